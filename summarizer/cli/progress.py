"""Progress for people: one rewriting line on a terminal, a line a page or article elsewhere, nothing when quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress as Bar
    from rich.progress import ProgressColumn, Task, TaskID

    from summarizer.api import Progress

PAGES = {"fetched": "fetched", "stored": "fetched before", "unfetched": "not fetched"}
WORDS = {"live": "read", "cache": "read before", "recording": "from its recording", "failed": "failed", **PAGES}


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
        if self._task is None or doing != self._doing:
            if self._task is not None:
                self._bar.remove_task(self._task)
            self._task, self._doing = self._bar.add_task(doing, total=progress.total, spent=""), doing
        self._bar.update(self._task, completed=progress.done, spent=spent_so_far(progress))


def _bar(stream: TextIO) -> Bar:
    """Return a bar that clears itself when it stops."""
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415 - as above
    from rich.progress import Progress as RichProgress  # noqa: PLC0415 - as above

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _speed_column(),
        TimeRemainingColumn(compact=True, elapsed_when_finished=True),
        TextColumn("{task.fields[spent]}"),
    )
    return RichProgress(*columns, console=Console(file=stream), transient=True)


def _speed_column() -> ProgressColumn:
    """Return a column that tells how many articles are done in a minute."""
    from rich.progress import ProgressColumn  # noqa: PLC0415 - as above
    from rich.text import Text  # noqa: PLC0415 - as above

    class Speed(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed * 60:.0f} a minute" if task.speed else "", style="dim")

    return Speed()


def spent_so_far(progress: Progress) -> str:
    """Return the tokens and the money of a run so far; nothing where nothing was paid for."""
    if not progress.tokens_in or progress.tokens_out is None:
        return ""
    money = f", {progress.cost:.4f} USD" if progress.cost else ""
    return f"{progress.tokens_in:,} tokens in, {progress.tokens_out:,} out{money}"
