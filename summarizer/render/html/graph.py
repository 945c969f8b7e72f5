"""The graph of who met whom, as inline SVG: every node a link to the actor, the width of a line the times they met."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from summarizer.render.html.layout import place
from summarizer.render.html.places import slug
from summarizer.render.html.tags import tag

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.render.html.page import Page
    from summarizer.render.html.pairs import Pair
    from summarizer.render.html.tags import Html

ACROSS, DOWN = 190, 110
"""Units of the drawing from one node to its neighbour: names are wider than high."""

SIDE, TOP = 110, 60
"""Room around the outermost nodes, for their names."""

LINE = 20
"""A name is broken after so many characters, and cut after two lines; the whole of it stands in the table."""

MOST = 24
"""So many nodes are drawn, those with most pairs first; the table holds all."""

LEADING = 17
"""Units from one line of a name to the next."""

WIDEST = 6
"""Units of the widest line."""

Spot = tuple[int, int]


def graph(page: Page, pairs: Sequence[Pair]) -> Html:
    """Return the drawing of some pairs."""
    nodes = _nodes(pairs)
    drawn = [pair for pair in pairs if pair.one in nodes and pair.other in nodes]
    at = _spots(place(nodes, [(pair.one, pair.other) for pair in drawn]))
    width = max(x for x, _ in at.values()) + SIDE
    height = max(y for _, y in at.values()) + TOP
    lines = [_line(pair, at) for pair in drawn]
    names = [_node(page, node, at[node], above=_above(node, drawn, at)) for node in nodes]
    title = page.say("sections.met")
    return tag("svg", lines, names, viewBox=f"0 0 {width} {height}", width=width, role="group", aria_label=title)


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
    return {node: (round((x - left) * ACROSS) + SIDE, round((y - top) * DOWN) + TOP) for node, (x, y) in at.items()}


def _above(node: str, pairs: Sequence[Pair], at: Mapping[str, Spot]) -> bool:
    """Say whether a name stands above its node: where the lines to its neighbours mostly go down."""
    ends = [(pair.one, pair.other) for pair in pairs if node in (pair.one, pair.other)]
    below = sum(at[other if one == node else one][1] - at[node][1] for one, other in ends)
    return below > 0


def _line(pair: Pair, at: Mapping[str, Spot]) -> Html:
    """Return the line between two who met; dashed where no meeting is told as such."""
    (x1, y1), (x2, y2) = at[pair.one], at[pair.other]
    width = min(1 + len(pair.reported), WIDEST)
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke_width=width, class_=None if pair.reported else "implied")


def _node(page: Page, actor: str, at: Spot, *, above: bool) -> Html:
    """Return a node with its name above or below it, as a link to the actor."""
    name = page.names.get(actor, actor)
    x, y = at
    lines = textwrap.wrap(name, LINE, max_lines=2, placeholder="…", break_on_hyphens=False)
    top = y - 16 - LEADING * (len(lines) - 1) if above else y + 26
    words = [tag("text", line, x=x, y=top + LEADING * k, text_anchor="middle") for k, line in enumerate(lines)]
    dot = tag("circle", cx=x, cy=y, r=9)
    return tag("a", tag("title", name), dot, words, href=f"#{slug(actor)}")
