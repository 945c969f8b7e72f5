"""A name taken apart: its tokens by what they do in it, its generation mark, its order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.reconcile.names.folding import words
from summarizer.reconcile.names.given import is_given
from summarizer.reconcile.names.sounds import plain, sounds
from summarizer.reconcile.names.words import (
    BEFORE_TITLES,
    FILIAL,
    GENERATIONS,
    HONOURS,
    LONG_NUMERALS,
    NUMERALS,
    PARTICLES,
    TITLES,
)

if TYPE_CHECKING:
    from summarizer.reconcile.names.folding import Script, Word

Part = Literal["name", "initial", "particle", "honour"]

_SERVANT = re.compile(r"ab[dt]([aeiou]{0,2}l|[aeiou]{0,2}(?=[rnszdt])|[aeiou]{0,2})(?P<rest>.{2,})")
_OF_GOD = re.compile(r"ab[dt][aeiou]{0,2}l{1,2}a(?:k?h(?P<rest>[^aeou]?.{0,3}))?")
_NICKNAME = re.compile('“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|"[^"]*"')
_SUN = frozenset("تثدذرزسشصضطظن")
_SERVANT_ALONE = frozenset({"abd", "abdel", "abdul", "abdal", "abdoul", "abdil", "abed", "abdi", "عبد", "عبدال"})
_SHORTEST_SERVANT = 7
_LONGEST_INITIAL = 2


class Token(NamedTuple):
    """One word of a name, ready to be compared.

    ``text`` is the word as written, ``plain`` in small unaccented letters, ``heard`` its neutral spellings.
    ``linked`` says that a hyphen ties it to the word before.
    """

    text: str
    plain: str
    heard: tuple[str, ...]
    script: Script
    part: Part
    linked: bool


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


def token(text: str, script: Script, part: Part = "name", *, linked: bool = False) -> Token:
    """Make a token of one written word."""
    return Token(text, plain(text, script), sounds(text, script), script, part, linked)


def joined(parts: tuple[Token, ...]) -> Token:
    """Make one token of several that another writer wrote as one word."""
    return _joined(
        "".join(_assimilated(part, after) for part, after in zip(parts, (*parts[1:], None), strict=True)),
        parts[0].script,
    )


def _assimilated(part: Token, after: Token | None) -> str:
    """Return a word as it stands within another: the Arabic article loses its l before the letters of the sun."""
    silent = part.text == "ال" and after is not None and after.text[:1] in _SUN
    return "ا" if silent else part.text


@lru_cache(maxsize=16384)
def _joined(text: str, script: Script) -> Token:
    return token(text, script)


@lru_cache(maxsize=32768)
def parse(text: str) -> Name:
    """Take a personal name apart.

    Args:
        text: A name as an article writes it, in any script and order; titles may stand before it.
    """
    uncut = as_written(text)
    return Name(tuple(_servants(uncut.tokens)), uncut.generation, uncut.ordered)


@lru_cache(maxsize=32768)
def as_written(text: str) -> Name:
    """Take a personal name apart as :func:`parse` does, but leave ``Abdel X`` the words it is written in."""
    generation, parts = _generation(list(words(_NICKNAME.sub(" ", text)) or words(text)))
    parts = [part for word in parts for part in _article_off(word)]
    parts, ordered = _given_first(parts)
    return Name(tuple(_tokens(_without_titles(parts))), generation, ordered)


def _plain(word: Word) -> str:
    return plain(word.text, word.script)


def _article_off(word: Word) -> list[Word]:
    """Part the Arabic article from its word; God's name keeps it."""
    if word.script == "abjad" and word.text.startswith("ال") and len(word.text) > len("الله"):
        return [word._replace(text="ال"), word._replace(text=word.text[2:], linked=True, comma=False)]
    return [word]


def _generation(parts: list[Word]) -> tuple[str, list[Word]]:
    """Take the generation mark off the end, where alone it is one."""
    if len(parts) > 1 and parts[-1].text in NUMERALS and sum(_plain(part) not in TITLES for part in parts) == 2:  # noqa: PLR2004 - a name and its number
        return NUMERALS[parts[-1].text], parts[:-1]
    for at in range(len(parts) - 1, 0, -1):
        mark = GENERATIONS.get(_plain(parts[at])) or LONG_NUMERALS.get(parts[at].text)
        follows_comma = any(part.comma for part in parts[at + 1 : at + 2])
        if mark and (at == len(parts) - 1 or follows_comma):
            return mark, parts[:at] + parts[at + 1 :]
    return "", parts


