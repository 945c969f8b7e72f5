"""Where a printed form stands in an article: its places as citations, or the words that resemble it most."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate, groupby, islice, pairwise
from typing import TYPE_CHECKING
from unicodedata import category

from rapidfuzz import fuzz
from rapidfuzz.distance import Prefix

from summarizer.grounding.folding import find_folded, fold, in_source, wanted
from summarizer.records import Citation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.grounding.folding import Folded
    from summarizer.records import Article, Sentence

GAP = re.compile(r"…|\.\.\.")
"""Marks the place in a title where words between its printed pieces were left out."""

MAX_PLACES = 40
"""So many places of one form are kept; a form printed more often has proved itself."""

_FORMER = "ex|eks|экс|екс"
"""What some languages write before a title, without a blank, that somebody has no longer."""

LEAST_STEM, LONGEST_ENDING = 4, 3
"""Letters that two forms of a word have in common at least, and that follow on them at most."""

FEWEST_WRITTEN_ON, LONGEST_WRITTEN_ON = 2, 5
"""So many letters are written onto a whole word, at least where it is a name, and at most."""

MAX_COMPARED = 2000
"""Words that resemble a form are looked for in so many sentences, each a comparison of some microseconds."""


class Printed:
    """What an article prints: its sentences, each folded once, and where forms stand in them.

    Args:
        article: The article.
        readable: The sentences in which a form is looked for that may stand anywhere.
    """

    def __init__(self, article: Article, readable: Sequence[Sentence]) -> None:
        self.article = article
        self.readable = readable
        self._folded: dict[int, Folded] = {}
        self._citations: dict[tuple[int, int, int], Citation] = {}
        self._everywhere: dict[str, tuple[Citation, ...]] = {}

    def cite(self, sentence: Sentence, start: int | None = None, end: int | None = None) -> Citation:
        """Return a citation of a sentence, or of a stretch of it given in code points of the article.

        Many items rest on the same sentence; they share its citation.
        """
        start = sentence.start if start is None else start
        end = sentence.end if end is None else end
        known = self._citations.get(key := (sentence.number, start, end))
        if known is None:
            known = self._citations[key] = Citation(
                article=self.article.id,
                sentence=sentence.number,
                start=start,
                end=end,
                quote=self.article.text[start:end],
            )
        return known

    def places(self, form: str, sentences: Iterable[Sentence]) -> tuple[Citation, ...]:
        """Return every place of a printed form in the given sentences, in order."""
        folded = wanted(form)
        found = (
            self._cited(sentence, start, end)
            for sentence in sentences
            for start, end in find_folded(folded, self._of(sentence).text)
        )
        return tuple(islice(found, MAX_PLACES))

    def anywhere(self, form: str) -> tuple[Citation, ...]:
        """Return every place of a printed form in the readable sentences, in order."""
        folded = wanted(form)
        known = self._everywhere.get(folded)
        if known is None:
            text, starts = self._joined
            found = islice(find_folded(folded, text), MAX_PLACES)
            known = self._everywhere[folded] = tuple(self._cited_in_joined(starts, place) for place in found)
        return known

    def pieces(self, title: str, sentences: Iterable[Sentence]) -> tuple[Citation, ...]:
        """Return the places of a title that may be printed in pieces, all within one sentence.

        Args:
            title: The title, with `` … `` where words between its pieces were left out (``'presidents … of Y'``).
            sentences: Where to look.

        Returns:
            A citation for each piece, from each sentence that prints all of them; empty if none does.
        """
        parts = [part for part in map(str.strip, GAP.split(title)) if part]
        found: list[Citation] = []
        for sentence in sentences:
            here = [self.places(part, [sentence]) for part in parts]
            if len(parts) == 1:
                found.extend(here[0])
            elif parts and all(here):
                found.extend(hits[0] for hits in here)
        return tuple(found)

    def in_pieces(self, form: str) -> tuple[Citation, ...]:
        """Return the places of a form with ``…`` in it in the first readable sentence that prints all its pieces.

        "The presidents of Senegal and Ghana" are two, of whom the second is "presidents … of Ghana".
        """
        if GAP.search(form) is None:
            return ()
        return next(filter(None, (self.pieces(form, (sentence,)) for sentence in self.readable)), ())

    def in_another_case(self, form: str, sentences: Sequence[Sentence]) -> tuple[Citation, ...]:
        """Return every place of the words that are those of a form with other endings; nothing if several are.

        Who reads a language with cases may give "Belgradda" where the sentence has "Belgrada": what is printed counts.
        """
        found = self._alike(form, sentences, lambda one, other: all(map(_is_in_a_case, one, other)))
        return tuple(next(iter(found.values()))[:MAX_PLACES]) if len(found) == 1 else ()

    def with_ending(self, name: str) -> tuple[Citation, ...]:
        """Return every place of a name onto whose last word something is written in the readable sentences.

        Who reads Kazakh may give "Рагимов" where the article has "Рагимовпен". A letter more or less is no ending but
        another name. Of several the shortest is taken, if the name is a full one: that is nobody else's.
        """
        found = self._alike(name, self.readable, _is_written_onto)
        if not found or (len(found) > 1 and len(_words(wanted(name))) == 1):
            return ()
        return tuple(found[min(found, key=len)][:MAX_PLACES])

    def _alike(
        self, form: str, sentences: Iterable[Sentence], are_alike: Callable[[Sequence[str], Sequence[str]], bool]
    ) -> dict[str, list[Citation]]:
        """Return the places of all runs of words that are like those of a form, by the folded words printed."""
        looked_for = wanted(form)
        form_words = _words(looked_for)
        told, between = [looked_for[slice(*at)] for at in form_words], _between(looked_for, form_words)
        found: dict[str, list[Citation]] = {}
        for sentence in sentences if form_words else ():
            folded = self._of(sentence).text
            words = _words(folded)
            for first in range(len(words) - len(form_words) + 1):
                run = words[first : first + len(form_words)]
                if _between(folded, run) == between and are_alike(told, [folded[slice(*at)] for at in run]):
                    start, end = run[0][0], run[-1][1]
                    found.setdefault(folded[start:end], []).append(self._cited(sentence, start, end))
        return found

    def begins_word(self, form: str, sentences: Iterable[Sentence]) -> tuple[Citation, ...]:
        """Return every place where a form is the beginning of a longer word ("Rebellen" in "Rebellenchef")."""
        folded = wanted(form)
        if len(folded) < LEAST_STEM:
            return ()
        return self._matching(rf"\b({re.escape(folded)})(?=\w)", sentences)

    def behind_former(self, form: str, sentences: Iterable[Sentence]) -> tuple[Citation, ...]:
        """Return every place where a form follows on "ex" in one word ("embajadora" in "exembajadora en Berlín")."""
        return self._matching(rf"\b(?:{_FORMER})({re.escape(wanted(form))})\b", sentences)

    def _matching(self, pattern: str, sentences: Iterable[Sentence]) -> tuple[Citation, ...]:
        """Return every place of the group of a pattern in the folded sentences."""
        words = re.compile(pattern)
        found = (
            self._cited(sentence, *match.span(1))
            for sentence in sentences
            for match in words.finditer(self._of(sentence).text)
        )
        return tuple(islice(found, MAX_PLACES))

    def nearest(self, form: str, sentences: Sequence[Sentence]) -> str | None:
        """Return the printed words that resemble a form most, to be shown to whoever gave it; ``None`` without any."""
        best, best_score = None, 70.0
        for sentence in sentences[:MAX_COMPARED]:
            text = self.article.quote(sentence)
            hit = fuzz.partial_ratio_alignment(form[:200], text, score_cutoff=best_score)
            if hit is not None and hit.score > best_score:
                best, best_score = _whole_words(text, hit.dest_start, hit.dest_end), hit.score
        return best

    @cached_property
    def _joined(self) -> tuple[str, list[int]]:
        """The readable sentences, folded, in one text, and where each begins; no form has a line end in it."""
        texts = [self._of(sentence).text for sentence in self.readable]
        return "\n".join(texts), [0, *accumulate(len(text) + 1 for text in texts)]

    def _cited_in_joined(self, starts: Sequence[int], place: tuple[int, int]) -> Citation:
        number = bisect_right(starts, place[0]) - 1
        return self._cited(self.readable[number], place[0] - starts[number], place[1] - starts[number])

    def _cited(self, sentence: Sentence, start: int, end: int) -> Citation:
        """Return the citation of a place in a folded sentence."""
        first, last = in_source(self._of(sentence), start, end)
        return self.cite(sentence, sentence.start + first, sentence.start + last)

    def _of(self, sentence: Sentence) -> Folded:
        """Return a sentence folded."""
        folded = self._folded.get(sentence.number)
        if folded is None:
            folded = self._folded[sentence.number] = fold(self.article.quote(sentence))
        return folded


def _words(folded: str) -> list[tuple[int, int]]:
    """Return where the words of a folded text begin and end; accents and vowel signs are part of their word."""
    found: list[tuple[int, int]] = []
    for is_word, run in groupby(enumerate(folded), key=lambda each: category(each[1])[0] in "LMN"):
        if is_word:
            places = [at for at, _ in run]
            found.append((places[0], places[-1] + 1))
    return found


def _between(folded: str, words: Sequence[tuple[int, int]]) -> list[str]:
    """Return what stands between words that follow on each other."""
    return [folded[end:start] for (_, end), (start, _) in pairwise(words)]


def _is_written_onto(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether some folded words are others, with an ending of two letters and more behind the last."""
    whole, longer = one[-1], other[-1]
    if one[:-1] != other[:-1] or len(whole) < LEAST_STEM or not longer.startswith(whole):
        return False
    return FEWEST_WRITTEN_ON <= len(longer) - len(whole) <= min(len(whole), LONGEST_WRITTEN_ON)


def _is_in_a_case(one: str, other: str) -> bool:
    """Say whether two folded words may be one with two endings: most of both is the same, and few letters are not.

    Languages that write several endings onto the whole word ("порт", "порттағы") add more than others exchange.
    """
    stem = Prefix.similarity(one, other)
    ends = len(one) - stem, len(other) - stem
    if not any(ends):
        return True
    if stem < LEAST_STEM:
        return False
    if not ends[0] and ends[1] <= min(stem, LONGEST_WRITTEN_ON):
        return True
    return stem > max(ends) + 1 and max(ends) <= LONGEST_ENDING


def _whole_words(text: str, start: int, end: int) -> str:
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end].strip(" ,;:.")
