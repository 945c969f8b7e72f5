"""The judgements made while mentions are joined: the last word on each pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.records import Judgement

if TYPE_CHECKING:
    from summarizer.records import Reason, Verdict


class Verdicts:
    """What was decided about each pair of mentions in question; a later verdict on a pair replaces an earlier one."""

    def __init__(self) -> None:
        self._on: dict[tuple[str, str], tuple[Verdict, Reason]] = {}

    def note(self, a: str, b: str, verdict: Verdict, reason: Reason) -> None:
        """Put down what was decided about two mentions, in either order."""
        self._on[min(a, b), max(a, b)] = verdict, reason

    def is_open(self, a: str, b: str) -> bool:
        """Say whether it was left open if two mentions, in either order, are one."""
        verdict = self._on.get((min(a, b), max(a, b)))
        return verdict is not None and verdict[0] == "undecided"

    def against(self, rule: str) -> list[tuple[str, str]]:
        """Return the pairs of mentions that a rule keeps apart, sorted."""
        return sorted(
            pair for pair, (verdict, reason) in self._on.items() if (verdict, reason.rule) == ("different", rule)
        )

    def judgements(self) -> list[Judgement]:
        """Return the judgements, sorted by their mentions."""
        decided = ((pair, *self._on[pair]) for pair in sorted(self._on))
        return [Judgement(a=a, b=b, verdict=verdict, reasons=(reason,)) for (a, b), verdict, reason in decided]
