"""What came of a run, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.cli.streams import counted, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from summarizer.api import Extraction
    from summarizer.briefing import Briefing


def say_summary(arguments: argparse.Namespace, extraction: Extraction, briefing: Briefing) -> None:
    """Say what was read and found, what that took, and where it is: the last line of standard error."""
    counts = [
        counted(len(briefing.articles), "article"),
        *([f"{len(briefing.failures)} failed"] if briefing.failures else []),
        counted(len(briefing.meetings), "meeting"),
        counted(len(briefing.visits), "visit"),
        counted(extraction.requests, "request sent", "requests sent"),
        *_spent(extraction),
    ]
    if briefing.rejected:
        counts.append(counted(len(briefing.rejected), "item rejected", "items rejected"))
    if arguments.output:
        counts.append("written: " + ", ".join(arguments.output))
    say(" · ".join(counts))


def _spent(extraction: Extraction) -> Iterator[str]:
    """Yield what the run cost, if it sent anything."""
    if not extraction.requests:
        return
    if extraction.tokens_in is not None and extraction.tokens_out is not None:
        yield f"{extraction.tokens_in:,} tokens in, {extraction.tokens_out:,} out"
    if extraction.cost is None:
        yield "cost unknown"
    elif extraction.prices_as_of:
        yield f"{extraction.cost:,.4f} USD at prices of {extraction.prices_as_of}"
