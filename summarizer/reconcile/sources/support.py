"""How many articles, chains and origins stand behind an entry."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summarizer.reconcile.groups import Groups
from summarizer.reconcile.sources.texts.words import fold
from summarizer.records import Reason, Support

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.reconcile.sources.dependence import Judged
    from summarizer.reconcile.sources.evidence import Scene
    from summarizer.reconcile.sources.telling import Telling
    from summarizer.records import Dependence

_RULES = {
    "same text": "chain-same-text",
    "probably the same dispatch": "chain-same-dispatch",
    "same named origin": "chain-same-origin",
}


def support(tellings: Mapping[str, Telling], judged: Iterable[Judged], scene: Scene) -> Support:
    """Count articles, chains and origins.

    Args:
        tellings: One account an article.
        judged: The verdicts on pairs of them.
        scene: What they were judged by.

    Origins are the sides named, and each outlet that tells it on its own word: a chain in which nobody names a
    source. Chains of one outlet are one origin.
    """
    groups = Groups(tellings)
    links = sorted((one.dependence for one in judged if one.chained), key=_strength)
    steps = [link for link in links if groups.join(link.a, link.b)]
    chains: defaultdict[str, list[str]] = defaultdict(list)
    for article, chain in groups.names().items():
        chains[chain].append(article)
    sides = sorted({side for telling in tellings.values() for side in scene.voices.sides(telling)})
    outlets = _outlets(chains.values(), tellings, scene)
    named = tuple(sorted(scene.voices.called(sides)))
    return Support(
        articles=len(tellings),
        chains=len(chains),
        origins=(*named, *outlets),
        why=(
            *map(_step, sorted(steps, key=lambda step: (step.a, step.b))),
            *(Reason(rule="own-word", args={"name": outlet}) for outlet in outlets),
        ),
    )


def _outlets(chains: Iterable[Sequence[str]], tellings: Mapping[str, Telling], scene: Scene) -> tuple[str, ...]:
    """Return the names of outlets that tell it on their own word, sorted."""
    unsourced = (chain for chain in chains if not any(scene.voices.sides(tellings[article]) for article in chain))
    names: dict[str, str] = {}
    for chain in unsourced:
        name = _outlet(chain, scene)
        key = fold(name)
        names[key] = min(name, names.get(key, name))
    return tuple(sorted(names.values()))


def _outlet(chain: Sequence[str], scene: Scene) -> str:
    """Return the name of the outlet that told it first, as far as the articles' dates say."""
    articles = (scene.texts.article(article) for article in chain)
    first = min(articles, key=lambda article: (article.published or "9999", article.id))
    return first.publisher or first.id


def _strength(link: Dependence) -> tuple[int, str, str]:
    """Return what links are sorted by: the strongest verdict first."""
    return list(_RULES).index(link.verdict), link.a, link.b


def _step(link: Dependence) -> Reason:
    """Return why two articles count as one chain."""
    citations = tuple(citation for reason in link.reasons for citation in reason.citations)
    return Reason(rule=_RULES[link.verdict], args={"a": link.a, "b": link.b}, citations=citations)
