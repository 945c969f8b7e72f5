"""Days of an unknown year: nobody reads the years in which the calendar's window begins and ends."""

import datetime as dt

import pytest
from reading_factory import Met, reading

from summarizer import reconcile
from summarizer.briefing.title import title
from summarizer.briefing.views import placed
from summarizer.labels import for_language, recurring
from summarizer.reconcile.calendar import dayset
from summarizer.reconcile.calendar.edtf import read
from summarizer.reconcile.days.datesets import date_set
from summarizer.records import DateSet, Span
from summarizer.render import render

ANN, BOB, CORA, DAN = "Ann Arno", "Bob Bering", "Cora Dahl", "Dan Eek"


def stretch(first, last):
    """Return the set of the days from first to last."""
    days = [dt.date.fromisoformat(day) for day in (first, last)]
    return DateSet(spans=(Span(first=days[0], last=days[1]),), edtf=f"[{first}..{last}]")


def test_the_window_is_the_calendar_s():
    """The words know the years between which the calendar looks."""
    assert (recurring.FIRST_YEAR, recurring.LAST_YEAR) == (dayset.FIRST_YEAR, dayset.LAST_YEAR)


@pytest.mark.parametrize(
    ("days", "words", "within"),
    [
        (stretch("1900-05-09", "2026-05-09"), "9 May, in an unknown year, 2026 at the latest", "on 9 May, in an"),
        (stretch("1902-05-09", "2025-05-09"), "9 May, in an unknown year, 2025 at the latest", "on 9 May, in an"),
        (stretch("1904-02-29", "2024-02-29"), "29 February, in an unknown year, 2024 at the latest", "on 29 February"),
        (stretch("1900-05-01", "2025-05-31"), "May, in an unknown year, 2025 at the latest", "in May, in an unknown"),
        (stretch("2026-05-09", "2100-05-09"), "9 May, in an unknown year, 2026 at the earliest", "on 9 May, in an"),
        (date_set(read("XXXX-05-09")), "9 May (year not known)", "on 9 May (year not known)"),
        (DateSet(edtf="XXXX-05"), "May (year not known)", "in May (year not known)"),
        (stretch("1900-01-09", "2025-12-09"), "Tuesday 9 December 2025 at the latest", "on Tuesday 9 December 2025"),
        (stretch("1900-01-01", "1949-12-31"), "between 1900 and 1949", "between 1900 and 1949"),
        (stretch("1945-05-09", "2025-05-09"), "a day between Wednesday 9 May 1945 and Friday 9 May 2025", "on a day"),
        (stretch("1905-05-09", "1905-05-11"), "a day between Tuesday 9 and Thursday 11 May 1905", "on a day between"),
    ],
)
def test_only_years_that_are_told_are_read(days, words, within):
    """A day or month of each year in question is one of an unknown year; stretches between told days stay as told."""
    labels = for_language("en")

    assert labels.date(days) == words
    assert labels.date(days, form="within").startswith(within)
    assert labels.edtf(days.edtf) == words


@pytest.mark.parametrize(("language", "words"), [("en", "2025 at the latest"), ("fr", "2025 au plus tard")])
def test_an_undated_article_says_so(language, words):
    """Of an article without a date that prints "9 May", neither page nor Markdown prints the first year in question."""
    briefing = reconcile([reading("a1", Met((ANN, BOB), when="9 May", city="Oslo"))], lang=language)

    assert briefing.title == "Ann Arno – Bob Bering · Oslo"
    assert words in briefing.glance[0].text
    assert "1900" not in render(briefing, "md")
    assert "1900" not in render(briefing, "html").partition('id="method"')[0]


def test_a_day_of_an_unknown_year_comes_last_and_dates_no_title():
    """It stands last in the timeline, and the title's months are those of what is dated."""
    articles = [
        reading("a1", Met((ANN, BOB), when="9 May")),
        reading("a2", Met((ANN, CORA), when="17 June 2019"), Met((ANN, DAN), when="20 June 2019")),
    ]
    briefing = reconcile(articles, lang="en")

    assert briefing.title.endswith("June 2019")
    assert [BOB in [each.name for each in entry.participants] for entry in briefing.timeline] == [False, False, True]


def test_days_of_half_a_century_come_last_and_date_no_title():
    """What lies between a storm of 1970 and the day of reading is placed by neither."""
    wide = stretch("1970-11-12", "2026-01-01")
    undated, known = reading("a1", Met((ANN, BOB))), reading("a2", Met((CORA, DAN), when="9 May 2024"))
    briefing = reconcile([undated, known], lang="en")
    dated, other = briefing.meetings
    told = briefing.model_copy(update={"meetings": (dated, other.model_copy(update={"date": wide}))})

    assert (dated.mentions, other.mentions) == (("a2:m1",), ("a1:m1",))
    assert placed(told.meetings[1]) == DateSet()
    assert [entry.id for entry in told.timeline] == [dated.id, other.id]
    assert title(told, for_language("en")).endswith("9 May 2024")


def test_what_lies_after_some_day_comes_after_all_that_is_dated():
    """A plan of which only the beginning of its time is known is told after what took place, not in that old year."""
    plan = reading("a1", Met((ANN, BOB), status="planned"), Met((CORA, DAN), when="12 November 1970"))
    known = reading("a2", Met((ANN, DAN), when="9 May 2024"))
    timeline = reconcile([plan, known], lang="en").timeline

    assert [entry.mentions for entry in timeline if hasattr(entry, "id")] == [("a1:m2",), ("a2:m1",), ("a1:m1",)]


def test_a_title_names_no_month_of_what_is_known_to_a_year():
    """A meeting of 2009, told of without more, begins the title's time in that year and not in its January."""
    look_back = reading("a1", Met((ANN, BOB), when="2009"), Met((ANN, CORA), when="9 May 2024"))

    assert reconcile([look_back], lang="en").title.endswith("2009 – May 2024")
