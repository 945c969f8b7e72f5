"""Which entries of two briefings are the same.

Entries that were made from the same mention of the same reading are the same. Others are when the same people met on
days that can be the same, or by the same sentences: an event may be told by other articles than before, and an article
may have been read anew. Each entry has at most one partner; the likeliest pairs are taken first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from summarizer.briefing.views import days_of
from summarizer.records import ActorEntry, MeetingEntry, VisitEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summarizer.briefing.briefing import Briefing
    from summarizer.records import DateSet

E = TypeVar("E", ActorEntry, MeetingEntry, VisitEntry)

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
    actors = _pairs(old.actors, new.actors, lambda a, b: _by_mention(a, b, read) or _by_name(a, b))

    def occasions(a: MeetingEntry | VisitEntry, b: MeetingEntry | VisitEntry) -> Score | None:
        return _by_mention(a, b, read) or _by_people(a, b, actors, texts)

    meetings = _pairs(old.meetings, new.meetings, occasions)
    return Matching(actors, meetings, _pairs(old.visits, new.visits, occasions), read)


def _read(old: Briefing, new: Briefing) -> frozenset[str]:
    """Return the articles whose text and reading are the same in both."""
    readings = [{made.article: made for made in each.made} for each in (old, new)]
    return frozenset(name for name in _texts(old, new) if readings[0].get(name) == readings[1].get(name))


def _texts(old: Briefing, new: Briefing) -> frozenset[str]:
    """Return the articles whose text is the same in both."""
    hashes = {article.id: article.sha256 for article in old.articles}
    return frozenset(article.id for article in new.articles if hashes.get(article.id) == article.sha256)


def _pairs(olds: Sequence[E], news: Sequence[E], score: Callable[[E, E], Score | None]) -> dict[str, str]:
    """Return the partners by the ids of the newer, the best scores first, each entry once."""
    scored = [(told, n, o) for n, b in enumerate(news) for o, a in enumerate(olds) if (told := score(a, b))]
    partners: dict[int, int] = {}
    for _, n, o in sorted(scored, key=lambda each: (tuple(-part for part in each[0]), each[1:])):
        if n not in partners and o not in partners.values():
            partners[n] = o
    return {news[n].id: olds[o].id for n, o in sorted(partners.items())}


def _known(entry: ActorEntry | MeetingEntry | VisitEntry, read: frozenset[str]) -> frozenset[str]:
    return frozenset(mention for mention in entry.mentions if mention.rpartition(":")[0] in read)


def _by_mention(
    a: ActorEntry | MeetingEntry | VisitEntry, b: ActorEntry | MeetingEntry | VisitEntry, read: frozenset[str]
) -> Score | None:
    """Score two entries by the mentions they share."""
    shared = len(_known(a, read) & _known(b, read))
    return (2, shared) if shared else None


def _by_name(a: ActorEntry, b: ActorEntry) -> Score | None:
    """Score two actors of one kind by the spellings they share, the names shown first."""
    names = [{_folded(name.value) for name in each.names} | {_folded(each.name)} for each in (a, b)]
    shared = len(names[0] & names[1])
    return (1, int(_folded(a.name) == _folded(b.name)), shared) if shared and a.kind == b.kind else None


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _by_people(
    a: MeetingEntry | VisitEntry, b: MeetingEntry | VisitEntry, actors: Mapping[str, str], texts: frozenset[str]
) -> Score | None:
    """Score two occasions by the people they have in common, where their days meet or they rest on one sentence."""
    if _kind(a) != _kind(b):
        return None
    ones, others = _people(a), {actors.get(actor, "") for actor in _people(b)}
    shared = len(ones & others)
    needed = min(PAIR if isinstance(a, MeetingEntry) else 1, len(ones), len(others))
    sentences = len(_sentences(a, texts) & _sentences(b, texts))
    if not needed or shared < needed or not (sentences or _days_meet(days_of(a), days_of(b))):
        return None
    return (1, shared, sentences, int(a.status.value == b.status.value))


def _kind(entry: MeetingEntry | VisitEntry) -> str:
    return entry.kind if isinstance(entry, MeetingEntry) else "visit"


def _people(entry: MeetingEntry | VisitEntry) -> set[str]:
    """Return the actors that make an occasion what it is."""
    people = entry.participants if isinstance(entry, MeetingEntry) else entry.visitors
    return {each.actor for each in people}


def _sentences(entry: MeetingEntry | VisitEntry, texts: frozenset[str]) -> set[tuple[str, int]]:
    """Return the sentences of unchanged texts that an entry rests on."""
    return {(each.article, each.sentence) for each in entry.citations if each.article in texts}


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
