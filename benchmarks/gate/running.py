"""A run of the gate: every story scored at both levels, the floors held, the page written."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gate import briefing_scores, floors, reading_scores, report
from gate.ledger import Ledger, Page
from gate.story import Story, places

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TOP = Path(__file__).resolve().parents[2]
FLOORS = Path(__file__).parent / "floors.toml"
DOCUMENT = TOP / "docs" / "accuracy.md"


class Run(NamedTuple):
    """The stories and what was counted on them."""

    stories: tuple[Story, ...]
    ledger: Ledger


def run(top: Path = TOP) -> Run:
    """Score every story of the project that has facts; asks no model.

    Raises:
        FactsError: if a file of facts cannot be used.
        RecordingError: if a recorded answer is missing or stale.
    """
    stories = tuple(Story.at(place) for place in places(top))
    return Run(stories, scored(stories))


def scored(stories: Iterable[Story]) -> Ledger:
    """Return what is right and what is missed in some stories."""
    ledger = Ledger()
    for story in stories:
        reading_scores.score(Page(ledger, story.name, "reading"), story)
        briefing_scores.score(Page(ledger, story.name, "briefing"), story)
    return ledger


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and the misses, write floors and page; 1 when a floor was passed and no word was said for it."""
    parser = argparse.ArgumentParser(prog="make gate", description=main.__doc__)
    parser.add_argument(
        "--accept", metavar="REASON", help="lower the floors that are passed, and keep this word for it"
    )
    accept = parser.parse_args(arguments).accept
    found = run()
    print(report.table(found.ledger))
    print(report.misses(found.ledger))
    held, numbers = floors.load(FLOORS), floors.reached(found.ledger)
    down = floors.passed(held, numbers)
    if accept and accept.strip():
        today = dt.datetime.now(dt.UTC).date().isoformat()
        kept = floors.lowered(held, numbers, today, accept.strip())
    else:
        kept = floors.raised(held, numbers)
    FLOORS.write_text(floors.text(kept), "utf-8")
    DOCUMENT.write_text(report.page(found.ledger, found.stories, kept), "utf-8")
    for key in down:
        print(f"floor passed: {' '.join(key)}: {numbers.get(key, 0)}, was {held.numbers[key]}")
    failed = [key for key in down if kept.numbers[key] == held.numbers[key]]
    print(f"{len(failed)} floors passed; say why with ACCEPT" if failed else "every floor held")
    return 1 if failed else 0
