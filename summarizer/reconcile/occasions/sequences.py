"""Joining what articles tell as several meetings of the same people on one day, by the order in which they tell them.

Two presidents talk alone, and then with their delegations. Nothing else tells the one from the other where both are of
the same two people, in one place: but who says which came first, and tells of as many, tells of the same.
"""

from __future__ import annotations

from itertools import combinations, pairwise, product
from typing import TYPE_CHECKING

from summarizer.reconcile.mentions import key
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.reconcile.occasions.matching import Matching
    from summarizer.reconcile.occasions.travels import Travels
    from summarizer.records import OrderMention, WhenMention

_ORDER = Reason(rule="told-in-same-order", soft=True)
_TWO = Reason(rule="one-article-two-meetings")


class Sequences:
    """Joins the meetings of sequences that agree in people, day, kinds and length.

    Args:
        matching: What joining meetings goes by.
        travels: Joins the visits in which they fell.
    """

    def __init__(self, matching: Matching, travels: Travels) -> None:
        self._match = matching
        self._now = matching.now
        self._travels = travels

    def join(self) -> None:
        """Join each meeting of a sequence with the one in its place in those of other articles, or none of them."""
        for sequences in self._by_likeness():
            for one, other in combinations(sequences, 2):
                if all(self._match.against.to_meetings(a, b) is None for a, b in zip(one, other, strict=True)):
                    self._join_each(one, other)

    def _join_each(self, one: Sequence[str], other: Sequence[str]) -> None:
        """Join two sequences, meeting by meeting: none of the one is another of the other."""
        for (place, a), (at, b) in product(enumerate(one), enumerate(other)):
            if place != at:
                self._match.verdicts.note(a, b, "different", _TWO)
            elif self._match.join(a, b, _ORDER) is not None:
                self._travels.join_of_meeting(self._now.meetings.members(a))

    def _by_likeness(self) -> Iterator[Sequence[Sequence[str]]]:
        """Yield the sequences of different articles that are alike, in the order of their articles."""
        alike: dict[tuple[object, ...], list[Sequence[str]]] = {}
        for (_, people, day), mentions in self._on_one_day().items():
            sequence = self._in_order(mentions) if len(mentions) > 1 else ()
            if sequence:
                kinds = tuple(self._now.occasions[mention].told.kind for mention in sequence)
                alike.setdefault((people, day, kinds), []).append(sequence)
        return (sequences for sequences in alike.values() if len(sequences) > 1)

    def _on_one_day(self) -> dict[tuple[str, frozenset[str], object], list[str]]:
        """Return the meetings that were held, by article, people and day."""
        found: dict[tuple[str, frozenset[str], object], list[str]] = {}
        for mention, item in sorted(self._now.occasions.items()):
            day = self._match.days(mention).only
            if day is not None and item.told.status == "held":
                found.setdefault((item.article, item.principals, day), []).append(mention)
        return found

    def _in_order(self, mentions: Sequence[str]) -> Sequence[str]:
        """Return the meetings of an article in the order that it states; nothing where it leaves open any of it."""
        before = set(self._stated(mentions))
        for between in mentions:
            before |= {(a, d) for a, b in before for c, d in before if b == c == between}
        ordered = sorted(mentions, key=lambda mention: sum(later == mention for _, later in before))
        stated = all(pair in before and pair[::-1] not in before for pair in pairwise(ordered))
        return ordered if stated else ()

    def _stated(self, mentions: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield the pairs of meetings of which the article says that the first came before the second."""
        for mention in mentions:
            item = self._now.occasions[mention]
            said: list[OrderMention | WhenMention] = [*item.told.order, *item.told.when]
            for each in said:
                if each.of and each.relation in {"before", "after"}:
                    other = key(item.article, each.of)
                    yield (mention, other) if each.relation == "before" else (other, mention)
