"""Cutting a text into numbered sentences, without changing it."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

import sentencex

from summarizer.articles.abbreviations import goes_on, is_small
from summarizer.articles.languages import guess_language
from summarizer.records import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_SENTENCE = 2000
"""A sentence of more code points is cut, so that citing it still points somewhere."""

# The splitter's time grows with the square of the length while a quotation stays open.
_WINDOW = 10_000
_LATIN = ("ca", "da", "de", "en", "es", "fi", "fr", "it", "nl", "pl", "pt", "sk")
_BLANK = re.compile(r"\s")
_OTHER_BLANK = re.compile(r"[^\S ]")
_APOSTROPHE = re.compile(r"['’](?:(?<=\w.)|(?=\w))")
_CUTS = (re.compile(r"[.!?…][»”\"')\]]*\s|[。！？।؟۔]"), re.compile(r"[,;:、，；：،]\s?"), _BLANK)

_LIST_NUMBER = re.compile(r"\W*[0-9]+[.)]\s*")
# The mark of a question or an answer in an interview, at the beginning of its line ("Q.", "R. –").
_TURN = re.compile(r"\W*[^\W\d_][.]\W*")
# Dates in figures with blanks after their points: "2026. 10. 16.(금)" in Korea, "16. 10. 2026" in Central Europe.
_IN_DATE = (
    (re.compile(r"(?<![\d.])\d{1,4}[.]\s*$"), re.compile(r"\s*\d{1,2}[.]")),
    (re.compile(r"(?<!\d)\d{1,2}[.]\s?\d{1,2}[.]\s*$"), re.compile(r"\s*(?:\d{4}|\d{2})(?!\d)")),
    (re.compile(r"(?<!\d)\d{4}[.]\s?\d{1,2}[.]\s*$"), re.compile(r"\s*\d{1,2}(?!\d)")),
    (re.compile(r"(?<!\d)\d{4}[.]\s?\d{1,2}[.]\s?\d{1,2}[.]\s*$"), re.compile(r"\s*[(（\uac00-\ud7a3]")),
)
# They tie an abbreviation to the word behind it: "зам.-министърът".
_HYPHENS = "-‐‑"
_SHORT = 10
_WORD = 40
"""Code points that are looked at on either side of a boundary."""

Piece = tuple[int, int]
"""Start and end of a stretch of text, end exclusive."""


def number(text: str, language: str | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of a text, numbered from 1.

    Each non-blank code point lies in exactly one sentence; blank space around sentences lies in none. A line break
    (any that ``str.splitlines`` knows) ends a sentence. Within a line the boundaries are those of ``sentencex``.
    What has neither letter nor digit belongs to the sentence before it on its line, else to the one after it.

    Args:
        text: The text; it is not changed.
        language: A language code that ``sentencex`` knows; guessed from the text without it.
    """
    splitters = _splitters(language or guess_language(text))
    pieces: list[Piece] = []
    start = 0
    plain = _plain(text)
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        pieces += ((start + a, start + b) for a, b in _sentences(line, plain[start:end], splitters))
        start = end
    return tuple(Sentence(number=i, start=a, end=b) for i, (a, b) in enumerate(pieces, 1))


def _splitters(language: str) -> tuple[str, ...]:
    """Return the languages that must agree on a boundary.

    In Latin script the English rules know titles and initials that some others lack, and the others know their own
    abbreviations.
    """
    return tuple(sorted({language, "en"})) if language in _LATIN else (language,)


def _plain(text: str) -> str:
    """Return a text, letter for letter as long, as the splitter is shown it.

    The splitter fails on an initial before a blank that is not ASCII, and never ends a sentence between two straight
    marks, which pair up wrongly where several quotations follow each other, or apostrophes; it knows no full stop of
    Khmer.
    """
    shown = _OTHER_BLANK.sub(" ", text).replace('"', " ").replace("\N{KHMER SIGN KHAN}", ".")
    return _APOSTROPHE.sub("\N{MODIFIER LETTER APOSTROPHE}", shown)


def _sentences(line: str, plain: str, splitters: tuple[str, ...]) -> Iterator[Piece]:
    """Yield the sentences of one line."""
    if not line.strip():
        return
    ends = [end for end in _ends(line, plain, splitters) if not _goes_on(line, end, initials="en" not in splitters)]
    trimmed = (_trimmed(line, a, b) for a, b in zip([0, *ends], [*ends, len(line)], strict=True))
    for a, b in _joined(line, [piece for piece in trimmed if piece[0] < piece[1]]):
        yield from _readable(line, a, b)


def _goes_on(line: str, end: int, *, initials: bool) -> bool:
    """Tell whether a boundary lies inside a sentence: before a small letter, after a title, an initial, in a date."""
    before, after = line[max(0, end - _WORD) : end], line[end : end + _WORD]
    begins = end <= _SHORT and any(mark.fullmatch(before) for mark in (_LIST_NUMBER, _TURN))
    in_date = any(left.search(before) and right.match(after) for left, right in _IN_DATE)
    return is_small(after.lstrip(_HYPHENS)[:1]) or begins or in_date or goes_on(before, after, initials=initials)


def _ends(line: str, plain: str, splitters: tuple[str, ...]) -> list[int]:
    """Return the places inside a line where all splitters end a sentence."""
    ends: list[int] = []
    start = 0
    while len(plain) - start > _WINDOW:
        window = plain[start : start + _WINDOW]
        inside = _agreed(window, splitters)
        if not inside or inside[-1] <= _WINDOW // 2:
            inside.append(_cut(window))
        ends += (start + end for end in inside)
        start = ends[-1]
    ends += (start + end for end in _agreed(plain[start:], splitters))
    return [_before_opening(line, end) for end in ends]


def _before_opening(line: str, end: int) -> int:
    """Return a boundary moved before a straight quotation mark that opens what follows."""
    opens = end > 1 and line[end - 1] == '"' and line[end - 2].isspace()
    return end - 1 if opens else end


def _agreed(text: str, splitters: tuple[str, ...]) -> list[int]:
    """Return the sorted places inside a text where all splitters end a sentence."""
    of_each = (set(accumulate(map(len, sentencex.segment(splitter, text)))) for splitter in splitters)
    return sorted(set.intersection(*of_each) - {len(text)})


def _trimmed(line: str, start: int, end: int) -> Piece:
    """Return a stretch without the blank space at its ends."""
    stretch = line[start:end]
    start += len(stretch) - len(stretch.lstrip())
    return start, max(start, start + len(stretch.strip()))


def _joined(line: str, pieces: list[Piece]) -> list[Piece]:
    """Join pieces without a letter or digit to their neighbours."""
    joined: list[Piece] = []
    for start, end in pieces:
        if joined and not (_says_something(line, joined[-1]) and _says_something(line, (start, end))):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _says_something(line: str, piece: Piece) -> bool:
    """Tell whether a piece has a letter or a digit."""
    return any(character.isalnum() for character in line[piece[0] : piece[1]])


def _readable(line: str, start: int, end: int) -> Iterator[Piece]:
    """Yield a sentence, in pieces when it is too long."""
    while end - start > MAX_SENTENCE:
        middle = start + _cut(line[start : start + MAX_SENTENCE])
        yield _trimmed(line, start, middle)
        start = _trimmed(line, middle, end)[0]
    yield start, end


def _cut(text: str) -> int:
    """Return where to cut a text that is too long: after a sentence, a clause or a word in its second half."""
    for boundary in _CUTS:
        ends = [match.end() for match in boundary.finditer(text, len(text) // 2)]
        if ends:
            return ends[-1]
    return len(text)
