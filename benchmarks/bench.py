"""All benchmarks, one table, one page: ``make bench``, or ``python benchmarks/bench.py [RUNS [ARTICLES]]``.

Each figure is a median of several runs, or a ratio within one; each mark is what the figure was meant to reach, and
whether it does is said beside it. Writes ``docs/performance.md`` and the picture in it.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import reading
import rooms
import startup
from chart import bars

from summarizer import extract, reconcile

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "performance.md"
PICTURE = ROOT / "docs" / "performance.svg"
LATENCY, IN_FLIGHT = 0.5, 64
SIZES = (1_000, 10_000, 100_000)
TEXTS = ("meetings.py", "writing.py", "names.py", "dates.py", "runs.py")


@dataclass(frozen=True)
class Mark:
    """One line of the table."""

    what: str
    measured: float
    unit: str
    limit: float
    most: bool = True

    @property
    def held(self) -> bool:
        """Whether the figure reaches its mark."""
        return self.measured <= self.limit if self.most else self.measured >= self.limit

    def row(self) -> str:
        """Return the line in Markdown."""
        sign = "≤" if self.most else "≥"
        return (
            f"| {self.what} | {_number(self.measured)} {self.unit} | {sign} {_number(self.limit)} | {_yes(self.held)} |"
        )


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"  # noqa: PLR2004 - three figures are enough


def _yes(held: bool) -> str:  # noqa: FBT001 - one word of one table
    return "yes" if held else "**no**"


def starting() -> list[Mark]:
    """Measure what starting costs beside a bare interpreter."""
    found = startup.medians()
    bare = found["python -c pass"]
    return [
        Mark("`import summarizer` beside a bare interpreter", found["import summarizer"] - bare, "s", 0.15),
        Mark("`summarizer --help` beside a bare interpreter", found["summarizer --help"] - bare, "s", 0.3),
    ]


def reads(runs: int, count: int) -> tuple[list[Mark], list[str], dict[str, float]]:
    """Measure reading; return its marks, a table of all contestants, and CPU milliseconds an article by contestant."""
    ideal = count * LATENCY / IN_FLIGHT
    ran = [reading.costs(LATENCY, count, IN_FLIGHT) for _ in range(runs)]
    rows, cpu, middle = [], {}, {}
    for costs in zip(*ran, strict=True):
        name = costs[0].name
        seconds, busy = statistics.median(c.seconds for c in costs), statistics.median(c.cpu for c in costs)
        middle[name], cpu[name] = seconds, busy / count * 1000
        asked = costs[0].requests
        rows.append(
            f"| {name} | {seconds / ideal:.2f} | {cpu[name]:.2f} | {statistics.median(c.megabytes for c in costs):.0f}"
            f" | {asked / count:.2f} | {costs[0].characters / max(asked, 1) / 1000:.1f} |"
        )
    ours, again = middle["summarizer"], middle["summarizer, second run"]
    marks = [
        Mark(f"wall time beside the ideal, {count:,} articles, {LATENCY * 1000:.0f} ms", ours / ideal, "times", 1.10),
        Mark("CPU an article: sentences, window, store, grounding", cpu["summarizer"], "ms", 6),
        Mark("requests an article", ran[0][3].requests / count, "", 1),
        Mark("second run over a warm cache", ours / again, "times faster", 20, most=False),
    ]
    return marks, rows, cpu


def reconciling() -> list[Mark]:
    """Measure reconciling: the seeds warm, and made-up worlds, each size in a process of its own."""
    extraction = extract(ROOT / "seeds", replay=ROOT / "tests" / "recordings")
    taken = []
    for _ in range(15):
        anew = [reading.model_copy(update={}) for reading in extraction.readings]  # of these nothing is remembered
        start = time.process_time()
        reconcile(anew)
        taken.append(time.process_time() - start)
    marks = [Mark("five articles reconciled, not for the first time", statistics.median(taken) * 1000, "ms", 20)]
    before = None
    for size, limit in zip(SIZES, (0.2, 2.0, 20.0), strict=True):
        script = str(Path(__file__).with_name("meetings.py"))
        ran = subprocess.run([sys.executable, script, "--cost", str(size)], check=True, capture_output=True, text=True)  # noqa: S603 - a benchmark of this folder
        mentions, seconds, _, _, peak, *_ = json.loads(ran.stdout)
        marks.append(Mark(f"{mentions:,} mentions reconciled (peak {peak:,.0f} MB)", seconds, "s", limit))
        if before is not None:
            marks.append(Mark(f"growth to {mentions:,} for ten times the mentions", seconds / before, "times", 13.4))
        before = seconds
    return marks


def printed(name: str) -> str:
    """Return what another benchmark prints."""
    arguments = {"runs.py": ["1000", "10000"], "meetings.py": ["--quality"]}.get(name, [])
    script = str(Path(__file__).with_name(name))
    ran = subprocess.run([sys.executable, script, *arguments], check=False, capture_output=True, text=True)  # noqa: S603 - a benchmark of this folder
    return ran.stdout.rstrip()


HEAD = """# Performance

