"""What stands behind an entry: who of its articles repeats whom, and what that leaves."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reconcile.sources.dependence import judge_pair
from summarizer.reconcile.sources.pairs import ALL_PAIRS, pairs_to_judge
from summarizer.reconcile.sources.support import support
from summarizer.reconcile.sources.telling import by_article
from summarizer.reconcile.sources.texts.runs import LEAST_CONTENT
from summarizer.records import SharedText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.reconcile.sources.evidence import Scene
    from summarizer.reconcile.sources.telling import Telling
    from summarizer.reconcile.sources.texts.comparing import Texts
    from summarizer.reconcile.sources.texts.runs import Run
    from summarizer.records import Dependence, Support


@dataclass(frozen=True)
class EntryDependence:
    """How the articles that tell of one entry hang together.

    ``dependences`` has every pair of articles, or, where very many tell of the entry, those with something in common.
    """

    entry: str
    dependences: tuple[Dependence, ...]
    support: Support


def judge(entry: str, tellings: Iterable[Telling], scene: Scene) -> EntryDependence:
    """Judge the accounts of one meeting or visit.

    Args:
        entry: The entry's id.
        tellings: The accounts, in any order; several of one article are put together.
        scene: What they are judged by; its texts hold all articles of the accounts.
    """
    told = by_article(tellings)
    judged = [judge_pair(entry, told[a], told[b], scene) for a, b in pairs_to_judge(told, scene)]
    seen = [
        one.dependence for one in judged if len(told) <= ALL_PAIRS or one.dependence.verdict != "no dependence seen"
    ]
    return EntryDependence(entry, tuple(seen), support(told, judged, scene))


def shared_text(texts: Texts, tellings: Mapping[str, Iterable[Telling]]) -> tuple[SharedText, ...]:
    """Return every run of words that two articles share, and the entries whose claims it carries in both.

    Args:
        texts: The compared texts.
        tellings: The accounts by entry.
    """
    sharing = {article for run in texts.runs for article in (run.a, run.b)}
    told: defaultdict[str, dict[str, Telling]] = defaultdict(dict)
    for entry in sorted(tellings) if sharing else ():
        for article, telling in by_article(one for one in tellings[entry] if one.article in sharing).items():
            told[article][entry] = telling
    return tuple(
        SharedText(
            first=texts.cite(run.a, run.a_start, run.a_end),
            second=texts.cite(run.b, run.b_start, run.b_end),
            words=run.words,
            carries=tuple(_carries(texts, run, told[run.a], told[run.b])),
        )
        for run in texts.runs
    )


def _carries(texts: Texts, run: Run, a: Mapping[str, Telling], b: Mapping[str, Telling]) -> Iterator[str]:
    """Yield the entries that a run tells of in both articles."""
    for entry in a:
        if entry in b:
            part = texts.carried(run, a[entry].sentences, b[entry].sentences)
            if part and part.content + part.quoted >= LEAST_CONTENT:
                yield entry
