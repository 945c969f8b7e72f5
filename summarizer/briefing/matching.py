"""Which entries of two briefings are the same.

Entries that were made from the same mention of the same reading are the same. Others are when the same people met on
days that can be the same, or by the same sentences: an event may be told by other articles than before, and an article
may have been read anew. Each entry has at most one partner; the likeliest pairs are taken first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.briefing.folding import folded
from summarizer.briefing.views import days_of
from summarizer.records import MeetingEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summarizer.briefing.briefing import Briefing
    from summarizer.records import ActorEntry, DateSet, VisitEntry

Score = tuple[int, ...]

PAIR = 2
"""So many people in common make two meetings of one kind on one day the same."""


@dataclass(frozen=True)
class Matching:
    """The partners of entries: ids of the newer briefing with those of the earlier, and the articles read but once.

    ``read`` are the articles whose text and reading are the same in both, so that ids of mentions in them compare.
    """

    actors: Mapping[str, str]
    meetings: Mapping[str, str]
    visits: Mapping[str, str]
    read: frozenset[str]

    def mentions(self, entry: ActorEntry | MeetingEntry | VisitEntry) -> frozenset[str]:
        """Return the mentions of an entry that can be compared."""
        return _known(entry, self.read)


def match(old: Briefing, new: Briefing) -> Matching:
    """Return which entries of a newer briefing are which of an earlier one."""
    read, texts = _read(old, new), _texts(old, new)
    actors = _pairs([_actor(each, read) for each in old.actors], [_actor(each, read) for each in new.actors])

    def occasions(entries: Sequence[MeetingEntry | VisitEntry], names: Mapping[str, str]) -> list[_Traits]:
        return [_occasion(each, names, read, texts) for each in entries]

    same = {actor.id: actor.id for actor in old.actors}
    meetings = _pairs(occasions(old.meetings, same), occasions(new.meetings, actors))
    visits = _pairs(occasions(old.visits, same), occasions(new.visits, actors))
    return Matching(actors, meetings, visits, read)


def _read(old: Briefing, new: Briefing) -> frozenset[str]:
    """Return the articles whose text and reading are the same in both."""
    readings = [{made.article: made for made in each.made} for each in (old, new)]
    return frozenset(name for name in _texts(old, new) if readings[0].get(name) == readings[1].get(name))


def _texts(old: Briefing, new: Briefing) -> frozenset[str]:
    """Return the articles whose text is the same in both."""
    hashes = {article.id: article.sha256 for article in old.articles}
    return frozenset(article.id for article in new.articles if hashes.get(article.id) == article.sha256)


@dataclass(frozen=True)
class _Traits:
    """What makes an entry the same as another: its mentions, and its names or people, days and sentences.

    ``needed`` is how many of ``who`` two entries must have in common; ``days`` and ``sentences`` are ``None`` for
    actors, who are the same by their names alone.
    """

    id: str
    kind: str
    mentions: frozenset[str]
    who: frozenset[str]
    needed: int
    likeness: str
    days: DateSet | None = None
    sentences: frozenset[tuple[str, int]] = frozenset()


def _actor(actor: ActorEntry, read: frozenset[str]) -> _Traits:
    """Return the traits of an actor, whose likeness is the name shown."""
    names = frozenset(folded(name) for name in (actor.name, *(each.value for each in actor.names)))
    return _Traits(actor.id, actor.kind, _known(actor, read), names, 1, folded(actor.name))


def _occasion(
    entry: MeetingEntry | VisitEntry, names: Mapping[str, str], read: frozenset[str], texts: frozenset[str]
) -> _Traits:
    """Return the traits of an occasion, its people under their ids in the earlier briefing; likeness is the status."""
    meeting = isinstance(entry, MeetingEntry)
    people = entry.participants if isinstance(entry, MeetingEntry) else entry.visitors
    return _Traits(
        id=entry.id,
        kind=entry.kind if isinstance(entry, MeetingEntry) else "visit",
        mentions=_known(entry, read),
        who=frozenset(names.get(each.actor, f"new {each.actor}") for each in people),
        needed=min(PAIR if meeting else 1, len(people)),
        likeness=entry.status.value,
        days=days_of(entry),
        sentences=frozenset((each.article, each.sentence) for each in entry.citations if each.article in texts),
    )


def _pairs(olds: Sequence[_Traits], news: Sequence[_Traits]) -> dict[str, str]:
    """Return the partners by the ids of the newer, the best scores first, each entry once.

    Those that share a mention come before all others, so that the others are looked for among what these leave.
    """
    partners: dict[str, str] = {}
    for shared in (lambda entry: entry.mentions, lambda entry: entry.who):
        taken = set(partners.values())
        left = [old for old in olds if old.id not in taken], [new for new in news if new.id not in partners]
        partners |= _best(*left, shared)
    return {new.id: partners[new.id] for new in news if new.id in partners}


def _best(
    olds: Sequence[_Traits], news: Sequence[_Traits], shared: Callable[[_Traits], frozenset[str]]
) -> dict[str, str]:
    """Return the partners among entries that have something in common, by the ids of the newer."""
    known: dict[str, list[int]] = {}
    for o, old in enumerate(olds):
        for trait in shared(old):
            known.setdefault(trait, []).append(o)
    beside = (sorted({o for trait in shared(new) for o in known.get(trait, ())}) for new in news)
    pairs = ((n, o) for n, found in enumerate(beside) for o in found)
    scored = [(told, n, o) for n, o in pairs if (told := _score(olds[o], news[n]))]
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for _, n, o in sorted(scored, key=lambda each: (tuple(-part for part in each[0]), each[1:])):
        if n not in partners and o not in taken:
            partners[n] = o
            taken.add(o)
    return {news[n].id: olds[o].id for n, o in partners.items()}


def _score(a: _Traits, b: _Traits) -> Score | None:
    """Return how likely two entries are the same, the mentions they share before all else; ``None`` for not at all."""
    if shared := len(a.mentions & b.mentions):
        return 2, shared
    who = len(a.who & b.who)
    if a.kind != b.kind or not who or who < min(a.needed, b.needed):
        return None
    sentences = len(a.sentences & b.sentences)
    if a.days and b.days and not sentences and not _days_meet(a.days, b.days):
        return None
    return 1, who, sentences, int(a.likeness == b.likeness)


def _known(entry: ActorEntry | MeetingEntry | VisitEntry, read: frozenset[str]) -> frozenset[str]:
    return frozenset(mention for mention in entry.mentions if mention.rpartition(":")[0] in read)


def _days_meet(a: DateSet, b: DateSet) -> bool:
    """Say whether two sets of days, both of them bounded, have a day in common."""
    pairs = [(one, other) for one in a.spans for other in b.spans]
    return any(
        one.first
        and one.last
        and other.first
        and other.last
        and max(one.first, other.first) <= min(one.last, other.last)
        for one, other in pairs
    )
