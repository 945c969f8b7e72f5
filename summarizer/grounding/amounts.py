"""Numbers as amounts, however a language prints them: 1億2000万, 12 करोड़ and ۱۲۰ میلیون are all 120 million.

A clause in another language than the article prints an amount in its own way. So numbers are compared by value: with
the separators of any language, with the digits of any script, and with the words that multiply them, which the CLDR has
for some eighty languages.
"""

from __future__ import annotations

import json
import re
import unicodedata
from decimal import Decimal
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.folding import without_accents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_NUMBER = r"\d+(?:[.,٫٬]\d+)*"
_PLAIN = re.compile(_NUMBER)
_DIGIT = re.compile(r"\d")
_SPACED = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,٬]\d{3})+")
_DECIMAL = re.compile(r"\d+[.,٫]\d+")

_MORE = {
    2: "百",
    3: "仟",
    4: "vạn",
    5: "lac লক্ষ లక్ష ലക്ഷ ಲಕ್ಷ லட்ச",
    7: "crore कोटि కోట కോടി ಕೋಟಿ கோடி",
    9: "ty",
}
"""Words behind a number that multiply it, by the power of ten, beside those of the CLDR."""

_MORE_BEFORE = {5: "laki"}
"""The same of words before a number."""


LONGEST = 24
"""No word before a number has more letters, with the blank."""


_BETWEEN = frozenset(" -\u2010\u2011")
"""What may stand between a number and its word."""


class Amount(NamedTuple):
    """A printed number.

    Attributes:
        printed: Its digits, as they stand there; of an amount in several steps all of it.
        alone: What the digits may mean; what is no number ("14.10.2025") is itself, in plain digits.
        scaled: What they mean with a word beside them that multiplies; empty without one.
    """

    printed: str
    alone: frozenset[Decimal | str]
    scaled: frozenset[Decimal]

    def may_be(self, other: Amount) -> bool:
        """Tell whether two numbers may be the same amount: the same digits count unless their words say otherwise."""
        if self.scaled and other.scaled:
            return not self.scaled.isdisjoint(other.scaled)
        return not (self.alone | self.scaled).isdisjoint(other.alone | other.scaled)


@lru_cache(maxsize=512)
def amounts(text: str) -> tuple[Amount, ...]:
    """Return the numbers of a text, in any order; most clauses have none."""
    if _DIGIT.search(text) is None:
        return ()
    plain = _SPACED.sub(lambda match: match.group().replace(" ", ""), without_accents(text))
    printed = [_printed(match, plain) for match in _PLAIN.finditer(plain)]
    return tuple(_together(steps) for steps in _in_steps(printed))


class _Scales(NamedTuple):
    """The powers of ten of the words that multiply, by the side on which they stand, and how long those behind are."""

    after: dict[str, set[int]]
    before: dict[str, set[int]]
    lengths: tuple[int, ...]
    led: re.Pattern[str]


@cache
def _scales() -> _Scales:
    """Read the words: without accents, and the longest first, since endings differ."""
    table = json.loads(resources.files("summarizer.grounding").joinpath("data", "powers.json").read_text("utf-8"))
    after, before = _by_word(table["after"], _MORE), _by_word(table["before"], _MORE_BEFORE)
    ahead = "|".join(re.escape(word) for word in sorted(before, key=lambda word: (-len(word), word)))
    lengths = tuple(sorted({len(word) for word in after}, reverse=True))
    return _Scales(after, before, lengths, re.compile(rf"(?<!\w)({ahead}) ?$"))


def _by_word(frozen: Mapping[str, str], more: Mapping[int, str]) -> dict[str, set[int]]:
    """Return the powers of each word of two tables."""
    found: dict[str, set[int]] = {}
    told = [(int(power), words.split(" | ")) for power, words in frozen.items()]
    for power, words in (*told, *((power, without_accents(words).split()) for power, words in more.items())):
        for word in words:
            found.setdefault(word, set()).add(power)
    return found


class _Step(NamedTuple):
    """A number as it stands in a text: with the word behind it, from where to where, and what the words make of it."""

    number: str
    text: str
    start: int
    end: int
    scaled: frozenset[Decimal]
    is_multiplied: bool


def _printed(match: re.Match[str], plain: str) -> _Step:
    number, scales, end = match.group(), _scales(), match.end()
    begin = end + (plain[end : end + 1] in _BETWEEN)
    words = (plain[begin : begin + length] for length in scales.lengths)
    behind = next((word for word in words if word in scales.after), "")
    ahead = scales.led.search(plain, max(0, match.start() - LONGEST), match.start())
    scaled = [
        *(_times(number, scales.after[behind]) if behind else ()),
        *(_times(number, scales.before[ahead[1]]) if ahead else ()),
    ]
    end = begin + len(behind) if behind else end
    return _Step(number, plain[match.start() : end], match.start(), end, frozenset(scaled), bool(behind))


def _in_steps(printed: Iterable[_Step]) -> Iterator[list[_Step]]:
    """Yield numbers, those that follow each other at once, each with its word, as the steps of one amount."""
    steps: list[_Step] = []
    for step in printed:
        if steps and not (steps[-1].end == step.start and steps[-1].is_multiplied and step.is_multiplied):
            yield steps
            steps = []
        steps.append(step)
    if steps:
        yield steps


def _together(steps: Sequence[_Step]) -> Amount:
    """Return the amount of a number, or of several steps ("1億2000万")."""
    if len(steps) == 1:
        return Amount(steps[0].number, _alone(steps[0].number), steps[0].scaled)
    total = sum((max(step.scaled, default=Decimal(0)) for step in steps), Decimal(0))
    return Amount("".join(step.text for step in steps), frozenset(), frozenset({total}))


def _times(number: str, powers: Iterable[int]) -> Iterator[Decimal]:
    """Yield what a number may be with a word beside it that multiplies."""
    for value in _alone(number):
        if isinstance(value, Decimal):
            yield from (value.scaleb(power) for power in sorted(powers))


@lru_cache(maxsize=4096)
def _alone(number: str) -> frozenset[Decimal | str]:
    """Return what a printed number may be: its separators may part thousands, or the whole from the rest."""
    plain = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in number)
    found: set[Decimal | str] = set()
    if _THOUSANDS.fullmatch(plain):
        found.add(Decimal(re.sub(r"\D", "", plain)))
    if plain.isdigit() or _DECIMAL.fullmatch(plain):
        found.add(Decimal(re.sub(r"\D", ".", plain)))
    return frozenset(found or {plain})
