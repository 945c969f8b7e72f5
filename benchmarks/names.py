"""How well names are told together and apart, beside what a user would pick instead: ``python benchmarks/names.py``.

Prints precision, recall and F1 on both halves of ``data/names.csv`` (the rules were tuned on ``dev`` only),
the same for three baselines at their best threshold on the half itself, the time of a pair, how the answers fit those
of ``data/judged_names.csv``, of both halves of ``data/further_names.csv`` and of the parts of
``data/blind_names.csv``, what becomes of foreign names in signs
for syllables, how many true pairs share a key, and how many candidates a key brings among many names.
"""

from __future__ import annotations

import csv
import sys
import time
from collections import Counter
from itertools import islice, product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz

from summarizer.reconcile.names import SAME, candidate_pairs, compare_names, name_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.reconcile.names import Kind

DATA = Path(__file__).parent / "data" / "names.csv"
JUDGED = DATA.with_name("judged_names.csv")
FURTHER = DATA.with_name("further_names.csv")
BLIND = DATA.with_name("blind_names.csv")
TRANSCRIBED = DATA.with_name("transcribed_names.csv")
ANSWERS = ("same", "different", "undecided")
MANY = 100_000
SURE = 0.98
KINDS: tuple[Kind, ...] = ("person", "org")


class Pair(NamedTuple):
    """A labelled pair."""

    a: str
    b: str
    same: bool


class Quality(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def load(kind: str, part: str) -> list[Pair]:
    """Read the pairs of one kind and half."""
    with DATA.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["kind"] == kind and row["part"] == part]
    return [Pair(row["a"], row["b"], row["same"] == "1") for row in rows]


def quality(pairs: list[Pair], says_same: list[bool]) -> Quality:
    """Count what was said against what is labelled."""
    right = sum(pair.same and said for pair, said in zip(pairs, says_same, strict=True))
    return Quality(right / (sum(says_same) or 1), right / (sum(pair.same for pair in pairs) or 1))


def best(pairs: list[Pair], score: Callable[[str, str], float]) -> tuple[Quality, Quality]:
    """Return a baseline's quality at the threshold with the best F1, and at the one with precision .98 and most recall.

    Both thresholds are chosen on these very pairs, which favours the baseline.
    """
    scores = [score(pair.a, pair.b) for pair in pairs]
    found = [quality(pairs, [value >= cut for value in scores]) for cut in sorted(set(scores) - {0.0})]
    sure = [one for one in found if one.precision >= SURE]
    nothing = Quality(0.0, 0.0)
    return (
        max(found, key=lambda one: one.f1, default=nothing),
        max(sure, key=lambda one: one.recall, default=nothing),
    )


def letters(text: str) -> str:
    """Return a text in plain small letters."""
    return anyascii(text).casefold()


BASELINES: dict[str, Callable[[str, str], float]] = {
    "exact": lambda a, b: float(a == b),
    "anyascii + casefold": lambda a, b: float(letters(a) == letters(b)),
    "rapidfuzz token_set_ratio": lambda a, b: fuzz.token_set_ratio(letters(a), letters(b)),
}


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")


def report_quality(kind: Kind, part: str) -> None:
    """Print a table of one kind and half."""
    pairs = load(kind, part)
    say(f"\n{kind}, {part}: {sum(pair.same for pair in pairs)} same, {sum(not pair.same for pair in pairs)} different")
    start = time.perf_counter()
    comparisons = [compare_names(pair.a, pair.b, kind) for pair in pairs]
    cost = (time.perf_counter() - start) / len(pairs)
    ours = quality(pairs, [found.score >= SAME for found in comparisons])
    say(_row("compare_names", ours))
    for name, score in BASELINES.items():
        at_best, when_sure = best(pairs, score)
        say(f"{_row(name, at_best)}  (R {when_sure.recall:.3f} at P {SURE})")
    undecided = sum(found.verdict == "undecided" for found in comparisons)
    say(f"  undecided {undecided}; {cost * 1e6:.0f} µs a pair, names not seen before")


