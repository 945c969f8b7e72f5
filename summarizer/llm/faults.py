"""One table of what can go wrong on the way, and what follows from it.

======================  =================  =====  ========  ==========================================
seen                    code               again  run-wide  meaning
======================  =================  =====  ========  ==========================================
400, 422                rejected           no     no        the request as such (see :func:`_named`)
401, 403                auth               no     yes       the key
402                     quota              no     yes       the account
404                     unknown-model      no     yes       the model or the path
413                     too-long           no     no        the article
408, 409, 425, 429      provider-…         yes    no        for now; ``Retry-After`` is obeyed
500 to 599              provider-…         yes    no        for now
300 to 399              redirect           no     yes       the endpoint has moved; nothing is followed
any other               rejected           no     no
======================  =================  =====  ========  ==========================================

``again`` means: sent again by ``retrying.py`` within the article's requests and deadline. ``run-wide``
means: every other article would fail as well, so nothing more is sent in this run. An error object in
an answer with status 200 is treated as the status it names, or as 502.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from summarizer.errors import ModelUnavailable, ModelUnusable
from summarizer.llm.wording import printable, repeatable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.errors import ModelError
    from summarizer.llm.call import Call
    from summarizer.llm.settings import Settings


class Transient(Exception):  # noqa: N818 - a signal between two steps, not an error anybody meets
    """Something that may be gone when asked again.

    Args:
        ending: What is raised if it is not.
        retry_after: Seconds the endpoint asks to wait, if it does.
        crowded: Whether it says that too much is asked of it.
    """

    def __init__(self, ending: ModelError, retry_after: float | None = None, *, crowded: bool = False) -> None:
        super().__init__(ending.code)
        self.ending = ending
        self.retry_after = retry_after
        self.crowded = crowded


class Unsupported(Exception):  # noqa: N818 - as above
    """The endpoint refuses a part of the request that can be done without.

    Args:
        what: The form of structured output, or the temperature.
        ending: What is raised if nothing is left to try.
    """

    def __init__(self, what: Literal["form", "temperature"], ending: ModelError) -> None:
        super().__init__(what)
        self.what = what
        self.ending = ending


@dataclass(frozen=True)
class Row:
    """What follows from a status: see the module's table."""

    code: str
    words: str
    again: bool = False
    run_wide: bool = False


_FOR_NOW = Row("provider-unavailable", "the endpoint is busy or failing", again=True)
_TOO_LONG = Row("too-long", "it is too long for the model: read smaller windows (--window), or take one with more room")
_QUOTA = Row("quota", "the account's quota or credit is used up: see to it with the provider", run_wide=True)
_AUTH = Row("auth", "the endpoint refuses the key: check {variable}", run_wide=True)
_REJECTED = Row("rejected", "the endpoint rejects the request")
BAD_GATEWAY = 502
"""What an answer that names no status of its own is treated as."""

_VERSION = re.compile(r"/v\d")

_CROWDED = frozenset({429, 503, 529})
"""Too many requests, no capacity, and Anthropic's word for overloaded."""

_STATUS: dict[int, Row] = {
    401: _AUTH,
    402: _QUOTA,
    403: _AUTH,
    404: Row("unknown-model", "the endpoint knows no model {model}, or not this path{hint}", run_wide=True),
    408: _FOR_NOW,
    409: _FOR_NOW,
    413: _TOO_LONG,
    425: _FOR_NOW,
    429: _FOR_NOW,
}


@dataclass(frozen=True)
class Complaint:
    """A provider's error object: all parts as given, none trusted."""

    message: str = ""
    code: str = ""
    kind: str = ""
    param: str = ""

    @property
    def names(self) -> str:
        """Everything the object says about the sort of error, in lower case."""
        return f"{self.code} {self.kind} {self.param} {self.message[:2000]}".lower()


def complaint(body: bytes | object) -> Complaint:
    """Read an error object out of a body, in any of the shapes in use; an empty one if there is none."""
    if isinstance(body, bytes):
        try:
            body = json.loads(body)
        except (ValueError, RecursionError):
            return Complaint()
    if isinstance(body, list) and body:
        body = body[0]
    inner = body.get("error", body) if isinstance(body, dict) else None
    if isinstance(inner, str):
        return Complaint(message=inner)
    if not isinstance(inner, dict):
        return Complaint()
    message, code, kind, param = (inner.get(name) for name in ("message", "code", "type", "param"))
    return Complaint(
        message if isinstance(message, str) else "", _word(code), _word(kind or inner.get("status")), _word(param)
    )


