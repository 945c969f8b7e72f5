"""Many questions handed in at once, for the provider to answer within a day at a lower price.

The questions are those that would be sent one by one, so that the answers go into the same store under the same keys:
what is handed in is found out by letting the articles be read with nobody to ask, and what comes back is stored before
anybody looks at it. A batch is known by its id alone; whoever has the same articles and settings can collect it, on any
machine. The dialect is that of OpenAI's ``/files`` and ``/batches``, which others serve as well.
"""

from __future__ import annotations

import json
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import openai
from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt, wait_exponential

from summarizer.errors import ConfigurationError, ModelError, ModelUnavailable
from summarizer.llm.batch import Batch
from summarizer.llm.call import Allowance, Call, Request
from summarizer.llm.envelope import read_envelope
from summarizer.llm.faults import BAD_GATEWAY, Transient, Unsupported, address_hint, complaint, of_status
from summarizer.llm.held import Anew
from summarizer.llm.live import guarded_client, request_body
from summarizer.llm.opening import Steps, Window
from summarizer.llm.remembering import Remembering
from summarizer.llm.settings import check_settings
from summarizer.llm.store import Store
from summarizer.llm.wording import printable
from summarizer.silence import say_nothing

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping, Sequence

    from summarizer.llm.call import Completion
    from summarizer.llm.settings import Settings

T = TypeVar("T")

MOST_QUESTIONS = 50_000
MOST_BYTES = 190_000_000
"""Bounds of one batch at OpenAI (50,000 requests, 200 MB), with room for the form's own bytes."""

_LARGEST_FILE = 2_000_000_000
_TRIES = 4
_SECONDS = 600.0
_NO_SUCH_PLACE = frozenset({404, 405, 501})
"""What an endpoint answers to an upload that it has no place for."""

_OVER = frozenset({"completed", "expired", "cancelled"})
"""States in which answers can be fetched; of the last two there may be some."""


class Questions:
    """The questions that nobody has answered yet: the bottom of a staircase on which nothing is sent."""

    def __init__(self) -> None:
        self.calls: dict[str, Call] = {}

    async def __call__(self, call: Call) -> Completion:
        """Note a question.

        Raises:
            ModelUnavailable: Always; nobody is asked.
        """
        self.calls[call.key] = call
        raise ModelUnavailable(f"{call.request.article}: its question is in a batch.", code="in-batch")


@asynccontextmanager
async def gathering(settings: Settings, warn: Callable[[str], None]) -> AsyncIterator[tuple[Window, Questions]]:
    """Open a window that asks nobody and notes what it would ask; answers that are stored are used.

    Raises:
        ConfigurationError: There is no store for the answers to come, or the settings cannot work.
    """
    check_settings(settings)
    if settings.cache is None or settings.replay or settings.offline:
        raise ConfigurationError(
            "A batch needs a model to ask and a cache for its answers: drop --replay or --offline.",
            code="conflicting-options",
        )
    store, questions = Store(settings.cache, warn), Questions()
    memory = Remembering(questions, Anew(store) if settings.refresh else store, offline=False)
    try:
        yield Window(settings, Steps(memory, memory.at_hand), store, warn), questions
    finally:
        store.close()


async def submit(settings: Settings, questions: Questions) -> tuple[Batch, ...]:
    """Hand questions in, in as many batches as their bounds ask for.

    Returns:
        The batches, in the order of their questions; none for no questions.

    Raises:
        ModelError: The endpoint refuses, or cannot be reached.
    """
    async with guarded_client(settings, _LARGEST_FILE) as client:
        batches = [
            await _told(settings, partial(_handed_in, client, lines, settings))
            for lines in _parts(settings, questions.calls.values())
        ]
    return tuple(batches)


async def batch_state(settings: Settings, name: str) -> Batch:
    """Ask how far a batch is.

    Raises:
        ModelError: The endpoint does not know it, refuses, or cannot be reached.
    """
    async with guarded_client(settings, _LARGEST_FILE) as client:
        return _batch(await _told(settings, partial(client.batches.retrieve, name)))


async def collect(settings: Settings, names: Sequence[str], questions: Questions) -> dict[str, ModelError]:
    """Fetch the answers of batches into the store.

    Args:
        settings: The same as when they were handed in.
        names: The batches' ids.
        questions: What was asked; answers to other questions are left alone.

    Returns:
        By article, why its question has no answer although its batch is over.

    Raises:
        ModelUnavailable: One of the batches is not over yet (``batch-pending``), or has failed (``batch-failed``).
        ModelError: The endpoint does not know one, refuses, or cannot be reached.
    """
    assert settings.cache is not None  # noqa: S101 - narrows the type; gathering has checked it
    failures: dict[str, ModelError] = {}
    store = Store(settings.cache, say_nothing)  # what it has to say, the run that follows says
    try:
        async with guarded_client(settings, _LARGEST_FILE) as client:
            for name in names:
                raw = await _told(settings, partial(client.batches.retrieve, name))
                _require_over(_batch(raw), raw)
                day = datetime.fromtimestamp(raw.completed_at or raw.created_at, UTC).date().isoformat()
                for file in filter(None, (raw.output_file_id, raw.error_file_id)):
                    content = await _told(settings, partial(client.files.content, file))
                    failures |= _stored(content.content, day, settings, questions.calls, store)
    finally:
        store.close()
    return failures


