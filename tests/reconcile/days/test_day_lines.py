"""Lines that are nothing but a day, and what counts from them."""

import datetime as dt

import pytest
from reading_factory import told_of_two

from summarizer import labels
from summarizer.articles import load
from summarizer.reconcile import reconcile
from summarizer.reconcile.days.daylines import DayLines
from summarizer.records import Article

PROSE = "It rained, and nobody came."


def numbered(text, **changes):
    """Return an article with its sentences."""
    return load(Article(id="log", text=text, **changes)).articles[0]


def found(text, language="en"):
    """Return the words of the day lines of a text."""
    return [line.when.words for line in DayLines(numbered(text), language).lines]


def log(*headings, prose=PROSE):
    """Return a text with prose under each heading."""
    return "\n\n".join(["A WEEK", *(f"{heading}\n\n{prose}" for heading in headings)])


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("en", ["Monday 12 October", "Tuesday 13 October"]),
        ("en", ["MONDAY", "TUESDAY"]),
        ("fr", ["Lundi 12 octobre", "Mardi 13 octobre"]),
        ("de", ["Montag, 12. Oktober", "Dienstag, 13. Oktober"]),
        ("ru", ["Понедельник, 12 октября", "13 октября"]),
        ("tr", ["12 Ekim Pazartesi", "13 Ekim Salı"]),
        ("hu", ["október 12., hétfő", "október 13., kedd"]),
        ("ar", ["الاثنين 12 أكتوبر", "الثلاثاء 13 أكتوبر"]),
        ("fa", ["دوشنبه ۱۲ اکتبر", "سه‌شنبه ۱۳ اکتبر"]),
        ("ja", ["10月12日（月）", "10月13日（火）"]),
        ("ko", ["10월 12일 월요일", "10월 13일 화요일"]),
        ("hi", ["सोमवार, 12 अक्टूबर", "मंगलवार, 13 अक्टूबर"]),
    ],
)
def test_a_line_that_is_a_day_is_one_in_any_language(language, headings):
    """Days alone on their lines, with or without weekday, month and figures of their own, are day lines."""
    lines = DayLines(numbered(log(*headings)), language).lines

    assert len(lines) == 2
    assert all(line.printed[0].day in {12, 13, None} for line in lines)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("## Monday 12 October", "Monday 12 October"),
        ("**Monday**", "Monday"),
        ("Day 3: Monday 12 October", "Monday 12 October"),
        ("Day 1 (Monday)", "Monday"),
        ("Monday 12 October 2026 – Day 3", "Monday 12 October 2026"),
        ("12 October, 10:30", "12 October, 10:30"),
    ],
)
def test_marks_counts_and_hours_beside_a_day_are_no_part_of_it(line, words):
    """Marks of headings, a count of days, and the hour of an entry do not hide the day."""
    assert found(log(line, "Friday 9 October"))[0] == words


@pytest.mark.parametrize(
    "text",
    [
        log("Monday 12 October"),
        log("Monday 12 October", "Monday 12 October"),
        log("Monday 12 October", "Sunday Times"),
        log("October 2026", "November 2026"),
        log("Good Friday", "From Monday to Friday"),
        "A minister lands\n\n12 October 2026\n\nTalks break off\n\n13 October 2026\n\nWhat we know",
        f"A minister lands\n\n12 October 2026\n\n{PROSE}\n\n13 October 2026\n",
        "On Monday 12 October they met.\n\nOn Tuesday 13 October they did not.",
    ],
)
def test_one_day_or_none_makes_no_log(text):
    """A single day, other words on its line, and days between headlines with nothing below them count for nothing."""
    assert found(text) == []


def test_a_year_in_a_line_of_its_own_holds_for_the_days_below():
    """Days under "2019" are days of 2019, whenever the article came out."""
    lines = DayLines(numbered(f"CHRONICLE\n\n2019\n\n{log('3 May', '4 May')}"), "en").lines

    assert [line.days.only for line in lines] == [dt.date(2019, 5, 3), dt.date(2019, 5, 4)]


