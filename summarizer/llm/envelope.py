"""The outer form of a chat completion: what is accepted, and what is named instead of guessed.

Read from the raw body, because a typed client turns the commonest oddities (empty ``choices``, an
error object with status 200, a refusal, a missing message) into errors that say nothing.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from summarizer.errors import ModelRefused
from summarizer.llm.call import Completion, Usage
from summarizer.llm.faults import BAD_GATEWAY, complaint, of_status, protocol
from summarizer.llm.wording import printable, repeatable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.errors import ModelError
    from summarizer.llm.call import Call
    from summarizer.llm.faults import Transient, Unsupported
    from summarizer.llm.settings import Settings

_WHOLE = frozenset({"stop", "tool_calls", "function_call"})
_CUT = frozenset({"length", "max_tokens"})
_MOST_TOKENS = 10**9
_DONE = "data: [DONE]"

TWO_ANSWERS = "Two different answers came. Give exactly one."
OTHER_TOOL = "The answer called a tool that was not asked for. Give the answer in the form that was asked for."
NO_ANSWER = "The answer was empty. Give the JSON object that was asked for."


def read_envelope(body: bytes, day: str, settings: Settings, call: Call) -> Completion:
    """Take the answer out of a chat completion.

    Args:
        body: The answer's body, with status 200.
        day: Today's ISO date.
        settings: For the endpoint's name and the model asked.
        call: What was asked; its ``form`` says which tool may be called.

    Returns:
        The completion. ``fault`` is set when it holds no single answer, ``cut`` when it hit its length limit.

    Raises:
        Transient: The body is not a chat completion; it may be one when asked again.
        ModelRefused: A refusal or a content filter.
    """
    try:
        envelope = _decode(body)
        if isinstance(envelope, dict) and envelope.get("error") and not envelope.get("choices"):
            raise _error_in_answer(envelope["error"], settings, call)
        messages, finish = _messages(envelope)
    except ValueError as error:
        words = str(error)
    else:
        _refuse(messages, finish, settings, call)
        text, fault = _one_answer(messages, call)
        return Completion(
            text=text,
            usage=_usage(envelope.get("usage")),
            model=printable(str(envelope.get("model") or settings.model), 100),
            day=day,
            by=settings.record_note,
            fault=fault,
            cut=finish in _CUT,
        )
    raise protocol(words, settings, call)


def _decode(body: bytes) -> Any:  # noqa: ANN401 - it is JSON from outside
    """Decode a body; a stream's end mark after it is no part of it."""
    try:
        text = body.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise ValueError("its answer is not UTF-8") from None
    if not text:
        raise ValueError("the answer has no body")
    if text.startswith("<"):
        raise ValueError("with a web page: this is not an OpenAI-compatible endpoint")
    try:
        return json.loads(text.removesuffix(_DONE))
    except (ValueError, RecursionError):
        raise ValueError("its answer is not JSON") from None


def _error_in_answer(error: object, settings: Settings, call: Call) -> Transient | Unsupported | ModelError:
    """Treat an error object that came with status 200 as the status it names."""
    code = error.get("code") if isinstance(error, dict) else None
    status = code if isinstance(code, int) and 400 <= code < 600 else BAD_GATEWAY  # noqa: PLR2004 - HTTP's error classes
    return of_status(status, complaint({"error": error}), {}, settings, call)


def _messages(envelope: Any) -> tuple[list[dict[str, Any]], str]:  # noqa: ANN401 - it is JSON from outside
    """Return the messages of all choices and how they ended.

    Raises:
        ValueError: In words, what is odd.
    """
    choices = envelope.get("choices") if isinstance(envelope, dict) else None
    if not isinstance(choices, list) or not choices:
        raise ValueError("its answer has no choices")
    if not all(isinstance(choice, dict) and isinstance(choice.get("message"), dict) for choice in choices):
        raise ValueError("its answer has no message")
    ends = [str(choice.get("finish_reason")).lower() for choice in choices]
    for worst in ("content_filter", *sorted(_CUT)):
        if worst in ends:
            return [choice["message"] for choice in choices], worst
    for end in ends:
        if end not in _WHOLE:
            raise ValueError(f"its answer ended with finish_reason {printable(end, 40)!r}")
    return [choice["message"] for choice in choices], ends[0]


def _refuse(messages: list[dict[str, Any]], finish: str, settings: Settings, call: Call) -> None:
    """Raise if the model or a filter declined."""
    who = f"{call.request.article}: {settings.model}"
    if finish == "content_filter":
        raise ModelRefused(f"{who}: the provider's content filter withheld the answer.", code="content-filter")
    for message in messages:
        if refusal := message.get("refusal"):
            raise ModelRefused(f"{who} refuses to answer{repeatable(refusal, settings.api_key, call.request.user)}")


def _one_answer(messages: list[dict[str, Any]], call: Call) -> tuple[str, str | None]:
    """Return the one answer of all messages, and in words why there is none."""
    tool = _tool_name(call.form)
    answers: list[str] = []
    for message in messages:
        called = _called(message)
        if any(name != tool for name, _ in called):
            return called[0][1], OTHER_TOOL
        answers += [arguments for _, arguments in called] or [_content(message.get("content"))]
    kept = [answer for answer in answers if answer.strip()]
    if not kept:
        return "", NO_ANSWER
    if any(not _same(kept[0], other) for other in kept[1:]):
        return kept[0], TWO_ANSWERS
    return kept[0], None


def _tool_name(form: Mapping[str, Any]) -> str | None:
    """Return the name of the tool that has to be called, if one has."""
    tools = form.get("tools")
    return str(tools[0]["function"]["name"]) if tools else None


def _called(message: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the name and arguments of every tool call, in the present and in the older spelling."""
    calls = message.get("tool_calls") or []
    functions = [call.get("function") for call in calls if isinstance(call, dict)] if isinstance(calls, list) else []
    functions.append(message.get("function_call"))
    return [
        (str(function.get("name")), _content(function.get("arguments")))
        for function in functions
        if isinstance(function, dict)
    ]


def _content(content: object) -> str:
    """Return text that may come as a string, as parts, or as the object itself."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "".join(str(part.get("text") or "") for part in content if isinstance(part, dict))
    return json.dumps(content, ensure_ascii=False) if isinstance(content, dict) else ""


def _same(one: str, other: str) -> bool:
    """Tell whether two answers say the same, whatever their spacing."""
    try:
        return bool(one == other or json.loads(one) == json.loads(other))
    except (ValueError, RecursionError):
        return False


def _usage(usage: object) -> Usage:
    """Read token counts; what is absent or absurd is unknown, never nothing."""
    if not isinstance(usage, dict):
        return Usage()
    details = usage.get("prompt_tokens_details")
    cached = details.get("cached_tokens") if isinstance(details, dict) else None
    return Usage(
        _count(usage.get("prompt_tokens"), least=1),
        _count(usage.get("completion_tokens"), least=1),
        _count(cached, least=0),
    )


def _count(value: object, *, least: int) -> int | None:
    """Return a believable count."""
    believable = isinstance(value, int) and not isinstance(value, bool) and least <= value < _MOST_TOKENS
    return value if believable and isinstance(value, int) else None
