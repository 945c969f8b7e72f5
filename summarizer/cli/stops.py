"""Being told to stop: an interrupt, a request to end, a closed terminal; all end a run in the same orderly way."""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import FrameType, TracebackType

_OTHERS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class Stops:
    """While entered, SIGTERM and SIGHUP do what an interrupt does, and it is known which it was.

    Outside the main thread, where signals cannot be looked after, nothing is changed.
    """

    def __init__(self) -> None:
        self._number = int(signal.SIGINT)
        self._before: dict[int, signal._HANDLER] = {}

    @property
    def exit_code(self) -> int:
        """What a shell expects of a command that was stopped: 128 and the signal's number."""
        return 128 + self._number

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            self._before = {number: signal.signal(number, self._stop) for number in _OTHERS}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _stop(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - the signature of a handler
        """Note which signal it was, and interrupt."""
        self._number = number
        signal.raise_signal(signal.SIGINT)