def _row(name: str, found: Quality) -> str:
    return f"  {name:<26} P {found.precision:.3f}  R {found.recall:.3f}  F1 {found.f1:.3f}"


def report_judged(kind: Kind) -> None:
    """Print how the answers fit those that a person gave from the strings alone, of whom some were left open."""
    with JUDGED.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["kind"] == kind]
    say(f"{kind}, judged by hand: {_answered(rows, kind)}")


def report_further(kind: Kind, part: str) -> None:
    """Print how the answers fit those of the hard pairs in many scripts that were written for this project."""
    say(f"{kind}, hard pairs, {part}: {_answered(_part(FURTHER, kind, part), kind)}")


def report_blind(kind: Kind) -> None:
    """Print the same of the pairs written before any rule was read, and of those written later, half by half."""
    for part in ("dev", "held", "later"):
        if rows := _part(BLIND, kind, part):
            say(f"{kind}, written blind, {part}: {_answered(rows, kind)}")


def _part(path: Path, kind: Kind, part: str) -> list[dict[str, str]]:
    """Read the pairs of one kind and part of a file of pairs with answers."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines) if (row["kind"], row["part"]) == (kind, part)]


def _answered(rows: list[dict[str, str]], kind: Kind) -> str:
    """Say of judged pairs how many were called the same, and how many of these are not, strictly counted."""
    found = Counter((row["answer"], compare_names(row["a"], row["b"], kind).verdict) for row in rows)
    same = {answer: found[answer, "same"] for answer in ANSWERS}
    called, true = sum(same.values()), sum(found["same", answer] for answer in ANSWERS)
    return (
        f"of {len(rows)} pairs {called} called the same, of which {same['different']} are different and"
        f" {same['undecided']} open; P {same['same'] / (called or 1):.3f}, R {same['same'] / true:.3f}"
    )


def report_transcribed() -> None:
    """Print what is said of foreign names in Chinese, Japanese and Korean signs beside names in letters."""
    with TRANSCRIBED.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    found = Counter((row["script"], row["answer"], compare_names(row["a"], row["b"], "person").verdict) for row in rows)
    for script, answer in product(dict.fromkeys(row["script"] for row in rows), ("same", "different")):
        said = ", ".join(f"{found[script, answer, each]} {each}" for each in ANSWERS)
        say(f"foreign names in {script}, {answer}: called {said}")


def report_keys(kind: Kind) -> None:
    """Print how many of the pairs called the same share a key."""
    pairs = [pair for part in ("dev", "held") for pair in load(kind, part)]
    called = [pair for pair in pairs if compare_names(pair.a, pair.b, kind).score >= SAME]
    shared = sum(not set(name_keys(pair.a, kind)).isdisjoint(name_keys(pair.b, kind)) for pair in called)
    say(f"{kind}: {shared} of {len(called)} pairs called the same share a key ({shared / len(called):.3f})")


def report_scale() -> None:
    """Print candidates a name among many made-up names, every given name with every family name."""
    people = [pair.a.split() for part in ("dev", "held") for pair in load("person", part) if pair.a.isascii()]
    given = sorted({words[0] for words in people if len(words) > 1})
    families = sorted({words[-1] for words in people if len(words) > 1})
    step = max(1, len(given) * len(families) // MANY)
    names = [f"{one} {two}" for one, two in islice(product(given, families), 0, None, step)][:MANY]
    start = time.perf_counter()
    found = sum(1 for _ in candidate_pairs(names, "person"))
    spent = time.perf_counter() - start
    say(f"{len(names)} names: {found / len(names):.1f} candidates a name of {len(names) - 1}, {spent:.1f} s")


def main() -> None:
    """Print everything."""
    for kind, part in product(KINDS, ("dev", "held")):
        report_quality(kind, part)
    say("")
    for kind in KINDS:
        report_judged(kind)
        report_further(kind, "dev")
        report_further(kind, "held")
        report_blind(kind)
        report_keys(kind)
    report_transcribed()
    report_scale()


if __name__ == "__main__":
    main()
