"""What every section needs: the briefing, its labels, and how articles, quotes, voices and reasons are shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.labels import ABOUT
from summarizer.render.headings import heading
from summarizer.render.markdown.blocks import Item
from summarizer.render.markdown.escaping import inline
from summarizer.render.telling import cited_by, together
from summarizer.render.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.records import (
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


@dataclass(frozen=True)
class Page(View):
    """A briefing on its way to Markdown. All that its methods return is Markdown already: escape nothing twice.

    Each sentence is quoted once, where it is first needed (``quoted`` remembers which); after that its place is told.
    So what is read first is to be made first.
    """

    quoted: set[tuple[str, int]] = field(default_factory=set, compare=False)

    def say(self, key: str, **values: object) -> str:
        """Return a label, escaped with the values that fill it."""
        return inline(self.labels.say(key, **values))

    def field(self, name: str) -> str:
        """Return a field's name, set in bold, with the colon of the language."""
        return f"**{self.say(f'fields.{name}')}**{self.labels.say('punctuation.colon')}"

    def cause(self, told: str, detail: str) -> str:
        """Return why something gave nothing: the sentence of the page's language, and the technical detail, if any."""
        return f"{inline(told)} ({inline(detail)})" if told and detail else inline(told or detail)

    def mark(self, article: str) -> str:
        """Return an article's mark: ``[000]``."""
        return f"[{inline(self.short.get(article, article))}]"

    def marks(self, articles: Iterable[str]) -> str:
        """Return the marks of some articles, each once, in the briefing's order."""
        return "".join(map(self.mark, self.in_order(articles)))

    def cited(self, text: str, articles: Iterable[str]) -> str:
        """Return text followed by marks."""
        return f"{text} {self.marks(articles)}".rstrip()

    def stated(self, text: str, statements: Iterable[Statement]) -> str:
        """Return text followed by the marks of the articles that state it."""
        return self.cited(text, [statement.article for statement in statements])

    def finding(self, finding: Finding, kind: str | None = None) -> str:
        """Return a field's value with its articles, and what others say instead; ``kind`` is its list of words."""
        parts = [self.stated(self._value(finding.value, kind), finding.agree)]
        history = "also_told" if kind == "statuses" else "differently" if finding.inherited else "less_precise"
        for key, statements in ((history, finding.partial), ("differently", finding.differ)):
            if statements:
                values = [self.stated(self._value(s.value, kind), [s]) for s in statements]
                parts.append(f"{self.say(f'page.{key}')}{self.labels.say('punctuation.colon')}{', '.join(values)}")
        return self.labels.say("punctuation.semicolon").join(parts)

    def _value(self, value: str, kind: str | None) -> str:
        return inline(self.labels.name(kind, value) if kind else value)

    def sentence(self, citation: Citation) -> str:
        """Return the whole sentence a citation lies in, quoted; nothing where its words were left out."""
        words = self.words(citation)
        return inline(self.labels.quote(words)) if words else ""

    def quotes(self, citations: Iterable[Citation]) -> tuple[Item, ...]:
        """Return the sentences of some citations, equal ones once: ``“…” [000] sentence 3, [001] sentence 3``.

        Of those that were quoted before it is told, in one line, where they stand.
        """
        every = list(citations)
        known = [each for each in every if (each.article, each.sentence) in self.quoted]
        alike: dict[str, list[Citation]] = {}
        for each in every:
            if each not in known:
                alike.setdefault(self.sentence(each), []).append(each)
        fresh = [Item(f"{words} {self.places(places)}".lstrip()) for words, places in alike.items()]
        self.quoted.update((each.article, each.sentence) for each in every if self.words(each))
        colon = self.labels.say("punctuation.colon")
        again = (Item(f"{self.say('page.quoted')}{colon}{self.places(known)}"),) if known else ()
        return (*fresh, *again)

    def places(self, citations: Iterable[Citation]) -> str:
        """Return where some citations stand, article by article: ``[000] sentences 3 and 5, [001] sentence 2``."""
        cited: dict[str, list[Citation]] = {}
        for citation in citations:
            cited.setdefault(citation.article, []).append(citation)
        told = []
        for article in self.in_order(cited):
            found = cited[article]
            shown = tuple(str(number) for number in sorted({citation.sentence for citation in found}))
            key, values = ("sentence", {"n": shown[0]}) if len(shown) == 1 else ("sentences", {"numbers": shown})
            pages = f" ({self.pages(found)})" if self.pages(found) else ""
            told.append(f"{self.mark(article)} {self.say(f'page.{key}', **values)}{pages}")
        return ", ".join(told)

    def actor(self, actor: str, printed: str | None = None) -> str:
        """Return an actor's name as this briefing shows it, else as printed."""
        return inline(self.names.get(actor) or printed or actor)

    def voices(self, said_by: Sequence[Voice]) -> str:
        """Return who speaks, and through whom; nothing for an outlet's own word."""
        return inline(self.speakers(said_by))

    def date(self, days: DateSet) -> str:
        """Return a date in words; how it came about, unless an article states it or it is unknown."""
        return inline(self.dated(days))

    def reason(self, reason: Reason) -> str:
        """Return a reason in words, with the places it rests on."""
        text = inline(self.why(reason))
        places = self.places(reason.citations)
        return f"{text} {places}" if places else text

    def reasons(self, reasons: Iterable[Reason]) -> tuple[Item, ...]:
        """Return reasons as items, each sentence once; that two equal words are equal goes without saying."""
        return tuple(map(Item, dict.fromkeys(map(self.reason, self.reasons_told(reasons)))))

    def steps(self, steps: Sequence[Reason]) -> tuple[Item, ...]:
        """Return the derivation of a date: its own steps, and the other dates that they take into account."""
        own = [step for step in steps if ABOUT not in step.args]
        others = dict.fromkeys(map(self._about, (step for step in steps if ABOUT in step.args)))
        more = (Item(self.say("page.other_dates", names=tuple(others))),) if others else ()
        return (*self.reasons(own), *more)

    def _about(self, step: Reason) -> str:
        """Return whose date a step is about: ``M4``, ``beginning of V1``."""
        kind, _, name = str(step.args[ABOUT]).partition(":")
        words = self.labels.say(f"about.{kind}", name=self.short.get(name, name))
        return words.removesuffix(self.labels.say("punctuation.colon"))

    def source(self, said_by: Sequence[Voice]) -> str:
        """Return `` – source: …``; nothing for an outlet's own word."""
        voices = self.voices(said_by)
        return f" – {self.say('page.said_by')}{self.labels.say('punctuation.colon')}{voices}" if voices else ""

    def points(self, points: Iterable[PointEntry]) -> tuple[Item, ...]:
        """Return topics, outcomes or gaps with whose word they are and their sentences.

        Those that rest on the same sentences and are the same voice's word stand together.
        """
        return tuple(self._point(group) for group in together(points))

    def _point(self, group: Sequence[PointEntry]) -> Item:
        """Return points of one source: their clauses, their tense, their source, their sentences."""
        first = group[0]
        mode = self.labels.name("modes", first.mode)
        text = self.labels.say("punctuation.semicolon").join(inline(point.text) for point in group)
        text = f"{text} ({inline(mode)})" if mode else text
        text = self.stated(text + self.source(first.said_by), first.statements)
        return Item(text, self.quotes(cited_by(group)))

    def entry(self, entry: str) -> str:
        """Return an entry's id with its heading or name; the id alone where there is no such entry."""
        found = self.by_id.get(entry)
        if found is not None:
            return self.title(found)
        return f"{inline(entry)} · {inline(self.names[entry])}" if entry in self.names else inline(entry)

    def title(self, entry: MeetingEntry | VisitEntry) -> str:
        """Return an entry's id and heading: ``M4 · Vladimir Poutine – Khalifa Haftar, Moscou``."""
        return f"{inline(entry.id)} · {inline(heading(entry, self.labels))}"
