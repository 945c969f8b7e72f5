"""Meetings and visits: a card each, field by field, with the sentences beside what rests on them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from summarizer.records import MeetingEntry
from summarizer.render.headings import heading
from summarizer.render.html.fields import rows
from summarizer.render.html.folding import folded
from summarizer.render.html.places import Purpose, slug
from summarizer.render.html.tags import join, tag
from summarizer.render.telling import SIDES, absent, sources_of, unquoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing import Account
    from summarizer.records import (
        AttributionEntry,
        DateSet,
        ParticipantEntry,
        PlaceEntry,
        PointEntry,
        Statement,
        VisitEntry,
    )
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html

    Entry = MeetingEntry | VisitEntry
    Row = tuple[str, object, str | None]

POINTS = ("topics", "outcomes", "gaps")
"""The fields that hold what was talked about, what came of it, and what is not said."""


def meetings(page: Page) -> Html | None:
    """Return the section of the meetings."""
    return _all(page, "meetings", page.briefing.meetings)


def visits(page: Page) -> Html | None:
    """Return the section of the visits."""
    return _all(page, "visits", page.briefing.visits)


def _all(page: Page, name: str, entries: Iterable[Entry]) -> Html | None:
    cards = {entry.id: _card(page, entry) for entry in entries}
    if not cards:
        return None
    return page.section(name, folded(page, page.say(f"sections.{name}"), [*cards.values()], join, names=[*cards]))


def _card(page: Page, entry: Entry) -> Html:
    """Return the card of one meeting or visit."""
    anchor = slug(entry.id)
    title = tag(
        "h3", tag("span", entry.id, class_="id"), " ", page.own(heading(entry, page.labels)), id=f"{anchor}-title"
    )
    frame, closing = rows(_frame(page, entry)), rows(_closing(page, entry))
    parts = [title, page.status(entry), frame, *_told(page, entry), closing]
    return tag("article", parts, id=anchor, class_="card", aria_labelledby=f"{anchor}-title", tabindex=-1)


def row(page: Page, entry: Entry, name: str, content: object) -> Row:
    """Return a field of an entry for a list of fields, with the element id of its content."""
    return page.say(f"fields.{name}"), content, f"{slug(entry.id)}-{name}"


def _frame(page: Page, entry: Entry) -> Iterator[Row]:
    """Yield when, where and who."""
    if isinstance(entry, MeetingEntry):
        yield row(page, entry, "when", _date(page, Purpose(entry.id, "when"), entry.date, entry.times))
        yield row(page, entry, "where", _where(page, entry))
        yield row(page, entry, "who", _people(page, Purpose(entry.id, "who"), entry.participants))
        yield row(page, entry, "visit", page.entry(entry.visit) if entry.visit else None)
    else:
        yield row(page, entry, "arrival", _date(page, Purpose(entry.id, "arrival"), entry.arrival, entry.times))
        yield row(page, entry, "departure", _date(page, Purpose(entry.id, "departure"), entry.departure, ()))
        yield row(page, entry, "where", _where(page, entry))
        for name, those in (("visitors", entry.visitors), ("hosts", entry.hosts), ("invited_by", entry.invited_by)):
            yield row(page, entry, name, _people(page, Purpose(entry.id, name), those, part=False) if those else None)
        held = [tag("li", page.entry(each)) for each in entry.meetings]
        yield row(page, entry, "meetings", tag("ul", held) if held else None)
    yield from _state(page, entry)


def _state(page: Page, entry: Entry) -> Iterator[Row]:
    """Yield the status where it has a history, and what kind of meeting it is where it is not talks."""
    if isinstance(entry, MeetingEntry) and entry.kind != "talks":
        yield row(page, entry, "kind", page.say(f"kinds.{entry.kind}"))
    status = entry.status
    if status.value != "held" or status.partial or status.differ:
        yield row(page, entry, "status", page.finding(Purpose(entry.id, "status"), status, "statuses"))


def _date(page: Page, purpose: Purpose, days: DateSet, times: Iterable[Statement]) -> Html:
    """Return a date with its printed expressions and its derivation."""
    by_words: dict[Html, list[Statement]] = {}
    for time in times:
        by_words.setdefault(page.printed(time.value, time.article), []).append(time)
    printed = [page.stated(purpose, words, stated) for words, stated in by_words.items()]
    under = tag("div", page.say("fields.times"), page.colon, join(printed, ", "), class_="times") if printed else None
    steps = page.steps(purpose, days.steps) if days.latest or purpose.field != "departure" else None
    return join([tag("p", page.date(days), class_="value"), under, steps])


def _where(page: Page, entry: Entry) -> Html:
    """Return the place, part by part, the narrowest first."""
    place: PlaceEntry = entry.place
    purpose = Purpose(entry.id, "where")
    parts = [page.finding(purpose, finding) for finding in place.parts]
    if not parts:
        return nothing(page, "not_named")
    told = join(parts, ", ")
    return join([told, " (", page.say("page.of_visit"), ")"]) if place.inherited else told


def nothing(page: Page, key: str) -> Html:
    """Return a label that says that there is nothing to say."""
    return tag("span", page.say(f"page.{key}"), class_="none")


def _people(page: Page, purpose: Purpose, people: Iterable[ParticipantEntry], *, part: bool = True) -> Html:
    """Return those in the room, principals first, each with the post held then."""
    ranked = sorted(people, key=lambda each: each.level != "principal")
    items = [tag("li", _person(page, purpose, each, part=part)) for each in ranked]
    what = page.say(f"fields.{purpose.field}")
    return folded(page, what, items, partial(tag, "ul", class_="people")) if items else nothing(page, "not_named")


def _person(page: Page, purpose: Purpose, person: ParticipantEntry, *, part: bool) -> Html:
    """Return one participant: name, post then, part, and whether it was one occasion."""
    words: list[object] = [tag("strong", page.actor(person.actor, person.name))]
    if person.role:
        former = f" ({page.say('page.then')})" if person.role.former else ""
        words.append(join([page.worded(person.role.title, person.role.statements), former]))
    if part and person.part != "participant":
        words.append(page.say(f"parts.{person.part}"))
    if person.level == "present":
        words.append(page.say("page.also_present"))
    if person.presence == "not_said":
        words.append(tag("em", page.say("page.not_said")))
    return page.stated(purpose, join(words, ", "), person.statements)


def _told(page: Page, entry: Entry) -> Iterator[Html]:
    """Yield what is told of an entry: each side's account by itself where there are two sides, else all together."""
    accounts = page.briefing.by_side(entry)
    if sum(account.side is not None for account in accounts) < SIDES:
        yield rows([_voices(page, entry, entry.told_by), *(_points(page, entry, name) for name in POINTS)])
        return
    yield tag("div", [_account(page, entry, account) for account in accounts], class_="accounts")
    if not entry.outcomes:
        yield rows([row(page, entry, "outcomes", nothing(page, "none_reported"))])


