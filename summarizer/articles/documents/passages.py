"""Hidden passages as they are told: what could have been read as part of the article, shortened."""

from __future__ import annotations

from summarizer.articles.repeats import fold, width
from summarizer.records import Reason

_PROSE = 40
_LONGEST = 160
_MOST = 20
_TOLD = 3


def shown_passages(passages: list[str], text: str) -> tuple[tuple[str, ...], tuple[Reason, ...]]:
    """Return hidden passages, and the note that tells of them.

    A passage counts where it is as long as a short sentence and its words are not in the text as well: menus, labels
    and second copies of what can be read deceive nobody.

    Args:
        passages: What is hidden, in the document's order.
        text: What is read.
    """
    read = fold(text)
    long = dict.fromkeys(each for each in passages if width(each) >= _PROSE and fold(each) not in read)
    kept = tuple(_shortened(each) for each in list(long)[:_MOST])
    if not kept:
        return (), ()
    return kept, (Reason(rule="hidden-text", args={"n": str(len(long)), "passages": kept[:_TOLD]}),)


def _shortened(passage: str) -> str:
    """Return the beginning of a passage."""
    return passage if len(passage) <= _LONGEST else passage[:_LONGEST].rstrip() + "…"
