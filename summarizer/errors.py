"""The errors a user can meet, as one tree.

::

    SummarizerError
    ├── ArticleError        a source cannot be read: which, why, what to do
    ├── PromptError         no such prompt, or a released prompt has changed
    ├── RecordingError      a recording is missing or stale, with the command that makes it again
    ├── ConfigurationError  no model named, no key, unknown format, bad option
    └── ModelError          the model gave nothing usable
        ├── ModelUnavailable  no answer, after the attempts
        ├── ModelRefused      a refusal or a content filter
        └── ModelUnusable     answers that never fitted, or were cut short

Every error has a ``code`` (a short stable word for machines, explained in docs/reference/python.md),
a message that names the input and the remedy, and nothing else: no request, no client, no key, no
article text.
All of them survive pickling, so that they can cross process borders.
"""

from __future__ import annotations

import copy
from typing import Self


class SummarizerError(Exception):
    """Root of all errors this library raises on purpose.

    Args:
        message: One sentence or two: what went wrong with which input, and what to do.
        code: A short stable word, such as ``"empty"`` or ``"quota"``.
    """

    default_code = "error"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.default_code

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by message and code alone."""
        return (_rebuild, (type(self), self.message, self.code))

    def adding(self, words: str) -> Self:
        """Return a copy that says something more, in brackets: what else failed with it."""
        error = copy.copy(self)
        error.message = f"{self.message} ({words})"
        error.args = (error.message,)
        return error


def _rebuild(kind: type[SummarizerError], message: str, code: str) -> SummarizerError:
    """Make an error anew after unpickling."""
    return kind(message, code=code)


class ArticleError(SummarizerError):
    """A source cannot be read."""

    default_code = "unreadable"


class PromptError(SummarizerError):
    """There is no such prompt, or a released prompt has changed."""

    default_code = "prompt"


class RecordingError(SummarizerError):
    """A recorded answer is missing or does not fit the request any more."""

    default_code = "recording"


class ConfigurationError(SummarizerError):
    """The call cannot work as it was made: no model, no key, an unknown format."""

    default_code = "configuration"


class ModelError(SummarizerError):
    """The model gave nothing that can be used for an article."""

    default_code = "model"


class ModelUnavailable(ModelError):  # noqa: N818 - the tree in house words: a state, not "an error error"
    """No answer came, after all attempts that make sense.

    ``run_wide`` says that asking for another article would fail as well (a wrong key, an
    unknown model, an exhausted quota), so that a run can stop paying for nothing.
    """

    default_code = "provider-unavailable"

    def __init__(self, message: str, *, code: str | None = None, run_wide: bool = False) -> None:
        super().__init__(message, code=code)
        self.run_wide = run_wide

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by message, code and reach."""
        return (_rebuild_unavailable, (self.message, self.code, self.run_wide))


def _rebuild_unavailable(message: str, code: str, run_wide: bool) -> ModelUnavailable:  # noqa: FBT001 - pickle calls by position
    """Make a :class:`ModelUnavailable` anew after unpickling."""
    return ModelUnavailable(message, code=code, run_wide=run_wide)


class ModelRefused(ModelError):  # noqa: N818 - see ModelUnavailable
    """The model or its provider declined to answer."""

    default_code = "refused"


class ModelUnusable(ModelError):  # noqa: N818 - see ModelUnavailable
    """Answers came, and none could be used."""

    default_code = "invalid-answer"
