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


class Files(NamedTuple):
    """What the gate keeps."""

    floors: Path = FLOORS
    document: Path = DOCUMENT


def settle(found: Run, files: Files, accept: str = "") -> list[str]:
    """Raise the floors, or lower them with a word, and write them and the page.

    Args:
        found: What was reached.
        files: Where to write.
        accept: The word, which is kept with today's date; empty for none.

    Returns:
        The floors that were passed downward and are held, each in a line.
    """
    held, numbers = floors.load(files.floors), floors.reached(found.ledger)
    today = dt.datetime.now(dt.UTC).date().isoformat()
    kept = floors.lowered(held, numbers, today, accept) if accept else floors.raised(held, numbers)
    files.floors.write_text(floors.text(kept), "utf-8")
    files.document.write_text(report.page(found.ledger, found.stories, kept), "utf-8")
    return [
        f"floor passed: {' '.join(key)}: {numbers.get(key, 0)}, was {held.numbers[key]}"
        for key in floors.passed(kept, numbers)
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and the misses, write floors and page; 1 when a floor was passed and no word was said for it."""
    parser = argparse.ArgumentParser(prog="make gate", description=main.__doc__)
    parser.add_argument(
        "--accept", metavar="REASON", help="lower the floors that are passed, and keep this word for it"
    )
    accept = parser.parse_args(arguments).accept or ""
    found = run()
    print(report.table(found.ledger))
    print(report.misses(found.ledger))
    failed = settle(found, Files(), accept.strip())
    print("\n".join((*failed, f"{len(failed)} floors passed; say why with ACCEPT" if failed else "every floor held")))
    return 1 if failed else 0
