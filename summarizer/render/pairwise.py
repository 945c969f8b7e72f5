"""What is said of pairs of articles, said once of all the articles that it holds for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.records import Dependence, Reason, SharedText

_TRANSITIVE = frozenset({"chain-same-text", "chain-same-origin", "chain-same-dispatch"})
"""Rules of which a chain of pairs is enough: who is in one chain with two others, those are in one chain, too."""

_PAIRWISE = _TRANSITIVE | {
    "text-is-one",
    "text-carries-claim",
    "text-quoted",
    "origin-shared",
    "channel-shared",
    "order-shared",
    "text-parallel",
}
"""Rules that say of two articles, ``a`` and ``b``, what is as true of several."""


def naturally(name: str) -> tuple[tuple[tuple[str, int, str], ...], str]:
    """Return the sort key by which ``a2`` comes before ``a10``."""
    parts = re.split(r"([0-9]+)", name)
    digits = [part.lstrip("0") for part in parts[1::2]]
    return tuple((words, len(number), number) for words, number in zip(parts[::2], [*digits, ""], strict=True)), name


def groups(pairs: Iterable[tuple[str, str]], *, transitive: bool = False) -> list[list[str]]:
    """Return the names of some pairs in groups, each in natural order, so that each pair lies in one of them.

    All names of a group are paired with each other or, where that is ``transitive``, connected.
    """
    every = sorted({tuple(sorted(pair, key=naturally)) for pair in pairs}, key=lambda pair: [*map(naturally, pair)])
    linked: dict[str, set[str]] = {}
    for one, other in every:
        linked.setdefault(one, {one}).add(other)
        linked.setdefault(other, {other}).add(one)
    made: list[set[str]] = []
    for pair in every:
        if any(group.issuperset(pair) for group in made):
            continue
        fitting = [group for group in made if not group.isdisjoint(pair)]
        if transitive and fitting:
            made = [group for group in made if group not in fitting]
            made.append(set(pair).union(*fitting))
        elif whole := next((g for g in fitting if all(g <= linked[name] for name in pair)), None):
            whole.update(pair)
        else:
            made.append(set(pair))
    return [sorted(group, key=naturally) for group in made]


def merged(reasons: Iterable[Reason], ends: Callable[[Sequence[str]], tuple[str, str]]) -> list[Reason]:
    """Return reasons in which what is said of pairs of articles is said once of all of a group.

    Args:
        reasons: Any reasons.
        ends: Gives the words for a group in the places of ``a`` and ``b``: all names but one, and that one.
    """
    alike: dict[object, list[Reason]] = {}
    for number, reason in enumerate(reasons):
        others = tuple(sorted((key, value) for key, value in reason.args.items() if key not in "ab"))
        key = (reason.rule, reason.soft, others) if reason.rule in _PAIRWISE else number
        alike.setdefault(key, []).append(reason)
    return [one for each in alike.values() for one in (_of_groups(each, ends) if len(each) > 1 else each)]


def _of_groups(reasons: Sequence[Reason], ends: Callable[[Sequence[str]], tuple[str, str]]) -> list[Reason]:
    """Return reasons of one rule, which differ in their pairs alone, as one for each group of articles."""
    pairs = {(str(reason.args["a"]), str(reason.args["b"])): reason for reason in reasons}
    told = []
    for group in groups(pairs, transitive=reasons[0].rule in _TRANSITIVE):
        within = [reason for pair, reason in pairs.items() if set(pair) <= set(group)]
        a, b = ends(group) if len(group) > 2 else group  # noqa: PLR2004 - two are a pair
        citations = dict.fromkeys(citation for reason in within for citation in reason.citations)
        args = {**within[0].args, "a": a, "b": b}
        told.append(within[0].model_copy(update={"args": args, "citations": tuple(citations)}))
    return told


def tied(alike: Iterable[Sequence[Dependence]]) -> list[tuple[list[str], list[Dependence]]]:
    """Return articles that hang together in one way on the same entries, each group with what was judged of its pairs.

    Args:
        alike: Judgements in groups that differ in their entry alone.
    """
    by_way: dict[object, dict[tuple[str, str], Sequence[Dependence]]] = {}
    for each in alike:
        way = (each[0].verdict, tuple(one.entry for one in each), tuple(sorted(r.rule for r in each[0].reasons)))
        by_way.setdefault(way, {})[each[0].a, each[0].b] = each
    return [
        (group, [one for pair, each in pairs.items() if set(pair) <= set(group) for one in each])
        for pairs in by_way.values()
        for group in groups(pairs)
    ]


def runs(shared: Iterable[SharedText]) -> list[list[SharedText]]:
    """Return runs of words that articles share, in groups: two with a place in common are of one group."""
    at: dict[object, list[SharedText]] = {}
    for run in shared:
        ends = [(place.article, place.start, place.end) for place in (run.first, run.second)]
        one, other = (at.get(end, []) for end in ends)
        group = one if one is other else [*one, *other]
        group.append(run)
        at |= {(place.article, place.start, place.end): group for each in group for place in (each.first, each.second)}
    return list({id(group): group for group in at.values()}.values())