Written by `make bench`; do not edit. Python {version}, {cores} cores; the model is a server on loopback that answers
after a set time.

## Marks: {held} of {all} reached
"""

READING = """## Reading, beside what one would write instead

{latency:.0f} ms an answer, {in_flight} in flight. Ideal is articles × latency / in flight. Everything of the library is
on: numbered sentences, store, checking, grounding, progress. The others only ask and parse.
"""

PROFILE = """![CPU an article, by contestant](performance.svg)

## Where the time goes when the model takes none

Own time of a run from articles to briefing, under Python's profiler, by room of the library or package from outside.
Many papers tell of the same few meetings here, so that reconciling is at its dearest. What is left in `Python` is
built-in work on strings, dictionaries and sets that the rooms ask for; in `pydantic`, validation of what the model
said, and the records that the briefing consists of.
"""

LEFT = """## Why what is left is left

- **Reconciling** goes through some two hundred small rules for a mention, in plain Python; none takes a tenth of the
  time. In a trial with compiled rules (mypyc, names and calendar) those took two fifths less, and others no longer
  ran: far from the marks, and an installation would need a compiler.
- **Articles added to others**: what was worked out of a name, an expression of time or an article is remembered in the
  process, and so is what was joined of articles that no new one bears on (`reconcile/occasions/islands.py`). Numbers of
  entries count over all articles, so entries are made and their sources weighed anew: that is most of what is left.
- **A million mentions** hold some 16 GB by the figures for 100,000, mostly in what is known of the days of each.
- **Reading**: about a quarter each are the SDK with its HTTP client and grounding, a seventh sentences, less than a
  tenth what is stored, answers one by one and readings by sixteen. A second run takes a reading from under its seal,
  and hardly anything else: parsing it is half of the time.
"""


def page(marks: list[Mark], rows: list[str], shares: dict[str, float], texts: dict[str, str]) -> str:
    """Return the page."""
    held = sum(mark.held for mark in marks)
    heads = ("wall / ideal", "CPU ms an article", "peak MB", "requests an article", "kB sent an article")
    parts = [
        HEAD.format(version=platform.python_version(), cores=os.cpu_count(), held=held, all=len(marks)),
        _table(("what", "measured", "mark", "reached"), [mark.row() for mark in marks]),
        READING.format(latency=LATENCY * 1000, in_flight=IN_FLIGHT),
        _table(("", *heads), rows),
        PROFILE,
        _table(("room", "share"), [f"| `{room}` | {share:.1%} |" for room, share in shares.items()]),
        LEFT,
        "## Accuracy and cost of the single parts",
        *(f"`benchmarks/{name}`:\n\n```text\n{text}\n```" for name, text in texts.items()),
    ]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _table(heads: tuple[str, ...], rows: list[str]) -> str:
    return "\n".join([f"| {' | '.join(heads)} |", "| --- " * len(heads) + "|", *rows])


def main(runs: int, count: int) -> None:
    """Measure everything, print the table, write the page."""
    marks, rows, cpu = reads(runs, count)
    marks = [*starting(), *marks, *reconciling()]
    _, shares = rooms.shares(max(count // 20, 5))
    PICTURE.write_text(bars(cpu, "CPU milliseconds an article"), "utf-8")
    PAGE.write_text(page(marks, rows, shares, {name: printed(name) for name in TEXTS}), "utf-8")
    for mark in marks:
        print(f"{'  ' if mark.held else '! '}{mark.row().strip('| ').replace('**', '')}")


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(given[0] if given else 3, given[1] if given[1:] else 2000)
