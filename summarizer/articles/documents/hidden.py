"""Text that a page holds and does not show: taken out of what is read, and told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.articles.documents.styles import Sheet, style_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from summarizer.articles.documents.styles import Place, Style

_NEVER_SHOWN = frozenset({"script", "style", "template", "noscript", "noembed", "noframes", "object", "head", "svg"})
_SILENT = frozenset({"script", "style", "head", "svg"})
"""What is never shown and holds no passage that somebody could miss."""

_FOR_EARS = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only"})
"""The usual names of the class of what is read aloud only."""

_LENGTH = re.compile(r"(-?\d*\.?\d+)(px|em|rem|%|vw|vh|pt)?")
_FAR_AWAY = -500
_TINY = 2.0
_FAINT = 0.05
_TO_PIXELS = {"em": 16, "rem": 16, "pt": 4 / 3, "vw": 12, "vh": 8, "%": 12}
_COLOUR_NAMES = {"white": "#ffffff", "black": "#000000"}
_RGB = re.compile(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/]\s*([\d.]+%?)\s*)?\)")
_WHITE = "#ffffff"
_NO_COLOUR = "transparent"


def take_out_hidden(page: HtmlElement) -> list[str]:
    """Remove what a page does not show; return the passages among it, in the page's order.

    Not shown is what an attribute hides (``hidden``, ``aria-hidden``), what a style of the page itself hides (no
    display, no size, no opacity, off the screen, clipped away, in the colour of what is behind it), and what only shows
    without scripts. Comments and scripts are removed without a word.
    """
    sheet = Sheet("\n".join(style.text or "" for style in page.iter("style")))
    passages: list[str] = []
    for element in list(_hidden(page, sheet)):
        if element.tag not in _SILENT:
            passages.append(" ".join(element.text_content().split()))
        _remove(element)
    return [passage for passage in passages if passage]


def _hidden(page: HtmlElement, sheet: Sheet) -> Iterator[HtmlElement]:
    """Yield the outermost elements that are not shown."""
    waiting: list[tuple[HtmlElement, Place | None, str | None, str | None]] = [(page, None, "#000000", _WHITE)]
    while waiting:
        element, parent, colour, behind = waiting.pop()
        place = sheet.place(element, parent)
        style = style_of(element, place)
        own = _colour(style.get("color")) or _colour(element.get("color"))
        colour, behind = own or colour, _behind(element, style, behind)
        hidden = element.tag in _NEVER_SHOWN or _says_hidden(element) or _is_hidden(style)
        if hidden or own == _NO_COLOUR or (own and own == behind and element.tag != "body"):
            yield element
        else:
            waiting += [(child, place, colour, behind) for child in reversed(element) if isinstance(child.tag, str)]


def _says_hidden(element: HtmlElement) -> bool:
    """Tell whether an element's attributes hide it."""
    if element.get("hidden") is not None or (element.get("aria-hidden") or "").strip().lower() == "true":
        return True
    closed = element.tag == "dialog" and element.get("open") is None
    return closed or not _FOR_EARS.isdisjoint((element.get("class") or "").lower().split())


def _is_hidden(style: Style) -> bool:
    """Tell whether a style hides what it is for."""
    if not style:
        return False
    if style.get("display") == "none" or style.get("visibility") in ("hidden", "collapse"):
        return True
    if _number(style.get("opacity"), 1) <= _FAINT or style.get("content-visibility") == "hidden":
        return True
    size = style.get("font-size") or _size(style.get("font"))
    return _number(size, 16) < _TINY or _is_away(style) or _is_clipped(style)


def _is_away(style: Style) -> bool:
    """Tell whether a style moves text off the screen."""
    moved = ("left", "top") if style.get("position") in ("absolute", "fixed") else ()
    places = [_number(style.get(name), 0) for name in (*moved, "text-indent")]
    return min(places) <= _FAR_AWAY or (bool(moved) and _number(style.get("right"), 0) <= _FAR_AWAY)


def _is_clipped(style: Style) -> bool:
    """Tell whether a style leaves no room to see text in."""
    clip = style.get("clip", "").replace("px", "").replace(",", " ").replace(" ", "")
    if clip in ("rect(0000)", "rect(1111)") or style.get("clip-path", "").startswith(("inset(50%", "inset(100%")):
        return True
    sizes = [_number(style.get(name), _TINY) for name in ("width", "height", "max-width", "max-height")]
    return style.get("overflow") in ("hidden", "clip") and min(sizes) < _TINY


def _number(value: str | None, otherwise: float) -> float:
    """Return a length in pixels, or a bare number; ``otherwise`` for what is neither."""
    match = _LENGTH.fullmatch(value) if value else None
    return float(match[1]) * _TO_PIXELS.get(match[2] or "", 1) if match else otherwise


def _size(font: str | None) -> str | None:
    """Return the size in a ``font`` shorthand."""
    found = re.search(r"(?<![\w.-])(\d*\.?\d+(?:px|em|rem|pt|%))", font) if font else None
    return found[1] if found else None


def _behind(element: HtmlElement, style: Style, behind: str | None) -> str | None:
    """Return the colour behind an element's text; ``None`` where there is a picture, or nobody can tell."""
    picture = style.get("background-image", "none") != "none"
    given = style.get("background-color") or style.get("background") or element.get("bgcolor")
    if picture or (given and "url(" in given):
        return None
    own = _colour(given)
    return behind if not given or own == _NO_COLOUR else own


def _colour(value: str | None) -> str | None:
    """Return a colour in one form, ``transparent``, or ``None`` for what is not told as a plain colour."""
    value = (value or "").strip().lower()
    if re.fullmatch(r"#[0-9a-f]{3}", value):
        return "#" + "".join(2 * digit for digit in value[1:])
    if re.fullmatch(r"#[0-9a-f]{6}", value):
        return value
    if match := _RGB.fullmatch(value):
        faint = match[4] and _number(match[4].rstrip("%"), 1) <= _FAINT
        return _NO_COLOUR if faint else "#" + "".join(f"{min(int(part), 255):02x}" for part in match.groups()[:3])
    return _NO_COLOUR if value == _NO_COLOUR else _COLOUR_NAMES.get(value)


def _remove(element: HtmlElement) -> None:
    """Take an element out of its page; what follows it stays."""
    if element.getparent() is not None:
        element.drop_tree()
