"""Date expressions that a careful person has read by hand, and how the answers of a reader or a judge compare."""

from __future__ import annotations

import csv
import datetime as dt
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.calendar import NO_DAY, as_days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarizer.reconcile.calendar import Days

DATA = Path(__file__).parent / "data"
UNKNOWN = "?"


class Asked(NamedTuple):
    """An expression to be read, with the day of publication and the language of its article."""

    expression: str
    published: dt.date
    language: str


class Judged(NamedTuple):
    """What a person says an expression means: no days if it cannot be told, ``loose`` if its edges are a habit."""

    asked: Asked
    days: Days
    loose: bool


class JudgedCheck(NamedTuple):
    """What a person says of a proposed date: it agrees, contradicts, or cannot be verified."""

    asked: Asked
    proposed: str
    verdict: str


def judged(file: str = "judged_dates.csv", half: str | None = None) -> list[Judged]:
    """Return the expressions of a file with their days; of one in halves, those of one half."""
    return [Judged(_asked(row), _days(row["answer"]), "loose" in row["note"]) for row in _rows(file, half)]


def judged_checks(file: str = "judged_date_checks.csv", half: str | None = None) -> list[JudgedCheck]:
    """Return the proposed dates of a file with what is to be said of them; of one in halves, those of one half."""
    return [JudgedCheck(_asked(row), row["proposed"], row["verdict"]) for row in _rows(file, half)]


def compare(read: Callable[[Asked], Days], rows: Iterable[Judged]) -> Counter[str]:
    """Count how the days that a reader finds compare with those a person does.

    An answer is the same days (of loose ones, any overlap), overlaps them, is wrong (other days, or days where a
    person finds none), or is none.
    """
    return Counter(_compared(read(row.asked), row) for row in rows)


def _compared(found: Days, row: Judged) -> str:
    if not found or found.count() is None:
        return "right" if not row.days else "no answer"
    if found == row.days or (row.loose and found & row.days):
        return "right"
    return "overlaps" if found & row.days else "wrong"


def compare_checks(judge: Callable[[Asked, str], bool], rows: Iterable[JudgedCheck]) -> Counter[str]:
    """Count how many of the contradictions a judge catches, and its alarms where there is none."""
    return Counter(
        ("caught" if judge(row.asked, row.proposed) else "missed")
        if row.verdict == "contradicts"
        else ("false alarm" if judge(row.asked, row.proposed) else "let pass")
        for row in rows
    )


def _rows(name: str, half: str | None) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines) if half is None or row["half"] == half]


def _asked(row: dict[str, str]) -> Asked:
    return Asked(row["expression"], dt.date.fromisoformat(row["published"]), row["language"])


def _days(answer: str) -> Days:
    """Return the days of an answer in EDTF; none for one that cannot be told."""
    days = NO_DAY if answer == UNKNOWN else as_days(answer)
    if days is None:
        msg = f"benchmarks/data: {answer!r} in a file of judged dates is no date; write EDTF or {UNKNOWN}"
        raise ValueError(msg)
    return days