def test_headings_in_order_take_their_year_from_the_one_that_prints_it():
    """Where only the first of several days prints its year, those below are of that year, or of the next."""
    lines = DayLines(numbered(log("12 October 2019", "3 December", "7 January")), "en").lines

    assert [line.days.only for line in lines] == [dt.date(2019, 10, 12), dt.date(2019, 12, 3), dt.date(2020, 1, 7)]


@pytest.mark.parametrize(
    ("headings", "published", "first"),
    [
        (["Monday", "Tuesday", "Wednesday"], "2026-10-18", (0, 6)),
        (["Wednesday", "Tuesday", "Monday"], "2026-10-18", (0, 6)),
        (["Monday", "Tuesday", "Wednesday"], "2026-10-12", (-6, 0)),
        (["Monday", "Tuesday"], "2026-10-12", (-6, 6)),
        (["Monday", "Tuesday", "Monday", "Tuesday"], "2026-10-18", None),
    ],
)
def test_weekdays_lie_before_publication_unless_their_order_says_otherwise(headings, published, first):
    """A log goes on from day to day or back; one that goes on from the day it came out was not finished then."""
    lines = DayLines(numbered(log(*headings)), "en")

    assert lines.reach("weekday", dt.date.fromisoformat(published), held=True) == first


def reading(text, told, *, language="en", published="2026-10-18", status="held"):
    """Return a reading with one meeting: words of the sentence that tells of it, and its words of time."""
    article = numbered(text, published=published, language=language)
    return told_of_two(article, *told, language=language, status=status)


def dated(*given, **changes):
    """Return the date of the one meeting of a reading."""
    (meeting,) = reconcile([reading(*given, **changes)]).meetings
    return meeting.date


MET = "Arno met Bering"


def under(words):
    """Return a log in whose second day somebody is told to have met, with some words of time."""
    return f"{log('Monday 12 October')}\n\nWednesday 14 October\n\n{MET} {words}.\n\nFriday 16 October\n\n{PROSE}"


@pytest.mark.parametrize(
    ("words", "parts", "expected"),
    [
        ("this evening", {}, "2026-10-14"),
        ("yesterday", {}, "2026-10-13"),
        ("on Monday", {"weekday": 1}, "2026-10-12"),
        ("on Thursday", {"weekday": 4}, "2026-10-08"),
        ("at 14:30", {}, "2026-10-14"),
        ("that evening", {}, "2026-10-14"),
        ("on 15 September", {"day": 15, "month": 9}, "2026-09-15"),
        ("on 12 May 2025", {"day": 12, "month": 5, "year": 2025}, "2025-05-12"),
    ],
)
def test_words_count_from_the_heading_above_them(words, parts, expected):
    """What is said of the time of writing is said of the heading's day; what prints its own day keeps it."""
    assert dated(under(words), (MET, (words.removeprefix("on "), parts))).edtf == expected


def test_news_without_a_day_lies_no_later_than_its_heading():
    """A meeting told as past in an entry took place by the day of that entry, and no rule says when."""
    assert dated(under("again"), (MET,)).edtf == "[..2026-10-14]"


def test_what_lies_ahead_lies_ahead_of_its_heading():
    """A plan told on the Wednesday for "Friday" is for that week's, though the log came out on the Sunday."""
    text = under("on Friday").replace("met", "will meet")

    assert dated(text, ("Arno will", ("Friday", {"weekday": 5})), status="planned").edtf == "2026-10-16"


def test_a_printed_day_goes_before_the_heading_that_is_given_with_it():
    """A reader who gives the heading's words as the time of something told of another day does not move it there."""
    heading = ("Wednesday 14 October", {"weekday": 3, "day": 14, "month": 10})

    assert dated(under("on Monday"), (MET, ("Monday", {"weekday": 1}), heading)).edtf == "2026-10-12"
    assert dated(under("again"), (MET, heading)).edtf == "2026-10-14"


