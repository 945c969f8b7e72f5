"""What every section needs: the briefing, its labels, and how articles, quotes, voices and reasons are shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.labels import ABOUT, for_language
from summarizer.records import ActorEntry
from summarizer.render.headings import heading
from summarizer.render.markdown.blocks import Item
from summarizer.render.markdown.escaping import inline
from summarizer.render.marks import marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.briefing import Briefing
    from summarizer.labels.labels import Labels
    from summarizer.records import (
        Article,
        Citation,
        DateSet,
        Finding,
        MeetingEntry,
        PointEntry,
        Reason,
        Statement,
        VisitEntry,
        Voice,
    )


MOST_STEPS = 8
"""Steps on other dates are shown as long as a derivation is no longer than this."""


def _says_nothing(reason: Reason) -> bool:
    """Say whether a reason only sets a word beside itself."""
    words = reason.args.get("tokens", ())
    return isinstance(words, tuple) and len(words) > 1 and len({word.casefold() for word in words}) == 1


def cited_by(points: Iterable[PointEntry]) -> list[Citation]:
    """Return the citations of some points, a sentence once, in the order of the articles' ids and sentences."""
    every = (citation for point in points for s in point.statements for citation in s.citations)
    return [citation for _, citation in sorted({(c.article, c.sentence): c for c in every}.items())]


