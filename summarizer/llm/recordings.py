"""Recorded answers: one JSON file an article (or window of a long one) and prompt, made to be read in review.

::

    {
      "recording": 1,
      "article": "harbour-gazette-3",
      "prompt": "read-1",
      "digests": {"article": "…", "prompt": "…", "schema": "…", "question": "…"},   SHA-256
      "model": "…", "answered_on": "2026-01-31", "answered_by": "…",
      "attempts": [{"answer": {…}, "usage": {…}}]                  in order; "text" where it is no clean JSON object
    }

A recording is found by the digest of the text that was read, never by its file name. Its digests of prompt and schema,
and of the question as it was put (the article in numbered sentences, to which the answer points), must be those of
the request, or it is stale. It holds no header, key or account.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shlex
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer.errors import RecordingError
from summarizer.llm.answers import Unfit, one_object, problem_lines
from summarizer.llm.call import Completion, Usage
from summarizer.llm.wording import printable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.llm.call import Call, Complete, Request

_LARGEST = 20_000_000
_LONGEST_NAME = 80

PREVIOUS = "previous"
"""The folder, in that of the recordings, for those that were replaced; it is never replayed."""


class _Strict(BaseModel):
    """A part of a recording: exactly these fields."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class _Digests(_Strict):
    article: str
    prompt: str
    schema_: str = Field(alias="schema")
    question: str


class _Tokens(_Strict):
    tokens_in: int | None = None
    tokens_out: int | None = None
    tokens_cached: int | None = None


class _Answer(_Strict):
    answer: dict[str, Any] | None = None
    text: str | None = None
    fault: str | None = None
    usage: _Tokens = _Tokens()

    @property
    def as_given(self) -> str:
        """The answer's text."""
        return json.dumps(self.answer, ensure_ascii=False) if self.answer is not None else self.text or ""


class Recording(_Strict):
    """What a file holds."""

    recording: Literal[1]
    article: str
    prompt: str
    digests: _Digests
    model: str
    answered_on: str = Field(pattern=r"^\d{4}-\d\d-\d\d$")
    answered_by: str | None = None
    attempts: tuple[_Answer, ...] = Field(min_length=1)


class NoSecondAnswer(Exception):  # noqa: N818 - a signal: the recording has no answer to a re-ask
    """A recording holds fewer answers than are asked for."""


def _digest(words: str) -> str:
    """Return the digest of what was said to the model."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def digests_asked(request: Request, schema_sha256: str) -> dict[str, str]:
    """Return the digests of what an answer depends on besides the article's text."""
    return {"prompt": _digest(request.system), "schema": schema_sha256, "question": _digest(request.user)}


def changed_since(recording: Recording, asked: Mapping[str, str]) -> tuple[str, ...]:
    """Return which of the things that were asked are others than when the recording was made."""
    then = recording.digests.model_dump(by_alias=True)
    return tuple(name for name in asked if asked[name] != then[name])


def read_folder(folder: Path) -> dict[str, Recording]:
    """Return all recordings of a folder by the names of their files, in order; folders in it are left alone.

    Raises:
        RecordingError: There is no such folder, or a file in it is no recording.
    """
    if not folder.is_dir():
        raise RecordingError(f"There is no folder of recordings at {folder}.", code="no-recordings")
    return {file.name: _read(file) for file in sorted(folder.glob("*.json"))}


def replaying(folder: Path, *, stale_too: bool = False) -> Complete:
    """Answer from recordings alone.

    Args:
        folder: Where they lie; all are read now, so that a garbled one is found at once.
        stale_too: Take, where none fits, the newest that answered another prompt or filled another schema, to compare
            with. The text and the numbers of its sentences, to which it points, must be the same all the same.

    Returns:
        A step that never sends anything.

    Raises:
        RecordingError: There is no such folder, or a file in it is no recording.
    """
    by_article: dict[str, list[Recording]] = {}
    by_name: set[str] = set()
    for recording in read_folder(folder).values():
        by_article.setdefault(recording.digests.article, []).append(recording)
        by_name.add(recording.article)

    async def ask(call: Call) -> Completion:
        known = by_article.get(call.request.article_sha256, [])
        if not known:
            raise _missing(call.request, folder, of_another_text=call.request.article in by_name)
        recording = (stale_too and _newest_stale(known, call)) or _fitting(known, call, folder)
        if call.attempt > len(recording.attempts):
            raise NoSecondAnswer
        given = recording.attempts[call.attempt - 1]
        return Completion(
            text=given.as_given,
            usage=Usage(**given.usage.model_dump()),
            model=recording.model,
            day=recording.answered_on,
            by=recording.answered_by,
            fault=given.fault,
            source="recording",
        )

    return ask


