"""What languages of South Asia write onto the end of a name for "of", "to", "with", "in" and the like.

Who reads such an article may give the name alone, as he would in a list, and the name is printed all the same. Where
an ending changes the last sound of the name (Tamil, Malayalam), the form has to be given as it is printed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

MOST_LETTERS = 24
"""Nothing longer stands behind a name in its word."""

_BY_SCRIPT = {
    # Nepali, Marathi
    "DEVANAGARI": (
        "ले लाई को का की कै सँग सँगै सित बाट मा माथि बीच बिच द्वारा तर्फ सम्म समेत सहित सामु समक्ष पनि नै हरू हरु ज्यू"
        " पछि अघि भित्र विरुद्ध बारे "
        "ने नी ला ना चा ची चे च्या शी तील वर साठी हून कडे कडून मध्ये सह पासून पर्यंत बरोबर सोबत विरोधात"
    ),
    # Bengali, Assamese
    "BENGALI": "র এর য়ের কে রে তে য় ও সহ গুলো গুলি দের ৰ ক লৈ ত",
    "GUJARATI": "નો ની નું ના ને એ થી માં સાથે ઓ",
    "ORIYA": "ର ଙ୍କ ଙ୍କର ଙ୍କୁ କୁ ରେ ଠାରୁ",
    "TELUGU": "తో కి కు ను ని లో నుంచి నుండి",
    "KANNADA": "ನ ನಿಗೆ ಗೆ ಯ ಯಲ್ಲಿ ದಲ್ಲಿ ಜೊತೆ",
    "SINHALA": "ගේ ට ගෙන් හි යේ ය ත් දී",
}


def _pattern(endings: str) -> re.Pattern[str]:
    decomposed = unicodedata.normalize("NFKD", endings).split()
    longest_first = sorted(decomposed, key=lambda ending: (-len(ending), ending))
    return re.compile(f"(?:{'|'.join(map(re.escape, longest_first))})+")


_PATTERNS = {script: _pattern(endings) for script, endings in _BY_SCRIPT.items()}


@lru_cache(maxsize=4096)
def are_postpositions(behind: str) -> bool:
    """Say whether all that stands behind a name in its word are postpositions of its script.

    Args:
        behind: What follows on the name, folded (:func:`~summarizer.grounding.folding.fold`); more than the rest of its
            word need not be given than :data:`MOST_LETTERS`.
    """
    pattern = _PATTERNS.get(unicodedata.name(behind[:1] or " ", "").partition(" ")[0])
    if pattern is None:
        return False
    rest = "".join(takewhile(_is_of_a_word, behind))
    return len(rest) < MOST_LETTERS and pattern.fullmatch(rest) is not None


def _is_of_a_word(character: str) -> bool:
    """Say whether a character is a letter, a vowel sign or another mark."""
    return unicodedata.category(character)[0] in "LM"
