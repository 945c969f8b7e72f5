"""Expressions of time as newspapers print them, in languages that the frozen tables of the CLDR serve in part only."""

from __future__ import annotations

import pytest
from reading_factory import told_of_two

from summarizer.articles import load
from summarizer.reconcile import reconcile
from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.calendar.weeks import weeks_named
from summarizer.reconcile.days.expressions import counted, counted_from_there, whole_unit
from summarizer.reconcile.days.printed import printed_parts
from summarizer.records import Article

WEDNESDAY = "2025-10-22"

DAYS = [
    ("az", "srağagün", -2), ("az", "üç gün əvvəl", -3), ("uz", "bugun tushdan keyin", 0),
    ("uz", "indinga", 2), ("ky", "бүгүн түштөн кийин", 0), ("mn", "өнөөдөр үдээс хойш", 0),
    ("lt", "šiandien po pietų", 0), ("lt", "prieš tris dienas", -3), ("lv", "pirms trim dienām", -3),
    ("et", "kolm päeva tagasi", -3), ("sl", "pred tremi dnevi", -3), ("mk", "денеска", 0),
    ("sq", "pardje", -2), ("sq", "para tri ditësh", -3), ("is", "fyrir þremur dögum", -3),
    ("eu", "duela hiru egun", -3), ("gl", "hai tres días", -3), ("ca", "abans d'ahir", -2),
    ("af", "vanaand", 0), ("am", "ከትናንት በስቲያ", -2), ("am", "ዛሬ ከሰዓት በኋላ", 0),
    ("hy", "երեկ չէ առաջին օրը", -2), ("ka", "ამ საღამოს", 0), ("ne", "तीन दिनअघि", -3),
    ("si", "අද පස්වරුවේ", 0), ("te", "ఈరోజు", 0), ("kn", "ಮೂರು ದಿನಗಳ ಹಿಂದೆ", -3),
    ("ml", "ഇന്ന് ഉച്ചകഴിഞ്ഞ്", 0), ("mr", "तीन दिवसांपूर्वी", -3), ("gu", "ગઈ કાલે", -1),
    ("pa", "ਬੀਤੇ ਕੱਲ੍ਹ", -1), ("ur", "آنے والے کل", 1), ("my", "ယမန်နေ့က", -1), ("my", "ဒီနေ့", 0),
    ("km", "ស្អែក", 1), ("lo", "ບ່າຍນີ້", 0), ("lo", "ສາມມື້ກ່ອນ", -3), ("fil", "kamakalawa", -2),
    ("ms", "tiga hari lepas", -3), ("be", "заўчора", -2), ("sv", "förrgår", -2), ("ha", "shekaranjiya", -2),
    ("ha", "jibi", 2), ("ha", "jiya da yamma", -1),
]  # fmt: skip

FROM_THERE = [
    ("ha", "washegari", 1), ("ha", "a wannan rana", 0),
    ("az", "həmin gün", 0), ("az", "bundan bir gün əvvəl", -1), ("uz", "ertasi kuni", 1),
    ("kk", "дәл сол күні", 0), ("ky", "эртеси күнү", 1), ("mn", "маргааш нь", 1),
    ("mn", "хоёр өдрийн дараа", 2), ("lt", "tą pačią popietę", 0), ("lt", "dviem dienomis vėliau", 2),
    ("lv", "tajā pašā dienā", 0), ("et", "samal päeval", 0), ("sl", "dan pred tem", -1),
    ("mk", "истиот ден", 0), ("sq", "të nesërmen", 1), ("is", "daginn eftir", 1),
    ("eu", "egun berean", 0), ("gl", "ao día seguinte", 1), ("ca", "l'endemà", 1),
    ("af", "die vorige dag", -1), ("am", "በማግስቱ", 1), ("am", "ከሁለት ቀን በኋላ", 2),
    ("sw", "siku mbili baadaye", 2), ("sw", "kesho yake", 1), ("hy", "նախօրեին", -1),
    ("ka", "იმავე დღეს", 0), ("ne", "भोलिपल्ट", 1), ("si", "එදිනම", 0), ("te", "మర్నాడు", 1),
    ("kn", "ಮರುದಿನ", 1), ("ml", "പിറ്റേന്ന്", 1), ("mr", "आदल्या दिवशी", -1), ("gu", "બે દિવસ પછી", 2),
    ("pa", "ਉਸੇ ਦਿਨ", 0), ("bn", "পরদিন", 1), ("ur", "اسی روز", 0), ("my", "နောက်တစ်နေ့", 1),
    ("km", "ពីរថ្ងៃក្រោយមក", 2), ("lo", "ມື້ຕໍ່ມາ", 1), ("fil", "kinabukasan", 1),
    ("ms", "keesokan harinya", 1), ("be", "напярэдадні", -1), ("bs", "istog dana", 0),
]  # fmt: skip

