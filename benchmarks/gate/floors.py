"""The floors: what was reached once is held, story by story; one goes down only with a word said for it.

A floor is the least number of right answers, or the most of what there should not be, of one measure of one story at
one level. ``floors.toml`` holds them and every word by which one was lowered.
"""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, NamedTuple

from gate.facts import FactsError
from gate.ledger import LEAST, MOST, Key, most

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from gate.ledger import Ledger, Level

HEAD = """\
# Written by `make gate`, which raises a floor by itself. One goes down only by a word, `make gate ACCEPT="why"`, kept
# at the end. `least`: so many right at the least. `most`: so many of what there should not be at the most.
"""
LEVELS: tuple[Level, ...] = ("reading", "briefing")


class Word(NamedTuple):
    """Why floors were lowered, on which day (ISO), and which of them."""

    date: str
    reason: str
    lowered: tuple[str, ...]


class Floors(NamedTuple):
    """All floors, and the words said for lowering some."""

    numbers: Mapping[Key, int]
    words: tuple[Word, ...] = ()


def reached(ledger: Ledger) -> dict[Key, int]:
    """Return what a run reached: of each measure the right answers, or the count of what there should not be.

    What there should not be is there for every story and level, so that none of it is a floor as well.
    """
    numbers = {key: ledger.right[key] for key in ledger.right}
    for story in sorted({key.story for key in ledger.total}):
        for level in LEVELS:
            for measure in most(level):
                key = Key(story, level, measure)
                numbers[key] = ledger.total.get(key, 0)
    return numbers


def passed(floors: Floors, numbers: Mapping[Key, int]) -> list[Key]:
    """Return the floors that were passed downward; a measure that is gone has reached nothing."""
    return [key for key, floor in floors.numbers.items() if _worse(key, numbers.get(key, 0), floor)]


def raised(floors: Floors, numbers: Mapping[Key, int]) -> Floors:
    """Return the floors with every better number in its place, and with those of new measures."""
    kept = {key: number for key, number in floors.numbers.items() if key in set(passed(floors, numbers))}
    return Floors(dict(numbers) | kept, floors.words)


def lowered(floors: Floors, numbers: Mapping[Key, int], date: str, reason: str) -> Floors:
    """Return the floors at what was reached, with the word for those that went down; unchanged where none did."""
    down = passed(floors, numbers)
    if not down:
        return raised(floors, numbers)
    told = tuple(f"{' '.join(key)}: {floors.numbers[key]} to {numbers.get(key, 0)}" for key in down)
    return Floors(dict(numbers), (*floors.words, Word(date, reason, told)))


def _worse(key: Key, number: int, floor: int) -> bool:
    return number < floor if key.measure in LEAST else number > floor


def load(path: Path) -> Floors:
    """Return the floors of a file; none where there is no file.

    Raises:
        FactsError: if it cannot be used.
    """
    if not path.exists():
        return Floors({})
    try:
        held = tomllib.loads(path.read_text("utf-8"))
        words = tuple(Word(w["date"], w["reason"], tuple(w["lowered"])) for w in held.pop("word", []))
        numbers = {
            Key(story, level, measure): number
            for story, levels in held.items()
            for level, bounds in levels.items()
            for measures in bounds.values()
            for measure, number in measures.items()
        }
    except (tomllib.TOMLDecodeError, KeyError, AttributeError, TypeError) as error:
        raise FactsError(f"{path}: {error}") from error
    return Floors(numbers, words)


def text(floors: Floors) -> str:
    """Return the file that :func:`load` reads, the same for equal floors."""
    return HEAD + "".join(_lines(floors))


def _lines(floors: Floors) -> Iterator[str]:
    for story in sorted({key.story for key in floors.numbers}):
        for level in LEVELS:
            for bound, measures in (("least", LEAST), ("most", MOST)):
                own = [
                    (m, floors.numbers[Key(story, level, m)])
                    for m in measures
                    if Key(story, level, m) in floors.numbers
                ]
                if own:
                    yield f"\n[{story}.{level}.{bound}]\n"
                yield from (f"{_key(measure)} = {number}\n" for measure, number in own)
    for word in floors.words:
        yield f"\n[[word]]\ndate = {_string(word.date)}\nreason = {_string(word.reason)}\nlowered = [\n"
        yield from (f"  {_string(line)},\n" for line in word.lowered)
        yield "]\n"


def _key(measure: str) -> str:
    return _string(measure) if " " in measure else measure


def _string(value: str) -> str:
    """Return a string of TOML, whose escapes are those of JSON."""
    return json.dumps(value, ensure_ascii=False)
