"""Are these two names of one organisation? Its distinguishing words decide, country words among them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.align import match_price
from summarizer.reconcile.names.comparison import Comparison
from summarizer.reconcile.names.folding import words
from summarizer.reconcile.names.org_concepts import concepts
from summarizer.reconcile.names.org_countries import country_of
from summarizer.reconcile.names.org_words import (
    ADJECTIVE_ENDINGS,
    GENERIC,
    LEGAL,
    LONGER_COUNTRIES,
    ORDINALS,
    SMALL,
)
from summarizer.reconcile.names.sounds import plain
from summarizer.reconcile.names.tokens import joined, token
from summarizer.records import Reason

if TYPE_CHECKING:
    from summarizer.reconcile.names.folding import Word
    from summarizer.reconcile.names.tokens import Token

_ELISION = re.compile(r"(?<!\w)(?:[ldjnst]|qu|dell|all|nell|sull|un)['’](?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=\w\w\w)['’]s(?!\w)")
# Countries of several words, under which many bodies stand, and the acronyms that newspapers have for them.
_UNITED = tuple(
    (re.compile(rf"\b(?:{names})(?!\w)", re.IGNORECASE), short)
    for names, short in (
        ("united states(?: of america)?|[ée]tats[- ]unis(?: d['’]am[ée]rique)?|estados unidos|stati uniti", "US"),
        ("vereinigten? staaten(?: von amerika)?", "US"),
        ("united kingdom|great britain|royaume[- ]uni|reino unido|regno unito|vereinigtes k[öo]nigreich", "UK"),
    )
)
_DOTTED = re.compile(r"(?<!\w)(?:\w\.\s?){2,}\w?(?!\w)")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|er|ere|eme|e|o|a)?")
_COUNTRY = re.compile(r"(?P<stem>.{3,}?)(?P<end>iya|ia|ie|ya|ye|[aey])?")
_NEAR = 0.65
_SHORTEST_BY_EAR = 5
_SHORTEST_HEARD = 4
_FEWEST_LETTERS = 4
_SHORTEST_PLURAL = 5
_LONGEST_ACRONYM = 7
_ADJECTIVE_PRICE = 0.15
_TRANSLATED_PRICE = 0.1


@dataclass(frozen=True, slots=True)
class _Body:
    """An organisation's name: its words without the small ones, in order; all of them, which an acronym abbreviates."""

    tokens: tuple[Token, ...]
    words: tuple[Token, ...]


def compare_organisations(one: str, other: str) -> Comparison:
    """Compare two names of organisations, whatever the order of their words."""
    if other < one:
        one, other = other, one
    return _compare(one, other)


@lru_cache(maxsize=32768)
def _compare(one: str, other: str) -> Comparison:
    here, there = parse_organisation(one), parse_organisation(other)
    matches = _match(here.tokens, there.tokens)
    left = (
        _left(here.tokens, {at for at, _, _ in matches}),
        _left(there.tokens, {at for _, at, _ in matches}),
    )
    reasons = tuple(
        Reason(rule="org-word", args={"tokens": (here.tokens[a].text, there.tokens[b].text)}) for a, b, _ in matches
    )
    score, rule = _rule(here, there, matches, left)
    texts = {"one": tuple(t.text for t in left[0]), "other": tuple(t.text for t in left[1])}
    return Comparison(score, (*reasons, Reason(rule=rule, args=dict(texts))))


@lru_cache(maxsize=32768)
def parse_organisation(text: str) -> _Body:
    """Take an organisation's name apart into the words that tell it from others."""
    text = _DOTTED.sub(lambda dotted: re.sub(r"[.\s]", "", dotted.group()) + " ", _ELISION.sub(" ", text))
    text = _POSSESSIVE.sub("", text)
    for countries, short in _UNITED:
        text = countries.sub(short, text)
    text = _calmed(text)
    found = [_body_token(word) for word in words(text) if word.text != "ال"]
    shouted = all(_acronym(part) for part in found)
    large = [part for part in found if part.plain not in SMALL or (_acronym(part) and not shouted)] or found
    lasting = [part for part in large if part.plain not in LEGAL] or large
    return _Body(tuple(lasting), tuple(found))


def _calmed(text: str) -> str:
    """Return a text in capitals throughout in small letters: its capitals show no acronyms, unless it is but those."""
    shouted = text.isupper() and any(len(word) > _LONGEST_ACRONYM for word in text.split())
    return text.lower() if shouted else text


def distinguishing(body: _Body) -> tuple[Token, ...]:
    """Return the tokens that are not generic, or all when all are."""
    return tuple(part for part in body.tokens if not _generic(part)) or body.tokens


def is_telling(name: str) -> bool:
    """Say whether an organisation's name has more than one word that tells it from others: "the ministry" has not."""
    return sum(not _generic(part) for part in parse_organisation(name).tokens) > 1


def _body_token(word: Word) -> Token:
    text = word.text
    if word.script == "abjad" and text.startswith("ال") and len(text) > len("الله"):
        text = text[2:]
    ordinal = _ORDINAL.fullmatch(plain(text, word.script))
    number = ordinal[1] if ordinal else ORDINALS.get(plain(text, word.script), text)
    return token(number, word.script, linked=word.linked)


def _spelled_by(letters: str, parts: tuple[Token, ...]) -> bool:
    """Tell whether letters begin the words, each in turn; small words and what a hyphen ties on may be left out."""
    if not parts:
        return not letters
    first, rest = parts[0], parts[1:]
    if letters and first.plain[:1] == letters[0] and _spelled_by(letters[1:], rest):
        return True
    return (first.plain in SMALL or first.linked) and _spelled_by(letters, rest)