WEEKS = [
    ("az", "ötən həftə", -1), ("uz", "kelasi hafta", 1), ("ky", "кийинки аптада", 1),
    ("lt", "ateinančią savaitę", 1), ("lv", "nākamnedēļ", 1), ("et", "tuleval nädalal", 1),
    ("sq", "javën tjetër", 1), ("eu", "joan den astean", -1), ("gl", "a semana que vén", 1),
    ("ca", "la setmana vinent", 1), ("af", "aanstaande week", 1), ("am", "በሚቀጥለው ሳምንት", 1),
    ("sw", "juma lililopita", -1), ("ne", "गत साता", -1), ("si", "ලබන සතියේ", 1),
    ("te", "వచ్చే వారం", 1), ("ml", "കഴിഞ്ഞയാഴ്ച", -1), ("mr", "गेल्या आठवड्यात", -1),
    ("gu", "ગત સપ્તાહે", -1), ("pa", "ਪਿਛਲੇ ਹਫ਼ਤੇ", -1), ("ur", "آئندہ ہفتے", 1),
    ("my", "ယခင်အပတ်", -1), ("km", "សប្តាហ៍មុន", -1), ("lo", "ອາທິດທີ່ຜ່ານມາ", -1),
    ("ms", "minggu lepas", -1),
]  # fmt: skip

UNITS = [
    ("az", "ötən ay", "month"), ("uz", "o‘tgan oyda", "month"), ("kk", "өткен айда", "month"),
    ("mn", "өнгөрсөн сард", "month"), ("lt", "pernai", "year"), ("lv", "pagājušogad", "year"),
    ("et", "eelmisel kuul", "month"), ("sq", "vitin e kaluar", "year"), ("is", "í fyrra", "year"),
    ("eu", "joan den hilean", "month"), ("am", "ባለፈው ወር", "month"), ("sw", "mwaka jana", "year"),
    ("ka", "შარშან", "year"), ("si", "පසුගිය මාසයේ", "month"), ("te", "గతేడాది", "year"),
    ("mr", "गेल्या वर्षी", "year"), ("pa", "ਪਿਛਲੇ ਮਹੀਨੇ", "month"), ("bn", "গত মাসে", "month"),
    ("ur", "پچھلے مہینے", "month"), ("lo", "ປີແລ້ວ", "year"), ("be", "летась", "year"),
]  # fmt: skip

DATES = [
    ("az", "mayın 22-də", 5, 22), ("az", "2026-cı il mayın 23-ü", 5, 23), ("uz", "22-mayda", 5, 22),
    ("ky", "12-июнда", 6, 12), ("mn", "тавдугаар сарын 22-нд", 5, 22),
    ("mn", "11 дүгээр сарын 12", 11, 12), ("lt", "gegužės 22 dieną", 5, 22), ("et", "22. mail", 5, 22),
    ("sl", "v soboto, 23. maja", 5, 23), ("sq", "22 majit", 5, 22), ("am", "ሜይ 23 ቀን 2026", 5, 23),
    ("te", "జూలై 12న", 7, 12), ("ml", "മെയ് 22ന്", 5, 22), ("gu", "22 મેના રોજ", 5, 22),
    ("my", "မေလ ၂၂ ရက်", 5, 22), ("km", "ថ្ងៃទី២២ ខែឧសភា", 5, 22), ("bs", "12. avgusta", 8, 12),
    ("am", "ቅዳሜ ግንቦት 15 ቀን 2018 ዓ.ም. (ሜይ 23 ቀን 2026)", 5, 23),
    ("am", "ግንቦት 15 ቀን 2018 (ሜይ 23 ቀን 2026)", 5, 23),
]  # fmt: skip

