"""Uzbek names as their own press writes them, beside what others make of them.

Uzbek has an o where Russian, and English after it, hear and write an a, and a letter for the sound between o and u:
Abdulla Oripov is Abdulla Aripov, Yoʻldoshev Yuldashev. The two vowels are compared as one, in this case alone.
"""

from __future__ import annotations

import re

from summarizer.reconcile.names.compare import compare_names
from summarizer.reconcile.names.comparison import Comparison
from summarizer.records import Reason

_ROUNDED = re.compile("[Oo][ʻʼ‘’'`]")
_HEARD = {"Ў": "У", "ў": "у"}
_ONE_VOWEL = str.maketrans("oOоО", "aAаА")
_AS_HEARD = 0.65


def compare_uzbek(native: str, other: str) -> Comparison | None:
    """Compare a personal name in an Uzbek article with one from elsewhere; ``None`` where that makes them no one.

    Args:
        native: A name as Uzbek prints it, in either of its scripts.
        other: A name as another language prints it.
    """
    found = compare_names(_of_one_vowel(_as_heard(native)), _of_one_vowel(other), "person")
    if found.verdict != "same":
        return None
    return Comparison(min(found.score, _AS_HEARD), (Reason(rule="name-sound", args={"tokens": (native, other)}),))


def _as_heard(name: str) -> str:
    """Return a name with a u for the vowel between o and u."""
    name = _ROUNDED.sub(lambda vowel: "U" if vowel.group()[0] == "O" else "u", name)
    return "".join(_HEARD.get(letter, letter) for letter in name)


def _of_one_vowel(name: str) -> str:
    return name.translate(_ONE_VOWEL)
