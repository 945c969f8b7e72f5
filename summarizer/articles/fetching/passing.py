"""What may be gone when asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.errors import ArticleError


class Passing(Exception):  # noqa: N818 - a signal between two steps, not an error anybody meets
    """Something that may be gone when asked again.

    Args:
        ending: What is raised if it is not.
        retry_after: Seconds the site asks to wait, if it does.
    """

    def __init__(self, ending: ArticleError, retry_after: float | None = None) -> None:
        super().__init__(ending.code)
        self.ending = ending
        self.retry_after = retry_after
