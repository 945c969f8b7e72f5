"""What a caller may give, and the files it stands for."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.articles import lists
from summarizer.articles.addresses import is_address, is_web_address, local_file, shown_name
from summarizer.articles.naming import printable
from summarizer.errors import ArticleError, ConfigurationError
from summarizer.records import Article, Failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Source = str | os.PathLike[str] | Article
"""One thing a caller may give."""

STDIN = "-"
"""The name of standard input among the sources."""

JSON_SUFFIXES = frozenset({".json", ".jsonl", ".ndjson"})
"""Files that hold articles as JSON."""

_TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md", ".markdown"})
_DOCUMENT_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".pdf"})
_UNREAD_SUFFIXES = frozenset({".mhtml", ".doc", ".docx", ".odt", ".rtf", ".epub", ".eml"})
_MAGIC = re.compile(r"[*?\[]")


@dataclass(frozen=True)
class Inputs:
    """The sources, sorted out: articles as objects, files, addresses of the web, standard input or not, and the rest.

    ``known`` is what tables say of single sources, by the file's real path or the address as given. ``tables`` are the
    tables themselves.
    """

    articles: tuple[Article, ...] = ()
    files: tuple[Path, ...] = ()
    addresses: tuple[str, ...] = ()
    stdin: bool = False
    failures: tuple[Failure, ...] = ()
    tables: tuple[Path, ...] = ()
    known: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def sort_out(sources: Iterable[Source] | Source, *, allow_local: bool = False) -> Inputs:
    """Sort sources by kind; each file once, by whichever of its names comes first in the alphabet.

    Args:
        sources: One source, or several.
        allow_local: Take ``file:`` addresses for the files they name.

    Raises:
        ConfigurationError: A source is neither a path, nor an ``Article``.
    """
    given = [sources] if isinstance(sources, (str, os.PathLike, Article)) else _listed(sources)
    names = {_name(source) for source in given if not isinstance(source, Article)}
    files: dict[str, Path] = {}
    failures: list[Failure] = []
    tables, known = _listings(sorted(names), failures)
    for name in sorted((names - {STDIN} - {str(table) for table in tables}) | known.keys()):
        try:
            for path in () if is_web_address(name) else _paths(name, allow_local=allow_local):
                real = os.path.realpath(path)
                files[real] = min(files.get(real, path), path, key=lambda known: (known.name, str(known)))
        except ArticleError as error:
            failures.append(failure(name, error))
    return Inputs(
        articles=tuple(dict.fromkeys(source for source in given if isinstance(source, Article))),
        files=tuple(files[real] for real in sorted(files)),
        addresses=tuple(sorted(name for name in names | known.keys() if is_web_address(name))),
        stdin=STDIN in names,
        failures=tuple(failures),
        tables=tables,
        known={name if is_web_address(name) else os.path.realpath(name): said for name, said in known.items()},
    )


def _listings(names: list[str], failures: list[Failure]) -> tuple[tuple[Path, ...], dict[str, Mapping[str, str]]]:
    """Return the tables among the sources, and what they name with what they say of it; failures are added."""
    tables = tuple(Path(name) for name in names if Path(name).suffix.lower() == lists.SUFFIX and not is_address(name))
    known: dict[str, Mapping[str, str]] = {}
    for table in tables:
        try:
            for row in lists.rows(table):
                place = f"{shown_path(table)}, {row.place}"
                if isinstance(row.name, ArticleError):
                    failures.append(failure(place, row.name))
                elif known.setdefault(row.name, dict(row.known)) != dict(row.known):
                    twice = "another row says something else of the same source; keep one"
                    failures.append(failure(place, ArticleError(twice, code="bad-table")))
        except ArticleError as error:
            failures.append(failure(shown_path(table), error))
    return tables, known


def files_of(sources: Iterable[Source] | Source) -> tuple[Path, ...]:
    """Return the files that sources stand for, tables of articles among them."""
    inputs = sort_out(sources, allow_local=True)
    return (*inputs.files, *inputs.tables)


def failure(name: str, error: ArticleError) -> Failure:
    """Return the failure of a named input, for a person and for machines; of an address without its credentials."""
    shown = shown_source(name)
    return Failure(article=shown, code=error.code, reason=f"{shown}: {error.message}.")


def shown_source(name: str) -> str:
    """Return the name of an input as it is shown: of an address nothing secret, and nothing a terminal would obey."""
    return printable(shown_name(name))


def shown_path(path: Path) -> str:
    """Return a path as it is shown: the file's name and the folder it lies in, never more of this machine."""
    return str(Path(*path.parts[-2:]))


