"""The timeline: an ordered list, each item with its days drawn on the strip of time of its group."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from summarizer.records import MeetingEntry, VisitEntry
from summarizer.render.html import strip
from summarizer.render.html.folding import folded
from summarizer.render.html.tags import join, tag
from summarizer.render.telling import days_told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing.views import Silence
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html

    Entry = MeetingEntry | VisitEntry


def timeline(page: Page) -> Html | None:
    """Return meetings and visits by date, group by group, and the silences between the groups."""
    told = page.briefing.timeline
    if not told:
        return None
    days = [_days(page, each) for each in told]
    listed = folded(page, page.say("sections.timeline"), told, partial(_list, page), names=days)
    return page.section("timeline", _legend(page), listed)


def _days(page: Page, each: Entry | Silence) -> str:
    """Return when an entry took place or a silence began."""
    if isinstance(each, MeetingEntry | VisitEntry):
        return page.labels.date(days_told(each)[0])
    return page.labels.day(each.after)


def _list(page: Page, told: Iterable[Entry | Silence]) -> Html:
    """Return a stretch of the timeline as a list."""
    items: list[Html] = []
    for group, months in _groups(told):
        scale = strip.Scale.over(days for entry in group for days in days_told(entry))
        if scale:
            items.append(_ruler(page, scale))
        items += [_item(page, entry, scale) for entry in group]
        if months:
            items.append(tag("li", page.say("page.silence", n=months), class_="silence"))
    return tag("ol", items, class_="timeline")


def _groups(told: Iterable[Entry | Silence]) -> Iterator[tuple[list[Entry], int]]:
    """Yield the entries between two silences, and the months of the silence that follows (none: 0)."""
    group: list[Entry] = []
    for each in told:
        if isinstance(each, MeetingEntry | VisitEntry):
            group.append(each)
        else:
            yield group, each.months
            group = []
    if group:
        yield group, 0


def _legend(page: Page) -> Html:
    """Return what the signs mean."""
    signs = [
        tag("span", strip.legend(kind), " ", page.say(f"html.legend.{kind}")) for kind in ("dot", "band", "bar", "tail")
    ]
    return tag("p", join(signs, " "), class_="legend")


def _ruler(page: Page, scale: strip.Scale) -> Html:
    """Return the first and last day of a group's strips; for readers of the drawing only, the items name their days."""
    days = dict.fromkeys((scale.first, scale.last))
    ends = [tag("span", page.labels.day(day, "day_month_year")) for day in days]
    return tag("li", tag("span", ends, class_="ends"), class_="ruler", aria_hidden="true")


def _item(page: Page, entry: Entry, scale: strip.Scale | None) -> Html:
    """Return one entry: its days in words and drawn, its heading, what keeps it from being simply held."""
    when = tag("span", page.days(entry), class_="when")
    title = tag("span", join([page.to_entry(entry), page.status(entry)], " "), class_="what")
    kind = "visit"
    if isinstance(entry, MeetingEntry):
        kind = "meeting within" if entry.visit else "meeting"
    return tag("li", when, title, _drawn(entry, scale) if scale else None, class_=kind)


def _drawn(entry: Entry, scale: strip.Scale) -> Html:
    if isinstance(entry, MeetingEntry):
        return strip.day(scale, entry.date)
    return strip.stay(scale, entry.arrival, entry.departure)