@dataclass(frozen=True)
class Page:
    """A briefing on its way to Markdown. All that its methods return is Markdown already: escape nothing twice."""

    briefing: Briefing

    @cached_property
    def labels(self) -> Labels:
        """The words of the briefing's language."""
        return for_language(self.briefing.language)

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The articles by id, in the briefing's order."""
        return {article.id: article for article in self.briefing.articles}

    @cached_property
    def _marks(self) -> dict[str, str]:
        return marks(self.articles)

    @cached_property
    def _actors(self) -> dict[str, str]:
        return {actor.id: actor.name for actor in self.briefing.actors}

    @property
    def entries(self) -> tuple[MeetingEntry | VisitEntry, ...]:
        """Meetings, then visits."""
        return (*self.briefing.meetings, *self.briefing.visits)

    def say(self, key: str, **values: object) -> str:
        """Return a label, escaped with the values that fill it."""
        return inline(self.labels.say(key, **values))

    def field(self, name: str) -> str:
        """Return a field's name, set in bold, with the colon of the language."""
        return f"**{self.say(f'fields.{name}')}**{self.labels.say('punctuation.colon')}"

    def mark(self, article: str) -> str:
        """Return an article's mark: ``[000]``."""
        return f"[{inline(self._marks.get(article, article))}]"

    def marks(self, articles: Iterable[str]) -> str:
        """Return the marks of some articles, each once, in the briefing's order."""
        asked = dict.fromkeys(articles)
        known = [article for article in self.articles if article in asked]
        return "".join(self.mark(article) for article in [*known, *(a for a in asked if a not in self.articles)])

    def cited(self, text: str, articles: Iterable[str]) -> str:
        """Return text followed by marks."""
        return f"{text} {self.marks(articles)}".rstrip()

    def stated(self, text: str, statements: Iterable[Statement]) -> str:
        """Return text followed by the marks of the articles that state it."""
        return self.cited(text, [statement.article for statement in statements])

    def finding(self, finding: Finding, kind: str | None = None) -> str:
        """Return a field's value with its articles, and what others say instead; ``kind`` is its list of words."""
        parts = [self.stated(self._value(finding.value, kind), finding.agree)]
        history = "also_told" if kind == "statuses" else "less_precise"
        for key, statements in ((history, finding.partial), ("differently", finding.differ)):
            if statements:
                values = [self.stated(self._value(s.value, kind), [s]) for s in statements]
                parts.append(f"{self.say(f'page.{key}')}{self.labels.say('punctuation.colon')}{', '.join(values)}")
        return self.labels.say("punctuation.semicolon").join(parts)

    def _value(self, value: str, kind: str | None) -> str:
        return inline(self.labels.name(kind, value) if kind else value)

    def sentence(self, citation: Citation) -> str:
        """Return the whole sentence a citation lies in, quoted; the citation's own words where the text is not here."""
        article = self.articles.get(citation.article)
        found = article.sentence(citation.sentence) if article else None
        words = article.quote(found) if article and found else ""
        return inline(self.labels.quote((words or citation.quote).strip()))

    def evidence(self, citation: Citation) -> str:
        """Return the sentence of a citation and where it stands: ``“…” [000] sentence 3``."""
        return f"{self.sentence(citation)} {self.place(citation)}"

    def place(self, citation: Citation) -> str:
        """Return where a citation stands: ``[000] sentence 3``."""
        return f"{self.mark(citation.article)} {self.say('page.sentence', n=citation.sentence)}"

    def places(self, citations: Iterable[Citation]) -> str:
        """Return where some citations stand, article by article: ``[000] sentences 3 and 5, [001] sentence 2``."""
        numbers: dict[str, set[int]] = {}
        for citation in citations:
            numbers.setdefault(citation.article, set()).add(citation.sentence)
        told = []
        for article, found in sorted(numbers.items()):
            shown = tuple(str(number) for number in sorted(found))
            key, values = ("sentence", {"n": shown[0]}) if len(shown) == 1 else ("sentences", {"numbers": shown})
            told.append(f"{self.mark(article)} {self.say(f'page.{key}', **values)}")
        return ", ".join(told)

    def actor(self, actor: str, printed: str | None = None) -> str:
        """Return an actor's name as this briefing shows it, else as printed."""
        return inline(self._actors.get(actor) or printed or actor)

    def origin(self, origin: str) -> str:
        """Return an origin's name, not yet escaped: an actor's, an article's mark for an outlet, else as it is."""
        return self._actors.get(origin) or self._marks.get(origin) or origin

    def named(self, thing: str) -> str:
        """Return what an entry or a mention is called, with its id; not yet escaped."""
        every: tuple[ActorEntry | MeetingEntry | VisitEntry, ...] = (*self.briefing.actors, *self.entries)
        entry = next((each for each in every if thing == each.id or thing in each.mentions), None)
        article, _, local = thing.rpartition(":")
        short = f"{self._marks[article]}:{local}" if article in self._marks else thing
        if entry is None:
            return short
        return f"{entry.name if isinstance(entry, ActorEntry) else heading(entry, self.labels)} ({short})"

    def voices(self, said_by: Sequence[Voice]) -> str:
        """Return who speaks, and through whom; nothing for an outlet's own word."""
        if not said_by:
            return ""
        speaker, *relays = [self._actors.get(voice.actor) or voice.name for voice in said_by]
        if not relays:
            return inline(speaker)
        return self.say("page.via", speaker=speaker, relays=tuple(relays))

    def date(self, days: DateSet) -> str:
        """Return a date in words; how it came about, unless an article states it or it is unknown."""
        words = inline(self.labels.date(days))
        if days.basis == "stated" or (days.earliest is None and days.latest is None):
            return words
        return f"{words} ({inline(self.labels.name('bases', days.basis))})"

    def reason(self, reason: Reason) -> str:
        """Return a reason in words, with the places it rests on."""
        text = inline(self.labels.reason(reason, self._marks))
        if reason.soft:
            text += f" ({self.say('page.chosen')})"
        places = self.places(reason.citations)
        return f"{text} {places}" if places else text

    def reasons(self, reasons: Iterable[Reason]) -> tuple[Item, ...]:
        """Return reasons as items, each sentence once; that two equal words are equal goes without saying."""
        telling = (reason for reason in reasons if not _says_nothing(reason))
        return tuple(Item(text) for text in dict.fromkeys(self.reason(reason) for reason in telling))

    def steps(self, steps: Sequence[Reason]) -> tuple[Item, ...]:
        """Return the derivation of a date: its own steps, as many of those on other dates as can be read, a count."""
        own = sum(ABOUT not in step.args for step in steps)
        room = max(MOST_STEPS - own, 0)
        others = [step for step in steps if ABOUT in step.args]
        left_out = others[: len(others) - room]
        shown = [step for step in steps if step not in left_out]
        more = (Item(self.say("page.more_steps", n=len(left_out))),) if left_out else ()
        return (*self.reasons(shown), *more)

    def source(self, said_by: Sequence[Voice]) -> str:
        """Return `` – source: …``; nothing for an outlet's own word."""
        voices = self.voices(said_by)
        return f" – {self.say('page.said_by')}{self.labels.say('punctuation.colon')}{voices}" if voices else ""

    def points(self, points: Iterable[PointEntry]) -> tuple[Item, ...]:
        """Return topics, outcomes or gaps with whose word they are and their sentences.

        Those that rest on the same sentences and are the same voice's word stand together.
        """
        together: dict[tuple[object, ...], list[PointEntry]] = {}
        for point in points:
            places = tuple((c.article, c.sentence) for c in cited_by([point]))
            together.setdefault((places, point.said_by, point.mode), []).append(point)
        return tuple(self._point(group) for group in together.values())

    def _point(self, group: Sequence[PointEntry]) -> Item:
        """Return points of one source: their clauses, their tense, their source, their sentences."""
        first = group[0]
        mode = self.labels.name("modes", first.mode)
        text = self.labels.say("punctuation.semicolon").join(inline(point.text) for point in group)
        text = f"{text} ({inline(mode)})" if mode else text
        text = self.stated(text + self.source(first.said_by), first.statements)
        return Item(text, tuple(Item(self.evidence(each)) for each in cited_by(group)))

    def entry(self, entry: str) -> str:
        """Return an entry's id with its heading or name; the id alone where there is no such entry."""
        found = next((each for each in self.entries if each.id == entry), None)
        if found is not None:
            return self.title(found)
        return f"{inline(entry)} · {inline(self._actors[entry])}" if entry in self._actors else inline(entry)

    def title(self, entry: MeetingEntry | VisitEntry) -> str:
        """Return an entry's id and heading: ``M4 · Vladimir Poutine – Khalifa Haftar, Moscou``."""
        return f"{inline(entry.id)} · {inline(heading(entry, self.labels))}"