def _given_first(parts: list[Word]) -> tuple[list[Word], bool]:
    """Turn ``Family, Given`` and ``FAMILY Given`` round; say whether the order is told."""
    commas = [at for at, part in enumerate(parts) if part.comma and at]
    if len(commas) == 1:
        cut = commas[0]
        turned = [parts[cut]._replace(comma=False), *parts[cut + 1 :], *parts[:cut]]
        return turned, True
    shouted = [part.text.isupper() and len(part.text) > 1 for part in parts]
    if any(shouted) and not all(shouted):
        cut = shouted.index(False) if shouted[0] else 0
        if cut and not any(shouted[cut:]):
            return [*parts[cut:], *parts[:cut]], True
        return parts, not cut
    return parts, False


def _without_titles(parts: list[Word]) -> list[Word]:
    """Drop titles before the name, with the article before them, as long as something is left."""
    at = 0
    while at < len(parts) - 1:
        if _is_title(parts, at):
            at += 1
        elif at + 2 < len(parts) and _plain(parts[at]) in BEFORE_TITLES and _is_title(parts, at + 1):
            at += 2
        else:
            break
    return parts[at:]


def _is_title(parts: list[Word], at: int) -> bool:
    """Tell whether a title stands at a place; a letter before another initial is an initial itself."""
    initials = all(len(part.text) == 1 and part.dotted for part in parts[at : at + 2])
    return _plain(parts[at]) in TITLES and not parts[at + 1].linked and not initials


def _tokens(parts: list[Word]) -> list[Token]:
    return [
        token(
            word.text, word.script, _part(word, first=at == 0, last=at == len(parts) - 1), linked=word.linked and at > 0
        )
        for at, word in enumerate(parts)
    ]


def _part(word: Word, *, first: bool, last: bool) -> Part:
    """Tell what a word does in a name; a particle stands before something, and a first letter alone is none."""
    if word.script in {"han", "hangul"}:
        return "name"
    letters = _plain(word)
    single = len(word.text) == 1 or (word.dotted and not last and len(word.text) <= _LONGEST_INITIAL)
    lettered = single and (first or word.text.isupper())
    # Two Chinese family names look like Dutch particles; "den" does not begin a Dutch name, and "van" not in capitals.
    chinese = (
        first and word.script == "cyrillic" and (letters == "den" or (letters == "van" and word.text[0].isupper()))
    )
    if letters in PARTICLES and not (last or lettered or chinese):
        return "particle"
    if letters in HONOURS and not (single and word.dotted):
        return "honour"
    return "initial" if single and word.script in {"latin", "cyrillic", "greek"} else "name"


def _servants(parts: tuple[Token, ...]) -> list[Token]:
    """Write ``Abd al-X``, ``Abdel X`` and ``Abdulx`` as one token, ``abdx``, since every outlet cuts them elsewhere."""
    found: list[Token] = []
    at = 0
    while at < len(parts):
        part, step = parts[at], 1
        if part.plain in _SERVANT_ALONE:
            behind = next((n for n in range(at + 1, len(parts)) if parts[n].part in {"name", "honour"}), 0)
            if behind and behind - at <= len("al"):
                part, step = _servant(part, parts[behind]), behind - at + 1
        elif part.script in {"latin", "cyrillic"} and len(part.plain) >= _SHORTEST_SERVANT:
            part = _unglued(part)
        found.append(part)
        at += step
    return found


def _servant(first: Token, second: Token) -> Token:
    if first.script == "abjad":
        return replace_text(first, "عبد" + second.text)
    return _unglued(replace_text(first, "abdel" + second.plain))


def _unglued(part: Token) -> Token:
    god = _OF_GOD.fullmatch(part.plain)
    if god:
        return replace_text(part, "abdala" + (god["rest"] or ""))
    match = None if is_given(part.plain) else _SERVANT.fullmatch(part.plain)
    return replace_text(part, "abd" + match["rest"]) if match else part


def replace_text(part: Token, text: str) -> Token:
    """Return the token written otherwise, in the same place."""
    return token(text, part.script, "name", linked=part.linked)


def filial(part: Token) -> bool:
    """Tell whether a token says whose child the one before it is."""
    return part.part == "particle" and part.plain in FILIAL


__all__ = ["Name", "Part", "Token", "as_written", "filial", "joined", "parse", "replace_text", "token"]
