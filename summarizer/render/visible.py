"""Making hidden characters visible: what neither shows nor leaves others as they are must not pass unseen."""

from __future__ import annotations

import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
"""Controls, formats, lone surrogates, private characters, separators of lines and paragraphs."""

_KEPT = frozenset("\u00ad\u200c\u200d")
"""Soft hyphen, non-joiner, joiner: invisible, and part of how words and emoji are written."""

_SHOWN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Signs of number and verse that are printed, although they count as formats."""


def visible(text: str, keep: str = "") -> str:
    """Return text with each hidden character shown by its number (``⟨U+202E⟩``).

    Args:
        text: Any text.
        keep: Hidden characters that may stay where the text is going, such as line ends.
    """
    if text.isprintable():
        return text  # what Python calls printable is never hidden; most text is, and pages hold a lot of it
    return "".join(character if character in keep else _visible(character) for character in text)


def _visible(character: str) -> str:
    """Return a character, or its number where it would not show or would change how others show."""
    hidden = unicodedata.category(character) in _HIDDEN
    harmless = character in _KEPT or character in _SHOWN
    return f"⟨U+{ord(character):04X}⟩" if hidden and not harmless else character
