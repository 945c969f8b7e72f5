"""Keys that find the names worth comparing: names that may be one share a key, and few others do.

A key is made of two tokens of a name, not of one, so that it stays selective among a million names; each
token is reduced to its classes of consonants, or to its line in the table of given names.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, combinations, islice, pairwise, product
from typing import TYPE_CHECKING

from summarizer.reconcile.names.beginnings import beginnings
from summarizer.reconcile.names.burmese import in_syllables
from summarizer.reconcile.names.chinese_in_hangul import chinese_keys
from summarizer.reconcile.names.crossing import MOST_WORDS, crossing_keys, paired, telling_words, writing
from summarizer.reconcile.names.distance import skeleton
from summarizer.reconcile.names.inflections import base_forms
from summarizer.reconcile.names.kanji import kanji_keys
from summarizer.reconcile.names.looks import as_it_looks
from summarizer.reconcile.names.org_acronyms import own_acronyms
from summarizer.reconcile.names.org_concepts import concepts
from summarizer.reconcile.names.org_countries import country_of
from summarizer.reconcile.names.org_parsing import distinguishing, parse_organisation
from summarizer.reconcile.names.outlines import outlines, outlines_alone
from summarizer.reconcile.names.parsing import parse
from summarizer.reconcile.names.rulers import ruler_keys
from summarizer.reconcile.names.sounds import plain, sounds
from summarizer.reconcile.names.syllabic import foreign_parts
from summarizer.reconcile.names.tokens import joined
from summarizer.reconcile.names.vietnamese import sino_vietnamese_keys, vietnamese_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.reconcile.names.comparison import Kind
    from summarizer.reconcile.names.tokens import Name, Token

MOST_KEYS = 64
_INITIAL = "i:"
_BY_SOUND = "~"
_ACROSS = "x:"
_SHORT, _SIGNS = "short ", "signs "
_FEW_WORDS = 2
_SIGN_EACH = frozenset({"han", "hangul"})
_ONE_WORD = 5
_ALL_WIDE = frozenset({_BY_SOUND, _ACROSS})


@lru_cache(maxsize=32768)
def name_keys(name: str, kind: Kind) -> tuple[str, ...]:
    """Return the keys under which a name is looked for, sorted; at most :data:`MOST_KEYS` of each sort.

    Keys that begin with ``i:`` stand for an initial and a family name. They are as common as family names are:
    compare under them only pairs of which one is written with an initial, as :func:`candidate_pairs` does. Those that
    begin with ``~`` stand for first sounds alone: compare under them only a foreign name in Chinese, Japanese or
    Korean signs with one that is not. Those that begin with ``x:`` are for two names in different scripts.

    Args:
        name: A name as an article writes it.
        kind: ``"person"`` or ``"org"``.
    """
    return tuple(sorted(_keys(as_it_looks(name), kind, _ALL_WIDE)))


def _keys(name: str, kind: Kind, wide: frozenset[str]) -> tuple[str, ...]:
    """Return the keys of a name, and the wide ones of some sorts, if it is a person's."""
    if kind == "org":
        return _some(_organisation_keys(name))
    by_words = _some(chain.from_iterable(_person_keys(parse(each)) for each in (name, *_in_first_case(name))))
    by_sound = _some(_sound_keys(name)) if _BY_SOUND in wide else ()
    sorts = (chinese_keys, vietnamese_keys, kanji_keys, crossing_keys) if _ACROSS in wide else ()
    across = _some(chain.from_iterable(sort(parse(name)) for sort in sorts))
    return (*by_words, *by_sound, *(_ACROSS + key for key in across))


def _in_first_case(name: str) -> Iterator[str]:
    """Yield a name as the first case may have it, where other consonants end its words there."""
    own = skeleton(plain(name, "latin"))
    yield from (base.name for base in base_forms(name) if skeleton(plain(base.name, "latin")) != own)


def _some(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(islice(dict.fromkeys(keys), MOST_KEYS)))


def candidate_pairs(names: Iterable[str], kind: Kind) -> Iterator[tuple[int, int]]:
    """Yield the places ``(i, j)``, ``i < j``, of all names that share a key and are worth comparing, each pair once."""
    listed = [as_it_looks(name) for name in names]
    writings = [writing(name) for name in listed]
    wide = _worth(listed, writings) if kind == "person" else frozenset()
    filed: dict[str, list[int]] = {}
    abroad: dict[str, dict[str, list[int]]] = {written: {} for written in writings}
    for at, (name, written) in enumerate(zip(listed, writings, strict=True)):
        own, sought, across = _labels(name, kind, wide)
        others = [places for other, places in abroad.items() if other != written] if across else []
        # Those before it are looked for before a name is filed itself: no pair comes up twice, whatever they share.
        shared = chain((filed.get(label, ()) for label in sought), (p.get(key, ()) for p in others for key in across))
        yield from ((other, at) for other in sorted(set().union(*shared)))
        for places, labels in ((filed, own), (abroad[written], across)):
            for label in labels:
                places.setdefault(label, []).append(at)


def _worth(names: Iterable[str], writings: Iterable[str]) -> frozenset[str]:
    """Return the sorts of wide keys that can bring any of some names together."""
    if len(set(writings)) <= 1:
        return frozenset()
    signs = any(foreign_parts(name) is not None for name in names)
    return _ALL_WIDE if signs else frozenset({_ACROSS})


