"""What the fault tests share: a desk that answers about stories, one way to run the library, children, scripts.

A run goes through the public surface over real HTTP on loopback; only the first wait between two tries is shortened.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import invariants
from answers import Story, stories
from stub_server import answer, error

import summarizer
from summarizer import cli, extracting, keeping
from summarizer.errors import SummarizerError
from summarizer.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from stub_server import StubServer

    from summarizer import Briefing

KEY = invariants.KEY
FIRST_WAIT = 0.01
PLACES = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]
"""Where helpers lie, for children."""

PRELUDE = f"""
import sys
sys.path[:0] = {PLACES!r}
import world
world.shorten_waits()
"""
"""How a child begins that runs the library as the tests do."""

COMMAND = PRELUDE + "from summarizer.cli import main\nsys.exit(main(sys.argv[1:]))\n"
"""The command in a child."""


TALLY: Counter[str] = Counter()
"""Requests sent by the runs of a test, and the most they could have sent; for the table of `make faults`."""


class Desk:
    """Answers about stories as a careful model would, but for those that are spoilt.

    Args:
        told: The stories it knows.

    Attributes:
        spoilt: By story id, what is answered instead: a reply, or a function of the request.
    """

    def __init__(self, told: Iterable[Story]) -> None:
        self.stories = {story.prompt: story for story in told}
        self.spoilt: dict[str, Any] = {}

    def __call__(self, seen: Any) -> Any:
        """Return the reply to a request."""
        if seen.body is None:
            return error(400, "the request did not arrive whole")
        story = self.story(seen)
        instead = self.spoilt.get(story.id)
        if instead is None:
            return answer(story.answer)
        return instead(seen) if callable(instead) else instead

    def story(self, seen: Any) -> Story:
        """Return the story that a request is about."""
        return self.stories[invariants.asked_about(seen)]


@dataclass
class Outcome:
    """What came of a run: a briefing or an error, what was said beside it, and what the endpoint saw of it."""

    briefing: Briefing | None
    error: SummarizerError | None
    warnings: list[str]
    log: list[Any]
    seconds: float
    told: list[Any] = field(default_factory=list)

    @property
    def made(self) -> Briefing:
        """The briefing, of a run that must have given one."""
        assert self.error is None, self.error
        assert self.briefing is not None
        return self.briefing

    @property
    def failures(self) -> dict[str, str]:
        """Source -> code of what gave nothing."""
        return {each.article: each.code for each in self.made.failures}

    @property
    def code(self) -> str:
        """The code of the error of a run that must have failed, or of its only failure."""
        if self.error is not None:
            return self.error.code
        (code,) = set(self.failures.values())
        return code

    @property
    def words(self) -> str:
        """All that a user is told about what went wrong."""
        failures = self.briefing.failures if self.briefing else ()
        return "\n".join([str(self.error or ""), *self.warnings, *(each.reason for each in failures)])


def shorten_waits() -> None:
    """Make the first wait between two tries short, in this process, for good."""
    extracting.window_settings = _with_short_waits(extracting.window_settings)


def _with_short_waits(made: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *arguments, **named: replace(made(*arguments, **named), backoff_seconds=FIRST_WAIT)


def run(stub: StubServer, sources: Iterable[Any] | Any, **options: Any) -> Outcome:
    """Brief sources against an endpoint; whatever happens, V1 to V5, V7 and V8 are asserted as far as they apply."""
    given = [source.article if isinstance(source, Story) else source for source in sources]
    before, warnings, told = len(stub.seen), [], []
    begun, briefing, error = time.monotonic(), None, None
    settings = {"model": "stub-model", "base_url": stub.url, "cache": None, "progress": told.append} | options
    try:
        briefing = summarizer.brief(given, warn=warnings.append, **settings)
    except SummarizerError as raised:
        error = raised
    outcome = Outcome(briefing, error, warnings, stub.seen[before:], time.monotonic() - begun, told)
    hold(outcome, [one.id for one in given] if all(isinstance(one, Article) for one in given) else None)
    return outcome


def hold(outcome: Outcome, ids: Sequence[str] | None) -> None:
    """Assert the invariants that every outcome must keep."""
    invariants.bounded(outcome.log)
    invariants.closed(outcome.log)
    TALLY["requests"] += len(outcome.log)
    TALLY["bound"] += invariants.MOST_REQUESTS * (len(ids) if ids is not None else len({*_asked(outcome.log)}))
    chain = [repr(each) + str(each) for each in _chain(outcome.error)]
    invariants.quiet([outcome.words, *chain], canaries=["The two discussed", " receives "])
    if outcome.briefing is not None:
        invariants.quiet([outcome.briefing.to_json(), str(outcome.briefing)])
        invariants.true(outcome.briefing)
        invariants.round_trip(outcome.briefing)
        if ids is not None:
            invariants.accounted(outcome.briefing, ids)


def _asked(log: Iterable[Any]) -> list[str]:
    return [invariants.asked_about(seen) for seen in log]


def _chain(error: BaseException | None) -> list[BaseException]:
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain


def desk_for(stub: StubServer, count: int = 3) -> tuple[list[Story], Desk]:
    """Return so many stories and the desk that answers about them at an endpoint."""
    told = stories(count)
    desk = Desk(told)
    stub.always(desk)
    return told, desk


def folder_of(told: Iterable[Story], path: Path) -> Path:
    """Write stories as text files into a new folder."""
    path.mkdir()
    for story in told:
        (path / f"{story.id}.txt").write_text(story.text, encoding="utf-8")
    return path


def child(code: str, *arguments: str, **environ: str) -> subprocess.Popen[bytes]:
    """Start a Python of its own; ``environ`` is added to a bare environment with the key."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=bare_environment() | environ,
    )


