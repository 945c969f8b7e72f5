"""What follows from an answer's status.

==============  ==================  =====  ==========================================================
status          code                again  meaning
==============  ==================  =====  ==========================================================
200             (a page)
301 302 303     (a redirect)               followed, each one checked like the first address
307 308
401 402 407     login               no     it needs an account or a payment
403 451         forbidden           no     the site does not give it, to us or to anybody here
404 410         not-found           no     there is no such page, or no longer
408 425 429     busy                yes    ``Retry-After`` is kept, once, if the page's time allows
500 to 599      site-unavailable    yes    as above
any other       unexpected-status   no
==============  ==================  =====  ==========================================================
"""

from __future__ import annotations

import math
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from summarizer.articles.fetching.passing import Passing
from summarizer.errors import ArticleError

GOOD = 200
"""The one status of a page that can be read."""

REDIRECTS = frozenset({301, 302, 303, 307, 308})
"""The statuses that name another address to ask."""

_SAVE = "save it in a browser and give the file"
_LOGIN = ("login", f"the site asks for an account or a payment; {_SAVE}")
_FORBIDDEN = ("forbidden", f"the site does not give this page; {_SAVE}")
_GONE = ("not-found", "the site has no such page; check the address")
_ENDINGS = {401: _LOGIN, 402: _LOGIN, 407: _LOGIN, 403: _FORBIDDEN, 451: _FORBIDDEN, 404: _GONE, 410: _GONE}
_BUSY = frozenset({408, 425, 429})
_REFUSING = range(400, 500)
_FAILING = range(500, 600)


def problem(status: int, retry_after: str | None) -> ArticleError | Passing:
    """Return what a status other than of success or redirection comes to.

    Args:
        status: The status.
        retry_after: The header of that name.
    """
    if status in _BUSY:
        ending = ArticleError(f"the site is busy ({status}); try again later", code="busy")
        return Passing(ending, seconds_of(retry_after))
    if status in _FAILING:
        ending = ArticleError(f"the site fails ({status}); try again later", code="site-unavailable")
        return Passing(ending, seconds_of(retry_after))
    code, words = _ENDINGS.get(status, ("unexpected-status", f"the site answers without a page; {_SAVE}"))
    what, _, remedy = words.partition(";")
    return ArticleError(f"{what} ({status});{remedy}", code=code)


def is_absence(status: int) -> bool:
    """Tell whether a status says that a site has no robots.txt, or none for us: it then has no rules (RFC 9309)."""
    return status in _REFUSING and status not in _BUSY


def seconds_of(retry_after: str | None) -> float | None:
    """Return how long an answer asks to wait: a number of seconds or a date; ``None`` for neither."""
    if retry_after is None:
        return None
    try:
        seconds = float(retry_after)
    except ValueError:
        seconds = _until(retry_after)
    return seconds if math.isfinite(seconds) and seconds > 0 else None


def _until(date: str) -> float:
    """Return the seconds from now to a date of HTTP; not a number for anything else."""
    try:
        there = parsedate_to_datetime(date)
        return (there if there.tzinfo else there.replace(tzinfo=UTC)).timestamp() - datetime.now(UTC).timestamp()
    except (ValueError, TypeError, OverflowError):
        return math.nan
