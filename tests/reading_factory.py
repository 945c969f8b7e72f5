"""Makes readings of invented articles: every statement is a sentence of the text, every citation lies where it says."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import cache

from babel import localedata
from babel.dates import get_day_names, get_month_names

from summarizer.records import (
    ActorMention,
    Article,
    AttributionMention,
    Citation,
    Cited,
    Made,
    MeetingMention,
    OrderMention,
    ParticipantMention,
    PlaceMention,
    PointMention,
    Reading,
    RoleMention,
    Sentence,
    VisitMention,
    Voice,
    WhenMention,
)

MONTHS = [dt.date(2024, month, 1).strftime("%B") for month in range(1, 13)]
WEEKDAYS = [dt.date(2024, 1, day).strftime("%A") for day in range(1, 8)]


@dataclass(frozen=True)
class Met:
    """A meeting as an article tells of it; ``when`` is printed as given ("Thursday 14 March 2024", or parts of it)."""

    people: tuple[str, ...]
    when: str = ""
    city: str = ""
    kind: str = "talks"
    status: str = "held"
    certainty: str = "stated"
    listed: tuple[str, ...] = ()
    topic: str = ""
    source: str = ""
    on_visit: bool = False


@dataclass(frozen=True)
class Travelled:
    """A visit as an article tells of it; meetings that are ``on_visit`` fell in it."""

    people: tuple[str, ...]
    arrival: str = ""
    city: str = ""
    when: str = ""
    hosts: tuple[str, ...] = ()
    departure: str = ""


@dataclass
class Text:
    """A text that grows by sentences."""

    article: str
    parts: list[str] = field(default_factory=list)

    def say(self, words):
        """Add a sentence; return the citation of the whole of it."""
        start = sum(len(part) + 1 for part in self.parts)
        self.parts.append(words)
        return Citation(
            article=self.article, sentence=len(self.parts), start=start, end=start + len(words), quote=words
        )


def within(sentence, words):
    """Return the citation of some words of a cited sentence."""
    at = sentence.quote.index(words)
    start = sentence.start + at
    return sentence.model_copy(update={"start": start, "end": start + len(words), "quote": words})


def forget_other_languages():
    """Have babel load its tables anew: reading those of one language can fill the gaps of another with its words."""
    localedata._cache.clear()


@cache
def calendar_words(language):
    """Return the names of months and of weekdays in a language, each with its number, in small letters."""
    forget_other_languages()
    months, days = {}, {}
    for context in ("format", "stand-alone"):
        months |= {name.casefold(): n for n, name in get_month_names("wide", context, language).items()}
        days |= {name.casefold(): n + 1 for n, name in get_day_names("wide", context, language).items()}
    return months, days


def when_of(sentence, words, language="en"):
    """Return a printed time with its parts."""
    parts = [part.strip(",.").casefold() for part in words.split()]
    month_names, day_names = calendar_words(language)
    years = [int(part) for part in parts if re.fullmatch(r"\d{4}", part)]
    days = [int(part) for part in parts if re.fullmatch(r"\d{1,2}", part)]
    return WhenMention(
        words=words,
        weekday=next((day_names[part] for part in parts if part in day_names), None),
        day=days[0] if days else None,
        month=next((month_names[part] for part in parts if part in month_names), None),
        year=years[0] if years else None,
        relation="on",
        of=None,
        citation=within(sentence, words),
    )


class _Teller:
    """Puts meetings into sentences and keeps the actors."""

    def __init__(self, article, language, *, aliases, posts, states, kinds):
        self.text = Text(article)
        self.language = language
        self.aliases = aliases
        self.posts = posts
        self.states = states
        self.kinds = kinds
        self.actors = {}

    def actor(self, name, kind=None):
        """Return the local id of an actor, introduced in a sentence of its own when first needed."""
        if name not in self.actors:
            also = self.aliases.get(name, ())
            post = self.posts.get(name, "")
            words = f"{name}{', ' + post if post else ''}{''.join(', also known as ' + other for other in also)}."
            sentence = self.text.say(words)
            cited = tuple(Cited(text=each, citations=(within(sentence, each),)) for each in (name, *also))
            role = RoleMention(
                title=post,
                state=self.states.get(name),
                kind="post",
                former=False,
                citations=(within(sentence, post or name),),
            )
            local = f"a{len(self.actors) + 1}"
            self.actors[name] = ActorMention(
                id=local, kind=kind or self.kinds.get(name, "person"), names=cited, roles=(role,) if post else ()
            )
        return self.actors[name].id

    def met(self, number, met, order):
        """Return a meeting told in one sentence."""
        ids = [self.actor(name) for name in (*met.people, *met.listed)]
        speaker = self.actor(met.source, "organisation") if met.source else None
        people = " and ".join(met.people) + "".join(f", and {name}" for name in met.listed)
        where = f" in {met.city}" if met.city else ""
        when = f" on {met.when}" if met.when else ""
        sentence = self.text.say(f"{people} met{where}{when}{' about ' + met.topic if met.topic else ''}.")
        voices = (Voice(actor=speaker, name=met.source),) if speaker else ()
        return MeetingMention(
            id=f"m{number}",
            kind=met.kind,
            status=met.status,
            certainty=met.certainty,
            participants=tuple(
                ParticipantMention(
                    actor=local,
                    part="participant",
                    level="principal",
                    presence="together" if name in met.people else "not_said",
                    citations=(within(sentence, name),),
                )
                for local, name in zip(ids, (*met.people, *met.listed), strict=True)
            ),
            visit="v1" if met.on_visit else None,
            when=(when_of(sentence, met.when, self.language),) if met.when else (),
            order=tuple(OrderMention(relation=relation, of=of, citations=(sentence,)) for relation, of in order),
            place=place_of(sentence, met.city),
            topics=(PointMention(text=met.topic, mode="happened", said_by=voices, citations=(sentence,)),)
            if met.topic
            else (),
            outcomes=(),
            gaps=(),
            told_by=(AttributionMention(said_by=voices, stance="affirms", citations=(sentence,)),) if voices else (),
            citations=(sentence,),
        )

    def travelled(self, visit):
        """Return a visit told in one sentence."""
        ids = tuple(self.actor(name) for name in visit.people)
        when = f" on {visit.arrival}" if visit.arrival else ""
        during = f", a visit of {visit.when}" if visit.when else ""
        people = " and ".join(visit.people)
        welcomed = f", received by {' and '.join(visit.hosts)}" if visit.hosts else ""
        left = f", and left on {visit.departure}" if visit.departure else ""
        sentence = self.text.say(f"{people} arrived in {visit.city or 'the country'}{when}{during}{welcomed}{left}.")
        return VisitMention(
            id="v1",
            visitors=ids,
            hosts=tuple(self.actor(name) for name in visit.hosts),
            invited_by=(),
            place=place_of(sentence, visit.city),
            status="held",
            certainty="stated",
            arrival=(when_of(sentence, visit.arrival, self.language),) if visit.arrival else (),
            departure=(when_of(sentence, visit.departure, self.language),) if visit.departure else (),
            when=(when_of(sentence, visit.when, self.language),) if visit.when else (),
            topics=(),
            outcomes=(),
            gaps=(),
            told_by=(),
            citations=(sentence,),
        )


def place_of(sentence, city):
    """Return a place that names a city, or none."""
    return PlaceMention(city=Cited(text=city, citations=(within(sentence, city),)) if city else None)


def reading(
    article,
    *mets,
    visit=None,
    published=None,
    aliases=None,
    posts=None,
    states=None,
    kinds=None,
    order=None,
    language="en",
    read_on="2026-01-01",
):
    """Return the reading of an article that tells of some meetings.

    ``aliases``, ``posts``, ``states`` (the country or camp of a post) and ``kinds`` are by name; ``order`` gives for
    the number of a meeting (from 1) what is said of its order with others.
    """
    teller = _Teller(
        article, language, aliases=aliases or {}, posts=posts or {}, states=states or {}, kinds=kinds or {}
    )
    visits = (teller.travelled(visit),) if visit else ()
    meetings = tuple(teller.met(number, met, (order or {}).get(number, ())) for number, met in enumerate(mets, 1))
    sentences, start = [], 0
    for number, part in enumerate(teller.text.parts, 1):
        sentences.append(Sentence(number=number, start=start, end=start + len(part)))
        start += len(part) + 1
    return Reading(
        article=Article(id=article, text="\n".join(teller.text.parts), published=published, sentences=tuple(sentences)),
        language=language,
        actors=tuple(teller.actors.values()),
        visits=visits,
        meetings=meetings,
        made=Made(
            article=article, model="none", prompt="none", prompt_sha256="", schema_sha256="", answered_on=read_on
        ),
    )


def cite_in(article):
    """Return what cites words of a numbered article from where they start."""

    def cite(words, start):
        number = next(each.number for each in article.sentences if each.start <= start < each.end)
        return Citation(article=article.id, sentence=number, start=start, end=start + len(words), quote=words)

    return cite


def printed_time(citation, **printed):
    """Return the words of time at a place, with the parts that are printed there and whatever else is told of them."""
    unsaid = dict.fromkeys(("weekday", "day", "month", "year", "of")) | {"relation": "on"}
    return WhenMention(words=citation.quote, citation=citation, **unsaid | printed)


def told_of_two(article, told, *when, language="en", status="held"):
    """Return the reading of a numbered article that tells, in the sentence that has some words, of Arno and Bering.

    ``when`` are the meeting's words of time, as the article prints them up to that sentence, each with its parts and
    whatever else is told of it.
    """
    cite, at = cite_in(article), article.text.index(told)
    sentence = next(each for each in article.sentences if each.start <= at < each.end)
    whole = cite(article.text[sentence.start : sentence.end], sentence.start)

    def time(words, printed):
        return printed_time(cite(words, article.text.rindex(words, 0, sentence.end)), **printed)

    names = {"a1": "Ann Arno", "a2": "Bob Bering"}
    meeting = MeetingMention(
        id="m1",
        kind="talks",
        status=status,
        certainty="stated",
        participants=tuple(
            ParticipantMention(
                actor=local, part="participant", level="principal", presence="together", citations=(whole,)
            )
            for local in names
        ),
        visit=None,
        when=tuple(time(*each) for each in when),
        order=(),
        place=PlaceMention(),
        topics=(),
        outcomes=(),
        gaps=(),
        told_by=(),
        citations=(whole,),
    )
    return Reading(
        article=article,
        language=language,
        actors=tuple(
            ActorMention(id=local, kind="person", names=(Cited(text=name, citations=(whole,)),))
            for local, name in names.items()
        ),
        meetings=(meeting,),
        made=Made(model="none", prompt="none", prompt_sha256="", schema_sha256="", answered_on="2026-01-01"),
    )


def under_name(original, article):
    """Return the same reading of the same text, given under another name."""

    def renamed(value):
        if isinstance(value, dict):
            changed = {name: renamed(item) for name, item in value.items()}
            return changed | {"article": article} if isinstance(value.get("article"), str) else changed
        return [renamed(item) for item in value] if isinstance(value, list | tuple) else value

    fields = renamed(original.model_dump())
    fields["article"]["id"] = article
    return Reading.model_validate(fields)
