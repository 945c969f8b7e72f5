"""Whether two printed places can be the same place.

Two articles rarely print a place in the same words, and a city inside a country is no contradiction to it. Countries
and some cities are known by their names in many languages: they are one or two whatever the language. Of other places,
only those of one level speak up, and only where their words, in one language, have nothing in common.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from summarizer.reconcile.folding import folded
from summarizer.reconcile.places.exonyms import are_one, are_two, cities, countries

IN_HEADLINES = {
    "台": "Taiwan", "臺": "Taiwan", "日": "Japan", "韓": "South Korea", "韩": "South Korea", "한": "South Korea",
    "朝": "North Korea", "북": "North Korea", "中": "China", "중": "China", "美": "USA", "米": "USA", "미": "USA",
    "英": "UK", "영": "UK", "法": "France", "仏": "France", "불": "France", "德": "Germany", "独": "Germany",
    "독": "Germany", "俄": "Russia", "露": "Russia", "러": "Russia", "印": "India", "加": "Canada", "澳": "Australia",
    "豪": "Australia", "越": "Vietnam", "泰": "Thailand", "일": "Japan",
}  # fmt: skip
"""The one sign by which headlines in Chinese, Japanese and Korean call a country; romanised, it might be another."""

ALIKE = 60.0
"""Romanised names of one place in two languages are at least so alike (0 to 100); below, they are two places."""


def place_words(name: str) -> str:
    """Return the name of a place as it is compared: romanised words, and a country's one sign spelled out."""
    return folded(IN_HEADLINES.get(name, name))


@lru_cache(maxsize=8192)
def may_be_same(a: str, b: str) -> bool:
    """Say whether two printed names may mean one place: spelled alike, or one within the other ("eastern X", "X").

    Names known to be of one place are of one however they are spelled, and names of two are of two.
    """
    first, second = place_words(a), place_words(b)
    if _is_within(first, second) or are_one(first, second):
        return True
    if are_two(first, second):
        return False
    return fuzz.partial_token_set_ratio(first, second) >= ALIKE or fuzz.ratio(first, second) >= ALIKE


def _is_within(a: str, b: str) -> bool:
    """Say whether all words of one folded name are in the other."""
    first, second = set(a.split()), set(b.split())
    return first <= second or second <= first


@lru_cache(maxsize=8192)
def city_key(name: str) -> str:
    """Return what names of one city have in common: the city, if it is known and only one is so called; else words."""
    words = place_words(name)
    found = cities(words)
    return next(iter(found)) if len(found) == 1 else words


@lru_cache(maxsize=8192)
def country_key(name: str) -> str:
    """Return the same for names of one country."""
    words = place_words(name)
    found = countries(words)
    return next(iter(found)) if len(found) == 1 else words
