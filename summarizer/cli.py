"""The command: one-off briefings from the shell.

The briefing goes to standard output, everything else to standard error. Exit codes: 0 complete, 1 written but
incomplete, 2 bad use or configuration, 3 nothing could be produced, 130 interrupted, 143 terminated.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from summarizer.stops import Stops

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarizer.api import Extraction, Options
    from summarizer.briefing import Briefing
    from summarizer.progress import Display
    from summarizer.records import Failure

COMPLETE, INCOMPLETE, MISUSE, NOTHING = 0, 1, 2, 3

DESCRIPTION = "One briefing on who met whom, from several articles: every value with the sentences that state it."

SOURCES = """\
SOURCE is a text file, a web page (.html), a PDF, an http or https address, a folder, a pattern
such as 'news/**/*.txt', a CSV list (columns file or url, and id, title, publisher, author,
published, language), JSON lines ("text", and the same), or - for standard input.
"""

EPILOG = """\
environment: SUMMARIZER_MODEL, SUMMARIZER_CACHE, SUMMARIZER_API_KEY (the key for --base-url),
and the key variable of the provider that --model names; NO_COLOR.

exit codes: 0 complete; 1 written but incomplete; 2 bad use or configuration;
3 nothing could be produced; 130 interrupted, 143 terminated (the answers so far are kept).
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: The arguments; those of the process unless given.

    Returns:
        The exit code.
    """
    parser = _parser()
    arguments = parser.parse_args(argv)
    if not arguments.source and not arguments.status:
        parser.error("no SOURCE is named")
    with Stops() as stops:
        try:
            return _brief(arguments)
        except KeyboardInterrupt:
            _say("Interrupted. Answers that had arrived are kept; run the same command again to go on.")
            return stops.exit_code
        except BrokenPipeError:
            _leave_stdout()  # whoever read our output has left; there is nobody to tell
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
        extraction = api.extract(arguments.source, **_options(arguments, display))
    briefing = api.reconcile(extraction, lang=arguments.lang, decisions=decisions)
    if earlier is not None:
        briefing = briefing.since(earlier)
    unwritten = _write(arguments, briefing.with_sources(arguments.sources))
    code = _conclude(arguments, extraction, briefing)
    return INCOMPLETE if unwritten else code


def _foretell(arguments: argparse.Namespace) -> int:
    """Say what the run would send and cost."""
    from summarizer import api  # noqa: PLC0415 - as above

    estimate = api.estimate(arguments.source, **_options(arguments, None))
    for failure in estimate.failures:
        _say_failure(failure)
    _print(f"{estimate}\n")
    return INCOMPLETE if estimate.failures else COMPLETE


def _submit(arguments: argparse.Namespace) -> int:
    """Hand the articles in as a batch, and print its id alone: it is for the next command."""
    from summarizer import api  # noqa: PLC0415 - as above

    for batch in api.submit(arguments.source, **_options(arguments, None)):
        _print(f"{batch.id}\n")
        if not arguments.quiet:
            _say(f"{batch}; collect with the same command and --collect {batch.id} in place of --submit")
    return COMPLETE


def _say_state(arguments: argparse.Namespace) -> int:
    """Say how far batches are."""
    from summarizer import api  # noqa: PLC0415 - as above

    for name in arguments.status:
        _print(f"{api.batch_state(name, **_options(arguments, None))}\n")
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
        writers.append(("standard output", lambda: _print(briefing.explain(a, b) + "\n")))
    elif not arguments.output or arguments.format_given:
        writers.append(("standard output", lambda: _print(render.render(briefing, arguments.format))))
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
        _say(str(problem))
    return bool(problems)


def _print(text: str) -> None:
    """Write the briefing to standard output as UTF-8, whatever the locale says."""
    from summarizer.errors import ConfigurationError  # noqa: PLC0415 - as above

    if sys.stdout is None:
        raise ConfigurationError("standard output is closed; name a file with -o", code="unwritable")
    with contextlib.suppress(AttributeError, ValueError):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _leave_stdout()
        raise ConfigurationError(f"standard output cannot be written: {error.strerror}", code="unwritable") from None


def _leave_stdout() -> None:
    """Let what is still unwritten go nowhere, so that leaving says nothing more of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _conclude(arguments: argparse.Namespace, extraction: Extraction, briefing: Briefing) -> int:
    """Say what came of it, in the last line of standard error, and choose the exit code."""
    for failure in briefing.failures:
        _say_failure(failure)
    counts = [
        _count(len(briefing.articles), "article"),
        _count(len(briefing.meetings), "meeting"),
        _count(len(briefing.visits), "visit"),
        _count(extraction.requests, "request sent", "requests sent"),
        *_spent(extraction),
    ]
    if briefing.failures:
        counts.insert(1, f"{len(briefing.failures)} failed")
    if briefing.rejected:
        counts.append(_count(len(briefing.rejected), "item rejected", "items rejected"))
    if arguments.output:
        counts.append("written: " + ", ".join(map(str, arguments.output)))
    if not arguments.quiet:
        _say(" · ".join(counts))
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


