"""Which articles can bear on each other's meetings and visits; all others are joined apart from these.

Two articles are on one island if some two people met in both, or came together with others in both, if somebody
travels in both, or was at an event on one day in both, if both tell of something in the same sentence, if one may
mean by "both sides" who met in the other, or if a person's decision speaks of both; and so on from each to the next.
Nothing that decides whether two mentions are one looks further than that, but for what the :mod:`.background` says of
all.
"""

from __future__ import annotations

from collections.abc import Hashable
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.dayset import EVERY_DAY
from summarizer.reconcile.groups import Groups
from summarizer.reconcile.mentions import Corpus, article_of
from summarizer.reconcile.occasions.gatherings import EVENT, SEVERAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.reconcile.clusters import Clusters
    from summarizer.reconcile.occasions.background import Background


def islands(background: Background, meetings: Clusters, visits: Clusters) -> list[Corpus]:
    """Return the readings, island by island.

    Args:
        background: What is known of all articles.
        meetings: The partition to start from, with a person's decisions in it.
        visits: The same for visits.
    """
    readings = background.corpus.by_article
    groups, first = Groups(readings), dict[Hashable, str]()
    for article, tie in _ties(background, meetings, visits):
        other = first.setdefault(tie, article)
        if other is not article:
            groups.join(other, article)
    found: dict[str, list[str]] = {}
    for article, name in groups.names().items():
        found.setdefault(name, []).append(article)
    return [Corpus(tuple(readings[article] for article in articles)) for articles in found.values()]


def _ties(background: Background, meetings: Clusters, visits: Clusters) -> Iterator[tuple[str, Hashable]]:
    """Yield what ties articles to each other: an article, and what all articles that have it share."""
    sentences = background.sentences
    for mention, item in background.occasions.items():
        met = item.everyone if len(item.everyone) >= SEVERAL else item.principals
        for pair in combinations(sorted(met), 2):
            yield item.article, pair
        for words in sentences.of(mention, item.told.citations):
            yield item.article, words
        yield item.article, ("meeting", meetings[mention])
        day = background.timetable.own.get(mention, EVERY_DAY).only if item.told.kind == EVENT else None
        for guest in item.everyone if day is not None else ():
            yield item.article, (day, guest)
    for mention, others in background.perhaps_meant.items():
        for each in (mention, *others):
            yield article_of(each), ("perhaps", mention)
    for visit, told in background.corpus.visits.items():
        article = article_of(visit)
        for visitor in background.visitors[visit]:
            yield article, visitor
        for words in sentences.of(visit, told.citations):
            yield article, words
        yield article, ("visit", visits[visit])
