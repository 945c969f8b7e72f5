"""Days so many days away from other days: the arithmetic of distances.

Sets of days are compared and cut millions of times here, nearly all of them single spans from which nothing is taken;
so those come first, and a set that nothing is taken from is returned itself.
"""

from __future__ import annotations

from summarizer.reconcile.calendar.dayset import EVERY_DAY, Days

_START, _END = EVERY_DAY.spans[0]


def stretch(days: Days, least: int | None, most: int | None) -> Days:
    """Return all days that lie ``least`` to ``most`` days after some day of a set; ``None`` for no bound."""
    if len(days.spans) == 1:
        low, high = _reach(*days.spans[0], least, most)
        return Days(((low, high),)) if low <= high else Days()
    spans: list[tuple[int, int]] = []
    for first, last in days.spans:
        low, high = _reach(first, last, least, most)
        if low > high:
            continue
        if spans and low <= spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], max(spans[-1][1], high))
        else:
            spans.append((low, high))
    return Days(tuple(spans))


def _reach(first: int, last: int, least: int | None, most: int | None) -> tuple[int, int]:
    """Return the first and the last day that lie ``least`` to ``most`` days after some day of a span."""
    low = _START if least is None or first == _START else first + least
    high = _END if most is None or last == _END else last + most
    return (low if low > _START else _START), (high if high < _END else _END)  # noqa: FURB136 - max and min take thrice as long, here of all places


def within(days: Days, known: Days, least: int | None, most: int | None) -> Days:
    """Return the days of a set that lie ``least`` to ``most`` days after some day of another.

    It is the set itself where nothing is taken from it. Most sets are single spans, and nothing is taken from most.
    """
    spans = days.spans
    if len(known.spans) != 1 or not spans:
        return meet(days, stretch(known, least, most))
    first, last, (start, end) = spans[0][0], spans[-1][1], known.spans[0]
    low = first if least is None or start == _START else start + least
    high = last if most is None or end == _END else end + most
    if low <= first and last <= high:
        return days
    low, high = max(first, low), min(last, high)
    if low > high:
        return Days()
    return Days(((low, high),)) if len(spans) == 1 else days.clipped(low, high)


def are_near(a: Days, b: Days, slack: int) -> bool:
    """Say whether some day of a set lies so many days from some day of another, or less."""
    if len(a.spans) == 1 == len(b.spans):
        (first, last), (low, high) = a.spans[0], b.spans[0]
        return low - slack <= last and first <= high + slack
    return bool(a & stretch(b, -slack, slack))


def meet(a: Days, b: Days) -> Days:
    """Return the days that lie in both sets, the first set itself where the second takes nothing from it."""
    if len(a.spans) == 1 == len(b.spans):
        (first, last), (low, high) = a.spans[0], b.spans[0]
        if low <= first and last <= high:
            return a
        return Days(((max(first, low), min(last, high)),)) if max(first, low) <= min(last, high) else Days()
    both = a & b
    return a if both == a else both
