"""Progress for people: one rewriting line on a terminal, a line a page or article elsewhere, nothing when quiet."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress as Bar
    from rich.progress import ProgressColumn, Task, TaskID

    from summarizer.api import Progress

PAGES = {"fetched": "fetched", "stored": "fetched before", "unfetched": "not fetched"}
WORDS = {
    "live": "read",
    "cache": "read before",
    "recording": "from its recording",
    "failed": "failed",
    "unasked": "not asked",
    **PAGES,
}
AT_HAND = frozenset({"cache", "recording", "unasked", "stored"})
"""Outcomes that nothing was waited for: they tell nothing of how fast the others will come."""


class Display:
    """Shows how far a run is; a context manager, so that the line is cleared at the end.

    Args:
        stream: Where to, usually standard error.
        quiet: Show nothing.
    """

    def __init__(self, stream: TextIO, *, quiet: bool = False) -> None:
        self._stream = stream
        self._quiet = quiet
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._asked: TaskID | None = None
        self._doing = ""

    def __enter__(self) -> Self:
        if not self._quiet and self._stream.isatty():
            self._bar = _bar(self._stream)
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def show(self, progress: Progress) -> None:
        """Show that one page or article is done."""
        if self._quiet:
            return
        if self._bar is None:
            self._stream.write(f"[{progress.done}/{progress.total}] {progress.article}: {WORDS[progress.outcome]}\n")
            self._stream.flush()
            return
        doing = "fetching" if progress.outcome in PAGES else "reading"
        if self._task is None or self._asked is None or doing != self._doing:
            self._doing = doing
            self._task, self._asked = self._begun(self._bar, progress.total)
        if progress.outcome not in AT_HAND:
            self._bar.advance(self._asked)
        self._bar.update(self._task, completed=progress.done, spent=spent_so_far(progress))

    def _begun(self, bar: Bar, total: int) -> tuple[TaskID, TaskID]:
        """Begin a line in place of the last one, and beside it the count, never shown, of what was asked for it."""
        for task in bar.task_ids:
            bar.remove_task(task)
        asked = bar.add_task("asked", total=None, visible=False)
        (counted,) = bar.tasks
        return bar.add_task(self._doing, total=total, spent="", asked=counted), asked


def _bar(stream: TextIO) -> Bar:
    """Return a bar that clears itself when it stops."""
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn  # noqa: PLC0415 - as above
    from rich.progress import Progress as RichProgress  # noqa: PLC0415 - as above

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _pace_column(),
        TextColumn("{task.fields[spent]}"),
    )
    return RichProgress(*columns, console=Console(file=stream), transient=True)


def _pace_column() -> ProgressColumn:
    """Return a column that tells how many are asked for in a minute, and how long the rest takes at that pace."""
    from rich.progress import ProgressColumn  # noqa: PLC0415 - as above
    from rich.text import Text  # noqa: PLC0415 - as above

    class Pace(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(pace(task.fields["asked"].speed, task.remaining or 0), style="dim")

    return Pace()


def pace(speed: float | None, remaining: float) -> str:
    """Return a speed and the time left in words; nothing where nothing has been asked yet.

    Args:
        speed: What is asked for in a second.
        remaining: How much is left.
    """
    if not speed:
        return ""
    return f"{speed * 60:,.0f} a minute, {timedelta(seconds=ceil(remaining / speed))} left"


def spent_so_far(progress: Progress) -> str:
    """Return the tokens and the money of a run so far; nothing where nothing was paid for."""
    if not progress.tokens_in or progress.tokens_out is None:
        return ""
    money = f", {progress.cost:,.4f} USD" if progress.cost else ""
    return f"{progress.tokens_in:,} tokens in, {progress.tokens_out:,} out{money}"
