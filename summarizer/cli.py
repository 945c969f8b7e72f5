"""The command: one-off briefings from the shell.

The briefing goes to standard output, everything else to standard error. Exit codes: 0 complete, 1 written but
incomplete, 2 bad use or configuration, 3 nothing could be produced, 130 interrupted, 143 terminated.
"""

from __future__ import annotations

import functools
import sys
from typing import TYPE_CHECKING

from summarizer import cli_options
from summarizer.cli_options import MISUSE
from summarizer.cli_recordings import say_differences, say_fresh
from summarizer.cli_streams import counted, leave_stdout, put, say, say_failure
from summarizer.stops import Stops

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from summarizer.api import Extraction, Options
    from summarizer.briefing import Briefing
    from summarizer.progress import Display

COMPLETE, INCOMPLETE, NOTHING = 0, 1, 3


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: The arguments; those of the process unless given.

    Returns:
        The exit code.
    """
    parser = cli_options.parser()
    arguments = parser.parse_args(argv)
    if not arguments.source and not arguments.status:
        parser.error("no SOURCE is named")
    with Stops() as stops:
        try:
            return _brief(arguments)
        except KeyboardInterrupt:
            say("Interrupted. Answers that had arrived are kept; run the same command again to go on.")
            return stops.exit_code
        except BrokenPipeError:
            leave_stdout()  # whoever read our output has left; there is nobody to tell
            return COMPLETE


def _brief(arguments: argparse.Namespace) -> int:
    """Read, reconcile, write; errors become one line and an exit code."""
    from summarizer import errors  # noqa: PLC0415 - --help and --version must not wait for the library

    try:
        return _produce(arguments)
    except errors.ConfigurationError as error:
        return _fail(error, MISUSE)
    except errors.SummarizerError as error:
        return _fail(error, NOTHING)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - a traceback would show what the articles say
        from summarizer.unexpected import internal  # noqa: PLC0415 - as above

        return _fail(internal(error, "The run ended"), NOTHING)


def _produce(arguments: argparse.Namespace) -> int:
    from summarizer import api, render  # noqa: PLC0415 - as above
    from summarizer.briefing import Briefing  # noqa: PLC0415 - as above
    from summarizer.progress import Display  # noqa: PLC0415 - as above

    if arguments.status:
        return _say_state(arguments)
    if arguments.stale:
        fresh = say_fresh(arguments.source, _options(arguments, None), quiet=arguments.quiet)
        return COMPLETE if fresh else INCOMPLETE
    for path in arguments.output:
        render.pick(path)
    render.pick("-", arguments.format)
    api.require_outputs(arguments.output, arguments.source)
    decisions = api.read_decisions(arguments.decisions)
    if arguments.dry_run:
        return _foretell(arguments)
    if arguments.submit:
        return _submit(arguments)
    earlier = Briefing.load(arguments.since) if arguments.since else None
    with Display(sys.stderr, quiet=arguments.quiet or sys.stderr is None) as display:
        read = api.rerecord if arguments.record else api.extract
        extraction = read(arguments.source, **_options(arguments, display))
    briefing = api.reconcile(extraction, lang=arguments.lang, decisions=decisions)
    if earlier is not None:
        briefing = briefing.since(earlier)
    unwritten = _write(arguments, briefing.with_sources(arguments.sources))
    if not arguments.quiet:
        say_differences(extraction, arguments.record, briefing.language)
    code = _conclude(arguments, extraction, briefing)
    return INCOMPLETE if unwritten else code


def _foretell(arguments: argparse.Namespace) -> int:
    """Say what the run would send and cost."""
    from summarizer import api  # noqa: PLC0415 - as above

    estimate = api.estimate(arguments.source, **_options(arguments, None))
    for failure in estimate.failures:
        say_failure(failure)
    put(f"{estimate}\n")
    return INCOMPLETE if estimate.failures else COMPLETE


def _submit(arguments: argparse.Namespace) -> int:
    """Hand the articles in as a batch, and print its id alone: it is for the next command."""
    from summarizer import api  # noqa: PLC0415 - as above

    for batch in api.submit(arguments.source, **_options(arguments, None)):
        put(f"{batch.id}\n")
        if not arguments.quiet:
            say(f"{batch}; collect with the same command and --collect {batch.id} in place of --submit")
    return COMPLETE


def _say_state(arguments: argparse.Namespace) -> int:
    """Say how far batches are."""
    from summarizer import api  # noqa: PLC0415 - as above

    for name in arguments.status:
        put(f"{api.batch_state(name, **_options(arguments, None))}\n")
    return COMPLETE


def _write(arguments: argparse.Namespace, briefing: Briefing) -> bool:
    """Write all outputs; one that fails is named and does not cost the others. Return whether any failed.

    Raises:
        SummarizerError: None could be written: the first one's error.
    """
    from summarizer import errors, render, unexpected  # noqa: PLC0415 - as above

    writers: list[tuple[str, Callable[[], object]]] = [
        (path, functools.partial(briefing.save, path)) for path in arguments.output
    ]
    if arguments.explain is not None:
        a, b = arguments.explain
        writers.append(("standard output", lambda: put(briefing.explain(a, b) + "\n")))
    elif not arguments.output or arguments.format_given:
        writers.append(("standard output", lambda: put(render.render(briefing, arguments.format))))
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


def _conclude(arguments: argparse.Namespace, extraction: Extraction, briefing: Briefing) -> int:
    """Say what came of it, in the last line of standard error, and choose the exit code."""
    for failure in briefing.failures:
        say_failure(failure)
    counts = [
        counted(len(briefing.articles), "article"),
        counted(len(briefing.meetings), "meeting"),
        counted(len(briefing.visits), "visit"),
        counted(extraction.requests, "request sent", "requests sent"),
        *_spent(extraction),
    ]
    if briefing.failures:
        counts.insert(1, f"{len(briefing.failures)} failed")
    if briefing.rejected:
        counts.append(counted(len(briefing.rejected), "item rejected", "items rejected"))
    if arguments.output:
        counts.append("written: " + ", ".join(map(str, arguments.output)))
    if not arguments.quiet:
        say(" · ".join(counts))
    failed = bool(briefing.failures) or (arguments.strict and bool(briefing.rejected))
    return INCOMPLETE if failed else COMPLETE


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


def _options(arguments: argparse.Namespace, display: Display | None) -> Options:
    options: Options = {
        "model": arguments.model,
        "base_url": arguments.base_url,
        "lang": arguments.lang,
        "refresh": arguments.refresh,
        "offline": arguments.offline,
        "replay": arguments.replay,
        "record": arguments.record,
        "record_note": arguments.record_note,
        "allow_http": arguments.allow_http,
        "allow_private": arguments.allow_private,
        "ignore_robots": arguments.ignore_robots,
        "deadline": arguments.deadline,
        "batch": arguments.collect,
        "max_cost": arguments.max_cost,
        "prices": arguments.prices,
        "progress": display.show if display else None,
        "warn": say,
    }
    if arguments.timeout is not None:
        options["timeout"] = arguments.timeout
    if arguments.window is not None:
        options["window"] = arguments.window
    if arguments.cache is not None:
        options["cache"] = arguments.cache
    return options


def _fail(error: Exception, code: int) -> int:
    """Say what went wrong; where no source is an article, of each of them."""
    for line in (str(error), *getattr(error, "__notes__", ())):
        say(line)
    return code


if __name__ == "__main__":
    sys.exit(main())
