"""Days on a strip of time, as inline SVG: a dot for a known day, a hollow band for one of several, a bar for a stay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.labels.recurring import told
from summarizer.render.html.tags import tag

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from summarizer.records import DateSet
    from summarizer.render.html.tags import Html

WIDTH, HEIGHT = 240, 18
"""Of a strip, in its own units."""

EDGE = 10
"""Room left and right of the first and last day."""

RADIUS = 5
"""Of a dot; bands are twice as high."""

TAIL = 24
"""A stay whose beginning or end is open trails off over so many units."""

LEAST = 10.0
"""A band or bar is at least so wide."""


@dataclass(frozen=True)
class Scale:
    """The stretch of time that a strip shows, both days included."""

    first: dt.date
    last: dt.date

    @classmethod
    def over(cls, dates: Iterable[DateSet]) -> Scale | None:
        """Return the stretch from the first to the last bounded day of some dates; ``None`` where there is none."""
        bounds = [day for date in map(told, dates) for day in (date.earliest, date.latest) if day is not None]
        return cls(min(bounds), max(bounds)) if bounds else None

    def at(self, day: dt.date, part: float = 0.5) -> float:
        """Return where a day lies; ``part`` 0 is its beginning, 1 its end."""
        days = (self.last - self.first).days + 1
        return round(EDGE + (WIDTH - 2 * EDGE) * ((day - self.first).days + part) / days, 1)


def stay(scale: Scale, arrival: DateSet, departure: DateSet) -> Html:
    """Return a strip with a bar from arrival to departure; what is not certain of it is hollow."""
    arrival, departure = told(arrival), told(departure)
    came, left = arrival.latest or arrival.earliest, departure.earliest or departure.latest
    marks = []
    if came and left and came < left:
        marks.append(_band(scale.at(came), scale.at(left), "bar"))
    if came and arrival.earliest is None:
        marks.append(_tail(scale.at(came), -TAIL))
    if left and departure.latest is None:
        marks.append(_tail(scale.at(left), TAIL))
    for date in (arrival, departure):
        if date.earliest is not None and date.latest is not None:
            marks += _date(scale, date)
    return _strip(marks)


def day(scale: Scale, date: DateSet) -> Html:
    """Return a strip with a date."""
    return _strip(_date(scale, told(date)))


def legend(kind: str) -> Html:
    """Return a small sign for the legend: ``dot``, ``band``, ``bar`` or ``tail``."""
    shapes = {"tail": _tail(2, TAIL - 2), "dot": _dot(13), "band": _band(3, 23, "band"), "bar": _band(3, 23, "bar")}
    return tag("svg", shapes[kind], viewBox=f"0 0 26 {HEIGHT}", class_="sign", aria_hidden="true")


def _date(scale: Scale, date: DateSet) -> Iterator[Html]:
    """Yield a dot for each possible day that stands alone, and a hollow band for each run of them."""
    several = len(date.spans) > 1
    for span in date.spans:
        if span.first is None and span.last is None:
            continue
        if span.first is not None and span.first == span.last:
            yield _dot(scale.at(span.first), "maybe" if several else "known")
            continue
        start = EDGE / 2 if span.first is None else scale.at(span.first, 0)
        end = WIDTH - EDGE / 2 if span.last is None else scale.at(span.last, 1)
        yield _band(start, end, "open" if span.first is None or span.last is None else "band")


def _tail(x: float, by: int) -> Html:
    """Return a dashed line from a day on, or up to it."""
    return tag("line", x1=str(x), x2=str(round(x + by, 1)), y1=HEIGHT // 2, y2=HEIGHT // 2, class_="tail")


def _strip(marks: Iterable[Html]) -> Html:
    axis = tag("line", x1=0, x2=WIDTH, y1=HEIGHT // 2, y2=HEIGHT // 2, class_="axis")
    return tag("svg", axis, list(marks), viewBox=f"0 0 {WIDTH} {HEIGHT}", class_="strip", aria_hidden="true")


def _dot(x: float, kind: str = "known") -> Html:
    return tag("circle", cx=str(x), cy=HEIGHT // 2, r=RADIUS, class_=kind)


def _band(start: float, end: float, kind: str) -> Html:
    width = max(end - start, LEAST)
    top = HEIGHT // 2 - RADIUS
    return tag("rect", x=str(start), width=f"{width:.1f}", y=top, height=2 * RADIUS, rx=RADIUS, class_=kind)
