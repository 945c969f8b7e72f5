"""The fenced blocks of a page of the documentation, and what is said of them.

Before a block an HTML comment may stand: ``<!-- not run: why -->``, ``<!-- exits 1 -->`` for commands that must end so,
or ``<!-- printed -->`` where the block is what the block before it prints.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
PAGES = (TOP / "README.md", TOP / "CONTRIBUTING.md", *sorted((TOP / "docs").rglob("*.md")))

RUN = ("python", "sh", "console")
"""Languages that are run."""

DATA = ("toml", "json", "csv", "text", "sql", "ini", "markdown")
"""Languages that are only shown, or written to the file that their title names; TOML and JSON have to parse."""

_FENCE = re.compile(r"(?P<indent> *)(?P<fence>`{3,}|~{3,})(?P<language>[\w-]*)(?P<rest>.*)")
_COMMENT = re.compile(r"<!--\s*(.*?)\s*-->\s*")
_TITLE = re.compile(r'title="([^"]+)"')


@dataclass(frozen=True)
class Block:
    """A fenced block.

    Attributes:
        page: The file it stands in.
        line: The number of its first line of content.
        language: What stands behind the fence.
        text: Its content, without the indent of the fence.
        title: The file it is shown as; empty where it is none.
        comment: The words of the HTML comment before it; empty where there is none.
    """

    page: Path
    line: int
    language: str
    text: str
    title: str = ""
    comment: str = ""

    @property
    def place(self) -> str:
        """Page and line, for messages."""
        return f"{self.page.relative_to(TOP)}:{self.line}"

    @property
    def reason(self) -> str | None:
        """Why it is not run; ``None`` where it is."""
        return self.comment.removeprefix("not run:").strip() if self.comment.startswith("not run:") else None

    @property
    def is_run(self) -> bool:
        """Whether it is code that has to run."""
        return self.language in RUN and self.reason is None

    @property
    def exit_code(self) -> int:
        """How its last command has to end."""
        return int(self.comment.removeprefix("exits ")) if self.comment.startswith("exits ") else 0


@dataclass(frozen=True)
class Command:
    """A command of a ``console`` block and what the page shows of its output."""

    line: int
    text: str
    shown: tuple[str, ...]


def blocks(page: Path) -> list[Block]:
    """Return the fenced blocks of a page, in order."""
    return list(_blocks(page, page.read_text("utf-8").splitlines()))


def _blocks(page, lines):
    """Yield the blocks between fences."""
    number, comment = 0, ""
    while number < len(lines):
        line = lines[number]
        number += 1
        if not (opened := _FENCE.fullmatch(line)):
            comment = found[1] if (found := _COMMENT.fullmatch(line.strip())) else comment if not line.strip() else ""
            continue
        start = number
        while number < len(lines) and lines[number].strip() != opened["fence"]:
            number += 1
        text = textwrap.dedent("\n".join(lines[start:number])) + "\n"
        title = found[1] if (found := _TITLE.search(opened["rest"])) else ""
        yield Block(page, start + 1, opened["language"], text, title, comment)
        number, comment = number + 1, ""


def commands(block: Block) -> list[Command]:
    """Return the commands of a ``console`` block; a backslash at the end continues one on the next line."""
    made: list[Command] = []
    lines = block.text.splitlines()
    number = 0
    while number < len(lines):
        start = number
        if not lines[number].startswith("$ "):
            raise AssertionError(f"{block.place}: output without a command before it")
        while lines[number].endswith("\\"):
            number += 1
        text = "\n".join(lines[start : number + 1])[2:]
        number += 1
        shown = number
        while number < len(lines) and not lines[number].startswith("$ "):
            number += 1
        made.append(Command(block.line + start, text, tuple(lines[shown:number])))
    return made


def plain(text: str) -> list[str]:
    """Return the lines of an output, its no-break spaces typed plain and blanks at line ends left out."""
    return [line.rstrip() for line in re.sub("[\u00a0\u202f]", " ", text).rstrip("\n").split("\n")]


def agrees(shown: tuple[str, ...], output: str) -> bool:
    """Tell whether an output is what a page shows; ``...`` stands for any lines, and within a line for any words."""
    parts = [".*" if line.strip() == "..." else _pattern(line) for line in plain("\n".join(shown))]
    pattern = "\n".join(parts).replace(".*\n", "(?:.*\n)?").replace("\n.*", "(?:\n.*)?")
    return re.fullmatch(pattern, "\n".join(plain(output)), re.DOTALL) is not None


def _pattern(line: str) -> str:
    return r"[^\n]*".join(map(re.escape, line.split("...")))
