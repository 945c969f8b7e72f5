"""Which parts of a date an expression prints, for checking what a model says it prints."""

from __future__ import annotations

from summarizer.reconcile.calendar.components import read_components

PARTS = ("weekday", "day", "month", "year")


def printed_parts(words: str, language: str) -> dict[str, frozenset[int]]:
    """Return the values that each part of a date may have in an expression.

    Args:
        words: An expression of time as printed.
        language: BCP 47 tag of the language it is printed in.

    Returns:
        By ``weekday`` (1 to 7), ``day``, ``month`` and ``year``: all values that some reading finds. Parts that are
        not printed are absent; nothing at all is said of an expression in which no date is found.
    """
    dates = [date for reading in read_components(words, language).readings for date in reading.dates]
    found = {part: frozenset(v for date in dates if (v := getattr(date, part)) is not None) for part in PARTS}
    return {part: values for part, values in found.items() if values}
