"""Weekdays without a date: of the week that is named, never the day of writing for "last", open where unclear."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading, told_of_two

from summarizer.articles import load
from summarizer.labels import for_language
from summarizer.reconcile import reconcile
from summarizer.records import Article

WEDNESDAY = "2025-10-22"


def _met(sentence, *when, language="en", published=WEDNESDAY, status="held"):
    """Return the date of the meeting that a sentence tells of, with its words of time and the weekday they print."""
    (article,) = load(Article(id="v", text=sentence, published=published, language=language)).articles
    times = ((words, {} if weekday is None else {"weekday": weekday}) for words, weekday in when)
    told = told_of_two(article, sentence.split(maxsplit=1)[0], *times, language=language, status=status)
    (meeting,) = reconcile([told]).meetings
    return meeting.date


@pytest.mark.parametrize(
    ("language", "words", "weekday", "day"),
    [
        ("it", "martedì della scorsa settimana", 2, "2025-10-14"),
        ("es", "el martes de la semana pasada", 2, "2025-10-14"),
        ("de", "Dienstag vergangener Woche", 2, "2025-10-14"),
        ("pl", "we wtorek ubiegłego tygodnia", 2, "2025-10-14"),
        ("cs", "v úterý minulého týdne", 2, "2025-10-14"),
        ("hr", "u utorak prošlog tjedna", 2, "2025-10-14"),
        ("hu", "múlt hét kedden", 2, "2025-10-14"),
        ("tr", "geçen haftanın salı günü", 2, "2025-10-14"),
        ("ar", "يوم الثلاثاء الأسبوع الماضي", 2, "2025-10-14"),
        ("id", "Kamis pekan lalu", 4, "2025-10-16"),
        ("ms", "Khamis minggu lalu", 4, "2025-10-16"),
        ("kk", "осы аптаның сейсенбісінде", 2, "2025-10-21"),
        ("kk", "өткен аптаның сейсенбісінде", 2, "2025-10-14"),
        ("th", "วันอังคารสัปดาห์ก่อน", 2, "2025-10-14"),
        ("hi", "पिछले हफ्ते मंगलवार को", 2, "2025-10-14"),
        ("zh", "上上周三", 3, "2025-10-08"),
        ("ru", "понедельник прошлой недели", 1, "2025-10-13"),
    ],
)
def test_a_weekday_of_last_week_lies_in_that_week(language, words, weekday, day):
    """The week that the words name goes before the rule that a weekday is the last such day."""
    date = _met(f"{words}: Ann Arno, Bob Bering.", (words, weekday), language=language)

    assert date.edtf == day
    assert [step.rule for step in date.steps if step.soft] == ["weekday-week"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "last Wednesday"),
        ("sr", "прошле среде"),
        ("ru", "прошлой средой"),
        ("pl", "zeszłej środy"),
        ("it", "lo scorso mercoledì"),
        ("es", "el miércoles pasado"),
        ("hu", "múlt szerdán"),
        ("th", "วันพุธที่แล้ว"),
        ("ar", "الأربعاء الماضي"),
        ("uk", "минулої середи"),
        ("ro", "miercurea trecută"),
    ],
)
def test_last_wednesday_is_not_the_wednesday_it_was_written_on(language, words):
    """It is the one a week before, in every language of the tables."""
    date = _met(f"{words}: Ann Arno, Bob Bering.", (words, 3), language=language)

    assert date.edtf == "2025-10-15"


def test_a_bare_weekday_may_be_the_day_of_writing():
    """Without "last", news written on a Wednesday means that day by Wednesday."""
    assert _met("On Wednesday they met.", ("Wednesday", 3)).edtf == WEDNESDAY


def test_a_week_told_of_the_same_meeting_holds_its_weekday():
    """The weekday and the week may be expressions of their own, in different forms of the words."""
    sentence = "A múlt héten találkoztak, kedden Triesztben."

    assert _met(sentence, ("kedden", 2), ("múlt héten", None), language="hu").edtf == "2025-10-14"


def test_a_month_told_of_the_same_meeting_holds_its_weekday():
    """A Tuesday of last month is not the last Tuesday."""
    date = _met("They met last month, on a Tuesday.", ("Tuesday", 2), ("last month", None))

    assert date.latest.isoformat() < "2025-10-01"


@pytest.mark.parametrize(
    ("sentence", "words", "weekday", "language"),
    [
        ("A múlt héten Arno és Bering kedden találkozott.", "kedden", 2, "hu"),
        ("Last week Ann Arno met Bob Bering on Tuesday.", "Tuesday", 2, "en"),
        ("On Tuesday Ann Arno told Bob Bering of the talks of last week.", "Tuesday", 2, "en"),
    ],
)
def test_a_week_named_in_the_sentence_only_keeps_both_days(sentence, words, weekday, language):
    """It may be said of the meeting or of something else in the sentence, so neither day is chosen."""
    date = _met(sentence, (words, weekday), language=language)

    assert date.edtf == "[2025-10-14,2025-10-21]"


@pytest.mark.parametrize(
    "sentence",
    [
        "On Tuesday Ann Arno told Bob Bering that she had waited for three weeks.",
        "On Tuesday Ann Arno told Bob Bering of the talks next week.",
        "On Tuesday Ann Arno told Bob Bering of the week that was.",
    ],
)
def test_other_weeks_in_the_sentence_leave_the_last_such_day(sentence):
    """A count of weeks, a week ahead of what is past, or no week at all cannot hold the weekday."""
    assert _met(sentence, ("Tuesday", 2)).edtf == "2025-10-21"


def test_where_both_weeks_mean_one_day_it_is_that_day():
    """Written on a Wednesday, the last Thursday is that of last week."""
    assert _met("Last week they met on Thursday.", ("Thursday", 4)).edtf == "2025-10-16"


@pytest.mark.parametrize(
    ("language", "words", "weekday"),
    [
        ("de", "vorletzten Freitag", 5),
        ("ru", "в позапрошлую пятницу", 5),
        ("en", "Friday before last", 5),
        ("it", "venerdì della settimana precedente", 5),
        ("fr", "mardi de la semaine précédente", 2),
        ("fr", "l'avant-dernier mardi", 2),
        ("zh", "次周二", 2),
        ("de", "der darauffolgende Dienstag", 2),
    ],
)
def test_words_that_may_mean_another_week_leave_the_day_open(language, words, weekday):
    """What is not understood, or counts from elsewhere, makes no exact day."""
    date = _met(f"{words}: Ann Arno, Bob Bering.", (words, weekday), language=language)

    assert date.day is None


@pytest.mark.parametrize(
    ("language", "words", "weekday", "day"),
    [
        ("es", "sábado por la noche", 6, "2025-10-18"),
        ("nl", "dinsdagochtend om tien uur", 2, "2025-10-21"),
        ("nl", "dinsdagmiddag, plaatselijke tijd", 2, "2025-10-21"),
        ("de", "Dienstag um 15 Uhr Ortszeit", 2, "2025-10-21"),
        ("en", "Tuesday at 3 p.m. local time", 2, "2025-10-21"),
    ],
)
def test_small_words_and_times_of_day_leave_the_rule_as_it_is(language, words, weekday, day):
    """An evening, an hour and an article change nothing of which day is meant."""
    assert _met(f"{words}: Ann Arno, Bob Bering.", (words, weekday), language=language).edtf == day


def test_next_of_what_is_past_chooses_no_day():
    """What was told as past and yet "next Tuesday" was next for somebody else."""
    assert _met("They met next Tuesday.", ("next Tuesday", 2)).day is None


def test_next_of_what_lies_ahead_may_be_of_either_week():
    """Usage is divided on which Friday is the next."""
    date = _met("They will meet next Friday.", ("next Friday", 5), status="planned")

    assert date.edtf == "[2025-10-24,2025-10-31]"


def test_where_weeks_may_begin_on_sunday_a_sunday_of_last_week_is_one_of_two():
    """In English print weeks begin on Monday or on Sunday; in Italian on Monday."""
    english = _met("They met on Sunday of last week.", ("Sunday of last week", 7))
    italian = _met("Domenica della scorsa settimana.", ("Domenica della scorsa settimana", 7), language="it")

    assert (english.edtf, italian.edtf) == ("[2025-10-12,2025-10-19]", "2025-10-19")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("words", "weekday"), [("last Tuesday", 2), ("Tuesday of last week", 2), ("Tuesday mumbling", 2)]
)
def test_every_step_has_its_sentence(words, weekday, language):
    """A reader is told which rule was applied."""
    date = _met(f"{words} they met.", (words, weekday))

    assert all(words in for_language(language).reason(step) for step in date.steps if step.soft)


@pytest.mark.parametrize(
    ("language", "words", "edtf"),
    [
        ("ta", "நேற்று முன்தினம்", "2025-10-20"),
        ("ta", "நேற்று மாலை", "2025-10-21"),
        ("pt", "antes de ontem", "2025-10-20"),
        ("it", "ieri l'altro", "2025-10-20"),
        ("id", "kemarin lusa", "2025-10-20"),
        ("id", "kemarin malam", "2025-10-21"),
        ("th", "เมื่อวานซืน", "2025-10-20"),
        ("zh", "大前天", "2025-10-19"),
        ("zh", "前天", "2025-10-20"),
        ("tr", "dün akşam", "2025-10-21"),
        ("en", "the night before last", "2025-10-20"),
        ("en", "yesterday evening", "2025-10-21"),
    ],
)
def test_the_longer_phrase_for_a_day_wins(language, words, edtf):
    """The day before yesterday is not yesterday, and the evening of yesterday is."""
    assert _met(f"{words}: Ann Arno, Bob Bering.", (words, None), language=language).edtf == edtf


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "before yesterday"),
        ("ru", "поза вчера"),
        ("hu", "tegnap előtt"),
        ("ta", "நேற்று முன்னதாக"),
        ("ko", "엊그제"),
        ("en", "three days before yesterday"),
    ],
)
def test_words_beside_yesterday_that_may_change_it_leave_the_day_open(language, words):
    """What stands beside "yesterday" and is not understood may make it the day before."""
    assert _met(f"{words}: Ann Arno, Bob Bering.", (words, None), language=language).day is None


@pytest.mark.parametrize(
    ("language", "words", "years"),
    [
        ("ms", "hampir sembilan tahun lalu", (2015, 2017)),
        ("ms", "dua belas tahun lalu", (2012, 2014)),
        ("id", "sembilan tahun lalu", (2015, 2017)),
        ("th", "เก้าปีที่แล้ว", (2015, 2017)),
        ("vi", "gần chín năm trước", (2015, 2017)),
        ("sr", "пре седам година", (2017, 2019)),
        ("en", "almost nine years ago", (2015, 2017)),
        ("ms", "pada tahun lalu", (2024, 2024)),
        ("es", "durante el año pasado", (2024, 2024)),
    ],
)
def test_a_number_before_a_year_counts_years(language, words, years):
    """Words for nine years ago end in those for last year in some languages, and do not mean it."""
    date = _met(f"{words}: Ann Arno, Bob Bering.", (words, None), language=language)

    assert (date.earliest.year, date.latest.year) == years


@pytest.mark.parametrize(("language", "words"), [("ms", "beberapa tahun lalu"), ("id", "puluhan tahun lalu")])
def test_an_unknown_word_before_a_year_makes_it_no_last_year(language, words):
    """Some years, or tens of them, are not one."""
    assert _met(f"{words}: Ann Arno, Bob Bering.", (words, None), language=language).earliest is None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", "дүйсенбі күні"),
        ("uz", "dushanba kuni"),
        ("mn", "Даваа гарагт"),
        ("fil", "nitong Lunes"),
        ("th", "เมื่อวันจันทร์"),
        ("ja", "月曜日の午後"),
        ("te", "సోమవారం రోజున"),
        ("fi", "maanantai-iltana"),
        ("ro", "în ziua de luni"),
        ("sv", "under måndagen"),
    ],
)
def test_a_word_for_day_beside_a_weekday_changes_nothing(language, words):
    """A Monday that is called "the day Monday", "during Monday" or "Monday afternoon" is the last Monday."""
    assert _met(f"{words} X", (words, 1), language=language).edtf == "2025-10-20"


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("en", "She saw Bob Bering twice that week, on the Tuesday in Rome.", "Tuesday"),
        ("en", "She saw Bob Bering twice that week, on the Tuesday in Rome.", "the Tuesday"),
        ("fr", "Elle a vu Bob Bering deux fois ; le mardi, à Rome.", "mardi"),
        ("fr", "Elle a vu Bob Bering deux fois ; le mardi, à Rome.", "le mardi"),
        ("it", "Ha visto Bob Bering due volte, il martedì a Roma.", "martedì"),
        ("de", "An jenem Dienstag sah sie Bob Bering in Rom.", "Dienstag"),
        ("es", "Ese martes vio a Bob Bering en Roma.", "martes"),
        ("pt", "Nessa terça-feira viu Bob Bering em Roma.", "terça-feira"),
    ],
)
def test_a_weekday_of_a_week_told_of_before_is_not_the_last_one(language, sentence, words):
    """The words "on the Tuesday" say which day of a week it was, and not of which week."""
    date = _met(sentence, (words, 2), language=language)

    assert date.earliest is None
    assert date.latest.isoformat() == WEDNESDAY


def test_the_last_weekday_is_named_without_an_article():
    """Words before the weekday that do not belong to it change nothing."""
    assert _met("On Tuesday Ann Arno met Bob Bering.", ("Tuesday", 2)).edtf == "2025-10-21"
    assert _met("Mardi, Ann Arno a vu Bob Bering.", ("Mardi", 2), language="fr").edtf == "2025-10-21"
    assert _met("El martes Ann Arno vio a Bob Bering.", ("martes", 2), language="es").edtf == "2025-10-21"


WEEK_BEFORE = (
    Met(("Ann Arno", "Bob Bering"), "Monday of last week"),
    Met(("Ann Arno", "Cleo Crane"), "Wednesday"),
)


@pytest.mark.parametrize("order", [{2: [("after", "m1")]}, {}], ids=["told as after it", "told without any order"])
def test_a_weekday_told_as_after_one_of_last_week_may_be_of_that_week(order):
    """Newspapers tell in paragraphs of one sentence: "Monday of last week" stands in the first of them alone."""
    briefing = reconcile([reading("a", *WEEK_BEFORE, order=order, published=WEDNESDAY)])

    assert briefing.meetings[-1].date.edtf == ("[2025-10-15,2025-10-22]" if order else WEDNESDAY)


def test_a_weekday_in_the_paragraph_of_one_of_last_week_may_be_of_that_week():
    """What follows on "Monday of last week" in one paragraph may go on from it, or be what is new."""
    told = reading("a", *WEEK_BEFORE, published=WEDNESDAY)
    article = told.article.model_copy(update={"text": told.article.text.replace("\n", " ")})
    in_one_paragraph = told.model_copy(update={"article": article})

    assert reconcile([in_one_paragraph]).meetings[-1].date.edtf == "[2025-10-15,2025-10-22]"


def _after_talks(words, weekday, *, language="en"):
    """Return the date of talks that are counted by a weekday from talks on Wednesday 1 October."""
    told = reading(
        "v",
        Met(("Ann Arno", "Bob Bering"), "1 October 2025", "Oslo"),
        Met(("Ann Arno", "Ida Moe"), words, "Oslo"),
        published=WEDNESDAY,
        language=language,
    )
    first, second = told.meetings
    (when,) = second.when
    counted = when.model_copy(update={"weekday": weekday, "of": "m1"})
    told = told.model_copy(update={"meetings": (first, second.model_copy(update={"when": (counted,)}))})
    return next(one.date.edtf for one in reconcile([told]).meetings if one.mentions == ("v:m2",))


@pytest.mark.parametrize(
    ("language", "words", "weekday", "edtf"),
    [
        ("en", "that same Wednesday", 3, "2025-10-01"),
        ("en", "on Friday", 5, "[2025-09-26,2025-10-03]"),
        ("en", "that mumbling Wednesday", 3, "[2025-09-24,2025-10-01,2025-10-08]"),
        ("en", "the following Wednesday", 3, "[2025-09-24,2025-10-01,2025-10-08]"),
        ("en", "the following Tuesday", 2, "[2025-09-30,2025-10-07]"),
    ],
)
def test_a_weekday_counted_from_other_talks_is_near_to_them(language, words, weekday, edtf):
    """That same Wednesday is that of the talks; of words that go on, it is told that they do, and not which way."""
    assert _after_talks(words, weekday, language=language) == edtf
