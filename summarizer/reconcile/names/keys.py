"""Keys that find the names worth comparing: names that may be one share a key, and few others do.

A key is made of two tokens of a name, not of one, so that it stays selective among a million names; each
token is reduced to its classes of consonants, or to its line in the table of given names.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, combinations, islice, product
from typing import TYPE_CHECKING

from summarizer.reconcile.names.beginnings import beginnings
from summarizer.reconcile.names.distance import skeleton
from summarizer.reconcile.names.given import family, given_names
from summarizer.reconcile.names.looks import as_it_looks
from summarizer.reconcile.names.org_concepts import concepts
from summarizer.reconcile.names.org_countries import country_of
from summarizer.reconcile.names.org_parsing import distinguishing, parse_organisation
from summarizer.reconcile.names.parsing import parse
from summarizer.reconcile.names.syllabic import foreign_parts
from summarizer.reconcile.names.tokens import token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.reconcile.names.comparison import Kind
    from summarizer.reconcile.names.tokens import Name, Token

MOST_KEYS = 64
_MOST_FORMS = 5
_MOST_TOKENS = 6
_INITIAL = "i:"
_BY_SOUND = "~"
_SHORT, _SIGNS = "short ", "signs "
_TELLING = 3
_FEW_WORDS = 2
_ONE_WORD = 5
# Sounds that other romanisations leave out or write with a letter of another class.
_WEAK = (("w", ""), ("x", "h"))
_WEAK_ELSEWHERE = (("w", ""), ("x", "h"), ("W", "v"), ("g", "h"), ("j", "g"), ("b", "v"), ("p", "f"))


@lru_cache(maxsize=32768)
def name_keys(name: str, kind: Kind) -> tuple[str, ...]:
    """Return the keys under which a name is looked for, sorted; at most :data:`MOST_KEYS`.

    Keys that begin with ``i:`` stand for an initial and a family name. They are as common as family names are:
    compare under them only pairs of which one is written with an initial, as :func:`candidate_pairs` does. Those that
    begin with ``~`` stand for first sounds alone: compare under them only a foreign name in Chinese, Japanese or
    Korean signs with one that is not.

    Args:
        name: A name as an article writes it.
        kind: ``"person"`` or ``"org"``.
    """
    name = as_it_looks(name)
    keys = _all_person_keys(name) if kind == "person" else _organisation_keys(name)
    return tuple(sorted(islice(dict.fromkeys(keys), MOST_KEYS)))


def candidate_pairs(names: Iterable[str], kind: Kind) -> Iterator[tuple[int, int]]:
    """Yield the places ``(i, j)``, ``i < j``, of all names that share a key and are worth comparing, each pair once."""
    filed: dict[str, list[int]] = {}
    for at, name in enumerate(names):
        own, sought = _labels(name, kind)
        # Those before it are looked for before a name is filed itself: no pair comes up twice, whatever they share.
        yield from ((other, at) for other in sorted(set().union(*(filed.get(label, ()) for label in sought))))
        for label in own:
            filed.setdefault(label, []).append(at)


def _labels(name: str, kind: Kind) -> tuple[list[str], list[str]]:
    """Return what a name is filed under, and what those worth comparing with it are filed under."""
    short = kind == "person" and any(part.part == "initial" for part in parse(name).core)
    signs = kind == "person" and foreign_parts(as_it_looks(name)) is not None
    own, sought = [], []
    for key in name_keys(name, kind):
        if key.startswith(_INITIAL):
            own += [key, _SHORT + key] if short else [key]
            sought.append(key if short else _SHORT + key)
        elif key.startswith(_BY_SOUND):
            own.append(_SIGNS + key if signs else key)
            sought.append(key if signs else _SIGNS + key)
        else:
            own.append(key)
            sought.append(key)
    return own, sought


def _all_person_keys(name: str) -> Iterator[str]:
    """Give first the keys that a name is found by most often, should there be too many."""
    by_words, by_sound = _person_keys(parse(name)), _sound_keys(name)
    return chain(by_words, by_sound) if foreign_parts(name) is None else chain(by_sound, by_words)


def _sound_keys(name: str) -> Iterator[str]:
    """Give what a foreign name in signs shares with the name that it renders: how it and its last word begin."""
    first, last = beginnings(name)
    yield from (f"{_BY_SOUND}{one}|{other}" for one, other in product(first, last))
    if len(foreign_parts(name) or ()) == _FEW_WORDS:  # either of the two may be the family name
        yield from (f"{_BY_SOUND}{one}|{other}" for one, other in product(last, first))


def _person_keys(name: Name) -> Iterator[str]:
    tokens = [token for token in name.tokens if token.part == "name"]
    if len(tokens) <= 2:  # noqa: PLR2004 - a form of address may stand for a given name
        tokens += [token for token in name.tokens if token.part == "honour"]
    tokens = tokens[:_MOST_TOKENS]
    forms = [_forms(token) for token in tokens]
    if name.generation.isdecimal():
        forms.append((f"#{name.generation}",))
    for one, other in combinations(forms, 2):
        yield from (f"{a}|{b}" if a < b else f"{b}|{a}" for a, b in product(one, other))
    if len(forms) == 1:
        yield from forms[0]
    if len(tokens) > 1:
        # Whatever way the words were cut, and in whatever order: with the particles and without.
        yield _all_letters(tokens)
        yield _all_letters(name.tokens)
    yield from _initial_keys(name)


def _all_letters(tokens: Iterable[Token]) -> str:
    return "=" + "".join(sorted("".join(skeleton(token.heard[0]) for token in tokens if token.heard)))


def _initial_keys(name: Name) -> Iterator[str]:
    """Give every token's first sound with each other token, so that a name with an initial meets the full one."""
    core = name.core[:_MOST_TOKENS]
    for one, other in product(core, core):
        if one is not other and other.part == "name":
            yield from (f"{_INITIAL}{start}|{form}" for start, form in product(_starts(one), _forms(other)))


