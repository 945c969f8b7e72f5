"""A world of invented meetings, and how news in six languages tell of them: labelled material for ``meetings.py``.

``python benchmarks/meeting_world.py`` writes ``data/meetings.csv`` anew, a line a mention, always the same. People and
their spellings are those of ``data/people.csv``; relatives come from ``data/distinct_people.csv``. Nothing of what is
told here happened, and the posts are dealt out at random.
"""

from __future__ import annotations

import csv
import datetime as dt
import random
import unicodedata
from dataclasses import dataclass, fields, replace
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
    RoleMention,
    Sentence,
    VisitMention,
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
POSTS = (
    (
        "foreign minister",
        "ministre des Affaires étrangères",
        "Außenminister",
        "ministro de Exteriores",
        "министр иностранных дел",
        "وزير الخارجية",
    ),
    (
        "defence minister",
        "ministre de la Défense",
        "Verteidigungsminister",
        "ministro de Defensa",
        "министр обороны",
        "وزير الدفاع",
    ),
    ("president", "président", "Präsident", "presidente", "президент", "الرئيس"),
    ("prime minister", "Premier ministre", "Ministerpräsident", "primer ministro", "премьер-министр", "رئيس الوزراء"),
    ("special envoy", "envoyé spécial", "Sondergesandter", "enviado especial", "спецпосланник", "المبعوث الخاص"),
    (
        "chief of staff",
        "chef d'état-major",
        "Generalstabschef",
        "jefe del Estado Mayor",
        "начальник Генштаба",
        "رئيس الأركان",
    ),
)
START = dt.date(2018, 1, 8)
PATTERNS = {"full": "d MMMM y", "no year": "EEEE d MMMM", "weekday": "EEEE", "month": "LLLL y", "year": "y", "": ""}

CANCELLED = 0.04
"""Meetings that were called off."""

AGAIN, JOURNEY, EVE, SUMMIT = 0.15, 0.25, 0.30, 0.35
"""Up to which lot the same two meet again weeks later, one of them travels and has more talks, they called before, or
it was at the edge of a summit."""

DATED, LOOKS_BACK, SAYS_CITY = 0.85, 0.3, 0.6
"""Articles whose day is known, those that tell of an earlier meeting too, mentions that name the city."""

BARE, SAYS_POST, AHEAD, SAYS_VISIT = 0.12, 0.4, 0.12, 0.7
"""Names that are a single word, names with a post, articles that came out before the day, those that tell of a journey
as such."""

SHORTEST = 4
"""A word of so many letters may stand for a name."""

Names = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Event:
    """A meeting that took place, or was called off; ``people`` are the principals.

    ``visit`` numbers the journey of the first of them that it fell in; ``arrival`` is the day on which that began.
    """

    number: int
    day: dt.date
    people: tuple[str, ...]
    city: int
    kind: MeetingKind = "talks"
    status: Status = "held"
    visit: int | None = None
    arrival: dt.date | None = None


@dataclass(frozen=True)
class Mention:
    """What one article says of one meeting; ``names`` are the people as it prints them, ``meeting`` is the label.

    ``posts`` are theirs, empty where it gives none. ``visit`` is the label of the first one's journey, or empty where
    the article does not speak of it, ``arrival`` its first day, and ``arrival_style`` how that is printed.
    """

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
    posts: tuple[str, ...] = ()
    visit: str = ""
    arrival: dt.date = START
    arrival_style: str = ""


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
    """Return so many meetings: pairs that meet again, journeys, summits, calls on the eve, cancellations."""
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
            visit, arrival = len(made), day - dt.timedelta(days=dice.randint(0, 2))
            made[-1] = replace(made[-1], visit=visit, arrival=arrival)
            for other in dice.sample([each for each in circle if each not in {first, second}], 2):
                on = day + dt.timedelta(days=dice.randint(0, 1))
                made.append(Event(len(made), on, (first, other), city, visit=visit, arrival=arrival))
        elif fate < EVE:
            made.append(Event(len(made), day - dt.timedelta(days=1), (first, second), city, kind="call"))
        elif fate < SUMMIT:
            others = dice.sample([each for each in circle if each not in {first, second}], 2)
            made.append(Event(len(made), day, (first, second, *others), city))
    return made[:count]


def tell(happened: list[Event], names: Names, dice: random.Random, each: float = 3.0) -> Iterator[Mention]:
    """Yield mentions: every meeting is told by some articles, which look back at an earlier one now and then."""
    earlier: dict[tuple[str, ...], list[Event]] = {}
    posts = {person: dice.randrange(len(POSTS)) for person in sorted(names)}
    number = 0
    for event in sorted(happened, key=lambda event: (event.day, event.number)):
        past = earlier.setdefault(tuple(sorted(event.people)), [])
        for _ in range(max(1, round(dice.expovariate(1 / each)))):
            number += 1
            language = dice.choice(LANGUAGES)
            ahead = dice.random() < AHEAD
            out = event.day + dt.timedelta(days=-dice.randint(1, 5) if ahead else dice.choice((0, 0, 1, 1, 2)))
            head = Head(f"n{number:06d}", language, out.isoformat() if dice.random() < DATED else "")
            style = dice.choices(("full", "no year", "weekday", ""), (30, 25, 30, 0 if ahead else 15))[0]
            printed = {person: _printed(names[person], language, dice) for person in event.people}
            while len(set(printed.values())) < len(printed):  # two of a family by one word: no reader mixes them up
                printed = {person: _printed(names[person], language, dice) for person in event.people}
            shown = {who: (name, _title(posts[who], language, dice)) for who, name in printed.items()}
            told = replace(event, status="planned") if ahead else event
            yield _mention(told, head, style, shown, dice)
            if past and not ahead and dice.random() < LOOKS_BACK:
                look = dice.choices(("full", "month", "year", ""), (30, 45, 15, 10))[0]
                yield _mention(replace(dice.choice(past[-2:]), visit=None), head, look, shown, dice)
        past.append(event)


