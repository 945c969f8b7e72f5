"""A cut answer gets one more try with twice the room; nothing of the cut one is used."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.errors import ModelUnusable

if TYPE_CHECKING:
    from summarizer.llm.call import Call, Complete, Completion


def lengthening(complete: Complete) -> Complete:
    """Ask once more, with twice the limit, for an answer that ended at its limit.

    Returns:
        A step that raises :class:`ModelUnusable` (``truncated``) instead of handing on a cut answer.
    """

    async def ask(call: Call) -> Completion:
        first = await complete(call)
        if not first.cut:
            return first
        if call.max_tokens is not None and not call.allowance.exhausted:
            second = await complete(replace(call, max_tokens=2 * call.max_tokens))
            if not second.cut:
                return replace(second, usage=first.usage + second.usage)
        raise ModelUnusable(
            f"{call.request.article}: the answer was cut off at its length limit; "
            "raise the limit on an answer's tokens, or read in smaller windows (--window).",
            code="truncated",
        )

    return ask
