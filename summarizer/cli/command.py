"""What the command does, step by step, and what it ends with."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from summarizer.cli.codes import COMPLETE, INCOMPLETE, MISUSE, NOTHING
from summarizer.cli.options import options_of, parser
from summarizer.cli.outputs import write_all
from summarizer.cli.recordings import say_differences, say_fresh
from summarizer.cli.stops import Stops
from summarizer.cli.streams import leave_stdout, put, say, say_failure
from summarizer.cli.summary import say_summary

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from summarizer.reconcile import Decisions


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: The arguments; those of the process unless given.

    Returns:
        The exit code.
    """
    reader = parser()
    arguments = reader.parse_args(argv)
    if not arguments.source and not arguments.status:
        reader.error("no SOURCE is named")
    with Stops() as stops:
        try:
            return _guarded(arguments)
        except KeyboardInterrupt:
            say("Interrupted. Answers that had arrived are kept; run the same command again to go on.")
            return stops.exit_code
        except BrokenPipeError:
            leave_stdout()  # whoever read our output has left; there is nobody to tell
            return COMPLETE


def _guarded(arguments: argparse.Namespace) -> int:
    """Do what is asked; errors become one line and an exit code."""
    from summarizer import errors  # noqa: PLC0415 - --help and --version must not wait for the library

    try:
        return _done(arguments)
    except errors.ConfigurationError as error:
        return _fail(error, MISUSE)
    except errors.SummarizerError as error:
        return _fail(error, NOTHING)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - a traceback would show what the articles say
        from summarizer.unexpected import internal  # noqa: PLC0415 - as above

        return _fail(internal(error, "The run ended"), NOTHING)


def _fail(error: Exception, code: int) -> int:
    """Say what went wrong; where no source is an article, of each of them."""
    for line in (str(error), *getattr(error, "__notes__", ())):
        say(line)
    return code


def _done(arguments: argparse.Namespace) -> int:
    """Do what is asked: tell of batches or recordings, foretell, hand in, or make a briefing."""
    from summarizer import api, render  # noqa: PLC0415 - as above

    if arguments.status:
        return _say_state(arguments)
    if arguments.stale:
        fresh = say_fresh(arguments.source, options_of(arguments), quiet=arguments.quiet)
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
    return _brief(arguments, decisions)


def _foretell(arguments: argparse.Namespace) -> int:
    """Say what the run would send and cost."""
    from summarizer import api  # noqa: PLC0415 - as above

    estimate = api.estimate(arguments.source, **options_of(arguments))
    for failure in estimate.failures:
        say_failure(failure)
    put(f"{estimate}\n")
    return INCOMPLETE if estimate.failures else COMPLETE


def _submit(arguments: argparse.Namespace) -> int:
    """Hand the articles in as a batch, and print its id alone: it is for the next command."""
    from summarizer import api  # noqa: PLC0415 - as above

    for batch in api.submit(arguments.source, **options_of(arguments)):
        put(f"{batch.id}\n")
        if not arguments.quiet:
            say(f"{batch}; collect with the same command and --collect {batch.id} in place of --submit")
    return COMPLETE


def _say_state(arguments: argparse.Namespace) -> int:
    """Say how far batches are."""
    from summarizer import api  # noqa: PLC0415 - as above

    for name in arguments.status:
        put(f"{api.batch_state(name, **options_of(arguments))}\n")
    return COMPLETE


def _brief(arguments: argparse.Namespace, decisions: Decisions | None) -> int:
    """Read, reconcile, write."""
    from summarizer import api  # noqa: PLC0415 - as above
    from summarizer.briefing import Briefing  # noqa: PLC0415 - as above
    from summarizer.cli.progress import Display  # noqa: PLC0415 - as above

    earlier = Briefing.load(arguments.since) if arguments.since else None
    with Display(sys.stderr, quiet=arguments.quiet or sys.stderr is None) as display:
        read = api.rerecord if arguments.record else api.extract
        extraction = read(arguments.source, **options_of(arguments, display.show))
    briefing = api.reconcile(extraction, lang=arguments.lang, decisions=decisions, warn=say)
    if earlier is not None:
        briefing = briefing.since(earlier)
    unwritten = write_all(arguments, briefing.with_sources(arguments.sources))
    if not arguments.quiet:
        say_differences(extraction, arguments.record, briefing.language)
    for failure in briefing.failures:
        say_failure(failure)
    if not arguments.quiet:
        say_summary(arguments, extraction, briefing)
    failed = bool(briefing.failures) or (arguments.strict and bool(briefing.rejected))
    return INCOMPLETE if failed or unwritten else COMPLETE
