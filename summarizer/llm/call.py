"""The types that pass up and down the window's staircase.

Everything between a request and the network is a function of one type, :data:`Complete`; each step
takes the step below it and returns a function of the same type (see ``opening.py`` for their order).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from summarizer.errors import ModelUnavailable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Origin = Literal["live", "cache", "recording"]
"""Where an answer came from."""


@dataclass(frozen=True)
class Request:
    """What is asked about one article.

    Attributes:
        article: The article's id; for messages and recordings alone, never part of a cache key.
        article_sha256: Digest of the text that is read, by which a recording is found. An article
            that is read in several windows is several requests, each with its own id and digest.
        prompt: Name and version of the prompt, such as ``"read-1"``.
        system: What is the same for all articles of a run, byte for byte.
        user: The numbered article.
        part_of: The id of the article of which the request is about a window; empty if it is about all of it.
        options: The command's options that make the question what it is, for the command that a message names.
    """

    article: str
    article_sha256: str
    prompt: str
    system: str
    user: str
    part_of: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Usage:
    """Tokens of one or more answers; ``None`` where the endpoint said nothing, or nothing sensible."""

    tokens_in: int | None = None
    tokens_out: int | None = None
    tokens_cached: int | None = None

    def __add__(self, other: Usage) -> Usage:
        """Add two usages; an unknown part makes an unknown sum, never a low one."""
        return Usage(
            _sum(self.tokens_in, other.tokens_in),
            _sum(self.tokens_out, other.tokens_out),
            _sum(self.tokens_cached, other.tokens_cached),
        )


def _sum(one: int | None, other: int | None) -> int | None:
    """Add two counts of which either may be unknown."""
    return None if one is None or other is None else one + other


class Allowance:
    """What one article may cost: requests over all layers, and time.

    Args:
        requests: Most requests that may be sent.
        seconds: How long it may take from now on, in the running event loop's time.
        run_ends: When the whole run has to be over, in the same time; an article's own time ends there too.

    Attributes:
        ends_with_run: Whether it is the run's end that bounds the article.
    """

    def __init__(self, requests: int, seconds: float, run_ends: float | None = None) -> None:
        self.requests = requests
        self.seconds = seconds
        own = asyncio.get_running_loop().time() + seconds
        self.ends_with_run = run_ends is not None and run_ends < own
        self.deadline = own if run_ends is None else min(own, run_ends)
        self.sent = 0

    @property
    def exhausted(self) -> bool:
        """Whether no further request may be sent."""
        return self.sent >= self.requests

    def seconds_left(self) -> float:
        """Return how long until the deadline."""
        return self.deadline - asyncio.get_running_loop().time()

    def spend(self, article: str) -> None:
        """Count one request before it is sent.

        Raises:
            ModelUnavailable: All requests are spent.
        """
        if self.exhausted:
            raise ModelUnavailable(f"{article}: all {self.requests} requests for it are spent.", code="budget")
        self.sent += 1


@dataclass(frozen=True)
class Call:
    """One question to the model.

    Attributes:
        request: The article it is about.
        schema_sha256: Digest of the JSON Schema the answer has to fit.
        attempt: 1 for the question, 2 for the re-ask.
        key: What the answer is stored under: a digest of all that decides the answer, and of nothing else.
        messages: The conversation as it is sent.
        form: The request's fields that ask for structured output.
        max_tokens: Largest length of the answer.
        allowance: What the article may still cost.
        plain: Leave the temperature out, for an endpoint that refused it.
    """

    request: Request
    schema_sha256: str
    attempt: int
    key: str
    messages: Sequence[Mapping[str, Any]]
    form: Mapping[str, Any]
    max_tokens: int | None
    allowance: Allowance
    plain: bool = False


@dataclass(frozen=True)
class Completion:
    """A model's answer before anybody has looked at what it says.

    Attributes:
        text: The answer as it came.
        usage: Its tokens.
        model: The model that answered, as the endpoint names it.
        day: ISO date (UTC) of the day it was made.
        by: Who or what answered, if that was noted.
        fault: Why the text is no single answer (two that differ, another tool's call), in words for the model.
        cut: Whether the answer ended at its length limit; such a completion is never handed on.
        source: Where it came from this time.
    """

    text: str
    usage: Usage
    model: str
    day: str
    by: str | None = None
    fault: str | None = None
    cut: bool = False
    source: Origin = "live"


Complete = Callable[[Call], Awaitable[Completion]]
"""A step of the staircase."""
