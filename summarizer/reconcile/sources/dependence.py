"""The verdict on two accounts of one entry, in words.

Never "independent": what leaves no trace in the articles cannot be seen here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from summarizer.reconcile.sources.evidence import ENOUGH, evidence
from summarizer.records import Dependence, Reason

if TYPE_CHECKING:
    from summarizer.reconcile.sources.evidence import Evidence, Scene
    from summarizer.reconcile.sources.telling import Telling

Verdict = Literal["same text", "same named origin", "probably the same dispatch", "no dependence seen"]

TWO = 2
"""So many origins in common, or other signs of one dispatch, are taken for one; one origin needs one sign besides."""


@dataclass(frozen=True)
class Judged:
    """The verdict on two accounts, and whether it makes them one chain."""

    dependence: Dependence
    chained: bool


def judge_pair(entry: str, a: Telling, b: Telling, scene: Scene) -> Judged:
    """Judge whether two accounts of one entry depend on each other.

    Args:
        entry: The entry's id.
        a: An account.
        b: Another article's account of the same entry, with the greater article id.
        scene: What they are judged by.

    They are one chain when the text is the same, when they probably go back to one dispatch, or when the one origin
    they name is all that either of them names.
    """
    found = evidence(a, b, scene)
    verdict = _verdict(found)
    reasons = found.reasons or (Reason(rule="nothing-shared", args={"a": a.article, "b": b.article}),)
    return Judged(
        Dependence(entry=entry, a=a.article, b=b.article, verdict=verdict, reasons=reasons),
        chained=verdict in ("same text", "probably the same dispatch")
        or (verdict == "same named origin" and found.only),
    )


def _verdict(found: Evidence) -> Verdict:
    """Return the strongest verdict that the evidence bears.

    A quotation that both give is the speaker's text, not one of the outlets'; it counts as shared text only where
    they name nobody in common.
    """
    if found.copied or found.own >= ENOUGH or (not found.sides and found.own + found.quoted >= ENOUGH):
        return "same text"
    if found.translated or len(found.sides) >= TWO or found.hints >= TWO or (found.sides and found.hints):
        return "probably the same dispatch"
    return "same named origin" if found.sides else "no dependence seen"
