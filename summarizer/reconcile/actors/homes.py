"""The country that an article means by "the foreign minister": its own, where its language is that of few countries."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel.core import get_global

if TYPE_CHECKING:
    from collections.abc import Mapping

FEW = 2
"""A language official in so many countries, at most, tells where an article is at home."""

_OFFICIAL = frozenset(("official", "de_facto_official"))


def homes_of(language: str) -> frozenset[str]:
    """Return the codes of the few countries in which a language is official (CLDR); none for one of many."""
    return _homes().get(language, frozenset())


@cache
def _homes() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for country, languages in get_global("territory_languages").items():
        for language, told in languages.items():
            if told["official_status"] in _OFFICIAL:
                found.setdefault(language.partition("_")[0], set()).add(country)
    return {language: frozenset(countries) for language, countries in found.items() if len(countries) <= FEW}
