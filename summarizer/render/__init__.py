"""Room 7: a briefing as text. One module a format, and the table that knows them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import ConfigurationError
from summarizer.render import as_json, html, markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.briefing import Briefing

__all__ = ["FORMATS", "Format", "pick", "render"]


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
    )
}


def pick(path: str | Path, name: str | None = None) -> str:
    """Return the name of the format for a file: the one given, else the one its suffix asks for.

    Of several suffixes that fit, the longest decides (``.csl.json`` before ``.json``).

    Raises:
        ConfigurationError: if there is no such format; the message lists those there are.
    """
    if name is not None:
        return _known(name)
    file = Path(path).name.casefold()
    fitting = [(suffix, each.name) for each in FORMATS.values() for suffix in each.suffixes if file.endswith(suffix)]
    if not fitting:
        wanted = f"the suffix of {path} names no format: use one of {_suffixes()}, or name the format"
        raise ConfigurationError(wanted, code="unknown-format")
    return max(fitting, key=lambda pair: len(pair[0]))[1]


def render(briefing: Briefing, name: str) -> str:
    """Return a briefing in the format of this name.

    Raises:
        ConfigurationError: if there is no such format.
    """
    return FORMATS[_known(name)].write(briefing)


def _known(name: str) -> str:
    if name not in FORMATS:
        raise ConfigurationError(f"unknown format {name!r}: use one of {', '.join(FORMATS)}", code="unknown-format")
    return name


def _suffixes() -> str:
    return ", ".join(suffix for each in FORMATS.values() for suffix in each.suffixes)
