"""Measure the judge of dates and the reader of date expressions.

    python benchmarks/dates.py             prints the table and exits 1 when a mark is missed

Material: hand-written patterns in eighteen languages filled with days of nine years (data/date_patterns.json), and
expressions as news prints them (data/date_expressions.json). Every true pair is also spoilt: a day off, day and month
swapped, the wrong month, the wrong year. A spoilt pair counts as one to catch only if the expression prints a part
that it spoils. dateparser, where it is installed, is measured on the same pairs. Expressions that a person has read by
hand (data/judged_dates.csv, data/judged_date_checks.csv) are counted beside them, and so are parts of years and
months, counts from a printed date and other calendars (data/judged_periods.csv, data/judged_period_checks.csv).
"""

from __future__ import annotations

import argparse
import calendar
import datetime as dt
import json
import sys
import time
import warnings
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from judged_dates import compare, compare_checks, judged, judged_checks

from summarizer.reconcile.calendar import NO_DAY, as_days, check, from_dateset, read_components, resolve, single

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from judged_dates import Asked

    from summarizer.reconcile.calendar import Days

DATA = Path(__file__).parent / "data"
MOST_FALSE_ALARMS = 0.003
LEAST_CAUGHT = 0.99
FIRST_DAY = dt.date(2016, 1, 4)
STEP = dt.timedelta(days=37)
DELAYS = (0, 1, 1, 2, 3)
"""Days from the event to publication, in turn."""


class Pair(NamedTuple):
    """An expression with its day, the day of publication, its language, and the parts it prints of the day."""

    expression: str
    day: dt.date
    published: dt.date
    language: str
    printed: frozenset[str]
    single: bool


def patterns() -> Iterator[Pair]:
    """Yield the filled patterns, every pattern with its own days."""
    languages = json.loads((DATA / "date_patterns.json").read_text(encoding="utf-8"))["languages"]
    number = 0
    for language, forms in languages.items():
        for pattern in forms["patterns"]:
            for _ in range(5):
                number += 1
                day = FIRST_DAY + STEP * (number % 90) + dt.timedelta(days=number % 7)
                if "+2" in pattern:
                    day = day.replace(day=min(day.day, 25))
                yield _filled(pattern, forms, language, day, DELAYS[number % len(DELAYS)])


def _filled(pattern: str, forms: dict[str, str], language: str, day: dt.date, delay: int) -> Pair:
    """Fill one pattern with a day."""
    names = {
        "{w}": forms["weekdays"].split()[day.weekday()],
        "{m}": forms["months"].split()[day.month - 1],
        "{a}": forms["short"].split()[day.month - 1].replace("_", " "),
        "{d}": forms["first"] if day.day == 1 and "first" in forms else str(day.day),
        "{d+2}": str(day.day + 2),
        "{dd}": f"{day.day:02d}",
        "{mm}": f"{day.month:02d}",
        "{y}": str(day.year),
    }
    expression = pattern.replace("{d}th", _ordinal(day.day))
    for sign, name in names.items():
        expression = expression.replace(sign, name)
    parts = {"w": "weekday", "d": "day", "dd": "day", "m": "month", "a": "month", "mm": "month", "y": "year"}
    printed = frozenset(part for sign, part in parts.items() if f"{{{sign}}}" in pattern)
    return Pair(expression, day, day + dt.timedelta(days=delay), language, printed, "+2" not in pattern)


def _ordinal(number: int) -> str:
    """Return an English ordinal."""
    return f"{number}{'th' if 10 < number < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"  # noqa: PLR2004 - 11th to 19th are all "th"


def news() -> Iterator[Pair]:
    """Yield the expressions of real news; what they print is told by hand only through their day."""
    for expression, published, day, language in json.loads((DATA / "date_expressions.json").read_text("utf-8"))["rows"]:
        true = dt.date.fromisoformat(day)
        yield Pair(expression, true, dt.date.fromisoformat(published), language, frozenset(), single=True)


