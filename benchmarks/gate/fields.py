"""Comparisons that both levels share: days, kinds, posts, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gate.facts import days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gate.facts import Meeting, Participant
    from gate.ledger import Page
    from gate.story import Story
    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.records import Citation

KINDS = {
    "in person": {"talks"},
    "phone call": {"call"},
    "summit": {"talks", "event", "ceremony"},
    "welcome": {"ceremony", "event"},
    "ceremony": {"ceremony", "event"},
}
"""What the library calls each kind of the facts."""

STATUS = {"postponed": {"cancelled"}}
"""What the library calls a status that it has no word for."""

OUTLET = "outlet"
"""The facts' word for an article that names no source."""


def check_kind(page: Page, meeting: Meeting, kind: str) -> None:
    """Score whether it is talks, a call or a gathering."""
    page.check("kind", meeting.id, meeting.kind, kind, right=kind in KINDS[meeting.kind])


def check_status(page: Page, about: str, expected: str, came: str) -> None:
    """Score what became of a meeting."""
    page.check("status", about, expected, came, right=came in STATUS.get(expected, {expected}))


def check_days(page: Page, about: str, wanted: Sequence[str], came: str, *, note: str = "") -> None:
    """Score a set of days: right when it is one of those wanted; false when it leaves out a day that may be the day.

    Of what lasted (an interval), a part is not false, only not exact.
    """
    found, true = days(came), [days(text) for text in wanted]
    right = found in true
    shown = came or "no day at all"
    page.check("dates", about, " or ".join(wanted), f"{shown}, {_relation(found, true[0])}{note}", right=right)
    out = (true[0] & found).is_empty if "/" in wanted[0] else not (true[0] - found).is_empty
    if not right and out:
        page.wrong("false dates", about, wanted[0], f"{shown}{note}")


def _relation(found: Days, true: Days) -> str:
    """Return in words how the days found lie to the true ones."""
    if (found & true).is_empty:
        return "disjoint"
    if (true - found).is_empty:
        return "wider"
    return "too narrow" if (found - true).is_empty else "overlapping"


def holds_post(story: Story, citations: Iterable[Citation], posts: Iterable[tuple[str, str]]) -> bool:
    """Say whether a title was taken from one of the posts as printed (file, words)."""
    places = list(citations)
    return any(story.printed.tells(places, file, words) for file, words in posts)


def posts_then(story: Story, meeting: Meeting, person: Participant) -> list[tuple[str, str]]:
    """Return the posts and ranks, as printed, that are right for somebody at a meeting.

    Those that the facts give for the meeting; and, where they give any, the same person's at the story's other meetings
    but for those that the facts say were not held on the days of this one.
    """
    own = [*person.post.items(), *person.rank.items()]
    if not person.post:
        return own
    others = [
        post
        for other in story.facts.meetings
        for participant in other.participants
        if participant.who == person.who
        for post in (*participant.post.items(), *participant.rank.items())
    ]
    changed = {
        (post.article, post.printed): days(post.valid) for post in story.facts.posts if post.person == person.who
    }
    then = days(meeting.date or "XXXX-XX-XX")
    return own + [post for post in others if post not in changed or not (changed[post] & then).is_empty]


Speaker = tuple[str | None, str]
"""A source: whom of the facts it is, and its name."""


def check_sources(
    page: Page,
    story: Story,
    about: str,
    file: str,
    expected: Iterable[str],
    *,
    speakers: Sequence[Speaker],
) -> None:
    """Score whose word something is in one article.

    Args:
        page: Where it counts.
        story: The story.
        about: What it is about.
        file: The article.
        expected: The sources as printed, ``outlet`` for the article's own word.
        speakers: The sources given: whom of the facts each is, and the name.
    """
    came = ", ".join(dict.fromkeys(name for _, name in speakers)) or "the outlet's own word"
    for source in expected:
        if source == OUTLET:
            right = not speakers
        else:
            right = any(story.is_source(file, source, owner, name) for owner, name in speakers)
        page.check("said_by", about, source, came, right=right)
