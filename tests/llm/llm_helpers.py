"""What the window's tests share: a small schema, a request, and one call with everything at hand."""

from __future__ import annotations

import asyncio
import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, Field

from summarizer.llm import Request, open_window, resolve_model

if TYPE_CHECKING:
    from summarizer.llm import Settings

KEY = "sk-canary-8Q2vXnT5LrWz7JpK"
SENTENCE = "The heron ambassador dined with the otter minister in Porto Verde."
GOOD = {"title": "Talks", "people": ["Ada", "Bo"]}


class Answer(BaseModel):
    """Who met."""

    title: str = Field(description="A title.")
    people: list[str] = Field(default_factory=list)


def request(article: str = "a1", text: str = SENTENCE, system: str = "Read the article.") -> Request:
    """A request about a text; its digest is that of the text."""
    return Request(article, hashlib.sha256(text.encode()).hexdigest(), "read-1", system, f"1 {text}")


def settings(stub, **changes) -> Settings:
    """Settings for the stub with a key and short waits."""
    made = resolve_model("stub-model", stub.url, {"SUMMARIZER_API_KEY": KEY})
    return replace(made, **{"backoff_seconds": 0.01, "deadline_seconds": 10.0, **changes})


def fine(_: Answer) -> list[str]:
    """A check that finds nothing."""
    return []


def never_happy(answer: Answer) -> list[str]:
    """A check that finds one problem in every answer."""
    return [f"people: {len(answer.people)} are too few"]


def fill(chosen: Settings, asked: Request | None = None, check=fine, warn=None, model=Answer):
    """Open a window, fill one schema, close the window."""
    return fill_all(chosen, [asked or request()], check, warn, model)[0]


def fill_all(chosen: Settings, asked: list[Request], check=fine, warn=None, model=Answer):
    """Fill a schema for each request at the same time; raise the first error."""

    async def run():
        options = {} if warn is None else {"warn": warn}
        async with open_window(chosen, **options) as window:
            return await asyncio.gather(*(window.fill(one, model, check) for one in asked))

    return asyncio.run(run())


def outcomes(chosen: Settings, asked: list[Request], check=fine):
    """Fill a schema for each request at the same time; return results and errors in order."""

    async def run():
        async with open_window(chosen) as window:
            calls = (window.fill(one, Answer, check) for one in asked)
            return await asyncio.gather(*calls, return_exceptions=True)

    return asyncio.run(run())


def child(code: str, *arguments: str) -> subprocess.Popen[str]:
    """Start a Python of its own that can import these helpers; its output is text."""
    places = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]
    start = f"import sys; sys.path[:0] = {places!r}\n"
    command = [sys.executable, "-c", start + code, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
