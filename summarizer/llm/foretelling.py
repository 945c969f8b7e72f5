"""What a run would ask, found out without opening the window: which answers are stored, how long a request is."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

from summarizer.llm.conversation import shape_of
from summarizer.llm.held import Anew, Held
from summarizer.llm.question import first_messages, question_key
from summarizer.llm.tokens import count_tokens
from summarizer.silence import say_nothing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pydantic import BaseModel

    from summarizer.llm.call import Request
    from summarizer.llm.settings import Settings
    from summarizer.llm.store import Memory
    from summarizer.llm.tokens import Span


@contextmanager
def stored_answers(settings: Settings) -> Iterator[Callable[[Request, type[BaseModel]], bool]]:
    """Open the store of answers, if there is one, to look into it.

    Yields:
        A function that says whether the answer to a request is stored.
    """
    from summarizer.llm.store import Store  # noqa: PLC0415 - loads diskcache, which importing the room must not

    store = None
    if settings.cache is not None and settings.cache.is_dir() and not settings.refresh:
        store = Store(settings.cache, say_nothing)  # one that cannot be used holds no answers: the run itself says so

    def is_stored(request: Request, model: type[BaseModel]) -> bool:
        return store is not None and store.read(key_of(settings, request, model)) is not None

    try:
        yield is_stored
    finally:
        if store is not None:
            store.close()


def open_store(settings: Settings, warn: Callable[[str], None]) -> Memory:
    """Open the store of answers, or where none is kept, a place in memory for them; close it after use.

    Of a store that is to be refreshed, only what is written from now on counts.
    """
    from summarizer.llm.store import Store  # noqa: PLC0415 - as above

    store: Memory = Store(settings.cache, warn) if settings.cache else Held()
    return Anew(store) if settings.refresh else store


def key_of(settings: Settings, request: Request, model: type[BaseModel]) -> str:
    """Return what the answer to a request is stored under."""
    return question_key(settings, request, shape_of(model))


def request_tokens(request: Request, model: type[BaseModel]) -> Span:
    """Return how many tokens a request is, its schema included; an estimate."""
    schema = json.dumps(shape_of(model).schema, ensure_ascii=False)
    return sum((count_tokens(each["content"]) for each in first_messages(request)), count_tokens(schema))
