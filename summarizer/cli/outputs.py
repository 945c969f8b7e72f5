"""What the command writes: files by their suffixes, and standard output."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from summarizer.cli.streams import put, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from summarizer.briefing import Briefing

HEAVY = 30_000_000
"""A page of more bytes than this keeps a reader waiting: 10,000 mentions of meetings come to 50 MB."""


def write_all(arguments: argparse.Namespace, briefing: Briefing) -> bool:
    """Write all outputs; one that fails is named and does not cost the others. Return whether any failed.

    Raises:
        SummarizerError: None could be written: the first one's error.
    """
    from summarizer import errors, unexpected  # noqa: PLC0415 - --help and --version must not wait for the library

    writers = list(_writers(arguments, briefing))
    problems: list[errors.SummarizerError] = []
    for name, write in writers:
        try:
            write()
        except errors.SummarizerError as error:
            problems.append(error)
        except BrokenPipeError:
            raise
        except Exception as error:  # noqa: BLE001 - the other outputs are still to be written
            problems.append(unexpected.internal(error, name))
    if len(problems) == len(writers):
        raise problems[0]
    for problem in problems:
        say(str(problem))
    return bool(problems)


def _writers(arguments: argparse.Namespace, briefing: Briefing) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each output's name and what writes it; standard output has one unless only files were asked for."""
    from summarizer import render  # noqa: PLC0415 - as above

    for path in arguments.output:
        yield path, functools.partial(_save, briefing, path)
    if arguments.explain is not None:
        yield "standard output", lambda: put(_explained(briefing, arguments.explain) + "\n")
    elif not arguments.output or arguments.format_given:
        yield "standard output", lambda: put(render.render(briefing, arguments.format))


def _save(briefing: Briefing, path: str) -> None:
    """Write a file; of a page that no browser opens at once, say so."""
    from summarizer import render  # noqa: PLC0415 - as above

    size = briefing.save(path).stat().st_size
    if render.pick(path) == "html" and size > HEAVY:
        say(
            f"{path}: {size // 1_000_000} MB, which a browser may take minutes to open. --sources excerpts makes it"
            " smaller; JSON and tables are for as many articles as you like."
        )


def _explained(briefing: Briefing, terms: Sequence[str]) -> str:
    """Say why two things are one, or are not.

    Raises:
        ConfigurationError: One of them stands for nothing in the briefing.
    """
    from summarizer.errors import ConfigurationError  # noqa: PLC0415 - as above
    from summarizer.labels import for_language  # noqa: PLC0415 - as above

    told, say_in_words = briefing.explain(*terms), for_language(briefing.language).say
    if told in {say_in_words("explain.unknown", words=term) for term in terms}:
        raise ConfigurationError(told, code="unknown-name")
    return told
