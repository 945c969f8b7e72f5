"""Channels: agencies and pages that two articles both took something from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.reconcile.sources.texts.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.reconcile.sources.telling import Telling, Voices
    from summarizer.records import Article

_WORD = re.compile(r"[^\W_]+")


def common_channels(a: tuple[Article, Sequence[str]], b: tuple[Article, Sequence[str]]) -> tuple[str, ...]:
    """Return the credits that two articles have in common, as printed, sorted.

    Args:
        a: An article and its credits as printed (``AFP``, ``(Avec AFP)``).
        b: Another.

    A credit matches one whose words it contains, or the publisher of the other article.
    """
    if not (a[1] or b[1]):
        return ()
    found = {*_matches(a[1], b[1]), *_matches(a[1], _publisher(b[0])), *_matches(_publisher(a[0]), b[1])}
    return tuple(sorted(found))


def common_relays(a: Telling, b: Telling, voices: Voices) -> tuple[str, ...]:
    """Return the ids of actors through whom two accounts got the words of one side, sorted."""
    if not (a.origins and b.origins):
        return ()
    return tuple(sorted({relay for _, relay in _relayed(a, voices) & _relayed(b, voices)}))


def _relayed(telling: Telling, voices: Voices) -> set[tuple[str, str]]:
    """Return the pairs of side and relay of an account."""
    chains = (origin.chain for origin in telling.origins if origin.chain)
    return {(voices.side(chain[0]), relay) for chain in chains for relay in chain[1:]}


def _publisher(article: Article) -> tuple[str, ...]:
    return (article.publisher,) if article.publisher else ()


def _matches(a: Iterable[str], b: Iterable[str]) -> set[str]:
    """Return the shorter credit of each two of which one contains the words of the other."""
    others = [(_words(credit), credit) for credit in b]
    pairs = ((_words(credit), credit, words, other) for credit in a for words, other in others)
    return {min((len(x), one), (len(y), two))[1] for x, one, y, two in pairs if x and y and (x <= y or y <= x)}


def _words(credit: str) -> frozenset[str]:
    return frozenset(map(fold, _WORD.findall(credit)))
