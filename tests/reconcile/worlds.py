"""Invented readings for hypothesis: a few people who meet on a few days, told by articles more or less exactly."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st
from reading_factory import MONTHS, WEEKDAYS, Met, Travelled, reading

PEOPLE = ("Anna Brandt", "Chidi Okoye", "Piotr Zielak", "Mirela Vasko", "Tomasz Quint")
CITIES = ("Vienna", "Lagos", "")
FIRST = dt.date(2024, 3, 4)


def printed(day, style):
    """Return a day as an article may print it."""
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    return {
        "full": f"{day.day} {month} {day.year}",
        "no year": f"{weekday} {day.day} {month}",
        "weekday": weekday,
        "month": f"{month} {day.year}",
        "nothing": "",
    }[style]


STYLES = st.sampled_from(["full", "no year", "weekday", "month", "nothing"])


@st.composite
def events(draw):
    """Draw what really happened: meetings of two people, each on a day and in a city."""
    count = draw(st.integers(1, 4))
    return [
        (
            tuple(draw(st.permutations(PEOPLE))[:2]),
            FIRST + dt.timedelta(days=draw(st.sampled_from([0, 1, 3, 30, 365]))),
            draw(st.sampled_from(CITIES)),
        )
        for _ in range(count)
    ]


@st.composite
def articles(draw, happened, name):
    """Draw an article that tells truly of some of what happened."""
    told = draw(st.lists(st.sampled_from(happened), min_size=1, max_size=3, unique=True))
    published = max(day for _, day, _ in told) + dt.timedelta(days=draw(st.integers(0, 3)))
    mets = [
        Met(people, printed(day, draw(STYLES)), city if draw(st.booleans()) else "", on_visit=draw(st.booleans()))
        for people, day, city in told
    ]
    visit = Travelled(told[0][0][:1]) if any(met.on_visit for met in mets) else None
    given = published.isoformat() if draw(st.booleans()) else None
    return reading(name, *mets, visit=visit, published=given)


@st.composite
def worlds(draw, least=2, most=4):
    """Draw the readings of several articles on the same events."""
    happened = draw(events())
    names = "bcdefg"[: draw(st.integers(least, most))]
    return [draw(articles(happened, name)) for name in names]
