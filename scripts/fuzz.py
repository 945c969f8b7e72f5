"""Fuzz the doors through which foreign bytes come in, guided by coverage: ``pip install atheris`` first.

Run from the top of the project: ``python scripts/fuzz.py TARGET -max_total_time=60``, where TARGET is one of the names
in ``TARGETS`` and all that follows goes to libFuzzer. Whatever is no error of the library's own tree is a finding.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

with atheris.instrument_imports(include=["summarizer"]):
    from pydantic import ValidationError

    from summarizer import Briefing, articles
    from summarizer.errors import SummarizerError
    from summarizer.llm.answers import Unfit, one_object
    from summarizer.llm.recordings import replaying
    from summarizer.schema import ArticleReading

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-"))


def load_article(data: bytes) -> None:
    """Load bytes as a file, its suffix picked by the first of them."""
    suffix = (".txt", ".json", ".jsonl", ".md", ".html")[data[0] % 5 if data else 0]
    file = FOLDER / f"a{suffix}"
    file.write_bytes(data[1:])
    articles.load(file)
    file.unlink()


def number_sentences(data: bytes) -> None:
    """Number the sentences of a text."""
    articles.number(data.decode("utf-8", "replace"))


def read_answer(data: bytes) -> None:
    """Read what a model may have written."""
    ArticleReading.model_validate_json(one_object(data.decode("utf-8", "replace")))


def read_recording(data: bytes) -> None:
    """Read a folder with one recording."""
    (FOLDER / "a.read-1.json").write_bytes(data)
    replaying(FOLDER)


def load_briefing(data: bytes) -> None:
    """Load a briefing, and write it again."""
    file = FOLDER / "b.json"
    file.write_bytes(data)
    Briefing.load(file).to_json()


TARGETS: dict[str, Callable[[bytes], None]] = {
    "articles": load_article,
    "sentences": number_sentences,
    "answers": read_answer,
    "recordings": read_recording,
    "briefings": load_briefing,
}


def guarded(target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """Return a target that takes the library's own errors for an answer."""

    def run(data: bytes) -> None:
        try:
            target(data)
        except (SummarizerError, Unfit, ValidationError):
            return

    return run


def main() -> None:
    """Fuzz the target that the command line names."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:  # noqa: PLR2004 - a name after the program's own
        sys.exit(f"usage: python scripts/fuzz.py {{{','.join(TARGETS)}}} [libFuzzer options]")
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, guarded(target))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
