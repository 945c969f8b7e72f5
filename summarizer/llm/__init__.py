"""The window: the only place where a model is asked, and the only one that knows its libraries.

::

    settings = resolve_model("provider/model", None, os.environ)
    async with open_window(replace(settings, cache=Path("answers"))) as window:
        filled = await window.fill(request, AnswerModel, check)

Importing this loads neither the SDK nor instructor; opening the window does.
"""

from typing import TYPE_CHECKING

from summarizer.llm.batch import Batch
from summarizer.llm.call import Origin, Request, Usage
from summarizer.llm.filled import Attempt, Filled
from summarizer.llm.foretelling import key_of, open_store, request_tokens, stored_answers
from summarizer.llm.held import Held
from summarizer.llm.prices import Price, find_price
from summarizer.llm.providers import PROVIDERS, Mode, Provider
from summarizer.llm.recordings import PREVIOUS
from summarizer.llm.secret import Secret
from summarizer.llm.settings import OWN_KEY_VARIABLE, Settings, resolve_model
from summarizer.llm.standing import Standing, standings
from summarizer.llm.tokens import Span, count_tokens
from summarizer.llm.window import open_window

if TYPE_CHECKING:  # for annotations; loading it costs what opening the window does
    from summarizer.llm.opening import Window as Window

__all__ = [
    "OWN_KEY_VARIABLE",
    "PREVIOUS",
    "PROVIDERS",
    "Attempt",
    "Batch",
    "Filled",
    "Held",
    "Mode",
    "Origin",
    "Price",
    "Provider",
    "Request",
    "Secret",
    "Settings",
    "Span",
    "Standing",
    "Usage",
    "count_tokens",
    "find_price",
    "key_of",
    "open_store",
    "open_window",
    "request_tokens",
    "resolve_model",
    "standings",
    "stored_answers",
]
