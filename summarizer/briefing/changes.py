"""What is new, changed or gone from one briefing to the next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from summarizer.briefing.folding import folded
from summarizer.briefing.matching import match
from summarizer.briefing.values import SINGLE, Value, first, frame, of_actor, people, places, rests_on
from summarizer.garbage import collector_paused
from summarizer.labels import for_language
from summarizer.records import ActorEntry
from summarizer.records.changes import Change, Changes
from summarizer.render.headings import heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.briefing.briefing import Briefing
    from summarizer.briefing.matching import Matching
    from summarizer.labels.labels import Labels
    from summarizer.records import Article, Citation, Conflict, MeetingEntry, Statement, VisitEntry

    Entry = MeetingEntry | VisitEntry | ActorEntry

About = Literal["meeting", "visit", "actor"]


@collector_paused()
def changes(old: Briefing, new: Briefing) -> Changes:
    """Return what changed from an earlier briefing to a newer one: articles first, then meetings, visits and actors."""
    days = [made.answered_on for made in old.made if made.answered_on]
    comparison = _Comparison(old, new, match(old, new), for_language(new.language))
    return Changes(since=max(days, default=None), changes=tuple(comparison.all()))


@dataclass(frozen=True)
class _Comparison:
    """Two briefings and which entries in them are the same."""

    old: Briefing
    new: Briefing
    matching: Matching
    labels: Labels

    def all(self) -> Iterator[Change]:
        """Yield all changes."""
        yield from _articles(self.old.articles, self.new.articles)
        yield from self._entries("meeting", self.old.meetings, self.new.meetings, self.matching.meetings)
        yield from self._entries("visit", self.old.visits, self.new.visits, self.matching.visits)
        yield from self._entries("actor", self.old.actors, self.new.actors, self.matching.actors)

    def _entries(
        self, about: About, olds: Sequence[Entry], news: Sequence[Entry], partners: Mapping[str, str]
    ) -> Iterator[Change]:
        """Yield the changes of one kind of entries: those of the newer briefing in its order, then what is gone."""
        before, still = {entry.id: entry for entry in olds}, set(partners.values())
        were, are = self._by_mention(olds), self._by_mention(news)
        for entry in news:
            if entry.id in partners:
                yield from self._fields(about, before[partners[entry.id]], entry)
            else:
                yield self._new(about, entry, were)
        for entry in olds:
            if entry.id not in still:
                yield self._gone(about, entry, are)

    def _by_mention(self, entries: Sequence[Entry]) -> dict[str, tuple[int, Entry]]:
        """Return entries, each with its place, by the mentions that can be compared."""
        placed = enumerate(entries)
        return {mention: (place, entry) for place, entry in placed for mention in self.matching.mentions(entry)}

    def _new(self, about: About, entry: Entry, olds: Mapping[str, tuple[int, Entry]]) -> Change:
        """Return that an entry is new, or was part of another one."""
        name, citations = self._called(entry), _cited(entry)
        whole = self._sharing(entry, olds)
        if whole is None:
            return Change(kind="new", about=about, entry=entry.id, was=None, name=name, citations=citations)
        return Change(
            kind="changed", about=about, entry=entry.id, was=whole.id, name=name, field="split",
            before=self._called(whole), citations=citations,
        )  # fmt: skip

    def _gone(self, about: About, entry: Entry, news: Mapping[str, tuple[int, Entry]]) -> Change:
        """Return that an entry is gone, or is part of another one now."""
        name = self._called(entry)
        whole = self._sharing(entry, news)
        if whole is None:
            return Change(kind="gone", about=about, entry=None, was=entry.id, name=name)
        return Change(
            kind="changed",
            about=about,
            entry=whole.id,
            was=entry.id,
            name=self._called(whole),
            field="merged",
            before=name,
        )

    def _sharing(self, entry: Entry, others: Mapping[str, tuple[int, Entry]]) -> Entry | None:
        """Return the first of the other briefing's entries that has a mention of this one."""
        found = (others[mention] for mention in self.matching.mentions(entry) if mention in others)
        return min(found, key=itemgetter(0), default=(0, None))[1]

    def _called(self, entry: Entry) -> str:
        return entry.name if isinstance(entry, ActorEntry) else heading(entry, self.labels)

    def _fields(self, about: About, old: Entry, new: Entry) -> Iterator[Change]:
        """Yield what changed within an entry."""
        name = self._called(new)
        for field, before, after in self._both(old, new):
            gone, come = _without(before, after), _without(after, before)
            if field in SINGLE and gone and come:
                yield Change(
                    kind="changed", about=about, entry=new.id, was=old.id, name=name, field=field,
                    before=gone[0].text, after=come[0].text, citations=come[0].citations,
                )  # fmt: skip
                continue
            for value in come:
                yield Change(
                    kind="new", about=about, entry=new.id, was=old.id, name=name, field=field, after=value.text,
                    citations=value.citations,
                )  # fmt: skip
            for value in gone:
                yield Change(
                    kind="gone", about=about, entry=new.id, was=old.id, name=name, field=field, before=value.text
                )

    def _both(self, old: Entry, new: Entry) -> Iterator[tuple[str, list[Value], list[Value]]]:
        """Yield each field with its values in both briefings."""
        before, after = dict(self._values(old, earlier=True)), dict(self._values(new, earlier=False))
        for field in dict.fromkeys((*after, *before)):
            yield field, before.get(field, []), after.get(field, [])

    def _values(self, entry: Entry, *, earlier: bool) -> Iterator[tuple[str, list[Value]]]:
        """Yield the fields of an entry with their values."""
        if isinstance(entry, ActorEntry):
            yield from of_actor(entry)
            return
        yield from frame(entry)
        yield "participants", [self._person(each.actor, each.name, each.statements, earlier) for each in people(entry)]
        for field, points in (("topics", entry.topics), ("outcomes", entry.outcomes), ("gaps", entry.gaps)):
            yield field, [Value((folded(p.text), p.mode), p.text, places(p.statements)) for p in points]
        conflicts = self._conflicts[earlier].get(entry.id, ())
        yield "conflicts", [Value((each.field,), each.field, places(each.statements)) for each in conflicts]
        yield from rests_on(entry)

    @cached_property
    def _conflicts(self) -> Mapping[bool, Mapping[str, Sequence[Conflict]]]:
        """The conflicts of both briefings by entry, those of the earlier one under true."""
        return {True: _by_entry(self.old.conflicts), False: _by_entry(self.new.conflicts)}

    def _person(self, actor: str, name: str, statements: Sequence[Statement], earlier: bool) -> Value:  # noqa: FBT001 - says which briefing
        """Return somebody under the id in the earlier briefing, where there is one."""
        known = actor if earlier else self.matching.actors.get(actor, f"new {actor}")
        return Value((known,), name, places(statements))


