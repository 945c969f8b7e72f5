"""A picture of a few numbers: horizontal bars, as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDTH, BAR, GAP, LABELS = 720, 22, 12, 250


def bars(values: Mapping[str, float], title: str) -> str:
    """Return a picture of values, each a bar with its name before and its number behind it.

    Args:
        values: Numbers above zero, by name, in the order they are shown in.
        title: What the numbers are.
    """
    most = max(values.values())
    room = WIDTH - LABELS - 70
    lines = [f'<text x="0" y="16" font-weight="600">{escape(title)}</text>']
    for number, (name, value) in enumerate(values.items()):
        top = 32 + number * (BAR + GAP)
        long = max(value / most * room, 1)
        middle = top + BAR * 0.7
        lines += [
            f'<text x="{LABELS - 10}" y="{middle:.0f}" text-anchor="end">{escape(name)}</text>',
            f'<rect x="{LABELS}" y="{top}" width="{long:.1f}" height="{BAR}" rx="2" fill="#2f6f8f"/>',
            f'<text x="{LABELS + long + 8:.1f}" y="{middle:.0f}">{value:.2f}</text>',
        ]
    height = 32 + len(values) * (BAR + GAP)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
        f' aria-label="{escape(title)}" font-family="sans-serif" font-size="14" fill="currentColor">'
    )
    return "\n".join([head, *lines, "</svg>"]) + "\n"
