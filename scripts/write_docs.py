"""Write into the documentation what the code knows: ``python scripts/write_docs.py``.

Between marks (``<!-- help -->`` … ``<!-- /help -->``): the command's help, the tables of providers and of the codes of
failures. Under commands of ``console`` blocks and in blocks marked ``<!-- printed -->``: what they print now, unless
the page leaves lines out (``...``). Tests hold all of it against the code.
"""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from between_marks import between_marks

from summarizer import cli
from summarizer.labels import for_language
from summarizer.llm.providers import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from doc_blocks import Block
    from doc_world import World

TOP = Path(__file__).parents[1]
COMMAND = TOP / "docs" / "reference" / "command.md"
TABLE = TOP / "docs" / "howto" / "providers.md"
PYTHON = TOP / "docs" / "reference" / "python.md"
FILLED = (COMMAND, TABLE, PYTHON)
"""The pages with marks."""


def filled(page: str) -> str:
    """Return a page with what the code knows between its marks."""
    return between_marks(page, help=_help(), providers=_providers(), failures=_failures())


def _help() -> str:
    """Return the command's help as a block."""
    with contextlib.redirect_stdout(io.StringIO()) as printed, contextlib.suppress(SystemExit):
        cli.main(["--help"])
    return f"\n```text\n{printed.getvalue().rstrip()}\n```\n\n"


def _providers() -> str:
    """Return the table of providers."""
    rows = [
        f"| `{each.name}/MODEL` | {f'`{each.key_variable}`' if each.key_variable else 'none'} | `{each.base_url}` |"
        for each in PROVIDERS.values()
    ]
    return "\n".join(("", "| `--model` | key | address |", "| --- | --- | --- |", *rows, "", ""))


def _failures() -> str:
    """Return the table of the codes of failures."""
    table = for_language("en").table
    words = {key.removeprefix("failures."): text for key, text in table.items() if key.startswith("failures.")}
    rows = [f"| `{code}` | {text} |" for code, text in sorted(words.items())]
    return "\n".join(("", "| code | what it means |", "| --- | --- |", *rows, "", ""))


def printed_anew(page: Path) -> str:
    """Return a page with the outputs that its commands have now."""
    from doc_blocks import blocks, commands, plain  # noqa: PLC0415 - the tests' folder is no package
    from doc_world import world  # noqa: PLC0415 - as above

    before = page.read_text("utf-8").splitlines()
    lines: dict[int, str | list[str] | None] = dict(enumerate(before, 1))

    def put(start: int, count: int, output: str) -> None:
        if "..." not in "".join(before[start - 1 : start - 1 + count]):
            lines.update(dict.fromkeys(range(start, start + count)))
            lines[start] = plain(output)

    printed = ""
    with tempfile.TemporaryDirectory() as folder, world(Path(folder)) as made:
        for block in blocks(page):
            if block.comment == "printed":
                put(block.line, len(block.text.splitlines()), printed)
            elif block.title:
                made.keep(block)
            elif not block.is_run:
                continue
            elif block.language == "console":
                for each in commands(block):
                    output = _printed(made, block, each.text)
                    if each.shown:
                        put(each.line + len(each.text.splitlines()), len(each.shown), output)
            else:
                printed = made.python(block) if block.language == "python" else _printed(made, block, block.text)
    return "\n".join(_flat(lines.values())) + "\n"


def _printed(made: World, block: Block, text: str) -> str:
    """Return what shell code prints; what it says when it fails is nothing to show.

    Raises:
        SystemExit: It ends as the page does not say.
    """
    done = made.shell(text)
    if done.code != block.exit_code:
        raise SystemExit(f"{block.place}: exit {done.code}\n{done.printed}")
    return done.printed


def _flat(lines: Iterable[str | list[str] | None]) -> Iterator[str]:
    """Yield the lines of a page, those of an output in its place."""
    for line in lines:
        if isinstance(line, list):
            yield from line
        elif line is not None:
            yield line


def main() -> None:
    """Write all pages."""
    for page in FILLED:
        page.write_text(filled(page.read_text("utf-8")), encoding="utf-8")
    sys.path[:0] = [str(TOP / "tests"), str(TOP / "tests" / "docs")]
    from doc_blocks import PAGES, blocks  # noqa: PLC0415 - as above

    for page in PAGES:
        if any(block.language == "console" or block.comment == "printed" for block in blocks(page)):
            page.write_text(printed_anew(page), encoding="utf-8")


if __name__ == "__main__":
    main()