def bare_environment() -> dict[str, str]:
    """Return an environment with the key and nothing that is not needed."""
    kept = {
        name: os.environ[name]
        for name in ("PATH", "HOME", "PYTHONPATH", "LANG", "XDG_STATE_HOME")
        if name in os.environ
    }
    return kept | {"SUMMARIZER_API_KEY": KEY}


@dataclass
class Ran:
    """What a command left: its exit code and its words."""

    code: int
    out: str
    err: str


def command(stub: StubServer, *arguments: str | Path, **environ: str) -> Ran:
    """Run the command against an endpoint, in a child if it needs variables; V7 is asserted over all it says."""
    if environ:
        return finished(started(stub, *arguments, **environ))
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = cli.main(["--base-url", stub.url, "--model", "stub-model", *map(str, arguments)])
        except SystemExit as left:
            code = int(str(left.code))
    return checked(Ran(code, *(stream.buffer.getvalue().decode() for stream in (out, err))))


def started(stub: StubServer, *arguments: str | Path, **environ: str) -> subprocess.Popen[bytes]:
    """Start the command in a child."""
    endpoint = ["--base-url", stub.url, "--model", "stub-model"]
    return child(COMMAND, *endpoint, *map(str, arguments), **environ)


def finished(process: subprocess.Popen[bytes], seconds: float = 60) -> Ran:
    """Wait for a command's end."""
    try:
        out, err = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
    return checked(Ran(process.returncode, out.decode(), err.decode()))


def checked(ran: Ran) -> Ran:
    """Assert V7 over what a command said: no key, and on standard error neither article text nor a traceback."""
    invariants.quiet([ran.out, ran.err])
    invariants.quiet([ran.err], canaries=["Traceback", "The two discussed"])
    return ran


def forget_readings(cache: Path) -> None:
    """Take the readings away that earlier runs made, so that the next one goes by the stored answers."""
    shutil.rmtree(cache / keeping.FOLDER)


def entries(cache: Path) -> int:
    """Return how many answers are stored."""
    try:
        with contextlib.closing(sqlite3.connect(f"{(cache / 'cache.db').as_uri()}?mode=ro", uri=True)) as database:
            return int(database.execute("SELECT COUNT(*) FROM Cache").fetchone()[0])
    except sqlite3.Error:
        return 0


@contextlib.contextmanager
def taking_at_most(seconds: float):
    """Assert a bound on time; generous, since machines differ."""
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < seconds


def until(true: Callable[[], bool], within: float = 20.0) -> bool:
    """Wait until something is true; return whether that came about in time."""
    end = time.monotonic() + within
    while not true() and time.monotonic() < end:
        time.sleep(0.01)
    return true()
