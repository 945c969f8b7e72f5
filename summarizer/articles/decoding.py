"""From bytes to text, with nothing dropped and nothing replaced."""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from charset_normalizer import from_bytes

from summarizer.articles.alphabets import misfits
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# PDF, PNG, JPEG, GIF, ZIP (and office files), gzip, bzip2, 7z, RTF, xz, RIFF, old office files, ELF, RAR, Zstandard.
_MAGIC = (
    *(b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"{\\rtf"),
    *(b"\xfd7zXZ", b"RIFF", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"Rar!", b"\x28\xb5\x2f\xfd"),
)

# The one-byte and East Asian encodings of the WHATWG Encoding Standard, Western Windows first: where texts fit equally
# well, the earlier wins.
_ENCODINGS = (
    *("cp1252", "iso8859_15", "cp1250", "iso8859_2", "cp1254", "cp1257", "cp1258", "mac_roman"),
    *("cp1251", "koi8_r", "koi8_u", "iso8859_5", "mac_cyrillic", "cp1253", "iso8859_7", "cp1255", "iso8859_8"),
    *("cp1256", "iso8859_6", "cp874", "gb18030", "big5", "big5hkscs", "cp932", "shift_jis", "euc_jp"),
    *("cp949", "euc_kr"),
)

# The escape sequence by which ISO-2022-JP goes over to Japanese characters; the rest of it looks like ASCII.
_JAPANESE_SHIFT = b"\x1b$B"

_MAX_CHAOS = 0.1
_MAX_MISFITS = 0.2
_MIN_COHERENCE = 0.1
_LINE_CONTROLS = frozenset("\t\n\v\f\r\x1c\x1d\x1e")
_REMEDY = "save it as UTF-8 (for example: iconv -f ENCODING -t UTF-8)"


@dataclass(frozen=True)
class Decoded:
    """A text and the encoding it was in; ``guessed`` where the bytes do not say so themselves."""

    text: str
    encoding: str = "utf-8"
    guessed: bool = False


def decode(raw: bytes) -> Decoded:
    """Turn a file's bytes into text.

    UTF-8, or what a byte order mark announces (the mark is not part of the text); otherwise the encoding is guessed
    by ``charset-normalizer``, and the guess is taken only where it is confident.

    Raises:
        ArticleError: ``binary`` for what is no text, ``encoding`` for text in an encoding that cannot be told.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return Decoded(_announced(raw[len(mark) :], encoding), encoding)
    if raw.startswith(_MAGIC):
        raise ArticleError("it is not a text file; save its text as a .txt file", code="binary")
    if b"\0" in raw:
        raise ArticleError(f"it holds NUL bytes, so it is not a text file; if it is text, {_REMEDY}", code="binary")
    if _JAPANESE_SHIFT in raw:
        return Decoded(_announced(raw, "iso2022_jp"), "iso-2022-jp")
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _guess(raw)


def _announced(raw: bytes, encoding: str) -> str:
    """Decode bytes in the encoding that they announce."""
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        raise ArticleError(f"it begins like {encoding} and is not; {_REMEDY}", code="encoding") from None
    if "\0" in text:
        raise ArticleError("it holds NUL characters, so it is not a text file", code="binary")
    return text


def _guess(raw: bytes) -> Decoded:
    """Decode bytes that are not UTF-8, where one encoding clearly fits best."""
    matches = from_bytes(raw, cp_isolation=list(_ENCODINGS), threshold=_MAX_CHAOS, enable_fallback=False)
    texts = {encoding: str(match) for match in matches for encoding in match.could_be_from_charset}
    known = {encoding: texts[encoding] for encoding in _ENCODINGS if encoding in texts and _clean(texts[encoding])}
    best = matches.best()
    if best is None or not known:
        raise ArticleError(f"its encoding cannot be told; {_REMEDY}", code="encoding")
    latin = [encoding for encoding, text in known.items() if _is_latin(text)]
    encoding = _fitting(known, latin) if latin else _leading(list(matches), known)
    if encoding is None:
        raise ArticleError(f"its encoding cannot be told for sure; {_REMEDY}", code="encoding")
    return Decoded(known[encoding], encoding.replace("cp125", "windows-125").replace("_", "-"), guessed=True)


def _clean(text: str) -> bool:
    """Tell whether a text has no control characters but those that end lines."""
    return all(c in _LINE_CONTROLS or unicodedata.category(c) != "Cc" for c in set(text))


def _is_latin(text: str) -> bool:
    """Tell whether a text is mostly in Latin script, also among the letters that are not ASCII."""
    letters = {letter: n for letter, n in Counter(text).items() if letter.isalpha()}
    foreign = sum(n for letter, n in letters.items() if not unicodedata.name(letter, "").startswith("LATIN"))
    accented = sum(n for letter, n in letters.items() if not letter.isascii())
    return 2 * foreign <= accented and 2 * accented <= sum(letters.values())


def _fitting(known: dict[str, str], latin: list[str]) -> str | None:
    """Return the encoding whose letters fit one language best, if they fit well enough."""
    scores = {encoding: misfits(known[encoding]) for encoding in latin}
    best = min(latin, key=lambda encoding: scores[encoding][0])
    strange, total = scores[best]
    return best if strange <= _MAX_MISFITS * total else None


def _leading(matches: list[CharsetMatch], known: dict[str, str]) -> str | None:
    """Return the encoding of the match that is better than every other, or ``None`` when that is not sure."""
    rivals = [match for match in matches if match.encoding in known]
    japanese = sorted((match for match in rivals if _has_kana(str(match))), key=lambda match: match.chaos)
    if japanese:
        tied = len(japanese) > 1 and japanese[0].chaos == japanese[1].chaos
        return None if tied else japanese[0].encoding
    for match in rivals:
        others = [rival for rival in rivals if rival is not match]
        leads = all(match.chaos <= other.chaos and match.coherence > other.coherence for other in others)
        if leads and match.coherence >= _MIN_COHERENCE:
            return match.encoding
    return None


def _has_kana(text: str) -> bool:
    """Tell whether a good part of a text is Japanese syllables, which no wrong encoding yields."""
    kana = sum(1 for character in text if "\u3041" <= character <= "\u30fa")
    return 4 * kana >= len(text)
