"""What a process that parses documents may use, where the system can hold it to that."""

from __future__ import annotations

import time

try:
    import resource
except ImportError:  # not on Windows; there the time limit of whoever started the process remains
    resource = None  # type: ignore[assignment] # a module has no other type to be None in

CPU_SECONDS = 10
"""Computing time for one document; the longest real ones take a tenth of it."""

WALL_SECONDS = 40
"""Time for one document on a clock, on a machine that has other things to do."""

MEMORY_BYTES = 600_000_000
"""Address space of a parsing process, the libraries' code included."""

OUTPUT_BYTES = 40_000_000
"""A reply of more bytes is refused: the text of the largest article, as JSON, with room."""


def confine() -> None:
    """Hold this process to its memory, and let it write no file and leave no core behind."""
    if resource is not None:
        _lower(resource.RLIMIT_AS, MEMORY_BYTES)
        _lower(resource.RLIMIT_FSIZE, 0)
        _lower(resource.RLIMIT_CORE, 0)


def grant_time() -> None:
    """Give this process its computing time for one more document; beyond it, the system ends it."""
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        used = int(time.process_time()) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (used + CPU_SECONDS, hard))


def _lower(kind: int, value: int) -> None:
    """Set a limit, unless a lower one holds already."""
    _, hard = resource.getrlimit(kind)
    allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (allowed, hard))
