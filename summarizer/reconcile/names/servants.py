"""Names that mean "servant of": ``Abd al-X``, ``Abdel X`` and ``Abdulx``, which every outlet cuts elsewhere.

Each is made one token, ``abdx``, whose printed form stays what the article writes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.reconcile.names.given import is_given
from summarizer.reconcile.names.tokens import as_printed, token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.reconcile.names.tokens import Token

_SERVANT = re.compile(r"ab[dt]([aeiou]{0,2}l|[aeiou]{0,2}(?=[rnszdt])|[aeiou]{0,2})(?P<rest>.{2,})")
_OF_GOD = re.compile(r"ab[dt][aeiou]{0,2}l{1,2}a(?:k?h(?P<rest>[^aeou]?.{0,3}))?")
_ALONE = frozenset({"abd", "abdel", "abdul", "abdal", "abdoul", "abdil", "abed", "abdi", "عبد", "عبدال"})
_GLUED = "عبدال"
"""How Arabic papers print it in one word: عبدالرحمن."""

_MOST_BETWEEN = 1
"""Words between "servant" and whose he is: the article."""

_SHORTEST = 7


def servants(parts: tuple[Token, ...]) -> Iterator[Token]:
    """Yield the tokens of a name, each "servant of" and the word it belongs to as one."""
    at = 0
    while at < len(parts):
        part, size = parts[at], 1
        if part.plain in _ALONE:
            size = _words_of_one(parts, at)
            part = _servant(parts[at : at + size]) if size > 1 else part
        elif part.script in {"latin", "cyrillic"} and len(part.plain) >= _SHORTEST:
            part = _unglued(part)
        elif part.script == "abjad" and len(part.text) >= _SHORTEST and part.text.startswith(_GLUED):
            part = _rewritten(part, "عبد" + part.text.removeprefix(_GLUED))
        yield part
        at += size


def _words_of_one(parts: tuple[Token, ...], at: int) -> int:
    """Return how many words make up the name that "servant" begins at a place; 1 where it stands alone."""
    behind = next((n for n in range(at + 1, len(parts)) if parts[n].part in {"name", "honour"}), at)
    return behind - at + 1 if behind - at <= _MOST_BETWEEN + 1 else 1


def _servant(parts: tuple[Token, ...]) -> Token:
    """Write as one token what begins with "servant" alone and ends with whose he is."""
    first, last = parts[0], parts[-1]
    whole = first._replace(printed=as_printed(parts))
    if first.script == "abjad":
        return _rewritten(whole, "عبد" + last.text)
    return _unglued(_rewritten(whole, "abdel" + last.plain))


def _unglued(part: Token) -> Token:
    """Write as ``abdx`` a Latin or Cyrillic word that begins with "servant of"; others stay."""
    god = _OF_GOD.fullmatch(part.plain)
    if god:
        return _rewritten(part, "abdala" + (god["rest"] or ""))
    match = None if is_given(part.plain) else _SERVANT.fullmatch(part.plain)
    return _rewritten(part, "abd" + match["rest"]) if match else part


def _rewritten(part: Token, text: str) -> Token:
    """Return the token written otherwise, in the same place, and printed as before."""
    return token(text, part.script, linked=part.linked, printed=part.printed)
