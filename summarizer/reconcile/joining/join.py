"""Joining the readings of the windows of one article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from summarizer.reconcile.joining import uniting
from summarizer.reconcile.joining.joiner import Joiner
from summarizer.reconcile.joining.naming import Names, in_order
from summarizer.reconcile.joining.oneness import events_of, find_oneness
from summarizer.reconcile.mentions import article_of, key
from summarizer.records import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.reconcile.joining.naming import Groups
    from summarizer.reconcile.joining.oneness import Oneness
    from summarizer.records import (
        ActorMention,
        Article,
        AttributionMention,
        Made,
        MeetingMention,
        PointMention,
        Rejected,
        Sentence,
        VisitMention,
    )

T = TypeVar("T")


def join(article: Article, readings: Sequence[Reading]) -> Reading:
    """Join the readings of the windows of one article into the reading of the article.

    Args:
        article: The article as it was loaded.
        readings: What each window yields, in the order of the windows; at least one. Their citations count in the
            article's own code points and sentence numbers.

    Returns:
        The reading, with new local ids in the order in which the article tells of things. What several windows tell
        is told once, with the places of all; what is rejected says in which window.
    """
    published = next((reading.published for reading in readings if reading.published is not None), None)
    one = find_oneness([reading.model_copy(update={"published": published}) for reading in readings])
    groups = _groups(one)
    joiner = Joiner(one, Names(groups))
    visits = tuple(joiner.visit(members) for members in groups["v"])
    meetings = tuple(joiner.meeting(members) for members in groups["m"])
    actors = [joiner.actor(members) for members in groups["a"]]
    idle = {joiner.names[key(article_of(mention), actor)] for mention, actor in one.stand_ins}
    idle -= set(_named(actors, meetings, visits))
    return Reading(
        article=_article(article, readings, silent=not (visits or meetings)),
        language=_most(reading.language for reading in readings),
        title=next((reading.title for reading in readings if reading.title is not None), None),
        published=published,
        credits=uniting.printed(credit for reading in readings for credit in reading.credits),
        actors=tuple(actor for actor in actors if actor.id not in idle),
        visits=visits,
        meetings=meetings,
        events=tuple(joiner.event(members) for members in groups["e"]),
        comment=uniting.in_text(citation for reading in readings for citation in reading.comment),
        rejected=tuple(_rejected(readings)),
        made=_made([reading.made for reading in readings]),
    )


def _groups(one: Oneness) -> dict[str, Groups]:
    """Return by the letter of their ids what is one, in the order of the article."""
    actors: dict[str, list[str]] = {}
    for mention in one.corpus.actors:
        actors.setdefault(one.actors(mention), []).append(mention)
    told: dict[str, tuple[Groups, Mapping[str, ActorMention] | Mapping[str, uniting.Resting]]] = {
        "a": (tuple(map(tuple, actors.values())), one.corpus.actors),
        "v": (one.visits.all(), one.corpus.visits),
        "m": (one.meetings.all(), one.corpus.meetings),
        "e": (one.events.all(), events_of(one.corpus)),
    }
    return {letter: in_order(groups, mentions) for letter, (groups, mentions) in told.items()}


def _named(
    actors: Sequence[ActorMention], meetings: Sequence[MeetingMention], visits: Sequence[VisitMention]
) -> Iterator[str]:
    """Yield the ids of the actors that anything names."""
    for actor in actors:
        yield from actor.speaks_for
    for meeting in meetings:
        yield from (each.actor for each in meeting.participants)
    for visit in visits:
        yield from (*visit.visitors, *visit.hosts, *visit.invited_by)
    occasions: tuple[MeetingMention | VisitMention, ...] = (*meetings, *visits)
    for each in occasions:
        said: list[PointMention | AttributionMention] = [*each.topics, *each.outcomes, *each.gaps, *each.told_by]
        yield from (voice.actor for told in said for voice in told.said_by)


def _article(article: Article, readings: Sequence[Reading], *, silent: bool) -> Article:
    """Return the article with what the windows found out about it: its title, and page furniture."""
    seen = [reading.article for reading in readings]
    marked = {sentence.number for each in seen for sentence in each.sentences if sentence.mark == "furniture"}
    notes = (note for each in seen for note in each.notes) if silent else article.notes
    return article.model_copy(
        update={
            "title": next((each.title for each in seen if each.title), None),
            "notes": tuple(dict.fromkeys(notes)),
            "sentences": tuple(_marked(sentence, marked) for sentence in article.sentences),
        }
    )


def _marked(sentence: Sentence, furniture: set[int]) -> Sentence:
    if sentence.mark is None and sentence.number in furniture:
        return sentence.model_copy(update={"mark": "furniture"})
    return sentence


def _rejected(readings: Sequence[Reading]) -> Iterator[Rejected]:
    """Yield what was rejected, each path beginning with its window."""
    for number, reading in enumerate(readings):
        for item in reading.rejected:
            yield item.model_copy(update={"path": f"windows[{number}].{item.path}"})


def _most(values: Iterable[T]) -> T:
    """Return the most frequent value, the first of those equally frequent."""
    return Counter(values).most_common(1)[0][0]


def _made(made: Sequence[Made]) -> Made:
    """Return how all answers together came about.

    The article was there when the first of them was given, so that is the day they share.
    """
    by = dict.fromkeys(each.answered_by for each in made if each.answered_by)
    return made[0].model_copy(
        update={
            "model_answered": _most(each.model_answered for each in made),
            "answered_on": min(each.answered_on for each in made),
            "answered_by": "; ".join(by) or None,
            "answers": sum(each.answers for each in made),
            "tokens_in": _total(each.tokens_in for each in made),
            "tokens_out": _total(each.tokens_out for each in made),
        }
    )


def _total(counts: Iterable[int | None]) -> int | None:
    """Return a sum; unknown if any part of it is."""
    known = list(counts)
    return None if None in known else sum(count for count in known if count is not None)
