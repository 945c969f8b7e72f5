"""Posts and ranks as entries: those an actor was given at each time, and the one to show beside a name then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.actors.posts import post_key
from summarizer.records import RoleEntry, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.reconcile.entries.shown import Shown
    from summarizer.records import ActorMention, DateSet, RoleMention

    Held = tuple[str, RoleMention]

NEWS = 14
"""Days after an event within which what articles print of its people holds for the event, if any prints so early."""

LATE = 90
"""Days after which a printed post is that of another time: "the minister, whom he had met in 2019"."""


def roles_of(mentions: Mapping[str, ActorMention]) -> list[tuple[str, RoleMention]]:
    """Return all roles of one actor's mentions, given by article, with their articles."""
    return [(article, role) for article, actor in sorted(mentions.items()) for role in actor.roles]


def role_entries(held: Sequence[Held], as_of: Mapping[str, DateSet]) -> tuple[RoleEntry, ...]:
    """Group roles into posts and ranks.

    Args:
        held: Roles of one actor with the articles that give them.
        as_of: For each article, the days for which it gives a role.

    Returns:
        One entry for each post or rank and each time at which it is given, earliest first.
    """
    entries = [_entry(group, as_of[group[0][0]]) for group in _posts(held, as_of)]
    return tuple(sorted(entries, key=lambda entry: (str(entry.as_of.earliest or ""), entry.kind, entry.title)))


def role_then(held: Sequence[Held], as_of: Mapping[str, DateSet], shown: Shown) -> RoleEntry | None:
    """Return the role to show beside a name in a meeting: the post most of its articles give, else the rank.

    Of as many, it is one in the letters that the briefing's readers read, if one is printed.

    Args:
        held: The roles that come into question, with the articles that give them.
        as_of: For each article, the days of the meeting.
        shown: Says what the readers can read.
    """
    group = min(_posts(held, as_of), key=lambda group: _rank(group, shown), default=None)
    return _entry(group, as_of[group[0][0]]) if group else None


def _posts(held: Sequence[Held], as_of: Mapping[str, DateSet]) -> Iterable[list[Held]]:
    """Return roles put together that are one post or rank at one time."""
    groups: dict[tuple[str, bool, frozenset[str], str], list[Held]] = {}
    for article, role in held:
        groups.setdefault((*post_key(role), as_of[article].edtf), []).append((article, role))
    return groups.values()


def _rank(group: Sequence[Held], shown: Shown) -> tuple[bool, int, bool, int, str, str]:
    """Return a key that is smallest for the post to show."""
    role = _shown(group)
    articles = len({article for article, _ in group})
    return role.kind != "post", -articles, shown.is_foreign(role.title), -len(role.title), role.title, role.kind


def days_after(told: DateSet, happened: DateSet) -> int:
    """Return how many days what an article gives posts for came at least after something that it also tells of."""
    if told.earliest is None or happened.latest is None:
        return 0
    return max((told.earliest - happened.latest).days, 0)


def _shown(group: Sequence[Held]) -> RoleMention:
    """Return which of several wordings of a post is shown."""
    return max((role for _, role in group), key=lambda role: (role.state is not None, len(role.title), role.title))


def _entry(group: Sequence[Held], as_of: DateSet) -> RoleEntry:
    shown = _shown(group)
    statements = tuple(
        Statement(article=article, value=role.title, citations=role.citations) for article, role in group
    )
    return RoleEntry(
        title=shown.title, state=shown.state, kind=shown.kind, former=shown.former, as_of=as_of, statements=statements
    )
