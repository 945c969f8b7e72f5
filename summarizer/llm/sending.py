"""The steps that send, put together when the first call needs them.

A run that finds all its answers in the cache never loads the SDK, which takes a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.llm.call import Usage
from summarizer.llm.quiet import muzzle, quietly

if TYPE_CHECKING:
    from summarizer.llm.call import Call, Complete, Completion
    from summarizer.llm.live import Live
    from summarizer.llm.settings import Settings


class Sending:
    """Sends calls through the lower steps of the staircase.

    Args:
        settings: Where to, and how often.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._live: Live | None = None
        self._steps: Complete | None = None

    @property
    def requests(self) -> int:
        """Requests sent so far."""
        return self._live.requests if self._live else 0

    @property
    def usage(self) -> Usage:
        """Tokens of the answers so far, as the endpoint counted them."""
        return self._live.usage if self._live else Usage(0, 0, 0)

    async def __call__(self, call: Call) -> Completion:
        """Ask the endpoint."""
        if self._steps is None:
            self._steps = self._put_together()
        return await self._steps(call)

    async def aclose(self) -> None:
        """Close all connections."""
        if self._live is not None:
            with quietly():
                await self._live.aclose()

    def _put_together(self) -> Complete:
        """Load the SDK and stack the steps."""
        from summarizer.llm.lengthening import lengthening  # noqa: PLC0415 - see the module's first words
        from summarizer.llm.live import Live  # noqa: PLC0415 - as above
        from summarizer.llm.pacing import Pace  # noqa: PLC0415 - as above
        from summarizer.llm.retrying import Retrying  # noqa: PLC0415 - as above

        muzzle()
        pace = Pace(self._settings.in_flight)
        self._live = Live(self._settings, pace)
        return lengthening(Retrying(self._live, pace, self._settings.backoff_seconds, self._live.stop))
