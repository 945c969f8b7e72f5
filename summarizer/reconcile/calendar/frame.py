"""What a date expression is read against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.choose import Tense
    from summarizer.reconcile.calendar.dayset import Days


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is read against.

    Attributes:
        expression: The expression as printed.
        reference: The days on which it may have been written; ``None`` when they are unknown.
        tense: Whether the article tells the event as past or still to come, if that is known.
        bounds: The days that come into question.
    """

    expression: str
    reference: Days | None
    tense: Tense | None
    bounds: Days
