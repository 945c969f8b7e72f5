"""From text to words: one normal form, cut at the places every script cuts names.

Nothing here judges. The text is brought to NFKC, invisible and combining marks of unvowelled
scripts are dropped, and the rest is cut into :class:`Word`, each with the script it is written in.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import Literal, NamedTuple

Script = Literal[
    "latin",
    "cyrillic",
    "greek",
    "abjad",
    "indic",
    "thai",
    "lao",
    "burmese",
    "khmer",
    "han",
    "hangul",
    "unread",
    "other",
]

UNVOWELLED: frozenset[Script] = frozenset({"abjad", "indic", "thai", "lao", "khmer"})
"""Scripts that leave vowels out, all or some."""

# A name of a person or a body is never longer than this; what is longer is not compared as a name.
LONGEST_TEXT = 200
MOST_WORDS = 24

_BLOCKS: tuple[tuple[int, int, Script], ...] = (
    (0x0041, 0x036F, "latin"),
    (0x0370, 0x03FF, "greek"),
    (0x0400, 0x052F, "cyrillic"),
    (0x0590, 0x08FF, "abjad"),
    (0x0900, 0x0B7F, "indic"),
    (0x0B80, 0x0BFF, "other"),  # Tamil, which leaves no vowel out
    (0x0C00, 0x0DFF, "indic"),
    (0x0E00, 0x0E7F, "thai"),
    (0x0E80, 0x0EFF, "lao"),
    (0x0F00, 0x0FFF, "unread"),
    (0x1000, 0x109F, "burmese"),
    (0x1100, 0x11FF, "hangul"),
    (0x1780, 0x17FF, "khmer"),
    (0x1E00, 0x1EFF, "latin"),
    (0x1F00, 0x1FFF, "greek"),
    (0x3400, 0x9FFF, "han"),
    (0xAC00, 0xD7AF, "hangul"),
    (0xF900, 0xFAFF, "han"),
    (0x20000, 0x323AF, "han"),
)

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻʿʾ`´′ʹʺˈ״\u0640"))
GERESH = "\u05f3"
# Behind these letters the Hebrew apostrophe makes others (zh, dj, ch, kh); elsewhere it is dropped like any other.
_HEBREW_FOREIGN = re.compile(f"(?<=[גזצץחת])(?:['’‘´′]|{GERESH})")
_OTHER_GERESH = re.compile(f"(?<![גזצץחת]){GERESH}")
_COMMAS = ",،、"
_HYPHENS = "-‐‑–—־"
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


class Word(NamedTuple):
    """One word of a name.

    ``linked`` says that a hyphen ties it to the word before; ``comma`` that a comma stands before it, ``dotted`` that
    a full stop stands behind.
    """

    text: str
    script: Script
    linked: bool = False
    comma: bool = False
    dotted: bool = False


def clean(text: str) -> str:
    """Return ``text`` in NFKC without what no reader sees or hears: format marks, vowel points, apostrophes.

    A plus sign is the word it is read as.
    """
    normal = unicodedata.normalize("NFKC", text)
    if normal.isascii():
        return normal.translate(_APOSTROPHES).replace("+", " plus ")
    normal = _HEBREW_FOREIGN.sub(GERESH, normal).translate(_APOSTROPHES).replace("+", " plus ")
    normal = _OTHER_GERESH.sub("", normal)
    return "".join(char for char in normal if not _silent(char))


@lru_cache(maxsize=4096)
def script_of(char: str) -> Script:
    """Return the script of one letter, by its Unicode block."""
    point = ord(char)
    return next((script for first, last, script in _BLOCKS if first <= point <= last), "other")


def words(text: str) -> tuple[Word, ...]:
    """Cut a name into words, at most :data:`MOST_WORDS`; what stands in brackets is left out unless nothing else is."""
    cleaned = clean(text[: 4 * LONGEST_TEXT])
    bare = _BRACKETED.sub(" ", cleaned)
    return _cut(bare) or _cut(cleaned)


def plain_text(text: str) -> str:
    """Return the words of ``text`` in small letters, one space apart: equal for equal names and nothing more."""
    return " ".join(piece for piece in _pieces(clean(text).casefold()) if piece not in {" ", ",", "-", "."})


def same_text(a: str, b: str) -> bool:
    """Say whether two texts have the same words in small letters, and commas in the same places."""
    return a == b or _lettered(a) == _lettered(b)


@lru_cache(maxsize=32768)
def _lettered(text: str) -> tuple[str, ...]:
    """Return the words and commas of a text in small letters; the bare text where it has no words."""
    pieces = tuple(piece for piece in _pieces(clean(text).casefold()) if piece not in {" ", "-", "."})
    return pieces if any(piece != "," for piece in pieces) else (text,)


def _cut(text: str) -> tuple[Word, ...]:
    found: list[Word] = []
    linked = comma = False
    for piece in _pieces(text):
        if piece == ",":
            comma = True
        elif piece == "-":
            linked = bool(found)
        elif piece in {" ", "."}:
            linked = False
            if found and piece == ".":
                found[-1] = found[-1]._replace(dotted=True)
        else:
            found.extend(_split(piece, linked=linked, comma=comma))
            linked = comma = False
        if len(found) >= MOST_WORDS:
            break
    return tuple(found[:MOST_WORDS])


def _pieces(text: str) -> list[str]:
    """Return runs of letters, digits and their marks, and between them commas, hyphens, full stops and gaps."""
    return ["".join(run) if key == "word" else key for key, run in groupby(text, key=_piece) if key]


@lru_cache(maxsize=4096)
def _piece(char: str) -> str:
    if char.isalnum() or unicodedata.category(char)[0] == "M" or char == GERESH:
        return "word"
    if char in _COMMAS:
        return ","
    if char == ".":
        return "."
    return "-" if char in _HYPHENS else " "


def _split(piece: str, *, linked: bool, comma: bool) -> list[Word]:
    """Give Han and Hangul a word for each character, as their romanised spellings are cut anywhere."""
    script = script_of(next((char for char in piece if char.isalpha()), "a"))
    parts = list(piece) if script in {"han", "hangul"} else [piece]
    return [Word(part, script, linked or bool(at), comma and not at) for at, part in enumerate(parts)]


@lru_cache(maxsize=4096)
def _silent(char: str) -> bool:
    category = unicodedata.category(char)
    return category == "Cf" or (category == "Mn" and script_of(char) == "abjad")