def _account(page: Page, entry: Entry, account: Account) -> Html:
    """Return what one side says, apart from the others."""
    side = (
        join([page.say("page.by_side"), page.actor(account.side)], " ") if account.side else page.say("page.by_others")
    )
    fields = [_voices(page, entry, account.told_by, anchored=False)]
    fields += [_spoken(page, entry, name, getattr(account, name)) for name in POINTS]
    return tag("div", tag("h4", side), rows(fields), class_="account")


def _spoken(page: Page, entry: Entry, name: str, points: Iterable[PointEntry]) -> Row:
    """Return one side's points of a field; nothing where it has none."""
    return page.say(f"fields.{name}"), page.points(Purpose(entry.id, name), points), None


def _points(page: Page, entry: Entry, name: str) -> Row:
    """Return the points of a field; that no outcome and no topic is reported is said."""
    points = page.points(Purpose(entry.id, name), getattr(entry, name))
    none = nothing(page, "none_reported") if name != "gaps" else None
    return row(page, entry, name, points or none)


def _voices(page: Page, entry: Entry, told_by: Iterable[AttributionEntry], *, anchored: bool = True) -> Row:
    """Return who is named as a source of the meeting itself."""
    purpose = Purpose(entry.id, "told_by")
    lines = [
        tag("li", page.stated(purpose, join([page.voices(each.said_by), _stance(page, each)], " "), statements))
        for each, statements in sources_of(told_by)
    ]
    listed = folded(page, page.say("fields.told_by"), lines, partial(tag, "ul")) if lines else None
    name, content, anchor = row(page, entry, "told_by", listed)
    return name, content, anchor if anchored else None


def _stance(page: Page, told: AttributionEntry) -> str:
    """Return what a source does, where it does not confirm, which goes without saying."""
    return f"({page.say(f'stances.{told.stance}')})" if told.stance != "affirms" else ""


def _closing(page: Page, entry: Entry) -> Iterator[Row]:
    """Yield what is not known, what an entry rests on, why it is one entry, and the sentences that tell of it."""
    unknown = tuple(page.say(key) for key in absent(entry))
    yield row(page, entry, "unknown", page.say("page.listed", items=unknown) if unknown else None)
    yield row(page, entry, "rests_on", _support(page, entry))
    yield row(page, entry, "merged", page.reasons(Purpose(entry.id, "merged"), entry.reasons))
    yield row(page, entry, "evidence", page.quotes(Purpose(entry.id, "evidence"), unquoted(entry)))


def _support(page: Page, entry: Entry) -> Html:
    """Return how many articles, chains and origins tell of an entry, and why so many."""
    support = entry.support
    counts = [("article", support.articles), ("chain", support.chains), ("origin", len(support.origins))]
    text = " · ".join(page.labels.count(noun, number) for noun, number in counts)
    origins = [" (", page.own(page.origins(support.origins)), ")"] if support.origins else None
    return join([tag("p", text, origins), page.reasons(Purpose(entry.id, "rests_on"), support.why)])
