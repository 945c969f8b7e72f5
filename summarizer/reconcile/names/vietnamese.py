"""Vietnamese names in Chinese signs beside the same names in letters, and Chinese ones as Vietnam reads them.

Papers in Chinese print the signs that a name was once written with: 范明政 is Phạm Minh Chính. Vietnamese ones print
what the signs of a Chinese name are read as: Xi Jinping is Tập Cận Bình. Each sign is one syllable, which is one word;
of two syllables alone little can be said where the letters are printed without their marks.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import islice, product
from operator import contains
from typing import TYPE_CHECKING

from anyascii import anyascii

from summarizer.reconcile.names.hanja import read_in_vietnamese
from summarizer.reconcile.names.pair import because
from summarizer.reconcile.names.pinyin import pinyin_of
from summarizer.reconcile.names.sounds import plain
from summarizer.reconcile.names.tables import table
from summarizer.reconcile.names.tokens import as_printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.reconcile.names.pair import Pair, Ruling
    from summarizer.reconcile.names.tokens import Name, Token

_SYLLABLES = range(2, 5)
_SURE = 3
_MOST = 16


def compare_vietnamese(pair: Pair) -> Ruling | None:
    """Say that letters which are the readings of signs, word by word, are the name in signs."""
    signed, lettered = sorted((pair.one.tokens, pair.other.tokens), key=_are_words)
    if not _are_signs(signed) or not _are_words(lettered) or len(signed) != len(lettered):
        return None
    printed = as_printed(signed), as_printed(lettered)
    for words in (lettered, (*lettered[-1:], *lettered[:-1])):
        beside = [(read_in_vietnamese(sign.text), word) for sign, word in zip(signed, words, strict=True)]
        if all(word.plain in map(_unmarked, readings) for readings, word in beside):
            sure = len(words) >= _SURE or all(_marked(word) in readings for readings, word in beside)
            return because(0.85 if sure else 0.45, "name-signs-read", tokens=printed)
    return None


def compare_sino_vietnamese(pair: Pair) -> Ruling | None:
    """Say that a Chinese name in pinyin is what the signs of a Vietnamese one are read as in China."""
    for words, chinese in ((pair.one.tokens, pair.other.tokens), (pair.other.tokens, pair.one.tokens)):
        if not (_are_words(words) and any(map(_has_marks, words)) and chinese and chinese[0].script == "latin"):
            continue
        said = [_in_mandarin(_marked(word)) for word in words]
        for read in islice(pinyin_of(chinese), _MOST):
            if len(read) == len(said) and all(map(contains, said, read)):
                return because(
                    0.85, "name-signs-read", tokens=(as_printed(pair.one.tokens), as_printed(pair.other.tokens))
                )
    return None


def sino_vietnamese_keys(name: Name) -> Iterator[str]:
    """Give what a Chinese name in pinyin shares with its Vietnamese reading: the first syllable and the last."""
    tokens = name.tokens
    if _are_words(tokens) and any(map(_has_marks, tokens)):
        ends = (_in_mandarin(_marked(word)) for word in (tokens[0], tokens[-1]))
        yield from (f"sino {first}|{last}" for first, last in product(*map(sorted, ends)))
    elif tokens and tokens[0].script == "latin":
        yield from dict.fromkeys(f"sino {read[0]}|{read[-1]}" for read in islice(pinyin_of(tokens), _MOST))


def vietnamese_keys(name: Name) -> Iterator[str]:
    """Give what a name in signs shares with its letters: the first word and the last."""
    ends = name.tokens[:1] + name.tokens[-1:]
    if _are_words(name.tokens):
        said = [[word.plain] for word in ends]
    elif _are_signs(name.tokens):
        said = [sorted({_unmarked(reading) for reading in read_in_vietnamese(sign.text)}) for sign in ends]
    else:
        return
    yield from (f"viet {'|'.join(sorted(words))}" for words in product(*said))


def _are_signs(tokens: Sequence[Token]) -> bool:
    return len(tokens) in _SYLLABLES and all(token.script == "han" for token in tokens)


def _are_words(tokens: Sequence[Token]) -> bool:
    """Say whether tokens are words in Latin letters, each by itself."""
    return len(tokens) in _SYLLABLES and all(token.script == "latin" and not token.linked for token in tokens)


def _has_marks(word: Token) -> bool:
    return not word.text.isascii()


@cache
def _readings_in_mandarin() -> Mapping[str, frozenset[str]]:
    """Return how the signs of each Vietnamese syllable are read in China, in pinyin."""
    said = table("hanja")["vietnamese"].items()
    return {syllable: frozenset(anyascii(sign).casefold() for sign in signs) for syllable, signs in said}


def _in_mandarin(syllable: str) -> frozenset[str]:
    return _readings_in_mandarin().get(syllable, frozenset())


def _unmarked(reading: str) -> str:
    """Return a syllable without its marks, as papers abroad print it."""
    return plain(reading, "latin")


def _marked(word: Token) -> str:
    return unicodedata.normalize("NFC", word.text.casefold())
