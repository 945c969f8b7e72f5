"""The tables and their columns: each row a tuple whose fields are annotated with what they hold."""

from __future__ import annotations

import datetime as dt
import types
import typing
from dataclasses import dataclass
from typing import Annotated, Any, NamedTuple

Text = str | None
Number = int | None
Day = dt.date | None

ARTICLE = "article, as in sources"
ENTRY = "meeting or visit"
ACTOR = "actor, as in actors"
KEY = "stays the same in later briefings that hold the first article to tell of it"
MENTIONS = "what it was made from: article:local id, separated by semicolons"
EDTF = "days, in EDTF (ISO 8601-2); exactly one of them is the day"
EARLIEST = "first possible day; empty when not bounded"
LATEST = "last possible day; empty when not bounded"
PRECISION = "day, month, year, decade, days (one of several), open, yearly (no year), unknown, contradiction"
BASIS = "stated, derived, inherited or implied"
SAID_BY = "actors whose word it is, speaker first, then who relays it; empty for the article's own"
SPEAKERS = "their names, separated by semicolons"
SIDE = "actor for whom the speaker speaks"


class SourceRow(NamedTuple):
    """One row an article."""

    article: Annotated[str, "id; key of all columns of that name"]
    title: Annotated[Text, "as given"]
    publisher: Annotated[Text, "as given"]
    author: Annotated[Text, "as given, or as its page states it"]
    published: Annotated[Text, "date of publication as given, in EDTF"]
    url: Annotated[Text, "as given"]
    fetched: Annotated[Text, "day on which it was fetched from there (ISO 8601)"]
    file: Annotated[Text, "name of the file"]
    language: Annotated[Text, "BCP 47 tag"]
    sha256: Annotated[str, "hash of the text as given, in UTF-8"]
    kept: Annotated[str, "how much of the text the briefing holds: full, excerpts or none"]
    pages: Annotated[Number, "number of pages; empty where it has none"]
    sentences: Annotated[int, "number of sentences"]
    repeats: Annotated[int, "sentences that repeat others of the article"]
    furniture: Annotated[int, "sentences that are page furniture"]


class ActorRow(NamedTuple):
    """One row an actor."""

    actor: Annotated[str, "id in this briefing"]
    key: Annotated[str, KEY]
    kind: Annotated[str, "person, organisation, group or channel"]
    name: Annotated[str, "name shown"]
    speaks_for: Annotated[str, "actors it speaks for, separated by spaces"]
    n_articles: Annotated[int, "articles that name it"]
    mentions: Annotated[str, MENTIONS]


class NameRow(NamedTuple):
    """One row for each spelling of an actor in an article."""

    actor: Annotated[str, ACTOR]
    article: Annotated[str, ARTICLE]
    spelling: Annotated[str, "as printed"]
    n: Annotated[int, "places where the article prints it, as far as they are kept"]


class RoleRow(NamedTuple):
    """One row for each post or rank of an actor, as of a date, in an article."""

    actor: Annotated[str, ACTOR]
    title: Annotated[str, "as printed"]
    state: Annotated[Text, "the part of it that names a country or camp"]
    kind: Annotated[str, "post or rank"]
    former: Annotated[bool, "told as no longer held"]
    as_of_edtf: Annotated[str, EDTF]
    as_of_earliest: Annotated[Day, EARLIEST]
    as_of_latest: Annotated[Day, LATEST]
    as_of_precision: Annotated[str, PRECISION]
    as_of_basis: Annotated[str, BASIS]
    article: Annotated[str, ARTICLE]


class MeetingRow(NamedTuple):
    """One row a meeting, call, ceremony or public occasion."""

    meeting: Annotated[str, "id in this briefing"]
    key: Annotated[str, KEY]
    name: Annotated[str, "heading: who, where"]
    kind: Annotated[str, "talks, call, ceremony or event"]
    status: Annotated[str, "held, planned, cancelled or denied"]
    certainty: Annotated[str, "stated, or implied: not reported as such"]
    edtf: Annotated[str, EDTF]
    earliest: Annotated[Day, EARLIEST]
    latest: Annotated[Day, LATEST]
    precision: Annotated[str, PRECISION]
    basis: Annotated[str, BASIS]
    venue: Annotated[Text, "building or square, as printed"]
    city: Annotated[Text, "as printed"]
    country: Annotated[Text, "as printed"]
    visit: Annotated[Text, "visit in which it fell, as in visits"]
    n_articles: Annotated[int, "articles that tell of it"]
    n_chains: Annotated[int, "chains of copying among them"]
    n_origins: Annotated[int, "origins those go back to"]
    origins: Annotated[str, "actors or articles, separated by semicolons"]
    plover: Annotated[Text, "suggested PLOVER event; empty where none fits"]
    plover_mode: Annotated[Text, "suggested PLOVER mode, from the visitor's side"]
    cameo: Annotated[Text, "CAMEO code beside it"]
    mentions: Annotated[str, MENTIONS]


