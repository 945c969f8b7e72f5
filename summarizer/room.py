"""How much of an article one request shows: what is asked for, or less where the model's context holds less.

A request holds the instructions, the schema, a window of the article, and room for the answer, which grows with the
window. How many tokens these are is an estimate (:mod:`summarizer.llm.tokens`); the middle of its range is taken, as
the high end is that of vocabularies nobody serves any more.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer import llm, prompting, windows
from summarizer.errors import ConfigurationError
from summarizer.schema import ArticleReading

if TYPE_CHECKING:
    from summarizer.options import Options
    from summarizer.records import Article

MEASURED = (0.6, 1.9)
"""Tokens of the shortest and of the longest answer for a token of its numbered article, in the project's recordings."""

EXPECTED = (0.5, 2.5)
"""The same of answers that nobody has seen yet."""


def check_room(options: Options) -> None:
    """Refuse a window too small to read in, and a context that has no room for one.

    Raises:
        ConfigurationError: Says how much is needed.
    """
    if _asked(options) < windows.LEAST:
        raise ConfigurationError(
            f"A window of {_asked(options)} characters is too small to read in. Use {windows.LEAST} or more.",
            code="window",
        )
    context = options.get("context")
    if context is not None and context < (
        needed := _always(options.get("lang")) + int(windows.LEAST * (1 + MEASURED[1]))
    ):
        raise ConfigurationError(
            f"A context of {context:,} tokens has no room for the instructions and a window of an article. "
            f"Give the model {needed:,} or more.",
            code="context",
        )


def window_of(article: Article, options: Options) -> int:
    """Return how many characters of numbered text one request shows of an article.

    Args:
        article: Its text decides how many tokens a character is.
        options: ``window`` is the most; ``context`` bounds it, in tokens.
    """
    asked, context = _asked(options), options.get("context")
    if context is None:
        return asked
    left = context - _always(options.get("lang"))
    token = _middle(llm.count_tokens(article.text)) / max(1, len(article.text))
    return max(windows.LEAST, min(asked, int(left / (1 + MEASURED[1]) / token)))


def _asked(options: Options) -> int:
    given = options.get("window")
    return windows.WINDOW if given is None else given


@cache
def _always(lang: str | None) -> int:
    """Return the tokens of what every request holds: instructions and schema."""
    system = prompting.load_prompt().instructions(lang)
    nothing = llm.Request(article="", article_sha256="", prompt="", system=system, user="")
    return int(_middle(llm.request_tokens(nothing, ArticleReading)))


def _middle(range_: llm.Span) -> float:
    return (range_.low + range_.high) / 2
