"""Names that strings leave undecided, decided by company: who met the same person, on the same day, in the same way.

Only what the names allow comes into question; company never joins names that are different. Where it speaks for more
than one, nothing is chosen; but several articles may call the same person by a family name alone. Spellings so far
from each other that nobody thought of comparing them are compared where company suggests it.
"""

from __future__ import annotations

import datetime as dt
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.actors.forms import main_name
from summarizer.reconcile.calendar.dayset import EVERY_DAY
from summarizer.reconcile.mentions import article_of, key, kind_to_compare
from summarizer.records import Judgement, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.mentions import Corpus

Met = tuple[str, int, str]
"""Whom somebody met (their group), on which day, in what kind of meeting."""

PAIR = 2
"""So many people meet, at least; where the same person meets more on a day, they may be one by several names."""

HEARD = 0.4
"""Names that nothing has compared before are that alike, at least: of two scripts for syllables little can be heard."""

ROUNDS = 3
"""What one joining brings to light is used so often."""


class _Dated(NamedTuple):
    """A meeting on a known day: the mentions of the principals that were there together, of who came along, the day."""

    people: tuple[str, ...]
    along: tuple[str, ...]
    day: int
    kind: str


def join_by_company(groups: ActorGroups, corpus: Corpus, own: Mapping[str, Days]) -> None:
    """Join undecided persons who met the same person on the same known day, where that speaks for one pair alone.

    Args:
        groups: The grouping by names, changed here; its judgements too.
        corpus: The readings.
        own: The days of each meeting when its article is read for itself.
    """
    dated = _dated(corpus, own)
    groups.judgements += _suggested(groups, dated)
    for _ in range(ROUNDS):
        undecided = [(at, judged) for at, judged in enumerate(groups.judgements) if judged.verdict == "undecided"]
        asked = frozenset(groups[mention] for _, judged in undecided for mention in (judged.a, judged.b))
        found = list(_speaking(groups, undecided, _met(groups, dated, asked)))
        choices = _choices(groups, {(a, b) for _, a, b, _ in found})
        found = [each for each in found if each[2] in choices[each[1]] and each[1] in choices[each[2]]]
        joined = False
        for index, a, _, common in found:
            judgement = groups.judgements[index]
            alone = len(choices[a]) == 1 and _is_short(judgement)
            if (alone or _are_all_one(a, choices)) and groups.join_by(judgement.a, judgement.b):
                reason = _reason(corpus, common)
                reasons = (*judgement.reasons, reason)
                groups.judgements[index] = Judgement(a=judgement.a, b=judgement.b, verdict="same", reasons=reasons)
                joined = True
        if not joined:
            return


def _choices(groups: ActorGroups, found: AbstractSet[tuple[str, str]]) -> dict[str, set[str]]:
    """Return whom each person may be, of the pairs that company speaks for.

    Of two scripts of signs a name tells nothing; where it sounds like that of somebody in another script, the others
    whom it may be for all that is known come into question no longer.
    """
    nearest = {pair: _nearest(groups, *pair) for pair in found}
    sounding = {person for pair, score in nearest.items() if score >= HEARD for person in pair}
    choices: dict[str, set[str]] = {person: set() for pair in found for person in pair}
    for (a, b), score in nearest.items():
        if score >= HEARD or sounding.isdisjoint((a, b)):
            choices[a].add(b)
            choices[b].add(a)
    return choices


def _are_all_one(person: str, choices: Mapping[str, set[str]]) -> bool:
    """Say whether company speaks for somebody's being one with others who are all one with each other, and no more.

    Three articles may spell a name in three scripts, of which each leaves open whether it is the other two.
    """
    together = choices[person] | {person}
    return all(choices[each] | {each} == together for each in together)


