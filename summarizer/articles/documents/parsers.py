"""The processes in which documents are parsed, as their user sees them: a question, an answer, or an error by name."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from queue import LifoQueue
from typing import TYPE_CHECKING, Self, cast

from pydantic import ValidationError

from summarizer.articles.documents.document import Document
from summarizer.articles.documents.frames import read_frame, write_frame
from summarizer.articles.documents.limits import CPU_SECONDS, OUTPUT_BYTES, WALL_SECONDS
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from types import TracebackType
    from typing import BinaryIO

MOST = 2
"""So many documents are parsed at the same time."""

_PASSED_ON = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")
"""All that a parsing process sees of the environment: no key, no proxy."""

_PATIENCE = 2
"""So many seconds a process that answers no more has to tell how it ended."""

_SAVE_AS_TEXT = "save its text as a .txt file"


class Parsers:
    """At most two processes, started when first needed and used again, ended with the ``with`` block.

    May be used by several threads at once.
    """

    def __init__(self) -> None:
        self._idle: LifoQueue[_Parser] = LifoQueue()
        for _ in range(MOST):
            self._idle.put(_Parser())

    def __enter__(self) -> Self:
        """Return the parsers themselves."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """End the processes."""
        for _ in range(MOST):
            self._idle.get().stop()

    def read(self, data: bytes, kind: str, charset: str | None = None, url: str | None = None) -> Document:
        """Parse a document.

        Args:
            data: Its bytes.
            kind: ``html`` or ``pdf``.
            charset: The encoding its sender declared, if any.
            url: Its address, if it has one.

        Raises:
            ArticleError: It cannot be read: ``no-text``, ``encrypted``, ``unreadable``, ``encoding``; parsing it took
                too much time or memory (``too-complex``) or broke the parser (``parser-failed``).
        """
        parser = self._idle.get()
        try:
            return parser.read(data, {"kind": kind, "charset": charset, "url": url})
        finally:
            self._idle.put(parser)


class _Parser:
    """One process, or the place for one."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, data: bytes, asked: dict[str, str | None]) -> Document:
        """Ask the process, a new one if the last one was ended."""
        process = self._process = self._process or _started()
        watch = _Watch(process)
        watch.start()
        try:
            return _document(_answer(process, data, asked))
        except (OSError, EOFError):
            raise _ended(self.stop(_PATIENCE), late=watch.late) from None
        except BaseException:
            self.stop()
            raise
        finally:
            watch.cancel()

    def stop(self, patience: float = 0) -> int | None:
        """End the process, if there is one, unless it ends by itself in so many seconds; return how it ended."""
        process, self._process = self._process, None
        if process is None:
            return None
        try:
            return process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()
        finally:
            for stream in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):  # nobody may be left at the other end
                    cast("BinaryIO", stream).close()


class _Watch(threading.Timer):
    """Ends a process that takes too long; ``late`` says that it had to."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        super().__init__(WALL_SECONDS, self._end)
        self.late = False
        self._process = process
        self.daemon = True

    def _end(self) -> None:
        self.late = True
        self._process.kill()


def _started() -> subprocess.Popen[bytes]:
    """Start a process with this one's modules and next to nothing of its environment."""
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    environment["PYTHONPATH"] = os.pathsep.join(path or str(Path.cwd()) for path in sys.path)
    module = "summarizer.articles.documents.worker"
    return subprocess.Popen(  # noqa: S603 - this interpreter, our own module, no argument from outside
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )


def _answer(process: subprocess.Popen[bytes], data: bytes, asked: dict[str, str | None]) -> bytes:
    """Send a document and return the reply."""
    requests, replies = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
    write_frame(requests, json.dumps(asked).encode())
    write_frame(requests, data)
    return read_frame(replies, OUTPUT_BYTES)


def _document(reply: bytes) -> Document:
    """Return the document of a reply, or raise its error; a reply that is neither counts as none."""
    try:
        value = json.loads(reply)
        if isinstance(value, dict) and "error" in value:
            message, code = map(str, value["error"])
            error = ArticleError(message, code=code)
        else:
            return Document.model_validate_json(reply)
    except (ValueError, TypeError, RecursionError, ValidationError):
        raise EOFError from None
    raise error


def _ended(code: int | None, *, late: bool) -> ArticleError:
    """Return the error for a process that ended without an answer."""
    if late or code == -getattr(signal, "SIGXCPU", 0):
        seconds = WALL_SECONDS if late else CPU_SECONDS
        took = f"parsing it took more than {seconds} s and was stopped"
        return ArticleError(f"{took}; {_SAVE_AS_TEXT}", code="too-complex")
    return ArticleError(f"its parser broke down; {_SAVE_AS_TEXT}", code="parser-failed")
