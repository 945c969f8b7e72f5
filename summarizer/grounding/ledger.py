"""Which sentences an answer may point at, and the list of what it got wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.grounding.clauses import unstated_names, unstated_numbers
from summarizer.grounding.locating import Printed
from summarizer.records import Rejected

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from summarizer.records import Article, Citation, Sentence

SHOWN = 80
"""A rejected value is shown with at most so many characters."""

HINTS = 30
"""So many items are told with the nearest words; an answer with more wrong items is not put right by hints."""

NEIGHBOURS = 1
"""A clause may draw a number from a sentence so many before or after a cited one."""

WORDS = {
    "no-sentence": "there is no sentence {value}",
    "unknown-id": "{value!r} names nothing that is left in this answer",
    "duplicate-id": "the id {value!r} is used twice",
    "one-party": "a meeting needs at least two participants listed in `actors`",
    "one-present": "of those who were there, the article names one alone",
    "not-printed": "{value!r} is not printed in the cited sentences{hint}",
    "other-time": "{part} does not agree with the printed words {value!r}",
    "unstated": "{missing} in the clause is not stated in the cited sentences",
}
"""What is wrong, by code, in the words sent back to the model and shown to the reader."""


class Ledger:
    """Resolves sentence numbers of one article and keeps what was rejected, in the order of the answer."""

    def __init__(self, article: Article, *, own_language: bool = True, shown: Collection[int] | None = None) -> None:
        self.article = article
        self.own_language = own_language
        self.rejected: list[Rejected] = []
        numbers = range(1, len(article.sentences) + 1) if shown is None else frozenset(shown)
        self._in_words = _shown_words(article, numbers)
        readable = sorted(set(self._in_words.values()))
        self.printed = Printed(article, [article.sentences[number - 1] for number in readable])

    def reject(self, path: str, value: str, code: str, **details: str) -> None:
        """Note an item that the article does not bear out.

        Args:
            path: The item's place in the answer.
            value: What was given; shortened for display.
            code: A key of :data:`WORDS`.
            **details: What else its sentence needs.
        """
        shown = value if len(value) <= SHOWN else value[: SHOWN - 1] + "…"
        reason = WORDS[code].format(value=shown, **details)
        self.rejected.append(Rejected(article=self.article.id, path=path, value=shown, code=code, reason=reason))

    def not_printed(self, path: str, form: str, sentences: Sequence[Sentence]) -> None:
        """Note a printed form that the sentences do not print, with the words that resemble it most."""
        near = self.printed.nearest(form, sentences) if len(self.rejected) < HINTS else None
        hint = f"; the nearest words there are {near!r}" if near else ""
        self.reject(path, form, "not-printed", hint=hint)

    def sentences(self, path: str, numbers: Sequence[int]) -> list[Sentence]:
        """Return the sentences with these numbers, sorted, once each; a repeat stands for what it repeats."""
        found = {self._in_words[number] for number in numbers if number in self._in_words}
        for number in numbers:
            if number not in self._in_words:
                self.reject(path, str(number), "no-sentence")
        return [self.article.sentences[number - 1] for number in sorted(found)]

    def cite_all(self, path: str, numbers: Sequence[int]) -> tuple[Citation, ...]:
        """Return a citation of each whole sentence with these numbers."""
        return tuple(map(self.printed.cite, self.sentences(path, numbers)))

    def supports(self, path: str, clause: str, citations: Sequence[Citation]) -> bool:
        """Say whether numbers and names in a clause of the model's own words are in the article.

        Numbers must be printed in a cited sentence or its neighbour, names anywhere in the article (a pronoun may
        stand for them in the cited sentence); names are left unchecked where the clause is in another language. What
        a clause adds in plain words cannot be checked this way; that is why no clause is ever shown without its
        sentence.
        """
        near = {c.sentence + step for c in citations for step in range(-NEIGHBOURS, NEIGHBOURS + 1)}
        texts = (self.article.quote(s) for number in sorted(near) if (s := self.article.sentence(number)) is not None)
        missing = unstated_numbers(clause, texts)
        if self.own_language and not missing:
            missing = unstated_names(clause, self.article.text)
        if missing:
            self.reject(path, clause, "unstated", missing=", ".join(repr(word) for word in missing[:5]))
        return not missing


def _shown_words(article: Article, shown: Collection[int]) -> dict[int, int]:
    """Return by number of a shown sentence the one that shows its words: the shown one that it repeats, or itself."""
    repeats = {number: article.sentences[number - 1].repeats for number in shown}
    return {number: number if of is None or of not in repeats else of for number, of in repeats.items()}
