"""The actors: all spellings with their articles, posts and ranks on a strip of time, why they are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.html import strip
from summarizer.render.html.direction import isolated
from summarizer.render.html.fields import rows
from summarizer.render.html.folding import folded
from summarizer.render.html.places import Purpose, slug
from summarizer.render.html.tags import join, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.records import ActorEntry, Citation, RoleEntry, Statement
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html


def actors(page: Page) -> Html | None:
    """Return the section of the actors; all posts share one scale of time."""
    every = page.briefing.actors
    scale = strip.Scale.over(role.as_of for actor in every for role in actor.roles)
    cards = {actor.id: _actor(page, actor, scale) for actor in every}
    if not cards:
        return None
    listed = folded(page, page.say("sections.actors"), [*cards.values()], join, names=[*cards])
    return page.section("actors", _strip_note(page, scale) if scale else None, listed)


def _strip_note(page: Page, scale: strip.Scale) -> Html:
    """Return what the strips of time show, and from when to when."""
    days = dict.fromkeys(page.labels.day(day, "day_month_year") for day in (scale.first, scale.last))
    return tag("p", page.say("html.strip_note", days=" – ".join(days)), class_="note")


def _actor(page: Page, actor: ActorEntry, scale: strip.Scale | None) -> Html:
    """Return one actor."""
    anchor = slug(actor.id)
    kind = tag("span", page.say(f"actor_kinds.{actor.kind}"), class_="kind")
    title = tag("h3", tag("span", actor.id, class_="id"), " ", isolated(actor.name), " ", kind, id=f"{anchor}-title")
    fields = rows(_fields(page, actor, scale))
    return tag("article", title, fields, id=anchor, class_="actor-card", aria_labelledby=f"{anchor}-title", tabindex=-1)


def _fields(page: Page, actor: ActorEntry, scale: strip.Scale | None) -> Iterator[tuple[str, object, str | None]]:
    anchor = slug(actor.id)
    yield page.say("fields.names"), _spellings(page, actor), f"{anchor}-names"
    for name, kind in (("roles", "post"), ("ranks", "rank")):
        held = [_held(page, Purpose(actor.id, name), role, scale) for role in actor.roles if role.kind == kind]
        yield page.say(f"fields.{name}"), tag("ul", held, class_="roles") if held else None, f"{anchor}-{name}"
    spoken = [page.actor(each) for each in actor.speaks_for]
    yield page.say("fields.speaks_for"), join(spoken, ", ") if spoken else None, f"{anchor}-speaks_for"
    yield page.say("fields.merged"), page.reasons(Purpose(actor.id, "merged"), actor.reasons), f"{anchor}-merged"


def _spellings(page: Page, actor: ActorEntry) -> Html:
    """Return each spelling once, whatever its blanks, with a place in each of its articles."""
    by_spelling: dict[str, list[Statement]] = {}
    for name in actor.names:
        by_spelling.setdefault(" ".join(name.value.split()), []).append(name)
    purpose = Purpose(actor.id, "names")
    items = [
        tag("li", page.printed(names[0].value, names[0].article), " ", page.references(purpose, _firsts(names)))
        for names in by_spelling.values()
    ]
    return tag("ul", items, class_="spellings")


def _firsts(names: Iterable[Statement]) -> list[Citation]:
    """Return the first place of each statement."""
    return [name.citations[0] for name in names if name.citations]


def _held(page: Page, purpose: Purpose, role: RoleEntry, scale: strip.Scale | None) -> Html:
    """Return a post with the time for which the articles give it, in words and drawn."""
    known = role.as_of.earliest or role.as_of.latest
    notes = [page.say("page.former")] if role.former else []
    notes += [page.labels.date(role.as_of)] if known else []
    brackets = f" ({page.semicolon.join(notes)})" if notes else ""
    words = page.stated(purpose, join([page.worded(role.title, role.statements), brackets]), role.statements)
    return tag("li", tag("div", words), strip.day(scale, role.as_of) if scale and known else None)