def _generic(part: Token) -> bool:
    return part.plain in GENERIC


def _match(one: tuple[Token, ...], other: tuple[Token, ...]) -> list[tuple[int, int, float]]:
    """Match words, the surest first, as ``(place, place, price)``."""
    offers = sorted(
        (price, abs(a - b), a, b)
        for a, here in enumerate(one)
        for b, there in enumerate(other)
        if (price := _price(here, there)) is not None
    )
    matches: list[tuple[int, int, float]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for price, _, a, b in offers:
        if a not in taken[0] and b not in taken[1]:
            taken[0].add(a)
            taken[1].add(b)
            matches.append((a, b, price))
    return sorted(matches)


@lru_cache(maxsize=65536)
def _price(here: Token, there: Token) -> float | None:
    """Return the price of taking two words for one, or None."""
    if here.plain == there.plain:
        return 0.0
    countries = country_of(here.plain), country_of(there.plain)
    if all(countries):
        return _ADJECTIVE_PRICE if countries[0] == countries[1] else None
    if _acronym(here) or _acronym(there) or here.plain.isdecimal() or there.plain.isdecimal():
        return None
    known = _known_price(here.plain, there.plain)
    if known is not None:
        return known
    shorter = min(len(here.plain), len(there.plain))
    alike = not set(here.heard).isdisjoint(there.heard)
    if here.script == there.script and shorter < (_SHORTEST_HEARD if alike else _SHORTEST_BY_EAR):
        return None
    found = match_price(here, there)
    return found[0] if found and found[1] == "sound" and found[0] <= _NEAR else None


def _known_price(here: str, there: str) -> float | None:
    """Return the price of two words that tables or endings say are one, or None."""
    if concepts(here) & concepts(there):
        return _TRANSLATED_PRICE
    if _singular(here) == _singular(there):
        return 0.05
    return _ADJECTIVE_PRICE if _same_country(here, there) or _same_country(there, here) else None


def _acronym(part: Token) -> bool:
    return (
        part.text.isupper() and 1 < len(part.text) <= _LONGEST_ACRONYM and part.script in {"latin", "cyrillic", "greek"}
    )


def _singular(letters: str) -> str:
    return letters.rstrip("sx") if len(letters) >= _SHORTEST_PLURAL else letters


def _same_country(country: str, people: str) -> bool:
    """Tell whether one word is a place and the other its adjective, by their endings."""
    place = _COUNTRY.fullmatch(country)
    if place is None or not people.startswith(place["stem"]):
        return False
    if any(longer != country and people.startswith(longer) for longer in LONGER_COUNTRIES):
        return False
    return people[len(place["stem"]) :] in ADJECTIVE_ENDINGS


def _left(tokens: tuple[Token, ...], taken: set[int]) -> tuple[Token, ...]:
    return tuple(part for at, part in enumerate(tokens) if at not in taken)


def _rule(
    here: _Body,
    there: _Body,
    matches: list[tuple[int, int, float]],
    left: tuple[tuple[Token, ...], tuple[Token, ...]],
) -> tuple[float, str]:
    """Return the score and the rule that sets it."""
    telling = tuple(tuple(part for part in side if not _generic(part)) for side in left)
    alike = any(not _generic(here.tokens[a]) for a, _, _ in matches)
    letters = _abbreviates(here, there) or _abbreviates(there, here)
    if letters:
        return (0.8, "org-acronym-fits") if letters >= _FEWEST_LETTERS else (0.4, "org-acronym")
    if _glued(left) and not any(telling[side] and not left[1 - side] for side in (0, 1)):
        return 0.75, "org-joined"
    if all(telling):
        return (0.6, "org-acronym-inside") if alike and _abbreviated(telling) else (0.05 * alike, "org-leftovers-both")
    if not matches or (not alike and any(telling)):
        return 0.0, "org-nothing-common"
    if any(telling) or _translated(here, there, matches):
        return (0.35, "org-more-specific") if any(telling) else (0.4, "org-translated")
    doubt = sum(price for _, _, price in matches) / len(matches) + 0.1 * sum(map(len, left))
    return round(1.0 - min(doubt, 0.9) / 2, 3), "org-words-agree"


def _translated(here: _Body, there: _Body, matches: list[tuple[int, int, float]]) -> bool:
    """Tell whether the names agree only as translations of what many bodies of a kind are called."""
    pairs = [(here.tokens[a].plain, there.tokens[b].plain) for a, b, _ in matches]
    foreign = any(one != other and concepts(one) & concepts(other) for one, other in pairs)
    return foreign and all(concepts(one) and concepts(other) for one, other in pairs)


def _abbreviates(short: _Body, full: _Body) -> int:
    """Return of how many letters an acronym is whose letters begin the other name's words in turn; 0 if it is none.

    Few bodies share four letters, and many three.
    """
    if len(short.tokens) != 1 or len(full.tokens) < 2 or not _acronym(short.tokens[0]):  # noqa: PLR2004 - letters of several words
        return 0
    return len(short.tokens[0].plain) if _spelled_by(short.tokens[0].plain, full.words) else 0


def _abbreviated(telling: tuple[tuple[Token, ...], ...]) -> bool:
    """Tell whether what is left over on one side abbreviates what is left over on the other."""
    (one, other) = telling
    return any(
        len(short) == 1 and len(full) > 1 and _acronym(short[0]) and _spelled_by(short[0].plain, full)
        for short, full in ((one, other), (other, one))
    )


def _glued(left: tuple[tuple[Token, ...], tuple[Token, ...]]) -> bool:
    """Tell whether the leftovers are the same letters cut elsewhere."""
    if not all(left):
        return False
    one, other = (joined(side) for side in left)
    return one.plain == other.plain
