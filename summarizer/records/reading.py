"""What one article yields: the model's answer after every item has been found in the text.

Local ids (``a1``, ``m2``, ``v1``, ``e1``) are unique within one reading. Nothing here is merged or dated yet.
"""

from __future__ import annotations

from typing import Literal

from summarizer.records.article import Article
from summarizer.records.base import Mortal, Record, record
from summarizer.records.evidence import Citation, Rejected, Voice

ActorKind = Literal["person", "organisation", "group", "channel"]
Status = Literal["held", "planned", "cancelled", "denied"]
Certainty = Literal["stated", "implied"]
Part = Literal["host", "visitor", "mediator", "participant"]
Level = Literal["principal", "present"]
Presence = Literal["together", "not_said"]
Mode = Literal["happened", "planned", "denied"]
MeetingKind = Literal["talks", "call", "ceremony", "event"]


@record
class Cited(Record):
    """A printed form, and the places where the article prints it."""

    text: str
    citations: tuple[Citation, ...]


@record
class RoleMention(Record):
    """A title as printed; ``state`` is the part of it that names a country or camp."""

    title: str
    state: str | None
    kind: Literal["post", "rank"]
    former: bool
    citations: tuple[Citation, ...]


@record
class ActorMention(Record):
    """An actor as one article tells of it."""

    id: str
    kind: ActorKind
    names: tuple[Cited, ...]
    roles: tuple[RoleMention, ...] = ()
    labels: tuple[Cited, ...] = ()
    speaks_for: tuple[str, ...] = ()


@record
class WhenMention(Record):
    """A printed expression of time and its printed parts; ``weekday`` is 1 for Monday to 7 for Sunday."""

    words: str
    weekday: int | None
    day: int | None
    month: int | None
    year: int | None
    relation: Literal["on", "before", "after"]
    of: str | None
    citation: Citation


@record
class PointMention(Record):
    """A topic, an outcome or a gap, and whose word it is."""

    text: str
    mode: Mode
    said_by: tuple[Voice, ...]
    citations: tuple[Citation, ...]


@record
class AttributionMention(Record):
    """A source the article names for a meeting or visit as such."""

    said_by: tuple[Voice, ...]
    stance: Literal["affirms", "denies"]
    citations: tuple[Citation, ...]


@record
class PlaceMention(Record):
    """Where, as printed; each part with its own places in the text."""

    venue: Cited | None = None
    city: Cited | None = None
    country: Cited | None = None


@record
class ParticipantMention(Record):
    """An actor said to be in the room."""

    actor: str
    part: Part
    level: Level
    presence: Presence
    citations: tuple[Citation, ...]


@record
class OrderMention(Record):
    """What the article says of the order of two of its occasions."""

    relation: Literal["before", "after", "during", "same_day"]
    of: str
    citations: tuple[Citation, ...]


@record
class VisitMention(Record):
    """A journey as one article tells of it."""

    id: str
    visitors: tuple[str, ...]
    hosts: tuple[str, ...]
    invited_by: tuple[str, ...]
    place: PlaceMention
    status: Status
    certainty: Certainty
    arrival: tuple[WhenMention, ...]
    departure: tuple[WhenMention, ...]
    when: tuple[WhenMention, ...]
    topics: tuple[PointMention, ...]
    outcomes: tuple[PointMention, ...]
    gaps: tuple[PointMention, ...]
    told_by: tuple[AttributionMention, ...]
    citations: tuple[Citation, ...]


@record
class MeetingMention(Record):
    """A meeting as one article tells of it."""

    id: str
    kind: MeetingKind
    status: Status
    certainty: Certainty
    participants: tuple[ParticipantMention, ...]
    visit: str | None
    when: tuple[WhenMention, ...]
    order: tuple[OrderMention, ...]
    place: PlaceMention
    topics: tuple[PointMention, ...]
    outcomes: tuple[PointMention, ...]
    gaps: tuple[PointMention, ...]
    told_by: tuple[AttributionMention, ...]
    citations: tuple[Citation, ...]


@record
class EventMention(Record):
    """Something else with a printed time, which helps to date the rest."""

    id: str
    text: str
    when: tuple[WhenMention, ...]
    ahead: bool
    citations: tuple[Citation, ...]


@record
class Made(Record):
    """How the reading of an article came about.

    ``answered_on`` is the day (ISO) on which the answer was given; no article can report what happened
    after it. ``tokens_*`` sum over ``answers`` and are ``None`` when the endpoint did not say.
    """

    article: str = ""
    model: str
    model_answered: str | None = None
    prompt: str
    prompt_sha256: str
    schema_sha256: str
    answered_on: str
    answered_by: str | None = None
    answers: int = 1
    tokens_in: int | None = None
    tokens_out: int | None = None


@record
class Reading(Record, Mortal):
    """All that one article yields, and what was rejected."""

    article: Article
    language: str
    title: Citation | None = None
    published: WhenMention | None = None
    credits: tuple[Cited, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    visits: tuple[VisitMention, ...] = ()
    meetings: tuple[MeetingMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    comment: tuple[Citation, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    made: Made
