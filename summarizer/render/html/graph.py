"""The graph of who met whom, as inline SVG: every node a link to the actor, the width of a line the times they met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.html.layout import place
from summarizer.render.html.places import slug
from summarizer.render.html.tags import tag

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.render.html.page import Page
    from summarizer.render.html.pairs import Pair
    from summarizer.render.html.tags import Html

STEP = 150
"""Units of the drawing from one node to its neighbour."""

MARGIN = 90
"""Room around the outermost nodes, for their names."""

NAME = 24
"""A name is cut after so many characters; the whole of it stands in the table, and in the node's title."""

MOST = 24
"""So many nodes are drawn, those with most pairs first; the table holds all."""

WIDEST = 6
"""Units of the widest line."""

Spot = tuple[int, int]


def graph(page: Page, pairs: Sequence[Pair]) -> Html:
    """Return the drawing of some pairs."""
    nodes = _nodes(pairs)
    drawn = [pair for pair in pairs if pair.one in nodes and pair.other in nodes]
    at = _spots(place(nodes, [(pair.one, pair.other) for pair in drawn]))
    width = max(x for x, _ in at.values()) + MARGIN
    height = max(y for _, y in at.values()) + MARGIN // 2
    lines = [_line(pair, at) for pair in drawn]
    names = [_node(page, node, at[node]) for node in nodes]
    title = page.say("sections.met")
    return tag("svg", lines, names, viewBox=f"0 0 {width} {height}", role="group", aria_label=title)


def _nodes(pairs: Sequence[Pair]) -> list[str]:
    """Return the actors to draw, those with most pairs first."""
    degrees: dict[str, int] = {}
    for pair in pairs:
        for actor in (pair.one, pair.other):
            degrees[actor] = degrees.get(actor, 0) + 1
    return sorted(degrees, key=lambda actor: -degrees[actor])[:MOST]


def _spots(at: Mapping[str, tuple[float, float]]) -> dict[str, Spot]:
    """Return whole units of the drawing for positions in steps."""
    left, top = min(x for x, _ in at.values()), min(y for _, y in at.values())
    return {
        node: (round((x - left) * STEP) + MARGIN, round((y - top) * STEP) + MARGIN // 2) for node, (x, y) in at.items()
    }


def _line(pair: Pair, at: Mapping[str, Spot]) -> Html:
    """Return the line between two who met; dashed where no meeting is told as such."""
    (x1, y1), (x2, y2) = at[pair.one], at[pair.other]
    width = min(1 + len(pair.reported), WIDEST)
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke_width=width, class_=None if pair.reported else "implied")


def _node(page: Page, actor: str, at: Spot) -> Html:
    """Return a node with its name under it, as a link to the actor."""
    name = page.names.get(actor, actor)
    x, y = at
    shown = name if len(name) <= NAME else name[: NAME - 1].rstrip() + "…"
    label = tag("text", shown, x=x, y=y + 26, text_anchor="middle")
    dot = tag("circle", cx=x, cy=y, r=9)
    return tag("a", tag("title", name), dot, label, href=f"#{slug(actor)}", aria_label=name)
