"""Are these two names of one organisation? Its distinguishing words decide, country words among them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.align import match_price
from summarizer.reconcile.names.comparison import Comparison
from summarizer.reconcile.names.org_acronyms import bracketed_acronym, own_acronyms, spelled_out
from summarizer.reconcile.names.org_countries import countries_of, country_of, tells_country
from summarizer.reconcile.names.org_parsing import is_generic, parse_organisation
from summarizer.reconcile.names.org_prices import NEAR, word_price
from summarizer.reconcile.names.org_translations import is_made, only_translated
from summarizer.reconcile.names.tokens import joined, printed
from summarizer.records import Reason

if TYPE_CHECKING:
    from summarizer.reconcile.names.org_parsing import Body
    from summarizer.reconcile.names.tokens import Token

_FEWEST_LETTERS = 4
_SHORTEST_GLUED = 6


def compare_organisations(one: str, other: str) -> Comparison:
    """Compare two names of organisations, whatever the order of their words."""
    if other < one:
        one, other = other, one
    return _compare(one, other)


@lru_cache(maxsize=32768)
def _compare(one: str, other: str) -> Comparison:
    bracketed = _bracketed(one, other) or _bracketed(other, one)
    if bracketed is not None:
        return bracketed
    here, there = parse_organisation(one), parse_organisation(other)
    found = _judged(here, there)
    if found.verdict == "same" or not (is_made(here) or is_made(there)):
        return found
    # What is made of common words may also be taken over by its sound: Бундесвер.
    written = _judged(*(replace(body, tokens=body.as_written) for body in (here, there)))
    return written if written.verdict == "same" else found


def _bracketed(full: str, other: str) -> Comparison | None:
    """Compare a name that prints its acronym in brackets with one that is the acronym, prints it likewise, or has it.

    What has the acronym and more may be a part of the body, or a delegation; that stays open. The ministries of two
    countries may share one.
    """
    acronym = bracketed_acronym(full)
    if not acronym or acronym not in own_acronyms(other):
        return None
    countries = countries_of(full), countries_of(other)
    if all(countries) and countries[0].isdisjoint(countries[1]):
        return None
    whole = acronym in (other, bracketed_acronym(other))
    sure = whole and len(acronym) >= _FEWEST_LETTERS
    reason = Reason(rule="org-acronym-printed", args={"acronym": acronym})
    return Comparison(0.8 if sure else 0.4, (reason,))


def _judged(here: Body, there: Body) -> Comparison:
    """Compare two bodies by their tokens."""
    matches = _match(here.tokens, there.tokens)
    left = (
        _left(here.tokens, {at for at, _, _ in matches}),
        _left(there.tokens, {at for _, at, _ in matches}),
    )
    pairs = [printed((here.tokens[at], there.tokens[facing])) for at, facing, _ in matches]
    reasons = tuple(Reason(rule="org-word", args={"tokens": pair}) for pair in pairs)
    score, rule = _rule(here, there, matches, left)
    only = {"one": printed(left[0]), "other": printed(left[1])}
    return Comparison(score, (*reasons, Reason(rule=rule, args=dict(only))))


def _match(one: tuple[Token, ...], other: tuple[Token, ...]) -> list[tuple[int, int, float]]:
    """Match words, the surest first, as ``(place, place, price)``."""
    offers = sorted(
        (price, abs(a - b), a, b)
        for a, here in enumerate(one)
        for b, there in enumerate(other)
        if (price := word_price(here, there)) is not None
    )
    matches: list[tuple[int, int, float]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for price, _, a, b in offers:
        if a not in taken[0] and b not in taken[1]:
            taken[0].add(a)
            taken[1].add(b)
            matches.append((a, b, price))
    return sorted(matches)


def _left(tokens: tuple[Token, ...], taken: set[int]) -> tuple[Token, ...]:
    return tuple(part for at, part in enumerate(tokens) if at not in taken)


def _rule(
    here: Body,
    there: Body,
    matches: list[tuple[int, int, float]],
    left: tuple[tuple[Token, ...], tuple[Token, ...]],
) -> tuple[float, str]:
    """Return the score and the rule that sets it."""
    telling = _telling(left[0]), _telling(left[1])
    alike = any(not is_generic(here.tokens[a]) for a, _, _ in matches)
    if letters := _acronym(here, there) or _acronym(there, here):
        return (0.8, "org-acronym-fits") if letters >= _FEWEST_LETTERS else (0.4, "org-acronym")
    if _glued(left) or _glued(telling):
        return 0.75, "org-joined"
    if all(telling):
        return (
            (0.6, "org-acronym-inside") if alike and _acronym_inside(*telling) else (0.05 * alike, "org-leftovers-both")
        )
    if not matches or (not alike and any(telling)):
        return 0.0, "org-nothing-common"
    telling = _not_said(telling[0], matches, here, there), _not_said(telling[1], matches, here, there)
    if any(telling) or only_translated(here, there, matches):
        return (0.35, "org-more-specific") if any(telling) else (0.4, "org-translated")
    doubt = sum(price for _, _, price in matches) / len(matches) + 0.1 * sum(map(len, left))
    return round(1.0 - min(doubt, 0.9) / 2, 3), "org-words-agree"


def _telling(left: tuple[Token, ...]) -> tuple[Token, ...]:
    return tuple(part for part in left if not is_generic(part))


def _not_said(
    left: tuple[Token, ...], matches: list[tuple[int, int, float]], here: Body, there: Body
) -> tuple[Token, ...]:
    """Return the leftovers without the country that words which agree say: the German Bundestag is the Bundestag."""
    agreed = [word.plain for a, b, _ in matches for word in (here.tokens[a], there.tokens[b])]
    said = {country_of(word) or tells_country(word) for word in agreed} - {""}
    return tuple(part for part in left if country_of(part.plain) not in said)


def _acronym(short: Body, full: Body) -> int:
    """Return of how many letters the acronym is that one name is of the other; 0 if it is none.

    Few bodies share four letters, and many three.
    """
    return spelled_out(short.tokens, full.words) if len(full.tokens) > 1 else 0


def _acronym_inside(one: tuple[Token, ...], other: tuple[Token, ...]) -> bool:
    """Tell whether what is left over on one side abbreviates what is left over on the other."""
    return bool(spelled_out(one, other) or spelled_out(other, one))


def _glued(left: tuple[tuple[Token, ...], tuple[Token, ...]]) -> bool:
    """Tell whether the leftovers are the same letters cut elsewhere, or such sounds in words tied together."""
    if not all(left):
        return False
    one, other = (joined(side) for side in left)
    if one.plain == other.plain:
        return True
    cut = {len(side) for side in left} != {1} and _tied(left[0]) and _tied(left[1])
    found = match_price(one, other) if cut and min(map(len, (one.plain, other.plain))) >= _SHORTEST_GLUED else None
    return found is not None and found[1] == "sound" and found[0] <= NEAR


def _tied(side: tuple[Token, ...]) -> bool:
    """Tell whether words are written as one, or with hyphens between."""
    return all(part.linked for part in side[1:])
