"""Folders of files that belong together: tables, of which all are new or none."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.briefing.files import try_writing_in, writing
from summarizer.errors import ConfigurationError
from summarizer.ondisk import fresh_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def require_writable_folder(path: str | Path, inputs: Iterable[Path] = ()) -> None:
    """Find out before anything is paid for whether a folder of files can be written.

    Args:
        path: The folder; it may be there already or not.
        inputs: Files that must not be replaced by those in it.

    Raises:
        ConfigurationError: ``unwritable``: it is a file, it holds a source, or it cannot be written in.
    """
    with writing(path):
        target = Path(path).resolve()
        _require_no_file(path, target)
        if any(target == each.resolve().parent for each in inputs):
            raise ConfigurationError(
                f"{path} cannot be written: it holds one of the sources. Name another folder.", code="unwritable"
            )
        try_writing_in(target if target.is_dir() else target.parent)


def write(path: str | Path, contents: Mapping[str, bytes]) -> Path:
    """Write files into a folder, which is made if need be; other files in it stay.

    All of them are on the disk before the first takes its place, so that a full disk or a crash leaves the old ones.

    Args:
        path: The folder; its own parent must be there.
        contents: The files' names and what goes into them.

    Raises:
        ConfigurationError: ``unwritable``.
    """
    target = Path(path)
    with writing(path):
        fresh = not target.exists()
        _require_no_file(path, target)
        try:
            target.mkdir(exist_ok=True)
            _replace_all(target, contents)
        except OSError:
            if fresh:
                with contextlib.suppress(OSError):
                    target.rmdir()  # goes only where nothing is in it
            raise
    return target


def _replace_all(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write all files under passing names, then give each its own."""
    written: dict[Path, Path] = {}
    try:
        for name, content in contents.items():
            beside = folder / fresh_name()
            written[beside] = folder / name
            _write(beside, content)
        for beside, final in written.items():
            beside.replace(final)
    finally:
        for beside in written:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    """Write one file through to the disk."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _require_no_file(path: str | Path, target: Path) -> None:
    """Refuse a file in the place of a folder."""
    if target.exists() and not target.is_dir():
        told = f"{path} cannot be written: this format is a folder of files, and a file is there. Name another."
        raise ConfigurationError(told, code="unwritable")
