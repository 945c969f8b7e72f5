"""What two meetings have in common beyond their principals, and what of it ties a loosely dated one to another.

The same two people meet again and again, so that "the same people, and no day against it" says little. A mention whose
days are open belongs to a known meeting only if something else ties the two: days that are few, a person beside them
in the same post, the day of an arrival, one visit, the very same words, or that it was in the news just then.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import product
from typing import TYPE_CHECKING

from summarizer.reconcile.actors.posts import post_key
from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.days.index import size
from summarizer.reconcile.days.stretching import stretch
from summarizer.reconcile.days.timetable import SLACK
from summarizer.reconcile.folding import folded
from summarizer.reconcile.mentions import key
from summarizer.reconcile.occasions.occasion import PAIR
from summarizer.reconcile.places.same import city_key, may_be_same
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.occasions.occasion import Occasion
    from summarizer.reconcile.occasions.situation import Situation

FEW = 31
"""Days of at most so many (a month) place a meeting among those of a pair."""

RUN = 15
"""So many words in a row are not written twice by chance, although sentences begin or end otherwise."""

NEWS = 5
"""Articles of so many days that give no day tell of the same news."""

YEAR = 366
"""Days of more than a year say nothing of when a meeting was."""

HALF_A_YEAR = 180
"""A date without its year comes again later than so many days."""

LONG = 12
"""A sentence of at least so many words is not written twice by chance."""

PUBLISHED = 7
"""A day of publication is known well enough within so many days."""

RECENT = 14
"""News that gives no day tells of what happened at most so many days before (measured: +4 F1)."""

PLANS = {"planned", "cancelled"}
"""What a meeting is told to be that has not taken place."""

_ONLY = Reason(rule="only-fitting", soft=True)
_RECENT = Reason(rule="recent-meeting", soft=True)
_SAME_TEXT = Reason(rule="told-in-same-words", soft=True)
_WEEKDAY = Reason(rule="same-weekday-same-place", soft=True)
_DATE = Reason(rule="same-date", soft=True)


class Likeness:
    """Compares clusters of meetings in a situation."""

    def __init__(self, situation: Situation) -> None:
        self._now = situation

    def in_common(self, a: str, b: str) -> frozenset[str]:
        """Return what the clusters of two meetings share beyond their principals, as comparable words."""
        left, right = self._items(a), self._items(b)
        features = self._tying(a, b, left, right)
        features |= {f"source:{actor}" for actor in self._sources(left) & self._sources(right)}
        if cities(left) & cities(right):
            features.add("city")
        if {item.principals for item in left} & {item.principals for item in right}:
            features.add("people")
        features |= {f"hour:{hour}" for hour in self._hours(left) & self._hours(right)}
        if {item.told.certainty for item in left} & {item.told.certainty for item in right}:
            features.add("certainty")
        if any(item.told.when == () for item in left) and any(item.told.when == () for item in right):
            features.add("undated")
        return frozenset(features)

    def has_more_in_common(self, name: str, one: str, other: str) -> bool:
        """Say whether a meeting shares with one of two others all that it shares with the second, and more.

        That the one is told of in its city is nothing more, where no city is told of the other: it may be the same.
        That it is of the very same three or more, of whom the second has others, is enough: before and after they all
        meet, two of them meet alone.
        """
        more, less = self.in_common(name, one), self.in_common(name, other)
        if "people" in more - less and self.are_of_the_same_several(name, one):
            return True
        return more - (set() if cities(self._items(other)) else {"city"}) > less

    def are_of_the_same_several(self, a: str, b: str) -> bool:
        """Say whether all tell of the same people in two meetings, who are more than two."""
        told = {item.principals for item in (*self._items(a), *self._items(b))}
        return len(told) == 1 and len(min(told)) > PAIR

    def _tying(self, a: str, b: str, left: Sequence[Occasion], right: Sequence[Occasion]) -> set[str]:
        """Return what of it ties the two."""
        pair = {actor for item in (*left, *right) for actor in item.principals}
        features = {f"with:{actor}" for actor in (_everyone(left) & _everyone(right)) - pair}
        features |= {f"met:{actor}" for actor in (self._met(left) & self._met(right)) - pair}
        features = {feature for feature in features if not self._posts_differ(feature.partition(":")[2], left, right)}
        if self._arrivals(left) & self._arrivals(right):
            features.add("arrival")
        if self._visits(left) & self._visits(right):
            features.add("visit")
        if self._same_days(a, b):
            features.add("days")
        features |= {f"before:{meeting}" for meeting in self._after(left) & self._after(right)}
        if {item.told.status for item in (*left, *right)} == {"denied"}:
            features.add("denied")
        if _share_words(left, right) or not self._texts(left).isdisjoint(self._texts(right)):
            features.add("text")
        return features

    def ties(self, a: str, b: str) -> Reason | None:
        """Return what ties two meetings that nothing keeps apart; ``None`` if it is their people alone."""
        if self._days_cover(a, b):
            return _ONLY
        tying = self._tying(a, b, self._items(a), self._items(b))
        if tying:
            return None if self.is_another_time(a, b) else _SAME_TEXT if "text" in tying else _ONLY
        if self._met_again(a, b) or self._met_again(b, a) or self._planned_at_once(a, b):
            return _ONLY
        if self._recent(a, b) or self._recent(b, a) or self._news_at_once(a, b):
            return _RECENT
        if self._date(a, b) or self._date(b, a):
            return None if self.is_another_time(a, b) else _DATE
        weekday = self._weekday(a, b) or self._weekday(b, a)
        return _WEEKDAY if weekday and not self.is_another_time(a, b) else None

    def _days_cover(self, a: str, b: str) -> bool:
        """Say whether two meetings have few days each, and half the days of one lie among or beside those of the other.

        Early and late May touch in the middle of the month, and are not one time.
        """
        few, more = sorted(map(self._now.timetable.meeting, (a, b)), key=size)
        return size(more) <= FEW and 2 * size(few & stretch(more, -SLACK, SLACK)) >= size(few)

    def _items(self, mention: str) -> list[Occasion]:
        return [self._now.occasions[member] for member in self._now.meetings.members(mention)]

    def _same_days(self, a: str, b: str) -> bool:
        """Say whether two meetings are dated to the same stretch of days, a year at most."""
        days = self._now.timetable.meeting(a)
        return days == self._now.timetable.meeting(b) and size(days) <= YEAR

    def _recent(self, undated: str, known: str) -> bool:
        """Say whether a meeting lies so shortly before an article came out that tells of it without a day."""
        timetable = self._now.timetable
        if size(timetable.meeting(undated)) <= FEW or size(timetable.meeting(known)) > FEW:
            return False
        if not _principals(self._items(undated)) <= _everyone(self._items(known)):
            return False
        return any(
            not timetable.meeting(known) - stretch(out, -RECENT, 0)
            for item in self._items(undated)
            if size(out := timetable.publication(item.article)) <= PUBLISHED and self._is_news(item, out)
        )

    def _is_news(self, item: Occasion, out: Days) -> bool:
        """Say whether a meeting of which no day is told may be the news: no other of its people, dated, is."""
        timetable = self._now.timetable
        others = (key(item.article, met.id) for met in self._now.corpus.by_article[item.article].meetings)
        return not any(
            len(self._now.occasions[other].principals & item.principals) >= PAIR
            and size(timetable.meeting(other)) <= PUBLISHED
            and not (timetable.meeting(other) - stretch(out, -RECENT, RECENT))
            for other in others
            if other != item.mention and self._now.occasions[other].told.kind == item.told.kind
        )

    def _news_at_once(self, a: str, b: str) -> bool:
        """Say whether articles that came out within a few days of each other tell of two meetings without any day."""
        left, right = self._items(a), self._items(b)
        if any(item.told.when for item in (*left, *right)):
            return False
        if any(item.visit for item in (*left, *right)) and not may_share_a_city(left, right):
            return False
        days = [[(i, self._now.timetable.publication(i.article)) for i in self._items(m)] for m in (a, b)]
        known = [[out for i, out in each if size(out) <= PUBLISHED and self._is_news(i, out)] for each in days]
        return all(known) and all(not (x & stretch(y, -NEWS, NEWS)).is_empty for x in known[0] for y in known[1])

    def _planned_at_once(self, a: str, b: str) -> bool:
        """Say whether articles of one month tell of plans for one city, of which neither gives the day.

        A plan may have been called off since; what was called off before is no plan of later.
        """
        left, right = self._items(a), self._items(b)
        statuses = {item.told.status for item in (*left, *right)}
        if not {"planned"} <= statuses <= PLANS or not may_share_a_city(left, right):
            return False
        if any(self._now.timetable.meeting(mention).only for mention in (a, b)):
            return False
        pairs = (pair if pair[0].told.status == "planned" else pair[::-1] for pair in product(left, right))
        return any(self._told_within_a_month(*pair) for pair in pairs)

    def _told_within_a_month(self, plan: Occasion, other: Occasion) -> bool:
        """Say whether an account came out within a month of a plan, and not before it if it tells of no plan."""
        out, later = (self._now.timetable.publication(item.article) for item in (plan, other))
        near = stretch(out, -FEW if other.told.status == "planned" else 0, FEW)
        return size(out) <= PUBLISHED and size(later) <= PUBLISHED and not (later & near).is_empty

    def _weekday(self, undated: str, known: str) -> bool:
        """Say whether one prints the very day of the week of the other, whose day is known, and both one place."""
        items, day = self._items(undated), self._now.timetable.meeting(known).only
        printed = {when.weekday for item in items for when in item.told.when if when.relation == "on"}
        if day is None or printed != {day.isoweekday()}:
            return False
        return may_share_a_city(items, self._items(known))

    def _date(self, yearless: str, known: str) -> bool:
        """Say whether one prints the very day and month of the other, whose year is known, and nothing of its own."""
        dates = [
            w for item in self._items(yearless) for w in item.told.when if w.day and w.month and w.relation == "on"
        ]
        day = self._now.timetable.meeting(known)
        near = stretch(day, -HALF_A_YEAR, HALF_A_YEAR)
        return bool(dates) and day.only is not None and self._now.timetable.meeting(yearless) & near == day

    def is_another_time(self, a: str, b: str) -> bool:
        """Say whether somebody who was met has one post in the one telling and another in the other."""
        left, right = self._items(a), self._items(b)
        shared = (_everyone(left) | self._met(left)) & (_everyone(right) | self._met(right))
        return any(self._posts_differ(actor, left, right) for actor in sorted(shared))

    def _posts_differ(self, actor: str, left: Iterable[Occasion], right: Iterable[Occasion]) -> bool:
        """Say whether articles in one language call a person by posts that have no word in common."""
        mine, theirs = ({i.article for i in items} for items in (left, right))
        for article in sorted(mine):
            for other in sorted(theirs):
                first, second = (self._posts.get((name, actor)) for name in (article, other))
                if first and second and first[0] == second[0] and not first[1] & second[1]:
                    return True
        return False

    @cached_property
    def _posts(self) -> dict[tuple[str, str], tuple[str, frozenset[str]]]:
        """The language, and the telling words of the present posts, by article and person."""
        found: dict[tuple[str, str], tuple[str, frozenset[str]]] = {}
        for reading in self._now.corpus.readings:
            article = reading.article.id
            for actor in reading.actors:
                posts = [role for role in actor.roles if role.kind == "post" and not role.former]
                if posts:
                    words = frozenset(word for role in posts for word in post_key(role)[2])
                    person = self._now.actor_of(key(article, actor.id))
                    found[article, person] = (self._now.corpus.language(article), words)
        return found

    def _met(self, items: Iterable[Occasion]) -> set[str]:
        """Return everybody met on the visits in which some mentions fell."""
        return {actor for item in items if item.visit is not None for actor in self._now.met_on(item.visit)}

    def _texts(self, items: Iterable[Occasion]) -> set[str]:
        """Return the whole texts that tell of some mentions, to know a copy by."""
        return {self._now.corpus.by_article[item.article].article.text.strip() for item in items}

    def _after(self, items: Iterable[Occasion]) -> set[str]:
        """Return before what articles imply that these were the last: a meeting, or what else has a year."""
        found = set[str]()
        for _, after in self._implied_before(items):
            if after in self._now.occasions:
                found.add(self._now.meetings[after])
            elif size(days := self._now.timetable.meeting(after)) <= YEAR:
                found.add(str(days))
        return found

    def _met_again(self, implied: str, known: str) -> bool:
        """Say whether an article tells that people met again on the day after another says that they had met."""
        day, timetable = self._now.timetable.meeting(known), self._now.timetable
        return day.only is not None and any(
            timetable.meeting(after) == stretch(day, SLACK, SLACK)
            for _, after in self._implied_before(self._items(implied))
            if after in self._now.occasions
        )

    def _implied_before(self, items: Iterable[Occasion]) -> list[tuple[Occasion, str]]:
        """Return before what articles only imply meetings ("the first since 2019", "again"): the same people's next."""
        implied = [item for item in items if item.told.certainty == "implied"]
        told = [(item, key(item.article, o.of)) for item in implied for o in item.told.order if o.relation == "before"]
        occasions = self._now.occasions
        return [(item, after) for item, after in told if item.principals <= occasions.get(after, item).everyone]

    def _hours(self, items: Iterable[Occasion]) -> set[str]:
        """Return the parts of the day that articles print ("Tuesday evening")."""
        told = {(when.words, self._now.language(item.mention)) for item in items for when in item.told.when}
        return {hour for words, language in told if (hour := read_components(words, language).period) is not None}

    def _visits(self, items: Iterable[Occasion]) -> set[str]:
        return {self._now.visits[item.visit] for item in items if item.visit is not None}

    def _sources(self, items: Iterable[Occasion]) -> set[str]:
        return {
            self._now.actor_of(key(item.article, voice.actor))
            for item in items
            for told in item.told.told_by
            for voice in told.said_by[:1]
        }

    def _arrivals(self, items: Iterable[Occasion]) -> set[tuple[int | None, int | None, int | None]]:
        arrivals = (self._now.corpus.visits[item.visit].arrival for item in items if item.visit is not None)
        return {(when.weekday, when.day, when.month) for told in arrivals for when in told if when.weekday or when.day}


