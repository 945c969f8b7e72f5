"""Who is named by one of two accounts of a meeting and not by the other, where two spellings may be one person.

A name in two scripts, or a part of a name, can leave open whether two people are one. Where both accounts have the
rest of the people, the day and the kind in common, such two do not make two meetings: each is then the most likely
reading of the other.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from summarizer.reconcile.actors.forms import main_name
from summarizer.reconcile.folding import folded
from summarizer.reconcile.mentions import article_of, key
from summarizer.reconcile.occasions.occasion import PAIR

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.occasions.occasion import Occasion
    from summarizer.reconcile.occasions.situation import Situation

Pair = tuple[str, str]
"""Somebody of one account, and somebody of the other."""

Own = tuple[frozenset[str], frozenset[str]]
"""Some of each of two accounts whom the other lacks."""


def own_people(a: Occasion, b: Occasion) -> Own:
    """Return the principals of each of two accounts whom the other does not name at all."""
    return a.principals - b.everyone, b.principals - a.everyone


def are_others(a: Occasion, b: Occasion, own: Own) -> bool:
    """Say whether each has a principal whom the other lacks, or one leaves out as many as both name.

    An article may leave somebody out; but two who are said to have met did not thereby hold the summit of four.

    Args:
        a: An account.
        b: Another.
        own: The principals of each whom the other lacks.
    """
    only_a, only_b = own
    return bool(only_a and only_b) or max(len(only_a), len(only_b)) >= max(len(a.principals & b.principals), PAIR)


def are_of_other_sides(one: Occasion, two: Occasion) -> bool:
    """Say whether one account tells of a country's delegation, and the other of another's in its place.

    Mediators go from one to the other: that they met the one is not that they met the other.
    """
    if not (one.sides and two.sides) or not one.sides.isdisjoint(two.sides):
        return False
    return one.sides.isdisjoint(two.served) and two.sides.isdisjoint(one.served)


def have_as_many_parties(one: Occasion, two: Occasion) -> bool:
    """Say whether two accounts have the same principals, but for those whom one of them leaves unnamed."""
    fewer, more = sorted((one, two), key=lambda occasion: len(occasion.principals))
    lacking = len(more.principals) - len(fewer.principals)
    return fewer.principals <= more.principals and lacking == fewer.unnamed - more.unnamed


class People:
    """Compares who was at two meetings.

    Args:
        situation: What is known.
    """

    def __init__(self, situation: Situation) -> None:
        self._now = situation

    def strangers(self, a: Occasion, b: Occasion) -> Own:
        """Return the principals of each of two accounts whom the other lacks even if all are one who may be one."""
        (only_a, only_b), pairs = own_people(a, b), self.perhaps_one(a, b)
        return only_a - {x for x, _ in pairs}, only_b - {y for _, y in pairs}

    def perhaps_one(self, a: Occasion, b: Occasion) -> list[Pair]:
        """Return the most pairs of people, one of each account, who may be one; everybody is in one pair at most.

        There are none unless the accounts are of one known day and have two principals in common.
        """
        only_a, only_b = own_people(a, b)
        if not (only_a and only_b) or len(a.principals & b.principals) < PAIR:
            return []
        if not self._now.is_one_day(a.mention, b.mention):
            return []
        beside = {x: [y for y in sorted(only_b) if self._may_be_one(a, b, x, y)] for x in sorted(only_a)}
        return _paired(beside)

    def have_like_posts(self, a: Occasion, b: Occasion, pairs: Sequence[Pair]) -> bool:
        """Say whether each of some pairs of people is given much the same post, as far as signs and letters show it."""
        return all(_are_alike(self._posts(a, x), self._posts(b, y)) for x, y in pairs)

    def hosts(self, item: Occasion) -> frozenset[str]:
        """Return the principals who are told of as hosts."""
        told = (key(item.article, each.actor) for each in item.told.participants if each.part == "host")
        return item.principals.intersection(map(self._now.actor_of, told))

    def name(self, item: Occasion, person: str) -> str:
        """Return the name by which an account's article introduces somebody who took part."""
        return main_name(self._now.corpus.actors[self._mention(item, person)])

    def _mention(self, item: Occasion, person: str) -> str:
        told = (key(item.article, each.actor) for each in item.told.participants)
        return next(mention for mention in told if self._now.actor_of(mention) == person)

    def _posts(self, item: Occasion, person: str) -> list[str]:
        return [folded(role.title) for role in self._now.corpus.actors[self._mention(item, person)].roles]

    def _may_be_one(self, a: Occasion, b: Occasion, x: str, y: str) -> bool:
        """Say whether names leave two people open, and neither article names both."""
        if a.article in self._articles.get(y, ()) or b.article in self._articles.get(x, ()):
            return False
        return self._now.may_be_one(x, y)

    @cached_property
    def _articles(self) -> Mapping[str, AbstractSet[str]]:
        """The articles that name each person."""
        found: dict[str, set[str]] = {}
        for mention, actor in self._now.corpus.actors.items():
            if actor.kind == "person":
                found.setdefault(self._now.actor_of(mention), set()).add(article_of(mention))
        return found


def _paired(beside: Mapping[str, Sequence[str]]) -> list[Pair]:
    """Return a largest choice of pairs in which nobody stands twice (Kuhn 1955: augmenting paths)."""
    taken: dict[str, str] = {}

    def place(x: str, tried: set[str]) -> bool:
        for y in beside[x]:
            if y not in tried:
                tried.add(y)
                if y not in taken or place(taken[y], tried):
                    taken[y] = x
                    return True
        return False

    for x in beside:
        place(x, set())
    return sorted((x, y) for y, x in taken.items())


def _are_alike(titles: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether a run of one title is in another, and at least half of the shorter of the two."""
    return any(2 * _run(x, y) >= min(len(x), len(y)) for x, y in product(titles, others) if x and y)


def _run(x: str, y: str) -> int:
    """Return how many letters in a row two texts have in common, at most."""
    return SequenceMatcher(None, x, y, autojunk=False).find_longest_match().size
