"""Lines with a mere weekday between dated ones, as the posts of a channel or the days of a diary have them."""

from __future__ import annotations

import pytest

from summarizer.reconcile.calendar.parts import Printed
from summarizer.reconcile.days.going_on import going_on
from summarizer.reconcile.days.headings import headings

MONDAY, LATER = Printed(weekday=1, day=28, month=7), Printed(weekday=1, day=4, month=8)
PROSE = "What was told on that day, in a sentence.\n"


def weekday(number):
    """Return a line that prints a weekday alone."""
    return (Printed(weekday=number),)


def days(*lines):
    """Return day and month of each line that goes on from another, and nothing for the others."""
    return [on and (on.date.day, on.date.month) for on in going_on(lines)]


def test_a_weekday_below_a_date_is_the_next_such_day():
    """Tuesday below Monday 28 July is the 29th, Thursday below that the 31st; the same weekday is the same day."""
    lines = (MONDAY,), weekday(1), weekday(2), weekday(4), (LATER,), weekday(5)

    assert days(*lines) == [None, (28, 7), (29, 7), (31, 7), None, (8, 8)]


def test_the_newest_may_come_first():
    """Where the dates go back, so do the weekdays: Friday below Monday 4 August is the 1st."""
    assert days((LATER,), weekday(5), (MONDAY,), weekday(7)) == [None, (1, 8), None, (27, 7)]


@pytest.mark.parametrize(
    "lines",
    [
        [(MONDAY,), weekday(2)],
        [(MONDAY,), (LATER,), (MONDAY,), weekday(2)],
        [weekday(2), (MONDAY,), (LATER,)],
        [(MONDAY,), (MONDAY,), weekday(3)],
        [(Printed(day=28, month=7),), (Printed(day=4, month=8),), weekday(2)],
        [(Printed(weekday=1, day=31, month=2),), (LATER,), (Printed(weekday=5, day=31, month=9),), weekday(6)],
    ],
)  # fmt: skip
def test_nothing_goes_on_where_no_order_or_no_weekday_is_known(lines):
    """One date alone, dates back and forth, a weekday above them, or a date that is none tell of no day."""
    assert set(days(*lines)) == {None}


def test_brackets_around_a_line_do_not_hide_its_day():
    """The posts of a channel are headed by day and hour in brackets, in whatever script."""
    text = f"【7月28日 星期一 22:40】\n{PROSE}【星期二 09:15】\n{PROSE}【8月4日 星期一 10:10】\n{PROSE}"
    found = headings(text, "zh")

    assert [(line.printed[0].day, line.follows) for line in found] == [
        (28, None),
        (29, "7月28日 星期一 22:40"),
        (4, None),
    ]
