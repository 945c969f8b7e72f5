"""What starting costs: ``python benchmarks/startup.py``; medians, beside an interpreter that does nothing."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 9
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "import summarizer": ["-c", "import summarizer"],
    "summarizer --help": ["-m", "summarizer", "--help"],
    "import openai": ["-c", "import openai"],
    "import instructor": ["-c", "import instructor"],
}


def medians() -> dict[str, float]:
    """Return the median seconds of each command, all in turn so that a busy moment hits every one."""
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(RUNS):
        for name, arguments in COMMANDS.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, *arguments], check=True, capture_output=True)  # noqa: S603 - the words of COMMANDS
            taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def main() -> None:
    """Print a line for each command."""
    found = medians()
    bare = found["python -c pass"]
    for name, seconds in found.items():
        print(f"{name:20}{seconds:8.3f} s   {seconds - bare:+8.3f} s beside a bare interpreter")


if __name__ == "__main__":
    main()
