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


@settings(derandomize=True, deadline=None, max_examples=10)
@given(st.integers(0, 1000), orders, sizes)
def test_every_entry_is_dated_from_the_heading_above_it(seed, newest_first, size):
    """What an entry calls this morning, yesterday or by a weekday counts from its own day, whatever the order."""
    text, told = daybook.daybook(seed, newest_first=newest_first)

    assert meetings(text, size) == told


@settings(derandomize=True, deadline=None, max_examples=8)
@given(st.integers(0, 1000), orders, st.sampled_from(["Monday:", "## Day 1: Monday 12 October", "12/10/2026"]))
def test_headings_may_be_printed_in_several_ways(seed, newest_first, example):
    """A heading that is a weekday alone, stands beside a count of days, or prints figures only, does as well."""

    def heading(day):
        printed = {
            "Monday:": f"{WEEKDAYS[day.weekday()]}:",
            "## Day 1: Monday 12 October": f"## Day {day.day - 11}: {daybook.spelled(day)}",
            "12/10/2026": f"{day:%d/%m/%Y}",
        }
        return printed[example]

    text, told = daybook.daybook(seed, newest_first=newest_first, heading=heading)

    assert meetings(text, 2000) == told
