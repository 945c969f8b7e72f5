"""Chinese signs as they are read in the names of other countries: 李 is 이 or 리 in Korea, 范 is Phạm in Vietnam.

Readings are the Unihan database's, and some that only names have (``data/hanja.json``).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.tables import table
from summarizer.reconcile.names.variants import variants_of

if TYPE_CHECKING:
    from collections.abc import Mapping


def read_in_korean(sign: str) -> tuple[str, ...]:
    """Return the syllables of hangul as which a sign may be read; none for a sign that Koreans do not use."""
    return _read(sign, "korean")


def read_in_vietnamese(sign: str) -> tuple[str, ...]:
    """Return the syllables, with their marks and in small letters, as which a sign may be read in Vietnam."""
    return _read(sign, "vietnamese")


@lru_cache(maxsize=8192)
def _read(sign: str, language: str) -> tuple[str, ...]:
    """Return the readings of a sign and of its variants."""
    found = (reading for variant in variants_of(sign) for reading in _readings(language).get(variant, ()))
    return tuple(sorted(set(found)))


@cache
def _readings(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the readings of each sign; the table has the signs of each reading."""
    found: dict[str, list[str]] = {}
    for reading, signs in table("hanja")[language].items():
        for sign in signs:
            found.setdefault(sign, []).append(reading)
    return {sign: tuple(readings) for sign, readings in found.items()}
