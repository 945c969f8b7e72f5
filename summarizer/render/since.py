"""What changed since an earlier briefing, in words, for whichever page shows it. Nothing is escaped here."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.render.telling import shown_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.records import Citation
    from summarizer.records.changes import Change
    from summarizer.render.view import View

COUNTED = {"n_articles": "article", "n_chains": "chain", "n_origins": "origin"}
"""Fields that are numbers, and the noun of each."""

GROUPS = tuple((kind, "article") for kind in ("new", "changed", "gone")) + tuple(
    (kind, about) for kind in ("new", "changed", "gone") for about in ("meeting", "visit", "actor")
)
"""What is told, in this order: the sources first, which explain the rest."""


@dataclass(frozen=True)
class Told:
    """A line, the places it rests on, the lines under it, and the id of the entry or article it is about."""

    text: str
    citations: tuple[Citation, ...] = ()
    under: tuple[Told, ...] = ()
    entry: str | None = None


def title(view: View) -> str:
    """Return the heading: since when."""
    changes = view.briefing.changes
    if changes is None or changes.since is None:
        return view.labels.say("since.undated")
    return view.labels.say("since.title", day=changes.since)


def since(view: View) -> tuple[Told, ...]:
    """Return what changed: what is new, what is different, what is gone, each by kind of entry.

    There is one line where nothing changed; none where the briefing was not compared with another.
    """
    if view.briefing.changes is None:
        return ()
    every = view.briefing.changes.changes
    groups = [_group(view, kind, about, every) for kind, about in GROUPS]
    told = tuple(group for group in groups if group.under)
    return told or (Told(view.labels.say("since.nothing")),)


def _group(view: View, kind: str, about: str, every: Iterable[Change]) -> Told:
    """Return the entries of one kind that are new, changed or gone."""
    ones = [change for change in every if change.about == about and _place(change) == kind]
    lines = _changed(view, ones) if kind == "changed" else (_whole(view, change) for change in ones)
    return Told(view.labels.say(f"since.{kind}.{about}"), under=tuple(lines))


def _place(change: Change) -> str:
    """Return where a change is told: all that happens within an entry changes the entry."""
    return "changed" if change.field else change.kind


def _whole(view: View, change: Change) -> Told:
    """Return an entry that is new or gone."""
    if change.about == "article":
        return Told(_article(view, change), entry=change.entry)
    if change.entry is None:
        return Told(view.labels.say("since.was", name=change.name, id=change.was))
    return Told(_called(view, change), change.citations, entry=change.entry)


def _article(view: View, change: Change) -> str:
    """Return an article by its mark, or its id where it is not here, and its title."""
    known = change.entry or change.was or ""
    mark = view.short.get(known, known)
    return mark if change.name == known else f"{mark} · {change.name}"


def _called(view: View, change: Change) -> str:
    return _article(view, change) if change.about == "article" else f"{change.entry} · {change.name}"


def _changed(view: View, changes: Iterable[Change]) -> Iterator[Told]:
    """Yield each entry with what changed in it."""
    for _, group in groupby(changes, key=lambda change: change.entry):
        ones = list(group)
        counts = [one for one in ones if one.field in COUNTED]
        lines = [Told(_within(view, one), one.citations) for one in ones if one.field not in COUNTED]
        yield Told(_called(view, ones[0]), under=(*lines, *_counts(view, counts)), entry=ones[0].entry)


def _counts(view: View, changes: Sequence[Change]) -> Iterator[Told]:
    """Yield one line on all numbers that an entry rests on and that changed."""
    if changes:
        before, after = (
            " · ".join(view.labels.count(COUNTED[field], int(number or 0)) for field, number in ones)
            for ones in ([(c.field or "", c.before) for c in changes], [(c.field or "", c.after) for c in changes])
        )
        yield Told(_line(view, "rests_on", "changed", before, after))


def _within(view: View, change: Change) -> str:
    """Return one change of a field."""
    field = change.field or ""
    if field in ("merged", "split", "text"):
        return view.labels.say(f"since.{field}", name=change.before or "", id=change.was or "")
    before, after = (_value(view, field, text) for text in (change.before, change.after))
    return _line(view, field, change.kind, before, after)


def _line(view: View, field: str, kind: str, before: str, after: str) -> str:
    """Return a field with what it was and is."""
    name = view.labels.say("sections.conflicts" if field == "conflicts" else f"fields.{field}")
    told = view.labels.say(f"since.field_{kind}", before=before, after=after)
    return f"{name}{view.labels.say('punctuation.colon')}{told}"


def _value(view: View, field: str, text: str | None) -> str:
    """Return a value in words."""
    if text is None:
        return ""
    return view.labels.name("fields", text) if field == "conflicts" else shown_value(view.labels, field, text)
