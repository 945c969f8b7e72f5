"""How things are called on the page, and the links to them: articles, actors, entries, dates."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.records import MeetingEntry
from summarizer.render.headings import heading
from summarizer.render.html.direction import isolate, isolated, isolating
from summarizer.render.html.places import Places, slug
from summarizer.render.html.tags import Html, join, tag
from summarizer.render.telling import days_told
from summarizer.render.view import View

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from summarizer.records import DateSet, ParticipantEntry, VisitEntry, Voice


@dataclass(frozen=True)
class Naming(View):
    """A briefing and its words as HTML. Methods that return ``str`` give text, which :func:`tag` escapes."""

    @cached_property
    def places(self) -> Places:
        """Where citations lie on the page."""
        return Places(self.articles)

    def say(self, key: str, **values: object) -> str:
        """Return a label, filled."""
        return self.labels.say(key, **values)

    def own(self, words: str) -> Html:
        """Return a sentence or list in the page's own words and direction, whatever the names in it are written in."""
        return isolate(words, self._isolating)

    @cached_property
    def _isolating(self) -> re.Pattern[str]:
        people = (each.name for entry in self.entries for each in people_of(entry))
        places = (find.value for e in self.entries for find in e.place.parts)
        return isolating([*self.names.values(), *people, *places])

    @cached_property
    def colon(self) -> str:
        """The colon of the language, with its spaces."""
        return self.labels.say("punctuation.colon")

    @cached_property
    def semicolon(self) -> str:
        """The semicolon of the language, with its spaces."""
        return self.labels.say("punctuation.semicolon")

    def section(self, name: str, *blocks: object, level: int = 2) -> Html:
        """Return a section with its heading; ``name`` is its id and a key of the labels ``sections``."""
        title = tag(f"h{level}", self.say(f"sections.{name}"), id=f"{name}-title")
        return tag("section", title, *blocks, id=name, aria_labelledby=f"{name}-title")

    def mark(self, article: str) -> str:
        """Return an article's mark: ``000``."""
        return self.short.get(article, article)

    def source(self, article: str) -> Html:
        """Return an article's mark as a link to the article: ``[000]``."""
        mark = self.mark(article)
        if article not in self.articles:
            return tag("span", "[", isolated(mark), "]", class_="source")
        return tag("a", isolated(mark), href=f"#{self.places.article(article)}", class_="source")

    def sources(self, articles: Iterable[str]) -> Html:
        """Return the marks of some articles, each once."""
        return join(map(self.source, self.in_order(articles)), " ")

    def actor(self, actor: str, printed: str | None = None) -> Html:
        """Return an actor's name, as a link to the list of actors where it is there."""
        name = isolated(self.names.get(actor) or printed or actor)
        return tag("a", name, href=f"#{slug(actor)}", class_="actor") if actor in self.names else name

    def voices(self, said_by: Sequence[Voice]) -> Html:
        """Return who speaks, and through whom; nothing for an outlet's own word."""
        return self.own(self.speakers(said_by)) if said_by else Html()

    def entry(self, entry: str) -> Html:
        """Return an entry's id and heading as a link to it; the id alone where there is no such entry."""
        found = self.by_id.get(entry)
        if found is not None:
            return self.to_entry(found)
        return self.actor(entry) if entry in self.names else isolated(entry)

    def to_entry(self, entry: MeetingEntry | VisitEntry) -> Html:
        """Return a link to an entry: its id and heading."""
        name = tag("b", entry.id, class_="id")
        return tag("a", name, " ", self.own(heading(entry, self.labels)), href=f"#{slug(entry.id)}", class_="entry")

    def to_card(self, entry: str) -> Html:
        """Return an entry's id alone, as a link to its card."""
        return tag("a", entry, href=f"#{slug(entry)}", class_="id")

    def status(self, entry: MeetingEntry | VisitEntry) -> Html | None:
        """Return as a small label what keeps an entry from being simply held and told as such."""
        words = self.standing(entry)
        return tag("span", words, class_="tag") if words else None

    def date(self, days: DateSet) -> Html:
        """Return a date in words, its EDTF form with it for machines."""
        return tag("time", self.dated(days), datetime=_machine(days))

    def days(self, entry: MeetingEntry | VisitEntry) -> Html:
        """Return the days of an entry; of a visit its beginning and, where that has a last day, its end."""
        told = {self.labels.date(days): days for days in days_told(entry)}
        return join([tag("time", words, datetime=_machine(days)) for words, days in told.items()], " – ")


def _machine(days: DateSet) -> str | None:
    """Return a date for machines, where one day is known: HTML knows no sets of days."""
    return days.day.isoformat() if days.day else None


def people_of(entry: MeetingEntry | VisitEntry) -> Iterable[ParticipantEntry]:
    """Return who took part; of a visit, who came, who received, who invited."""
    return entry.participants if isinstance(entry, MeetingEntry) else (*entry.visitors, *entry.hosts, *entry.invited_by)
