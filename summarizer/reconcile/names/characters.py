"""Chinese characters beside Chinese characters: many share one sound, so the characters themselves must agree.

A character of the simplified script stands for one of the traditional script. No table is needed to see that two may
do so: the older national sets of characters hold the one script or the other, and Python knows both sets.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from summarizer.reconcile.names.variants import are_variants

if TYPE_CHECKING:
    from summarizer.reconcile.names.tokens import Name

_SIMPLIFIED = "gb2312"
_TRADITIONAL = "big5"


def compare_characters(one: Name, other: Name) -> Literal["one", "two", "open"] | None:
    """Tell whether two names in Chinese characters are one, character by character; None for other names."""
    cores = one.core, other.core
    if any(token.script != "han" for core in cores for token in core) or len(cores[0]) != len(cores[1]):
        return None
    answers = {_sign(a.text, b.text) for a, b in zip(*cores, strict=True)}
    return "two" if "two" in answers else "open" if "open" in answers else "one"


@lru_cache(maxsize=16384)
def _sign(one: str, other: str) -> Literal["one", "two", "open"]:
    """Tell whether two characters are one in two scripts; those of one script are two."""
    if are_variants(one, other):
        return "one"
    scripts = {_scripts(one), _scripts(other)}
    if scripts == {_SIMPLIFIED, _TRADITIONAL}:
        return "one"
    return "two" if len(scripts) == 1 or scripts == {"both", _SIMPLIFIED} else "open"


def _scripts(sign: str) -> str:
    """Return the one script that has a character, ``both`` or ``neither``."""
    held = [name for name in (_SIMPLIFIED, _TRADITIONAL) if _holds(name, sign)]
    return held[0] if len(held) == 1 else "both" if held else "neither"


def _holds(encoding: str, sign: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
