"""Circles of "earlier than": constraints that together put a day before itself."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.reconcile.calendar.constraints import Constraint


def contradictory_order(constraints: Sequence[Constraint]) -> set[Constraint]:
    """Return the constraints whose strict order lies on a circle of orders.

    A pair of days is on a circle when both lie in one strongly connected component of the graph of orders.
    """
    graph: dict[str, set[str]] = defaultdict(set)
    for constraint in constraints:
        for earlier, later, _ in constraint.order:
            graph[earlier].add(later)
    component = _components(graph)
    return {
        each
        for each in constraints
        if any(strict and (a == b or component[a] == component[b]) for a, b, strict in each.order)
    }


def chronological(names: Sequence[str], constraints: Sequence[Constraint]) -> list[str]:
    """Return the names of days so that, circles apart, earlier ones come first."""
    graph: dict[str, set[str]] = defaultdict(set)
    for constraint in constraints:
        for earlier, later, _ in constraint.order:
            graph[earlier].add(later)
    seen: set[str] = set()
    finished = [node for name in names for node in _walk(name, graph, seen)]
    return finished[::-1]


def _components(graph: Mapping[str, set[str]]) -> dict[str, int]:
    """Return the number of each node's strongly connected component (Kosaraju's two passes, without recursion)."""
    nodes = sorted({*graph, *(node for after in graph.values() for node in after)})
    backwards: dict[str, set[str]] = defaultdict(set)
    for node, afters in graph.items():
        for after in afters:
            backwards[after].add(node)
    finished: list[str] = []
    seen: set[str] = set()
    for node in nodes:
        finished += _walk(node, graph, seen)
    component: dict[str, int] = {}
    seen = set()
    for number, node in enumerate(reversed(finished)):
        component.update(dict.fromkeys(_walk(node, backwards, seen), number))
    return component


def _walk(start: str, graph: Mapping[str, set[str]], seen: set[str]) -> list[str]:
    """Return the unseen nodes that can be reached, each after all it leads to."""
    if start in seen:
        return []
    seen.add(start)
    finished: list[str] = []
    stack = [(start, iter(sorted(graph.get(start, ()))))]
    while stack:
        node, after = stack[-1]
        following = next((each for each in after if each not in seen), None)
        if following is None:
            finished.append(node)
            stack.pop()
        else:
            seen.add(following)
            stack.append((following, iter(sorted(graph.get(following, ())))))
    return finished