def _suggested(groups: ActorGroups, dated: Sequence[_Dated]) -> list[Judgement]:
    """Return judgements, still open, on persons with full names who met the same person and were not compared yet."""
    if groups.forms is None:
        return []
    undecided = (judged for judged in groups.judgements if judged.verdict == "undecided")
    known = {frozenset((groups[judged.a], groups[judged.b])) for judged in undecided}
    found = []
    for a, b in _in_one_company(groups, dated):
        if groups.clusters.are_apart(a, b) or (pair := frozenset((groups[a], groups[b]))) in known:
            continue
        known.add(pair)
        comparison = groups.forms.nearest(groups.clusters, a, b)
        if comparison is not None and comparison.score >= HEARD:
            found.append(Judgement(a=a, b=b, verdict="undecided", reasons=comparison.reasons))
    return found


def _in_one_company(groups: ActorGroups, dated: Sequence[_Dated]) -> Iterator[tuple[str, str]]:
    """Yield mentions of persons of two groups who met the same person on the same day in the same kind of meeting."""
    met: dict[Met, dict[str, str]] = {}
    for mentions, along, day, kind in dated:
        everybody = {groups[mention]: mention for mention in (*along, *mentions)}
        for other in {groups[mention] for mention in mentions}:
            met.setdefault((other, day, kind), {}).update(everybody)
    for (other, _, _), people in met.items():
        if len(people) > PAIR:
            yield from combinations(sorted(mention for person, mention in people.items() if person != other), 2)


def _is_short(judgement: Judgement) -> bool:
    """Say whether the first of two is a name that is short for several, as many articles may call one person."""
    return judgement.reasons[0].rule == "several-full-names"


def _dated(corpus: Corpus, own: Mapping[str, Days]) -> list[_Dated]:
    """Return the meetings on a known day."""
    found = []
    for mention, meeting in corpus.meetings.items():
        day = own.get(mention, EVERY_DAY).only
        if day is not None:
            there = [p for p in meeting.participants if p.presence == "together"]
            people, along = (
                tuple(key(article_of(mention), p.actor) for p in there if (p.level == "principal") is principal)
                for principal in (True, False)
            )
            found.append(_Dated(people, along, day.toordinal(), kind_to_compare(meeting)))
    return found


def _met(groups: ActorGroups, dated: Sequence[_Dated], asked: frozenset[str]) -> dict[str, dict[Met, bool]]:
    """Return whom each of some groups of persons met on a known day, and whether they came as principals."""
    met: dict[str, dict[Met, bool]] = {}
    for mentions, along, day, kind in dated:
        people = [groups[mention] for mention in mentions]
        for principal, there in ((False, [groups[mention] for mention in along]), (True, people)):
            for person in asked.intersection(there):
                company = met.setdefault(person, {})
                for other in people:
                    if other != person:
                        company[other, day, kind] = principal or company.get((other, day, kind), False)
    return met


def _speaking(
    groups: ActorGroups, undecided: Sequence[tuple[int, Judgement]], met: Mapping[str, Mapping[Met, bool]]
) -> Iterator[tuple[int, str, str, Met]]:
    """Yield the undecided judgements for which company speaks: where, the two groups, and whom both met.

    Who only came along with others must have a name that sounds like the other's, too.
    """
    for index, judgement in undecided:
        a, b = groups[judgement.a], groups[judgement.b]
        mine, theirs = met.get(a, {}), met.get(b, {})
        common = mine.keys() & theirs.keys() if a != b else None
        if not common or groups.clusters.are_apart(a, b):
            continue
        as_principals = [each for each in common if mine[each] and theirs[each]]
        if as_principals or _nearest(groups, a, b) >= HEARD:
            yield index, a, b, min(as_principals or common)


def _nearest(groups: ActorGroups, a: str, b: str) -> float:
    """Return how alike, from 0 to 1, the most alike of the names of two persons are."""
    found = None if groups.forms is None else groups.forms.nearest(groups.clusters, a, b)
    return 0.0 if found is None else found.score


def _reason(corpus: Corpus, common: Met) -> Reason:
    other, day, _ = common
    date = dt.date.fromordinal(day).isoformat()
    return Reason(rule="same-company", args={"name": main_name(corpus.actors[other]), "day": date}, soft=True)
