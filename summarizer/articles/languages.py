"""A guess at the language of a text, good enough to know its abbreviations."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

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
    "GREEK": "el",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "HIRAGANA": "ja",
    "KANNADA": "kn",
    "KATAKANA": "ja",
    "MALAYALAM": "ml",
    "MYANMAR": "my",
    "TAMIL": "ta",
    "TELUGU": "te",
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

_KNOWN = {language: words.split() for language, words in _BY_WORDS.items()}


def spoken(tag: str | None) -> str | None:
    """Return the language of a tag, without script or country, as the sentence splitter names it."""
    return tag.partition("-")[0].lower() if tag else None


def guess_language(text: str) -> str:
    """Return the likely language of a text as the sentence splitter names it, ``en`` when nothing tells.

    The script decides, and for Latin script the number of frequent words. Only the beginning is looked at.
    """
    sample = text[:_SAMPLE]
    scripts: Counter[str] = Counter()
    for character, times in Counter(sample).items():
        if character.isalpha():
            scripts[_script(character)] += times
    script = min(scripts, key=lambda name: (-scripts[name], name), default="LATIN")
    if script == "CJK" and scripts["HIRAGANA"]:
        return "ja"
    return _BY_SCRIPT.get(script) or _latin_language(sample)


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """Return a letter's script, as the first word of its name says it."""
    return unicodedata.name(letter, "").split(" ")[0].split("-")[0]


def _latin_language(sample: str) -> str:
    """Return the language with most frequent words in the sample."""
    words = Counter(_WORD.findall(sample.casefold()))
    hits = {language: sum(words.get(word, 0) for word in known) for language, known in _KNOWN.items()}
    best = min(hits, key=lambda language: (-hits[language], language))
    return best if hits[best] >= _MIN_WORDS else "en"