def _by_entry(conflicts: Sequence[Conflict]) -> Mapping[str, Sequence[Conflict]]:
    """Return conflicts by the entry that they are about."""
    found: dict[str, list[Conflict]] = {}
    for conflict in conflicts:
        found.setdefault(conflict.entry, []).append(conflict)
    return found


def _articles(olds: Sequence[Article], news: Sequence[Article]) -> Iterator[Change]:
    """Yield the articles that are new, whose text is another, and that are gone."""
    before, after = ({article.id: article for article in each} for each in (olds, news))
    for article in news:
        name = article.title or article.id
        if article.id not in before:
            yield Change(kind="new", about="article", entry=article.id, was=None, name=name)
        elif before[article.id].sha256 != article.sha256:
            yield Change(kind="changed", about="article", entry=article.id, was=article.id, name=name, field="text")
    for article in olds:
        if article.id not in after:
            yield Change(kind="gone", about="article", entry=None, was=article.id, name=article.title or article.id)


def _without(values: Sequence[Value], others: Sequence[Value]) -> list[Value]:
    """Return the values that are not among others, each once."""
    known, kept = {other.key for other in others}, dict[tuple[str, ...], Value]()
    for value in values:
        if value.key not in known:
            kept.setdefault(value.key, value)
    return list(kept.values())


def _cited(entry: Entry) -> tuple[Citation, ...]:
    """Return the first place in each article that tells of an entry."""
    if isinstance(entry, ActorEntry):
        return places(entry.names)
    return first(entry.citations)