@lru_cache(maxsize=8192)
def _labels(name: str, kind: Kind, wide: frozenset[str]) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    """Return what a name is filed under, what those worth comparing with it are, and its keys for other scripts."""
    short = kind == "person" and any(part.part == "initial" for part in parse(name).core)
    signs = kind == "person" and foreign_parts(name) is not None
    own, sought, across = list[str](), list[str](), list[str]()
    for key in _keys(name, kind, wide):
        if key.startswith(_INITIAL):
            own += [key, _SHORT + key] if short else [key]
            sought.append(key if short else _SHORT + key)
        elif key.startswith(_BY_SOUND):
            own.append(_SIGNS + key if signs else key)
            sought.append(key if signs else _SIGNS + key)
        elif key.startswith(_ACROSS):
            across.append(key)
        else:
            own.append(key)
            sought.append(key)
    return tuple(own), tuple(sought), tuple(across)


def _sound_keys(name: str) -> Iterator[str]:
    """Give what a foreign name in signs shares with the name that it renders: how it and its last word begin."""
    first, last = beginnings(name)
    yield from (f"{_BY_SOUND}{one}|{other}" for one, other in product(first, last))
    if len(foreign_parts(name) or ()) == _FEW_WORDS:  # either of the two may be the family name
        yield from (f"{_BY_SOUND}{one}|{other}" for one, other in product(last, first))


def _person_keys(name: Name) -> Iterator[str]:
    tokens = telling_words(name)
    forms = [outlines(token) for token in tokens]
    if name.generation.isdecimal():
        forms.append((f"#{name.generation}",))
    for one, other in combinations(forms, 2):
        yield from paired(one, other)
    if len(forms) == len(tokens) == 1:
        yield from outlines_alone(tokens[0])
        yield from _keys_of_syllables(tokens[0])
    if len(tokens) > 1:
        # Whatever way the words were cut, and in whatever order: with the particles and without.
        yield _all_letters(tokens)
        yield _all_letters(name.tokens)
    yield from sino_vietnamese_keys(name)
    yield from ruler_keys(name)
    yield from _initial_keys(name)
    for one, other in combinations(map(outlines, _solid(name)), 2):
        yield from paired(one, other)


def _keys_of_syllables(word: Token) -> Iterator[str]:
    """Give what a Burmese name, all of which is one word, shares with the same in Latin letters, in several."""
    for syllables in in_syllables(word.text) if word.script == "burmese" else ():
        yield _as_letters(sounds(each, "latin")[0] for each in syllables)


def _solid(name: Name) -> list[Token]:
    """Return the words of a name with those in one piece that a hyphen ties; nothing where there are no such."""
    runs: list[list[Token]] = []
    for before, part in pairwise((None, *name.tokens)):
        if before and part and part.linked and before.part == part.part == "name" and part.script not in _SIGN_EACH:
            runs[-1].append(part)
        elif part and part.part == "name":
            runs.append([part])
    tied = any(len(run) > 1 for run in runs)
    return [run[0] if len(run) == 1 else joined(tuple(run)) for run in runs] if tied else []


def _all_letters(tokens: Iterable[Token]) -> str:
    return _as_letters(token.heard[0] for token in tokens if token.heard)


def _as_letters(heard: Iterable[str]) -> str:
    return "=" + "".join(sorted("".join(map(skeleton, heard))))


def _initial_keys(name: Name) -> Iterator[str]:
    """Give every token's first sound with each other token, so that a name with an initial meets the full one."""
    core = name.core[:MOST_WORDS]
    for one, other in product(core, core):
        if one is not other and other.part == "name":
            yield from (f"{_INITIAL}{start}|{form}" for start, form in product(_starts(one), outlines(other)))


@lru_cache(maxsize=65536)
def _starts(part: Token) -> tuple[str, ...]:
    """Return the initials that may stand for a word."""
    return tuple(sorted({part.plain[:1], *(heard[:1].lower() for heard in part.heard)}))


def _organisation_keys(name: str) -> Iterator[str]:
    """Give the first consonants of all telling words, in any order, and of a short name also its words in one piece.

    And its acronym, where it prints one.
    """
    yield from (f"o({acronym}" for acronym in own_acronyms(name))
    body = parse_organisation(name)
    for tokens in dict.fromkeys((body.tokens, body.as_written)):
        yield from _keys_of_words(distinguishing(tokens))


def _keys_of_words(telling: tuple[Token, ...]) -> Iterator[str]:
    classes = [_singular_outline(token) for token in telling]
    if len(classes) <= _FEW_WORDS:
        yield "o=" + "".join(classes)[:_ONE_WORD]
    if len(classes) > 1:
        yield "o:" + "|".join(sorted(map(_told, telling, classes)))


def _told(part: Token, outline: str) -> str:
    """Return the notion or the country that a word stands for, else how it begins: adjectives agree no further."""
    notion = min(concepts(part.plain), default=None)
    return (country_of(part.plain) or outline[:2]) if notion is None else f"@{notion}"


def _singular_outline(token: Token) -> str:
    outline = skeleton(token.heard[0]) if token.heard else token.plain
    return outline.rstrip("s") or outline if token.plain.endswith("s") else outline
