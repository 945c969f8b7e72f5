"""Placing the nodes of a small graph in the plane, the same way every time.

Stress majorization (Gansner, Koren, North 2004): starting on a circle, each node moves to where its distances to the
others come closest to the numbers of steps between them. No chance is involved; results are rounded to whole units.
"""

from __future__ import annotations

import math
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Point = tuple[float, float]

ROUNDS = 120
"""Enough for a few dozen nodes to come to rest."""


def place(nodes: Sequence[str], edges: Iterable[tuple[str, str]]) -> dict[str, tuple[float, float]]:
    """Return a position for each node, in steps: neighbours lie about 1 apart. Rounded to hundredths."""
    near: dict[str, list[str]] = {node: [] for node in nodes}
    for one, other in edges:
        near[one].append(other)
        near[other].append(one)
    distances = {node: _distances(node, near) for node in nodes}
    turn = 2 * math.pi / max(len(nodes), 1)
    at = {node: (math.cos(turn * k), math.sin(turn * k)) for k, node in enumerate(nodes)}
    for _ in range(ROUNDS):
        for node in nodes:  # one after the other: two that move at once can land on one spot, and stay there
            at[node] = _moved(node, at, distances[node])
    return {node: (round(x, 2), round(y, 2)) for node, (x, y) in _lying(at).items()}


def _lying(at: Mapping[str, Point]) -> dict[str, Point]:
    """Return the same positions turned so that they reach farthest from left to right (their principal axis)."""
    middle_x, middle_y = (sum(point[axis] for point in at.values()) / len(at) for axis in (0, 1))
    moved = {node: (x - middle_x, y - middle_y) for node, (x, y) in at.items()}
    across = sum(x * x - y * y for x, y in moved.values())
    mixed = sum(2 * x * y for x, y in moved.values())
    turn = -0.5 * math.atan2(mixed, across)
    cos, sin = math.cos(turn), math.sin(turn)
    return {node: (x * cos - y * sin, x * sin + y * cos) for node, (x, y) in moved.items()}


def _distances(start: str, near: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Return the number of steps from a node to each other one; nodes out of reach lie a little beyond the farthest."""
    steps = {start: 0.0}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        for neighbour in near[node]:
            if neighbour not in steps:
                steps[neighbour] = steps[node] + 1
                waiting.append(neighbour)
    beyond = 3.0
    return {node: steps.get(node, beyond) for node in near}


def _moved(node: str, at: Mapping[str, Point], distances: Mapping[str, float]) -> Point:
    """Return where a node should lie for its distances to fit best, the others staying where they are."""
    x, y, weights = 0.0, 0.0, 0.0
    here = at[node]
    for other, there in at.items():
        if other == node:
            continue
        wanted = distances[other]
        apart = math.dist(here, there) or 1e-6
        weight = 1 / (wanted * wanted)
        x += weight * (there[0] + wanted * (here[0] - there[0]) / apart)
        y += weight * (there[1] + wanted * (here[1] - there[1]) / apart)
        weights += weight
    return (x / weights, y / weights) if weights else here