def test_a_printed_day_goes_before_a_count_without_any_heading():
    """Beside "Monday 12 October", "this evening" is the evening of that day and not of publication."""
    text = f"{MET} on Monday 12 October, and this evening it is told. {PROSE}"
    printed = ("Monday 12 October", {"weekday": 1, "day": 12, "month": 10})

    assert dated(text, (MET, printed, ("this evening", {}))).edtf == "2026-10-12"


def test_before_the_first_heading_the_day_of_publication_counts():
    """A lead that says "today" above the log speaks of the day it came out."""
    text = f"{MET} today, as the log below tells.\n\n{log('Monday 12 October', 'Tuesday 13 October')}"

    assert dated(text, (MET, ("today", {}))).edtf == "2026-10-18"


def test_a_year_is_lent_between_dates_of_one_calendar():
    """A year of the common calendar is none of a Solar Hijri month, and the other way round."""
    solar = DayLines(numbered(f"گاه‌شمار\n\n۱۴۰۲\n\n{log('۳ مهر', '۴ مهر', prose=PROSE)}"), "fa").lines
    mixed = DayLines(numbered(f"CHRONICLE\n\n2019\n\n{log('۳ مهر', '۴ مهر', prose=PROSE)}"), "fa").lines
    common = DayLines(numbered(f"گاه‌شمار\n\n۱۴۰۲\n\n{log('۳ مه', '۴ مه', prose=PROSE)}"), "fa").lines

    assert [line.days.only for line in solar] == [dt.date(2023, 9, 25), dt.date(2023, 9, 26)]
    assert [(line.kind, line.days.only) for line in (*mixed, *common)] == [("date", None)] * 4


LUNAR = ["Monday, 15 Ramadan", "Tuesday - 16 Ramadan 1448"]


@pytest.mark.parametrize("headings", [LUNAR, ["Monday (15 Ramadan)", "Monday (22 Ramadan)"]])
def test_a_weekday_beside_a_day_that_is_not_read_is_not_the_last_one(headings):
    """What stands below was written on a day of that name, and no rule says in which week."""
    lines = DayLines(numbered(log(*headings)), "en")
    text = f"{log(headings[0])}\n\n{headings[1]}\n\n{MET} today.\n\nWednesday, 24 Ramadan\n\n{PROSE}"

    assert [line.kind for line in lines.lines] == ["other", "other"]
    assert lines.reach("other", dt.date(2026, 10, 18), held=True) is None
    assert dated(text, (MET, ("today", {}))).edtf == "XXXX-XX-XX"


@pytest.mark.parametrize("line", ["Ramadan in 7 recipes", "Monday, in Ramadan", "15 Ramadan"])
def test_a_line_that_only_speaks_of_another_calendar_is_no_day(line):
    """A month without a weekday, or without a number, heads no entry."""
    assert found(log(line, "Ramadan in 8 pictures")) == []


@pytest.mark.parametrize("words", ["Monday, 15 Ramadan", "Monday"])
def test_a_weekday_is_the_last_one_only_where_it_stands_alone(words):
    """By usage a bare weekday is the last before publication; one with a day of another calendar may be any."""
    expected = "2026-10-12" if words == "Monday" else "[..2026-10-18]"

    assert dated(f"{MET} on {words}.", (MET, (words, {"weekday": 1}))).edtf == expected


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_step_names_the_heading(language):
    """Readers are told under which heading an expression stands."""
    steps = dated(under("this evening"), (MET, ("this evening", {}))).steps
    told = [labels.for_language(language).reason(step) for step in steps]

    assert any("Wednesday 14 October" in each and "this evening" in each for each in told)


def test_hours_in_lines_of_their_own_are_no_days():
    """In a report that has "17.40" above an entry, "12.10" is an hour as well; in a diary it is a day."""
    assert found(log("FRIDAY 19 SEPTEMBER", "17.40", "12.10", "09.15", "THURSDAY 18 SEPTEMBER", "16.10")) == [
        "FRIDAY 19 SEPTEMBER",
        "THURSDAY 18 SEPTEMBER",
    ]
    assert found(log("12.10", "13.10"), "de") == ["12.10", "13.10"]
