"""A date expression cut into words, numbers, numeric dates and signs."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from summarizer.reconcile.calendar.folding import fold

_MARKS = "".join(chr(code) for code in range(0x300, 0x2000) if unicodedata.category(chr(code))[0] == "M")
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Scripts written without spaces, or with particles glued on (Hangul): each character is a token of its own."""

_PATTERN = re.compile(
    rf"""
      (?P<part> \ue000[^\ue001]*\ue001 )
    | (?P<time> (?<!\d) \d{{1,2}} : \d\d (?: :\d\d (?:[.,]\d+)? )? (?: \s? [ap] \.? m\b \.? )? (?!\d)
              | (?<!\d) \d{{1,2}} (?: \.\d\d )? \s? [ap] \.? \s? m\b \.?
              | (?<!\d) \d{{1,2}} \s? h \s? (?: \d\d )? (?! \w )
              | (?<!\d) \d{{4}} \s? (?: gmt | utc | hrs | hours | h | local ) \b )
    | (?P<ymd>  (?<!\d) \d{{4}} \s? (?P<s1>[-/.]) \s? \d{{1,2}} \s? (?P=s1) \s? \d{{1,2}} (?!\d)
                (?: [t\ ] \d\d:\d\d (?: :\d\d (?:[.,]\d+)? )? \s? (?: z | [+-]\d\d:?\d\d )? )? )
    | (?P<dmy>  (?<!\d) \d{{1,2}} \s? (?P<s2>[-/.]) \s? \d{{1,2}} \s? (?P=s2) \s? (?: \d{{4}} | \d\d ) (?! [.:]?\d ) )
    | (?P<compact> (?<!\d) (?P<y3>(?:19|20)\d\d) (?P<m3>0[1-9]|1[0-2]) (?P<d3>0[1-9]|[12]\d|3[01]) (?!\d) )
    | (?P<ym>   (?<!\d) \d{{4}} [-/] \d\d (?!\d) )
    | (?P<my>   (?<!\d) \d{{1,2}} [/.] (?:19|20)\d\d (?!\d) )
    | (?P<dm>   (?<!\d) \d{{1,2}} [/.] \s? \d{{1,2}} (?!\d) (?! [.,/]\d ) )
    | (?P<decade> (?<!\d) \d{{3}}0 (?: '? s\b | er\b ) )
    | (?P<other> \d+ (?: [.,] (?! (?:19|20)\d\d (?!\d) ) \d+ )+ %? | \d+ % )
    | (?P<number> \d+ )
    | (?P<sign>  [{_UNSPACED}] )
    | (?P<word>  (?: (?! [{_UNSPACED}] ) [^\W\d_] ) (?: (?! [{_UNSPACED}] ) [^\W\d_] | [{_MARKS}] )* )
    | (?P<punct> [-~/&+,;()'→] )
    """,
    re.VERBOSE,
)
_ONE_UNSPACED = re.compile(f"[{_UNSPACED}]")
_BETWEEN_WORDS = re.compile(rf"[\W\d_{_UNSPACED}]+")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民国": 1911, "民國": 1911}
_ERA = re.compile(rf"({'|'.join(_ERAS)})\s?(\d{{1,3}}|元)(?=\s?年)")
_NUMERALS = re.compile(r"(?<![期周拜曜])[〇零一二三四五六七八九十廿卅]+(?=[年月日号])")
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}
_WITHOUT_NUMBERS = frozenset({"word", "sign", "punct"})
_LONGEST = 8
_TENS = {"十": 1, "廿": 2, "卅": 3}
_TEN = 10


class Token(NamedTuple):
    """One piece of a folded expression.

    Attributes:
        kind: The name of the piece: ``word`` (a character of an unspaced script too), ``number``, ``punct``,
            the shape of a numeric date (``ymd``, ``dmy``, ``ym``, ``my``, ``dm``, ``decade``),
            or ``part``, see :mod:`.marking`.
        text: The folded characters.
        numbers: The numbers in it, in printed order.
        glued: Nothing stands between this piece and the one before.
        dotted: A full stop follows directly.
    """

    kind: str
    text: str
    numbers: tuple[int, ...] = ()
    glued: bool = False
    dotted: bool = False


def tokenise(folded: str) -> list[Token]:
    """Cut a folded expression; times of day, quantities with decimals, and other signs are left out."""
    if not folded.isascii():
        folded = _ERA.sub(_era, _NUMERALS.sub(_numeral, folded))
    tokens: list[Token] = []
    end = 0
    for match in _PATTERN.finditer(folded):
        kind = str(match.lastgroup)
        if kind in ("time", "other"):
            continue
        text = match.group()
        glued = match.start() == end and bool(tokens)
        end = match.end()
        dotted = folded[end : end + 1] == "."
        tokens.append(Token("word" if kind == "sign" else kind, text, _numbers(match), glued, dotted))
        end += dotted
    return tokens


def has_era(folded: str) -> bool:
    """Say whether a folded expression prints a year of a Japanese era or of the Republic of China."""
    return not folded.isascii() and _ERA.search(_NUMERALS.sub(_numeral, folded)) is not None


def phrase(name: str) -> tuple[str, ...]:
    """Return the texts of the words and numbers of a name, as :func:`tokenise` would cut it in running text."""
    folded = fold(name)
    if folded.replace(" ", "").isalpha() and not _ONE_UNSPACED.search(folded):
        return tuple(folded.split(" "))  # most names: letters and blanks are words, whatever the language
    return tuple(token.text for token in tokenise(folded.replace("{0}", " 0 ")))


def plain_words(folded: str) -> frozenset[str]:
    """Return all that :func:`tokenise` may find in a text as words of letters alone, in scripts with blanks."""
    return frozenset(_BETWEEN_WORDS.split(folded))


def is_unspaced(text: str) -> bool:
    """Say whether a text is one character of a script written without spaces."""
    return bool(_ONE_UNSPACED.fullmatch(text))


def _numbers(match: re.Match[str]) -> tuple[int, ...]:
    """Return the numbers of a piece in printed order; a number too long for any date counts as none."""
    if match.lastgroup in _WITHOUT_NUMBERS:
        return ()
    found = [match["y3"], match["m3"], match["d3"]] if match["compact"] else re.findall(r"\d+", match.group())
    return tuple(int(digits) for digits in found[:3] if len(digits) <= _LONGEST)


def _era(match: re.Match[str]) -> str:
    """Write a year of a Japanese era or of the Republic of China as a year of the common era."""
    return str(_ERAS[match[1]] + (1 if match[2] == "元" else int(match[2])))


def _numeral(match: re.Match[str]) -> str:
    """Write a Chinese numeral before a date sign in digits: positional (二〇二三) or with tens (二十八)."""
    text = match.group()
    tens = next((char for char in text if char in _TENS), None)
    if tens is None:
        return "".join(str(_DIGITS[char]) for char in text)
    before, _, after = text.partition(tens)
    many = _DIGITS.get(before, 1) if tens == "十" else _TENS[tens]
    return str(many * _TEN + _DIGITS.get(after.replace("十", ""), 0))