SPANS = [
    ("az", "mayın 22-dən 24-dək"), ("kk", "22 мамырдан 24 мамырға дейін"),
    ("mn", "тавдугаар сарын 22-оос 24-ний хооронд"), ("sq", "nga 22 deri më 24 maj"),
    ("is", "frá 22. til 24. maí"), ("eu", "maiatzaren 22tik 24ra"), ("gl", "do 22 ao 24 de maio"),
    ("af", "van 22 tot 24 Mei"), ("sw", "kuanzia Mei 22 hadi 24"), ("hy", "մայիսի 22-ից 24-ը"),
    ("ka", "22-დან 24 მაისამდე"), ("ne", "मे २२ देखि २४ सम्म"), ("si", "මැයි 22 සිට 24 දක්වා"),
    ("te", "మే 22 నుంచి 24 వరకు"), ("kn", "ಮೇ 22ರಿಂದ 24ರವರೆಗೆ"), ("ml", "മേയ് 22 മുതൽ 24 വരെ"),
    ("mr", "२२ ते २४ मे"), ("gu", "22 થી 24 મે"), ("pa", "22 ਤੋਂ 24 ਮਈ ਤੱਕ"), ("bn", "২২ থেকে ২৪ মে"),
    ("ur", "22 سے 24 مئی تک"), ("my", "မေလ ၂၂ ရက်မှ ၂၄ ရက်အထိ"), ("lo", "ວັນທີ 22 ຫາ 24 ພຶດສະພາ"),
    ("fil", "mula Mayo 22 hanggang 24"),
]  # fmt: skip

WEEKDAYS = [
    ("az", "ötən çərşənbə", 3, "2025-10-15"), ("az", "ötən həftənin çərşənbə axşamı", 2, "2025-10-14"),
    ("uz", "o‘tgan haftaning seshanba kuni", 2, "2025-10-14"),
    ("ky", "өткөн аптанын шейшембисинде", 2, "2025-10-14"),
    ("mn", "өнгөрсөн долоо хоногийн мягмар гарагт", 2, "2025-10-14"),
    ("lt", "trečiadienio vakarą", 3, WEDNESDAY), ("lt", "antradienį po pietų", 2, "2025-10-21"),
    ("et", "eelmise nädala teisipäeval", 2, "2025-10-14"), ("is", "á þriðjudagskvöld", 2, "2025-10-21"),
    ("is", "síðastliðinn miðvikudag", 3, "2025-10-15"),
    ("eu", "joan den asteazkenean", 3, "2025-10-15"), ("am", "ባለፈው ረቡዕ", 3, "2025-10-15"),
    ("am", "ሰኞ ዕለት", 1, "2025-10-20"), ("am", "በሰኞ", 1, "2025-10-20"),
    ("hy", "երեքշաբթի կեսօրից հետո", 2, "2025-10-21"),
    ("ne", "मंगलबार साँझ", 2, "2025-10-21"), ("ml", "ചൊവ്വാഴ്ച ഉച്ചകഴിഞ്ഞ്", 2, "2025-10-21"),
    ("mr", "गेल्या बुधवारी", 3, "2025-10-15"), ("gu", "ગત બુધવારે", 3, "2025-10-15"),
    ("pa", "ਪਿਛਲੇ ਬੁੱਧਵਾਰ", 3, "2025-10-15"), ("ur", "ہفتے کے روز", 6, "2025-10-18"),
    ("my", "အင်္ဂါနေ့ ညနေ", 2, "2025-10-21"), ("km", "កាលពីថ្ងៃអង្គារ", 2, "2025-10-21"),
    ("lo", "ວັນພຸດທີ່ຜ່ານມາ", 3, "2025-10-15"), ("ms", "Rabu lepas", 3, "2025-10-15"),
]  # fmt: skip

OPEN_WEEKDAYS = [
    ("az", "əvvəlki həftənin bazar ertəsi", 1), ("uz", "oldingi haftaning dushanbasi", 1),
    ("lt", "užpraeitą pirmadienį", 1), ("lv", "aizpagājušajā pirmdienā", 1),
    ("et", "üleeelmisel esmaspäeval", 1), ("sl", "predprejšnji ponedeljek", 1),
    ("mk", "претходниот понеделник", 1), ("is", "þarsíðasta mánudag", 1), ("gl", "o luns seguinte", 1),
    ("af", "die vorige Maandag", 1), ("hy", "նախանցած երկուշաբթի", 1), ("ne", "अघिल्लो सोमबार", 1),
    ("si", "ලබන සිකුරාදා", 5), ("si", "ඊට පෙර සඳුදා", 1), ("te", "అంతకు ముందు సోమవారం", 1),
    ("kn", "ಹಿಂದಿನ ಸೋಮವಾರ", 1), ("bn", "আগের সোমবার", 1), ("ms", "malam Selasa", 2),
    ("ms", "Isnin sebelum itu", 1), ("be", "у пазамінулы панядзелак", 1),
    ("bs", "prethodnog ponedjeljka", 1),
]  # fmt: skip

