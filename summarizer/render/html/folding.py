"""Long lists, a page at a time: the first stands open, each of the others in a fold that says what it holds.

A fold is a ``details`` element and needs no script: a link to something in it opens it, and so does a browser's search.
On paper every fold is open (``page.css``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from summarizer.render.html.tags import join, tag

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.render.html.naming import Naming
    from summarizer.render.html.tags import Html

T = TypeVar("T")

PAGE = 25
"""So many items of a list stand together."""

FEW = 8
"""So many quotes, reasons or sources of one claim stand together."""


def folded(
    page: Naming,
    what: str,
    items: Sequence[T],
    wrap: Callable[[Sequence[T]], Html],
    *,
    names: Sequence[str] = (),
    size: int = PAGE,
) -> Html:
    """Return a list, its first items open and the others folded, page by page.

    Args:
        page: The page it stands on.
        what: What the items are, in words.
        items: The items.
        wrap: Makes the list of some of them.
        names: What each item is called, for the folds to say from where to where they reach; else its number.
        size: So many items stand together; a few more than that are not worth a fold.
    """
    if len(items) <= size + size // 5:
        return wrap(items)
    called = names or [page.labels.number(number) for number in range(1, len(items) + 1)]
    starts = range(size, len(items), size)
    folds = [
        _fold(page, what, called, slice(start, start + size), wrap(items[start : start + size])) for start in starts
    ]
    return join([wrap(items[:size]), *folds])


def _fold(page: Naming, what: str, called: Sequence[str], part: slice, content: Html) -> Html:
    """Return one fold, under a line that says what it holds and how much of it there is in all."""
    first, *_, last = [*called[part], called[part][-1]]
    n = len(called[part])
    line = page.say("html.fold", what=what, first=first, last=last, n=n, total=len(called))
    return tag("details", tag("summary", line), content, class_="fold")


def shortened(page: Naming, chips: Sequence[Html]) -> Html:
    """Return the links to the articles of a claim in a line, those after the first few folded."""
    if len(chips) <= FEW + FEW // 2:
        return join(chips, " ")
    more = tag("summary", page.say("html.more_articles", n=len(chips) - FEW))
    return join([*chips[:FEW], tag("details", more, join(chips[FEW:], " "), class_="more")], " ")
