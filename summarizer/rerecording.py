"""Reading anew what was recorded before, and what that changes.

Nothing is compared here in a way of its own: the readings before and after are merged like any others, each article by
itself and all together, and the two briefings are compared as an earlier briefing is with a newer one.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from summarizer import llm
from summarizer.errors import SummarizerError
from summarizer.extracting import Extraction, read_all
from summarizer.freshness import freshness, what_changed
from summarizer.merging import merged, own_language
from summarizer.render import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from summarizer.briefing import Briefing
    from summarizer.extracting import Plan
    from summarizer.llm import Standing
    from summarizer.options import Options
    from summarizer.records import Reading

COUNTED: dict[str, Callable[[Briefing], Sequence[object]]] = {
    "meetings": lambda briefing: briefing.meetings,
    "visits": lambda briefing: briefing.visits,
    "actors": lambda briefing: briefing.actors,
    "rejected": lambda briefing: briefing.rejected,
}
"""What is counted before and after."""


@dataclass(frozen=True)
class Earlier:
    """What a folder of recordings held before.

    Attributes:
        standings: How each recording stood to what is asked now; empty where there was no recording of these articles.
        readings: What they gave: also stale ones, where the text and the numbers of its sentences are the same, and
            the answer fits the schema of today.
    """

    standings: tuple[Standing, ...] = ()
    readings: tuple[Reading, ...] = field(default=(), repr=False)  # as of an extraction


@dataclass(frozen=True)
class Rerecorded(Extraction):
    """What reading several articles gave, and what their recordings gave before."""

    earlier: Earlier = Earlier()


@dataclass(frozen=True)
class Difference:
    """What reading anew changed in an article, or in the briefing of several.

    Attributes:
        article: The article's id; ``None`` for all that can be compared.
        note: What is to be said of its earlier recording.
        before: The briefing of what was read before; ``None`` where that cannot be compared.
        after: The briefing of what is read now, with its ``changes`` since the other; ``None`` likewise.
    """

    article: str | None
    note: str
    before: Briefing | None = None
    after: Briefing | None = None

    def __str__(self) -> str:
        """Return the difference as lines for a terminal."""
        if self.before is None or self.after is None:
            return f"{self.article}: {self.note}"
        heading = self.article or f"{len(self.after.articles)} articles together"
        counts = {name: (len(of(self.before)), len(of(self.after))) for name, of in COUNTED.items()}
        if self.same and all(before == after for before, after in counts.values()):
            return f"{heading}: as before{self.note}"
        told = " · ".join(f"{name} {before} → {after}" for name, (before, after) in counts.items())
        lines = plain.changes(self.after).splitlines()
        return "\n".join((f"{heading}: {told}{self.note}", *(f"  {line}" for line in lines)))

    @property
    def same(self) -> bool:
        """Whether it was compared, and no entry is new, changed or gone."""
        return self.after is not None and self.after.changes is not None and not self.after.changes.changes


async def recalled(plan: Plan, folder: Path) -> Earlier:
    """Read what is recorded now, before it is replaced; what cannot be read is no reason to stop."""
    standings = _standings(plan, folder)
    if all(each.state == "missing" for each in standings):
        return Earlier()
    options: Options = {"lang": plan.options.get("lang"), "window": plan.options.get("window")}
    settings = llm.Settings(replay=folder, stale_too=True)
    try:
        readings = (await read_all(replace(plan, settings=settings, options=options))).readings
    except SummarizerError:  # not one can be read: said of each in its place
        readings = ()
    return Earlier(standings, readings)


def _standings(plan: Plan, folder: Path) -> tuple[Standing, ...]:
    """Return how the recordings stand; nothing where there is no folder yet, or something in it is no recording."""
    if not folder.is_dir():
        return ()
    try:
        return freshness(plan, folder).standings
    except SummarizerError as error:
        if warn := plan.options.get("warn"):
            warn(f"What is recorded already cannot be compared: {error.message}")
        return ()


def rerecorded(extraction: Extraction, earlier: Earlier) -> Rerecorded:
    """Return an extraction with what was read before."""
    return Rerecorded(**{each.name: getattr(extraction, each.name) for each in fields(Extraction)}, earlier=earlier)


def differences(made: Rerecorded, lang: str | None) -> Iterator[Difference]:
    """Yield what reading anew changed: in each article, in order, and where several can be compared, in all of these.

    Args:
        made: What was read.
        lang: Language to tell it in; that of most articles unless given.
    """
    language = lang or own_language(made.readings)
    before, after = (
        {each.article.id: each for each in readings} for readings in (made.earlier.readings, made.readings)
    )
    standings: dict[str, list[Standing]] = {}
    for standing in made.earlier.standings:
        standings.setdefault(standing.whole, []).append(standing)
    for article, found in standings.items():
        if article not in after:
            yield Difference(article, "not recorded")
        elif article not in before:
            yield Difference(article, _uncompared(found))
        else:
            yield _difference(article, _stale(found), [before[article]], [after[article]], language)
    both = [article for article in before if article in after]
    if len(both) > 1:
        yield _difference(None, "", [before[each] for each in both], [after[each] for each in both], language)


def _difference(
    article: str | None, note: str, olds: Sequence[Reading], news: Sequence[Reading], language: str
) -> Difference:
    before, after = (merged(tuple(sorted(each, key=lambda one: one.article.id)), (), language) for each in (olds, news))
    return Difference(article, note, before, after.since(before))


def _uncompared(standings: Sequence[Standing]) -> str:
    """Say why an article has no earlier reading."""
    if all(each.state == "missing" for each in standings):
        return "recorded for the first time"
    return f"its earlier recording cannot be compared{_stale(standings)}"


def _stale(standings: Sequence[Standing]) -> str:
    """Say in brackets what was stale of an article's recordings."""
    return "".join(dict.fromkeys(f" (it was stale: {words})" for each in standings if (words := what_changed(each))))
