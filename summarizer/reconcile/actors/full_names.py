"""Joining the actors whose full names are the same, surest pair first."""

from __future__ import annotations

from itertools import chain, combinations, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from summarizer.reconcile.actors.forms import Forms, full_names, is_full, main_name
from summarizer.reconcile.names import Comparison, candidate_pairs
from summarizer.reconcile.names.bare import length
from summarizer.records import Judgement, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.actors.forms import NameKind
    from summarizer.records import ActorMention


def join_full_names(groups: ActorGroups, actors: Mapping[str, ActorMention], kind: NameKind) -> None:
    """Join the mentions whose names are the same: by their main names before any other form, surest pair first."""
    full = {key: actor for key, actor in actors.items() if kind == "org" or is_full(main_name(actor))}
    forms = Forms(full, kind, groups.clusters, groups.tellings)
    if kind == "person":
        groups.forms = forms
    found: list[tuple[bool, float, str, str, Comparison]] = []
    for a, b in _candidates(full, kind):
        by_main = forms.compare(forms.main[a], forms.main[b])
        other_forms = by_main.verdict != "same"
        comparison = forms.best(a, b) if other_forms else by_main
        if comparison.verdict == "same":
            found.append((other_forms, -comparison.score, a, b, comparison))
        elif comparison.verdict == "undecided":
            groups.judgements.append(Judgement(a=a, b=b, verdict="undecided", reasons=comparison.reasons))
    open_names = _fitting_several(forms, [(a, b) for _, _, a, b, _ in found]) if kind == "person" else {}
    for _, _, a, b, comparison in sorted(found, key=itemgetter(0, 1, 2, 3)):
        names = forms.main[a], forms.main[b]
        several = next((open_names[n] for n in names if n in open_names), None) if names[0] != names[1] else None
        against = several or forms.weakest(groups.clusters, a, b)
        joined = against is None and forms.join(groups.clusters, a, b)
        reasons = comparison.reasons if joined or against is None else (*comparison.reasons, *against.reasons)
        groups.judgements.append(Judgement(a=a, b=b, verdict="same" if joined else "undecided", reasons=reasons))


def _fitting_several(forms: Forms, pairs: Iterable[tuple[str, str]]) -> dict[str, Comparison]:
    """Return the names that are short for longer ones of different people, each with what leaves it open."""
    longer: dict[str, dict[str, None]] = {}
    for x, y in dict.fromkeys((forms.main[a], forms.main[b]) for a, b in pairs):
        for short, full in ((x, y), (y, x)):
            if length(short) < length(full):
                longer.setdefault(short, {})[full] = None
    found = {}
    for short, fulls in longer.items():
        if any(forms.are_two(x, y, fulls) for x, y in combinations(fulls, 2)):
            reason = Reason(rule="several-full-names", args={"name": short, "names": tuple(sorted(fulls))})
            found[short] = Comparison(0.4, (reason,))
    return found


def _candidates(actors: Mapping[str, ActorMention], kind: NameKind) -> Iterator[tuple[str, str]]:
    """Yield the pairs of mentions worth comparing, once each; those of one name in a chain, not all with all."""
    holders: dict[str, list[str]] = {}
    for key in sorted(actors):
        for name in dict.fromkeys(full_names(actors[key], kind)):
            holders.setdefault(name, []).append(key)
    names = sorted(holders)
    chains = (pair for keys in holders.values() for pair in pairwise(keys))
    crossing = ((holders[names[i]][0], holders[names[j]][0]) for i, j in candidate_pairs(names, kind))
    ordered = ((a, b) if a < b else (b, a) for a, b in chain(chains, crossing) if a != b)
    yield from dict.fromkeys(ordered)
