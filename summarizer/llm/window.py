"""The door to the window: cheap to import, and everything behind it is loaded when it is opened."""

from __future__ import annotations

import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from summarizer.llm.opening import Window
    from summarizer.llm.settings import Settings
    from summarizer.llm.store import Memory

_log = logging.getLogger("summarizer.llm")


@asynccontextmanager
async def open_window(
    settings: Settings, warn: Callable[[str], None] = _log.warning, memory: Memory | None = None
) -> AsyncIterator[Window]:
    """Open the window to a model, its cache or its recordings, and close it again.

    Args:
        settings: From :func:`summarizer.llm.resolve_model`, changed with ``dataclasses.replace``.
        warn: Is told, in one line each, what does not stop a run: a cache that cannot be used,
            a recording that cannot be written. Called from the event loop.
        memory: Where answers are kept instead of in the settings' cache; is left open.

    Yields:
        The window, to be used in this event loop only; ``await window.fill(request, model, check)``.

    Raises:
        ConfigurationError: The settings contradict each other or cannot work.
        RecordingError: The folder to replay from is missing or holds a file that is no recording.
    """
    from summarizer.llm.opening import opened  # noqa: PLC0415 - costs a second, and --help must not pay it

    async with opened(settings, warn, memory) as window:
        yield window
