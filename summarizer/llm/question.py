"""The question about one article: its words, and the key its answer is stored under."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from summarizer.llm.conversation import canonical

if TYPE_CHECKING:
    from collections.abc import Mapping
    from hashlib import _Hash

    from summarizer.llm.call import Request
    from summarizer.llm.conversation import Shape
    from summarizer.llm.settings import Settings

_KEY_VERSION = 1


def first_messages(request: Request) -> list[Mapping[str, str]]:
    """Return a conversation's beginning: what never changes first, as one and the same object."""
    return [_instructions(request.system), {"role": "user", "content": request.user}]


@lru_cache(maxsize=8)
def _instructions(system: str) -> Mapping[str, str]:
    """Return the message that all conversations of a run begin with."""
    return {"role": "system", "content": system}


def question_key(settings: Settings, request: Request, shape: Shape[Any]) -> str:
    """Return what an answer is stored under: all that decides it, and neither key, name nor bounds.

    It is made from what is asked and not from how a library words it, so that neither an update of one
    nor a fallback to another form of structured output loses what was paid for.
    """
    short = {
        "version": _KEY_VERSION,
        "endpoint": settings.endpoint,
        "model": settings.model,
        "mode": settings.mode,
        "temperature": settings.temperature,
        "max_tokens": settings.max_tokens,
        "user": "",
        "schema": shape.sha256,
    }
    before, after = _around(canonical(short), request.system)
    hashed = before.copy()
    hashed.update(canonical(request.user).encode() + after)
    return hashed.hexdigest()


@lru_cache(maxsize=8)
def _around(short: str, system: str) -> tuple[_Hash, bytes]:
    """Return what stands around the words on the article, the same for a whole run: hashed before them, plain after.

    Args:
        short: The other fields of a question as canonical JSON, which tells 0 from 0.0.
        system: The instructions.
    """
    before, user, after = canonical({**json.loads(short), "system": system}).rpartition('"user":""')
    return hashlib.sha256((before + user.removesuffix('""')).encode()), after.encode()
