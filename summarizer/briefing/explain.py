"""Why two things were judged the same or not, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.briefing.folding import folded
from summarizer.labels import for_language
from summarizer.records import ActorEntry, Reason
from summarizer.render.headings import heading
from summarizer.render.marks import marks

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from summarizer.briefing.briefing import Briefing
    from summarizer.labels.labels import Labels
    from summarizer.records import Judgement, MeetingEntry, VisitEntry

    Entry = ActorEntry | MeetingEntry | VisitEntry

PAIR = 2
"""A meeting is one of the same people if so many of them are."""


def explain(briefing: Briefing, a: str, b: str) -> str:
    """Return the judgements about two ids or names of a briefing, with their reasons, in its language."""
    labels = for_language(briefing.language)
    short = marks(item.id for item in briefing.articles)
    first, second = (_meant(briefing, term) for term in (a, b))
    for term, meant in ((a, first), (b, second)):
        if not meant:
            return labels.say("explain.unknown", words=term)
    lines: list[str] = []
    for entry in _shared(briefing, first, second):
        lines.append(labels.say("explain.same_entry", a=a, b=b, entry=_called(entry, labels)))
        lines.extend(_reasons(entry.reasons, labels, short))
    for judgement in _about(briefing, first, second):
        verdict = labels.name("verdicts", judgement.verdict)
        a_short, b_short = (_short(mention, short) for mention in (judgement.a, judgement.b))
        lines.append(labels.say("explain.verdict", a=a_short, b=b_short, verdict=verdict))
        lines.extend(_reasons(judgement.reasons, labels, short))
    for one, other, reason in () if lines else _apart(briefing, first, second):
        verdict = labels.name("verdicts", "different")
        lines.append(labels.say("explain.verdict", a=_called(one, labels), b=_called(other, labels), verdict=verdict))
        lines.extend(_reasons((reason,), labels, short))
    return "\n".join(lines) if lines else labels.say("explain.none", a=a, b=b)


def _meant(briefing: Briefing, term: str) -> frozenset[str]:
    """Return the ids of entries and mentions that an id or a name may stand for; none if it stands for nothing."""
    mention = _long(briefing, term)
    found = {mention} if _is_judged(briefing, mention) else set()
    for entry in _entries(briefing):
        if term == entry.id or (isinstance(entry, ActorEntry) and folded(term) in _names(entry)):
            found |= {entry.id, *entry.mentions}
        elif mention in entry.mentions:
            found |= {entry.id, mention}
    return frozenset(found)


def _long(briefing: Briefing, term: str) -> str:
    """Return a mention's id with its article's mark (``001:m1``) written out in full."""
    article, colon, local = term.rpartition(":")
    full = {mark: name for name, mark in marks(item.id for item in briefing.articles).items()}
    return f"{full.get(article, article)}{colon}{local}"


def _short(mention: str, short: dict[str, str]) -> str:
    """Return a mention's id with its article's mark."""
    article, colon, local = mention.rpartition(":")
    return f"{short.get(article, article)}{colon}{local}"


def _is_judged(briefing: Briefing, term: str) -> bool:
    return any(term in (judgement.a, judgement.b) for judgement in briefing.judgements)


def _entries(briefing: Briefing) -> tuple[Entry, ...]:
    return (*briefing.actors, *briefing.meetings, *briefing.visits)


def _names(actor: ActorEntry) -> set[str]:
    return {folded(actor.name), *(folded(name.value) for name in actor.names)}


def _shared(briefing: Briefing, first: frozenset[str], second: frozenset[str]) -> Iterator[Entry]:
    """Yield the entries that both stand for."""
    return (entry for entry in _entries(briefing) if entry.id in first and entry.id in second)


def _about(briefing: Briefing, first: frozenset[str], second: frozenset[str]) -> Iterator[Judgement]:
    """Yield the judgements between one of the first and one of the second, in the order kept."""
    for judgement in briefing.judgements:
        a, b = judgement.a, judgement.b
        if (a in first and b in second) or (a in second and b in first):
            yield judgement


def _apart(
    briefing: Briefing, first: frozenset[str], second: frozenset[str]
) -> Iterator[tuple[MeetingEntry, MeetingEntry, Reason]]:
    """Yield what keeps meetings of both apart that were too unlike to be compared: it can be read off them."""
    for one in briefing.meetings:
        for other in briefing.meetings:
            if one.id in first and other.id in second and one is not other:
                reason = _unlike(one, other)
                if reason is not None:
                    yield one, other, reason


def _unlike(one: MeetingEntry, other: MeetingEntry) -> Reason | None:
    """Return why two meetings of the same people are two, as far as their entries show it."""
    people = {each.actor for each in one.participants} & {each.actor for each in other.participants}
    if len(people) < PAIR:
        return Reason(rule="other-people")
    if _one_article(one, other):
        return Reason(rule="one-article-two-meetings")
    first, last = one.date, other.date
    apart = _is_before(first.latest, last.earliest) or _is_before(last.latest, first.earliest)
    return Reason(rule="other-days") if apart else None


def _one_article(one: MeetingEntry, other: MeetingEntry) -> bool:
    articles = [{mention.rpartition(":")[0] for mention in entry.mentions} for entry in (one, other)]
    return bool(articles[0] & articles[1])


def _is_before(day: dt.date | None, other: dt.date | None) -> bool:
    return day is not None and other is not None and day < other


def _called(entry: Entry, labels: Labels) -> str:
    name = entry.name if isinstance(entry, ActorEntry) else heading(entry, labels)
    return f"{entry.id} ({name})"


def _reasons(reasons: tuple[Reason, ...], labels: Labels, short: dict[str, str]) -> list[str]:
    return [labels.say("explain.reason", reason=labels.reason(reason, short)) for reason in reasons]
