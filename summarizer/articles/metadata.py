"""What a giver says of an article, beside its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.articles.published import published_date
from summarizer.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Mapping

FIELDS = ("id", "url", "title", "publisher", "author", "published", "language")
"""The keys that front matter and JSON lines may carry beside the text; all others are ignored."""

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def metadata(given: Mapping[str, object]) -> dict[str, str]:
    """Return the known fields that say something, checked.

    Numbers are taken for an ``id`` only; blank strings and ``None`` say nothing.

    Raises:
        ArticleError: ``bad-metadata`` for a field that is no text, and for a ``language`` that is no tag; ``bad-date``
            for a ``published`` that is no date.
    """
    fields = {name: _text(name, given.get(name)) for name in FIELDS}
    if fields["published"]:
        fields["published"] = published_date(fields["published"])
    if fields["language"]:
        fields["language"] = _tag(fields["language"])
    return {name: value for name, value in fields.items() if value}


def _tag(given: str) -> str:
    """Return a language tag (BCP 47) as it is usually written."""
    if not _TAG.fullmatch(given):
        raise ArticleError(f'its "language" is no tag ({given[:40]!a}); write fr, or pt-BR', code="bad-metadata")
    language, *others = given.replace("_", "-").split("-")
    return "-".join([language.lower(), *(part.upper() if len(part) == 2 else part for part in others)])  # noqa: PLR2004 - a country


def _text(name: str, value: object) -> str:
    """Return the text of one field, ``""`` for nothing."""
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ArticleError(f'its "{name}" is not text; write it as a string', code="bad-metadata")
    require_characters(value, f'its "{name}"')
    return value.strip()


def require_characters(text: str, what: str) -> None:
    """Refuse text with half characters (lone surrogates), which no file can hold.

    Raises:
        ArticleError: ``encoding``, with the place of the first one.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        place = error.start
    else:
        return
    raise ArticleError(f"{what} has half a character (a lone surrogate) at {place}; repair its source", code="encoding")