NO_EXACT_DAY = [
    ("en", "two or three days ago"), ("ru", "два-три дня назад"), ("zh", "两三天前"),
    ("id", "2-3 hari lalu"), ("tr", "iki üç gün önce"), ("az", "on beş gün sonra"),
    ("az", "iki-üç gün əvvəl"), ("sq", "njëzet e pesë ditë më parë"), ("kk", "кеше-бүгін"),
    ("lt", "vakar ar užvakar"), ("hy", "երեկ չէ"), ("ne", "हिजो अस्ति"), ("te", "నిన్న మొన్న"),
    ("mr", "काल परवा"), ("mn", "долоо хоногийн өмнө"), ("mn", "7 хоногийн өмнө"),
    ("km", "ពីរបីថ្ងៃមុន"), ("lo", "ສອງສາມມື້ກ່ອນ"), ("fil", "noong isang araw"),
    ("ml", "അതിന് ഒരാഴ്ച മുൻപ്"), ("ms", "kelmarin"), ("sw", "jana na juzi"),
]  # fmt: skip


def _met(words, weekday, language):
    """Return the date of a meeting that was held on a weekday, in the words that an article of Wednesday prints."""
    text = f"{words}: Ann Arno, Bob Bering."
    (article,) = load(Article(id="v", text=text, published=WEDNESDAY, language=language)).articles
    told = told_of_two(article, words.split(maxsplit=1)[0], (words, {"weekday": weekday}), language=language)
    (meeting,) = reconcile([told]).meetings
    return meeting.date


@pytest.mark.parametrize(("language", "words", "days"), DAYS)
def test_words_for_a_day_count_from_publication(language, words, days):
    """The day lies so many days from publication, and no date is printed."""
    assert counted(words, language) == (days, days)
    assert printed_parts(words, language) == {}


@pytest.mark.parametrize(("language", "words", "days"), FROM_THERE)
def test_words_for_a_day_count_from_another_occasion(language, words, days):
    """The next day, the same day and two days later lie so many days from that of another occasion."""
    assert counted_from_there(words, language) == (days, days)
    assert printed_parts(words, language) == {}


@pytest.mark.parametrize(("language", "words", "week"), WEEKS)
def test_weeks_are_named(language, words, week):
    """Last week and next week are weeks, and neither a weekday nor a day."""
    assert weeks_named(words, language) == {week}
    assert printed_parts(words, language) == {}


@pytest.mark.parametrize(("language", "words", "unit"), UNITS)
def test_last_month_and_last_year_are_whole(language, words, unit):
    """The whole month or year before that of publication is meant, and no day of it."""
    found = whole_unit(words, language)

    assert found is not None
    assert (found.unit, found.offset) == (unit, -1)


@pytest.mark.parametrize(("language", "words", "month", "day"), DATES)
def test_dates_are_read_in_their_usual_case(language, words, month, day):
    """Neither a case ending, nor a word for day, nor a date of another calendar beside it hides a date."""
    parts = printed_parts(words, language)

    assert (parts["month"], parts["day"]) == ({month}, {day})


@pytest.mark.parametrize(("language", "words"), SPANS)
def test_from_one_day_to_another_is_no_single_day(language, words):
    """The words and endings for "from" and "to" make two dates a stretch, of which neither is the one day."""
    (reading,) = read_components(words, language).readings

    assert reading.joined == "span"
    assert [(date.month, date.day, date.year) for date in reading.dates] == [(5, 22, None), (5, 24, None)]


@pytest.mark.parametrize(("language", "words", "weekday", "day"), WEEKDAYS)
def test_weekdays_lie_in_the_week_that_is_told(language, words, weekday, day):
    """A last Wednesday is not that of publication; an evening, an afternoon and "day" change nothing."""
    assert _met(words, weekday, language).edtf == day


@pytest.mark.parametrize(("language", "words", "weekday"), OPEN_WEEKDAYS)
def test_weekdays_of_other_weeks_leave_the_day_open(language, words, weekday):
    """The Monday before last, the previous one and the next one are not the last one."""
    assert _met(words, weekday, language).day is None


@pytest.mark.parametrize(("language", "words"), NO_EXACT_DAY)
def test_no_exact_day_is_counted(language, words):
    """One of several counts, part of a larger number, "lately" and a word with two meanings tell no single day."""
    reach = counted(words, language)

    assert reach is None or reach[0] < reach[1]
    assert counted_from_there(words, language) is None


@pytest.mark.parametrize(
    ("language", "words", "reach"),
    [("fr", "il y a quinze jours", (-15, -14)), ("de", "vor acht Tagen", (-8, -7)), ("de", "in acht Tagen", (7, 8))],
)
def test_fifteen_days_are_two_weeks_or_a_day_more(language, words, reach):
    """Where both ends of a stretch are counted in, the day may lie one nearer."""
    assert counted(words, language) == reach
