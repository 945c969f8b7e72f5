"""The last sentences at a glance: what no article gives, what to compare, and what was looked at for contradictions.

That something was not found is said with what was looked at, and with how much there was not to look at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.briefing.briefing import GlanceLine
from summarizer.briefing.views import took_place
from summarizer.render.headings import heading
from summarizer.render.marks import marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing.briefing import Briefing, Section
    from summarizer.labels.labels import Labels
    from summarizer.records import Citation, Conflict, MeetingEntry, Statement

NAMED = 3
"""A sentence names so many entries or articles and counts the others."""

QUOTED = 3
"""So many articles are quoted under a sentence; its entry's card quotes them all."""


def nothing(briefing: Briefing, labels: Labels) -> GlanceLine:
    """Return the sentence of a briefing that has neither a meeting nor a visit."""
    return _with_missing(briefing, labels.say("glance.nothing"), GlanceLine(text=""), labels)


def closing(briefing: Briefing, labels: Labels) -> tuple[GlanceLine, ...]:
    """Return the last sentences, those that have something to say."""
    return (*_unknown(briefing, labels), *_denied_outcomes(briefing, labels), *_conflicts(briefing, labels))


def _unknown(briefing: Briefing, labels: Labels) -> Iterator[GlanceLine]:
    """Yield the line on days that no article gives, and on how many meetings have a reported outcome."""
    held = [meeting for meeting in briefing.meetings if took_place(meeting)]
    parts = []
    if undated := [meeting for meeting in held if meeting.date.day is None]:
        parts.append(labels.say("glance.no_day", names=_named([_called(each, labels) for each in undated], labels)))
    if held:
        told = [meeting.id for meeting in held if any(point.mode != "denied" for point in meeting.outcomes)]
        key = "some_outcome" if told else "no_outcome"
        parts.append(labels.say(f"glance.{key}", n=len(told), total=len(held), names=_named(told, labels)))
    if parts:
        text = labels.say("punctuation.semicolon").join(parts)
        yield GlanceLine(text=_sentence(text[0].upper() + text[1:], labels))


@dataclass(frozen=True)
class _Outcomes:
    """A meeting with what is told of its outcomes: that there are some, and that there are not."""

    meeting: MeetingEntry
    told: tuple[Statement, ...]
    denied: tuple[Statement, ...]

    @classmethod
    def of(cls, meeting: MeetingEntry) -> _Outcomes:
        """Return what is told of a meeting's outcomes."""
        told, denied = (
            tuple(s for point in meeting.outcomes if point.mode == mode for s in point.statements)
            for mode in ("happened", "denied")
        )
        return cls(meeting, told, denied)

    @property
    def is_divided(self) -> bool:
        """Whether one article tells an outcome and another one denies one."""
        return any(one.article != other.article for one in self.told for other in self.denied)


def _denied_outcomes(briefing: Briefing, labels: Labels) -> Iterator[GlanceLine]:
    """Yield the line on meetings of which some articles tell outcomes and others deny some.

    Whether it is the same outcome is for a reader to see: clauses of a model are not compared.
    """
    divided = [each for each in map(_Outcomes.of, briefing.meetings) if each.is_divided]
    if not divided:
        return
    parts = [
        labels.say(
            "glance.denied_outcome",
            entry=_called(each.meeting, labels),
            told=told_by(briefing, each.told, labels),
            denied=told_by(briefing, each.denied, labels),
        )
        for each in divided[:NAMED]
    ]
    if len(divided) > NAMED:
        parts.append(labels.say("heading.more", n=len(divided) - NAMED))
    text = labels.say("glance.denied_outcomes", parts=labels.say("punctuation.semicolon").join(parts))
    first = divided[0]
    places = _one_an_article([*first.told[:1], *first.denied])
    yield GlanceLine(text=_sentence(text, labels), entry=first.meeting.id, citations=places)


def told_by(briefing: Briefing, statements: Sequence[Statement], labels: Labels) -> str:
    """Return the articles that make some statements: their marks, or how many they are."""
    short = marks(article.id for article in briefing.articles)
    names = [f"[{short.get(each, each)}]" for each in dict.fromkeys(statement.article for statement in statements)]
    return labels.list(names) if len(names) <= NAMED else labels.count("article", len(names))


def _one_an_article(statements: Sequence[Statement]) -> tuple[Citation, ...]:
    """Return the first place in each of a few articles."""
    first: dict[str, Citation] = {}
    for statement in statements:
        for citation in statement.citations[:1]:
            first.setdefault(citation.article, citation)
    return tuple(first.values())[:QUOTED]


def _conflicts(briefing: Briefing, labels: Labels) -> Iterator[GlanceLine]:
    """Yield the line on contradictions, where articles tell of the same: what was looked at, or what was found."""
    conflicts = briefing.conflicts
    if not conflicts:
        if any(entry.support.articles > 1 for entries in (briefing.meetings, briefing.visits) for entry in entries):
            yield _with_missing(briefing, labels.say("glance.no_conflict"), GlanceLine(text=""), labels)
        return
    shown = [f"{labels.name('fields', conflict.field)} ({conflict.entry})" for conflict in conflicts]
    number = "one" if len(conflicts) == 1 else "other"
    text = labels.say(f"glance.conflict.{number}", n=len(conflicts), names=_named(shown, labels))
    line = GlanceLine(text="", entry=conflicts[0].entry, citations=_sides_of(conflicts[0]), see=("conflicts",))
    yield _with_missing(briefing, text, line, labels)


def _sides_of(conflict: Conflict) -> tuple[Citation, ...]:
    """Return a place for each value that a conflict is about, the first that states it; one for two of a sentence."""
    by_value: dict[str, Citation] = {}
    for statement in conflict.statements:
        for citation in statement.citations[:1]:
            by_value.setdefault(statement.value, citation)
    by_sentence: dict[tuple[str, int], Citation] = {}
    for citation in by_value.values():
        by_sentence.setdefault((citation.article, citation.sentence), citation)
    return tuple(by_sentence.values())[:QUOTED]


def _with_missing(briefing: Briefing, text: str, line: GlanceLine, labels: Labels) -> GlanceLine:
    """Return a line with its text and, behind that, how much of the material was not there to look at."""
    parts, see = [text], [*line.see]
    missing: tuple[tuple[str, Section, int], ...] = (
        ("item_rejected", "rejected", len(briefing.rejected)),
        ("source_failed", "failures", len(briefing.failures)),
    )
    for noun, section, number in missing:
        if number:
            parts.append(labels.count(noun, number))
            see.append(section)
    whole = _sentence(labels.say("punctuation.semicolon").join(parts), labels)
    return line.model_copy(update={"text": whole, "see": tuple(see)})


def _called(meeting: MeetingEntry, labels: Labels) -> str:
    return f"{heading(meeting, labels)} ({meeting.id})"


def _named(names: Sequence[str], labels: Labels) -> tuple[str, ...]:
    """Return some names, and the number of the others."""
    more = len(names) - NAMED
    return (*names[:NAMED], labels.say("heading.more", n=more)) if more > 0 else tuple(names)


def _sentence(text: str, labels: Labels) -> str:
    return text + labels.say("glance.end")
