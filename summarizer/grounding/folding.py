"""Finding a printed form in a text: compare what a reader would call the same, return the text's own characters.

Folding forgives what printing changes without changing the words: case, typographic apostrophes, quotes and dashes,
the kind and number of blanks, ligatures, composed or decomposed accents, soft hyphens. It never forgives a letter,
a digit or an accent.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAME = {
    **dict.fromkeys("’‘ʼ`´′＇ʻ", "'"),
    **dict.fromkeys("«»“”„‟″＂", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
}
_PROCLITICS = frozenset("وفبلكسאהובכלמש")
"""Letters that Arabic and Hebrew write onto the front of the next word (and, in, to, as, the, from)."""


@dataclass(frozen=True)
class Folded:
    """A folded text; ``origin[i]`` is the index in the source of the character behind ``text[i]``."""

    text: str
    origin: tuple[int, ...]
    source: str


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    """Return what one character counts as; nothing for the invisible ones."""
    if character.isspace():
        return " "
    if unicodedata.category(character) == "Cf":
        return ""
    folded = unicodedata.normalize("NFKD", _SAME.get(character, character)).casefold()
    return "".join(_SAME.get(part, part) for part in folded)


@lru_cache(maxsize=4)
def prints(text: str) -> str:
    """Return a whole text as forms are looked for in it, to find out quickly which ones are nowhere."""
    return " ".join("".join(map(_fold_character, text)).split())


@lru_cache(maxsize=4096)
def fold(source: str) -> Folded:
    """Fold a text for comparison, remembering where each character came from."""
    characters: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(source):
        for part in _fold_character(character):
            if part == " " and (not characters or characters[-1] == " "):
                continue
            characters.append(part)
            origin.append(index)
    return Folded("".join(characters), tuple(origin), source)


def find_all(form: str, source: str) -> Iterator[tuple[int, int]]:
    """Yield every place of a printed form in a text, in order, not overlapping.

    Args:
        form: What to look for, whole words; a form without a letter or digit is found nowhere.
        source: The text to look in.

    Yields:
        ``(start, end)`` in code points of ``source``, end exclusive.
    """
    wanted = fold(form).text.strip()
    text = fold(source)
    position = text.text.find(wanted) if any(map(str.isalnum, wanted)) else -1
    while position >= 0:
        end = position + len(wanted)
        if _at_word_edges(text.text, position, end):
            yield text.origin[position], _end_in_source(text, end)
            position = text.text.find(wanted, end)
        else:
            position = text.text.find(wanted, position + 1)


def _end_in_source(text: Folded, end: int) -> int:
    """Return the source index just behind the last matched character and its combining marks."""
    stop = text.origin[end - 1] + 1
    while stop < len(text.source) and unicodedata.combining(text.source[stop]):
        stop += 1
    return stop


def _at_word_edges(text: str, start: int, end: int) -> bool:
    """Say whether a match begins and ends where words do."""
    if end < len(text) and unicodedata.combining(text[end]):
        return False
    return _opens_word(text, start) and _closes_word(text, end)


def _opens_word(text: str, start: int) -> bool:
    if start == 0 or not (_is_wordy(text[start - 1]) and _is_wordy(text[start])):
        return True
    if _runs_on(text[start]) or _runs_on(text[start - 1]):
        return True
    letters = start
    while letters > 0 and _is_wordy(text[letters - 1]):
        letters -= 1
    return 0 < start - letters <= 2 and all(letter in _PROCLITICS for letter in text[letters:start])  # noqa: PLR2004 - at most two are stacked


def _closes_word(text: str, end: int) -> bool:
    if end >= len(text) or not (_is_wordy(text[end - 1]) and _is_wordy(text[end])):
        return True
    return _runs_on(text[end - 1]) or _runs_on(text[end])


def _is_wordy(character: str) -> bool:
    return character.isalnum() or unicodedata.combining(character) > 0


@lru_cache(maxsize=4096)
def _runs_on(character: str) -> bool:
    """Say whether a script writes words without blanks, or particles onto them (Chinese, Japanese, Korean, Thai …)."""
    name = unicodedata.name(character, "")
    return name.startswith(
        ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN", "BOPOMOFO")
    )
