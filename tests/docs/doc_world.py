"""A folder in which the documentation's code runs, with an endpoint and a web site on loopback and nothing else.

The commands are the real ones. Two things stand for the world outside: addresses in a block lead to the stub
(``https://news.example/`` to its pages, whatever ends in ``/v1`` to its model), and so do the providers of the table
(``doc_outside.py``, loaded by every process). The model gives each article that has a recording its recorded answer,
and finds nothing in all others.
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import inspect
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from batch_endpoint import BatchEndpoint
from doc_blocks import TOP
from stub_server import Reply, StubServer, answer

from summarizer import cli

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doc_blocks import Block
    from stub_server import Seen

RECORDINGS = TOP / "tests" / "recordings"
WRITTEN = TOP / "tests" / "written"
KEY = "sk-docs-0123456789"
EMPTY = {"language": "en", "actors": [], "meetings": [], "visits": []}

STORY = WRITTEN / "stories" / "two-visits"
SOURCES = WRITTEN / "sources"
OWN = {
    "copy.txt": STORY / "2-en.txt",
    "first.txt": STORY / "2-en.txt",
    "second.txt": STORY / "3-tr.txt",
    "articles/first.txt": STORY / "2-en.txt",
    "articles/second.txt": STORY / "3-tr.txt",
    "articles/third.txt": STORY / "1-ru.txt",
    "archive/cancelled.txt": WRITTEN / "stories" / "not-held" / "1-de.txt",
    "archive/denied.txt": WRITTEN / "stories" / "not-held" / "2-en.txt",
    "archive/postponed.txt": WRITTEN / "stories" / "not-held" / "3-ru.txt",
    "report.pdf": SOURCES / "report.pdf",
    "saved.html": SOURCES / "saved.html",
    "harbour/talks.pdf": SOURCES / "report.pdf",
    "harbour/page.html": SOURCES / "saved.html",
}
"""The reader's own files, as the pages name them."""

PAGE = SOURCES / "site" / "world" / "uruguay-bulgaria-beef.html"
_MODEL = re.compile(r"https?://[\w.:-]+/v1\b")
_PLAIN = re.compile(r"summarizer ((?:[^|<>;&$`\"]|\"[^\"$`]*\")+?)(?: \| (.+))?")
"""This command, with nothing that only a shell understands, and what it is piped into."""

_SITE = re.compile(r"https://news\.example(?=/)")
KEPT = frozenset({"HOME", "LANG", "TMPDIR", "SYSTEMROOT", "XDG_STATE_HOME"})
"""What a reader's commands see of the environment of the tests."""

