"""Whether options are options: a mistyped name, and a value of another type, are refused before anything is paid."""

from __future__ import annotations

import difflib
import os
from numbers import Integral, Real
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import ConfigurationError
from summarizer.options import Options

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Kind(NamedTuple):
    """What values an option takes, and that in words."""

    types: tuple[type, ...]
    words: str


_TEXT = _Kind((str,), "text is needed")
_PATH = _Kind((str, os.PathLike), "a path is needed")
_COUNT = _Kind((Integral,), "a whole number is needed")
_NUMBER = _Kind((Real,), "a number is needed")

_KINDS = {
    **dict.fromkeys(("model", "base_url", "lang", "record_note"), _TEXT),
    **dict.fromkeys(("decisions", "cache", "replay", "record", "prices"), _PATH),
    **dict.fromkeys(("in_flight", "window", "context"), _COUNT),
    **dict.fromkeys(("timeout", "deadline", "max_cost"), _NUMBER),
}
_NEVER_NONE = frozenset({"in_flight", "timeout"})


def check_options(options: Mapping[str, object]) -> None:
    """Refuse what is no option, and a text, path or number that is none.

    Args:
        options: Keyword arguments of a function that reads.

    Raises:
        ConfigurationError: ``unknown-option`` or ``bad-option``; the message begins with the option's name.
    """
    for name, value in options.items():
        if name not in Options.__annotations__:
            raise ConfigurationError(f"{name}: there is no such option; {_nearest(name)}", code="unknown-option")
        kind = _KINDS.get(name)
        if kind is not None and not _fits(name, value, kind):
            raise ConfigurationError(f"{name}: {kind.words}, not {type(value).__name__}.", code="bad-option")


def _fits(name: str, value: object, kind: _Kind) -> bool:
    if value is None:
        return name not in _NEVER_NONE
    return isinstance(value, kind.types) and not isinstance(value, bool)


def _nearest(name: str) -> str:
    """Return the question whether the nearest option is meant, or where all are listed."""
    near = difflib.get_close_matches(name.lower(), Options.__annotations__, n=1)
    return f"did you mean {near[0]}?" if near else "summarizer.Options lists them."
