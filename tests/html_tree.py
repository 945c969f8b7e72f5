"""HTML read with the standard library's parser into a flat list of elements, strict about what is opened and closed."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "input", "br", "hr", "link", "img"}


@dataclass
class Element:
    """An element: its tag, attributes, the tags it stands in, and all text in it."""

    tag: str
    attributes: dict[str, str | None]
    inside: tuple[str, ...]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in the element."""
        return "".join(self.words)

    @property
    def id(self) -> str | None:
        """The element's id."""
        return self.attributes.get("id")

    @property
    def classes(self) -> set[str]:
        """The element's classes."""
        return set((self.attributes.get("class") or "").split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"an attribute twice in {tag}: {attrs}"
        element = Element(tag, dict(attrs), tuple(each.tag for each in self.open))
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"nothing is open at </{tag}>"
        assert self.open[-1].tag == tag, f"</{tag}> closes {self.open[-1].tag}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.words.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def elements(page: str) -> list[Element]:
    """Return all elements of a page in their order.

    Raises:
        AssertionError: if tags do not close in the order in which they open, or an attribute stands twice.
    """
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert not reader.open, f"left open: {[each.tag for each in reader.open]}"
    return reader.elements
