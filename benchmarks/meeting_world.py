"""A world of invented meetings, and how news in six languages tell of them: labelled material for ``meetings.py``.

``python benchmarks/meeting_world.py`` writes ``data/meetings.csv`` anew, a line a mention, always the same. People and
their spellings are those of ``data/people.csv``; relatives come from ``data/distinct_people.csv``. Nothing of what is
told here happened.
"""

from __future__ import annotations

import csv
import datetime as dt
import random
import unicodedata
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, cast

from babel.dates import format_date

from summarizer.records import (
    ActorMention,
    Article,
    Citation,
    Cited,
    Made,
    MeetingMention,
    ParticipantMention,
    PlaceMention,
    Reading,
    Sentence,
    WhenMention,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.records.reading import MeetingKind, Status

DATA = Path(__file__).parent / "data"
MENTIONS = DATA / "meetings.csv"

LANGUAGES = ("en", "fr", "de", "es", "ru", "ar")
SCRIPTS = {"ru": "CYRILLIC", "ar": "ARABIC"}
CITIES = (
    ("Vienna", "Vienne", "Wien", "Viena", "Вена", "فيينا"),
    ("Cairo", "Le Caire", "Kairo", "El Cairo", "Каир", "القاهرة"),
    ("Geneva", "Genève", "Genf", "Ginebra", "Женева", "جنيف"),
    ("Beijing", "Pékin", "Peking", "Pekín", "Пекин", "بكين"),
    ("Ankara", "Ankara", "Ankara", "Ankara", "Анкара", "أنقرة"),
    ("London", "Londres", "London", "Londres", "Лондон", "لندن"),
    ("Moscow", "Moscou", "Moskau", "Moscú", "Москва", "موسكو"),
)
START = dt.date(2018, 1, 8)
PATTERNS = {"full": "d MMMM y", "no year": "EEEE d MMMM", "weekday": "EEEE", "month": "LLLL y", "year": "y", "": ""}

CANCELLED = 0.04
"""Meetings that were called off."""

AGAIN, JOURNEY, EVE = 0.15, 0.25, 0.30
"""Up to which lot the same two meet again weeks later, one of them has more talks that day, or they called before."""

DATED, LOOKS_BACK, SAYS_CITY = 0.85, 0.3, 0.6
"""Articles whose day is known, those that tell of an earlier meeting too, mentions that name the city."""

Names = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Event:
    """A meeting that took place, or was called off; ``people`` are the principals."""

    number: int
    day: dt.date
    people: tuple[str, ...]
    city: int
    kind: MeetingKind = "talks"
    status: Status = "held"


@dataclass(frozen=True)
class Mention:
    """What one article says of one meeting; ``names`` are the people as it prints them, ``meeting`` is the label."""

    article: str
    language: str
    published: str
    meeting: int
    people: tuple[str, ...]
    names: tuple[str, ...]
    style: str
    day: dt.date
    city: str
    kind: MeetingKind
    status: Status


def people() -> Names:
    """Return the people with their spellings, relatives with one spelling each added."""
    with (DATA / "people.csv").open(encoding="utf-8", newline="") as lines:
        known = {row["person"]: tuple(row["spellings"].split("|")) for row in csv.DictReader(lines)}
    printed = {spelling.casefold() for spellings in known.values() for spelling in spellings}
    with (DATA / "distinct_people.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["a"].casefold() in printed and row["b"].casefold() not in printed and " " in row["b"]:
                known[f"relative: {row['b']}"] = (row["b"],)
    return known


@dataclass(frozen=True)
class Head:
    """An article: its id, its language, and the day it came out, if that is known."""

    article: str
    language: str
    published: str


def events(count: int, names: Names, dice: random.Random) -> list[Event]:
    """Return so many meetings: pairs that meet again and again, days full of talks, calls on the eve, cancellations."""
    everybody = sorted(names)
    busy = max(20, min(len(everybody), count // 3))
    circle = dice.sample(everybody, min(busy, len(everybody)))
    span = 400 + count // 2
    made: list[Event] = []
    while len(made) < count:
        first, second = dice.sample(circle, 2)
        day, city = START + dt.timedelta(days=dice.randrange(span)), dice.randrange(len(CITIES))
        status: Status = "cancelled" if dice.random() < CANCELLED else "held"
        made.append(Event(len(made), day, (first, second), city, status=status))
        fate = dice.random()
        if fate < AGAIN:
            again = day + dt.timedelta(days=dice.randint(20, 200))
            made.append(Event(len(made), again, (first, second), dice.randrange(len(CITIES))))
        elif fate < JOURNEY:
            for other in dice.sample([each for each in circle if each not in {first, second}], 2):
                made.append(Event(len(made), day, (first, other), city))
        elif fate < EVE:
            made.append(Event(len(made), day - dt.timedelta(days=1), (first, second), city, kind="call"))
    return made[:count]


def tell(happened: list[Event], names: Names, dice: random.Random, each: float = 3.0) -> Iterator[Mention]:
    """Yield mentions: every meeting is told by some articles, which look back at an earlier one now and then."""
    earlier: dict[tuple[str, ...], list[Event]] = {}
    number = 0
    for event in sorted(happened, key=lambda event: (event.day, event.number)):
        past = earlier.setdefault(tuple(sorted(event.people)), [])
        for _ in range(max(1, round(dice.expovariate(1 / each)))):
            number += 1
            language = dice.choice(LANGUAGES)
            out = event.day + dt.timedelta(days=dice.choice((0, 0, 1, 1, 2)))
            head = Head(f"n{number:06d}", language, out.isoformat() if dice.random() < DATED else "")
            style = dice.choices(("full", "no year", "weekday", ""), (30, 25, 30, 15))[0]
            printed = {person: _printed(names[person], language, dice) for person in event.people}
            yield _mention(event, head, style, printed, dice)
            if past and dice.random() < LOOKS_BACK:
                look = dice.choices(("full", "month", "year", ""), (30, 45, 15, 10))[0]
                yield _mention(dice.choice(past[-2:]), head, look, printed, dice)
        past.append(event)


def _mention(event: Event, head: Head, style: str, printed: dict[str, str], dice: random.Random) -> Mention:
    city = CITIES[event.city][LANGUAGES.index(head.language)] if dice.random() < SAYS_CITY else ""
    return Mention(
        article=head.article,
        language=head.language,
        published=head.published,
        meeting=event.number,
        people=event.people,
        names=tuple(printed[person] for person in event.people),
        style=style,
        day=event.day,
        city=city,
        kind=event.kind,
        status=event.status,
    )


def _printed(spellings: tuple[str, ...], language: str, dice: random.Random) -> str:
    """Return a spelling in the script of a language, where there is one."""
    script = SCRIPTS.get(language, "LATIN")
    fitting = [each for each in spellings if script in unicodedata.name(each[0], "")] or list(spellings)
    return dice.choice(fitting)


def words(mention: Mention) -> str:
    """Return the time as the article prints it."""
    pattern = PATTERNS[mention.style]
    return format_date(mention.day, pattern, locale=mention.language) if pattern else ""


def write(mentions: Iterable[Mention]) -> None:
    """Write the labelled material."""
    with MENTIONS.open("w", encoding="utf-8", newline="") as lines:
        out = csv.writer(lines, lineterminator="\n")
        out.writerow([each.name for each in fields(Mention)])
        for mention in mentions:
            values = (getattr(mention, each.name) for each in fields(Mention))
            out.writerow(["|".join(value) if isinstance(value, tuple) else value for value in values])


def load() -> list[Mention]:
    """Read the labelled material."""
    with MENTIONS.open(encoding="utf-8", newline="") as lines:
        return [
            Mention(
                article=row["article"],
                language=row["language"],
                published=row["published"],
                meeting=int(row["meeting"]),
                people=tuple(row["people"].split("|")),
                names=tuple(row["names"].split("|")),
                style=row["style"],
                day=dt.date.fromisoformat(row["day"]),
                city=row["city"],
                kind=cast("MeetingKind", row["kind"]),
                status=cast("Status", row["status"]),
            )
            for row in csv.DictReader(lines)
        ]


def readings(mentions: Iterable[Mention]) -> list[Reading]:
    """Return a reading for each article, as a faultless reader would give it."""
    articles: dict[str, list[Mention]] = {}
    for mention in mentions:
        articles.setdefault(mention.article, []).append(mention)
    return [_reading(told) for told in articles.values()]


def _reading(told: list[Mention]) -> Reading:
    """Put the mentions of one article into a text of a sentence each, and read it."""
    first, text = told[0], ""
    ids = {name: f"a{number}" for number, name in enumerate(dict.fromkeys(n for m in told for n in m.names), 1)}
    actors: dict[str, ActorMention] = {}
    meetings: list[MeetingMention] = []
    sentences: list[Sentence] = []
    for number, mention in enumerate(told, 1):
        sentence = " / ".join(part for part in (*mention.names, words(mention), mention.city, f"{number}.") if part)
        start = len(text)
        text += sentence + "\n"
        sentences.append(Sentence(number=number, start=start, end=start + len(sentence)))
        whole = Citation(article=first.article, sentence=number, start=start, end=start + len(sentence), quote=sentence)
        for name in mention.names:
            cited = (Cited(text=name, citations=(_within(whole, name),)),)
            actors.setdefault(name, ActorMention(id=ids[name], kind="person", names=cited))
        meetings.append(_meeting(f"m{number}", mention, whole, ids))
    return Reading(
        article=Article(id=first.article, text=text, published=first.published or None, sentences=tuple(sentences)),
        language=first.language,
        actors=tuple(actors.values()),
        meetings=tuple(meetings),
        made=Made(model="", prompt="", prompt_sha256="", schema_sha256="", answered_on="2120-01-01"),
    )


def _within(sentence: Citation, part: str) -> Citation:
    start = sentence.start + sentence.quote.index(part)
    return Citation(
        article=sentence.article, sentence=sentence.sentence, start=start, end=start + len(part), quote=part
    )


def _meeting(local: str, mention: Mention, whole: Citation, ids: dict[str, str]) -> MeetingMention:
    printed, day, style = words(mention), mention.day, mention.style
    when = WhenMention(
        words=printed,
        weekday=day.isoweekday() if style in {"weekday", "no year"} else None,
        day=day.day if style in {"full", "no year"} else None,
        month=day.month if style in {"full", "no year", "month"} else None,
        year=day.year if style in {"full", "month", "year"} else None,
        relation="on",
        of=None,
        citation=_within(whole, printed),
    )
    city = Cited(text=mention.city, citations=(_within(whole, mention.city),)) if mention.city else None
    return MeetingMention(
        id=local,
        kind=mention.kind,
        status=mention.status,
        certainty="stated",
        participants=tuple(
            ParticipantMention(
                actor=ids[name],
                part="participant",
                level="principal",
                presence="together",
                citations=(_within(whole, name),),
            )
            for name in mention.names
        ),
        visit=None,
        when=(when,) if printed else (),
        order=(),
        place=PlaceMention(city=city),
        topics=(),
        outcomes=(),
        gaps=(),
        told_by=(),
        citations=(whole,),
    )


if __name__ == "__main__":
    known = people()
    write(tell(events(400, known, random.Random(7)), known, random.Random(7)))  # noqa: S311 - not for secrets
