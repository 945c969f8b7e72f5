"""A long invented chronicle, and a scripted reader who finds in a request's own sentences what a careful one would.

A meeting is one sentence in a paragraph of filler. Often a second one goes on with "She": read without the first, it
is a meeting with somebody unnamed, as it would be for any reader who has not seen the name.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import re
from dataclasses import dataclass

from stub_server import answer

WOMEN = ["Ada Brix", "Ilse Marn", "Runa Oyelund", "Thea Castellan"]
MEN = ["Otto Vell", "Goran Pell", "Emil Saxo", "Lars Dimov"]
CITIES = ["Harnby", "Vellmouth", "Castrup"]
TOPICS = ["ferries", "eels", "buoys", "pilots", "salt"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [dt.date(2024, month, 1).strftime("%B") for month in range(1, 13)]
FIRST_DAY = dt.date(2024, 1, 2)

LINE = re.compile(r"^\[(\d+)\] (.*)$", re.MULTILINE)
MEETING = re.compile(r"On (\w+) (\d+) (\w+) (\d{4}) (\w+ \w+) met (\w+ \w+) in (\w+)\.")
GOES_ON = re.compile(r"She and (\w+ \w+) spoke of (\w+) until \w+ \d+ was over\.")


@dataclass(frozen=True)
class Told:
    """A meeting of the chronicle."""

    woman: str
    man: str
    city: str
    day: dt.date
    topic: str


def chronicle(seed, paragraphs):
    """Return a text and the meetings it tells of, none twice."""
    chance = random.Random(seed)
    day, told, parts = FIRST_DAY, [], ["THE CHRONICLE OF THE SOUND", "HARNBY, Tuesday 31 December 2024 - A year, told."]
    for number in range(paragraphs):
        sentences = [_filler(chance, number, place) for place in range(chance.randint(1, 3))]
        if chance.random() < 0.4:
            day += dt.timedelta(days=chance.randint(1, 3))
            meeting = Told(*(chance.choice(each) for each in (WOMEN, MEN, CITIES)), day, chance.choice(TOPICS))
            told.append(meeting)
            sentences.insert(chance.randint(0, len(sentences)), _sentences(meeting))
        parts.append(" ".join(sentences))
    return "\n\n".join(parts) + "\n", told


def _filler(chance, number, place):
    birds, boats = chance.randint(3, 90), chance.choice(["cutters", "barges", "trawlers"])
    return f"In entry {number} line {place} somebody counts {birds} gulls and looks at the {boats} for a while."


def _sentences(told):
    month = MONTHS[told.day.month - 1]
    met = f"On {WEEKDAYS[told.day.weekday()]} {told.day.day} {month} {told.day.year} {told.woman} met {told.man}"
    goes_on = f"She and {told.man} spoke of {told.topic} until {month} {told.day.day} was over."
    return f"{met} in {told.city}. {goes_on}"


class Answer:
    """An answer that grows."""

    def __init__(self):
        self.actors = {}
        self.meetings = []

    def actor(self, name, kind="person"):
        """Return the id of an actor."""
        return self.actors.setdefault(name, {"id": f"a{len(self.actors) + 1}", "kind": kind, "names": [name]})["id"]

    def meeting(self, people, at, **more):
        """Add a meeting and return it."""
        given = [{"actor": actor, "at": [at]} for actor in people]
        self.meetings.append({"id": f"m{len(self.meetings) + 1}", "participants": given, "at": [at], **more})
        return self.meetings[-1]


def read(numbered):
    """Return what a reader of these numbered sentences, and no others, answers."""
    given, last = Answer(), (None, None)
    for number, words in ((int(number), words) for number, words in LINE.findall(numbered)):
        if match := MEETING.fullmatch(words):
            weekday, day, month, year, woman, man, city = match.groups()
            when = {"words": f"{weekday} {day} {month} {year}", "weekday": weekday.lower(), "day": int(day)}
            when |= {"month": MONTHS.index(month) + 1, "year": int(year), "at": number}
            people = [given.actor(woman), given.actor(man)]
            last = (number, given.meeting(people, number, when=[when], place={"city": city, "at": [number]}))
        elif match := GOES_ON.fullmatch(words):
            man, topic = match.groups()
            told = (
                last[1]
                if last[0] == number - 1
                else given.meeting([given.actor("She", "group"), given.actor(man)], number)
            )
            told["at"] = sorted({*told["at"], number})
            told["topics"] = [{"text": f"talks about {topic}", "at": [number]}]
    return {"language": "en", "title": 1, "actors": list(given.actors.values()), "meetings": given.meetings}


def reply(seen):
    """Reply to a request as the scripted reader does."""
    return reply_with(read, seen)


def reply_with(reader, seen):
    """Reply to a request with what a reader answers, which may tell one thing in several places."""
    return answer(json.loads(json.dumps(reader(seen.messages[1]["content"]))))
