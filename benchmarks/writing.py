"""What a briefing costs once it is made: ``python benchmarks/writing.py [SIZE SIZE]``.

Briefings of so many mentions of invented meetings (see ``meeting_world.py``) are written in every format, read back,
compared with themselves, and stripped to excerpts: CPU seconds, megabytes, and how much more the larger one takes.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import meeting_world as world

from summarizer import Briefing, reconcile
from summarizer.render import FOLDERS, FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable


def briefing(size: int) -> Briefing:
    """Return a briefing of so many mentions."""
    dice = random.Random(size)  # noqa: S311 - not for secrets
    names = world.people()
    return reconcile(world.readings(list(world.tell(world.events(size // 3, names, dice), names, dice))[:size]))


def costs(made: Briefing, folder: Path) -> dict[str, tuple[float, float]]:
    """Return CPU seconds and megabytes written for whatever is done with a briefing, by its name."""
    found = {}
    for name in (*FORMATS, *FOLDERS):
        seconds = _seconds(lambda name=name: made.save(folder / name, name))
        files = [folder / name] if name in FORMATS else list((folder / name).iterdir())
        found[name] = seconds, sum(file.stat().st_size for file in files) / 1e6
    found["read back"] = _seconds(lambda: Briefing.load(folder / "json")), 0.0
    found["compared"] = _seconds(lambda: made.diff(made)), 0.0
    found["excerpts"] = _seconds(lambda: made.with_sources("excerpts")), 0.0
    return found


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main(small: int, large: int) -> None:
    """Print a line for each."""
    found = []
    for size in (small, large):
        with tempfile.TemporaryDirectory() as folder:
            found.append(costs(briefing(size), Path(folder)))
    print(f"{'':10}{small:>10,} mentions{large:>12,} mentions{'growth':>10}{'MB':>9}")
    for name, (seconds, megabytes) in found[1].items():
        before = found[0][name][0]
        size = f"{megabytes:9.1f}" if megabytes else ""
        print(f"{name:10}{before:17.2f} s{seconds:19.2f} s{seconds / before:10.1f}{size}".rstrip())


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*(given or (1_000, 10_000)))
