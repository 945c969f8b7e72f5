"""Messages on a pipe: a length in eight bytes, then so many bytes."""

from __future__ import annotations

from typing import BinaryIO

_LENGTH = 8


def write_frame(stream: BinaryIO, data: bytes) -> None:
    """Write one message."""
    stream.write(len(data).to_bytes(_LENGTH, "big"))
    stream.write(data)
    stream.flush()


def read_frame(stream: BinaryIO, limit: int) -> bytes:
    """Return the next message.

    Raises:
        EOFError: The pipe ended, or the message is longer than ``limit`` bytes.
    """
    length = int.from_bytes(_exactly(stream, _LENGTH), "big")
    if length > limit:
        raise EOFError
    return _exactly(stream, length)


def _exactly(stream: BinaryIO, size: int) -> bytes:
    """Return so many bytes."""
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