_PROVIDER_KEYS = ("OPENAI", "ANTHROPIC", "DEEPSEEK", "GEMINI", "GROQ", "MISTRAL", "OPENROUTER", "SUMMARIZER")


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it printed on both of its streams, as a terminal shows them."""

    code: int
    printed: str


class World:
    """The folder, the environment and the stub; made by :func:`world`."""

    def __init__(self, folder: Path, stub: StubServer, *, real: bool) -> None:
        self.folder, self.stub, self.real = folder, stub, real
        self.names: dict[str, object] = {"__name__": "__docs__"}
        kept = {name: value for name, value in os.environ.items() if name in KEPT}
        self.environment = kept | {
            "PATH": os.pathsep.join((str(Path(sys.executable).parent), "/usr/bin", "/bin")),
            "PYTHONPATH": os.pathsep.join((str(folder / ".outside"), str(TOP / "tests"))),
            "DOCS_ENDPOINT": stub.url,
            "SUMMARIZER_CACHE": str(folder / ".cache"),
            "NO_COLOR": "1",
            **{f"{name}_API_KEY": KEY for name in _PROVIDER_KEYS},
        }

    def led_here(self, text: str) -> str:
        """Return code whose addresses lead to the stub."""
        return _SITE.sub(f"http://127.0.0.1:{self.stub.port}", _MODEL.sub(self.stub.url, text))

    def shell(self, text: str) -> Done:
        """Run shell code: in a shell, or where it is this command alone or piped on, the command in this process."""
        lines = re.sub(r"\\\n\s*", "", self.led_here(text)).strip().splitlines()
        if self.real or not all(map(_PLAIN.fullmatch, lines)):
            return self._in_a_shell("\n".join(lines))
        done = [self._here(*_PLAIN.fullmatch(line).groups()) for line in lines]
        return Done(max(each.code for each in done), "".join(each.printed for each in done))

    def _in_a_shell(self, text: str, given: str = "") -> Done:
        done = subprocess.run(
            ["/bin/bash", "-euo", "pipefail", "-c", text],
            cwd=self.folder,
            env=self.environment,
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return Done(done.returncode, done.stdout)

    def _here(self, arguments: str, piped: str | None) -> Done:
        """Run the command in this process, which saves a second of loading, and what it is piped into in a shell."""
        printed, said = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(said), self._entered():
            try:
                code = cli.main(shlex.split(arguments, comments=True))
            except SystemExit as end:
                code = int(end.code or 0)
        if piped is None or code:
            return Done(code, said.getvalue() + printed.getvalue())
        rest = self._in_a_shell(piped, printed.getvalue())
        return Done(rest.code, said.getvalue() + rest.printed)

    def python(self, block: Block) -> str:
        """Run Python code in this process, with the names of the blocks before it; return what it prints."""
        text = "\n" * (block.line - 1) + self.led_here(block.text)
        code = compile(text, str(block.page), "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        with contextlib.redirect_stdout(io.StringIO()) as printed, self._entered():
            made = eval(code, self.names)  # noqa: S307 - the documentation's own code, which is what is tested
            if inspect.iscoroutine(made):
                asyncio.run(made)
            for name in [name for name in code.co_names if name.startswith("test_")]:
                self.names[name]()
        return printed.getvalue()

    def keep(self, block: Block) -> None:
        """Write a block to the file that its title names."""
        path = self.folder / block.title
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.led_here(block.text), "utf-8")

    @contextlib.contextmanager
    def _entered(self) -> Iterator[None]:
        """Be in the folder with the environment, as a process started there would be."""
        before, here = dict(os.environ), Path.cwd()
        os.environ |= {name: value for name, value in self.environment.items() if name not in {"PATH", "PYTHONPATH"}}
        os.chdir(self.folder)
        outside = (TOP / "tests" / "docs" / "doc_outside.py").read_text("utf-8")
        undo: list[object] = []
        exec(compile(outside, "doc_outside.py", "exec"), {"undo": undo})  # noqa: S102 - as above
        try:
            yield
        finally:
            for each in undo:
                each()
            os.chdir(here)
            os.environ.clear()
            os.environ.update(before)


@contextlib.contextmanager
def world(folder: Path, *, real: bool = False) -> Iterator[World]:
    """Make the world in an empty folder; in a real one each command is a process of its own."""
    shutil.copytree(TOP / "seeds", folder / "seeds")
    shutil.copytree(RECORDINGS, folder / "tests" / "recordings")
    for name, source in OWN.items():
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(source, folder / name)
    (folder / ".outside").mkdir()
    shutil.copyfile(TOP / "tests" / "docs" / "doc_outside.py", folder / ".outside" / "sitecustomize.py")
    with StubServer() as stub:
        stub.always(Endpoint())
        yield World(folder, stub, real=real)


class Endpoint:
    """Answers for the model, for its batches (over at once), and for the web site."""

    def __init__(self) -> None:
        self._batches = BatchEndpoint(lambda body: _told("\n".join(str(each["content"]) for each in body["messages"])))

    def __call__(self, seen: Seen) -> Reply:
        """Answer one request."""
        if seen.path.endswith("/chat/completions"):
            return answer(_told(seen.text))
        if seen.path.startswith(("/v1/files", "/v1/batches")):
            if seen.method == "GET":
                self._batches.finish()
            return self._batches(seen)
        if seen.path.startswith("/v1/") or seen.path == "/robots.txt":
            return Reply(status=404)
        return Reply(body=PAGE.read_bytes(), headers={"content-type": "text/html; charset=utf-8"})


def _told(question: str) -> object:
    """Return the recorded answer to a question about an article; where there is none, that nothing is told."""
    return next((told for beginning, told in _answers().items() if f"[1] {beginning}" in question), EMPTY)


@cache
def _answers() -> dict[str, object]:
    """Return the recorded answers by the beginnings of their articles."""
    found = {}
    texts = (*(TOP / "seeds").iterdir(), *(WRITTEN / "stories").glob("*/*.txt"))
    for text in sorted(texts):
        folder = RECORDINGS / text.parent.name if text.parent.parent == WRITTEN / "stories" else RECORDINGS
        for file in folder.glob(f"{text.stem}.*.json"):
            beginning = text.read_bytes().decode().strip().partition("\n")[0][:40]
            found[beginning] = json.loads(file.read_text("utf-8"))["attempts"][0]["answer"]
    return found
