"""The command's options, its help, and what the options mean to the library."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from summarizer.cli.codes import MISUSE
from summarizer.cli.streams import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.api import Options, Progress

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
        import summarizer  # noqa: PLC0415 - --help must not wait for the library

        parser.exit(message=f"summarizer {summarizer.__version__}\n")


class _Parser(argparse.ArgumentParser):
    """Answers bad use in one line that says where help is."""

    def error(self, message: str) -> NoReturn:
        say(f"{message} (see summarizer --help)")
        raise SystemExit(MISUSE)


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line."""
    made = _Parser(
        prog="summarizer",
        usage="summarizer [OPTIONS] SOURCE...",
        description=DESCRIPTION + "\n\n" + SOURCES,
        epilog=EPILOG,
        formatter_class=_formatter,
        add_help=False,
    )
    made.set_defaults(format_given=False)
    made.add_argument("source", nargs="*", metavar="SOURCE", help=argparse.SUPPRESS)
    _add_output(made.add_argument_group("what comes out"))
    _add_model(made.add_argument_group("who reads, and how"))
    _add_stored(made.add_argument_group("answers and pages that are kept"))
    _add_web(made.add_argument_group("addresses among the sources"))
    _add_costs(made.add_argument_group("money and large runs"))
    _add_command(made.add_argument_group("the command itself"))
    return made


def _formatter(prog: str) -> argparse.HelpFormatter:
    return argparse.RawDescriptionHelpFormatter(prog, max_help_position=26, width=100)


def _add_output(group: argparse._ArgumentGroup) -> None:
    """Add the options on the briefing: where it goes, in what form, and what a person had to say of it."""
    add = group.add_argument
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
    add(
        "--sources",
        metavar="MODE",
        choices=("full", "excerpts", "none"),
        default="full",
        help="how much of the articles goes into the output: full, excerpts or none [full]",
    )
    add("--since", metavar="OLD.json", help="an earlier briefing: what changed since then comes first")
    add("--decisions", metavar="FILE", help="a person's merges, splits and grades of sources, in TOML")
    add(
        "--explain",
        metavar=("A", "B"),
        nargs=2,
        help="print, in place of the briefing, why two names, mentions or entries are one or are not",
    )


def _add_model(group: argparse._ArgumentGroup) -> None:
    """Add the options on the model: which, where it answers, how much it reads at once, how long it may take."""
    add = group.add_argument
    add("-m", "--model", metavar="NAME", help="provider/model [SUMMARIZER_MODEL]")
    add("--base-url", metavar="URL", help="any OpenAI-compatible endpoint; --model is then its own name for the model")
    add("--allow-http", action="store_true", help="speak plain HTTP to an endpoint that is not this machine")
    add("--window", metavar="CHARACTERS", type=int, help="read longer articles in windows of this size [24000]")
    add("--context", metavar="TOKENS", type=int, help="what the model's context holds: windows are made to fit")
    add("--timeout", metavar="SECONDS", type=float, help="for one article, over all its requests and waits [300]")
    add("--deadline", metavar="SECONDS", type=float, help="for the whole run; what was not asked by then is named")


def _add_stored(group: argparse._ArgumentGroup) -> None:
    """Add the options on what is kept: the cache, and recordings."""
    add = group.add_argument
    add(
        "--cache",
        metavar="DIR",
        help="where answers and pages are stored [SUMMARIZER_CACHE, else the user's cache folder]",
    )
    add("--refresh", action="store_true", help="ignore stored answers and pages, and store new ones")
    add(
        "--offline",
        action="store_true",
        help="stored answers and pages only; a missing one is an error that names the article",
    )
    add("--replay", metavar="DIR", help="recorded answers instead of a model")
    add("--record", metavar="DIR", help="write the answers as recordings, and say what that changed since the last")
    add("--record-note", metavar="TEXT", help="who or what answers, noted in the recordings")
    add("--stale", action="store_true", help="with --replay: say which recordings are stale and why, and do no more")


def _add_web(group: argparse._ArgumentGroup) -> None:
    """Add the options on fetching."""
    add = group.add_argument
    add("--allow-private", action="store_true", help="fetch from private addresses too, and open file: addresses")
    add("--ignore-robots", action="store_true", help="fetch pages that their site's robots.txt disallows")


def _add_costs(group: argparse._ArgumentGroup) -> None:
    """Add the options on what a run costs, and on batches, by which it costs less."""
    add = group.add_argument
    add("--dry-run", action="store_true", help="say what would be sent and what it would cost, and send nothing")
    add("--max-cost", metavar="USD", type=float, help="stop before the run costs more than this")
    add("--prices", metavar="FILE", help="prices of models that are not in the library's table [SUMMARIZER_PRICES]")
    add("--submit", action="store_true", help="hand the articles in as a batch and print its id; often half the price")
    add("--status", metavar="ID", action="append", help="say how far a batch is; repeatable, needs no SOURCE")
    add(
        "--collect", metavar="ID", action="append", help="brief from a batch's answers and ask nothing else; repeatable"
    )


def _add_command(group: argparse._ArgumentGroup) -> None:
    """Add the options on how the command behaves."""
    add = group.add_argument
    add("--strict", action="store_true", help="exit 1 also where an item of an answer was rejected")
    add("-q", "--quiet", action="store_true", help="say nothing but errors")
    add("--version", action=_Version, nargs=0, help="say which version this is")
    add("-h", "--help", action="help", help="say this")


def options_of(arguments: argparse.Namespace, progress: Callable[[Progress], object] | None = None) -> Options:
    """Return how to read, as the arguments say; what was not given has the library's own default."""
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
        "window": arguments.window,
        "context": arguments.context,
        "deadline": arguments.deadline,
        "batch": arguments.collect,
        "max_cost": arguments.max_cost,
        "prices": arguments.prices,
        "progress": progress,
        "warn": say,
    }
    if arguments.timeout is not None:
        options["timeout"] = arguments.timeout
    if arguments.cache is not None:
        options["cache"] = arguments.cache
    return options
