"""What the command says, and on which stream: results on standard output, everything else on standard error."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.records import Failure


def put(text: str) -> None:
    """Write a result to standard output as UTF-8, whatever the locale says."""
    from summarizer.errors import ConfigurationError  # noqa: PLC0415 - --help and --version must not wait for the library

    if sys.stdout is None:
        raise ConfigurationError("Standard output is closed: name a file with -o.", code="unwritable")
    with contextlib.suppress(AttributeError, ValueError):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr] # a stream without it is met above
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        leave_stdout()
        raise ConfigurationError(f"Standard output cannot be written: {error.strerror}.", code="unwritable") from None


def leave_stdout() -> None:
    """Let what is still unwritten go nowhere, so that leaving says nothing more of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(line: str, *under: str) -> None:
    """Write a line to standard error, and lines that belong under it, with nothing that a terminal would obey."""
    with contextlib.suppress(AttributeError, OSError, ValueError):  # a closed stream is no reason to fail
        sys.stderr.write("".join(f"{_shown(each)}\n" for each in (f"summarizer: {line}", *under)))
        sys.stderr.flush()


def _shown(line: str) -> str:
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)


def say_failure(failure: Failure) -> None:
    """Say why an article gave nothing, its name once."""
    named = failure.reason.startswith(failure.article)
    say(failure.reason if named else f"{failure.article}: {failure.reason}")


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"