@lru_cache(maxsize=65536)
def _starts(part: Token) -> tuple[str, ...]:
    """Return the initials that may stand for a word."""
    return tuple(sorted({part.plain[:1], *(heard[:1].lower() for heard in part.heard)}))


@lru_cache(maxsize=65536)
def _forms(part: Token) -> tuple[str, ...]:
    """Return what a token is filed under: its lines among the given names, else its consonants by class."""
    lines = family(part.plain)
    if lines:
        return tuple(f"g{line}" for line in sorted(lines))
    heard = _as_heard_elsewhere(part)
    outlines = dict.fromkeys(skeleton(each) or "-" for each in heard)
    return (*_given_by_ear(part, heard), *tuple(outlines)[:_MOST_FORMS])


def _as_heard_elsewhere(part: Token) -> tuple[str, ...]:
    """Return how a word sounds, and how with the sounds that other romanisations leave out or write otherwise."""
    weak = _WEAK if part.script == "latin" else _WEAK_ELSEWHERE
    changed = (each.replace(written, meant) for each in part.heard for written, meant in weak)
    # The Arabic article is often heard, and written, as part of a name that begins with a vowel.
    with_article = (f"l{each}" for each in part.heard if part.script == "abjad" and part.linked and each[:1] in "AE")
    return tuple(dict.fromkeys((*part.heard, *with_article, *changed)))


def _given_by_ear(part: Token, heard: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines of given names that sound like a word: the table has few spellings beyond Latin ones."""
    if part.script == "latin":
        return ()
    table = _lines_by_ear()
    keys = (*heard, *(outline for outline in map(skeleton, heard) if len(outline) >= _TELLING))
    lines = dict.fromkeys(line for key in keys for line in table.get(key, ()))
    return tuple(f"g{line}" for line in lines)[:_MOST_FORMS]


@lru_cache(maxsize=1)
def _lines_by_ear() -> dict[str, tuple[int, ...]]:
    """Return the lines of the table of given names by how their Latin spellings sound, and by their consonants."""
    found: dict[str, dict[int, None]] = {}
    for name in given_names():
        for heard in token(name, "latin").heard if name.isascii() else ():
            for key in (heard, skeleton(heard)):
                found.setdefault(key, {}).update(dict.fromkeys(sorted(family(name))))
    return {key: tuple(lines) for key, lines in found.items()}


def _organisation_keys(name: str) -> Iterator[str]:
    """Give the first consonants of all telling words, in any order, and of a short name also its words in one piece."""
    body = parse_organisation(name)
    for tokens in dict.fromkeys((body.tokens, body.as_written)):
        yield from _keys_of_words(distinguishing(tokens))


def _keys_of_words(telling: tuple[Token, ...]) -> Iterator[str]:
    outlines = [_singular_outline(token) for token in telling]
    if len(outlines) <= _FEW_WORDS:
        yield "o=" + "".join(outlines)[:_ONE_WORD]
    if len(outlines) > 1:
        yield "o:" + "|".join(sorted(map(_told, telling, outlines)))


def _told(part: Token, outline: str) -> str:
    """Return the notion or the country that a word stands for, else how it begins: adjectives agree no further."""
    notion = min(concepts(part.plain), default=None)
    return (country_of(part.plain) or outline[:2]) if notion is None else f"@{notion}"


def _singular_outline(token: Token) -> str:
    outline = skeleton(token.heard[0]) if token.heard else token.plain
    return outline.rstrip("s") or outline if token.plain.endswith("s") else outline
