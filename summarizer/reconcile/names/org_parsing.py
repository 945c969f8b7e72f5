"""An organisation's name taken apart into the words that tell it from others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.names.folding import words
from summarizer.reconcile.names.org_acronyms import LONGEST_ACRONYM, is_acronym
from summarizer.reconcile.names.org_countries import country_of
from summarizer.reconcile.names.org_words import org_words
from summarizer.reconcile.names.sounds import plain
from summarizer.reconcile.names.tokens import ARTICLE, token

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


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation's name: its words without the small ones, in order; all of them, which an acronym abbreviates."""

    tokens: tuple[Token, ...]
    words: tuple[Token, ...]


@lru_cache(maxsize=32768)
def parse_organisation(text: str) -> Body:
    """Take an organisation's name apart into the words that tell it from others."""
    text = _DOTTED.sub(lambda dotted: re.sub(r"[.\s]", "", dotted.group()) + " ", _ELISION.sub(" ", text))
    text = _POSSESSIVE.sub("", text)
    for countries, short in _UNITED:
        text = countries.sub(short, text)
    text = _STATE.sub(_without_state, _RUSSIA.sub("Russia", text))
    text = _calmed(text)
    found = [_body_token(word) for word in words(text) if word.text != ARTICLE]
    shouted = all(is_acronym(part) for part in found)
    small, legal = org_words().small, org_words().legal
    large = [part for part in found if part.plain not in small or (is_acronym(part) and not shouted)] or found
    lasting = [part for part in large if part.plain not in legal] or large
    return Body(tuple(lasting), tuple(found))


def _without_state(found: re.Match[str]) -> str:
    """Return nothing for a form of state before the name of a country that has but one."""
    country = country_of(plain(found["country"] or found["pays"], "latin"))
    return found.group() if country in _SEVERAL_STATES else ""


def _calmed(text: str) -> str:
    """Return a text in capitals throughout in small letters: its capitals show no acronyms, unless it is but those."""
    shouted = text.isupper() and any(len(word) > LONGEST_ACRONYM for word in text.split())
    return text.lower() if shouted else text


def distinguishing(body: Body) -> tuple[Token, ...]:
    """Return the tokens that are not generic, or all when all are."""
    return tuple(part for part in body.tokens if not is_generic(part)) or body.tokens


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
