"""A log of several days, oldest or newest first, and a scripted reader who copies what its sentences print.

Its entries say "this morning", "yesterday" or a weekday; only the headings say which day that is, and the reader does
not look at them.
"""

from __future__ import annotations

import datetime as dt
import random
import re

from chronicle import CITIES, LINE, MEN, MONTHS, WEEKDAYS, WOMEN, Answer, reply_with

PUBLISHED = dt.date(2026, 10, 18)
MET = re.compile(r"\d\d:\d\d - (\w+ \w+) met (\w+ \w+) in (\w+) (this morning|yesterday|on (\w+))\.")
DATELINE = re.compile(r"HARNBY, (\w+) (\d+) (\w+) (\d{4}) - .*")


def spelled(day):
    """Return a day as headings print it, with its weekday."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def daybook(seed, *, newest_first=False, heading=spelled, days=6, entries=14):
    """Return a text and the meetings it tells of: two people, a city, the day."""
    chance = random.Random(seed)
    told, parts = [], []
    for back in range(days, 0, -1):
        day = PUBLISHED - dt.timedelta(days=back)
        lines = [_line(chance, day, number, told) for number in range(entries)]
        parts.append("\n\n".join([heading(day), *(lines[::-1] if newest_first else lines)]))
    head = f"THE LOG OF THE SOUND\n\nHARNBY, {spelled(PUBLISHED)} {PUBLISHED.year} - What we wrote down, day by day."
    return "\n\n".join([head, *(parts[::-1] if newest_first else parts)]) + "\n", sorted(told)


def _line(chance, day, number, told):
    """Return an entry: a meeting that was not told before, or filler."""
    hour = f"{8 + number:02}:{chance.randint(0, 59):02}"
    back = chance.choice([0, 1, 3])
    met = (chance.choice(WOMEN), chance.choice(MEN), chance.choice(CITIES), day - dt.timedelta(days=back))
    if chance.random() < 0.7 or any(met[:2] == each[:2] and abs(met[3] - each[3]).days < 2 for each in told):
        return f"{hour} - Somebody counts {chance.randint(3, 90)} gulls and looks at the cutters for a while."
    told.append(met)
    when = {0: "this morning", 1: "yesterday", 3: f"on {WEEKDAYS[met[3].weekday()]}"}[back]
    return f"{hour} - {met[0]} met {met[1]} in {met[2]} {when}."


def read(numbered):
    """Return what a reader of these numbered sentences, and no others, answers."""
    given, published = Answer(), None
    for number, words in ((int(number), words) for number, words in LINE.findall(numbered)):
        if match := DATELINE.fullmatch(words):
            weekday, day, month, year = match.groups()
            date = {"weekday": weekday.lower(), "day": int(day), "month": MONTHS.index(month) + 1, "year": int(year)}
            published = {"words": f"{weekday} {day} {month} {year}", **date, "at": number}
        elif match := MET.fullmatch(words):
            woman, man, city, when, weekday = match.groups()
            printed = {"words": weekday, "weekday": weekday.lower()} if weekday else {"words": when}
            people = [given.actor(woman), given.actor(man)]
            given.meeting(people, number, when=[{**printed, "at": number}], place={"city": city, "at": [number]})
    told = {"actors": list(given.actors.values()), "meetings": given.meetings}
    return {"language": "en", "title": 1, "published": published, **told}


def reply(seen):
    """Reply to a request as the scripted reader does."""
    return reply_with(read, seen)
