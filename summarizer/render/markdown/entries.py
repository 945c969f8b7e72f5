"""Meetings and visits: a section each, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.records import MeetingEntry
from summarizer.render.markdown.blocks import Item, bullets, section
from summarizer.render.markdown.escaping import inline
from summarizer.render.markdown.people import line, people
from summarizer.render.telling import SIDES, absent, sources_of, unquoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing import Account
    from summarizer.records import (
        AttributionEntry,
        DateSet,
        PlaceEntry,
        PointEntry,
        Statement,
        VisitEntry,
    )
    from summarizer.render.markdown.page import Page

    Entry = MeetingEntry | VisitEntry


def meetings(page: Page) -> str:
    """Return the section of the meetings."""
    return _all(page, "meetings", page.briefing.meetings)


def visits(page: Page) -> str:
    """Return the section of the visits."""
    return _all(page, "visits", page.briefing.visits)


def _all(page: Page, name: str, entries: Iterable[Entry]) -> str:
    told = [section(3, page.title(entry), bullets(_items(page, entry))) for entry in entries]
    return section(2, page.say(f"sections.{name}"), *told) if told else ""


def _items(page: Page, entry: Entry) -> Iterator[Item]:
    """Yield the fields of an entry, those that nobody fills among them."""
    yield from _frame(page, entry)
    yield from _status(page, entry)
    accounts = page.briefing.by_side(entry)
    if sum(account.side is not None for account in accounts) >= SIDES:
        yield from (_account(page, account) for account in accounts)
        if not entry.outcomes:
            yield _points(page, "outcomes", ())
    else:
        yield from _told(page, entry.told_by)
        yield _points(page, "topics", entry.topics)
        yield _points(page, "outcomes", entry.outcomes)
        if entry.gaps:
            yield _points(page, "gaps", entry.gaps)
    if unknown := absent(entry):
        yield Item(page.field("unknown") + page.say("page.listed", items=tuple(page.labels.say(k) for k in unknown)))
    yield from _close(page, entry)


def _frame(page: Page, entry: Entry) -> Iterator[Item]:
    """Yield when, where and who."""
    if isinstance(entry, MeetingEntry):
        yield _date(page, "when", entry.date, entry.times)
        yield _where(page, entry.place)
        yield Item(page.field("who").rstrip(), people(page, entry.participants))
        if entry.visit:
            yield Item(page.field("visit") + page.entry(entry.visit))
        return
    yield _date(page, "arrival", entry.arrival, entry.times)
    yield _date(page, "departure", entry.departure, ())
    yield _where(page, entry.place)
    for name, those in (("visitors", entry.visitors), ("hosts", entry.hosts), ("invited_by", entry.invited_by)):
        if those:
            names = [line(page, each, part=False) for each in those]
            yield Item(page.field(name) + page.labels.say("punctuation.semicolon").join(names))
    if entry.meetings:
        yield Item(page.field("meetings").rstrip(), tuple(Item(page.entry(each)) for each in entry.meetings))


def _date(page: Page, field: str, days: DateSet, times: Iterable[Statement]) -> Item:
    """Return a date with its printed expressions and its derivation."""
    by_words: dict[str, list[Statement]] = {}
    for time in times:
        by_words.setdefault(" ".join(time.value.split()), []).append(time)
    printed = [page.stated(inline(page.labels.quote(words)), stated) for words, stated in by_words.items()]
    under = [Item(page.field("times") + ", ".join(printed))] if printed else []
    steps = page.steps(days.steps) if days.latest or field != "departure" else ()
    return Item(page.field(field) + page.date(days), (*under, *steps))


def _where(page: Page, place: PlaceEntry) -> Item:
    """Return the place, part by part, the narrowest first."""
    parts = [page.finding(finding) for finding in place.parts]
    told = ", ".join(parts) or page.say("page.not_named")
    of_visit = f" ({page.say('page.of_visit')})" if place.inherited else ""
    return Item(page.field("where") + told + of_visit)


def _status(page: Page, entry: Entry) -> Iterator[Item]:
    """Yield the status where an entry is not simply held, and what kind of meeting it is where it is not talks."""
    if isinstance(entry, MeetingEntry) and entry.kind != "talks":
        yield Item(page.field("kind") + page.say(f"kinds.{entry.kind}"))
    status = entry.status
    if status.value != "held" or status.partial or status.differ:
        yield Item(page.field("status") + page.finding(status, "statuses"))
    if entry.certainty == "implied":
        yield Item(page.field("certainty") + page.say("certainties.implied"))


def _account(page: Page, account: Account) -> Item:
    """Return what one side says, apart from the others."""
    side = page.actor(account.side) if account.side else ""
    title = f"{page.say('page.by_side')} {side}" if side else page.say("page.by_others")
    under = list(_told(page, account.told_by))
    for name, points in (("topics", account.topics), ("outcomes", account.outcomes), ("gaps", account.gaps)):
        if points:
            under.append(_points(page, name, points))
    return Item(f"**{title}**", tuple(under))


def _told(page: Page, told_by: Iterable[AttributionEntry]) -> Iterator[Item]:
    """Yield who is named as a source of the meeting itself."""
    lines = []
    for each, statements in sources_of(told_by):
        stance = f" ({page.say(f'stances.{each.stance}')})" if each.stance != "affirms" else ""
        lines.append(page.stated(f"{page.voices(each.said_by)}{stance}", statements))
    if lines:
        yield Item(page.field("told_by") + page.labels.say("punctuation.semicolon").join(lines))


def _points(page: Page, name: str, points: Iterable[PointEntry]) -> Item:
    """Return topics, outcomes or gaps; that there are none is said."""
    items = page.points(points)
    return Item(page.field(name).rstrip(), items) if items else Item(page.field(name) + page.say("page.none_reported"))


def _close(page: Page, entry: Entry) -> Iterator[Item]:
    """Yield what an entry rests on, why it is one entry, and the sentences that tell of it."""
    support = entry.support
    counts = [("article", support.articles), ("chain", support.chains), ("origin", len(support.origins))]
    text = " · ".join(inline(page.labels.count(noun, number)) for noun, number in counts)
    if support.origins:
        text += f" ({inline(page.origins(support.origins))})"
    yield Item(page.field("rests_on") + text, page.reasons(support.why))
    if entry.reasons:
        yield Item(page.field("merged").rstrip(), page.reasons(entry.reasons))
    if evidence := page.quotes(unquoted(entry)):
        yield (
            Item(page.field("evidence") + evidence[0].text)
            if len(evidence) == 1
            else Item(page.field("evidence").rstrip(), evidence)
        )
