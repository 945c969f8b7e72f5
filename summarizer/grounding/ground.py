"""From a model's answer to a grounded :class:`~summarizer.records.Reading`.

The model points (sentence numbers) and repeats short printed forms; here each is located in the text, and the
citation is cut from the text by code. What cannot be located is dropped item by item into ``rejected``, never the
article as a whole. The same pass, run before an answer is accepted, yields the problems that are sent back once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from summarizer.grounding.ledger import Ledger
from summarizer.grounding.silence import unanswered
from summarizer.grounding.times import TimeGrounder
from summarizer.records import (
    ActorMention,
    AttributionMention,
    Cited,
    EventMention,
    MeetingMention,
    OrderMention,
    ParticipantMention,
    PlaceMention,
    PointMention,
    Reading,
    RoleMention,
    VisitMention,
    Voice,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from summarizer import schema
    from summarizer.grounding.times import PartsReader
    from summarizer.records import Article, Citation, Made, Reason, Rejected, Sentence

PARTIES = 2
"""A meeting has at least so many."""

TOGETHER = {"group", "organisation"}
"""Actors that can be said to meet without another: the presidents of two countries, a joint commission."""

PUBLIC = {"event", "ceremony"}
"""Occasions of which an article may name one participant alone, as far as it goes rightly: they are no meetings."""

SETTLED = {"one-present"}
"""What is left out and not asked for anew: a second answer would say the same."""

T = TypeVar("T")
R = TypeVar("R")


def problems(rejected: Iterable[Rejected]) -> list[str]:
    """Return what was rejected and may be put right, one line an item, as the words that are sent back to the model."""
    return [f"{item.path}: {item.reason}" for item in rejected if item.code not in SETTLED]


def ground(
    article: Article,
    answer: schema.ArticleReading,
    made: Made,
    read_parts: PartsReader,
    *,
    labels_language: str | None = None,
    shown: Collection[int] | None = None,
) -> Reading:
    """Locate every item of an answer in its article.

    Args:
        article: The article, with its numbered sentences.
        answer: What the model filled in.
        made: How the answer came about; passed through.
        read_parts: Reads the printed parts of an expression of time.
        labels_language: The language asked for the model's own clauses; ``None`` for the article's.
        shown: Numbers of the sentences that the model was shown; ``None`` for all. No other may be cited.

    Returns:
        The reading: each value with citations cut from the text (``text[start:end] == quote``), and in
        ``rejected`` every item the article does not bear out.
    """
    own_language = labels_language is None or labels_language == answer.language.split("-")[0].lower()
    ledger = Ledger(article, own_language=own_language, shown=shown)
    return _Grounder(article, answer, read_parts, ledger).reading(made)


def _kept(items: Iterable[T | None]) -> tuple[T, ...]:
    """Return what was not rejected."""
    return tuple(item for item in items if item is not None)


class _Grounder:
    """Grounds one answer; holds what every step needs: the article, the known ids, the ledger of rejections."""

    def __init__(
        self, article: Article, answer: schema.ArticleReading, read_parts: PartsReader, ledger: Ledger
    ) -> None:
        self.article = article
        self.answer = answer
        self.ledger = ledger
        self.printed = ledger.printed
        self.times = TimeGrounder(article, ledger, read_parts, answer.language)
        self.actors: dict[str, ActorMention] = {}
        self.occasions = (
            {visit.id for visit in answer.visits}
            | {meeting.id for meeting in answer.meetings}
            | {event.id for event in answer.events}
        )

    def reading(self, made: Made) -> Reading:
        answer = self.answer
        self.actors = {actor.id: actor for actor in self._all("actors", answer.actors, self._actor)}
        self.actors = {key: self._known_principals(actor) for key, actor in self.actors.items()}
        visits = tuple(self._all("visits", answer.visits, self._visit))
        visit_ids = {None, *(visit.id for visit in visits)}
        meetings = tuple(
            meeting if meeting.visit in visit_ids else meeting.model_copy(update={"visit": None})
            for meeting in self._all("meetings", answer.meetings, self._meeting)
        )
        silent = not (visits or meetings)
        noticed = unanswered(self.article, answer.language, self.times.read_parts) if silent else ()
        return Reading(
            article=self._completed(noticed),
            language=answer.language,
            title=self._headline(),
            published=self.times.when("published", answer.published) if answer.published else None,
            credits=tuple(self._credits()),
            actors=tuple(self.actors.values()),
            visits=visits,
            meetings=meetings,
            events=tuple(self._all("events", answer.events, self._event)),
            comment=self.ledger.cite_all("comment", answer.comment),
            rejected=tuple(self.ledger.rejected),
            made=made,
        )

    def _unique(self, name: str, items: Sequence[T]) -> Iterator[tuple[str, T]]:
        """Yield items with their path, leaving out those whose id was taken before."""
        seen: set[str] = set()
        for index, item in enumerate(items):
            path, key = f"{name}[{index}]", str(getattr(item, "id", index))
            if key in seen:
                self.ledger.reject(f"{path}.id", key, "duplicate-id")
                continue
            seen.add(key)
            yield path, item

    def _all(self, name: str, items: Sequence[T], make: Callable[[str, T], R | None]) -> Iterator[R]:
        for path, item in self._unique(name, items):
            mention = make(path, item)
            if mention is not None:
                yield mention

    def _actor(self, path: str, actor: schema.Actor) -> ActorMention | None:
        names = []
        for index, form in enumerate(actor.names):
            found = self.printed.anywhere(form) or self.printed.with_ending(form)
            if found:
                names.append(Cited(text=found[0].quote, citations=found))
            elif pieces := self.printed.in_pieces(form):
                names.append(Cited(text=form, citations=pieces))
            else:
                self.ledger.not_printed(f"{path}.names[{index}]", form, self.printed.readable)
        if not names:
            return None
        return ActorMention(
            id=actor.id,
            kind=actor.kind,
            names=tuple(names),
            roles=_kept(self._role(f"{path}.roles[{i}]", role) for i, role in enumerate(actor.roles)),
            labels=_kept(
                self._printed(f"{path}.labels[{i}].words", label.words, label.at)
                for i, label in enumerate(actor.labels)
            ),
            speaks_for=tuple(dict.fromkeys(actor.speaks_for)),
        )

    def _known_principals(self, actor: ActorMention) -> ActorMention:
        known = tuple(key for key in actor.speaks_for if key in self.actors and key != actor.id)
        return actor if known == actor.speaks_for else actor.model_copy(update={"speaks_for": known})

    def _role(self, path: str, role: schema.Role) -> RoleMention | None:
        sentences = self.ledger.sentences(f"{path}.at", role.at)
        title = role.title
        found = self.printed.pieces(title, sentences) or self.printed.behind_former(title, sentences)
        if not found and (found := self.printed.in_another_case(title, sentences)):
            title = found[0].quote
        if not found:
            if sentences:
                self.ledger.not_printed(f"{path}.title", title, sentences)
            return None
        state = self._state(role.state, sentences) if role.state else None
        if role.state and not state:
            self.ledger.not_printed(f"{path}.state", role.state, sentences)
        return RoleMention(title=title, state=state, kind=role.kind, former=role.former, citations=found)

    def _state(self, state: str, sentences: Sequence[Sentence]) -> str | None:
        """Return the country or camp of a title as it is printed, be it the beginning of a longer word."""
        if self.printed.pieces(state, sentences):
            return state
        found = self.printed.begins_word(state, sentences) or self.printed.in_another_case(state, sentences)
        return found[0].quote if found else None

    def _printed(self, path: str, form: str | None, at: Sequence[int]) -> Cited | None:
        """Return a printed form with its places in the cited sentences; reject it when it has none."""
        if form is None:
            return None
        sentences = self.ledger.sentences(path, at)
        found = self.printed.places(form, sentences) or self.printed.in_another_case(form, sentences)
        if found:
            return Cited(text=found[0].quote, citations=found)
        if sentences:
            self.ledger.not_printed(path, form, sentences)
        return None

    def _place(self, path: str, place: schema.Place | None) -> PlaceMention:
        if place is None:
            return PlaceMention()
        return PlaceMention(
            venue=self._printed(f"{path}.venue", place.venue, place.at),
            city=self._printed(f"{path}.city", place.city, place.at),
            country=self._printed(f"{path}.country", place.country, place.at),
        )

    def _references(self, path: str, ids: Sequence[str]) -> tuple[str, ...]:
        """Return the ids that name an actor of this reading, once each; reject the others."""
        for key in ids:
            if key not in self.actors:
                self.ledger.reject(path, key, "unknown-id")
        return tuple(dict.fromkeys(key for key in ids if key in self.actors))

    def _voices(self, path: str, ids: Sequence[str], citations: Sequence[Citation]) -> tuple[Voice, ...]:
        """Return a chain of attribution, each voice under the name that the cited sentences use, if they name it."""
        return tuple(Voice(actor=key, name=self._name_near(key, citations)) for key in self._references(path, ids))

    def _name_near(self, key: str, citations: Sequence[Citation]) -> str:
        names = self.actors[key].names
        cited = {citation.sentence for citation in citations}
        near = [name.text for name in names if any(place.sentence in cited for place in name.citations)]
        return (near or [names[0].text])[0]

    def _points(self, path: str, points: Sequence[schema.Point]) -> tuple[PointMention, ...]:
        return _kept(self._point(f"{path}[{index}]", point) for index, point in enumerate(points))

    def _point(self, path: str, point: schema.Point) -> PointMention | None:
        citations = self.ledger.cite_all(f"{path}.at", point.at)
        if not citations or not self.ledger.supports(f"{path}.text", point.text, citations):
            return None
        voices = self._voices(f"{path}.said_by", point.said_by, citations)
        return PointMention(text=point.text, mode=point.mode, said_by=voices, citations=citations)

    def _told_by(self, path: str, attributions: Sequence[schema.Attribution]) -> tuple[AttributionMention, ...]:
        made = []
        for index, attribution in enumerate(attributions):
            citations = self.ledger.cite_all(f"{path}[{index}].at", attribution.at)
            voices = self._voices(f"{path}[{index}].said_by", attribution.said_by, citations)
            if citations and voices:
                made.append(AttributionMention(said_by=voices, stance=attribution.stance, citations=citations))
        return tuple(made)

    def _orders(self, path: str, orders: Sequence[schema.Order]) -> tuple[OrderMention, ...]:
        made = []
        for index, order in enumerate(orders):
            citations = self.ledger.cite_all(f"{path}[{index}].at", order.at)
            if order.of not in self.occasions:
                self.ledger.reject(f"{path}[{index}].of", order.of, "unknown-id")
            elif citations:
                made.append(OrderMention(relation=order.relation, of=order.of, citations=citations))
        return tuple(made)

    def _visit(self, path: str, visit: schema.Visit) -> VisitMention | None:
        citations = self.ledger.cite_all(f"{path}.at", visit.at)
        visitors = self._references(f"{path}.visitors", visit.visitors)
        if not citations or not visitors:
            return None
        return VisitMention(
            id=visit.id,
            visitors=visitors,
            hosts=self._references(f"{path}.hosts", visit.hosts),
            invited_by=self._references(f"{path}.invited_by", visit.invited_by),
            place=self._place(f"{path}.place", visit.place),
            status=visit.status,
            certainty=visit.certainty,
            arrival=self.times.whens(f"{path}.arrival", visit.arrival, self.occasions),
            departure=self.times.whens(f"{path}.departure", visit.departure, self.occasions),
            when=self.times.whens(f"{path}.when", visit.when, self.occasions),
            topics=self._points(f"{path}.topics", visit.topics),
            outcomes=self._points(f"{path}.outcomes", visit.outcomes),
            gaps=self._points(f"{path}.gaps", visit.gaps),
            told_by=self._told_by(f"{path}.told_by", visit.told_by),
            citations=citations,
        )

    def _participants(self, path: str, participants: Sequence[schema.Participant]) -> tuple[ParticipantMention, ...]:
        made: dict[str, ParticipantMention] = {}
        for index, item in enumerate(participants):
            here = f"{path}[{index}]"
            citations = self.ledger.cite_all(f"{here}.at", item.at)
            if item.actor not in self.actors:
                self.ledger.reject(f"{here}.actor", item.actor, "unknown-id")
            elif citations and item.actor not in made:
                made[item.actor] = ParticipantMention(
                    actor=item.actor, part=item.part, level=item.level, presence=item.presence, citations=citations
                )
        return tuple(made.values())

    def _are_several(self, participants: Sequence[ParticipantMention]) -> bool:
        """Say whether those who took part can meet: two actors, or people or a body told of as one ("both sides")."""
        kinds = [self.actors[each.actor].kind for each in participants]
        return len(kinds) >= PARTIES or any(kind in TOGETHER for kind in kinds)

    def _meeting(self, path: str, meeting: schema.Meeting) -> MeetingMention | None:
        citations = self.ledger.cite_all(f"{path}.at", meeting.at)
        participants = self._participants(f"{path}.participants", meeting.participants)
        if not self._are_several(participants):
            settled = meeting.kind in PUBLIC and len(participants) == len(meeting.participants)
            self.ledger.reject(path, meeting.id, "one-present" if settled else "one-party")
            return None
        if not citations:
            return None
        return MeetingMention(
            id=meeting.id,
            kind=meeting.kind,
            status=meeting.status,
            certainty=meeting.certainty,
            participants=participants,
            visit=meeting.visit,
            when=self.times.whens(f"{path}.when", meeting.when, self.occasions),
            order=self._orders(f"{path}.order", meeting.order),
            place=self._place(f"{path}.place", meeting.place),
            topics=self._points(f"{path}.topics", meeting.topics),
            outcomes=self._points(f"{path}.outcomes", meeting.outcomes),
            gaps=self._points(f"{path}.gaps", meeting.gaps),
            told_by=self._told_by(f"{path}.told_by", meeting.told_by),
            citations=citations,
        )

    def _event(self, path: str, event: schema.Event) -> EventMention | None:
        citations = self.ledger.cite_all(f"{path}.at", event.at)
        if not citations or not self.ledger.supports(f"{path}.text", event.text, citations):
            return None
        when = self.times.whens(f"{path}.when", event.when, self.occasions)
        return EventMention(id=event.id, text=event.text, when=when, ahead=event.ahead, citations=citations)

    def _headline(self) -> Citation | None:
        number = self.answer.title
        return None if number is None else next(iter(self.ledger.cite_all("title", [number])), None)

    def _credits(self) -> Iterator[Cited]:
        for index, credit in enumerate(self.answer.credits):
            made = self._printed(f"credits[{index}].name", credit.name, [credit.at])
            if made is not None:
                yield made

    def _completed(self, noticed: tuple[Reason, ...]) -> Article:
        """Return the article under its printed headline, with its notes, and the model's page furniture marked."""
        furniture, headline = set(self.answer.furniture), self._headline()
        return self.article.model_copy(
            update={
                "title": self.article.title or (headline.quote if headline else None),
                "notes": tuple(dict.fromkeys((*self.article.notes, *noticed))),
                "sentences": tuple(
                    sentence.model_copy(update={"mark": "furniture"})
                    if sentence.number in furniture and sentence.mark is None
                    else sentence
                    for sentence in self.article.sentences
                ),
            }
        )
