"""As many articles as wanted, each with an answer that fits it: the seeds, with a reference as a last sentence."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from summarizer import Article
from summarizer.articles import load

ROOT = Path(__file__).parent.parent
MARK = "Reference number "


@cache
def _seeds() -> tuple[str, ...]:
    return tuple(path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))


@cache
def answers() -> tuple[str, ...]:
    """Return the recorded answer for each seed."""
    files = [next((ROOT / "tests/recordings").glob(f"{number:03}_*.json")) for number in range(len(_seeds()))]
    attempts = [json.loads(file.read_text("utf-8"))["attempts"][-1]["answer"] for file in files]
    return tuple(json.dumps(answer, ensure_ascii=False) for answer in attempts)


def variants(count: int) -> list[Article]:
    """Return so many articles, sentences numbered, that differ in the last one, which says which seed each is."""
    seeds = _seeds()
    made = [
        Article(id=f"{n:06}", text=f"{seeds[n % len(seeds)].rstrip()}\n\n{MARK}{n % len(seeds)}-{n:06}.")
        for n in range(count)
    ]
    return list(load(made).articles)
