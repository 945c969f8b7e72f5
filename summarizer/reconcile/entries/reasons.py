"""Why the mentions of an entry were taken for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.reconcile.clusters import Clusters
    from summarizer.records import Judgement, Reason


def reasons_by_cluster(judgements: Iterable[Judgement], clusters: Clusters) -> dict[str, list[Reason]]:
    """Return why the members of each cluster are one."""
    found: dict[str, list[Reason]] = {}
    for judgement in judgements:
        if judgement.verdict == "same" and clusters[judgement.a] == clusters[judgement.b]:
            found.setdefault(clusters[judgement.a], []).extend(judgement.reasons)
    return found