def _parts(settings: Settings, calls: Iterable[Call]) -> Iterator[bytes]:
    """Yield files of questions, each within the bounds of one batch."""
    lines: list[bytes] = []
    size = 0
    for call in calls:
        asked = {"custom_id": call.key, "method": "POST", "url": "/v1/chat/completions"}
        line = json.dumps(asked | {"body": request_body(settings, call)}, ensure_ascii=False).encode() + b"\n"
        if lines and (len(lines) == MOST_QUESTIONS or size + len(line) > MOST_BYTES):
            yield b"".join(lines)
            lines, size = [], 0
        lines.append(line)
        size += len(line)
    if lines:
        yield b"".join(lines)


async def _handed_in(client: openai.AsyncOpenAI, lines: bytes, settings: Settings) -> Batch:
    """Hand one file of questions in.

    Raises:
        ModelUnavailable: The endpoint has no place for files of questions.
    """
    try:
        file = await client.files.create(file=("questions.jsonl", lines, "application/jsonl"), purpose="batch")
    except openai.APIStatusError as error:
        if error.status_code not in _NO_SUCH_PLACE:
            raise
        words = f"{settings.endpoint} serves no batches (status {error.status_code}): run without --submit"
        raise ModelUnavailable(f"{words}{address_hint(settings) or '.'}", code="rejected", run_wide=True) from None
    made = await client.batches.create(input_file_id=file.id, endpoint="/v1/chat/completions", completion_window="24h")
    batch = _batch(made)
    return batch if batch.total else Batch(batch.id, batch.state, lines.count(b"\n"), 0, 0)


def _batch(raw: Any) -> Batch:  # noqa: ANN401 - what an endpoint sent, whatever the SDK's types say
    """Read how far a batch is, trusting nothing of it."""
    counts = getattr(raw, "request_counts", None)
    total, completed, failed = (
        value if isinstance(value := getattr(counts, name, 0), int) else 0 for name in ("total", "completed", "failed")
    )
    return Batch(printable(str(raw.id), 200), printable(str(raw.status), 40), total, completed, failed)


def _require_over(batch: Batch, raw: Any) -> None:  # noqa: ANN401 - as above
    """Refuse a batch that has no answers to fetch."""
    if batch.state in _OVER:
        return
    if batch.state == "failed":
        errors = getattr(getattr(raw, "errors", None), "data", None) or []
        why = printable(str(getattr(errors[0], "message", "") or ""), 200) if errors else ""
        words = f"The batch {batch.id} has failed{': ' + why if why else ''}. Submit the articles again."
        raise ModelUnavailable(words, code="batch-failed", run_wide=True)
    raise ModelUnavailable(
        f"The batch {batch}. Collect it once it is completed; until then nothing is lost.",
        code="batch-pending",
        run_wide=True,
    )


def _stored(
    content: bytes, day: str, settings: Settings, calls: Mapping[str, Call], store: Store
) -> dict[str, ModelError]:
    """Store the answers in a file of a batch; return why others are none, by article."""
    failures: dict[str, ModelError] = {}
    for line in content.splitlines():
        try:
            answered = json.loads(line)
            call = calls[answered["custom_id"]]
        except (ValueError, KeyError, TypeError, RecursionError):
            continue  # not a line of ours: another run's question, or no JSON
        try:
            store.write(call.key, _completion(answered, day, settings, call))
        except (Transient, Unsupported) as signal:
            failures[call.request.article] = signal.ending
        except ModelError as error:
            failures[call.request.article] = error
    return failures


def _completion(answered: Mapping[str, Any], day: str, settings: Settings, call: Call) -> Completion:
    """Read one answer of a batch.

    Raises:
        Transient, Unsupported, ModelError: It is none.
    """
    response = answered.get("response")
    if not isinstance(response, dict):
        raise of_status(BAD_GATEWAY, complaint(answered.get("error") or {}), {}, settings, call)
    status, body = response.get("status_code", 200), response.get("body")
    if status != 200:  # noqa: PLR2004 - HTTP's own number
        raise of_status(status if isinstance(status, int) else BAD_GATEWAY, complaint(body), {}, settings, call)
    completion = read_envelope(json.dumps(body).encode(), day, settings, call)
    if completion.cut:
        words = f"{call.request.article}: the answer was cut off at its length limit; read it without a batch."
        raise ModelUnavailable(words, code="truncated")
    return completion


async def _told(settings: Settings, ask: Callable[[], Awaitable[T]]) -> T:
    """Ask the endpoint about a batch, again where that may help; its errors are ours."""
    call = Call(Request("the batch", "", "", "", ""), "", 1, "", (), {}, None, Allowance(_TRIES, _SECONDS))

    async def once() -> T:
        try:
            return await ask()
        except openai.APIStatusError as error:
            said = complaint(error.response.content)
            raise of_status(error.status_code, said, error.response.headers, settings, call) from None
        except openai.OpenAIError:
            words = f"{settings.endpoint} cannot be reached, or its answer is not one of the API's."
            raise Transient(ModelUnavailable(words, code="unreachable", run_wide=True)) from None

    first = settings.backoff_seconds
    loop = AsyncRetrying(
        retry=retry_if_exception_type(Transient),
        stop=stop_after_attempt(_TRIES),
        wait=wait_exponential(multiplier=first, max=16 * first),
        reraise=True,
    )
    try:
        return await loop(once)
    except (Transient, Unsupported) as signal:
        ending = signal.ending
    raise ending
