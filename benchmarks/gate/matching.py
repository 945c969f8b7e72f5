"""Which meeting of the facts each telling of an article tells: by people, by the words cited, by days, in this order.

Entries of a briefing are not matched themselves: each says from which tellings it was made, and what it mixes or tears
apart shows in them. Nothing here asks the reconciler what it holds for the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from gate.facts import days

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gate.facts import Facts, Meeting
    from gate.tellings import Printed, Telling

ALIKE = 0.5
"""People are taken for the same company when so much of both together is in both."""


class Fit(NamedTuple):
    """How well a telling fits a meeting of the facts; greater is better, ``None`` days are open."""

    cites: bool
    people: float
    days: int


@dataclass(frozen=True)
class Matched:
    """What tells what.

    ``tells`` gives each telling's meeting of the facts by its key; ``again`` holds those that tell a meeting for which
    the article has a better telling; ``lists`` the meetings that a telling mentions by naming somebody of whom it is
    not said that they sat together.
    """

    tells: dict[str, str] = field(default_factory=dict)
    again: dict[str, str] = field(default_factory=dict)
    lists: dict[str, frozenset[str]] = field(default_factory=dict)


def match(facts: Facts, told: Sequence[Telling], printed: Printed) -> Matched:
    """Return which meeting each telling of a story tells."""
    found = Matched()
    for file in facts.files:
        here = [telling for telling in told if telling.file == file]
        stated = [meeting for meeting in facts.meetings if file in meeting.stated]
        _match_article(found, here, stated, printed)
    return found


def _match_article(found: Matched, told: Sequence[Telling], stated: Sequence[Meeting], printed: Printed) -> None:
    """Give each telling of one article the meeting it fits best, each meeting once; then those that are left over."""
    fits = {
        (telling.key, meeting.id): fit
        for telling in told
        for meeting in stated
        if (fit := fitting(telling, meeting, printed)) is not None
    }
    rank = {meeting.id: (not _moved(meeting), not meeting.optional, -at) for at, meeting in enumerate(stated)}
    taken = set[str]()
    for key, meeting in sorted(fits, key=lambda pair: (fits[pair], rank[pair[1]], pair), reverse=True):
        if key not in found.tells and meeting not in taken:
            found.tells[key] = meeting
            taken.add(meeting)
    for telling in told:
        again = {meeting: fit for (key, meeting), fit in fits.items() if key == telling.key and fit.days}
        if telling.key not in found.tells and again:
            found.again[telling.key] = max(again, key=lambda meeting: (again[meeting].people, again[meeting]))
        listed = {meeting.id for meeting in stated if _lists(telling, meeting, printed)}
        found.lists[telling.key] = frozenset(listed - {found.tells.get(telling.key)})


def _moved(meeting: Meeting) -> bool:
    """Say whether this is the first date of a meeting that was moved; its telling is that of the later one."""
    return meeting.moved_to is not None


def fitting(telling: Telling, meeting: Meeting, printed: Printed) -> Fit | None:
    """Return how well a telling fits a meeting that its article tells, ``None`` where it is another one.

    It must be the same company. Beyond that it cites the words that the facts quote, on whatever days; or it has all
    the same people on days that can be the same.
    """
    company = alike(telling.who, meeting.people(telling.file))
    cites = printed.tells(telling.mention.citations, telling.file, meeting.stated[telling.file])
    near = nearness(telling, meeting)
    if company < ALIKE or not (cites or (company == 1 and near)):
        return None
    return Fit(cites and near > 0, company, near)


def alike(some: frozenset[str], others: frozenset[str]) -> float:
    """Return the share of people in both among all; meetings whose people are not said are half alike to any."""
    if not others:
        return 1.0 if not some else ALIKE
    return len(some & others) / len(some | others)


def nearness(telling: Telling, meeting: Meeting) -> int:
    """Return 3 for the same days, 2 for some in common, 1 where the facts leave it open, 0 for other days."""
    text = meeting.date_in.get(telling.file) or meeting.date
    if text is None:
        return 1
    wanted = days(text)
    if telling.days == wanted:
        return 3
    return 0 if (telling.days & wanted).is_empty else 2


def _lists(telling: Telling, meeting: Meeting, printed: Printed) -> bool:
    """Say whether a telling names all people of a meeting, somebody of them without saying that they sat together."""
    named = {person.who for person in telling.people if person.who}
    people = meeting.people(telling.file)
    return bool(
        people
        and people <= named
        and not people <= telling.who
        and printed.tells(telling.mention.citations, telling.file, meeting.stated[telling.file])
    )


def denials(facts: Facts, told: Iterable[Telling], matched: Mapping[str, str]) -> dict[str, bool]:
    """Return, for each telling of people who are said not to have met, whether it says just that."""
    return {
        telling.key: telling.mention.status == "denied"
        for telling in told
        for none in facts.no_meetings
        if telling.key not in matched
        and none.article == telling.file
        and telling.who == set(none.people)
        and (none.date is None or not (days(none.date) & telling.days).is_empty)
    }
