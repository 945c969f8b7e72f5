"""What every part that writes files does alike: whole files or none, in folders that are their owner's alone."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_KEY_BYTES = 32


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


def own_key(file: Path) -> bytes | None:
    """Return the random key in a file of the user's own, made if it is missing; ``None`` where there can be none.

    Args:
        file: Its folder is made too. A file that others can read or write, or that holds anything else, is no key.
    """
    with contextlib.suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            replace(file, secrets.token_bytes(_KEY_BYTES), private=True)
        status = file.lstat()
        foreign = hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o077)
        key = file.read_bytes() if stat.S_ISREG(status.st_mode) and not foreign else b""
        return key if len(key) == _KEY_BYTES else None
    return None
