"""Keys under which a name meets those in other scripts: their writers hear more than one spelling tells.

They are wider than those that names in one script share, so only names in two scripts may be looked for under them.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import chain, combinations, product
from typing import TYPE_CHECKING

from summarizer.reconcile.names.korean import korean_keys
from summarizer.reconcile.names.outlines import outlines_across
from summarizer.reconcile.names.tokens import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.reconcile.names.tokens import Name, Token

MOST_WORDS = 6
LATIN = "LATIN"
"""What names in Latin letters are written in, as :func:`writing` says it."""

_TWO_WORDS = 2


def writing(name: str) -> str:
    """Return in what signs a name is written, by the Unicode name of its first letter; empty where it has no letter."""
    return LATIN if name.isascii() else next((_writing(char) for char in name if char.isalpha()), "")


@lru_cache(maxsize=4096)
def _writing(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def telling_words(name: Name) -> list[Token]:
    """Return the words of a name that it is filed under: of a short one also a form of address, at most six."""
    tokens = [token for token in name.tokens if token.part == "name"]
    if len(tokens) <= _TWO_WORDS:  # a form of address may stand for a given name
        tokens += [token for token in name.tokens if token.part == "honour"]
    return tokens[:MOST_WORDS]


def crossing_keys(name: Name) -> Iterator[str]:
    """Give what a name shares with its renderings in other scripts: of two words, and of two pieces it is cut into.

    One script parts what the other writes as one word, and signs have no words at all. Korean names share syllables.
    """
    tokens = telling_words(name)
    forms = [outlines_across(token) for token in tokens]
    if name.generation.isdecimal():
        forms.append((f"#{name.generation}",))
    whole = [token for token in name.tokens if token.part != "initial"][:MOST_WORDS]
    cut = chain.from_iterable(_cuts(words) for words in dict.fromkeys((tuple(tokens), tuple(whole))))
    for one, other in chain(combinations(forms, 2), cut):
        yield from paired(one, other)
    yield from korean_keys(name)


def paired(one: Iterable[str], other: Iterable[str]) -> Iterator[str]:
    """Give the keys of two words: what each is filed under with what the other is, in one order."""
    return (f"{a}|{b}" if a < b else f"{b}|{a}" for a, b in product(one, other))


def _cuts(words: Sequence[Token]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    for at in range(1, len(words)) if len(words) > _TWO_WORDS else ():
        yield outlines_across(_piece(words[:at])), outlines_across(_piece(words[at:]))


def _piece(words: Sequence[Token]) -> Token:
    return words[0] if len(words) == 1 else joined(tuple(words))