def is_document(path: Path) -> bool:
    """Tell whether a file's name says that it holds a web page or a PDF."""
    return path.suffix.lower() in _DOCUMENT_SUFFIXES


def require_readable(path: Path) -> None:
    """Refuse a file whose name says that it holds an article in a form that is not read.

    Raises:
        ArticleError: ``unsupported``.
    """
    if path.suffix.lower() in _UNREAD_SUFFIXES:
        raise ArticleError(
            "web pages, PDF and plain text are read; save the article as a .pdf or .txt file", code="unsupported"
        )


def is_json(path: Path) -> bool:
    """Tell whether a file's name says that it holds JSON."""
    return path.suffix.lower() in JSON_SUFFIXES


def _listed(sources: Iterable[Source]) -> list[Source]:
    """Return the sources as a list."""
    try:
        return list(sources)
    except TypeError:
        raise _unfit(sources) from None


def _name(source: object) -> str:
    """Return a source that is a path as a string."""
    if not isinstance(source, (str, os.PathLike)):
        raise _unfit(source)
    return os.fsdecode(source)


def _unfit(source: object) -> ConfigurationError:
    """Return the error for a source of a type that cannot be one."""
    kind = type(source).__name__
    words = f"A source is a path, a pattern, '-' or an Article, not {kind}; give one of these."
    return ConfigurationError(words, code="bad-source")


def _paths(name: str, *, allow_local: bool) -> list[Path]:
    """Return the paths of the files that a name stands for."""
    if is_address(name):
        return [local_file(name, allowed=allow_local)]
    if "\0" not in name and os.path.lexists(name):
        path = Path(name)
        return _in_directory(path) if _is_directory(path) else [path]
    if _MAGIC.search(name) and "\0" not in name:
        return _matching(name)
    raise ArticleError("there is no such file or directory; check the name", code="missing")


def _in_directory(directory: Path) -> list[Path]:
    """Return the files of a directory that may hold articles: not hidden, not in folders below."""
    try:
        paths = sorted(path for path in directory.iterdir() if not path.name.startswith("."))
    except OSError:
        raise ArticleError("the directory cannot be read; check its permissions", code="unreadable") from None
    known = _TEXT_SUFFIXES | JSON_SUFFIXES | _DOCUMENT_SUFFIXES | _UNREAD_SUFFIXES
    paths = [path for path in paths if path.suffix.lower() in known and not _is_directory(path)]
    if not paths:
        raise ArticleError("the directory holds no text file; give files, or folder/**/*.txt", code="empty")
    return paths


def _matching(pattern: str) -> list[Path]:
    """Return the files that match a pattern; ``**`` stands for folders of any depth, links to folders apart."""
    parts = Path(pattern).parts
    fixed = next(place for place, part in enumerate(parts) if _MAGIC.search(part))
    try:
        found = sorted(_visible(Path(*parts[:fixed]), parts[fixed:]))
    except (OSError, ValueError):
        found = []
    if not found:
        raise ArticleError("no file matches this pattern; check it, and quote it in the shell", code="missing")
    return found


def _visible(base: Path, pattern: tuple[str, ...]) -> Iterator[Path]:
    """Yield what matches and is no directory, hidden names only where the pattern names them."""
    for path in base.glob("/".join(pattern)):
        hidden = [part for part in path.relative_to(base).parts if part.startswith(".")]
        spelled = sum(part.startswith(".") for part in pattern)
        if len(hidden) <= spelled and not _is_directory(path):
            yield path


def _is_directory(path: Path) -> bool:
    """Tell whether a path is a directory; what cannot be asked is left to whoever opens it."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except OSError:
        return False
