"""How well mentions of meetings are told together and apart, and at what cost: ``python benchmarks/meetings.py``.

Prints B3 precision, recall and F1 on ``data/meetings.csv`` (see ``meeting_world.py``), the same for what a user would
write instead, and the cost of all of reconciling for 1,000, 10,000 and 100,000 mentions on one core, each in a process
of its own: CPU seconds, how many times those of bare keys with union-find in the same process, growth from size to
size, and peak memory; and what ten articles cost that are added to a thousand. Sizes can be given as arguments.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import resource
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

import meeting_world as world
from anyascii import anyascii
from rapidfuzz import fuzz

from summarizer.reconcile import Reconciled, reconcile
from summarizer.reconcile.actors.actor_groups import ActorGroups
from summarizer.reconcile.actors.company import join_by_company
from summarizer.reconcile.actors.grouping import group_actors
from summarizer.reconcile.clusters import Clusters
from summarizer.reconcile.days.timetable import Timetable
from summarizer.reconcile.mentions import Corpus, article_of
from summarizer.reconcile.occasions.grouping import group_occasions

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

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
    return [found.meetings[key] for key in keys(mentions)]


def keys(mentions: Iterable[Mention]) -> Iterator[str]:
    """Yield the key of each mention, as the readings of the world number them."""
    counts: dict[str, int] = {}
    for mention in mentions:
        counts[mention.article] = counts.get(mention.article, 0) + 1
        yield f"{mention.article}:m{counts[mention.article]}"


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


class Cost(NamedTuple):
    """What one size costs: CPU seconds, of the bare method too, megabytes of the process, and how right it is."""

    mentions: int
    seconds: float
    bare: float
    readings: float
    peak: float
    precision: float
    recall: float


def by_keys(mentions: Sequence[Mention]) -> list[int]:
    """Group by union-find over a key each for the printed day (else publication) and the next, and two last names."""
    parent = list(range(len(mentions)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    first: dict[Hashable, int] = {}
    for at, mention in enumerate(mentions):
        people = frozenset(anyascii(name).casefold().split()[-1] for name in mention.names)
        day = _naive_day(mention).toordinal()
        for key in ((day, people), (day + 1, people)):
            parent[root(at)] = root(first.setdefault(key, at))
    return [root(at) for at in range(len(mentions))]


def cost(size: int) -> Cost:
    """Measure one size in this process; memory is that of the whole of it, the readings included."""
    dice = random.Random(size)  # noqa: S311 - not for secrets
    names = world.people()
    mentions = list(world.tell(world.events(size // 3, names, dice), names, dice))[:size]
    bare = _seconds(lambda: by_keys(mentions))
    read = world.readings(mentions)
    before, found = _megabytes(), list[Reconciled]()
    seconds = _seconds(lambda: found.append(reconcile(read)))
    group = {mention: entry.id for entry in found[0].meetings for mention in entry.mentions}
    quality = b_cubed([mention.meeting for mention in mentions], [group[key] for key in keys(mentions)])
    return Cost(len(mentions), seconds, bare, before, _megabytes(), *quality)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def report_costs(sizes: Iterable[int]) -> None:
    """Print the cost of each size, measured in a process of its own, and how it grew since the size before."""
    last: Cost | None = None
    for size in sizes:
        ran = subprocess.run(  # noqa: S603 - this file, and a number
            [sys.executable, __file__, "--cost", str(size)], check=True, stdout=subprocess.PIPE, text=True
        )
        now = Cost(*json.loads(ran.stdout))
        grown = (
            f", x{now.seconds / last.seconds:.1f} the time for x{now.mentions / last.mentions:.1f} the mentions"
            if last
            else ""
        )
        print(
            f"  {now.mentions:>7} mentions: {now.seconds:6.2f} s, x{now.seconds / now.bare:.0f} keys and union-find"
            f" ({now.bare:.2f} s), peak {now.peak:.0f} MB (readings {now.readings:.0f}),"
            f" B3 P {now.precision:.3f} R {now.recall:.3f}{grown}",
            flush=True,
        )
        last = now


def report_more(count: int = 1_000, more: int = 10) -> None:
    """Print what some articles more cost after many, with these in the same process, beside all of them at first."""
    dice, names = random.Random(count), world.people()  # noqa: S311 - not for secrets
    read = world.readings(list(world.tell(world.events(count // 2, names, dice), names, dice)))[: count + more]
    first = _seconds(lambda: reconcile(read[:count]))
    added = _seconds(lambda: reconcile(read))
    print(f"{more} articles more after {count:,}: {added:.2f} s, x{added / first:.2f} those ({first:.2f} s)")


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print everything, or the cost of one size in this process."""
    if sys.argv[1:2] == ["--cost"]:
        print(json.dumps(cost(int(sys.argv[2]))))
        return
    if sys.argv[1:] in ([], ["--quality"]):
        report_quality()
        report_more()
    if sys.argv[1:] == ["--quality"]:
        return
    report_costs(map(int, sys.argv[1:]) if sys.argv[1:] else SIZES)


if __name__ == "__main__":
    main()