def _say_failure(failure: Failure) -> None:
    named = failure.reason.startswith(failure.article)
    _say(failure.reason if named else f"{failure.article}: {failure.reason}")


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


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
        "warn": _say,
    }
    if arguments.timeout is not None:
        options["timeout"] = arguments.timeout
    if arguments.window is not None:
        options["window"] = arguments.window
    if arguments.cache is not None:
        options["cache"] = arguments.cache
    return options


def _fail(error: Exception, code: int) -> int:
    _say(str(error))
    return code


def _say(line: str) -> None:
    """Write one line to standard error, with nothing in it that a terminal would obey."""
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
    with contextlib.suppress(AttributeError, OSError, ValueError):  # a closed stream is no reason to fail
        sys.stderr.write(f"summarizer: {shown}\n")
        sys.stderr.flush()


class _Format(argparse.Action):
    """Remembers that a format for standard output was asked for, so that -o does not silence it."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002 - argparse passes it
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,  # noqa: ARG002 - as above
    ) -> None:
        namespace.format = values
        namespace.format_given = True


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        import summarizer  # noqa: PLC0415 - as in _brief

        parser.exit(message=f"summarizer {summarizer.__version__}\n")


class _Parser(argparse.ArgumentParser):
    """Answers bad use in one line that says where help is."""

    def error(self, message: str) -> NoReturn:
        _say(f"{message} (see summarizer --help)")
        raise SystemExit(MISUSE)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="summarizer",
        usage="summarizer [OPTIONS] SOURCE...",
        description=DESCRIPTION + "\n\n" + SOURCES,
        epilog=EPILOG,
        formatter_class=_formatter,
        add_help=False,
    )
    parser.set_defaults(format_given=False)
    parser.add_argument("source", nargs="*", metavar="SOURCE", help=argparse.SUPPRESS)
    add = parser.add_argument_group("options").add_argument
    add(
        "-o",
        "--output",
        metavar="FILE",
        action="append",
        default=[],
        help="the suffix picks the format (.md .html .json .ftm.json .anno.json .csl.json, and .csv .parquet: a "
        "folder of tables); repeatable",
    )
    add(
        "-f",
        "--format",
        metavar="NAME",
        action=_Format,
        default="md",
        help="format for standard output: md, html, json, ftm, anno, csl [md]",
    )
    add("-l", "--lang", metavar="TAG", help="language of labels and topics: fr, en [the sources' own]")
    add("-m", "--model", metavar="NAME", help="provider/model [SUMMARIZER_MODEL]")
    add("--base-url", metavar="URL", help="any OpenAI-compatible endpoint; --model is then its own name for the model")
    add("--allow-http", action="store_true", help="speak plain HTTP to an endpoint that is not this machine")
    add(
        "--offline",
        action="store_true",
        help="stored answers and pages only; a missing one is an error that names the article",
    )
    add("--replay", metavar="DIR", help="recorded answers instead of a model")
    add("--record", metavar="DIR", help="write the answers as recordings")
    add("--record-note", metavar="TEXT", help="who or what answers, noted in the recordings")
    add("--refresh", action="store_true", help="ignore stored answers and pages, and store new ones")
    add(
        "--cache",
        metavar="DIR",
        help="where answers and pages are stored [SUMMARIZER_CACHE, else the user's cache folder]",
    )
    add("--allow-private", action="store_true", help="fetch from private addresses too, and open file: addresses")
    add("--ignore-robots", action="store_true", help="fetch pages that their site's robots.txt disallows")
    add(
        "--sources",
        metavar="MODE",
        choices=("full", "excerpts", "none"),
        default="full",
        help="how much of the articles goes into the output: full, excerpts or none [full]",
    )
    add("--decisions", metavar="FILE", help="a person's merges, splits and grades of sources, in TOML")
    add(
        "--explain",
        metavar=("A", "B"),
        nargs=2,
        help="print, in place of the briefing, why two names, mentions or entries are one or are not",
    )
    add("--since", metavar="OLD.json", help="an earlier briefing: what changed since then comes first")
    add("--window", metavar="CHARACTERS", type=int, help="read longer articles in windows of this size [24000]")
    add("--timeout", metavar="SECONDS", type=float, help="for one article, over all its requests and waits [300]")
    add("--deadline", metavar="SECONDS", type=float, help="for the whole run; what was not asked by then is named")
    add("--dry-run", action="store_true", help="say what would be sent and what it would cost, and send nothing")
    add("--max-cost", metavar="USD", type=float, help="stop before the run costs more than this")
    add("--prices", metavar="FILE", help="prices of models that are not in the library's table [SUMMARIZER_PRICES]")
    add("--submit", action="store_true", help="hand the articles in as a batch and print its id; often half the price")
    add("--status", metavar="ID", action="append", help="say how far a batch is; repeatable, needs no SOURCE")
    add(
        "--collect", metavar="ID", action="append", help="brief from a batch's answers and ask nothing else; repeatable"
    )
    add("--strict", action="store_true", help="exit 1 on any rejected item or failed article")
    add("-q", "--quiet", action="store_true", help="say nothing but errors")
    add("--version", action=_Version, nargs=0, help="say which version this is")
    add("-h", "--help", action="help", help="say this")
    return parser


def _formatter(prog: str) -> argparse.HelpFormatter:
    return argparse.RawDescriptionHelpFormatter(prog, max_help_position=26, width=100)


if __name__ == "__main__":
    sys.exit(main())
