"""Accounts of one party alone ("the two sides meet in Trieste on 3 June"): the meeting of those whom others name.

Such an account has no people to compare. It is taken for the only meeting that others tell of in that place at that
time, where its article names somebody who is told to have been there, or who serves a state that is. Another meeting
of the same people there and then may be meant as well. Where others name nobody either, accounts of one party in the
same words are of one meeting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.actors.forms import main_name
from summarizer.reconcile.actors.serving import states_served
from summarizer.reconcile.calendar.dayset import EVERY_DAY
from summarizer.reconcile.days.index import size
from summarizer.reconcile.mentions import article_of, key, kind_to_compare
from summarizer.reconcile.names.org_countries import country_printed
from summarizer.reconcile.occasions.likeness import may_share_a_city
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.calendar.dayset import Days
    from summarizer.reconcile.mentions import Corpus
    from summarizer.reconcile.occasions.matching import Matching
    from summarizer.reconcile.occasions.occasion import Occasion
    from summarizer.reconcile.occasions.travels import Travels

_MONTH = 31
"""So many days at most are told as the time of something: a day, "mid-November", a month."""

_ONLY = Reason(rule="only-there-and-then", soft=True)
_SEVERAL = Reason(rule="several-fit")


def perhaps_meant(
    corpus: Corpus, occasions: Mapping[str, Occasion], own: Mapping[str, Days], actor_of: Callable[[str], str]
) -> dict[str, list[str]]:
    """Return the meetings that accounts of one party alone may be of: those of other articles, there and then.

    Args:
        corpus: The readings.
        occasions: Their meetings.
        own: The days of each meeting when its article is read for itself.
        actor_of: Gives the group of an actor's mention.
    """
    alone = {mention for mention, item in occasions.items() if len(item.told.participants) == 1}
    if not alone:
        return {}
    times = {mention: (own.get(mention, EVERY_DAY), kind_to_compare(item.told)) for mention, item in occasions.items()}
    at: dict[tuple[Days, str], list[str]] = {}
    for mention in occasions:
        at.setdefault(times[mention], []).append(mention)
    named: dict[str, set[str]] = {article_of(mention): set() for mention in alone}
    for mention, actor in corpus.actors.items():
        if actor.kind == "person" and article_of(mention) in named:
            named[article_of(mention)] |= {actor_of(mention), *states_served(corpus, mention)}
    found: dict[str, list[str]] = {}
    for mention in sorted(alone):
        item, then = occasions[mention], at.get(times[mention], ())
        if 0 < size(times[mention][0]) <= _MONTH:
            others = (occasions[other] for other in then if article_of(other) != item.article)
            there = [other for other in others if may_share_a_city([item], [other])]
            of_people = [other for other in there if other.mention not in alone]
            found[mention] = _of_known(corpus, of_people, named[item.article]) or _in_the_same_words(item, there)
    return found


def _of_known(corpus: Corpus, there: Sequence[Occasion], known: AbstractSet[str]) -> list[str]:
    """Return the meetings of people or states that an article names, and others of the same people."""
    likely = [other for other in there if not known.isdisjoint(_parties(corpus, other))]
    people = {person for other in likely for person in other.everyone}
    return sorted(other.mention for other in there if not people.isdisjoint(other.everyone))


def _in_the_same_words(item: Occasion, there: Sequence[Occasion]) -> list[str]:
    """Return the first account of the same party, which all others are compared with; nothing for that one itself."""
    same = [item.mention, *(other.mention for other in there if other.everyone == item.everyone)]
    return [min(same)] if min(same) != item.mention else []


def _parties(corpus: Corpus, item: Occasion) -> set[str]:
    """Return who was at a meeting: groups, and the codes of countries told of as parties."""
    told = (corpus.actors[key(item.article, each.actor)] for each in item.told.participants)
    codes = (country_printed(main_name(actor)) for actor in told if actor.kind == "organisation")
    return {*item.everyone, *codes} - {""}


class Unnamed:
    """Joins accounts of one party alone.

    Args:
        matching: What joining meetings goes by.
        travels: Joins the visits in which they fell.
    """

    def __init__(self, matching: Matching, travels: Travels) -> None:
        self._match = matching
        self._now = matching.now
        self._travels = travels

    def join(self) -> None:
        """Join each with the only meeting that it can be; where there are several, leave it open."""
        for mention in sorted(self._now.perhaps_meant):
            meetings = list(self._meetings(mention))
            for other in meetings:
                if len(meetings) > 1:
                    self._match.verdicts.note(mention, other, "undecided", _SEVERAL)
                else:
                    self._travels.join_meetings(mention, other, _ONLY)

    def _meetings(self, mention: str) -> Iterator[str]:
        """Yield a mention of each meeting that an account may be of."""
        meetings = self._now.meetings
        for other in {meetings[other]: other for other in self._now.perhaps_meant[mention]}.values():
            if meetings[other] != meetings[mention] and self._match.against.to_all_but_people(mention, other) is None:
                yield other
