"""The styles that a page carries itself, as far as they can hide text: attributes, and simple rules in its head.

Style sheets that lie elsewhere are not loaded, and scripts do not run; what only they would hide is not seen as hidden.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

Style = dict[str, str]
"""Property -> value, both in small letters."""

_PROPERTIES = frozenset(
    {
        "display",
        "visibility",
        "opacity",
        "font-size",
        "font",
        "color",
        "background",
        "background-color",
        "background-image",
        "text-indent",
        "position",
        "left",
        "top",
        "right",
        "clip",
        "clip-path",
        "width",
        "height",
        "max-width",
        "max-height",
        "overflow",
        "content-visibility",
    }
)
_MOST_STYLE = 1_000_000
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?", re.IGNORECASE)


class Sheet:
    """The rules of a page's ``style`` elements whose selector is a tag, a class or an id, or a tag with one of these.

    Rules for other media and other selectors are passed over: whether they hold depends on what is not here.
    """

    def __init__(self, css: str) -> None:
        self._rules: dict[str, Style] = {}
        for selectors, body in _blocks(_COMMENT.sub("", css[:_MOST_STYLE])):
            style = declarations(body)
            for selector in map(str.strip, selectors.split(",")) if style else ():
                if selector and _SIMPLE.fullmatch(selector):
                    tag, mark, name = re.split(r"([.#]|\Z)", selector, maxsplit=1)
                    self._rules.setdefault(tag.lower() + mark + name, {}).update(style)

    def style(self, element: HtmlElement) -> Style:
        """Return what holds for an element: its tag's rules, its classes', its id's, its attribute's, in this order."""
        style: Style = {}
        tag = str(element.tag)
        if self._rules:
            marks = ["", *(f".{name}" for name in (element.get("class") or "").split())]
            marks += [f"#{name}"] if (name := element.get("id")) else []
            for mark in marks:
                style |= self._rules.get(mark, {}) if mark else {}
                style |= self._rules.get(tag + mark, {})
        own = element.get("style")
        return style | declarations(own) if own else style


def declarations(css: str) -> Style:
    """Return the declarations of a style attribute or of a rule's body that can hide text."""
    style: Style = {}
    for declaration in css[:_MOST_STYLE].split(";"):
        name, colon, value = declaration.partition(":")
        if colon and (name := name.strip().lower()) in _PROPERTIES:
            style[name] = " ".join(value.replace("!important", " ").split()).lower()
    return style


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and body of the rules that stand at the top level of a sheet."""
    depth, start, opened, prelude = 0, 0, 0, ""
    for match in re.finditer(r"[{};]", css):
        sign = match[0]
        if sign == "{":
            if depth == 0:
                prelude, opened = css[start : match.start()], match.end()
            depth += 1
        elif sign == "}":
            depth = max(depth - 1, 0)
            if depth == 0:
                if not prelude.lstrip().startswith("@"):
                    yield prelude, css[opened : match.start()]
                start, prelude = match.end(), "@"
        elif depth == 0:
            start = match.end()
