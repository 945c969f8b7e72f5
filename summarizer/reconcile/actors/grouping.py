"""Which mentions are one actor.

Inside an article the reading decides: two actors of one article are never one. Across articles full names decide, and
the weakest pair of names in two groups decides whether the groups may come together, so that one source's "also known
as" never joins what the names of others keep apart; two sources that say the same, each in its words, do. A bare family
name waits until all full names have been grouped, and then goes to the single one it fits, else it stays apart and is
said to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.actors.actor_groups import ActorGroups, join_equal_words
from summarizer.reconcile.actors.crowned import join_crowned
from summarizer.reconcile.actors.full_names import join_full_names
from summarizer.reconcile.actors.short_names import place_short_names
from summarizer.reconcile.actors.tellings import Tellings
from summarizer.reconcile.actors.transcribed import place_transcribed
from summarizer.reconcile.clusters import Clusters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.records import ActorMention, Reading


def group_actors(
    actors: Mapping[str, ActorMention],
    clusters: Clusters | None = None,
    readings: Mapping[str, Reading] | None = None,
) -> ActorGroups:
    """Group actor mentions.

    Args:
        actors: The mentions by key.
        clusters: A partition to start from, with a person's decisions in it.
        readings: The readings by article, by whose texts copies are known; without them, no article is one.

    Returns:
        Their groups, and the judgement on every pair that was compared and could have been one.
    """
    groups = ActorGroups(clusters or Clusters(actors), Tellings(readings))
    persons = {key: actor for key, actor in actors.items() if actor.kind == "person"}
    join_full_names(groups, persons, "person")
    place_short_names(groups, persons)
    place_transcribed(groups, persons)
    join_crowned(groups, persons)
    bodies = {key: actor for key, actor in actors.items() if actor.kind in {"organisation", "channel"}}
    join_full_names(groups, bodies, "org")
    join_equal_words(groups, {key: actor for key, actor in actors.items() if actor.kind == "group"})
    # two whom one article tells apart, or whose like in another it does, are two: nothing about them is open
    apart = groups.clusters.are_apart
    groups.judgements = [told for told in groups.judgements if told.verdict != "undecided" or not apart(told.a, told.b)]
    groups.judgements.sort(key=lambda judgement: (judgement.a, judgement.b))
    return groups
