"""Characters that show a reader other words than a program reads: noticed and told, never changed.

Two kinds (Unicode Technical Standard 39 and Technical Report 36): words whose letters come from alphabets that look
alike, and characters that hide or turn the text around them. Marks of direction that Arabic and Hebrew texts need,
joiners and soft hyphens are no such sign.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
"""Alphabets with letters that cannot be told apart by eye."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_HIDDEN = re.compile("[\u202d\u202e\u200b\u2060\ufeff\U000e0020-\U000e007e]")
"""Overrides of direction, characters without width, and invisible copies of ASCII."""

_WIDTHLESS = frozenset("\u200b\u2060\ufeff")
"""They split words; Thai, Khmer and others that write without blanks use them to say where a line may end."""

_FLAGS = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
"""The one honest use of invisible ASCII: flags of regions."""

_PLAIN = re.compile(r"[A-Za-z]")
_BEYOND = re.compile(r"[^\x00-\x7f]")
"""Characters beyond ASCII, which are few in the texts of many languages."""

_MOST = 5


def deceptive(text: str) -> tuple[Reason, ...]:
    """Return what in a text may deceive a reader: the first few words or characters of each kind."""
    beyond = frozenset(_BEYOND.findall(text))
    notes = []
    if words := tuple(dict.fromkeys(_mixed(text, beyond)))[:_MOST]:
        notes.append(Reason(rule="mixed-scripts", args={"words": words}))
    if any(map(_HIDDEN.match, beyond)):
        hidden = tuple(dict.fromkeys(f"U+{ord(each):04X}" for each in _hiding(_FLAGS.sub("", text))))[:_MOST]
        if hidden:
            notes.append(Reason(rule="hidden-characters", args={"characters": hidden}))
    return tuple(notes)


def _mixed(text: str, beyond: frozenset[str]) -> Iterator[str]:
    """Yield the words with letters of several alphabets that look alike.

    Args:
        text: The text.
        beyond: Its characters beyond ASCII.
    """
    plain = {"LATIN"} if _PLAIN.search(text) else set()
    scripts = plain | {_script(letter) for letter in beyond if letter.isalpha()}
    if len(scripts & _ALIKE) <= 1:
        return
    for match in _WORD.finditer(text):
        word = match.group()
        if not word.isascii() and len({_script(letter) for letter in word} & _ALIKE) > 1:
            yield word


def _hiding(text: str) -> Iterator[str]:
    """Yield the characters that hide or turn text; those without width only inside words of alphabets."""
    for match in _HIDDEN.finditer(text):
        character, around = match.group(), text[max(match.start() - 1, 0) : match.end() + 1]
        if character not in _WIDTHLESS or sum(_script(each) in _ALIKE for each in around) == 2:  # noqa: PLR2004 - both sides
            yield character


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """Return a letter's script, as the first word of its name says it."""
    return unicodedata.name(letter, "").partition(" ")[0]
