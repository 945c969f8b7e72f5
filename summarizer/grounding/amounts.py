"""Numbers as amounts, however a language prints them: 1億2000万, 12 करोड़ and ۱۲۰ میلیون are all 120 million.

A clause in another language than the article prints an amount in its own way. So numbers are compared by value: with
the separators of any language, with the digits of any script, and with the words that multiply them.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.folding import without_accents

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = r"\d+(?:[.,٫٬]\d+)*"
_PLAIN = re.compile(_NUMBER)
_DIGIT = re.compile(r"\d")
_SPACED = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,٬]\d{3})+")
_DECIMAL = re.compile(r"\d+[.,٫]\d+")

# How words that multiply begin, without accents, by the power of ten; endings differ by language and case.
_POWERS = {
    2: "百",
    3: "千 仟 천 thousand mille tausend mil тыс bin ribu tysiac hezar هزار ألف हज़ार",
    4: "万 萬 만",
    5: "lakh lac लाख লাখ লক্ষ લાખ ਲੱਖ లక్ష ലക്ഷ ಲಕ್ಷ லட்ச لاکھ",
    6: "million millon milhao milhoes milyon milion milion miljoen miljon mio mln juta milli млн миллион мільйон "
    "میلیون مليون ملايين εκατομμυρι millióa trieu ล้าน",
    7: "crore करोड कोटि কোটি કરોડ ਕਰੋੜ కోట കോടി ಕೋಟಿ கோடி کروڑ",
    8: "億 亿 억",
    9: "billion milliard bilhao bilhoes milyar miliard miliar miljard mrd mld mia млрд миллиард мільярд "
    "میلیارد مليار δισεκατομμυρι अरब ارب ty",
    12: "兆 조 trillion billion bilion",
}

_SCALES: dict[str, set[int]] = {}
for _power, _words in _POWERS.items():
    for _word in without_accents(_words).split():
        _SCALES.setdefault(_word, set()).add(_power)

_SCALE = "|".join(map(re.escape, sorted(_SCALES, key=lambda word: (-len(word), word))))
_SCALED = re.compile(rf"({_NUMBER}) ?({_SCALE})")
_COMPOUND = re.compile(rf"(?:{_NUMBER} ?(?:{_SCALE})){{2,6}}")


class Amount(NamedTuple):
    """A printed number.

    Attributes:
        printed: Its digits, as they stand there; of an amount in several steps all of it.
        alone: What the digits may mean; what is no number ("14.10.2025") is itself, in plain digits.
        scaled: What they mean with a word behind them that multiplies; empty without one.
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
    found = [
        Amount(match.group(), frozenset(), frozenset({_sum(match.group())})) for match in _COMPOUND.finditer(plain)
    ]
    plain = _COMPOUND.sub(" ", plain)
    return (*found, *(_amount(match.group(), plain, match.start()) for match in _PLAIN.finditer(plain)))


def _amount(printed: str, plain: str, start: int) -> Amount:
    scaled = _SCALED.match(plain, start)
    return Amount(printed, _alone(printed), frozenset(_times(*scaled.groups())) if scaled else frozenset())


def _sum(compound: str) -> Decimal:
    """Return what an amount in several steps ("1億2000万") comes to."""
    return sum((max(_times(*step), default=Decimal(0)) for step in _SCALED.findall(compound)), Decimal(0))


def _times(number: str, scale: str) -> Iterator[Decimal]:
    """Yield what a number may be with a word behind it that multiplies."""
    for value in _alone(number):
        if isinstance(value, Decimal):
            yield from (value.scaleb(power) for power in sorted(_SCALES[scale]))


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
