"""Readings on disk, one a line: what was paid for, to be merged another day, elsewhere, or with what others read.

Lines are written and read one at a time, so that a file may be larger than memory; only what is reconciled is held.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from summarizer.errors import ConfigurationError
from summarizer.extracting import Extraction
from summarizer.ondisk import fresh_name
from summarizer.records import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def write_readings(readings: Extraction | Iterable[Reading], path: str | os.PathLike[str]) -> int:
    """Write readings as JSON lines, in the order given; the file is there whole or not at all.

    Args:
        readings: What :func:`summarizer.extract` returned, or readings from anywhere, which may come one at a time.
        path: The file to write; one that is there is replaced at the end.

    Returns:
        How many were written.

    Raises:
        ConfigurationError: It cannot be written.
    """
    target, count = Path(path).expanduser(), 0
    beside = target.with_name(fresh_name())
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as file:
            for reading in readings.readings if isinstance(readings, Extraction) else readings:
                file.write(reading.model_dump_json() + "\n")
                count += 1
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        raise ConfigurationError(f"{target} cannot be written: {error.strerror}.", code="unwritable") from None
    finally:
        beside.unlink(missing_ok=True)
    return count


def read_readings(path: str | os.PathLike[str]) -> Iterator[Reading]:
    """Read readings back, one at a time.

    Args:
        path: A file that :func:`write_readings` wrote; several may be put together by joining them.

    Yields:
        The readings, in the order of the lines.

    Raises:
        ConfigurationError: It cannot be read, or a line is no reading; the message names the line.
    """
    source = Path(path).expanduser()
    try:
        with source.open(encoding="utf-8-sig") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield _reading(line, f"{source}, line {number}")
    except OSError as error:
        raise ConfigurationError(f"{source} cannot be read: {error.strerror}.", code="unreadable") from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"{source} is not in UTF-8, as readings are.", code="no-reading") from None


def _reading(line: str, where: str) -> Reading:
    try:
        return Reading.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        field = ".".join(map(str, first["loc"]))
        raise ConfigurationError(f"{where} is no reading: {field or 'it'} does not fit.", code="no-reading") from None
