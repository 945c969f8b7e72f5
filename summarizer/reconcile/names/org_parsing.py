"""An organisation's name taken apart into the words that tell it from others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.folding import words
from summarizer.reconcile.names.org_acronyms import LONGEST_ACRONYM, is_acronym
from summarizer.reconcile.names.org_countries import country_of
from summarizer.reconcile.names.org_expressions import as_meant
from summarizer.reconcile.names.org_words import SIGNS, org_words
from summarizer.reconcile.names.sounds import plain
from summarizer.reconcile.names.tokens import ARTICLE, token

if TYPE_CHECKING:
    from summarizer.reconcile.names.folding import Word
    from summarizer.reconcile.names.tokens import Token

_ELISION = re.compile(r"(?<!\w)(?:[ldjnst]|qu|dell|all|nell|sull|un)['’](?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=\w\w\w)['’]s(?!\w)")
# The form of state that stands before or behind a country's name. That of China, Korea and the Congos tells them apart.
_STATE = re.compile(
    r"(?:(?:islamic|federal|arab|federative)\s+)*(?:republic|kingdom)\s+of\s+(?:the\s+)?(?=(?P<country>\w+))"
    r"|(?:r[ée]publique|republica|república|repubblica|republik)\s+(?:d[eiu]\s+|d['’]|del\s+|della\s+)?(?=(?P<pays>\w+))",
    re.IGNORECASE,
)
_RUSSIA = re.compile(
    r"\b(?:russian federation|f[ée]d[ée]ration de russie|российск\w+ федераци\w+)(?!\w)", re.IGNORECASE
)
_SEVERAL_STATES = frozenset({"", "CN", "TW"})
_DOTTED = re.compile(r"(?<!\w)(?:\w\.\s?){2,}\w?(?!\w)")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|er|ere|eme|e|o|a)?")
# What Russian and Ukrainian tie to an ordinal's figures.
_ORDINAL_ENDING = re.compile(r"(?<=\d)[-‐‑](?:ы?й|о?й|а?я|е|ое|го|ого|му|ому|х|ых|ша|га|та)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation's name.

    Attributes:
        tokens: Its words without the small ones, as they are meant, in order.
        as_written: The same as they are written: compounds in one word, expressions in several.
        words: All words, which an acronym abbreviates.
    """

    tokens: tuple[Token, ...]
    as_written: tuple[Token, ...]
    words: tuple[Token, ...]


@lru_cache(maxsize=32768)
def parse_organisation(text: str) -> Body:
    """Take an organisation's name apart into the words that tell it from others."""
    text = _DOTTED.sub(lambda dotted: re.sub(r"[.\s]", "", dotted.group()) + " ", _ELISION.sub(" ", text))
    text = _ORDINAL_ENDING.sub("", _POSSESSIVE.sub("", text))
    text = _STATE.sub(_without_state, _RUSSIA.sub("Russia", text))
    text = _calmed(text)
    found = [_body_token(word) for word in words(text) if word.text != ARTICLE]
    shouted = all(is_acronym(part) for part in found)
    small, legal = org_words().small, org_words().legal
    kept = [(is_acronym(part) and not shouted) or part.script in SIGNS for part in found]
    large = [part for part, keep in zip(found, kept, strict=True) if keep or part.plain not in small] or found
    lasting = [part for part in large if part.plain not in legal] or large
    return Body(as_meant(lasting), tuple(lasting), tuple(found))


def _without_state(found: re.Match[str]) -> str:
    """Return nothing for a form of state before the name of a country that has but one."""
    country = country_of(plain(found["country"] or found["pays"], "latin"))
    return found.group() if country in _SEVERAL_STATES else ""


def _calmed(text: str) -> str:
    """Return a text in capitals throughout in small letters: its capitals show no acronyms, unless it is but those."""
    shouted = text.isupper() and any(len(word) > LONGEST_ACRONYM for word in text.split())
    return text.lower() if shouted else text


def distinguishing(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens that are not generic, or all when all are."""
    return tuple(part for part in tokens if not is_generic(part)) or tokens


def is_telling(name: str) -> bool:
    """Say whether an organisation's name has more than one word that tells it from others: "the ministry" has not."""
    return sum(not is_generic(part) for part in parse_organisation(name).tokens) > 1


def _body_token(word: Word) -> Token:
    text = word.text
    if word.script == "abjad" and text.startswith(ARTICLE) and len(text) > len("الله"):
        text = text[len(ARTICLE) :]
    ordinal = _ORDINAL.fullmatch(plain(text, word.script))
    number = ordinal[1] if ordinal else org_words().ordinals.get(plain(text, word.script), text)
    return token(number, word.script, linked=word.linked, printed=word.text)


def is_generic(part: Token) -> bool:
    """Tell whether a word says what kind of body it is, and no more."""
    return part.plain in org_words().generic
