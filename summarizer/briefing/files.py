"""Briefings on disk: read with care, written whole or not at all."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from summarizer.errors import ConfigurationError
from summarizer.garbage import collector_paused
from summarizer.ondisk import fresh_name, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing.briefing import Briefing


def load(kind: type[Briefing], source: str | Path, newest: int) -> Briefing:
    """Return the briefing in a file or a JSON string; ``newest`` is the latest schema version this library reads."""
    if isinstance(source, str) and source.lstrip("\ufeff \t\r\n").startswith("{"):
        return _parse(kind, source, "the given JSON", newest)
    path = Path(source)
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read: {error.strerror}.", code="unreadable") from None
    except ValueError:
        raise ConfigurationError(f"{path} is no briefing: it is not a text in UTF-8.", code="no-briefing") from None
    return _parse(kind, text, str(path), newest)


@collector_paused()
def _parse(kind: type[Briefing], text: str, name: str, newest: int) -> Briefing:
    """Return the briefing in a JSON text; errors call it by ``name`` and never show what it holds."""
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise ConfigurationError(f"{name} is no briefing: it is not JSON.", code="no-briefing") from None
    version = data.get("schema_version") if isinstance(data, dict) else None
    if type(version) is not int or version < 1:
        raise ConfigurationError(f"{name} is no briefing: it has no schema_version.", code="no-briefing")
    if version > newest:
        wanted = f"{name} has schema_version {version}, this library reads up to {newest}: install a newer summarizer."
        raise ConfigurationError(wanted, code="newer-schema")
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors(include_input=False)[0]["loc"])
        raise ConfigurationError(f"{name} is no briefing: {where or 'it'} does not fit.", code="no-briefing") from None


def require_writable(path: str | Path, inputs: Iterable[Path] = ()) -> None:
    """Find out before anything is paid for whether a file can be written.

    Args:
        path: The file that will be written.
        inputs: Files that must not be replaced by it.

    Raises:
        ConfigurationError: ``unwritable``: it is a directory, one of the inputs, or nothing can be made beside it.
    """
    with writing(path):
        target = Path(path).resolve()
        _require_no_directory(path, target)
        if any(target == each.resolve() for each in inputs):
            raise ConfigurationError(
                f"{path} cannot be written: it is one of the sources. Name another file.", code="unwritable"
            )
        if not target.exists() or target.is_file():
            try_writing_in(target.parent)


def write(path: str | Path, text: str) -> Path:
    """Write a text to a file so that whoever reads it sees the old content or all of the new, also after a crash.

    A device or pipe is written to directly. A link stays; what it points at is replaced.
    """
    content = text.encode("utf-8")
    with writing(path):
        target = Path(path).resolve()
        _require_no_directory(path, target)
        if target.exists() and not target.is_file():
            target.write_bytes(content)
        else:
            replace(target, content)
    return Path(path)


def _require_no_directory(path: str | Path, target: Path) -> None:
    """Refuse a directory in the place of a file."""
    if target.is_dir():
        raise ConfigurationError(f"{path} cannot be written: it is a directory. Name a file in it.", code="unwritable")


@contextlib.contextmanager
def writing(path: str | Path) -> Iterator[None]:
    """Say of what goes wrong inside, in the system's words, that a path cannot be written.

    Raises:
        ConfigurationError: ``unwritable``.
    """
    try:
        yield
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be written: {error.strerror}.", code="unwritable") from None
    except ValueError:
        raise ConfigurationError(
            "The output cannot be written: its name has a NUL character in it.", code="unwritable"
        ) from None


def try_writing_in(folder: Path) -> None:
    """Make an empty file in a folder and remove it.

    Raises:
        OSError: Nothing can be made there.
    """
    probe = folder / fresh_name()
    probe.touch(mode=0o600, exist_ok=False)
    probe.unlink()