class VisitRow(NamedTuple):
    """One row a journey."""

    visit: Annotated[str, "id in this briefing"]
    key: Annotated[str, KEY]
    name: Annotated[str, "heading: who, where"]
    status: Annotated[str, "held, planned, cancelled or denied"]
    certainty: Annotated[str, "stated, or implied: not reported as such"]
    arrival_edtf: Annotated[str, EDTF]
    arrival_earliest: Annotated[Day, EARLIEST]
    arrival_latest: Annotated[Day, LATEST]
    arrival_precision: Annotated[str, PRECISION]
    arrival_basis: Annotated[str, BASIS]
    departure_edtf: Annotated[str, EDTF]
    departure_earliest: Annotated[Day, EARLIEST]
    departure_latest: Annotated[Day, LATEST]
    departure_precision: Annotated[str, PRECISION]
    departure_basis: Annotated[str, BASIS]
    venue: Annotated[Text, "building or square, as printed"]
    city: Annotated[Text, "as printed"]
    country: Annotated[Text, "as printed"]
    meetings: Annotated[str, "meetings it held, separated by spaces"]
    n_articles: Annotated[int, "articles that tell of it"]
    n_chains: Annotated[int, "chains of copying among them"]
    n_origins: Annotated[int, "origins those go back to"]
    origins: Annotated[str, "actors or articles, separated by semicolons"]
    plover: Annotated[Text, "suggested PLOVER event; empty where none fits"]
    plover_mode: Annotated[Text, "suggested PLOVER mode"]
    cameo: Annotated[Text, "CAMEO code beside it"]
    mentions: Annotated[str, MENTIONS]


class ParticipantRow(NamedTuple):
    """One row for each actor of a meeting or visit."""

    entry: Annotated[str, ENTRY]
    actor: Annotated[str, ACTOR]
    name: Annotated[str, "name shown"]
    part: Annotated[str, "host, visitor, mediator, participant or inviter"]
    side: Annotated[Text, "itself, where a voice in this entry speaks for it; joins to side elsewhere"]
    level: Annotated[str, "principal, or present: also there"]
    presence: Annotated[str, "together, or not_said: joint or separate is not told"]
    role_then: Annotated[Text, "post or rank at the time, as printed"]
    status: Annotated[str, "status of the entry"]
    certainty: Annotated[str, "certainty of the entry"]
    cameo: Annotated[Text, "suggested CAMEO code with this actor as source: 042 visits, 043 receives"]


class TopicRow(NamedTuple):
    """One row for each topic or outcome of a meeting or visit."""

    claim: Annotated[str, "claim, as in claims"]
    entry: Annotated[str, ENTRY]
    kind: Annotated[str, "topic or outcome"]
    text: Annotated[str, "short clause by the model, never without its sentence (quotes)"]
    tense: Annotated[str, "happened, planned or denied"]
    said_by: Annotated[str, SAID_BY]
    speakers: Annotated[str, SPEAKERS]
    side: Annotated[Text, SIDE]
    n_articles: Annotated[int, "articles that state it"]


class ClaimRow(NamedTuple):
    """One row for each article that speaks of a claim; who is silent stands in matrix."""

    claim: Annotated[str, "entry.field.number; key of all columns of that name"]
    entry: Annotated[str, "meeting, visit or actor"]
    field: Annotated[str, "status, time, venue, city, country, participant, topic, name, post and so on"]
    value: Annotated[str, "value shown"]
    article: Annotated[str, ARTICLE]
    status: Annotated[str, "states, partial (less precise) or differs"]
    said: Annotated[str, "value as this article gives it"]
    said_by: Annotated[str, SAID_BY]
    speakers: Annotated[str, SPEAKERS]
    basis: Annotated[str, BASIS]


