"""Make the labelled pairs of names from the tables written by hand: ``python benchmarks/name_pairs.py``.

``people.csv`` and ``organisations.csv`` hold spellings that a careful reader takes for one name;
``distinct_people.csv`` and ``organisation_pairs.csv`` hold pairs of two. Positives are pairs of spellings of
one row; further negatives are, for each person, the nearest spellings of other people (by rapidfuzz).
No rule of the library takes part.
"""

from __future__ import annotations

import csv
import hashlib
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz, process

DATA = Path(__file__).parent / "data"
POSITIVES_A_PERSON = 6
NEGATIVES_A_PERSON = 2
HEADER = ("a", "b", "kind", "same", "part", "note")


class Row(NamedTuple):
    """A labelled pair. ``part`` is ``dev`` for tuning or ``held`` for the number that counts."""

    a: str
    b: str
    kind: str
    same: int
    part: str
    note: str


def digest(text: str) -> str:
    """Return a stable hash, the same on every machine and day."""
    return hashlib.sha256(text.encode()).hexdigest()


def part_of(text: str) -> str:
    """Put a person or a pair into one of the two halves, by its hash."""
    return "dev" if int(digest(text)[:8], 16) % 2 else "held"


def read(name: str) -> list[dict[str, str]]:
    """Read one of the tables."""
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def positives(table: str, key: str, kind: str, most: int) -> list[Row]:
    """Pair the spellings of each row, at most ``most`` pairs a row, chosen by hash."""
    rows = []
    for entry in read(table):
        pairs = sorted(
            combinations(dict.fromkeys(entry["spellings"].split("|")), 2), key=lambda pair: digest("|".join(pair))
        )
        rows += [Row(a, b, kind, 1, part_of(entry[key]), entry[key]) for a, b in pairs[:most]]
    return rows


def near_strangers() -> list[Row]:
    """Pair each person with the nearest spellings of other people of the same half."""
    people = [(entry["person"], spelling) for entry in read("people.csv") for spelling in entry["spellings"].split("|")]
    rows = []
    for part in ("dev", "held"):
        mine = [(person, spelling) for person, spelling in people if part_of(person) == part]
        spelled = [anyascii(spelling).lower() for _, spelling in mine]
        offers: dict[str, list[tuple[float, str, str]]] = {}
        for (person, spelling), letters in zip(mine, spelled, strict=True):
            for _, score, at in process.extract(letters, spelled, scorer=fuzz.token_sort_ratio, limit=40):
                if mine[at][0] != person and person < mine[at][0]:
                    offers.setdefault(person, []).append((-score, spelling, mine[at][1]))
        for person in sorted(offers):
            chosen = sorted(offers[person])[:NEGATIVES_A_PERSON]
            rows += [Row(a, b, "person", 0, part, f"nearest to {person}") for _, a, b in chosen]
    return rows


def by_hand(table: str, kind: str) -> list[Row]:
    """Take the pairs of two that were written by hand."""
    return [Row(e["a"], e["b"], kind, 0, part_of(e["a"]), e["note"]) for e in read(table)]


def make() -> list[Row]:
    """Return all labelled pairs, each once."""
    rows = [
        *positives("people.csv", "person", "person", POSITIVES_A_PERSON),
        *near_strangers(),
        *by_hand("distinct_people.csv", "person"),
        *positives("organisations.csv", "organisation", "org", POSITIVES_A_PERSON),
        *by_hand("organisation_pairs.csv", "org"),
    ]
    return list({(row.kind, row.a, row.b): row for row in rows}.values())


def main() -> None:
    """Write ``names.csv``."""
    with (DATA / "names.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(make())


if __name__ == "__main__":
    main()
