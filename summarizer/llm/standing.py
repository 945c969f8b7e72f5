"""How recordings stand to what would be asked today: which fit, which are stale and why, which are missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from summarizer.llm.conversation import shape_of
from summarizer.llm.recordings import changed_since, digests_asked, read_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from pydantic import BaseModel

    from summarizer.llm.call import Request
    from summarizer.llm.recordings import Recording


@dataclass(frozen=True)
class Standing:
    """What there is for one request.

    Attributes:
        article: The article, or the window of a long one.
        whole: The article's id.
        state: ``fits``: it would be replayed; ``stale``: it was made for another request; ``missing``: there is none.
        changed: What is another thing than when it was made, in this order: ``article`` (its text), ``prompt`` (also
            that for another language of labels), ``schema``, ``question`` (the numbers of the sentences).
        file: The name of the recording's file; empty where it is missing.
    """

    article: str
    whole: str
    state: Literal["fits", "stale", "missing"]
    changed: tuple[str, ...] = ()
    file: str = ""


def standings(
    folder: Path, requests: Iterable[Request], model: type[BaseModel]
) -> tuple[tuple[Standing, ...], tuple[str, ...]]:
    """Compare a folder of recordings with what would be asked today; nothing is sent or written.

    Args:
        folder: Where the recordings lie.
        requests: What would be asked.
        model: The schema to fill.

    Returns:
        How things stand for each request, in their order, and the names of the files that none of them asks for.

    Raises:
        RecordingError: There is no such folder, or a file in it is no recording.
    """
    recordings, schema = read_folder(folder), shape_of(model).sha256
    found = tuple(_standing(request, schema, recordings) for request in requests)
    asked = {each.file for each in found}
    return found, tuple(file for file in recordings if file not in asked)


def _standing(request: Request, schema: str, recordings: Mapping[str, Recording]) -> Standing:
    """Return the recording of a request's text that is least stale, else one of an article of its name."""
    wanted, whole = digests_asked(request, schema), request.part_of or request.article
    same = [
        (changed_since(each, wanted), file)
        for file, each in recordings.items()
        if each.digests.article == request.article_sha256
    ]
    if same:
        changed, file = min(same, key=lambda pair: len(pair[0]))
        return Standing(request.article, whole, "stale" if changed else "fits", changed, file)
    for file, recording in recordings.items():
        if recording.article == request.article:
            besides = (name for name in changed_since(recording, wanted) if name != "question")
            return Standing(request.article, whole, "stale", ("article", *besides), file)
    return Standing(request.article, whole, "missing")
