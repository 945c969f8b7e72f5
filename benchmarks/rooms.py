"""Where the time of a run goes when the model takes none: ``python benchmarks/rooms.py [ARTICLES]``.

Articles are read from a model that answers at once and made into a briefing, under Python's profiler; each function's
own time is counted for the room whose file it is in, or for the package from outside that it belongs to. The profiler
itself makes many small calls look dearer than they are: read the shares, not the seconds.
"""

from __future__ import annotations

import cProfile
import os
import pstats
import sys
import tempfile
from collections import Counter
from pathlib import Path

from model_server import model_server
from variants import variants

from summarizer import extract, reconcile

ROOT = Path(__file__).parent.parent
LEAST_SHARE = 0.01


def room_of(file: str) -> str:
    """Return what a function's file counts for."""
    path = Path(file)
    if path.is_relative_to(ROOT / "summarizer"):
        return "summarizer/" + path.relative_to(ROOT / "summarizer").parts[0].removesuffix(".py")
    if "site-packages" in path.parts:
        return path.parts[path.parts.index("site-packages") + 1].removesuffix(".py")
    return "Python"


def shares(count: int) -> tuple[float, dict[str, float]]:
    """Return the profiled seconds of a run, and each room's share of them, largest first."""
    with model_server(0.0) as server, tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        articles = variants(count)
        profile = cProfile.Profile()
        profile.enable()
        reconcile(extract(articles, model="bench", base_url=server.url, cache=folder, in_flight=64))
        profile.disable()
    stats = pstats.Stats(profile)
    own: Counter[str] = Counter()
    for (file, _, _), (_, _, seconds, _, _) in stats.stats.items():  # type: ignore[attr-defined] # set, and left out of the types
        own[room_of(file)] += seconds
    total = sum(own.values())
    return total, {room: seconds / total for room, seconds in own.most_common() if seconds / total >= LEAST_SHARE}


def main(count: int) -> None:
    """Print a line for each room."""
    total, found = shares(count)
    print(f"{count} articles, model time nothing: {total:.1f} s under the profiler")
    for room, share in found.items():
        print(f"  {room:28}{share:6.1%}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 2000)
