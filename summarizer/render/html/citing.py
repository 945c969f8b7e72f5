"""Leading to the articles: quotes in their own language, and links to the places that a claim rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.render.addresses import web_address
from summarizer.render.html.direction import isolated
from summarizer.render.html.folding import FEW, folded, shortened
from summarizer.render.html.links import outward, to_quote
from summarizer.render.html.naming import Naming
from summarizer.render.html.scripts import script_of
from summarizer.render.html.tags import join, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.records import Citation, Finding, Statement
    from summarizer.render.html.places import Purpose
    from summarizer.render.html.tags import Html

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass
class Shown:
    """The citations whose words stand on the page outside the sources."""

    quotes: set[Citation] = field(default_factory=set)


@dataclass(frozen=True)
class Citing(Naming):
    """A briefing whose values lead to the places that state them; remembers whose words are shown."""

    shown: Shown = field(default_factory=Shown, compare=False)

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

    def references(self, purpose: Purpose, citations: Iterable[Citation]) -> Html:
        """Return links from a claim to its places, article by article: ``000: 3, 6``."""
        by_article: dict[str, dict[int, Citation]] = {}
        for citation in citations:
            by_article.setdefault(citation.article, {}).setdefault(citation.sentence, citation)
        chips = [self._chip(purpose, name, by_article[name]) for name in self.in_order(by_article)]
        return shortened(self, chips)

    def _chip(self, purpose: Purpose, article: str, cited: dict[int, Citation]) -> Html:
        """Return the links to one article's sentences, the article's mark before their numbers."""
        links = [self._reference(purpose, citation) for _, citation in sorted(cited.items())]
        pages = self.pages(cited.values())
        shown = tag("span", " ", pages, class_="pages") if pages else None
        return tag("span", tag("b", self.mark(article)), links, shown, class_="ref")

    def _reference(self, purpose: Purpose, citation: Citation) -> Html:
        target = self.places.target(citation)
        pages = self.pages([citation])
        name = f"{self.mark(citation.article)}, {citation.sentence}{f', {pages}' if pages else ''}"
        if target is None:
            return tag("span", str(citation.sentence), aria_label=name)
        reference = self.places.refer(purpose, citation)
        return tag("a", str(citation.sentence), id=reference, href=f"#{target}", aria_label=name)

    def stated(self, purpose: Purpose, content: object, statements: Iterable[Statement]) -> Html:
        """Return content followed by links to the places that state it."""
        citations = [citation for statement in statements for citation in statement.citations]
        return join([content, self.references(purpose, citations)], " ")

    def evidence(self, purpose: Purpose, *same: Citation) -> Html:
        """Return the sentence of a citation, quoted, and where it stands, which may be in several articles."""
        quoted, places = self._quoted(same[0]), self.references(purpose, same)
        self.shown.quotes.update(each for each in same if self.words(each))
        return tag("div", quoted, " ", places, class_="evidence", dir="auto")

    def quotes(self, purpose: Purpose, citations: Iterable[Citation]) -> Html:
        """Return the sentences of some citations, quoted, equal ones once, those after the first few folded."""
        alike: dict[str, list[Citation]] = {}
        for each in citations:
            alike.setdefault(self.words(each), []).append(each)
        quotes = [self.evidence(purpose, *same) for same in alike.values()]
        return folded(self, self.say("fields.evidence"), quotes, join, size=FEW)

    def _quoted(self, citation: Citation) -> Html | None:
        """Return the sentence of a citation in its own language; on the web also a link to it in the live article."""
        words = self.words(citation)
        if not words:
            return None
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

    def finding(self, purpose: Purpose, finding: Finding, kind: str | None = None) -> Html:
        """Return a field's value with its places, and what others say instead; ``kind`` is its list of words."""
        parts = [self.stated(purpose, self._value(finding.value, kind, finding.agree), finding.agree)]
        history = "also_told" if kind == "statuses" else "differently" if finding.inherited else "less_precise"
        for key, statements in ((history, finding.partial), ("differently", finding.differ)):
            if statements:
                values = [self.stated(purpose, self._value(s.value, kind, [s]), [s]) for s in statements]
                parts.append(join([self.say(f"page.{key}"), self.colon, join(values, ", ")]))
        return join(parts, self.semicolon)

    def _value(self, value: str, kind: str | None, statements: Sequence[Statement]) -> Html:
        return isolated(self.labels.name(kind, value)) if kind else self.worded(value, statements)
