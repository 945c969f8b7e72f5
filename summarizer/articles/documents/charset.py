"""From the bytes of a web page to its characters."""

from __future__ import annotations

import codecs
import re

from summarizer.articles.decoding import Decoded, decode

# What the WHATWG Encoding Standard reads under these names is the larger encoding of the same family.
_LARGER = {
    **dict.fromkeys(("ascii", "iso8859-1"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
}
_META = re.compile(rb"""<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})["']""", re.IGNORECASE)
_HEAD = 4096
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UNLIKE_ASCII = ("utf-16", "utf-32", "iso2022", "hz")
_MOST_LOST = 0.002
"""A page with a larger share of unreadable bytes is in another encoding."""


def decode_page(data: bytes, declared: str | None) -> tuple[Decoded, int]:
    """Turn a page's bytes into text.

    A byte order mark decides; then UTF-8, for what reads as UTF-8 is nothing else; then what the sender declared, then
    what the page declares, then a guess. A declared encoding may be wrong for a few bytes, as it often is where a page
    was put together from several sources; each of them is shown as U+FFFD.

    Returns:
        The text with its encoding, and the number of characters that stand for unreadable bytes.

    Raises:
        ArticleError: ``encoding``, ``binary``.
    """
    if data.startswith(_MARKS):
        return decode(data), 0
    names = list(filter(None, map(codec_of, (declared, _named(data)))))
    if not any(name.startswith(_UNLIKE_ASCII) for name in names):
        names.insert(0, "utf-8")
    for name in names:
        try:
            return Decoded(data.decode(name), name), 0
        except UnicodeDecodeError:
            continue
    return _mended(data, names) or (decode(data), 0)


def _named(data: bytes) -> str | None:
    """Return the encoding that a page names in its first lines."""
    head = data[:_HEAD]
    found = _XML.match(head) or _META.search(head)
    name = found[1].decode("ascii").lower() if found else None
    # It was found as ASCII, so it cannot be true.
    return None if name and name.startswith(("utf-16", "utf-32")) else name


def codec_of(label: str | None) -> str | None:
    """Return Python's name for an encoding of text, ``None`` for what it does not know."""
    try:
        name = codecs.lookup((label or "").strip().strip("\"'")).name
        "".encode(name)
    except (LookupError, ValueError):
        return None
    return _LARGER.get(name, name)


def _mended(data: bytes, names: list[str]) -> tuple[Decoded, int] | None:
    """Decode with a mark for each unreadable byte, where there are few of them."""
    for name in names:
        text = data.decode(name, errors="replace")
        lost = text.count("\N{REPLACEMENT CHARACTER}")
        if lost <= _MOST_LOST * len(text):
            return Decoded(text, name), lost
    return None
