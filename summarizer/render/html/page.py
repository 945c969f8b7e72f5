"""What every section needs: the briefing, its words, and how claims, quotes, voices and reasons are shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING

from summarizer.records import MeetingEntry
from summarizer.render.headings import heading
from summarizer.render.html.direction import isolate, isolating
from summarizer.render.html.folding import FEW, folded, shortened
from summarizer.render.html.links import outward, to_quote, web_address
from summarizer.render.html.places import Places, slug
from summarizer.render.html.scripts import script_of
from summarizer.render.html.tags import Html, join, tag
from summarizer.render.telling import cited_by, days_told, shown_steps, telling, together
from summarizer.render.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.records import (
        Citation,
        DateSet,
        Finding,
        ParticipantEntry,
        PointEntry,
        Reason,
        Statement,
        VisitEntry,
        Voice,
    )
    from summarizer.render.html.places import Claim

OPEN_STEPS = 4
"""A derivation of so many steps stands open; a longer one is folded."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass
class Shown:
    """The citations whose words stand on the page outside the sources."""

    quotes: set[Citation] = field(default_factory=set)


@dataclass(frozen=True)
class Page(View):
    """A briefing on its way to HTML. Methods that return ``str`` give text, which :func:`tag` escapes."""

    shown: Shown = field(default_factory=Shown, compare=False)

    @cached_property
    def places(self) -> Places:
        """Where citations lie on the page."""
        return Places(self.articles)

    @cached_property
    def tellers(self) -> dict[str, set[str]]:
        """The articles that tell of each meeting and visit, by its id."""
        return {entry.id: {citation.article for citation in entry.citations} for entry in self.entries}

    def say(self, key: str, **values: object) -> str:
        """Return a label, filled."""
        return self.labels.say(key, **values)

    def own(self, words: str) -> Html:
        """Return a sentence or list in the page's own words and direction, whatever the names in it are written in."""
        return isolate(words, self._isolating)

    @cached_property
    def _isolating(self) -> re.Pattern[str]:
        people = (each.name for entry in self.entries for each in people_of(entry))
        places = (find.value for e in self.entries for find in (e.place.venue, e.place.city, e.place.country) if find)
        return isolating([*self.names.values(), *people, *places])

    @cached_property
    def colon(self) -> str:
        """The colon of the language, with its spaces."""
        return self.labels.say("punctuation.colon")

    @cached_property
    def semicolon(self) -> str:
        """The semicolon of the language, with its spaces."""
        return self.labels.say("punctuation.semicolon")

    def section(self, name: str, *blocks: object, level: int = 2) -> Html:
        """Return a section with its heading; ``name`` is its id and a key of the labels ``sections``."""
        title = tag(f"h{level}", self.say(f"sections.{name}"), id=f"{name}-title")
        return tag("section", title, *blocks, id=name, aria_labelledby=f"{name}-title")

    def language(self, article: str, words: str) -> str:
        """Return the language of words of an article as an attribute; empty, which means unknown, where it is not told.

        Words in another script than the rest of the article are in another language, whose script alone is known
        (``und-Arab``).
        """
        found = self.articles.get(article)
        told = (found.language or "") if found else ""
        script = script_of(words)
        if script and article in self.scripts and script != self.scripts[article]:
            return f"und-{script}"
        return told if _LANGUAGE.fullmatch(told) else ""

    @cached_property
    def scripts(self) -> dict[str, str | None]:
        """The script of each article whose text is here, by its id."""
        return {article.id: script_of(article.text) for article in self.briefing.articles if article.text.strip()}

    def mark(self, article: str) -> str:
        """Return an article's mark: ``000``."""
        return self.short.get(article, article)

    def source(self, article: str) -> Html:
        """Return an article's mark as a link to the article: ``[000]``."""
        mark = self.mark(article)
        if article not in self.articles:
            return tag("span", "[", isolated(mark), "]", class_="source")
        return tag("a", isolated(mark), href=f"#{self.places.article(article)}", class_="source")

    def sources(self, articles: Iterable[str]) -> Html:
        """Return the marks of some articles, each once."""
        return join(map(self.source, self.in_order(articles)), " ")

    def references(self, claim: Claim, citations: Iterable[Citation]) -> Html:
        """Return links from a claim to its places, article by article: ``000: 3, 6``."""
        by_article: dict[str, dict[int, Citation]] = {}
        for citation in citations:
            by_article.setdefault(citation.article, {}).setdefault(citation.sentence, citation)
        chips = [self._chip(claim, name, by_article[name]) for name in self.in_order(by_article)]
        return shortened(self, chips)

    def _chip(self, claim: Claim, article: str, cited: dict[int, Citation]) -> Html:
        """Return the links to one article's sentences, the article's mark before their numbers."""
        links = [self._reference(claim, citation) for _, citation in sorted(cited.items())]
        pages = self.pages(cited.values())
        shown = tag("span", " ", pages, class_="pages") if pages else None
        return tag("span", tag("b", self.mark(article)), links, shown, class_="ref")

    def _reference(self, claim: Claim, citation: Citation) -> Html:
        target = self.places.target(citation)
        pages = self.pages([citation])
        name = f"{self.mark(citation.article)}, {citation.sentence}{f', {pages}' if pages else ''}"
        if target is None:
            return tag("span", str(citation.sentence), aria_label=name)
        reference = self.places.refer(claim, citation)
        return tag("a", str(citation.sentence), id=reference, href=f"#{target}", aria_label=name)

    def stated(self, claim: Claim, content: object, statements: Iterable[Statement]) -> Html:
        """Return content followed by links to the places that state it."""
        citations = [citation for statement in statements for citation in statement.citations]
        return join([content, self.references(claim, citations)], " ")

    def evidence(self, claim: Claim, citation: Citation) -> Html:
        """Return the sentence of a citation, quoted, and where it stands."""
        quoted, places = self._quoted(citation), self.references(claim, [citation])
        return tag("div", quoted, " ", places, class_="evidence", dir="auto")

    def quotes(self, claim: Claim, citations: Iterable[Citation]) -> Html:
        """Return the sentences of some citations, quoted, those after the first few folded."""
        return folded(
            self, self.say("fields.evidence"), [self.evidence(claim, each) for each in citations], join, size=FEW
        )

    def _quoted(self, citation: Citation) -> Html | None:
        """Return the sentence of a citation in its own language; on the web also a link to it in the live article."""
        words = self.words(citation)
        if not words:
            return None
        self.shown.quotes.add(citation)
        article = self.articles.get(citation.article)
        url = web_address(article.url) if article else None
        live = outward(to_quote(url, words), "↗", label=self.say("html.live")) if url else None
        quote = self.quote(words, self.language(citation.article, words))
        return join([quote, " ", live] if live else [quote])

    def quote(self, words: str, language: str, direction: str | None = None) -> Html:
        """Return words between the page's quotation marks, which take the direction of the words, in their language."""
        opened, closed = (self.labels.table[f"quotes.{side}"] for side in ("open", "close"))
        return tag("span", opened, tag("q", words, lang=language), closed, class_="quote", dir=direction)

    def printed(self, words: str, article: str) -> Html:
        """Return words as an article prints them, quoted."""
        return self.quote(words, self.language(article, words), "auto")

    def worded(self, words: str, statements: Sequence[Statement]) -> Html:
        """Return a value as an article words it, with its language where that is not the page's."""
        language = self.language(statements[0].article, words) if statements else ""
        own = language.partition("-")[0].casefold() == self.labels.language
        return tag("bdi", words, lang=language if language and not own else None)

    def finding(self, claim: Claim, finding: Finding, kind: str | None = None) -> Html:
        """Return a field's value with its places, and what others say instead; ``kind`` is its list of words."""
        parts = [self.stated(claim, self._value(finding.value, kind, finding.agree), finding.agree)]
        history = "also_told" if kind == "statuses" else "differently" if finding.inherited else "less_precise"
        for key, statements in ((history, finding.partial), ("differently", finding.differ)):
            if statements:
                values = [self.stated(claim, self._value(s.value, kind, [s]), [s]) for s in statements]
                parts.append(join([self.say(f"page.{key}"), self.colon, join(values, ", ")]))
        return join(parts, self.semicolon)

    def _value(self, value: str, kind: str | None, statements: Sequence[Statement]) -> Html:
        return isolated(self.labels.name(kind, value)) if kind else self.worded(value, statements)

    def actor(self, actor: str, printed: str | None = None) -> Html:
        """Return an actor's name, as a link to the list of actors where it is there."""
        name = isolated(self.names.get(actor) or printed or actor)
        return tag("a", name, href=f"#{slug(actor)}", class_="actor") if actor in self.names else name

    def voices(self, said_by: Sequence[Voice]) -> Html:
        """Return who speaks, and through whom; nothing for an outlet's own word."""
        return self.own(self.speakers(said_by)) if said_by else Html()

    def date(self, days: DateSet) -> Html:
        """Return a date in words, its EDTF form with it for machines."""
        return tag("time", self.dated(days), datetime=_machine(days))

    def days(self, entry: MeetingEntry | VisitEntry) -> Html:
        """Return the days of an entry; of a visit its beginning and, where that has a last day, its end."""
        told = {self.labels.date(days): days for days in days_told(entry)}
        return join([tag("time", words, datetime=_machine(days)) for words, days in told.items()], " – ")

    def reasons(self, claim: Claim, reasons: Iterable[Reason], name: str | None = None) -> Html | None:
        """Return reasons as a list, each sentence once, with the places they rest on; ``None`` for none.

        ``name`` is what they are reasons for, where that is not the field of the claim.
        """
        items = self.told(claim, reasons)
        what = name or self.labels.name("fields", claim.field)
        return folded(self, what, items, partial(tag, "ul", class_="small"), size=FEW) if items else None

    def told(self, claim: Claim, reasons: Iterable[Reason]) -> list[Html]:
        """Return reasons as items of a list, each sentence once, with the places they rest on."""
        told = {self.why(reason): reason for reason in reversed(telling(reasons))}
        return [
            tag("li", self.own(words), " ", self.references(claim, reason.citations))
            for words, reason in reversed(told.items())
        ]

    def steps(self, claim: Claim, steps: Sequence[Reason]) -> Html | None:
        """Return the derivation of a date, folded where it is long; ``None`` where there is none."""
        shown, left_out = shown_steps(steps)
        items = self.told(claim, shown)
        if not items:
            return None
        title = tag("summary", self.say("html.derivation", steps=len(items) + left_out))
        more = tag("li", self.say("page.more_steps", n=left_out)) if left_out else None
        return tag("details", title, tag("ol", items, more), open=len(items) <= OPEN_STEPS, class_="steps")

    def points(self, claim: Claim, points: Iterable[PointEntry]) -> Html | None:
        """Return topics, outcomes or gaps with whose word they are and their sentences; ``None`` for none."""
        items = [self._point(claim, group) for group in together(points)]
        what = self.labels.name("fields", claim.field)
        return folded(self, what, items, partial(tag, "ul", class_="points")) if items else None

    def _point(self, claim: Claim, group: Sequence[PointEntry]) -> Html:
        """Return points of one source: their clauses, their tense, their source, their sentences."""
        first = group[0]
        mode = self.labels.name("modes", first.mode)
        clauses = join([isolated(point.text) for point in group], self.semicolon)
        tense = tag("span", mode, class_=f"tag {first.mode}") if mode else None
        voices = self.voices(first.said_by)
        said = tag("span", "– ", self.say("page.said_by"), self.colon, voices, class_="voice") if voices else None
        line = tag("p", join([clauses, tense, said], " "))
        return tag("li", line, self.quotes(claim, cited_by(group)))

    def entry(self, entry: str) -> Html:
        """Return an entry's id and heading as a link to it; the id alone where there is no such entry."""
        found = next((each for each in self.entries if each.id == entry), None)
        if found is not None:
            return self.to_entry(found)
        return self.actor(entry) if entry in self.names else isolated(entry)

    def to_entry(self, entry: MeetingEntry | VisitEntry) -> Html:
        """Return a link to an entry: its id and heading."""
        name = tag("b", entry.id, class_="id")
        return tag("a", name, " ", self.own(heading(entry, self.labels)), href=f"#{slug(entry.id)}", class_="entry")

    def to_card(self, entry: str) -> Html:
        """Return an entry's id alone, as a link to its card."""
        return tag("a", entry, href=f"#{slug(entry)}", class_="id")

    def status(self, entry: MeetingEntry | VisitEntry) -> Html | None:
        """Return as a small label what keeps an entry from being simply held and told as such."""
        words = [] if entry.status.value == "held" else [self.labels.name("statuses", entry.status.value)]
        if entry.certainty == "implied":
            words.append(self.labels.name("certainties", "implied"))
        return tag("span", ", ".join(words), class_="tag") if words else None


def _machine(days: DateSet) -> str | None:
    """Return a date for machines, where one day is known: HTML knows no sets of days."""
    return days.day.isoformat() if days.day else None


def people_of(entry: MeetingEntry | VisitEntry) -> Iterable[ParticipantEntry]:
    """Return who took part; of a visit, who came, who received, who invited."""
    return entry.participants if isinstance(entry, MeetingEntry) else (*entry.visitors, *entry.hosts, *entry.invited_by)


def isolated(words: str) -> Html:
    """Return words that keep their own direction whatever stands around them."""
    return tag("bdi", words)


def rows(pairs: Iterable[tuple[str, object, str | None]]) -> Html:
    """Return a list of fields: name, content and element id of each; those without content are left out."""
    return tag("dl", list(_rows(pairs)), class_="fields")


def _rows(pairs: Iterable[tuple[str, object, str | None]]) -> Iterator[Html]:
    for name, content, anchor in pairs:
        if content:
            yield tag("div", tag("dt", name), tag("dd", content, id=anchor))
