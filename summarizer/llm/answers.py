"""From the text of an answer to one JSON object, or to words that say why it is none.

Stricter than a JSON parser (no duplicate keys, no NaN, no lone surrogates, no NUL, no towers of
brackets), and more patient than one: a single object is found inside a code fence or between
sentences. Between two different objects nothing is chosen.
"""

from __future__ import annotations

import json
import math
import re
from itertools import chain
from typing import TYPE_CHECKING, Any

from summarizer.llm.wording import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import ValidationError

LONGEST_ANSWER = 1_000_000
DEEPEST = 64
MOST_LINES = 30
_LONGEST_LINE = 400
_LONGEST_PART = 60
_MOST_STARTS = 200
_LONGEST_NUMBER = 30
_NESTING = frozenset({dict, list})
_NUL_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


class Unfit(Exception):  # noqa: N818 - a signal between parsing and judging
    """An answer that is not one clean JSON object.

    Args:
        words: What is wrong, for the model; nothing of the answer itself.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


def one_object(text: str) -> str:
    """Find the one JSON object of an answer.

    Args:
        text: The answer as it came.

    Returns:
        The part of the text that is the object, clean by the rules of this module.

    Raises:
        Unfit: There is none, or more than one, or it is not clean.
    """
    if len(text) > LONGEST_ANSWER:
        raise Unfit(f"The answer is longer than {LONGEST_ANSWER} characters. Shorten it.")
    stripped = text.strip().removeprefix("\ufeff").strip()
    try:
        value = _load(stripped)
    except json.JSONDecodeError:
        return _only_object_within(stripped)
    if isinstance(value, str):  # an object that was encoded twice
        return _object_in_string(value)
    return _clean(stripped, value)


def problem_lines(error: ValidationError) -> list[str]:
    """Put a validation error into one line a problem: where, and what is wrong; never the value itself."""
    return [
        f"{_path(detail['loc'])}: {printable(detail['msg'], _LONGEST_LINE)}"
        for detail in error.errors(include_url=False, include_context=False, include_input=False)
    ]


def for_the_model(problems: Sequence[str]) -> str:
    """Join problems to the words of a re-ask: a list of bounded length."""
    shown = [f"- {_cut(problem)}" for problem in problems[:MOST_LINES]]
    if len(problems) > MOST_LINES:
        shown.append(f"- and {len(problems) - MOST_LINES} more of the kind")
    return "\n".join(shown)


def _cut(problem: str) -> str:
    """Bound one line."""
    return problem if len(problem) <= _LONGEST_LINE else problem[: _LONGEST_LINE - 1] + "…"


def _path(parts: tuple[int | str, ...]) -> str:
    """Write a location as ``meetings[0].when``; names of the model's own making are cut."""
    path = ""
    for part in parts:
        path += f"[{part}]" if isinstance(part, int) else f".{printable(part, _LONGEST_PART)}"
    return path.removeprefix(".") or "the answer"


def _load(text: str) -> Any:  # noqa: ANN401 - it is JSON from outside
    """Decode strictly.

    Raises:
        json.JSONDecodeError: It is not JSON.
        Unfit: It is JSON that is not accepted.
    """
    try:
        return json.loads(
            text, object_pairs_hook=_unique, parse_constant=_no_constant, parse_int=_integer, parse_float=_float
        )
    except RecursionError:
        raise Unfit("The JSON is nested too deeply.") from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Build an object whose keys are all different."""
    built = dict(pairs)
    if len(built) != len(pairs):
        raise Unfit("The JSON has the same key twice in one object.")
    return built


def _no_constant(name: str) -> float:
    """Refuse NaN and the infinities, which JSON does not have."""
    raise Unfit(f"{name} is not JSON: use null or a number.")


def _integer(digits: str) -> int:
    """Read an integer of a sane length."""
    if len(digits) > _LONGEST_NUMBER:
        raise Unfit("The JSON has a number of more than 30 digits.")
    return int(digits)


def _float(digits: str) -> float:
    """Read a finite number."""
    number = float(digits)
    if not math.isfinite(number):
        raise Unfit("The JSON has a number that is too large.")
    return number


def _clean(text: str, value: object) -> str:
    """Return the text of an object that may be handed on."""
    if not isinstance(value, dict):
        raise Unfit("The answer is not a JSON object. Give one object, not a list or a single value.")
    if _too_deep(value):
        raise Unfit("The JSON is nested too deeply.")
    if not _encodable(text) or ("\\u" in text and _escapes_no_character(text, value)):
        raise Unfit("The JSON has a character that text cannot have (NUL or half a surrogate pair).")
    return text


def _too_deep(value: dict[str, Any]) -> bool:
    """Tell whether a value is nested deeper than is accepted; goes down level by level."""
    level: list[Any] = [value]
    for _ in range(DEEPEST):
        inner = chain.from_iterable(part.values() if type(part) is dict else part for part in level)
        level = [part for part in inner if type(part) in _NESTING]
        if not level:
            return False
    return True


def _escapes_no_character(text: str, value: object) -> bool:
    """Tell whether an escape in a JSON text stands for NUL or for half a surrogate pair."""
    return bool(_NUL_ESCAPE.search(text)) or not _encodable(json.dumps(value, ensure_ascii=False))


def _encodable(text: str) -> bool:
    """Tell whether a text can be written as UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _object_in_string(text: str) -> str:
    """Return the object in a string that holds one."""
    try:
        return _clean(text, _load(text))
    except json.JSONDecodeError:
        raise Unfit("The answer is not a JSON object.") from None


def _only_object_within(text: str) -> str:
    """Return the only JSON object between other words."""
    found: dict[str, str] = {}
    for start, end in _object_spans(text):
        inner = text[start:end]
        found.setdefault(json.dumps(_load(inner), sort_keys=True), inner)
    if not found:
        raise Unfit("The answer is not valid JSON. Give one JSON object and nothing else.")
    if len(found) > 1:
        raise Unfit("The answer holds more than one JSON object. Give exactly one and nothing else.")
    ((_, inner),) = found.items()
    return _clean(inner, _load(inner))


def _object_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where whole objects begin and end, those inside others left out; tries are limited."""
    decoder, position, tries = json.JSONDecoder(), 0, 0
    while (start := text.find("{", position)) >= 0 and tries < _MOST_STARTS:
        tries += 1
        try:
            _, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            position = start + 1
            continue
        yield start, end
        position = end
