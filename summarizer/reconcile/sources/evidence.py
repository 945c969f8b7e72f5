"""What speaks for a dependence between two accounts of one entry, each kind with its reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.reconcile.sources.channels import common_channels, common_relays
from summarizer.reconcile.sources.order import in_same_order
from summarizer.reconcile.sources.texts.runs import LEAST_CONTENT
from summarizer.reconcile.sources.translations import Translations
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.reconcile.sources.telling import Telling, Voices
    from summarizer.reconcile.sources.texts.comparing import Carried, Texts
    from summarizer.records import Citation

ENOUGH = 6
"""Words of content in runs that carry the claim, from which on it is the same text; a single set phrase has fewer."""


@dataclass(frozen=True)
class Scene:
    """All that accounts of one entry are judged by: texts, who speaks for whom, credits by article, translations."""

    texts: Texts
    voices: Voices
    credits: Mapping[str, tuple[str, ...]]
    translations: Translations = field(default_factory=lambda: Translations({}, {}, {}))


@dataclass(frozen=True)
class Evidence:
    """The evidence on a pair of accounts.

    ``own`` and ``quoted`` count the words of content in runs that carry the entry, outside and inside quotations;
    ``sides`` are the sides both name, ``only`` says that neither names another; ``hints`` counts what else points to
    one dispatch; ``translated`` says that one is probably a translation of the other.
    """

    copied: bool
    own: float
    quoted: float
    sides: tuple[str, ...]
    only: bool
    hints: int
    translated: bool
    reasons: tuple[Reason, ...]


def evidence(a: Telling, b: Telling, scene: Scene) -> Evidence:
    """Gather the evidence on two accounts, ``a`` the one with the smaller article id."""
    copied = _copied(a, b, scene.texts)
    carried = [part for part in _carried(a, b, scene.texts) if part.content + part.quoted >= LEAST_CONTENT]
    sides = scene.voices.sides(a), scene.voices.sides(b)
    shared = tuple(sorted({*sides[0]} & {*sides[1]})) if sides[0] and sides[1] else ()
    hints = (*_channels(a, b, scene), *_order(a, b, scene.texts))
    translated = _translated(a, b, scene)
    return Evidence(
        copied=bool(copied),
        own=sum(part.content for part in carried),
        quoted=sum(part.quoted for part in carried),
        sides=shared,
        only=sides[0] == sides[1] and len(shared) == 1,
        hints=len(hints) + any(part.content >= LEAST_CONTENT for part in carried),
        translated=bool(translated),
        reasons=(*copied, *map(_run_reason, carried), *_origins(a, b, shared, scene.voices), *hints, *translated),
    )


def _copied(a: Telling, b: Telling, texts: Texts) -> tuple[Reason, ...]:
    """Say that two articles are one text."""
    if texts.same[a.article] != texts.same[b.article]:
        return ()
    return (Reason(rule="text-is-one", args={"a": a.article, "b": b.article}),)


def _carried(a: Telling, b: Telling, texts: Texts) -> list[Carried]:
    """Return what the runs of two articles carry of the entry."""
    runs = texts.by_pair.get((a.article, b.article))
    if runs is None:
        return []
    parts = (texts.carried(run, a.sentences, b.sentences) for run in runs)
    return [part for part in parts if part]


def _run_reason(part: Carried) -> Reason:
    """Say that a run carries the entry in both articles."""
    first, second = part.citations
    return Reason(
        rule="text-quoted" if part.content < LEAST_CONTENT else "text-carries-claim",
        args={"a": first.article, "b": second.article, "text": first.quote},
        citations=part.citations,
    )


def _origins(a: Telling, b: Telling, sides: tuple[str, ...], voices: Voices) -> tuple[Reason, ...]:
    """Say whom both articles name."""
    if not sides:
        return ()
    return (
        Reason(
            rule="origin-shared",
            args={"a": a.article, "b": b.article, "names": voices.called(sides)},
            citations=(*_naming(a, sides, voices), *_naming(b, sides, voices)),
        ),
    )


def _naming(telling: Telling, sides: tuple[str, ...], voices: Voices) -> tuple[Citation, ...]:
    """Return the places where an account names somebody of the sides."""
    named = (origin for origin in telling.origins if origin.chain and voices.side(origin.chain[0]) in sides)
    return tuple(dict.fromkeys(citation for origin in named for citation in origin.citations))


def _channels(a: Telling, b: Telling, scene: Scene) -> tuple[Reason, ...]:
    """Say through which channels both articles got it."""
    mine, theirs = scene.credits.get(a.article, ()), scene.credits.get(b.article, ())
    if not (mine or theirs or (a.origins and b.origins)):
        return ()
    credited = common_channels((scene.texts.article(a.article), mine), (scene.texts.article(b.article), theirs))
    names = tuple(dict.fromkeys((*credited, *scene.voices.called(common_relays(a, b, scene.voices)))))
    return (Reason(rule="channel-shared", args={"a": a.article, "b": b.article, "names": names}),) if names else ()


def _translated(a: Telling, b: Telling, scene: Scene) -> tuple[Reason, ...]:
    """Say that the articles run parallel, and where they tell of the entry."""
    beads = scene.translations.parallel(a.article, b.article)
    told = [bead for bead in beads if a.sentences & {*bead.first} and b.sentences & {*bead.second}]
    if not told:
        return ()
    places = [(a.article, n) for bead in told for n in bead.first] + [
        (b.article, n) for bead in told for n in bead.second
    ]
    return (
        Reason(
            rule="text-parallel",
            args={"a": a.article, "b": b.article, "sentences": str(len(beads))},
            soft=True,
            citations=tuple(citation for place in places for citation in _sentence(scene.texts, *place)),
        ),
    )


def _order(a: Telling, b: Telling, texts: Texts) -> tuple[Reason, ...]:
    """Say that both accounts give most facts in the same order."""
    facts = in_same_order(a, b)
    if not facts:
        return ()
    return (
        Reason(
            rule="order-shared",
            args={"a": a.article, "b": b.article, "facts": str(len(facts))},
            soft=True,
            citations=tuple(
                citation
                for side, telling in enumerate((a, b))
                for number in sorted({pair[side] for pair in facts})
                for citation in _sentence(texts, telling.article, number)
            ),
        ),
    )


def _sentence(texts: Texts, article: str, number: int) -> tuple[Citation, ...]:
    """Return a citation of a sentence, if there is one with this number."""
    sentence = texts.article(article).sentence(number)
    return (texts.cite(article, sentence.start, sentence.end),) if sentence else ()
