"""Readings that were made before: what was grounded once need not be grounded again.

A stored answer may come from anybody (``docs/security.md``), and so every run checks it against its text anew. That is
most of what a run costs that asks nothing. The reading that came of it is kept beside the answers under a seal, whose
key lies elsewhere (:mod:`summarizer.llm.sealed`). It is used for the very same article, question and code alone; in any
other case the answer is read as ever, and gives the same reading, byte for byte.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import unicodedata
from contextlib import contextmanager, suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from summarizer import llm, prompting
from summarizer.garbage import collector_paused
from summarizer.ondisk import make_private, own_key
from summarizer.options import own_files
from summarizer.records import Reading
from summarizer.schema import ArticleReading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.llm.sealed import Sealed
    from summarizer.options import Options
    from summarizer.records import Article

FOLDER = "readings"
"""Where they lie in the folder of stored answers."""

KEY = "seal.key"
"""The file of the key, in the user's own folder."""

_DECIDING = ("anyascii", "babel", "pydantic", "rapidfuzz", "sentencex")
"""The packages, besides our own code, that a reading depends on."""


class KeptReadings:
    """Readings by article, for one way of asking.

    Args:
        sealed: Where they lie; ``None`` for nowhere.
        asked: All that decides a reading, besides its article.
        anew: Nothing that was kept before counts.
    """

    def __init__(self, sealed: Sealed | None, asked: str = "", *, anew: bool = False) -> None:
        self._sealed = sealed
        self._asked = asked
        self._anew = anew

    def read(self, article: Article) -> Reading | None:
        """Return the reading that was made of an article, as it was loaded; ``None`` if it has to be made."""
        if self._sealed is None or self._anew:
            return None
        with collector_paused(), suppress(ValidationError):
            content = self._sealed.read(self._name(article))
            return None if content is None else Reading.model_validate_json(content)
        return None

    def keep(self, article: Article, reading: Reading) -> None:
        """Keep a reading, if that is possible."""
        if self._sealed is not None:
            self._sealed.write(self._name(article), reading.model_dump_json().encode("utf-8", "surrogatepass"))

    def _name(self, article: Article) -> str:
        said = f"{self._asked}\n{article.model_dump_json()}"
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


@contextmanager
def kept_readings(settings: llm.Settings, options: Options) -> Iterator[KeptReadings]:
    """Open what was kept; nothing is, where no answers are stored, or where a run is about answers themselves."""
    key = _key(settings)
    code = _code() if key else ""
    if not (settings.cache and key and code):
        yield KeptReadings(None)
        return
    from summarizer.llm.sealed import Sealed  # noqa: PLC0415 - loads diskcache, which importing us must not

    sealed = Sealed(settings.cache / FOLDER, key)
    try:
        yield KeptReadings(sealed, _asked(settings, options, code), anew=settings.refresh)
    finally:
        sealed.close()


def _key(settings: llm.Settings) -> bytes | None:
    """Return the key of seals, where readings may be kept: beside answers, in a folder that is the user's alone."""
    if settings.cache is None or settings.replay or settings.record:
        return None
    try:
        make_private(settings.cache)
        return own_key(own_files(os.environ) / KEY)
    except (OSError, RuntimeError):  # the latter where nobody knows the user's home
        return None


def _asked(settings: llm.Settings, options: Options, code: str) -> str:
    """Return what decides a reading besides its article: the question about nothing, the windows, and the code."""
    instructions = prompting.load_prompt().instructions(options.get("lang"))
    nothing = llm.Request(article="", article_sha256="", prompt="", system=instructions, user="")
    question = llm.key_of(settings, nothing, ArticleReading)
    return json.dumps([question, options.get("lang"), options.get("window"), options.get("context"), code])


@cache
def _code() -> str:
    """Return a digest of all code and tables that make a reading; empty where they are no files that can be read."""
    digest = hashlib.sha256(f"{sys.version}\n{unicodedata.unidata_version}".encode())
    home = Path(__file__).parent
    files = sorted(file for file in home.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    try:
        for package in _DECIDING:
            digest.update(f"{package} {version(package)}\n".encode())
        for file in files:
            content = file.read_bytes()
            digest.update(f"{file.relative_to(home).as_posix()} {len(content)}\n".encode() + content)
    except (OSError, PackageNotFoundError):
        return ""
    return digest.hexdigest() if files else ""
