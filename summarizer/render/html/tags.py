"""HTML by construction: what is not marked as HTML is text, and is escaped where it is put in.

A tree of calls cannot leave a tag open, and no value can end its attribute: hostile text stays text everywhere.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from summarizer.render.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_VOID = frozenset({"meta", "input", "br", "hr"})
"""Elements that hold nothing and have no end tag."""

_KEEP = "\n\t\u200b\u200e\u200f\u061c\u2060"
"""Line ends, tabs, places to break or not, and the marks of direction that reach no further than their neighbours."""


class Html(str):
    """A piece of HTML, put in as it is."""

    __slots__ = ()


def tag(name: str, /, *children: object, **attributes: str | bool | int | None) -> Html:
    """Return an element.

    Args:
        name: Its name.
        *children: HTML, text (escaped here), ``None``, or iterables of these.
        **attributes: ``class_`` stands for ``class`` and ``data_refs`` for ``data-refs``; ``True`` gives an attribute
            without value, ``None`` and ``False`` none.
    """
    opening = f"<{name}{''.join(_attributes(attributes))}>"
    return Html(opening if name in _VOID else f"{opening}{join(children)}</{name}>")


def join(children: Iterable[object], between: str = "") -> Html:
    """Return several pieces as one; ``between`` is put between those that are not empty."""
    pieces = [piece for piece in _flat(children) if piece]
    return Html(text(between).join(pieces))


def text(words: str) -> Html:
    """Return text as HTML that shows it; hidden characters become visible (``⟨U+202E⟩``), line ends alike."""
    plain = words.replace("\r\n", "\n").replace("\r", "\n")
    return Html(escape(visible(plain, _KEEP), quote=True))


def _flat(children: Iterable[object]) -> Iterator[str]:
    for child in children:
        if isinstance(child, Html):
            yield child
        elif isinstance(child, str):
            yield text(child)
        elif child is not None:
            yield join(child)  # type: ignore[arg-type] # what is neither text nor nothing is several children


def _attributes(attributes: dict[str, str | bool | int | None]) -> Iterator[str]:
    for name, value in attributes.items():
        shown = name.rstrip("_").replace("_", "-")
        if value is True:
            yield f" {shown}"
        elif value is not None and value is not False:
            yield f' {shown}="{text(str(value))}"'
