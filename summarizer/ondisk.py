"""What every part that writes files does alike: whole files or none, in folders that are their owner's alone."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def fresh_name() -> str:
    """Return a name that no file has yet, for what is still being written."""
    return f".{secrets.token_hex(8)}.tmp"


def replace(target: Path, content: bytes, *, private: bool = False) -> None:
    """Put content in the place of a file in one step: whoever reads it sees the old content or all of the new.

    Args:
        target: The file; its folder is there.
        content: All of its new content.
        private: Let nobody but the owner read it (mode 0600).

    Raises:
        OSError: It cannot be written; the old file is as it was.
    """
    beside = target.with_name(fresh_name())
    try:
        if private:
            beside.touch(mode=0o600, exist_ok=False)
        with beside.open("r+b" if private else "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def make_private(directory: Path) -> None:
    """Make a folder with access for its owner alone, or refuse one that others can write to.

    Raises:
        OSError: It cannot be made, belongs to somebody else, or others can write to it.
    """
    if not directory.exists():
        directory.mkdir(mode=0o700, parents=True)
    status = directory.stat()
    if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)):
        raise OSError("others can write to it: make it yours alone, with mode 0700")
