"""The briefing: all entries, what was left out and why, and how it was made."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from pydantic_core import PydanticSerializationError

from summarizer import render
from summarizer.briefing import changes, files, folders, views, withholding
from summarizer.briefing.explain import explain
from summarizer.labels import for_language
from summarizer.records import (
    ActorEntry,
    Article,
    Citation,
    Conflict,
    Dependence,
    Failure,
    Judgement,
    Made,
    MatrixRow,
    MeetingEntry,
    Reason,
    Rejected,
    SharedText,
    Usage,
    VisitEntry,
)
from summarizer.records.base import Checked, Record, record
from summarizer.records.changes import Changes
from summarizer.render.html import embedded
from summarizer.render.surrogates import escaped
from summarizer.render.tables.frames import frames

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

    from summarizer.records import Sources

SCHEMA_VERSION = 1


Section = Literal["conflicts", "failures", "rejected"]
"""Parts of a briefing that list one by one what a sentence only counts."""


@record
class GlanceLine(Record):
    """A sentence for whoever reads nothing else: what it is about, the places that decide it, where to see more."""

    text: str
    entry: str | None = None
    citations: tuple[Citation, ...] = ()
    see: tuple[Section, ...] = ()


class Briefing(Checked):
    """What several articles tell about who met whom; every value leads to the characters that state it.

    Equal inputs give equal briefings and equal bytes. ``language`` is the BCP 47 tag of its labels, topics and
    sentences; names and quotes stay as printed. ``made`` has one item an article. ``decisions`` are merges and splits
    that a person asked for; ``reviewed_by`` is empty until a person has set it. ``changes`` is there once the briefing
    was compared with an earlier one (:meth:`since`).
    """

    schema_version: int = SCHEMA_VERSION
    language: str
    title: str
    articles: tuple[Article, ...] = ()
    actors: tuple[ActorEntry, ...] = ()
    visits: tuple[VisitEntry, ...] = ()
    meetings: tuple[MeetingEntry, ...] = ()
    glance: tuple[GlanceLine, ...] = ()
    matrix: tuple[MatrixRow, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    shared_text: tuple[SharedText, ...] = ()
    dependences: tuple[Dependence, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    comment: tuple[Citation, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    failures: tuple[Failure, ...] = ()
    made: tuple[Made, ...] = ()
    usage: Usage = Usage()
    decisions: tuple[Reason, ...] = ()
    reviewed_by: str | None = None
    changes: Changes | None = None

    @property
    def wording(self) -> tuple[views.Wording, ...]:
        """The loaded words for each actor, and the articles that print them."""
        return views.wording(self.actors)

    @property
    def gaps(self) -> tuple[views.Gap, ...]:
        """What the articles themselves call undisclosed or unknown, with the entry's id."""
        return views.gaps((*self.meetings, *self.visits))

    @property
    def timeline(self) -> tuple[MeetingEntry | VisitEntry | views.Silence, ...]:
        """Meetings and visits by date, with the silences of three months and more between known dates."""
        return views.timeline((*self.visits, *self.meetings))

    def by_side(self, entry: MeetingEntry | VisitEntry) -> tuple[views.Account, ...]:
        """Return the sources and points of a meeting or visit, grouped by the side whose word they are."""
        return views.accounts(entry)

    def entry(self, entry_id: str) -> MeetingEntry | VisitEntry | ActorEntry | None:
        """Return the meeting, visit or actor with this id, or ``None``."""
        every: tuple[MeetingEntry | VisitEntry | ActorEntry, ...] = (*self.meetings, *self.visits, *self.actors)
        return next((entry for entry in every if entry.id == entry_id), None)

    def explain(self, a: str, b: str) -> str:
        """Say why two things were judged to be the same or not.

        Args:
            a: An entry's id (``A1``), a mention's (``001:m1``) or a name.
            b: The other one.

        Returns:
            The judgements that were kept, with their reasons, in the briefing's language; or that there are none.
        """
        return explain(self, a, b)

    def diff(self, newer: Briefing) -> Changes:
        """Return what is new, changed and gone in a newer briefing.

        Args:
            newer: The briefing to compare with this one, which is the earlier. Entries are the same when they were made
                from the same mention of the same reading, or when the same people met on days that can be the same.

        Returns:
            The changes, told in the language of the newer briefing: articles, meetings, visits, actors, each in the
            order of the newer briefing.
        """
        return changes.changes(self, newer)

    def since(self, earlier: Briefing) -> Briefing:
        """Return this briefing with what changed since an earlier one, which its pages then tell at the top."""
        return self.model_copy(update={"changes": earlier.diff(self)})

    def to_json(self) -> str:
        """Return the briefing as JSON: the same characters for equal briefings, a line end at the end."""
        try:
            return self.model_dump_json(indent=1) + "\n"
        except PydanticSerializationError:  # a lone surrogate, which few briefings hold and pydantic cannot write
            return escaped(json.dumps(self.model_dump(mode="json"), ensure_ascii=False, indent=1)) + "\n"

    @classmethod
    def load(cls, source: str | Path) -> Briefing:
        """Return the briefing that :meth:`to_json` wrote.

        Args:
            source: A path, or the JSON itself (a string that begins with ``{``).

        Raises:
            ConfigurationError: if there is no such file, if it holds no briefing, or one of a newer library.
        """
        return files.load(cls, source, SCHEMA_VERSION)

    def with_sources(self, sources: Sources) -> Briefing:
        """Return this briefing with so much of its articles' text, for whoever may not pass the whole of it on.

        Args:
            sources: ``full``; ``excerpts``, the sentences that the briefing rests on; or ``none``, neither sentences
                nor quotes. Offsets, numbers of sentences and hashes hold for the original in each case.

        Raises:
            ConfigurationError: if there is no such mode.
        """
        return withholding.without(self, sources)

    def save(self, path: str | Path, format: str | None = None, *, sources: Sources = "full") -> Path:  # noqa: A002 - the usual word
        """Write the briefing to a file, whole or not at all; tables (``.csv``, ``.parquet``) to a folder of files.

        Args:
            path: Where to; its suffix picks the format unless ``format`` names one.
            format: A name of :data:`summarizer.render.FORMATS` or :data:`summarizer.render.FOLDERS`.
            sources: How much of the articles' text goes into the file; see :meth:`with_sources`.

        Returns:
            The path written.

        Raises:
            ConfigurationError: if the format is unknown or the file cannot be written.
        """
        name, shown = render.pick(path, format), self.with_sources(sources)
        if name in render.FOLDERS:
            return folders.write(path, render.FOLDERS[name].write(shown))
        return files.write(path, render.render(shown, name))

    def frames(self) -> dict[str, pd.DataFrame]:
        """Return the tables of :mod:`summarizer.render.tables` as pandas DataFrames, by name.

        Raises:
            ConfigurationError: if pandas is not installed.
        """
        return frames(self)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of what :meth:`to_json` writes."""
        schema = cls.model_json_schema(mode="serialization")
        return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}

    def __str__(self) -> str:
        return render.render(self, "md")

    def _repr_html_(self) -> str:
        return embedded(self)

    def __repr__(self) -> str:
        labels = for_language("en")
        parts = {"article": self.articles, "meeting": self.meetings, "visit": self.visits, "conflict": self.conflicts}
        return f"<Briefing: {', '.join(labels.count(noun, len(items)) for noun, items in parts.items())}>"
