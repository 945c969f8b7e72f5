"""The days of all mentions, solved across articles.

Mentions that are taken for one occasion share one unknown where they agree, so that what one article prints narrows
what another leaves open.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.reconcile.days.constraints import Distance, Fact
from summarizer.reconcile.days.network import Network
from summarizer.reconcile.days.solution import Solution
from summarizer.reconcile.days.unknowns import article_of_line, end_of, mention_of, published, start_of
from summarizer.reconcile.groups import Groups
from summarizer.reconcile.mentions import article_of
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.days.constraints import Constraint


DIFFERENTLY = "printed-differently"
"""The rule of a fact that holds the days of times in different sentences, which cannot all be true."""


@dataclass(frozen=True)
class Dates:
    """The solution, asked by mention.

    Attributes:
        solution: The days of each unknown.
        shared: The name under which a mention is dated, of those that are dated together with others.
        differing: Why the days that one article gives for one occasion cannot be one day, by mention.
    """

    solution: Solution
    shared: Mapping[str, str]
    differing: Mapping[str, tuple[Reason, ...]]

    @classmethod
    def together(cls, parts: Iterable[Dates]) -> Dates:
        """Return the solutions of different articles as one."""
        solution, shared, differing = Solution({}), dict[str, str](), dict[str, tuple[Reason, ...]]()
        for part in parts:
            solution.take(part.solution)
            shared.update(part.shared)
            differing.update(part.differing)
        return cls(solution, shared, differing)

    def unknown(self, mention: str) -> str:
        """Return the name under which a mention is dated."""
        return self.shared.get(mention, mention)

    def publication(self, article: str) -> Days:
        """Return the possible days of an article's publication."""
        return self.solution[published(article)]

    @cached_property
    def lined(self) -> frozenset[str]:
        """The articles that date something by a line of theirs; most have no such lines."""
        return frozenset(article for unknown in self.solution.days if (article := article_of_line(unknown)))


def date_all(constraints: Mapping[str, Sequence[Constraint]], shared: Mapping[str, str]) -> Dates:
    """Solve the dates of all mentions.

    Articles depend on each other only where mentions of theirs are dated together, so each set of articles that hangs
    together in this way is solved by itself.

    Args:
        constraints: What each article says, from :func:`constraints_of`.
        shared: For each mention that is dated together with others, the name they go by; mentions of one occasion
            share a name.
    """
    names = {spelled(mention): spelled(name) for mention, name in shared.items() for spelled in (str, start_of, end_of)}
    network = Network()
    for articles in _together(constraints, shared):
        said = (constraint for article in articles for constraint in constraints[article])
        network.add(_renamed(constraint, names) for constraint in said)
    return Dates(network.solution, shared, _differing(constraints))


def _differing(constraints: Mapping[str, Iterable[Constraint]]) -> dict[str, tuple[Reason, ...]]:
    """Return why the days that an article gives for one occasion, in different sentences, cannot be one day."""
    found: dict[str, tuple[Reason, ...]] = {}
    for said in constraints.values():
        for constraint in said:
            if constraint.reason.rule == DIFFERENTLY and isinstance(constraint, Fact):
                why, mention = constraint.reason, mention_of(constraint.unknown)
                within = Reason(rule="days-contradict-within", args=why.args, citations=why.citations)
                found[mention] = (*found.get(mention, ()), within)
    return found


def _together(articles: Iterable[str], shared: Mapping[str, str]) -> list[list[str]]:
    """Return the sets of articles that mentions dated together connect."""
    groups = Groups(articles)
    for mention, name in shared.items():
        groups.join(article_of(mention), article_of(name))
    found: dict[str, list[str]] = {}
    for article, group in groups.names().items():
        found.setdefault(group, []).append(article)
    return list(found.values())


def _renamed(constraint: Constraint, names: Mapping[str, str]) -> Constraint:
    """Return a constraint that speaks of unknowns under their shared names."""
    if isinstance(constraint, Fact):
        unknown, days, reason, firm = constraint
        return Fact(names[unknown], days, reason, firm) if unknown in names else constraint
    later, earlier, least, most, reason, counted = constraint
    if later not in names and earlier not in names:
        return constraint
    return Distance(names.get(later, later), names.get(earlier, earlier), least, most, reason, counted)
