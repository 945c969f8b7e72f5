"""Finding printed forms in a text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.grounding.folding import find_all, fold


@pytest.mark.parametrize(
    ("form", "source", "printed"),
    [
        ("l'Est libyen", "homme fort de l’Est libyen", "l’Est libyen"),
        ("28 septembre", "jeudi 28\u202fseptembre", "28\u202fseptembre"),
        ("« officielle »", "visite «\u00a0officielle\u00a0» à", "«\u00a0officielle\u00a0»"),
        ("Choïgou", "Serge Choi\u0308gou,", "Choi\u0308gou"),
        ("Choi\u0308gou", "Serge Choïgou,", "Choïgou"),
        ("HAFTAR", "le maréchal Haftar.", "Haftar"),
        ("Iounous-bek", "Iounous\u2010bek", "Iounous\u2010bek"),
        ("coopération", "coopé\u00adration", "coopé\u00adration"),
        ("office", "the oﬃce", "oﬃce"),
        ("Putin", "with  Putin", "Putin"),
        ("بوتين", "التقى بوتين وحفتر", "بوتين"),
        ("حفتر", "التقى بوتين وحفتر", "حفتر"),
        ("المجموعة الرباعية", "الاجتماع الوزاري للمجموعة الرباعية", "للمجموعة الرباعية"),
        ("الأمم المتحدة", "الأمين العام للأمم المتحدة", "للأمم المتحدة"),
        ("习近平", "主席习近平会见", "习近平"),
        ("김정은", "김정은이 말했다", "김정은"),
        ("Moscow talks", "Moscow\ntalks", "Moscow\ntalks"),
        ("አዲስ አበባ", "ትናንት በአዲስ አበባ", "አዲስ አበባ"),
        ("ሐሊማ ዩሱፍ ፋራህ", "ሐሊማ ዩሱፍ ፋራህን ተቀብለው", "ሐሊማ ዩሱፍ ፋራህ"),
        ("ጂቡቲ", "ከጂቡቲው የመሪዎች ጉባኤ", "ጂቡቲ"),
    ],
)
def test_what_a_reader_would_call_the_same_is_found(form, source, printed):
    """A form is found through case, typography and accents, and comes back in the source's own characters."""
    start, end = next(find_all(form, source))

    assert source[start:end] == printed


@pytest.mark.parametrize(
    ("form", "source"),
    [
        ("2015", "en 2019"),
        ("28 septembre", "128 septembre"),
        ("2 septembre", "22 septembre"),
        ("mai", "la maison"),
        ("Haftar", "Haftarist"),
        ("Derna", "Modernas"),
        ("signé", "signe"),
        ("a signé", "a été signé"),
        ("n’a pas signé", "n’a signé"),
        ("Khalifa Haftar", "Saddam Haftar"),
        ("", "anything"),
        (" ", "any thing"),
        ("cafe", "cafe\u0301"),
        ("ለማ", "ዓለማየሁ"),
        ("ኢትዮጵያ", "ኢትዮጵያዊነት"),
    ],
)
def test_a_changed_word_digit_accent_or_negation_is_not_found(form, source):
    """Nothing is found that a careful reader would not call the same words."""
    assert list(find_all(form, source)) == []


def test_all_places_are_found_in_order():
    """Every place of a form is given, from first to last."""
    source = "Haftar a vu Poutine ; HAFTAR est reparti."

    assert [source[start:end] for start, end in find_all("Haftar", source)] == ["Haftar", "HAFTAR"]


@given(st.text(max_size=80), st.text(max_size=80), st.text(min_size=1, max_size=20))
@settings(derandomize=True, deadline=None)
def test_every_place_found_folds_to_the_form(before, after, form):
    """Whatever the text, a place that is found says the form and nothing else."""
    source = f"{before} {form} {after}"

    for start, end in find_all(form, source):
        assert 0 <= start < end <= len(source)
        assert fold(source[start:end]).text.strip() == fold(form).text.strip()


@given(st.text(max_size=200))
@settings(derandomize=True, deadline=None)
def test_folding_remembers_where_each_character_came_from(source):
    """The map back is in order and within the text."""
    folded = fold(source)

    assert len(folded.text) == len(folded.origin)
    assert list(folded.origin) == sorted(folded.origin)
    assert all(0 <= index < len(source) for index in folded.origin)


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("13日上午", "总统丹尼尔·兰加特13日上午在内罗毕会见", True),
        ("丹尼尔·兰加特", "总统丹尼尔·兰加特13日上午", True),
        ("2022年", "该项目2022年被冻结", True),
        ("3日", "13日上午", False),
        ("5月13日", "二人は5月13日に会談", True),
        ("EU", "首脳はEU本部で", True),
        ("EU", "首脳はNEU本部で", False),
        ("10일", "대통령은10일회담", True),
        ("14日", "外相が14日、首都で会談し", True),
        ("EU", "外相らがパリでEU本部を", True),
        ("3カ国", "佐々木氏ら々3カ国の", True),
        ("外相か", "外相が", False),
    ],
)
def test_numbers_and_latin_words_between_scripts_without_blanks_are_words(form, text, found):
    """Where a script writes no blanks, its letters end a number or a Latin word, and a number's own digits do not."""
    assert bool(list(find_all(form, text))) == found


@pytest.mark.parametrize(
    ("form", "text", "places"),
    [
        ("日", "大統領が来日した13日夜には、日墨の経済人が", [(5, 6), (15, 16)]),
        ("日", "十三日に訪日した", [(5, 6)]),
        ("日", "14日に東京で", []),
        ("일", "15일 일 총리", [(4, 5)]),
        ("英", "英外相は3英国人と", [(0, 1)]),
    ],
)
def test_a_sign_behind_a_number_counts_it(form, text, places):
    """One sign may be short for a country, and the unit of a number: there it is no place where the country stands."""
    assert list(find_all(form, text)) == places