def spoilt(pair: Pair) -> Iterator[tuple[str, dt.date]]:
    """Yield wrong days for a true pair, each of which a printed part betrays."""
    day, printed = pair.day, pair.printed
    if not pair.single:
        return
    if printed & {"day", "weekday"}:
        yield "a day late", day + dt.timedelta(days=1)
        yield "a day early", day - dt.timedelta(days=1)
    if {"day", "month"} <= printed and day.day <= 12 and day.day != day.month:  # noqa: PLR2004 - months of a year
        yield "swapped", dt.date(day.year, day.day, day.month)
    if "month" in printed:
        month = day.month % 12 + 1
        last = calendar.monthrange(day.year, month)[1]
        yield "wrong month", dt.date(day.year, month, min(day.day, last))
    if "weekday" in printed and "day" not in printed:
        yield "wrong weekday", day + dt.timedelta(days=3)
    if "year" in printed or {"weekday", "day", "month"} <= printed:
        yield "wrong year", dt.date(day.year - 1, day.month, min(day.day, 28) if day.month == 2 else day.day)  # noqa: PLR2004 - 29 February has no like in another year


def ours(expression: str, day: dt.date, pair: Pair) -> bool:
    """Say whether our judge raises an alarm."""
    return check(expression, day, pair.published, pair.language).verdict == "contradicts"


def ours_read(asked: Asked) -> Days:
    """Return the days that our reader finds."""
    return from_dateset(resolve(*asked))


def ours_judge(asked: Asked, proposed: str) -> bool:
    """Say whether our judge raises an alarm at a proposed date."""
    return check(asked.expression, proposed, asked.published, asked.language).verdict == "contradicts"


def by_hand(
    name: str, read: Callable[[Asked], Days], judge: Callable[[Asked, str], bool]
) -> tuple[Counter[str], Counter[str]]:
    """Print how a reader and a judge compare with the answers of a person, and return all that counts."""
    parts = ("judged_periods.csv", "judged_period_checks.csv")
    files = [("by hand", judged(), judged_checks())]
    files += [(f"parts, {half}", judged(parts[0], half), judged_checks(parts[1], half)) for half in ("dev", "held")]
    all_days, all_checks = Counter[str](), Counter[str]()
    for title, expressions, proposed in files:
        days, checks = compare(read, expressions), compare_checks(judge, proposed)
        sys.stdout.write(f"{name:11} {title}: {dict(sorted(days.items()))}  {dict(sorted(checks.items()))}\n")
        all_days, all_checks = all_days + days, all_checks + checks
    return all_days, all_checks


def dateparser_reader() -> Callable[[Pair | Asked], dt.date | None] | None:
    """Return dateparser as a reader of expressions, or ``None`` where it is not installed."""
    try:
        import dateparser  # noqa: PLC0415 - optional: the comparison only
    except ImportError:
        return None

    def read(pair: Pair | Asked) -> dt.date | None:
        base = dt.datetime.combine(pair.published, dt.time(12))
        settings: Any = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = dateparser.parse(pair.expression, languages=[pair.language], settings=settings)
        return found.date() if found else None

    return read


def measure(
    judge: Callable[[str, dt.date, Pair], bool], pairs: list[Pair], *, verbose: bool
) -> tuple[float, float, float]:
    """Return the share of false alarms, the share of spoilt pairs caught, and the microseconds of a check."""
    begun, checks = time.perf_counter(), 0
    alarms = [pair for pair in pairs if judge(pair.expression, pair.day, pair)]
    missed: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    for pair in pairs:
        for kind, day in spoilt(pair):
            tried[kind] += 1
            checks += 1
            if not judge(pair.expression, day, pair):
                missed[kind] += 1
                if verbose:
                    sys.stdout.write(f"  missed {kind}: {pair.expression} [{pair.language}] as {day}\n")
    if verbose:
        sys.stdout.writelines(f"  false alarm: {pair.expression} [{pair.language}] as {pair.day}\n" for pair in alarms)
    spent = (time.perf_counter() - begun) * 1e6 / (len(pairs) + checks)
    caught = 1 - missed.total() / tried.total()
    shares = ", ".join(f"{kind} {1 - missed[kind] / number:.1%}" for kind, number in sorted(tried.items()))
    sys.stdout.write(f"  caught by kind: {shares}\n")
    return len(alarms) / len(pairs), caught, spent


