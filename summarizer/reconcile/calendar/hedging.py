"""Words that make a count a little more or less than it says: "just over a year ago", "vor knapp zwei Wochen"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarizer.reconcile.calendar.folding import fold
from summarizer.reconcile.calendar.tables import hedges
from summarizer.reconcile.calendar.tokens import is_unspaced


@lru_cache(maxsize=8192)
def without_hedges(words: str) -> str:
    """Return an expression, folded, without such words; nothing if it has none."""
    folded = fold(words)
    found = " ".join(_pattern().sub(" ", folded).split())
    return found if found != folded else ""


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of any of them, the longest first; where no blanks stand between words, anywhere."""
    longest = sorted(hedges(), key=lambda word: (-len(word), word))
    spaced = "|".join(re.escape(word) + ("" if word.endswith("'") else r"(?!\w)") for word in longest)
    signs = "|".join(re.escape(word) for word in longest if is_unspaced(word))
    return re.compile(rf"(?<!\w)(?:{spaced})|(?:{signs})(?=[\d\u4e00-\u9fff\uac00-\ud7a3])")
