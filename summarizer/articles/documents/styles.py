"""The styles that a page carries itself, as far as they can hide text: attributes, and plain rules in its head.

Style sheets that lie elsewhere are not loaded, and scripts do not run; what only they would hide is not seen as hidden.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
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
_PART = r"(?:[a-z][a-z0-9]*|\*)?(?:[.#][\w-]+)*"
_SELECTOR = re.compile(rf"{_PART}(?:(?:\s*>\s*|\s+){_PART})*", re.IGNORECASE)
_MARK = re.compile(r"[.#][\w-]+")

Weight = tuple[int, int, int, int]
"""How much a rule counts: its ids, its classes, its tags, and its place in the sheet."""


@dataclass(frozen=True)
class _Rule:
    """A style, and the elements it is for: the parts of a selector, the last one's first, each with its combinator."""

    parts: tuple[tuple[str, _Part], ...]
    style: Style
    weight: Weight

    def is_for(self, element: HtmlElement) -> bool:
        """Tell whether an element is meant; around it, the nearest elements that fit are looked at."""
        if not self.parts[0][1].fits(element):
            return False
        for combinator, part in self.parts[1:]:
            around = element.iterancestors() if combinator == " " else (element.getparent(),)
            found = next((each for each in around if each is not None and part.fits(each)), None)
            if found is None:
                return False
            element = found
        return True


@dataclass(frozen=True)
class _Part:
    """What a selector says of one element: its tag, if any, and its classes and ids, all of which it must have."""

    tag: str
    marks: frozenset[str]

    def fits(self, element: HtmlElement) -> bool:
        """Tell whether an element is so."""
        return self.tag in {"", element.tag} and (not self.marks or self.marks <= _marks(element))


class Sheet:
    """The rules of a page's ``style`` elements whose selectors are made of tags, classes and ids.

    They may name elements around (``#story .extra``, ``div > p``). Rules for other media and other selectors are
    passed over: whether they hold depends on what is not here.
    """

    def __init__(self, css: str) -> None:
        self._rules: dict[str, list[_Rule]] = {}
        self._count = 0
        for selectors, body in _blocks(_COMMENT.sub("", css[:_MOST_STYLE])):
            style = declarations(body)
            for selector in map(str.strip, selectors.split(",")) if style else ():
                if selector and _SELECTOR.fullmatch(selector):
                    self._add(selector, style)

    def _add(self, selector: str, style: Style) -> None:
        """Keep a rule under what the element itself must be: one of its marks, or else its tag."""
        tokens = re.split(r"\s*(>)\s*|\s+", selector)
        parts = [_part(token) for token in tokens[::2]]
        combinators = [token or " " for token in tokens[1::2]]
        marks = [mark for part in parts for mark in part.marks]
        ids = sum(mark.startswith("#") for mark in marks)
        self._count += 1
        weight = (ids, len(marks) - ids, sum(bool(part.tag) for part in parts), self._count)
        chain = tuple(zip((" ", *reversed(combinators)), reversed(parts), strict=True))
        key = min(parts[-1].marks, default=parts[-1].tag)
        self._rules.setdefault(key, []).append(_Rule(chain, style, weight))

    def style(self, element: HtmlElement) -> Style:
        """Return what holds for an element: its rules by their weight, then its attribute."""
        style: Style = {}
        if self._rules:
            kept = (rule for key in ("", str(element.tag), *_marks(element)) for rule in self._rules.get(key, ()))
            for rule in sorted((rule for rule in kept if rule.is_for(element)), key=lambda rule: rule.weight):
                style |= rule.style
        own = element.get("style")
        return style | declarations(own) if own else style


def _part(words: str) -> _Part:
    """Return one part of a selector."""
    tag = _MARK.sub("", words).lower()
    return _Part("" if tag == "*" else tag, frozenset(_MARK.findall(words)))


def _marks(element: HtmlElement) -> frozenset[str]:
    """Return an element's classes and its id, as a selector writes them."""
    return _as_marks(element.get("class") or "", element.get("id") or "")


@lru_cache(maxsize=4096)
def _as_marks(classes: str, name: str) -> frozenset[str]:
    """Return classes and an id, as a selector writes them; asked again and again for the elements around others."""
    return frozenset((*(f".{each}" for each in classes.split()), *((f"#{name}",) if name else ())))


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