def _principals(items: Iterable[Occasion]) -> set[str]:
    return {actor for item in items for actor in item.principals}


def _everyone(items: Iterable[Occasion]) -> set[str]:
    return {actor for item in items for actor in item.everyone}


def cities(items: Iterable[Occasion]) -> set[str]:
    """Return the cities in which some mentions say that they were, in whatever language."""
    return {city_key(item.place.city.text) for item in items if item.place.city is not None}


def may_share_a_city(left: Iterable[Occasion], right: Iterable[Occasion]) -> bool:
    """Say whether some mention of either side names a city that may be the other's."""
    cities = ((x.place.city, y.place.city) for x, y in product(left, right))
    return any(x is not None and y is not None and may_be_same(x.text, y.text) for x, y in cities)


def _share_words(left: Iterable[Occasion], right: Iterable[Occasion]) -> bool:
    """Say whether both are told of in one sentence, long enough to know a copy by, or one has a run of the other's."""
    mine, theirs = _quotes(left), _quotes(right)
    return any(len(quote.split()) >= LONG for quote in mine & theirs) or not _runs(mine).isdisjoint(_runs(theirs))


def _quotes(items: Iterable[Occasion]) -> set[str]:
    """Return the sentences that tell of some mentions."""
    return {citation.quote for item in items for citation in item.told.citations}


def _runs(quotes: Iterable[str]) -> set[tuple[str, ...]]:
    """Return all runs of so many words of some sentences."""
    return set[tuple[str, ...]]().union(*map(_runs_of, quotes))


@lru_cache(maxsize=1024)
def _runs_of(quote: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of so many words of one sentence; the same few are compared with each other again and again."""
    words = folded(quote).split()
    return frozenset(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
