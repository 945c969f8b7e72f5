"""Logs of several days, oldest or newest first, read in windows over HTTP on loopback: days come from the headings."""

import functools

import daybook
from chronicle import WEEKDAYS
from hypothesis import given, settings
from hypothesis import strategies as st
from stub_server import StubServer

from summarizer import Article, brief


@functools.cache
def desk():
    """The endpoint of all these tests, answering as the scripted reader does."""
    server = StubServer()
    server.__enter__()
    server.always(daybook.reply)
    return server


def meetings(text, size):
    """Return the meetings of a log read in windows of a size: two people, a city and the day."""
    briefing = brief(Article(id="log", text=text), model="stub-model", base_url=desk().url, cache=None, window=size)
    return sorted(
        (*sorted((each.name for each in m.participants), key=_woman_first), m.place.city.value, m.date.day)
        for m in briefing.meetings
    )


def _woman_first(name):
    return name not in daybook.WOMEN


orders = st.booleans()
sizes = st.sampled_from([1000, 2000, 4000, 100_000])


@settings(derandomize=True, deadline=None, max_examples=20)
@given(st.integers(0, 1000), orders, sizes)
def test_every_entry_is_dated_from_the_heading_above_it(seed, newest_first, size):
    """ "This morning", "yesterday" and a weekday count from the entry's own day, whatever the order and the windows."""
    text, told = daybook.daybook(seed, newest_first=newest_first)

    assert meetings(text, size) == told


@settings(derandomize=True, deadline=None, max_examples=10)
@given(st.integers(0, 1000), orders)
def test_headings_may_be_weekdays_or_counted(seed, newest_first):
    """A heading that names no more than a weekday, or also how many days have passed, does as well."""
    for heading in (
        lambda day: f"{WEEKDAYS[day.weekday()]}:",
        lambda day: f"## Day {day.day - 11}: {daybook.spelled(day)}",
        lambda day: f"{day:%d/%m/%Y}",
    ):
        text, told = daybook.daybook(seed, newest_first=newest_first, heading=heading)

        assert meetings(text, 2000) == told
