"""Placing foreigners whom an article calls by one name in signs: with the one of their state who sounds so.

A Chinese newspaper calls the president of Senegal 萨尔, which renders Sarr and other names as well. Where just one
person who serves that state has such a name in letters, and just one in signs may be meant, the two are one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.actors.forms import main_name
from summarizer.reconcile.actors.posts import countries_of_posts, present_posts
from summarizer.reconcile.names import compare_names
from summarizer.reconcile.names.syllabic import foreign_part
from summarizer.records import Judgement, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.records import ActorMention

_RULE = "name-transcribed-part"
_STATE = Reason(rule="only-one-of-state", soft=True)


def place_transcribed(groups: ActorGroups, persons: Mapping[str, ActorMention]) -> None:
    """Join each person who is named in signs alone with the only one of the same state who may be meant.

    Args:
        groups: The grouping by full names, changed here; its judgements too.
        persons: The mentions of persons by key.
    """
    everybody = [members for members in groups.clusters.all() if members[0] in persons]
    in_signs = [members for members in everybody if _are_in_signs(persons, members)]
    if not in_signs:
        return
    by_state: dict[str, list[tuple[str, ...]]] = {}
    named_in_signs = frozenset(in_signs)
    for members in everybody:
        if members not in named_in_signs:
            for state in _states(persons, members):
                by_state.setdefault(state, []).append(members)
    found = {members: dict(_fitting(groups, persons, members, by_state)) for members in in_signs}
    for members, fitting in sorted(found.items()):
        rivals = [other for other in found.values() if not fitting.keys().isdisjoint(other)]
        if len(fitting) == 1 == len(rivals):
            ((other, reason),) = fitting.items()
            if groups.join(members[0], other):
                a, b = sorted((members[0], other))
                groups.judgements.append(Judgement(a=a, b=b, verdict="same", reasons=(reason, _STATE)))


def _fitting(
    groups: ActorGroups,
    persons: Mapping[str, ActorMention],
    members: Sequence[str],
    by_state: Mapping[str, Sequence[tuple[str, ...]]],
) -> Iterator[tuple[str, Reason]]:
    """Yield those of the same state, by their first mention, of whose names one may be what the signs render."""
    name = main_name(persons[members[0]])
    for others in {others for state in _states(persons, members) for others in by_state.get(state, ())}:
        if groups.clusters.are_apart(members[0], others[0]):
            continue
        compared = (compare_names(name, main_name(persons[other]), "person") for other in others if other in persons)
        reason = next((found.reasons[0] for found in compared if found.reasons[0].rule == _RULE), None)
        if reason is not None:
            yield others[0], reason


def _are_in_signs(persons: Mapping[str, ActorMention], members: Sequence[str]) -> bool:
    """Say whether nobody writes somebody's name but in signs of one part."""
    return all(member in persons and foreign_part(main_name(persons[member])) is not None for member in members)


def _states(persons: Mapping[str, ActorMention], members: Sequence[str]) -> frozenset[str]:
    return countries_of_posts(role for key in members if key in persons for role in present_posts(persons[key]))
