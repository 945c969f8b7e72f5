"""What days are called that are to be found out: a mention's own key, or a name made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.mentions import article_of

if TYPE_CHECKING:
    from summarizer.reconcile.days.daylines import DayLine


def published(article: str) -> str:
    """Return the name of an article's day of publication as an unknown."""
    return f"{article}:"


def start_of(visit: str) -> str:
    """Return the name of a visit's first day as an unknown."""
    return f"{visit}>"


def end_of(visit: str) -> str:
    """Return the name of a visit's last day as an unknown."""
    return f"{visit}<"


def is_end(unknown: str) -> bool:
    """Say whether an unknown is a visit's last day."""
    return unknown.endswith("<")


def mention_of(unknown: str) -> str:
    """Return the mention of a meeting's day, or of the first or last day of a visit."""
    return unknown.rstrip("<>")


def during(visit: str, number: int) -> str:
    """Return the name of a day of a visit that its article prints, as an unknown; the first has the number 0."""
    return f"{visit}~{article_of(visit)}{number}"


def day_of_line(article: str, line: DayLine) -> str:
    """Return the name of the day of a line, as an unknown."""
    return f"{article}:#{line.start}"


def article_of_line(unknown: str) -> str:
    """Return the article of a line of which the day is an unknown; nothing for other unknowns."""
    return unknown.rpartition(":#")[0]
