"""A process that parses one document after another, and can be ended at any moment: ``python -m`` this module.

What it reads may be hostile, so it is given neither the environment's secrets nor a way to write files, and it answers
in JSON, never in a form whose reading could run code.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import warnings
from typing import TYPE_CHECKING, BinaryIO

from summarizer.articles.documents.frames import read_frame, write_frame
from summarizer.articles.documents.limits import confine, grant_time
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from summarizer.articles.documents.document import Document

_REQUEST_BYTES = 1 << 32
_DEPTH = 5000


def main() -> None:
    """Answer requests from standard input on standard output until it ends."""
    requests, replies = sys.stdin.buffer, _own_output()
    logging.disable()
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(_DEPTH)
    confine()
    while True:
        try:
            asked = json.loads(read_frame(requests, _REQUEST_BYTES))
            data = read_frame(requests, _REQUEST_BYTES)
        except EOFError:
            return
        grant_time()
        write_frame(replies, _reply(asked, data))


def _own_output() -> BinaryIO:
    """Return standard output for replies alone: whatever a library prints goes nowhere."""
    replies = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return replies


def _reply(asked: dict[str, str | None], data: bytes) -> bytes:
    """Return the document, or the error that says why there is none, as JSON."""
    try:
        return _read(asked, data).model_dump_json().encode()
    except ArticleError as error:
        return _refusal(error.message, error.code)
    except (MemoryError, RecursionError):
        return _refusal("it needs more memory than a document may take; save its text as a .txt file", "too-complex")
    except ImportError:
        extra = "pdf" if asked["kind"] == "pdf" else "web"
        words = f"what reads it is not installed whole; install it: in its clone, pip install --upgrade '.[{extra}]'"
        return _refusal(words, "missing-extra")
    except Exception as error:  # noqa: BLE001 - the libraries promise no closed list, and the next document is waiting
        return _refusal(f"its parser failed ({type(error).__name__}); save its text as a .txt file", "parser-failed")


def _refusal(message: str, code: str) -> bytes:
    """Return an error as JSON."""
    return json.dumps({"error": [message, code]}).encode()


def _read(asked: dict[str, str | None], data: bytes) -> Document:
    """Read a document by its kind; the libraries of a kind are imported when its first document comes."""
    if asked["kind"] == "pdf":
        from summarizer.articles.documents.pdf import read_pdf  # noqa: PLC0415 - optional, and as above

        return read_pdf(data)
    from summarizer.articles.documents.page import read_page  # noqa: PLC0415 - as above

    return read_page(data, asked["charset"], asked["url"])


if __name__ == "__main__":
    main()
