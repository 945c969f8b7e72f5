"""The window, put together.

::

    live            one guarded HTTP request                      live.py, envelope.py, faults.py
      retrying      transport causes only, one loop                retrying.py
        lengthening a cut answer once more, with more room         lengthening.py
          remembering   the store, and one flight a question       remembering.py, store.py, textdisk.py
          | replaying   recorded answers instead of all the above  recordings.py
            instructor  schema in, parsing, checking, one re-ask   asking.py, conversation.py, answers.py

The SDK is loaded when something is sent, instructor when something is asked; an answer that is at hand
and has nothing wrong with it needs neither.
"""

from __future__ import annotations

import asyncio
import copy
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from summarizer.errors import ConfigurationError, ModelUnusable, RecordingError, SummarizerError
from summarizer.llm.call import Allowance, Call, Usage
from summarizer.llm.conversation import MOST_ATTEMPTS, Conversation, shape_of
from summarizer.llm.faults import Unsupported
from summarizer.llm.filled import Filled
from summarizer.llm.held import Anew
from summarizer.llm.manner import Manner
from summarizer.llm.question import first_messages, question_key
from summarizer.llm.quiet import muzzle, quietly
from summarizer.llm.recordings import NoSecondAnswer, replaying, write_recording
from summarizer.llm.remembering import Remembering
from summarizer.llm.sending import Sending
from summarizer.llm.settings import check_settings
from summarizer.llm.store import Store
from summarizer.llm.turns import Turns
from summarizer.llm.wording import repeatable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from summarizer.llm.call import Complete, Completion, Request
    from summarizer.llm.conversation import Check, Shape
    from summarizer.llm.settings import Settings
    from summarizer.llm.store import Memory

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True)
class Steps:
    """The staircase, from below instructor down.

    Attributes:
        complete: Its top.
        at_hand: Returns an answer that is there without asking for it, or ``None``.
        sending: Its bottom, if anything can be sent.
    """

    complete: Complete
    at_hand: Callable[[Call], Awaitable[Completion | None]]
    sending: Sending | None = None


