"""Freeze the words that multiply a number ("million", "লাখ") into the package: ``python scripts/freeze_powers.py``.

They are the compact forms of numbers of the Unicode CLDR, from babel, in all its languages: "0 million" stands for a
million, "00 thousand" for ten thousand. The CLDR is data of the Unicode Consortium under the Unicode License v3.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import babel
from babel import Locale, localedata

from summarizer.grounding.folding import without_accents

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parents[1] / "summarizer" / "grounding" / "data" / "powers.json"
FORM = re.compile(r"(?P<before>[^0]*)(?P<digits>0+)(?P<after>[^0]*)")
SHORTEST = 3
"""Shorter words are abbreviations, and begin too many others; signs (万) are words."""
EDGES = "'.\u200f\u00a0\u202f "
"""What stands around a word in a pattern and is no part of it."""

SIGNS = 0x2E80
"""Where the blocks of Chinese, Japanese and Korean signs begin."""


def frozen() -> str:
    """Return the table as the text of its file: words, without accents, by side of the number and power of ten."""
    found: dict[str, dict[int, set[str]]] = {"before": defaultdict(set), "after": defaultdict(set)}
    for (side, word), powers in _agreed().items():
        for power in powers:
            found[side][power].add(word)
    table = {
        side: {str(power): " | ".join(sorted(words)) for power, words in sorted(powers.items())}
        for side, powers in found.items()
    }
    source = f"Unicode CLDR through babel {babel.__version__}; Unicode License v3"
    return json.dumps({"source": source, **table}, ensure_ascii=False, indent=1) + "\n"


def _agreed() -> dict[tuple[str, str], set[int]]:
    """Return the powers of each word; a language that has several for one is believed only where no other has it."""
    told: dict[tuple[str, str], dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for language, side, power, word in _words():
        if word and (len(word) >= SHORTEST or ord(word[0]) >= SIGNS):
            told[side, word][language].add(power)
    agreed = {}
    for word, by_language in told.items():
        sure = [powers for powers in by_language.values() if len(powers) == 1]
        agreed[word] = set().union(*(sure or by_language.values()))
    return agreed


def _words() -> Iterator[tuple[str, str, int, str]]:
    """Yield a language, the side of the number on which a word stands, the power of ten it stands for, and the word."""
    for locale in localedata.locale_identifiers():
        language, forms = locale.partition("_")[0], Locale.parse(locale).compact_decimal_formats
        for sizes in (sizes for plurals in forms.values() for sizes in plurals.values()):
            for size, pattern in sizes.items():
                form = FORM.fullmatch(pattern.pattern.partition(";")[0])
                if form is None:  # "mille": the word is the number
                    continue
                power = len(size) - len(form["digits"])
                for side in ("before", "after"):
                    yield language, side, power, without_accents(form[side].strip(EDGES))


if __name__ == "__main__":
    DATA.write_text(frozen(), encoding="utf-8")
