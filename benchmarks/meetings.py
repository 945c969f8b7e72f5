"""How well mentions of meetings are told together and apart, and at what cost: ``python benchmarks/meetings.py``.

Prints B3 precision, recall and F1 on ``data/meetings.csv`` (see ``meeting_world.py``), the same for what a user would
write instead, and time and peak memory for 1,000, 10,000 and 100,000 mentions on one core, each in a process of its
own. Sizes can be given as arguments.
"""

from __future__ import annotations

import datetime as dt
import random
import resource
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

import meeting_world as world
from anyascii import anyascii
from rapidfuzz import fuzz

from summarizer.reconcile import reconcile
from summarizer.reconcile.actors import ActorGroups, group_actors
from summarizer.reconcile.clusters import Clusters
from summarizer.reconcile.company import join_by_company
from summarizer.reconcile.mentions import Corpus, article_of
from summarizer.reconcile.occasions import group_occasions
from summarizer.reconcile.timetable import Timetable

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from meeting_world import Mention


SIZES = (1_000, 10_000, 100_000)
ALIKE = 85


class Quality(NamedTuple):
    """B3 precision and recall (Bagga and Baldwin 1998): averages over mentions."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def b_cubed(labels: Sequence[Hashable], found: Sequence[Hashable]) -> Quality:
    """Compare a grouping with the true one."""
    both: dict[tuple[Hashable, Hashable], int] = {}
    true: dict[Hashable, int] = {}
    said: dict[Hashable, int] = {}
    for label, group in zip(labels, found, strict=True):
        both[label, group] = both.get((label, group), 0) + 1
        true[label] = true.get(label, 0) + 1
        said[group] = said.get(group, 0) + 1
    total = len(labels)
    precision = sum(count * count / said[group] for (_, group), count in both.items()) / total
    recall = sum(count * count / true[label] for (label, _), count in both.items()) / total
    return Quality(precision, recall)


def ours(mentions: Sequence[Mention]) -> list[str]:
    """Return the group of each mention as the library gives it."""
    corpus = Corpus.of(world.readings(mentions))
    return grouped(mentions, corpus, group_actors(corpus.actors))


def told_names(mentions: Sequence[Mention]) -> list[str]:
    """Return the groups that the library gives when it is told who is who: what is left is not the names' fault."""
    corpus = Corpus.of(world.readings(mentions))
    people = {(m.article, name): person for m in mentions for name, person in zip(m.names, m.people, strict=True)}
    known, first = Clusters(corpus.actors), dict[str, str]()
    for key, actor in corpus.actors.items():
        known.join(first.setdefault(people[article_of(key), actor.names[0].text], key), key)
    return grouped(mentions, corpus, ActorGroups(known))


def grouped(mentions: Sequence[Mention], corpus: Corpus, actors: ActorGroups) -> list[str]:
    """Group the meetings of some readings whose people are grouped."""
    timetable = Timetable(corpus)
    join_by_company(actors, corpus, timetable.own)
    found = group_occasions(corpus, lambda mention: actors[mention], timetable=timetable)
    counts: dict[str, int] = {}
    names = []
    for mention in mentions:
        counts[mention.article] = counts.get(mention.article, 0) + 1
        names.append(found.meetings[f"{mention.article}:m{counts[mention.article]}"])
    return names


def by_last_names(mentions: Sequence[Mention]) -> list[Hashable]:
    """Group by the printed day (else that of publication) and two equal last names."""
    return [(_naive_day(m), frozenset(anyascii(name).casefold().split()[-1] for name in m.names)) for m in mentions]


def by_rapidfuzz(mentions: Sequence[Mention]) -> list[Hashable]:
    """Group mentions a day apart at most, whose names are alike by rapidfuzz's token_set_ratio, first fit."""
    groups: list[tuple[dt.date, tuple[str, ...]]] = []
    found: list[Hashable] = []
    for mention in mentions:
        day, names = _naive_day(mention), tuple(anyascii(name).casefold() for name in mention.names)
        for index, (other_day, others) in enumerate(groups):
            if abs((day - other_day).days) <= 1 and _alike(names, others):
                found.append(index)
                break
        else:
            groups.append((day, names))
            found.append(len(groups) - 1)
    return found


def _alike(names: tuple[str, ...], others: tuple[str, ...]) -> bool:
    orders = (others, others[::-1])
    return len(names) == len(others) and any(
        all(fuzz.token_set_ratio(a, b) >= ALIKE for a, b in zip(names, order, strict=True)) for order in orders
    )


def _naive_day(mention: Mention) -> dt.date:
    """Return the day as a simple program takes it: printed in full, or else that of publication."""
    if mention.style == "full" or not mention.published:
        return mention.day if mention.style == "full" else dt.date.min + dt.timedelta(days=1)
    return dt.date.fromisoformat(mention.published)


METHODS: dict[str, Callable[[Sequence[Mention]], Sequence[Hashable]]] = {
    "summarizer": ours,
    "summarizer, told who is who": told_names,
    "same day, equal last names": by_last_names,
    "rapidfuzz, a day of slack": by_rapidfuzz,
}


def report_quality() -> None:
    """Print a table of the labelled material."""
    mentions = world.load()
    labels = [mention.meeting for mention in mentions]
    print(f"{len(mentions)} mentions of {len(set(labels))} meetings in {len(world.LANGUAGES)} languages")
    for name, method in METHODS.items():
        found = b_cubed(labels, method(mentions))
        print(f"  {name:<28} B3 P {found.precision:.3f}  R {found.recall:.3f}  F1 {found.f1:.3f}")


def report_scale(size: int) -> None:
    """Print the cost of one size; memory is that of the whole process, the readings included."""
    dice = random.Random(size)  # noqa: S311 - not for secrets
    names = world.people()
    mentions = list(world.tell(world.events(size // 3, names, dice), names, dice))[:size]
    read = world.readings(mentions)
    before = _megabytes()
    start = time.perf_counter()
    corpus = Corpus.of(read)
    found = grouped(mentions, corpus, group_actors(corpus.actors))
    groups_only = time.perf_counter() - start
    quality = b_cubed([mention.meeting for mention in mentions], found)
    start = time.perf_counter()
    reconcile(read)
    whole = time.perf_counter() - start
    print(
        f"  {len(mentions):>7} mentions: grouping {groups_only:6.2f} s, all of reconciling {whole:6.2f} s,"
        f" peak {_megabytes():5.0f} MB (readings {before:.0f}),"
        f" B3 P {quality.precision:.3f} R {quality.recall:.3f} F1 {quality.f1:.3f}",
        flush=True,
    )


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print everything, or the cost of one size in this process."""
    if sys.argv[1:2] == ["--scale"]:
        report_scale(int(sys.argv[2]))
        return
    report_quality()
    for size in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
        subprocess.run([sys.executable, __file__, "--scale", str(size)], check=True)  # noqa: S603 - ourselves


if __name__ == "__main__":
    main()
