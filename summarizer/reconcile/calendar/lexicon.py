"""The words of a language as they are looked up in an expression: phrases by their first word, and inflected names."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar.senses import LEAST_STEM, SLOT, Sense, phrases_of
from summarizer.reconcile.calendar.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping

_CODES = {
    "no": "nb",
    "iw": "he",
    "in": "id",
    "tl": "fil",
    "sh": "sr",
    "cmn": "zh",
    "yue": "zh",
    "prs": "fa",
    "pes": "fa",
    "pbu": "ps",
    "pst": "ps",
}
_UNINFLECTED = frozenset(
    {"en", "fr", "es", "it", "pt", "ca", "gl", "vi", "id", "ms", "zh", "ja", "ko", "th", "my", "km", "lo"}
)
_PREFIXES = {"ar": "وبلفك", "fa": "و", "ur": "و", "he": "בלהומש", "am": "በከየለ"}
_INFLECTED_TOO = frozenset({"am"})
"""Languages that write no more than one particle before a word, and endings behind it."""
_MOST_ENDING = 5
_JOINTS = ("s", "-")

Phrases = dict[str, list[tuple[tuple[str, ...], tuple[Sense, ...]]]]


class Lexicon(NamedTuple):
    """The phrases of one language.

    Attributes:
        language: Its code.
        order: The order of numbers in its dates, such as ``dmy``.
        phrases: First word -> the phrases that begin with it, longest first, each with its senses.
        names: Single words for months and weekdays, for recognising their inflected forms.
    """

    language: str
    order: str
    phrases: Phrases
    names: tuple[tuple[str, Sense], ...]

    def inflected(self, word: str) -> Sense | None:
        """Return the month or weekday of which a word seems to be an inflected or prefixed form.

        The longest common stem decides; two names that fit equally well give nothing.
        """
        if prefixes := _PREFIXES.get(self.language):
            found = self._without_prefix(word, prefixes)
            if found or self.language not in _INFLECTED_TOO:
                return found
        if self.language in _UNINFLECTED or len(word) < LEAST_STEM:
            return None
        return _inflected(self, word)

    def _without_prefix(self, word: str, prefixes: str) -> Sense | None:
        """Look a word up without the one or two particles written together with it."""
        for length in (1,) if self.language in _INFLECTED_TOO else (1, 2):
            if all(char in prefixes for char in word[:length]):
                for texts, senses in self.phrases.get(word[length:], ()):
                    if len(texts) == 1 and senses[0].kind in ("month", "weekday"):
                        return senses[0]
        return None


def language_code(tag: str | None) -> str | None:
    """Return the table's code for a language tag (``fr-CH`` is ``fr``), ``None`` for one it does not have."""
    if not tag:
        return None
    code = tag.replace("_", "-").partition("-")[0].lower()
    code = _CODES.get(code, code)
    return code if code in table("names") else None


def languages() -> tuple[str, ...]:
    """Return the codes of all languages of the table, sorted."""
    return tuple(sorted(table("names")))


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language of the table."""
    found = phrases_of(language)
    return Lexicon(language, table("names")[language]["order"], _indexed(found), _single_names(found))


@cache
def number_words(language: str) -> frozenset[str]:
    """Return the words for numbers that a language of the table has."""
    return frozenset(
        texts[0]
        for phrases in lexicon(language).phrases.values()
        for texts, senses in phrases
        if len(texts) == 1 and any(sense.kind == "number" for sense in senses)
    )


@cache
def period_stems(language: str) -> tuple[str, ...]:
    """Return what words for parts of the day begin with in a language, whatever their endings."""
    periods = (
        texts[0]
        for phrases in lexicon(language).phrases.values()
        for texts, senses in phrases
        if len(texts) == 1 and any(sense.kind == "period" for sense in senses)
    )
    least = LEAST_STEM - 1
    return tuple(sorted({word[: max(least, len(word) - 2)] for word in periods if len(word) >= least}))


def _indexed(found: Mapping[tuple[str, ...], set[Sense]]) -> Phrases:
    """Return phrases by first word, longest first."""
    index: Phrases = defaultdict(list)
    for texts, senses in sorted(found.items(), key=lambda item: (-len(item[0]), SLOT in item[0], item[0])):
        index[texts[0]].append((texts, tuple(sorted(senses))))
    return dict(index)


def _single_names(found: Mapping[tuple[str, ...], set[Sense]]) -> tuple[tuple[str, Sense], ...]:
    """Return the longer names of months and weekdays that are one word."""
    return tuple(
        (texts[0], sense)
        for texts, senses in sorted(found.items())
        if len(texts) == 1 and len(texts[0]) >= LEAST_STEM
        for sense in sorted(senses)
        if sense.kind in ("month", "weekday") and not sense.name
    )


def _inflected(own: Lexicon, word: str) -> Sense | None:
    """Find the name with the longest stem in common with a word, endings being short on both sides."""
    best, found = 0, set[Sense]()
    for name, sense in own.names:
        if not word.startswith(name[:LEAST_STEM]):
            continue
        stem = _common(name, word)
        if stem < len(name) - 2 or len(word) < len(name) - 1 or not _is_ending(own, word[stem:]):
            continue
        if stem > best:
            best, found = stem, set()
        if stem == best:
            found.add(sense)
    return found.pop() if len(found) == 1 else None


def _is_ending(own: Lexicon, rest: str) -> bool:
    """Say whether what follows a stem can be an ending, or a part of the day written together ("Freitagabend").

    Scandinavian languages put an s between the two, Finnish a hyphen where two vowels are alike.
    """
    return len(rest) <= _MOST_ENDING or any(
        sense.kind == "period"
        for part in {rest, *(rest.removeprefix(joint) for joint in _JOINTS)}
        for texts, senses in own.phrases.get(part, ())
        if len(texts) == 1
        for sense in senses
    )


def _common(one: str, other: str) -> int:
    """Return how many first characters two words share."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
