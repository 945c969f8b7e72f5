"""The question about one article: its words, and the key its answer is stored under."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.llm.conversation import digest

if TYPE_CHECKING:
    from summarizer.llm.call import Request
    from summarizer.llm.conversation import Shape
    from summarizer.llm.settings import Settings

_KEY_VERSION = 1


def first_messages(request: Request) -> list[dict[str, str]]:
    """Return a conversation's beginning: what never changes first."""
    return [{"role": "system", "content": request.system}, {"role": "user", "content": request.user}]


def question_key(settings: Settings, request: Request, shape: Shape[Any]) -> str:
    """Return what an answer is stored under: all that decides it, and neither key, name nor bounds.

    It is made from what is asked and not from how a library words it, so that neither an update of one
    nor a fallback to another form of structured output loses what was paid for.
    """
    return digest(
        {
            "version": _KEY_VERSION,
            "endpoint": settings.endpoint,
            "model": settings.model,
            "mode": settings.mode,
            "temperature": settings.temperature,
            "max_tokens": settings.max_tokens,
            "system": request.system,
            "user": request.user,
            "schema": shape.sha256,
        }
    )
