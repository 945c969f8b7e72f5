"""How structured output is asked for, learnt from the endpoint and kept for the run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from summarizer.llm.providers import Mode

_NEXT: dict[Mode, Mode] = {"json_schema": "tools", "tools": "json"}


class Manner:
    """The form in which an endpoint is asked.

    Args:
        mode: The form to begin with.

    Attributes:
        mode: The form that has not been refused so far.
        plain: Whether the temperature was refused and is left out.
    """

    def __init__(self, mode: Mode) -> None:
        self.mode = mode
        self.plain = False

    def without(self, what: Literal["form", "temperature"], tried: Mode, *, tried_plain: bool) -> bool:
        """Do without what was refused.

        Args:
            what: The part of the request that was refused.
            tried: The form the refused request had; several may be refused at the same time.
            tried_plain: Whether that request came without a temperature already.

        Returns:
            Whether there is another way to ask.
        """
        if what == "temperature":
            self.plain = True
            return not tried_plain
        following = _NEXT.get(tried)
        if following is None:
            return False
        if self.mode == tried:
            self.mode = following
        return True
