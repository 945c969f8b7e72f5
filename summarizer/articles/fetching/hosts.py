"""A host in any of its spellings, as the one that is looked up.

An address of the Internet Protocol can be written as ``127.0.0.1``, ``127.1``, ``2130706433``, ``0x7f.1`` or
``0177.0.0.1``, and in digits of other scripts; resolvers understand them all. Here they become the usual spelling, so
that what is shown, looked up and checked is one thing (WHATWG URL Standard, "host parsing"; Unicode UTS 46).
"""

from __future__ import annotations

import ipaddress
import re

import idna

from summarizer.errors import ArticleError

_MAX_HOST = 253
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_MOST_PARTS = 4
_OCTAL_DIGITS = frozenset("01234567")


def plain_host(spelling: str) -> str:
    """Return a host as it is looked up: an ASCII name in lower case, or an address in its usual spelling.

    Args:
        spelling: The host as an address has it, with brackets around IPv6.

    Raises:
        ArticleError: ``bad-address``: no host is spelled like this.
    """
    if spelling.startswith("["):
        return _version_six(spelling)
    name = _ascii(spelling).lower().removesuffix(".")
    labels = name.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return str(_version_four(labels))
    if len(name) > _MAX_HOST or not all(_LABEL.fullmatch(label) for label in labels):
        raise _bad()
    return name


def _version_six(spelling: str) -> str:
    """Return an address of version 6; a zone (``%eth0``) names an interface of this machine and is refused."""
    inside = spelling[1:-1]
    if not spelling.endswith("]") or "%" in inside:
        raise _bad()
    try:
        return str(ipaddress.IPv6Address(inside))
    except ValueError:
        raise _bad() from None


def _ascii(spelling: str) -> str:
    """Return a name in ASCII, as UTS 46 maps it."""
    if spelling.isascii():
        return spelling
    if len(spelling) > _MAX_HOST:
        raise _bad()
    try:
        return idna.encode(spelling, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise _bad() from None


def _version_four(labels: list[str]) -> ipaddress.IPv4Address:
    """Return an address of version 4 from one to four numbers, of which the last fills what is left."""
    if len(labels) > _MOST_PARTS or not all(_NUMBER.fullmatch(label) for label in labels):
        raise _bad()
    *first, last = (_number(label) for label in labels)
    room = 256 ** (_MOST_PARTS - len(first))
    if any(number > 255 for number in first) or last >= room:  # noqa: PLR2004 - the largest byte
        raise _bad()
    value = last
    for place, number in enumerate(first):
        value += number * 256 ** (3 - place)
    return ipaddress.IPv4Address(value)


def _number(digits: str) -> int:
    """Return a number written in decimal, octal (``0177``) or hexadecimal (``0x7f``) digits."""
    if digits.startswith("0x"):
        return int(digits[2:] or "0", 16)
    if len(digits) > 1 and digits.startswith("0"):
        if not _OCTAL_DIGITS.issuperset(digits):
            raise _bad()
        return int(digits, 8)
    return int(digits[:_MAX_HOST])


def _bad() -> ArticleError:
    """Return the error for what is no host."""
    return ArticleError("it names no host; check the address", code="bad-address")
