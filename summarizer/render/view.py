"""What every page for readers needs of a briefing: how things are called. Nothing is escaped here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.labels import for_language
from summarizer.records import ActorEntry
from summarizer.render.headings import heading
from summarizer.render.marks import marks
from summarizer.render.pairwise import merged, naturally
from summarizer.render.telling import NAMED, telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.briefing import Briefing, GlanceLine
    from summarizer.labels.labels import Labels
    from summarizer.records import (
        Article,
        Citation,
        DateSet,
        Failure,
        MeetingEntry,
        Reason,
        VisitEntry,
        Voice,
    )


DETAILS = "en"
"""The language of the messages of errors."""


@dataclass(frozen=True)
class View:
    """A briefing and the words for it. All that its methods return is plain text: whoever places it escapes it."""

    briefing: Briefing

    @cached_property
    def labels(self) -> Labels:
        """The words of the briefing's language."""
        return for_language(self.briefing.language)

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The articles by id, in the natural order of their ids."""
        return {article.id: article for article in sorted(self.briefing.articles, key=lambda each: naturally(each.id))}

    @cached_property
    def short(self) -> dict[str, str]:
        """The mark of each article by its id, without brackets."""
        return marks(self.articles)

    @cached_property
    def names(self) -> dict[str, str]:
        """The name of each actor by its id, as this briefing shows it."""
        return {actor.id: actor.name for actor in self.briefing.actors}

    @cached_property
    def entries(self) -> tuple[MeetingEntry | VisitEntry, ...]:
        """Meetings, then visits."""
        return (*self.briefing.meetings, *self.briefing.visits)

    @cached_property
    def by_id(self) -> dict[str, MeetingEntry | VisitEntry]:
        """Meetings and visits by id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def tellers(self) -> dict[str, set[str]]:
        """The articles that tell of each meeting and visit, by its id."""
        return {entry.id: {citation.article for citation in entry.citations} for entry in self.entries}

    @cached_property
    def told_by(self) -> dict[str, list[str]]:
        """The meetings and visits, by id, that each article tells of."""
        found: dict[str, list[str]] = {article: [] for article in self.articles}
        for entry, articles in self.tellers.items():
            for article in articles & found.keys():
                found[article].append(entry)
        return found

    @cached_property
    def _places(self) -> dict[str, int]:
        """The place of each article in the order of their ids."""
        return {article: place for place, article in enumerate(self.articles)}

    def in_order(self, articles: Iterable[str]) -> list[str]:
        """Return articles, each once, in the natural order of their ids; those the briefing does not hold come last."""
        asked, last = dict.fromkeys(articles), len(self._places)
        return sorted(asked, key=lambda article: self._places.get(article, last))

    def others(self, articles: AbstractSet[str]) -> tuple[list[str], int]:
        """Return the first articles of the briefing that are not among some, as many as are named; and their number."""
        first = islice((article for article in self.articles if article not in articles), NAMED)
        return list(first), len(self.articles) - len(articles & self.articles.keys())

    def words(self, citation: Citation) -> str:
        """Return the whole sentence a citation lies in; its own words where the text is not here."""
        article = self.articles.get(citation.article)
        found = article.sentence(citation.sentence) if article else None
        sentence = article.quote(found) if article and found else ""
        return sentence.strip() or citation.quote.strip()

    def pages(self, citations: Iterable[Citation]) -> str:
        """Return the pages on which citations of one article stand: ``p. 3``; nothing where it has no pages."""
        articles = ((self.articles.get(citation.article), citation.start) for citation in citations)
        found = sorted({page for article, start in articles if article and (page := article.page(start))})
        if not found:
            return ""
        numbers = tuple(map(str, found))
        many = len(numbers) > 1
        return (
            self.labels.say("page.on_pages", numbers=numbers) if many else self.labels.say("page.on_page", n=numbers[0])
        )

    def origin(self, origin: str) -> str:
        """Return an origin's name: an actor's, an article's mark for an outlet, else as it is."""
        return self.names.get(origin) or self.short.get(origin) or origin

    def unquoted(self, line: GlanceLine) -> int:
        """Return the number of articles that tell of a line's entry and are not quoted under it.

        A line that sends its reader elsewhere, as that on contradictions does, misses none.
        """
        if line.entry not in self.tellers or line.see:
            return 0
        return len(self.tellers[line.entry] - {citation.article for citation in line.citations})

    def fact(self, field: str) -> str:
        """Return the name of one fact: of many topics, each is a topic."""
        return self.labels.table.get(f"facts.{field}") or self.labels.name("fields", field)

    @cached_property
    def _entry_of(self) -> dict[str, ActorEntry | MeetingEntry | VisitEntry]:
        """The entry that an id or a mention is of."""
        found: dict[str, ActorEntry | MeetingEntry | VisitEntry] = {}
        for entry in (*self.briefing.actors, *self.entries):
            for thing in (entry.id, *entry.mentions):
                found.setdefault(thing, entry)
        return found

    def entry_of(self, mention: str) -> str | None:
        """Return the id of the meeting or visit that a mention is of; ``None`` for that of an actor."""
        entry = self._entry_of.get(mention)
        return None if entry is None or isinstance(entry, ActorEntry) else entry.id

    def by_heading(self, entries: Sequence[str]) -> dict[str, list[str]]:
        """Return the ids of some entries by their headings, in order."""
        found: dict[str, list[str]] = {}
        for entry in entries:
            found.setdefault(heading(self.by_id[entry], self.labels), []).append(entry)
        return found

    def called(self, thing: str) -> str:
        """Return what an entry or a mention is called, with its id."""
        entry = self._entry_of.get(thing)
        article, _, local = thing.rpartition(":")
        short = f"{self.short[article]}:{local}" if article in self.short else thing
        if entry is None:
            return short
        return f"{entry.name if isinstance(entry, ActorEntry) else heading(entry, self.labels)} ({short})"

    def standing(self, entry: MeetingEntry | VisitEntry) -> str:
        """Return what keeps an entry from being simply held and told as such; nothing for most."""
        words = [] if entry.status.value == "held" else [self.labels.name("statuses", entry.status.value)]
        if entry.certainty == "implied":
            words.append(self.labels.name("certainties", "implied"))
        return ", ".join(words)

    def speakers(self, said_by: Sequence[Voice]) -> str:
        """Return who speaks, and through whom; nothing for an outlet's own word."""
        if not said_by:
            return ""
        speaker, *relays = [self.names.get(voice.actor) or voice.name for voice in said_by]
        return self.labels.say("page.via", speaker=speaker, relays=tuple(relays)) if relays else speaker

    def dated(self, days: DateSet) -> str:
        """Return a date in words; how it came about, unless an article states it or it is unknown."""
        words = self.labels.date(days)
        if days.basis == "stated" or (days.earliest is None and days.latest is None):
            return words
        return f"{words} ({self.labels.name('bases', days.basis)})"

    def why(self, reason: Reason) -> str:
        """Return a reason in words; that it is a rule of thumb is said."""
        text = self.labels.reason(reason, self.short)
        return f"{text} ({self.labels.say('page.chosen')})" if reason.soft else text

    def reasons_told(self, reasons: Iterable[Reason]) -> list[Reason]:
        """Return the reasons that say something, what is said of pairs of articles once for all it holds for."""
        return telling(merged(reasons, self._ends))

    def _ends(self, articles: Sequence[str]) -> tuple[str, str]:
        """Return the marks of all articles but the last, and that of the last, or the number of those not named."""
        *names, last = [self.short.get(article, article) for article in articles]
        if len(articles) > NAMED:
            names, last = names[:NAMED], self.labels.say("heading.more", n=len(articles) - NAMED)
        return ", ".join(names), last

    def failed(self, failure: Failure) -> tuple[str, str]:
        """Return why a source gave nothing: in the page's language, and the technical detail (English) as it is."""
        detail = failure.reason.removeprefix(failure.article).removeprefix(":").strip()
        told = "" if self.labels.language == DETAILS else self.labels.table.get(f"failures.{failure.code}", "")
        return told, detail

    def pairs(self, pairs: Sequence[tuple[str, str]]) -> str:
        """Return pairs of articles by their marks, or their number where nobody would read so many."""
        if len(pairs) > NAMED:
            return self.labels.count("pair", len(pairs))
        return ", ".join(" – ".join(self.short.get(name, name) for name in pair) for pair in pairs)

    def origins(self, origins: Iterable[str]) -> str:
        """Return the names of some origins as a list in words."""
        return self.labels.list([self.origin(origin) for origin in origins])
