"""The styles that a page carries itself, as far as they can hide text: attributes, and plain rules in its head.

Style sheets that lie elsewhere are not loaded, and scripts do not run; what only they would hide is not seen as hidden.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
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


class Place:
    """Where an element stands, as far as a sheet can tell: its tag, those of its marks that count, and what is around.

    Elements of one kind under the same others share one, so that rules are tried once for all items of a list.
    """

    def __init__(self, tag: str = "", marks: frozenset[str] = frozenset(), parent: Place | None = None) -> None:
        self.tag = tag
        self.marks = marks
        self.parent = parent
        self.around: frozenset[str] = frozenset()
        self.style: Style = {}
        self.inside: dict[tuple[str, frozenset[str]], Place] = {}

    def outwards(self) -> Iterator[Place]:
        """Yield the places around it, the nearest first."""
        place = self.parent
        while place is not None:
            yield place
            place = place.parent


@dataclass(frozen=True)
class _Rule:
    """A style, and the elements it is for: the parts of a selector, the last one's first, each with its combinator.

    ``needed`` are the marks that the elements around must have among them.
    """

    parts: tuple[tuple[str, _Part], ...]
    needed: frozenset[str]
    style: Style
    weight: Weight

    def is_for(self, place: Place) -> bool:
        """Tell whether an element at this place is meant."""
        if not (self.needed <= place.around and self.parts[0][1].fits(place)):
            return False
        reached = [place]
        for combinator, part in self.parts[1:]:
            around = reached[0].outwards() if combinator == " " else (each.parent for each in reached)
            reached = [each for each in around if each is not None and part.fits(each)]
            if not reached:
                return False
        return True


@dataclass(frozen=True)
class _Part:
    """What a selector says of one element: its tag, if any, and its classes and ids, all of which it must have."""

    tag: str
    marks: frozenset[str]

    def fits(self, place: Place) -> bool:
        """Tell whether an element is so."""
        return self.tag in {"", place.tag} and self.marks <= place.marks


class Sheet:
    """The rules of a page's ``style`` elements whose selectors are made of tags, classes and ids.

    They may name elements around (``#story .extra``, ``div > p``). Rules for other media and other selectors are
    passed over: whether they hold depends on what is not here.
    """

    def __init__(self, css: str) -> None:
        self._rules: dict[str, list[_Rule]] = {}
        self._count = 0
        self._named: set[str] = set()
        self._needed: set[str] = set()
        self._outside = Place()
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
        needed = frozenset[str]().union(*(part.marks for part in parts[:-1]))
        self._named.update(marks)
        self._needed |= needed
        key = min(parts[-1].marks, default=parts[-1].tag)
        self._rules.setdefault(key, []).append(_Rule(chain, needed, style, weight))

    def place(self, element: HtmlElement, parent: Place | None = None) -> Place:
        """Return the place of an element inside of another's; the outermost element has none around it."""
        outer = self._outside if parent is None else parent
        tag, classes = str(element.tag), (element.get("class") or "").split()
        marks = frozenset(self._named.intersection((f"#{element.get('id')}", *(f".{each}" for each in classes))))
        known = outer.inside.get((tag, marks))
        if known is not None:
            return known
        place = outer.inside[tag, marks] = Place(tag, marks, parent)
        more = outer.marks & self._needed
        place.around = outer.around if more <= outer.around else outer.around | more
        kept = (rule for key in ("", tag, *marks) for rule in self._rules.get(key, ()))
        for rule in sorted((rule for rule in kept if rule.is_for(place)), key=lambda rule: rule.weight):
            place.style |= rule.style
        return place


def style_of(element: HtmlElement, place: Place) -> Style:
    """Return what holds for an element: the rules for its place, then its attribute."""
    own = element.get("style")
    return place.style | declarations(own) if own else place.style


def _part(words: str) -> _Part:
    """Return one part of a selector."""
    tag = _MARK.sub("", words).lower()
    return _Part("" if tag == "*" else tag, frozenset(_MARK.findall(words)))


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