def write_recording(folder: Path, call: Call, completions: Sequence[Completion], *, usable: bool = True) -> Path:
    """Write what was answered about one article; another recording in its place is kept in the folder ``previous``.

    Args:
        folder: Where to; made if it is missing.
        call: The first question.
        completions: All answers to it and to the re-ask, in order; at least one.
        usable: Whether one of them is of use; if not, a recording that is there already stays.

    Returns:
        The file. Its name is made from the article's id and the prompt's name.

    Raises:
        RecordingError: It cannot be written, or an earlier one stays.
    """
    last, request = completions[-1], call.request
    recording = {
        "recording": 1,
        "article": request.article,
        "prompt": request.prompt,
        "digests": {"article": request.article_sha256, **digests_asked(request, call.schema_sha256)},
        "model": last.model,
        "answered_on": last.day,
        "answered_by": last.by,
        "attempts": [_attempt(completion) for completion in completions],
    }
    # A lone surrogate in the answer of a broken endpoint must not make the file unwritable.
    text = json.dumps(recording, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace") + b"\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = _free_name(folder, request)
        if file.is_file() and not usable:
            raise RecordingError(f"{request.article}: no new answer can be used, and its recording stays as it was.")
        _keep_aside(file, text)
        _write_whole(file, text)
    except OSError as error:
        raise RecordingError(f"The recording of {request.article} cannot be written: {error.strerror}.") from None
    return file


def _attempt(completion: Completion) -> dict[str, Any]:
    """Write one answer: as an object if it is a clean one and nothing else, else as text."""
    attempt: dict[str, Any] = {"text": completion.text}
    try:
        if not completion.fault and one_object(completion.text) == completion.text.strip():
            attempt = {"answer": json.loads(completion.text)}
    except Unfit:
        pass
    if completion.fault:
        attempt["fault"] = completion.fault
    usage = completion.usage
    attempt["usage"] = {
        "tokens_in": usage.tokens_in,
        "tokens_out": usage.tokens_out,
        "tokens_cached": usage.tokens_cached,
    }
    return attempt


def _read(file: Path) -> Recording:
    """Read one file."""
    try:
        if not file.is_file() or file.stat().st_size > _LARGEST:
            raise RecordingError(f"{file.name} is no recording: not a file, or too large.", code="bad-recording")
        return Recording.model_validate_json(file.read_bytes())
    except ValidationError as error:
        words = problem_lines(error)[0]
    except (OSError, RecursionError) as error:
        words = type(error).__name__
    raise RecordingError(f"{file.name} is no recording ({words}): mend or remove it.", code="bad-recording")


_OTHER_LANGUAGE = " It was made for another language of labels: replay it with the --lang of then, or without."


def _fitting(recordings: Sequence[Recording], call: Call, folder: Path) -> Recording:
    """Return the recording that answers this very question, of those of its text."""
    wanted = digests_asked(call.request, call.schema_sha256)
    stale, told = tuple[str, ...](), ""
    for recording in recordings:
        stale = changed_since(recording, wanted)
        if not stale:
            return recording
        # a released prompt never changes, so under one name only the language asked for can differ
        told = _OTHER_LANGUAGE if "prompt" in stale and recording.prompt == call.request.prompt else ""
    words = f"{call.request.article}: its recording is stale (changed since: {', '.join(stale)}).{told}"
    raise RecordingError(f"{words} Record it again: {_command(call.request, folder)}", code="stale")


def _missing(request: Request, folder: Path, *, of_another_text: bool) -> RecordingError:
    """Say that a text was never recorded, and whether its name was: then it is the text that has changed."""
    if of_another_text:
        words = f"{request.article}: there is a recording of this name, but of another text (changed since: text)."
        return RecordingError(f"{words} Record it again: {_command(request, folder)}", code="stale")
    words = f"{request.article}: there is no recording of this text."
    return RecordingError(f"{words} Record it: {_command(request, folder)}", code="missing")


def _command(request: Request, folder: Path) -> str:
    """Return the command that makes a recording; the source is the reader's to name, as an article's id is none."""
    given = ("summarizer", "--record", str(folder), "--model", "PROVIDER/MODEL", *request.options, "SOURCE")
    return shlex.join(given)


def _newest_stale(recordings: Sequence[Recording], call: Call) -> Recording | None:
    """Return the newest of the recordings that point at the same sentences, if no one fits."""
    wanted = digests_asked(call.request, call.schema_sha256)
    changed = [(changed_since(each, wanted), each) for each in recordings]
    if not all(since for since, _ in changed):
        return None
    pointing = [each for since, each in changed if "question" not in since]
    return max(pointing, key=lambda each: each.answered_on, default=None)


def _free_name(folder: Path, request: Request) -> Path:
    """Return the file for an article and prompt; another article's file is never taken."""
    name, prompt = _safe(request.article), _safe(request.prompt)
    file = folder / f"{name}.{prompt}.json"
    if file.exists() and _article_of(file) not in {None, request.article_sha256}:
        return folder / f"{name}-{request.article_sha256[:8]}.{prompt}.json"
    return file


def _article_of(file: Path) -> str | None:
    """Return the digest of the article that a file is about."""
    try:
        return _read(file).digests.article
    except RecordingError:
        return None


def _safe(words: str) -> str:
    """Make a file name's part: letters, digits, hyphens and underscores of a word, never a path."""
    plain = re.sub(r"[^\w-]+", "-", printable(words)).strip("-_")
    return plain.encode()[:_LONGEST_NAME].decode(errors="ignore") or "article"


def _keep_aside(file: Path, new: bytes) -> None:
    """Keep what a file holds, unless it is the same, under a name that its content decides: nothing paid is lost."""
    if not file.is_file() or (old := file.read_bytes()) == new:
        return
    kept = file.parent / PREVIOUS / f"{file.stem}.{hashlib.sha256(old).hexdigest()[:8]}.json"
    kept.parent.mkdir(exist_ok=True)
    _write_whole(kept, old)


def _write_whole(file: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    handle, partial = tempfile.mkstemp(dir=file.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(partial).chmod(0o644)  # it is made to be read in review, and holds nothing private but the answer
        Path(partial).replace(file)
    except OSError:
        Path(partial).unlink(missing_ok=True)
        raise
