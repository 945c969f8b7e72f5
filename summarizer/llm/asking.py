"""The top step: schema in, filled schema out, with one re-ask, by ``instructor``.

It puts the schema into the request, looks for the answer in the reply and words the re-ask. What it is
given as response model is an adapter whose ``model_validate_json`` has the :class:`Conversation` of the
running task judge the answer, so that parsing, checking and what is said to the model are ours.
``context=`` is never passed: it would run the article as a template.

For a first question, what it makes of a schema is the same for every article, and takes as long as all else in the
window. So the form it chose for one is kept for the run, and it is called again where there is something to word: a
re-ask, or a form that puts the schema among the messages.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import replace
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import instructor
from instructor.v2.core.errors import InstructorRetryException, ResponseParsingError
from instructor.v2.core.function_calls import ResponseSchema
from openai.types import CompletionUsage
from openai.types.chat import ChatCompletionMessage, ChatCompletionMessageFunctionToolCall
from openai.types.chat.chat_completion_message_function_tool_call import Function

from summarizer.llm.conversation import MOST_ATTEMPTS
from summarizer.llm.quiet import muzzle

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic import BaseModel

    from summarizer.llm.conversation import Conversation, Shape
    from summarizer.llm.providers import Mode

_MODES: dict[Mode, instructor.Mode] = {
    "json_schema": instructor.Mode.JSON_SCHEMA,
    "tools": instructor.Mode.TOOLS,
    "json": instructor.Mode.JSON,
}
_CALL_ID = "answer001"
"""Nine letters and digits, as the strictest of the providers wants it."""

_NO_USAGE = CompletionUsage.model_construct(prompt_tokens=0, completion_tokens=0, total_tokens=0)
"""instructor adds usages up for itself and goes looking for other SDKs when there is none; ours is kept elsewhere."""

_current: ContextVar[Conversation[Any]] = ContextVar("summarizer_conversation")


async def ask(conversation: Conversation[Any], mode: Mode, *, plain: bool) -> None:
    """Ask, and ask again where the first answer has problems; the conversation holds what came of it.

    Args:
        conversation: With its first question, and with the first answer if that was at hand.
        mode: The form in which the schema is asked for.
        plain: Whether the temperature is left out.
    """
    conversation.first = replace(conversation.first, plain=plain)
    form = conversation.shape.forms.get(mode)
    if form is not None and await conversation.settled_by(form):
        return
    token = _current.set(conversation)
    try:
        await _patched(mode)(
            response_model=_adapter(conversation.shape),
            max_retries=MOST_ATTEMPTS - 1,
            messages=[dict(message) for message in conversation.first.messages],
        )
    except InstructorRetryException:
        if conversation.failure is None:
            raise
    finally:
        _current.reset(token)


def _adapter(shape: Shape[Any]) -> Any:  # noqa: ANN401 - a class that instructor alone looks at
    """Return the class that instructor takes for the answer model, made when it is first needed."""
    if shape.adapter is None:
        shape.adapter = _made_adapter(shape.model, shape.schema)
    return shape.adapter


def _made_adapter(model: type[BaseModel], schema: dict[str, Any]) -> type[ResponseSchema]:
    """Make an adapter."""

    class Adapter(ResponseSchema):
        @classmethod
        def model_json_schema(cls, *_: object, **__: object) -> dict[str, Any]:
            return schema

        @classmethod
        def model_validate_json(cls, *_: object, **__: object) -> Any:  # noqa: ANN401 - nobody looks at it
            if words := _current.get().judge():
                raise ResponseParsingError(words)

    Adapter.__name__ = model.__name__
    Adapter.__doc__ = model.__doc__
    return Adapter


@cache
def _patched(mode: Mode) -> Callable[..., Any]:
    """Return instructor's function for a form of structured output."""

    async def create(*, messages: list[dict[str, Any]], **form: Any) -> SimpleNamespace:  # noqa: ANN401 - the SDK's own options
        conversation = _current.get()
        if messages == conversation.first.messages:
            conversation.shape.forms.setdefault(mode, form)
        completion = await conversation.ask(messages, form)
        return _as_chat(completion.text, form)

    patched: Callable[..., Any] = instructor.patch(create=create, mode=_MODES[mode])
    muzzle()  # some of its modules, and their loggers with them, are only there now
    return patched


def _as_chat(text: str, form: Mapping[str, Any]) -> SimpleNamespace:
    """Put an answer where instructor looks for it: what it reads of a chat completion, and no more."""
    calls, content = None, text
    if tools := form.get("tools"):
        function = Function(name=tools[0]["function"]["name"], arguments=text)
        calls = [ChatCompletionMessageFunctionToolCall(id=_CALL_ID, type="function", function=function)]
        content = ""
    message = ChatCompletionMessage(role="assistant", content=content, tool_calls=calls)
    return SimpleNamespace(choices=[SimpleNamespace(finish_reason="stop", message=message)], usage=_NO_USAGE)
