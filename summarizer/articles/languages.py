"""A guess at the language of a text, good enough to know its abbreviations."""

from __future__ import annotations

import re
import string
import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import chain, filterfalse

_SAMPLE = 20_000
_MIN_WORDS = 3
_WORD = re.compile(r"[^\W\d_]+")

_BY_SCRIPT = {
    "ARABIC": "ar",
    "ARMENIAN": "hy",
    "BENGALI": "bn",
    "CJK": "zh",
    "CYRILLIC": "ru",
    "DEVANAGARI": "hi",
    "ETHIOPIC": "am",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "HIRAGANA": "ja",
    "KANNADA": "kn",
    "KATAKANA": "ja",
    "KHMER": "km",
    "LAO": "lo",
    "MALAYALAM": "ml",
    "MYANMAR": "my",
    "SINHALA": "si",
    "TAMIL": "ta",
    "TELUGU": "te",
    "THAI": "th",
}

# Frequent words of the languages in Latin script whose abbreviations the sentence splitter knows.
_BY_WORDS = {
    "ca": "els amb les del i per una va dels aquest ha és",
    "da": "og det af til den har som på er med ikke blev",
    "de": "der die das und den von mit ist dem im ein nicht",
    "en": "the of and to in that was with he said for his",
    "es": "el los las del que una por con su para fue y",
    "fi": "ja on että ei hän oli sekä myös ovat mukaan se kanssa",
    "fr": "le la les des et du une dans est qui par pour",
    "it": "il di che gli della del con per una dei alla sono",
    "nl": "het een van en dat niet zijn met voor op de te",
    "pl": "się w z na do że jest nie przez i oraz o",
    "pt": "o os do da que em uma para com não dos no",
    "sk": "sa na že v je pre do bol a s aj ktorý",
}

_LANGUAGES_OF: dict[str, list[str]] = {}
"""By word, the languages in which it is frequent."""
for _language, _words in _BY_WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_language)

_NO_LETTERS = bytes(set(range(128)) - set(string.ascii_letters.encode()))


def spoken(tag: str | None) -> str | None:
    """Return the language of a tag, without script or country, as the sentence splitter names it."""
    return tag.partition("-")[0].lower() if tag else None


def guess_language(text: str) -> str:
    """Return the likely language of a text as the sentence splitter names it, ``en`` when nothing tells.

    The script decides, and for Latin script the number of frequent words. Only the beginning is looked at.
    """
    sample = text[:_SAMPLE]
    if _is_mostly_latin(sample):
        return _latin_language(sample)
    scripts: Counter[str] = Counter()
    for character, times in Counter(sample).items():
        if character.isalpha():
            scripts[_script(character)] += times
    script = min(scripts, key=lambda name: (-scripts[name], name), default="LATIN")
    if script == "CJK" and scripts["HIRAGANA"]:
        return "ja"
    return _BY_SCRIPT.get(script) or _latin_language(sample)


def _is_mostly_latin(sample: str) -> bool:
    """Tell without looking at each character whether more than half of a sample are letters from A to Z."""
    return 2 * len(sample.encode("ascii", "ignore").translate(None, _NO_LETTERS)) > len(sample)


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """Return a letter's script, as the first word of its name says it."""
    return unicodedata.name(letter, "").split(" ")[0].split("-")[0]


def _latin_language(sample: str) -> str:
    """Return the language with most frequent words in the sample."""
    tokens = sample.casefold().split()
    beside_signs = _WORD.findall(" ".join(filterfalse(str.isalpha, tokens)))
    words = Counter(filter(_LANGUAGES_OF.__contains__, chain(tokens, beside_signs)))
    hits = dict.fromkeys(_BY_WORDS, 0)
    for word, times in words.items():
        for language in _LANGUAGES_OF[word]:
            hits[language] += times
    best = min(hits, key=lambda language: (-hits[language], language))
    return best if hits[best] >= _MIN_WORDS else "en"