class Window:
    """Fills schemas from a model; made by :func:`summarizer.llm.open_window`.

    Args:
        settings: How.
        steps: The staircase below instructor.
        store: Where answers that turn out unusable are forgotten.
        warn: Is told what a user should know and nobody can be stopped for.
    """

    def __init__(self, settings: Settings, steps: Steps, store: Memory | None, warn: Callable[[str], None]) -> None:
        self._settings = settings
        self._steps = steps
        self._store = store
        self._warn = warn
        self._slots = asyncio.Semaphore(settings.in_work)
        self._turns = Turns()
        seconds = settings.run_seconds
        self._run_ends = None if seconds is None else asyncio.get_running_loop().time() + seconds
        self._manner = Manner(settings.mode)

    @property
    def requests(self) -> int:
        """Requests sent through this window so far, also for articles that failed."""
        return self._steps.sending.requests if self._steps.sending else 0

    @property
    def usage(self) -> Usage:
        """Tokens of the answers that this window has paid for so far."""
        return self._steps.sending.usage if self._steps.sending else Usage(0, 0, 0)

    @property
    def cost(self) -> float | None:
        """US dollars they cost; ``None`` if no price is known, or the endpoint did not count."""
        price = self._settings.price
        return price.of(self.usage) if price else None

    async def turn(self) -> None:
        """Wait for a turn to do what takes a while and awaits nothing; checking the answers takes turns with it."""
        await self._turns.take()

    async def fill(self, request: Request, model: type[T], check: Check[T]) -> Filled[T]:
        """Have the model fill a schema for one article.

        Args:
            request: What is asked.
            model: The schema, a pydantic model.
            check: Is given an answer that fits the schema and says in words for the model what is still
                wrong, one text a problem; an empty list if nothing is. Must not change the answer.

        Returns:
            The answer, with the problems that are left after the re-ask.

        Raises:
            ModelUnavailable: No answer; ``run_wide`` says whether to go on with other articles.
            ModelRefused: The model or a filter declined.
            ModelUnusable: Nothing that fits the schema, or only a cut or oversized answer.
            RecordingError: Replaying, and there is no fitting recording; or offline, and nothing stored.
        """
        failure: SummarizerError
        async with self._slots:
            try:
                with quietly():
                    return self._filled(await self._converse(request, model, check))
            except SummarizerError as error:
                failure = copy.copy(error)  # without the chain and the frames that know request and key
        raise failure

    async def _converse(self, request: Request, model: type[T], check: Check[T]) -> Conversation[T]:
        """Take what is at hand, or ask."""
        shape: Shape[T] = shape_of(model)
        allowance = Allowance(self._settings.max_requests, self._settings.deadline_seconds, self._run_ends)
        key = question_key(self._settings, request, shape)
        first = Call(request, shape.sha256, 1, key, first_messages(request), {}, self._settings.max_tokens, allowance)
        conversation = Conversation(first, shape, check, self._completed)
        if not await conversation.recall(self._steps.at_hand):
            await self._ask(conversation)
        return conversation

    async def _completed(self, call: Call) -> Completion:
        """Get an answer, and return it when its checking has its turn."""
        completion = await self._steps.complete(call)
        await self.turn()
        return completion

    async def _ask(self, conversation: Conversation[Any]) -> None:
        """Ask in the form that the endpoint takes, until it is known."""
        ask = _asking()
        while True:
            mode, plain = self._manner.mode, self._manner.plain
            await ask(conversation, mode, plain=plain)
            failure = conversation.failure
            if not isinstance(failure, Unsupported) or conversation.attempts:
                return
            if not self._manner.without(failure.what, mode, tried_plain=plain):
                raise failure.ending
            conversation.failure = None

    def _filled(self, conversation: Conversation[T]) -> Filled[T]:
        """Make the result of a conversation, or raise why there is none."""
        best, failure = conversation.best(), conversation.failure
        if conversation.completions and self._settings.record:
            self._record(conversation)
        answer = None if best is None else conversation.answers[best]
        if (
            best is None
            or answer is None
            or not isinstance(failure, SummarizerError | Unsupported | NoSecondAnswer | None)
        ):
            raise self._ending(conversation)
        used = conversation.completions[best]
        total = sum((completion.usage for completion in conversation.completions), Usage(0, 0, 0))
        return Filled(
            answer=answer,
            attempts=tuple(conversation.attempts),
            problems=conversation.attempts[best].problems,
            notes=_notes(conversation, best),
            model_asked=self._settings.model or used.model,
            model_answered=used.model,
            answered_on=used.day,
            answered_by=used.by,
            source=used.source,
            requests=conversation.first.allowance.sent,
            tokens_in=total.tokens_in,
            tokens_out=total.tokens_out,
            tokens_cached=total.tokens_cached,
        )

    def _ending(self, conversation: Conversation[Any]) -> Exception:
        """Say why there is no answer."""
        failure, request = conversation.failure, conversation.first.request
        if isinstance(failure, Unsupported):
            return failure.ending
        if failure is not None and not isinstance(failure, NoSecondAnswer):
            return failure
        if self._store is not None:
            for key in conversation.keys:
                self._store.forget(key)
        problem = repeatable(conversation.attempts[-1].problems[0], self._settings.api_key, request.user)
        return ModelUnusable(
            f"{request.article}: the model's answer does not fit the schema, nor did it when asked again{problem}"
        )

    def _record(self, conversation: Conversation[Any]) -> None:
        """Write a recording; one that cannot be written does not cost the answer."""
        try:
            if self._settings.record:
                usable = conversation.best() is not None
                write_recording(self._settings.record, conversation.first, conversation.completions, usable=usable)
        except RecordingError as error:
            self._warn(error.message)


@asynccontextmanager
async def opened(settings: Settings, warn: Callable[[str], None], given: Memory | None = None) -> AsyncIterator[Window]:
    """Put the staircase together, and take it down again."""
    check_settings(settings)
    if settings.replay:
        replay = replaying(settings.replay, stale_too=settings.stale_too)
        yield Window(settings, Steps(replay, replay), None, warn)
        return
    _make_folder(settings)
    own = Store(settings.cache, warn) if settings.cache and given is None else None
    store = given or own
    if store is not None and settings.refresh:
        store = Anew(store)
    sending = Sending(settings)
    memory = Remembering(sending, store, offline=settings.offline)
    try:
        yield Window(settings, Steps(memory, memory.at_hand, sending), store, warn)
    finally:
        await sending.aclose()
        if own is not None:
            own.close()


@cache
def _asking() -> Callable[..., Awaitable[None]]:
    """Load instructor and return the step that asks through it."""
    from summarizer.llm.asking import ask  # noqa: PLC0415 - see the module's first words

    muzzle()
    return ask


def _make_folder(settings: Settings) -> None:
    """Make the folder for recordings before anything is paid for."""
    try:
        if settings.record:
            settings.record.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigurationError(
            f"Recordings cannot be written to {settings.record}: {error.strerror}.", code="unwritable"
        ) from None


def _notes(conversation: Conversation[Any], best: int) -> tuple[str, ...]:
    """Say what a user should know about how an answer came about."""
    failure, attempts = conversation.failure, conversation.attempts
    if isinstance(failure, Unsupported):
        failure = failure.ending
    if isinstance(failure, SummarizerError):
        return (f"Asked again, and no second answer came: {failure.message}",)
    if len(attempts) == MOST_ATTEMPTS and best == 0:
        worse = "does not fit the schema" if not attempts[1].fits else "has more problems"
        return (f"The answer to the re-ask {worse}; the first is used.",)
    return ()
