"""Other people's words, made safe to repeat in an error: printable, short, without key or article."""

from __future__ import annotations

import base64
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.llm.secret import Secret

LONGEST = 200
"""Characters of a provider's message that are shown."""

_KEY_RUN = 6
_ARTICLE_RUN = 16


def printable(text: str, longest: int = LONGEST) -> str:
    """Return a text on one line, without control, format and private characters, cut to a length."""
    spaced = " ".join(text[: longest * 4].split())
    shown = "".join(character for character in spaced if unicodedata.category(character)[0] != "C")
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


def repeatable(text: object, secret: Secret | None, article: str) -> str:
    """Return what may be shown of a provider's message.

    Args:
        text: The message as it came; anything but a string is shown as nothing.
        secret: The key; a message that repeats a piece of it (also in Base64) is left out.
        article: The article; a message that repeats a piece of it is left out.

    Returns:
        A colon and the message, or a full stop, to be put after a sentence.
    """
    shown = printable(text) if isinstance(text, str) else ""
    if not shown:
        return "."
    key = secret.reveal() if secret else ""
    spellings = (key, base64.b64encode(key.encode()).decode()) if key else ()
    if any(_shares_run(shown, spelling, _KEY_RUN) for spelling in spellings):
        return " (its message repeats a part of the key and is left out)."
    if _shares_run(shown, " ".join(article.split()), _ARTICLE_RUN):
        return " (its message repeats the article and is left out)."
    return f": {shown}"


def _shares_run(text: str, original: str, run: int) -> bool:
    """Tell whether a run of that many characters stands in both, or all of a shorter original in the text."""
    if len(original) < run:
        return bool(original) and original in text
    return any(text[start : start + run] in original for start in range(len(text) - run + 1))