def _word(value: object) -> str:
    """Return a short word or number as text, anything else as nothing."""
    return printable(str(value), 80) if isinstance(value, str | int) else ""


def of_status(
    status: int, said: Complaint, headers: Mapping[str, str], settings: Settings, call: Call
) -> Transient | Unsupported | ModelError:
    """Turn a status and what was said with it into what the steps above act on.

    Args:
        status: The HTTP status, or the one an error object names.
        said: The provider's error object.
        headers: The answer's headers.
        settings: For the endpoint's and the key variable's name.
        call: For the article, and for what may not be repeated.
    """
    if 300 <= status < 400:  # noqa: PLR2004 - HTTP's own class of status
        return _redirect(headers, settings)
    row = (
        _named(status, said)
        or _STATUS.get(status)
        or (_FOR_NOW if status >= HTTPStatus.INTERNAL_SERVER_ERROR else _REJECTED)
    )
    ending = _error(row, status, said, settings, call)
    if row.again:
        return Transient(ending, retry_after(headers), crowded=status in _CROWDED)
    if row is _REJECTED and (what := _dispensable(said)):
        return Unsupported(what, ending)
    return ending


def _named(status: int, said: Complaint) -> Row | None:
    """Find the row of an error that its words tell better than its status."""
    names = said.names
    if "insufficient_quota" in names or "billing_hard_limit" in names:
        return _QUOTA
    if "context_length" in names or "maximum context length" in names or "context window" in names:
        return _TOO_LONG
    if status == HTTPStatus.BAD_REQUEST and "api key" in names:
        return _AUTH
    return None


def _dispensable(said: Complaint) -> Literal["form", "temperature"] | None:
    """Tell which part of the request was refused, of those that can be done without."""
    names = said.names
    if any(word in names for word in ("response_format", "json_schema", "json_object", "tool_choice", "tools")):
        return "form"
    return "temperature" if "temperature" in names else None


def _error(row: Row, status: int, said: Complaint, settings: Settings, call: Call) -> ModelError:
    """Put an error into words; one that holds for the whole run names no article."""
    words = row.words.format(
        variable=settings.key_variable or "the settings", model=settings.model, hint=address_hint(settings)
    )
    detail = repeatable(said.message, settings.api_key, call.request.user)
    who = "" if row.run_wide else f"{call.request.article}: "
    message = f"{who}{words} ({settings.endpoint}, status {status}){detail}"
    if row is _TOO_LONG:
        return ModelUnusable(message, code=row.code)
    return ModelUnavailable(message, code=row.code, run_wide=row.run_wide)


def address_hint(settings: Settings) -> str:
    """Return a question for where a path is not found: most endpoints hang under a version, easily left out."""
    return "" if _VERSION.search(settings.endpoint) else "; does its address end in /v1?"


def _redirect(headers: Mapping[str, str], settings: Settings) -> ModelUnavailable:
    """Name the host that an endpoint points to; nobody follows."""
    try:
        target = urlsplit(headers.get("location", "")).hostname or settings.endpoint
    except ValueError:
        target = "an address that cannot be read"
    return ModelUnavailable(
        f"The endpoint {settings.endpoint} redirects to {printable(target, 100)}; nothing was sent there. "
        "If that is right, name it as the base URL.",
        code="redirect",
        run_wide=True,
    )


def protocol(words: str, settings: Settings, call: Call) -> Transient:
    """Make the signal for an answer that is not one of the API's."""
    message = f"{call.request.article}: {settings.endpoint} answers, but {words}."
    return Transient(ModelUnavailable(message, code="provider-protocol"))


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Read how long an endpoint asks to wait.

    Args:
        headers: ``retry-after-ms`` in milliseconds, or ``retry-after`` in seconds or as an HTTP date
            (RFC 9110, 10.2.3).

    Returns:
        Seconds above zero, or ``None`` if nothing (sensible) is asked for.
    """
    if (milliseconds := _number(headers.get("retry-after-ms"))) is not None:
        seconds: float | None = milliseconds / 1000
    else:
        value = headers.get("retry-after")
        seconds = _number(value)
        if seconds is None and value:
            seconds = _until(value)
    return seconds if seconds is not None and seconds > 0 else None


def _number(value: str | None) -> float | None:
    """Read a finite number."""
    try:
        number = float(value or "")
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _until(date: str) -> float | None:
    """Return the seconds from now to an HTTP date."""
    try:
        moment = parsedate_to_datetime(date)
        return (moment.astimezone(UTC) - datetime.now(UTC)).total_seconds()
    except (ValueError, OverflowError):
        return None
