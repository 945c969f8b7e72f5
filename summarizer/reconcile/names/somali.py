"""Names written as Somali is: ``Cabdiraxmaan Jaamac`` for Abdirahman Jama.

Somali writes c for the Arabic ʿayn, x for ḥ, and long vowels twice (B. W. Andrzejewski, "The Introduction of a National
Orthography for Somali", 1974). Elsewhere the same person is written without. Only a name in which a word is plainly
Somali is written anew, all its words at once: an x or a c means other things in other languages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.reconcile.names.tokens import token

if TYPE_CHECKING:
    from summarizer.reconcile.names.tokens import Token

_LONG = "aa|ee|ii|oo|uu"
_SOMALI = re.compile(
    "cabd(?:i|.{2,})|[mj]a+xa?m.*|axma[dt]|axmed|xasan|xassan|xaliim[oa]|xirsi|xus[ei]+n|cumar|c[iu]smaan|cilmi|ciise"
    rf"|(?=.*(?:{_LONG})).*(?:(?<!e)x|[ai]c(?:ii|aa?)|(?<=maa)c).*"
)
"""Words that are so common in Somali that they show it, and those with a long vowel and an x or a c between vowels."""

_LETTERS = (("x", "h"), ("c", ""), *((pair, pair[0]) for pair in _LONG.split("|")))


def in_common_letters(parts: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens of a name, written as elsewhere if they are Somali; they stay printed as they are."""
    if not any(part.script == "latin" and _SOMALI.fullmatch(part.plain) for part in parts):
        return parts
    return tuple(_rewritten(part) if part.script == "latin" else part for part in parts)


def _rewritten(part: Token) -> Token:
    text = part.plain
    for letters, others in _LETTERS:
        text = text.replace(letters, others)
    return token(text, part.script, part.part, linked=part.linked, printed=part.printed) if text else part
