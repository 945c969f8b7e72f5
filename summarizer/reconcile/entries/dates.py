"""The dates of entries, each with the steps that lead to it and whether an article states, or lends, them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.edtf import write
from summarizer.reconcile.days.article import day_lines
from summarizer.reconcile.days.datesets import date_set, derivation
from summarizer.reconcile.days.unknowns import end_of, published, start_of
from summarizer.reconcile.mentions import key
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.reconcile.entries.days import OccasionDays
    from summarizer.reconcile.entries.numbering import Numbering
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.grouping import Occasions
    from summarizer.records import Basis, DateSet, WhenMention

    Told = Sequence[tuple[str, Sequence[WhenMention]]]
    """What articles print of the time of an occasion."""


CONTRADICTORY = {"printed-weekday-contradicts", "printed-differently", "printed-several"}
"""Rules for what an article prints of a time and does not agree with itself: that states no day."""


class EntryDates:
    """Makes the dates of meetings and of the ends of visits.

    Args:
        corpus: The readings.
        occasions: Their dates.
        days: The days of each.
        numbering: The ids of entries, by which steps speak of other dates.
    """

    def __init__(self, corpus: Corpus, occasions: Occasions, days: OccasionDays, numbering: Numbering) -> None:
        self._corpus = corpus
        self._occasions = occasions
        self._days = days
        self._numbering = numbering

    def date(self, members: Sequence[str], spelled: Callable[[str], str], told: Told) -> DateSet:
        """Return the days of an occasion with their derivation.

        Where its articles contradict each other, the steps of either side follow each other.

        Args:
            members: The mentions of the occasion.
            spelled: Gives the unknown that is meant by a mention's name (``str``, ``start_of``, ``end_of``).
            told: What its articles print of it.
        """
        steps: list[Reason] = []
        for name, (days, is_cut) in self._days.sides(members, spelled).items():
            steps += self._steps(spelled(name))
            steps += [Reason(rule="near-the-others", args={"left": write(days)}, soft=True)] if is_cut else []
        return date_set(self._days.of(members, spelled), _basis(told, steps), steps)

    def _steps(self, unknown: str) -> list[Reason]:
        """Return how a date was worked out; its own steps do not name it."""
        solution = self._occasions.dates.solution
        return derivation(solution, unknown, lambda other: None if other == unknown else self._names.get(other))

    @cached_property
    def _names(self) -> dict[str, str]:
        """What a date that others draw on is called: its kind and an entry's or article's id, or an event's words."""
        dated, meetings, visits = self._occasions.dates.unknown, self._occasions.meetings, self._occasions.visits
        ids = self._numbering
        names = {dated(m): f"entry:{ids.meeting_ids[meetings[m]]}" for m in self._corpus.meetings}
        for visit in self._corpus.visits:
            entry = ids.visit_ids[visits[visit]]
            names |= {start_of(dated(visit)): f"arrival:{entry}", end_of(dated(visit)): f"departure:{entry}"}
        for reading in self._corpus.readings:
            article = reading.article.id
            names[published(article)] = f"publication:{article}"
            names |= {key(article, event.id): f"event:{event.text}" for event in reading.events}
            if article in self._occasions.dates.lined:
                names |= {line: f"heading:{words}" for line, words in day_lines(reading).items()}
        return names


def _basis(told: Told, steps: Iterable[Reason]) -> Basis:
    """Say how a date came about: one of its articles prints all of it, others lend it to them, or it follows."""
    steps = list(steps)
    whole = not any(step.rule in CONTRADICTORY for step in steps)
    if whole and any(
        when.day and when.month and when.year and when.relation == "on" for _, whens in told for when in whens
    ):
        return "stated"
    telling = {article for article, _ in told}
    return "inherited" if any(step.args.get("article") not in telling for step in steps) else "derived"
