"""What the reconciler makes of many readings: entries whose every field says which articles state it.

Ids (``A1`` actor, ``M1`` meeting, ``V1`` visit) number the entries of one briefing in a stated order; ``mentions``
(``article:local id``) say what an entry was made from and stay the same from one briefing to the next.
"""

from __future__ import annotations

from typing import Literal

from summarizer.records.base import Record, record
from summarizer.records.dates import DateSet, Span
from summarizer.records.evidence import Basis, Citation, Reason, Voice
from summarizer.records.reading import ActorKind, Certainty, Level, MeetingKind, Mode, Part, Presence

Verdict = Literal["same", "undecided", "different"]


@record
class Statement(Record):
    """One value of one field as one article gives it (FollowTheMoney and nomenklatura: statement)."""

    article: str
    value: str
    citations: tuple[Citation, ...]
    said_by: tuple[Voice, ...] = ()
    basis: Basis = "stated"


@record
class Finding(Record):
    """One field of an entry: the value shown, and the statements that agree, are less precise, or differ."""

    value: str
    agree: tuple[Statement, ...]
    partial: tuple[Statement, ...] = ()
    differ: tuple[Statement, ...] = ()

    @property
    def inherited(self) -> bool:
        """Whether the value is taken over from another entry, and no article states it of this one."""
        return any(one.basis == "inherited" for one in self.agree)


@record
class Support(Record):
    """How many articles tell of an entry, in how many chains of copying, going back to how many origins.

    ``origins`` names them: the speaker's side, or the outlet where it names nobody. ``why`` says which articles were
    counted as one chain, and why. Chains that are not known to depend on each other are not thereby independent.
    """

    articles: int
    chains: int
    origins: tuple[str, ...]
    why: tuple[Reason, ...] = ()


@record
class RoleEntry(Record):
    """A post or rank of an actor, and when the articles give it (FollowTheMoney: Occupancy)."""

    title: str
    state: str | None
    kind: Literal["post", "rank"]
    former: bool
    as_of: DateSet
    statements: tuple[Statement, ...]


@record
class ActorEntry(Record):
    """A person, organisation, group or channel under all its spellings."""

    id: str
    kind: ActorKind
    name: str
    names: tuple[Statement, ...]
    roles: tuple[RoleEntry, ...]
    labels: tuple[Statement, ...]
    speaks_for: tuple[str, ...]
    mentions: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()


@record
class PointEntry(Record):
    """A topic, an outcome or a gap, whose word it is, and the side that voice speaks for (an actor's id)."""

    text: str
    mode: Mode
    said_by: tuple[Voice, ...]
    side: str | None
    statements: tuple[Statement, ...]


@record
class AttributionEntry(Record):
    """A source of the fact that a meeting or visit took place (or did not), and the side it speaks for."""

    said_by: tuple[Voice, ...]
    stance: Literal["affirms", "denies"]
    side: str | None
    statements: tuple[Statement, ...]


@record
class ParticipantEntry(Record):
    """Somebody in the room: who, in what part, with the post held then.

    ``actor`` is the id of this actor's own entry, which has all spellings and posts; ``name`` is the name shown there.
    ``role`` is the post or rank at the time of the meeting, ``None`` where no article gives one. Its ``statements``
    lead to where it is printed, those of the participant to where it is said that they took part.
    """

    actor: str
    name: str
    part: Part
    level: Level
    presence: Presence
    role: RoleEntry | None
    statements: tuple[Statement, ...]


@record
class PlaceEntry(Record):
    """Where, part by part."""

    venue: Finding | None = None
    city: Finding | None = None
    country: Finding | None = None

    @property
    def parts(self) -> tuple[Finding, ...]:
        """What is known, the narrowest first."""
        return tuple(part for part in (self.venue, self.city, self.country) if part is not None)

    @property
    def inherited(self) -> bool:
        """Whether the town, or the country where no town is known, is that of the visit."""
        town = self.city or self.country
        return town is not None and town.inherited


@record
class VisitEntry(Record):
    """A journey: who went where, from when to when, and the meetings it held."""

    id: str
    visitors: tuple[ParticipantEntry, ...]
    hosts: tuple[ParticipantEntry, ...]
    invited_by: tuple[ParticipantEntry, ...]
    place: PlaceEntry
    status: Finding
    certainty: Certainty
    arrival: DateSet
    departure: DateSet
    times: tuple[Statement, ...]
    topics: tuple[PointEntry, ...]
    outcomes: tuple[PointEntry, ...]
    gaps: tuple[PointEntry, ...]
    told_by: tuple[AttributionEntry, ...]
    meetings: tuple[str, ...]
    support: Support
    citations: tuple[Citation, ...]
    mentions: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def under_way(self) -> DateSet | None:
        """Where neither a first day nor a last one is known, the days on one of which at least it was under way.

        ``None`` where more is known, or nothing.
        """
        first, last = self.departure.earliest, self.arrival.latest
        if self.arrival.earliest or self.departure.latest or first is None or last is None or last < first:
            return None
        return DateSet(spans=(Span(first=first, last=last),), edtf=f"[{first}..{last}]" if first < last else f"{first}")


@record
class MeetingEntry(Record):
    """One occasion on which parties met, as all the articles tell it.

    ``status`` has the history: one statement an article, from planned to held. ``times`` are the printed expressions;
    ``date`` is what follows from them. ``visit`` is the id of the visit it fell in.
    """

    id: str
    kind: MeetingKind
    status: Finding
    certainty: Certainty
    date: DateSet
    times: tuple[Statement, ...]
    place: PlaceEntry
    participants: tuple[ParticipantEntry, ...]
    topics: tuple[PointEntry, ...]
    outcomes: tuple[PointEntry, ...]
    gaps: tuple[PointEntry, ...]
    told_by: tuple[AttributionEntry, ...]
    visit: str | None
    support: Support
    citations: tuple[Citation, ...]
    mentions: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()


@record
class Judgement(Record):
    """What was decided about two mentions or entries, and why; kept so that it can be asked for."""

    a: str
    b: str
    verdict: Verdict
    reasons: tuple[Reason, ...]


@record
class Conflict(Record):
    """Two statements about one field of one entry that cannot both be true."""

    entry: str
    field: str
    statements: tuple[Statement, ...]
    reasons: tuple[Reason, ...] = ()


@record
class Cell(Record):
    """What one article says on one fact."""

    article: str
    state: Literal["states", "partial", "differs", "silent"]
    citations: tuple[Citation, ...] = ()


@record
class MatrixRow(Record):
    """One fact of an entry against all articles that speak of the entry; ``value`` is the fact as shown."""

    entry: str
    field: str
    value: str
    cells: tuple[Cell, ...]


@record
class SharedText(Record):
    """A run of words that two articles have in common, beyond names, titles and dates.

    ``carries`` names the entries whose claims the run carries in both articles; where it is empty, the
    run is background and says nothing on who repeats whom.
    """

    first: Citation
    second: Citation
    words: int
    carries: tuple[str, ...] = ()


@record
class Dependence(Record):
    """How two articles hang together on one entry, in words: ``same text``, ``same named origin`` and so on."""

    entry: str
    a: str
    b: str
    verdict: Literal["same text", "same named origin", "probably the same dispatch", "no dependence seen"]
    reasons: tuple[Reason, ...] = ()