def _mention(event: Event, head: Head, style: str, shown: dict[str, tuple[str, str]], dice: random.Random) -> Mention:
    visit = event.visit is not None and dice.random() < SAYS_VISIT
    city = CITIES[event.city][LANGUAGES.index(head.language)] if dice.random() < SAYS_CITY else ""
    return Mention(
        article=head.article,
        language=head.language,
        published=head.published,
        meeting=event.number,
        people=event.people,
        names=tuple(shown[person][0] for person in event.people),
        style=style,
        day=event.day,
        city=city,
        kind=event.kind,
        status=event.status,
        posts=tuple(shown[person][1] for person in event.people),
        visit=str(event.visit) if visit else "",
        arrival=event.arrival or event.day,
        arrival_style=dice.choices(("full", "no year", "month", ""), (30, 30, 20, 20))[0] if visit else "",
    )


def _title(post: int, language: str, dice: random.Random) -> str:
    return POSTS[post][LANGUAGES.index(language)] if dice.random() < SAYS_POST else ""


def _printed(spellings: tuple[str, ...], language: str, dice: random.Random) -> str:
    """Return a spelling in the script of a language, where there is one."""
    script = SCRIPTS.get(language, "LATIN")
    fitting = [each for each in spellings if script in unicodedata.name(each[0], "")] or list(spellings)
    name = dice.choice(fitting)
    last = name.split()[-1]
    return last if dice.random() < BARE and len(last) >= SHORTEST and last.isalpha() else name


def words(day: dt.date, style: str, language: str) -> str:
    """Return a day as an article in a language prints it."""
    return format_date(day, PATTERNS[style], locale=language) if style else ""


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
                posts=tuple(row["posts"].split("|")),
                visit=row["visit"],
                arrival=dt.date.fromisoformat(row["arrival"]),
                arrival_style=row["arrival_style"],
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
    visits: list[VisitMention] = []
    sentences: list[Sentence] = []
    for number, mention in enumerate(told, 1):
        sentence = " / ".join(part for part in _parts(mention, number) if part)
        start = len(text)
        text += sentence + "\n"
        sentences.append(Sentence(number=number, start=start, end=start + len(sentence)))
        whole = Citation(article=first.article, sentence=number, start=start, end=start + len(sentence), quote=sentence)
        for name, post in zip(mention.names, mention.posts or [""] * len(mention.names), strict=True):
            actors.setdefault(name, _actor(ids[name], name, post, whole))
        meetings.append(_meeting(f"m{number}", mention, whole, ids))
        if mention.visit:
            visits.append(_visit(mention, whole, ids))
    return Reading(
        article=Article(id=first.article, text=text, published=first.published or None, sentences=tuple(sentences)),
        language=first.language,
        actors=tuple(actors.values()),
        visits=tuple(visits),
        meetings=tuple(meetings),
        made=Made(model="", prompt="", prompt_sha256="", schema_sha256="", answered_on="2120-01-01"),
    )


def _parts(mention: Mention, number: int) -> tuple[str, ...]:
    day = words(mention.day, mention.style, mention.language)
    arrival = words(mention.arrival, mention.arrival_style, mention.language)
    return (*mention.names, *mention.posts, day, arrival, mention.city, f"{number}.")


def _actor(local: str, name: str, post: str, whole: Citation) -> ActorMention:
    cited = (Cited(text=name, citations=(_within(whole, name),)),)
    role = RoleMention(title=post, state=None, kind="post", former=False, citations=(_within(whole, post),))
    return ActorMention(id=local, kind="person", names=cited, roles=(role,) if post else ())


def _within(sentence: Citation, part: str) -> Citation:
    start = sentence.start + sentence.quote.index(part)
    return Citation(
        article=sentence.article, sentence=sentence.sentence, start=start, end=start + len(part), quote=part
    )


def _when(day: dt.date, style: str, language: str, whole: Citation) -> tuple[WhenMention, ...]:
    """Return a printed day with its parts, or nothing where none is printed."""
    printed = words(day, style, language)
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
    return (when,) if printed else ()


def _place(mention: Mention, whole: Citation) -> PlaceMention:
    city = Cited(text=mention.city, citations=(_within(whole, mention.city),)) if mention.city else None
    return PlaceMention(city=city)


def _visit(mention: Mention, whole: Citation, ids: dict[str, str]) -> VisitMention:
    """Return the journey that a mention speaks of."""
    printed = _when(mention.arrival, mention.arrival_style, mention.language, whole)
    by_month = mention.arrival_style == "month"
    return VisitMention(
        id="v1",
        visitors=(ids[mention.names[0]],),
        hosts=(),
        invited_by=(),
        place=_place(mention, whole),
        status=mention.status,
        certainty="stated",
        arrival=() if by_month else printed,
        departure=(),
        when=printed if by_month else (),
        topics=(),
        outcomes=(),
        gaps=(),
        told_by=(),
        citations=(whole,),
    )


def _meeting(local: str, mention: Mention, whole: Citation, ids: dict[str, str]) -> MeetingMention:
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
        visit="v1" if mention.visit else None,
        when=_when(mention.day, mention.style, mention.language, whole),
        order=(),
        place=_place(mention, whole),
        topics=(),
        outcomes=(),
        gaps=(),
        told_by=(),
        citations=(whole,),
    )


if __name__ == "__main__":
    known = people()
    write(tell(events(400, known, random.Random(7)), known, random.Random(7)))  # noqa: S311 - not for secrets
