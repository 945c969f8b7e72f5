"""What the window hands back for one article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import BaseModel

if TYPE_CHECKING:
    from summarizer.llm.call import Origin, Usage

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True)
class Attempt:
    """One answer of the model.

    Attributes:
        text: The answer as it came.
        fits: Whether it fits the schema.
        problems: What was found wrong with it, in the words sent back to the model.
        usage: Its tokens.
        source: Where it came from.
        fault: Why the text was no single answer, if it was none.
    """

    text: str = field(repr=False)
    fits: bool
    problems: tuple[str, ...] = field(repr=False)
    usage: Usage
    source: Origin
    fault: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Filled(Generic[T]):
    """A filled schema and how it came about.

    Attributes:
        answer: The answer that is used.
        attempts: All answers, in order.
        problems: What is still wrong with the answer that is used.
        notes: What a user should know, such as a re-ask that brought no second answer.
        model_asked: The model that was asked, by the name in the settings.
        model_answered: The model that answered, by the endpoint's name for it.
        answered_on: ISO date (UTC) of the day the answer was made, the same on every later run.
        answered_by: Who or what answered, if that was noted.
        source: Where the answer that is used came from.
        requests: Requests sent for it in this run; more than the live answers if some were lost.
        tokens_in: Tokens of all prompts, whenever they were sent (each attempt's ``source`` says which were
            paid now); ``None`` if not known for all of them.
        tokens_out: Tokens of all answers; ``None`` likewise.
        tokens_cached: Tokens of the prompts that the provider had cached; ``None`` likewise.
    """

    answer: T = field(repr=False)
    attempts: tuple[Attempt, ...]
    problems: tuple[str, ...] = field(repr=False)
    notes: tuple[str, ...]
    model_asked: str
    model_answered: str
    answered_on: str
    answered_by: str | None
    source: Origin
    requests: int
    tokens_in: int | None
    tokens_out: int | None
    tokens_cached: int | None
