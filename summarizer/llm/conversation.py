"""One article's exchange with a model: what was asked, what came, and what was found wrong with it.

Knows nothing of how a schema is put into a request or how a re-ask is worded (``asking.py``), so that an
answer that is at hand and has nothing wrong with it needs none of the model's libraries.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from summarizer.llm.answers import Unfit, for_the_model, one_object, problem_lines
from summarizer.llm.filled import Attempt

if TYPE_CHECKING:
    from collections.abc import Awaitable, Mapping

    from summarizer.llm.call import Call, Complete, Completion

T = TypeVar("T", bound=BaseModel)
Check = Callable[[T], Sequence[str]]
"""Says in words for the model what is wrong with an answer that fits the schema."""

MOST_ATTEMPTS = 2
_LEAST_REPEATED = 4000
_AROUND = 200
"""Characters of a request that stand around an answer that is repeated in it."""


class Shape(Generic[T]):
    """An answer model, prepared once: see :func:`shape_of`.

    Args:
        model: The schema to fill.

    Attributes:
        model: The same.
        schema: Its JSON Schema.
        sha256: The schema's digest.
        adapter: What instructor is given in the model's place, once it is asked (``asking.py``).
        forms: By mode, the fields with which it asks for the schema, where these are all it adds to a question.
    """

    def __init__(self, model: type[T]) -> None:
        self.model = model
        self.schema = model.model_json_schema()
        self.sha256 = digest(self.schema)
        self.adapter: Any = None
        self.forms: dict[str, Mapping[str, Any]] = {}


@cache
def shape_of(model: type[BaseModel]) -> Shape[Any]:
    """Return an answer model prepared; its schema takes ten milliseconds to work out, and is always the same."""
    return Shape(model)


class Conversation(Generic[T]):
    """What was said about one article, and what became of it.

    Args:
        first: The question; its messages are the system's and the user's.
        shape: The schema to fill; kept as an attribute.
        check: Finds what is wrong with an answer that fits the schema.
        complete: The step below.

    Attributes:
        completions: All answers as they came.
        attempts: The same answers with what was found wrong.
        answers: The same answers parsed; ``None`` for one that does not fit.
        failure: Why there is no further answer, if one was asked for and did not come.
    """

    def __init__(self, first: Call, shape: Shape[T], check: Check[T], complete: Complete) -> None:
        self.first = first
        self.keys: list[str] = []
        self.completions: list[Completion] = []
        self.attempts: list[Attempt] = []
        self.answers: list[T | None] = []
        self.failure: Exception | None = None
        self.shape = shape
        self._check = check
        self._complete = complete
        self._recalled = False

    async def recall(self, at_hand: Callable[[Call], Awaitable[Completion | None]]) -> bool:
        """Take the first answer from where it is at hand.

        Returns:
            Whether that settles it: there is one, and nothing is wrong with it.
        """
        completion = await at_hand(self.first)
        if completion is None:
            return False
        self._recalled = True
        self.keys.append(self.first.key)
        self.completions.append(completion)
        return self.judge() is None

    async def ask(self, messages: Sequence[Mapping[str, Any]], form: Mapping[str, Any]) -> Completion:
        """Put the next question and keep the answer."""
        if self._recalled:
            self._recalled = False
            return self.completions[0]
        call = self._call(messages, form)
        self.keys.append(call.key)
        try:
            completion = await self._complete(call)
        except Exception as error:
            self.failure = error
            raise
        self.completions.append(completion)
        return completion

    async def settled_by(self, form: Mapping[str, Any]) -> bool:
        """Put the first question in a form that is known, unless its answer was at hand.

        Returns:
            Whether nothing is left to ask: nothing is wrong with the answer, or none came and ``failure`` says why.
        """
        if self._recalled:
            return False
        try:
            await self.ask(self.first.messages, form)
            self._recalled = self.judge() is not None
        except Exception:
            if self.failure is None:
                raise
        return not self._recalled

    def judge(self) -> str | None:
        """Parse and check the latest answer.

        Returns:
            What to say to the model, if the answer has problems and may be asked for again.
        """
        if len(self.attempts) < len(self.completions):
            self._assess(self.completions[-1])
        problems = self.attempts[-1].problems
        return for_the_model(problems) if problems and len(self.attempts) < MOST_ATTEMPTS else None

    def best(self) -> int | None:
        """Return which answer to use: the last that fits, unless an earlier one has fewer problems."""
        fitting = [index for index, attempt in enumerate(self.attempts) if attempt.fits]
        return min(fitting, key=lambda index: (len(self.attempts[index].problems), -index), default=None)

    def _assess(self, completion: Completion) -> None:
        """Note what is wrong with an answer."""
        answer, problems = self._read(completion)
        self.answers.append(answer)
        self.attempts.append(
            Attempt(
                text=completion.text,
                fits=answer is not None,
                problems=tuple(problems),
                usage=completion.usage,
                source=completion.source,
                fault=completion.fault,
            )
        )

    def _read(self, completion: Completion) -> tuple[T | None, Sequence[str]]:
        """Return an answer that fits the schema and its problems, or none and why."""
        if completion.fault:
            return None, [completion.fault]
        try:
            answer = self.shape.model.model_validate_json(one_object(completion.text))
        except Unfit as unfit:
            return None, [unfit.words]
        except ValidationError as error:
            return None, problem_lines(error)
        try:
            return answer, list(self._check(answer))
        except Exception as error:
            self.failure = error
            raise

    def _call(self, messages: Sequence[Mapping[str, Any]], form: Mapping[str, Any]) -> Call:
        """Return the question that is asked now."""
        if not self.attempts:
            return replace(self.first, messages=messages, form=form)
        last = self.attempts[-1]
        return replace(
            self.first,
            attempt=len(self.attempts) + 1,
            key=digest([self.first.key, last.text, for_the_model(last.problems)]),
            messages=_shortened(messages, self.first.messages, form),
            form=form,
        )


def digest(value: object) -> str:
    """Return the SHA-256 of a value's canonical JSON."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def canonical(value: object) -> str:
    """Return a value as JSON that is the same for equal values."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def _shortened(
    messages: Sequence[Mapping[str, Any]], first: Sequence[Mapping[str, Any]], form: Mapping[str, Any]
) -> list[Mapping[str, Any]]:
    """Cut the model's own answer where a re-ask would be more than twice as long as the question with its schema."""
    longest = max(_LEAST_REPEATED, _size(first) + _size(form) - _size(messages[-1]) - _AROUND)
    return [_cut(message, longest) if message["role"] == "assistant" else message for message in messages]


def _cut(message: Mapping[str, Any], longest: int) -> Mapping[str, Any]:
    """Cut the text and the arguments of a message; arguments that are cut are left out, since they must stay JSON."""
    cut = dict(message)
    if isinstance(content := message.get("content"), str) and _size(content) > longest:
        cut["content"] = _beginning(content, longest) + "…"
    if calls := message.get("tool_calls"):
        cut["tool_calls"] = [
            call
            if _size(call["function"]["arguments"]) <= longest
            else {**call, "function": {**call["function"], "arguments": "{}"}}
            for call in calls
        ]
    return cut


def _beginning(text: str, longest: int) -> str:
    """Return as much of a text as is no longer in a request than that."""
    kept = text[:longest]
    while (size := _size(kept)) > longest:
        kept = kept[: len(kept) * longest // size]
    return kept


def _size(value: object) -> int:
    """Return how many characters of JSON a part of a request is."""
    return len(json.dumps(value))
