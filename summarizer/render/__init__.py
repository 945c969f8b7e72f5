"""Room 7: a briefing as text, or as a folder of tables. One module a format, and the tables that know them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import ConfigurationError
from summarizer.render import as_annotations, as_csl, as_json, ftm, html, markdown
from summarizer.render.tables import as_csv, frames

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.briefing import Briefing

__all__ = ["FOLDERS", "FORMATS", "Folder", "Format", "pick", "render"]


@dataclass(frozen=True)
class Format:
    """A way to write a briefing: its name, the suffixes that ask for it, and the function that writes it."""

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Briefing], str]


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format("md", (".md", ".markdown"), markdown.render),
        Format("html", (".html", ".htm"), html.render),
        Format("json", (".json",), as_json.render),
        Format("ftm", (".ftm.json", ".ftm.jsonl"), ftm.render),
        Format("anno", (".anno.json", ".anno.jsonld"), as_annotations.render),
        Format("csl", (".csl.json",), as_csl.render),
    )
}


@dataclass(frozen=True)
class Folder:
    """A way to write a briefing as several files: its name, its suffixes, what it needs, and the function.

    ``needs`` are modules of the extra ``tables``; ``write`` returns the files' contents by their names.
    """

    name: str
    suffixes: tuple[str, ...]
    needs: tuple[str, ...]
    write: Callable[[Briefing], dict[str, bytes]]


FOLDERS: dict[str, Folder] = {
    each.name: each
    for each in (
        Folder("csv", (".csv",), (), as_csv.render),
        Folder("csv-excel", (".excel.csv",), (), as_csv.render_for_excel),
        Folder("parquet", (".parquet",), ("pandas", "pyarrow"), frames.render),
    )
}


def pick(path: str | Path, name: str | None = None) -> str:
    """Return the name of the format for a file: the one given, else the one its suffix asks for.

    Of several suffixes that fit, the longest decides (``.csl.json`` before ``.json``). The path ``-`` is standard
    output, which takes no folder.

    Raises:
        ConfigurationError: if there is no such format (the message lists those there are), or it needs what is not
            installed.
    """
    if name is not None:
        return _text(name) if str(path) == "-" else _known(name)
    file = Path(path).name.casefold()
    fitting = [
        (suffix, each) for each, suffixes in _suffixes_of().items() for suffix in suffixes if file.endswith(suffix)
    ]
    if not fitting:
        wanted = f"The suffix of {path} names no format. Use one of {_suffixes()}, or name the format."
        raise ConfigurationError(wanted, code="unknown-format")
    return _known(max(fitting, key=lambda pair: len(pair[0]))[1])


def render(briefing: Briefing, name: str) -> str:
    """Return a briefing in the format of this name.

    Raises:
        ConfigurationError: if there is no such format, or it is a folder of files.
    """
    return FORMATS[_text(name)].write(briefing)


def _text(name: str) -> str:
    """Return the name of a format that is one text."""
    if _known(name) in FOLDERS:
        raise ConfigurationError(f"{name} is a folder of files: name it with -o NAME.{name}", code="folder")
    return name


def _known(name: str) -> str:
    """Return the name of a format that there is, and that can be written here."""
    if name in FORMATS:
        return name
    if name not in FOLDERS:
        names = ", ".join((*FORMATS, *FOLDERS))
        raise ConfigurationError(f"There is no format {name!r}. Use one of: {names}.", code="unknown-format")
    if not all(find_spec(module) for module in FOLDERS[name].needs):
        needs = " and ".join(FOLDERS[name].needs)
        raise ConfigurationError(f"{name} needs {needs}: in its clone, pip install '.[tables]'", code="missing-extra")
    return name


def _suffixes_of() -> dict[str, tuple[str, ...]]:
    """Return the suffixes of each format."""
    texts = {each.name: each.suffixes for each in FORMATS.values()}
    return texts | {each.name: each.suffixes for each in FOLDERS.values()}


def _suffixes() -> str:
    return ", ".join(suffix for suffixes in _suffixes_of().values() for suffix in suffixes)
