"""The gate's table and its misses, for a terminal and for ``docs/accuracy.md``."""

from __future__ import annotations

import math
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, NamedTuple

from gate.floors import LEVELS
from gate.ledger import LEAST, Key, most

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gate.floors import Floors
    from gate.ledger import Ledger, Level
    from gate.story import Story

SEEDS = "seeds"
WIDE = 1.96
"""Standard deviations to either side that hold 95 %."""

TITLES = {
    "reading": "The reading: what the model said of each article, and what grounding left of it",
    "briefing": "The briefing: after reconciling",
}

PAGE = Path(__file__).parent / "page.md"
"""What the page says before its tables."""


class Share(NamedTuple):
    """So many right of so many; of what there should not be, ``right`` is ``None`` and ``total`` the count."""

    right: int | None
    total: int

    def __str__(self) -> str:
        if self.right is None:
            return str(self.total)
        return f"{self.right}/{self.total}" if self.total else ""


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927, without correction for continuity)."""
    share, square = right / total, WIDE * WIDE
    middle = (share + square / (2 * total)) / (1 + square / total)
    half = WIDE / (1 + square / total) * math.sqrt(share * (1 - share) / total + square / (4 * total * total))
    return middle - half, middle + half


def share(ledger: Ledger, level: Level, measure: str, stories: Sequence[str]) -> Share:
    """Return one measure over some stories."""
    keys = [Key(story, level, measure) for story in stories]
    total = sum(ledger.total.get(key, 0) for key in keys)
    return Share(sum(ledger.right.get(key, 0) for key in keys) if measure in LEAST else None, total)


def rows(ledger: Ledger, level: Level, columns: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a level: a measure, its share for each column of stories, the interval of the last."""
    for measure in (*LEAST, *most(level)):
        shares = [share(ledger, level, measure, stories) for stories in columns]
        whole = shares[-1]
        if measure in LEAST and not whole.total:
            continue
        low, high = wilson(whole.right, whole.total) if whole.right is not None else (0.0, 0.0)
        interval = f"{low:.0%} – {high:.0%}" if whole.right is not None else ""
        yield (measure, *map(str, shares), interval)


def _names(ledger: Ledger) -> list[str]:
    return list(dict.fromkeys(key.story for key in ledger.total))


def table(ledger: Ledger) -> str:
    """Return the table as it is printed: the seeds, the other stories, all."""
    names = _names(ledger)
    columns = ([name for name in names if name == SEEDS], [name for name in names if name != SEEDS], names)
    told = []
    for level in LEVELS:
        told.append(f"{level:<18}{'seeds':>9}{'stories':>11}{'all':>11}   95 %")
        told += [
            f"  {row[0]:<16}{row[1]:>9}{row[2]:>11}{row[3]:>11}   {row[4]}" for row in rows(ledger, level, columns)
        ]
        told.append("")
    return "\n".join(told)


def misses(ledger: Ledger) -> str:
    """Return every miss in a line: story, level, measure, what it is about, what was expected, what came."""
    lines = [f"  {', '.join(m.key)}: {m.about}: expected {m.expected}; came {m.came}" for m in ledger.misses]
    return "\n".join((f"misses ({len(lines)})", *lines)) + "\n"


def page(ledger: Ledger, stories: Sequence[Story], floors: Floors) -> str:
    """Return ``docs/accuracy.md``."""
    articles = [article for story in stories for article in story.facts.articles]
    told = Template(PAGE.read_text("utf-8")).substitute(
        articles=len(articles), languages=len({article.language for article in articles}), stories=len(stories)
    )
    parts = [told, *(_level(ledger, level) for level in LEVELS), _missing(ledger), _words(floors)]
    return "\n".join(parts)


def _level(ledger: Ledger, level: Level) -> str:
    names = _names(ledger)
    head = ("", *names, "all", "95 %")
    lines = [f"## {TITLES[level]}", "", _cells(head), _cells(["---"] * len(head))]
    lines += [_cells(row) for row in rows(ledger, level, [*([name] for name in names), names])]
    return "\n".join(lines) + "\n"


def _cells(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/').replace(chr(10), ' ') for cell in cells)} |"


def _missing(ledger: Ledger) -> str:
    """Return every miss, under its level and story."""
    lines = ["## Every miss", ""]
    for level in LEVELS:
        for story in _names(ledger):
            own = [miss for miss in ledger.misses if (miss.key.level, miss.key.story) == (level, story)]
            if own:
                lines += [f"### {level}: {story}", "", _cells(("measure", "about", "expected", "came"))]
                lines += [_cells(["---"] * 4), *(_cells((m.key.measure, m.about, m.expected, m.came)) for m in own), ""]
    return "\n".join(lines)


def _words(floors: Floors) -> str:
    """Return the words by which floors were lowered."""
    told = [f"- {word.date}: {word.reason} ({'; '.join(word.lowered)})" for word in floors.words]
    return "\n".join(("## Floors that were lowered", "", *(told or ["None."]))) + "\n"
