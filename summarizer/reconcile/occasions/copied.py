"""Joining what copied sentences tell of: at first where its readers agree, and last of all where they do not.

Two readers of the same words may take them for talks and for a ceremony, or place them on two days. Which of them read
wrong is not known, so that neither may come between the other and the rest: first everybody finds the accounts that
agree with him, and then the copies come together if nothing but their being read differently keeps them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.groups import Groups
from summarizer.reconcile.occasions.twins import twins
from summarizer.records import Reason

if TYPE_CHECKING:
    from summarizer.reconcile.occasions.matching import Matching
    from summarizer.reconcile.occasions.travels import Travels

_READ_ALIKE = Reason(rule="told-in-same-words")
_READ_DIFFERENTLY = Reason(rule="told-in-same-words", soft=True)
_OPEN = Reason(rule="several-fit")


class Copied:
    """Joins the mentions that the same sentences of several articles tell of.

    Args:
        matching: What joining meetings goes by.
        travels: Joins the visits in which they fell.
    """

    def __init__(self, matching: Matching, travels: Travels) -> None:
        self._match = matching
        self._now = matching.now
        self._travels = travels
        self._copies = Groups(matching.now.corpus.meetings)
        self._read_differently: list[tuple[str, str]] = []

    def join(self) -> None:
        """Join visits, and then the meetings that were read alike."""
        now, sentences = self._now, self._now.sentences
        visits = {name: (now.visitors[name], told.citations) for name, told in now.corpus.visits.items()}
        for a, b in twins(sentences, visits):
            if self._match.against.to_visits(a, b) is None and now.join_visits(a, b) is not None:
                self._match.verdicts.note(a, b, "same", _READ_ALIKE)
        meetings = {name: (one.principals, one.told.citations) for name, one in now.occasions.items()}
        for a, b in twins(sentences, meetings):
            self._copies.join(a, b)
            if self._are_read_alike(a, b):
                self._match.join(a, b, _READ_ALIKE)
            else:
                self._read_differently.append((a, b))

    def _are_read_alike(self, a: str, b: str) -> bool:
        """Say whether two copies were taken for the same kind of meeting, with the same outcome, on days that meet."""
        one, other = (self._now.occasions[mention].told for mention in (a, b))
        alike = (one.kind, one.status) == (other.kind, other.status)
        return alike and not (self._match.days(a) & self._match.days(b)).is_empty

    def join_the_rest(self) -> None:
        """Join the meetings that were read differently, now that all others are where they belong."""
        for a, b in self._read_differently:
            if self._now.meetings[a] == self._now.meetings[b]:
                self._match.verdicts.note(a, b, "same", _READ_DIFFERENTLY)
            elif self._match.is_bridge(a, b, self._are_copies):
                self._match.verdicts.note(a, b, "undecided", _OPEN)
            else:
                self._match.join(a, b, _READ_DIFFERENTLY, _of_whatever_kind)
                self._travels.join_of_meeting(self._now.meetings.members(a))

    def _are_copies(self, a: str, b: str) -> bool:
        """Say whether the same sentences tell of two mentions."""
        return self._copies.name(a) == self._copies.name(b)


def _of_whatever_kind(_a: str, _b: str) -> bool:
    """Say that it speaks against nothing that two mentions are told as of two kinds: the same words tell of theirs."""
    return True
