"""Write the columns of the tables into docs/formats.md: ``python scripts/write_formats.py``."""

from __future__ import annotations

from pathlib import Path

from between_marks import between_marks

from summarizer.render import FOLDERS, FORMATS
from summarizer.render.tables import TABLES, columns

PAGE = Path(__file__).parents[1] / "docs" / "formats.md"

WHAT = {
    "md": "Markdown, for reading and for pandoc",
    "html": "one page, complete without script and network",
    "json": "the briefing itself; all others are views of it ([schema](briefing.schema.json))",
    "ftm": "FollowTheMoney entities, one JSON object a line",
    "anno": "W3C Web Annotations: every place that a claim rests on",
    "csl": "the articles as CSL-JSON, for Zotero, pandoc and BibTeX",
    "csv": "a folder of tables, UTF-8, RFC 4180",
    "csv-excel": "the same with the byte order mark by which Excel knows UTF-8",
    "parquet": "a folder of tables, typed; needs `pip install '.[tables]'`",
}


def filled(page: str) -> str:
    """Return a page with what the code knows between its marks ``<!-- formats -->`` and ``<!-- columns -->``."""
    return between_marks(page, formats=_formats(), columns=_columns())


def _formats() -> str:
    """Return the table of formats."""
    rows = [f"| `{each.name}` | {_code(each.suffixes)} | {WHAT[each.name]} |" for each in FORMATS.values()]
    rows += [f"| `{each.name}` | {_code(each.suffixes)} | {WHAT[each.name]} |" for each in FOLDERS.values()]
    return "\n".join(("", "| name | suffix | what |", "| --- | --- | --- |", *rows, "", ""))


def _code(words: tuple[str, ...]) -> str:
    return " ".join(f"`{word}`" for word in words)


def _columns() -> str:
    """Return the columns of each table."""
    parts = []
    for name, row in TABLES.items():
        rows = [f"| `{each.name}` | {each.kind.__name__} | {each.about} |" for each in columns(name)]
        parts.append(
            "\n".join(
                (f"### `{name}`", "", str(row.__doc__), "", "| column | type | what |", "| --- | --- | --- |", *rows)
            )
        )
    return "\n" + "\n\n".join(parts) + "\n\n"


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text("utf-8")), encoding="utf-8")
