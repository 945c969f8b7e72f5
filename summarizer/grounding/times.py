"""Grounding expressions of time: the words must be printed, and the parts given for them must be in the words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from summarizer.records import WhenMention

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from summarizer import schema
    from summarizer.grounding.ledger import Ledger
    from summarizer.records import Article

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
PARTS = ("weekday", "day", "month", "year")
OTHER, UNREAD = "other", "unread"
YEARS = range(1000, 3000)
"""Years of the common era that news may print; others are of another era, and count only once they are read."""


_NUMBER = re.compile(r"\d+")
_HOUR = re.compile(r"(?<![\d.])(?:[01]?\d|2[0-3])\.[0-5]\d(?![.\d])")


class PartsReader(Protocol):
    """Reads the printed parts of an expression of time."""

    def __call__(self, words: str, language: str) -> dict[str, frozenset[int]]:
        """Return the values that each part may have in the common calendar.

        They come by ``weekday`` (1 to 7), ``day``, ``month`` and ``year``. An expression may be read in two ways, hence
        sets; a part that is not printed is absent. What the reader does not understand (an unknown language) it leaves
        out.

        Where numbers of another calendar or era are printed ("24 Mehr 1404", 令和7年), :data:`OTHER` is a key, too:
        the reader converts them, or leaves them out, and what a model gives for them counts for nothing. Where words
        are left that it cannot read, as it does not know the language, :data:`UNREAD` is one: a part that it did not
        find may be among them.
        """


class TimeGrounder:
    """Grounds the expressions of time of one article."""

    def __init__(self, article: Article, ledger: Ledger, read_parts: PartsReader, language: str) -> None:
        self.article = article
        self.ledger = ledger
        self.read_parts = read_parts
        self.language = language

    def whens(self, path: str, whens: Sequence[schema.When], occasions: Collection[str]) -> tuple[WhenMention, ...]:
        """Ground several expressions; ``occasions`` are the ids that words may count from."""
        made = (self.when(f"{path}[{index}]", when, occasions) for index, when in enumerate(whens))
        return tuple(when for when in made if when is not None)

    def when(self, path: str, when: schema.When, occasions: Collection[str] = ()) -> WhenMention | None:
        """Ground one expression; ``None`` when its words are not printed in its sentence."""
        sentences = self.ledger.sentences(f"{path}.at", [when.at])
        found = self.ledger.printed.places(when.words, sentences)
        if not found:
            if sentences:
                self.ledger.not_printed(f"{path}.words", when.words, sentences)
            return None
        if when.of is not None and when.of not in occasions:
            self.ledger.reject(f"{path}.of", when.of, "unknown-id")
        parts = self._parts(path, when)
        return WhenMention(
            words=found[0].quote,
            weekday=parts["weekday"],
            day=parts["day"],
            month=parts["month"],
            year=parts["year"],
            relation=when.relation,
            of=when.of if when.of in occasions else None,
            citation=found[0],
        )

    def _parts(self, path: str, when: schema.When) -> dict[str, int | None]:
        """Return the parts both sides agree on: what the words print decides, the model's fills what cannot be read.

        A number alone is a day only if the model says so, too: it may be the hour ("um 20 Uhr"). So are two numbers
        with a point, where they may be hour and minute ("12.10").
        """
        found = self.read_parts(when.words, self.language)
        read = {part: found[part] for part in PARTS if part in found}
        given = _given(when, read) if OTHER in found else _given(when)
        agreed: dict[str, int | None] = {}
        for part in PARTS:
            printed, value = read.get(part, frozenset()), given.get(part)
            if value is not None and not _may_be_printed(part, value, when.words, found):
                self.ledger.reject(f"{path}.{part}", when.words, "other-time", part=f"{part} {value}")
                value = None
            agreed[part] = value if not printed else (min(printed) if len(printed) == 1 else None)
        if read.keys() == {"day"} and when.day is None:
            agreed["day"] = None
        if read.keys() == {"day", "month"} and when.day is when.month is None and _HOUR.search(when.words):
            agreed["day"] = agreed["month"] = None
        return agreed


def _may_be_printed(part: str, value: int, words: str, found: Mapping[str, frozenset[int]]) -> bool:
    """Say whether a part that a model gives may be among words, by what was read of them.

    What was read decides. Of words in a language that cannot be read, a day or a year is one of the numbers there.
    """
    printed = found.get(part, frozenset())
    if not printed and UNREAD in found:
        numbers = {int(number) for number in _NUMBER.findall(words)}
        return part in {"weekday", "month"} or not numbers or value in numbers
    return value in printed if any(each in found for each in PARTS) else part != "year" or value in YEARS


def _given(when: schema.When, other: Collection[str] | None = None) -> dict[str, int | None]:
    """Return the parts that the model gives for an expression, by name.

    Args:
        when: The model's answer.
        other: The parts that are read, where they are printed by another calendar or era: what the model gives for
            them counts for nothing, and its weekday only if none of them is read.
    """
    given = {"weekday": WEEKDAYS.index(when.weekday) + 1 if when.weekday else None}
    if other is None:
        return {**given, "day": when.day, "month": when.month, "year": when.year}
    return {} if other else given