class QuoteRow(NamedTuple):
    """One row for each place in an article that a claim rests on."""

    claim: Annotated[str, "claim, as in claims"]
    article: Annotated[str, ARTICLE]
    page: Annotated[Number, "number of the page it begins on; empty where the article has none"]
    sentence: Annotated[int, "number of the sentence"]
    start: Annotated[int, "offset in the article's text, in code points"]
    end: Annotated[int, "offset behind the last code point"]
    text: Annotated[str, "the words; empty where they may not be passed on"]


class MatrixRow(NamedTuple):
    """One row for each fact of an entry and article that speaks of the entry."""

    entry: Annotated[str, ENTRY]
    field: Annotated[str, "field"]
    value: Annotated[str, "value shown"]
    article: Annotated[str, ARTICLE]
    state: Annotated[str, "states, partial, differs or silent"]


class ConflictRow(NamedTuple):
    """One row for each statement in a conflict."""

    conflict: Annotated[int, "number in this briefing"]
    entry: Annotated[str, ENTRY]
    field: Annotated[str, "field"]
    value: Annotated[str, "value stated"]
    article: Annotated[str, ARTICLE]
    said_by: Annotated[str, SAID_BY]
    speakers: Annotated[str, SPEAKERS]


class WordingRow(NamedTuple):
    """One row for each article that judges an actor with a word."""

    actor: Annotated[str, ACTOR]
    words: Annotated[str, "as printed"]
    article: Annotated[str, ARTICLE]


class SharedTextRow(NamedTuple):
    """One row for each run of words that two articles share."""

    first_article: Annotated[str, ARTICLE]
    first_start: Annotated[int, "offset in its text, in code points"]
    first_end: Annotated[int, "offset behind the last code point"]
    second_article: Annotated[str, ARTICLE]
    second_start: Annotated[int, "offset in its text, in code points"]
    second_end: Annotated[int, "offset behind the last code point"]
    words: Annotated[int, "length in words"]
    carries: Annotated[str, "entries whose claims it carries in both, separated by spaces; empty for background"]
    text: Annotated[str, "the words as the first article prints them; empty where they may not be passed on"]


class GapRow(NamedTuple):
    """One row for each thing the articles themselves call undisclosed or unknown."""

    claim: Annotated[str, "claim, as in claims"]
    entry: Annotated[str, ENTRY]
    text: Annotated[str, "short clause by the model, never without its sentence (quotes)"]
    said_by: Annotated[str, SAID_BY]
    speakers: Annotated[str, SPEAKERS]
    side: Annotated[Text, SIDE]
    n_articles: Annotated[int, "articles that say so"]


Row = tuple[Any, ...]

TABLES: dict[str, type[Row]] = {
    "sources": SourceRow,
    "actors": ActorRow,
    "names": NameRow,
    "roles": RoleRow,
    "meetings": MeetingRow,
    "visits": VisitRow,
    "participants": ParticipantRow,
    "topics": TopicRow,
    "gaps": GapRow,
    "claims": ClaimRow,
    "quotes": QuoteRow,
    "matrix": MatrixRow,
    "conflicts": ConflictRow,
    "wording": WordingRow,
    "shared_text": SharedTextRow,
}
"""The tables by name, in the order in which they are told."""


@dataclass(frozen=True)
class Column:
    """A column: its name, the type of its values (``str``, ``int``, ``bool`` or ``date``), and what they mean."""

    name: str
    kind: type[Any]
    about: str


def columns(table: str) -> tuple[Column, ...]:
    """Return the columns of a table."""
    hints = typing.get_type_hints(TABLES[table], include_extras=True)
    return tuple(Column(name, _kind(hint.__origin__), hint.__metadata__[0]) for name, hint in hints.items())


def _kind(hint: Any) -> type[Any]:  # noqa: ANN401 - a type, or a union of one with None
    """Return the type of a column's values when they are not missing."""
    if isinstance(hint, types.UnionType):
        hint = next(part for part in typing.get_args(hint) if part is not types.NoneType)
    return typing.cast("type[Any]", hint)