def resolved(pairs: list[Pair], *, verbose: bool) -> Counter[str]:
    """Count how the readings of expressions compare with the day meant."""
    outcome: Counter[str] = Counter()
    for pair in pairs:
        found = resolve(pair.expression, pair.published, pair.language)
        holds = any((span.first or pair.day) <= pair.day <= (span.last or pair.day) for span in found.spans)
        kind = "exact day" if found.day == pair.day else "set with the day" if holds else "wrong"
        outcome["not read" if found.edtf == "XXXX-XX-XX" else kind] += 1
        if verbose and kind != "exact day":
            line = f"  {kind}: {pair.expression} [{pair.language}] {pair.published} -> {found.edtf} for {pair.day}\n"
            sys.stdout.write(line)
    return outcome


def resolved_by_dateparser(read: Callable[[Pair], dt.date | None], pairs: list[Pair]) -> Counter[str]:
    """Count the same for dateparser, whose answer is always one day."""
    found = ((read(pair), pair.day) for pair in pairs)
    return Counter("not read" if got is None else "exact day" if got == day else "wrong" for got, day in found)


def main() -> int:
    """Print the measurements; return 1 when a mark is missed."""
    parser = argparse.ArgumentParser(description="Measure the judge of dates.")
    parser.add_argument("-v", "--verbose", action="store_true", help="print every miss")
    verbose = parser.parse_args().verbose
    pairs = [*patterns(), *news()]
    sys.stdout.write(f"{len(pairs)} true pairs in {len({pair.language for pair in pairs})} languages\n")
    false, caught, spent = measure(ours, pairs, verbose=verbose)
    read_components.cache_clear()
    sys.stdout.write(f"ours        false alarms {false:.2%}  caught {caught:.2%}  {spent:.0f} µs a check\n")
    exact = [pair for pair in pairs if pair.single and pair.printed != {"month", "year"}]
    sys.stdout.write(f"resolve     {dict(resolved(exact, verbose=verbose))}\n")
    days, checks = by_hand("ours", ours_read, ours_judge)
    if read := dateparser_reader():
        numbers = measure(lambda _, day, pair: read(pair) not in (None, day), pairs, verbose=False)
        sys.stdout.write("dateparser  false alarms {:.2%}  caught {:.2%}  {:.0f} µs a check\n".format(*numbers))
        sys.stdout.write(f"dateparser  {dict(resolved_by_dateparser(read, exact))}\n")
        by_hand("dateparser", *_in_days(read))
    kept = days["wrong"] == 0 and _share(checks, "missed", "caught") <= 1 - LEAST_CAUGHT
    kept = kept and _share(checks, "false alarm", "let pass") <= MOST_FALSE_ALARMS
    return int(false > MOST_FALSE_ALARMS or caught < LEAST_CAUGHT or not kept)


def _in_days(
    read: Callable[[Pair | Asked], dt.date | None],
) -> tuple[Callable[[Asked], Days], Callable[[Asked, str], bool]]:
    """Return a reader of single days as a reader of sets of days, and as a judge of proposed ones."""

    def days(asked: Asked) -> Days:
        found = read(asked)
        return single(found) if found else NO_DAY

    def judge(asked: Asked, proposed: str) -> bool:
        found = days(asked)
        return bool(found) and not found & (as_days(proposed) or NO_DAY)

    return days, judge


def _share(counts: Counter[str], bad: str, good: str) -> float:
    """Return the share of one outcome in two."""
    return counts[bad] / max(counts[bad] + counts[good], 1)


if __name__ == "__main__":
    sys.exit(main())
