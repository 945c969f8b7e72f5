"""A word and a name, as they are compared: what every other module of this folder hands on."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.reconcile.names.sounds import plain, sounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.names.folding import Script

Part = Literal["name", "initial", "particle", "honour"]

ARTICLE = "ال"
"""The Arabic article, which print glues to the word behind it."""

_SUN = frozenset("تثدذرزسشصضطظن")


class Token(NamedTuple):
    """One word of a name, ready to be compared.

    ``text`` is the word as it is compared: as written, but that ``Abdel X`` is one word. ``printed`` is what a reader
    is shown of it. ``plain`` is the text in small unaccented letters, ``heard`` its neutral spellings. ``linked`` says
    that a hyphen ties it to the word before.
    """

    text: str
    plain: str
    heard: tuple[str, ...]
    script: Script
    part: Part
    linked: bool
    printed: str


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name: all tokens in the order given name first where that is told, and its generation mark.

    ``core`` are the tokens that must be accounted for.
    """

    tokens: tuple[Token, ...]
    generation: str
    ordered: bool
    core: tuple[Token, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Pick out the core once, as every comparison asks for it."""
        core = tuple(token for token in self.tokens if token.part in {"name", "initial"})
        object.__setattr__(self, "core", core)


def token(text: str, script: Script, part: Part = "name", *, linked: bool = False, printed: str = "") -> Token:
    """Make a token of one word; ``printed`` is how a reader is shown it, where that is not the text itself."""
    return Token(text, plain(text, script), sounds(text, script), script, part, linked, printed or text)


def joined(parts: tuple[Token, ...]) -> Token:
    """Make one token of several that another writer wrote as one word."""
    text = "".join(_assimilated(part, after) for part, after in zip(parts, (*parts[1:], None), strict=True))
    return _joined(text, parts[0].script)


def _assimilated(part: Token, after: Token | None) -> str:
    """Return a word as it stands within another: the Arabic article loses its l before the letters of the sun."""
    silent = part.text == ARTICLE and after is not None and after.text[:1] in _SUN
    return "ا" if silent else part.text


@lru_cache(maxsize=16384)
def _joined(text: str, script: Script) -> Token:
    return token(text, script)


def as_printed(parts: Sequence[Token]) -> str:
    """Return words that stand side by side as a reader is shown them, with what print has between them."""
    if len(parts) == 1:
        return parts[0].printed
    gaps = (_gap(before, after) for before, after in pairwise(parts))
    return "".join(chain.from_iterable(zip(("", *gaps), printed(parts), strict=True)))


def _gap(before: Token, after: Token) -> str:
    """Return a blank, a hyphen, or nothing: Arabic puts none behind its article, nor Chinese between its signs."""
    if not after.linked:
        return " "
    return "" if before.text == ARTICLE or after.script in {"han", "hangul"} else "-"


def printed(parts: Sequence[Token]) -> tuple[str, ...]:
    """Return each of some words as a reader is shown it."""
    return tuple([part.printed for part in parts])
