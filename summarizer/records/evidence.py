"""What a value rests on: citations, voices, reasons; and what did not make it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Literal

from pydantic import PlainSerializer

from summarizer.records.base import Record, record

Basis = Literal["stated", "derived", "inherited", "implied"]
"""How a value came about: an article states it, the library worked it out from what articles
state, another article lends it, or an article only implies it."""


@record
class Citation(Record):
    """A place in an article: ``article.text[start:end] == quote``, letter for letter.

    Offsets count code points, end exclusive (W3C Web Annotation: text position selector and
    text quote selector). ``sentence`` is the number of the sentence the place lies in.
    """

    article: str
    sentence: int
    start: int
    end: int
    quote: str


@record
class Voice(Record):
    """Somebody in a chain of attribution: the speaker first, then whoever relays the words.

    ``actor`` is an actor's id (within the article while reading, of the briefing afterwards),
    ``name`` the name as that article prints it.
    """

    actor: str
    name: str


def _sorted(args: Mapping[str, str | tuple[str, ...]]) -> dict[str, str | tuple[str, ...]]:
    """Return a reason's values in the order of their names, which is all that their order can say."""
    return dict(sorted(args.items()))


Args = Annotated[Mapping[str, str | tuple[str, ...]], PlainSerializer(_sorted, when_used="json")]
"""The values of a reason by name: in JSON, equal ones are the same characters."""


@record
class Reason(Record):
    """Why something is as it is, as a rule and its values, put into words when shown.

    ``rule`` names a sentence in the label files; ``args`` fills it. ``soft`` marks a rule that only
    chooses where nothing harder does. ``citations`` are the places the step rests on.
    """

    rule: str
    args: Args = field(default_factory=dict)
    soft: bool = False
    citations: tuple[Citation, ...] = ()

    def __hash__(self) -> int:
        """Hash by content but for ``args``, a dictionary; what else is equal and differs in it alone is rare."""
        return hash((self.rule, len(self.args), self.citations))


@record
class Rejected(Record):
    """An item of a model's answer that the article does not bear out.

    ``path`` is the item's place in the answer (``meetings[0].when[1]``), ``value`` what the model
    gave, shortened, ``code`` the check that failed, ``reason`` the same in words.
    """

    article: str
    path: str
    value: str
    code: str
    reason: str


@record
class Failure(Record):
    """An input that gave nothing: which one, a stable code, and one line for a person."""

    article: str
    code: str
    reason: str


@record
class Usage(Record):
    """What the answers behind a briefing cost when they were made.

    ``answers`` counts them, re-asks included. Token numbers are the endpoint's own; ``None`` means that it gave none
    for at least one answer.
    """

    articles: int = 0
    answers: int = 0
    tokens_in: int | None = None
    tokens_out: int | None = None
