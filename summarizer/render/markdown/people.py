"""People: those in the room, and the list of actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.markdown.blocks import Item, bullets, section
from summarizer.render.markdown.escaping import inline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.records import ActorEntry, ParticipantEntry, RoleEntry, Statement
    from summarizer.render.markdown.page import Page


def people(page: Page, participants: Iterable[ParticipantEntry]) -> tuple[Item, ...]:
    """Return those in the room, principals first, each with the post held then."""
    ranked = sorted(participants, key=lambda each: each.level != "principal")
    return tuple(Item(line(page, each)) for each in ranked) or (Item(page.say("page.not_named")),)


def line(page: Page, participant: ParticipantEntry, *, part: bool = True) -> str:
    """Return one participant: name, post then, part, and whether it was one occasion."""
    words = [f"**{page.actor(participant.actor, participant.name)}**"]
    if participant.role:
        then = f" ({page.say('page.then')})" if participant.role.former else ""
        words.append(f"{inline(participant.role.title)}{then}")
    if part and participant.part != "participant":
        words.append(page.say(f"parts.{participant.part}"))
    if participant.level == "present":
        words.append(page.say("page.also_present"))
    if participant.presence == "not_said":
        words.append(page.say("page.not_said"))
    return page.stated(", ".join(words), participant.statements)


def _role(page: Page, role: RoleEntry, day: str = "") -> str:
    """Return a title as printed; in brackets that it was no longer held, and the time for which it is given."""
    notes = [note for note in (page.say("page.former") if role.former else "", day) if note]
    brackets = page.labels.say("punctuation.semicolon").join(notes)
    return f"{inline(role.title)} ({brackets})" if notes else inline(role.title)


def actors(page: Page) -> str:
    """Return the section of the actors."""
    items = [_actor(page, actor) for actor in page.briefing.actors]
    return section(2, page.say("sections.actors"), bullets(items)) if items else ""


def _actor(page: Page, actor: ActorEntry) -> Item:
    """Return one actor with all spellings, posts over time, and why it is one actor."""
    under = [Item(page.field("names") + ", ".join(_spellings(page, actor.names)))]
    for name, kind in (("roles", "post"), ("ranks", "rank")):
        if held := [role for role in actor.roles if role.kind == kind]:
            under.append(Item(page.field(name).rstrip(), tuple(_held(page, role) for role in held)))
    if actor.speaks_for:
        under.append(Item(page.field("speaks_for") + ", ".join(page.actor(each) for each in actor.speaks_for)))
    if reasons := page.reasons(actor.reasons):
        told = page.labels.say("punctuation.semicolon").join(reason.text for reason in reasons)
        under.append(Item(page.field("merged") + told))
    title = f"**{inline(actor.name)}** · {inline(actor.id)} · {page.say(f'actor_kinds.{actor.kind}')}"
    return Item(title, tuple(under))


def _spellings(page: Page, names: Iterable[Statement]) -> list[str]:
    """Return each spelling once, with its articles."""
    articles: dict[str, list[str]] = {}
    for name in names:
        articles.setdefault(" ".join(name.value.split()), []).append(name.article)
    return [page.cited(inline(page.labels.quote(value)), where) for value, where in articles.items()]


def _held(page: Page, role: RoleEntry) -> Item:
    """Return a post with the time for which the articles give it."""
    known = role.as_of.earliest or role.as_of.latest
    day = inline(page.labels.date(role.as_of)) if known else ""
    return Item(page.stated(_role(page, role, day), role.statements))
