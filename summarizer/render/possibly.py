"""Which pairs that were left open are worth a reader's time: those for which something speaks.

Signs that are read otherwise in every language leave open who is who, even where nothing that can be heard of two names
agrees. Such pairs stay among the judgements, and may still be asked about one by one. Where the same people met again
and again, dozens of pairs are open for the same reason: their entries are told once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarizer.records import Judgement

_NOTHING_FOR = frozenset({"name-nothing-common", "name-pinyin-otherwise"})
_CANNOT_TELL = "name-script-cannot-tell"
_PAIR = 2


class LeftOpen(NamedTuple):
    """What was left open: a judgement that says so, and the ids of its entries where those are more than two."""

    judgement: Judgement
    entries: tuple[str, ...] = ()


def left_open(judgements: Iterable[Judgement], entry_of: Callable[[str], str | None]) -> list[LeftOpen]:
    """Return what was left open and is worth a reader's time, in order; many pairs of the same few entries once.

    Args:
        judgements: All judgements of a briefing.
        entry_of: Gives the id of the meeting or visit that a mention is of; ``None`` for the mention of an actor.
    """
    found: list[tuple[Judgement, set[str]]] = []
    for judgement in possibly_same(judgements):
        pair = {entry for mention in (judgement.a, judgement.b) if (entry := entry_of(mention)) is not None}
        plain = pair and not any(reason.args or reason.citations for reason in judgement.reasons)
        near = [each for each in found if plain and each[0].reasons == judgement.reasons and each[1] & pair]
        if not near:
            found.append((judgement, pair if plain else set()))
            continue
        (_, entries), *others = near
        entries |= pair
        for each in others:
            entries |= each[1]
            found.remove(each)
    return [LeftOpen(judgement, _in_order(entries) if len(entries) > _PAIR else ()) for judgement, entries in found]


def _in_order(entries: Iterable[str]) -> tuple[str, ...]:
    """Return ids in the order of their numbers: M9 before M10."""
    return tuple(sorted(entries, key=lambda entry: (entry[:1], len(entry), entry)))


def possibly_same(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements that leave a pair open and name something that speaks for its being one."""
    return [each for each in judgements if each.verdict == "undecided" and _speaks_for(each)]


def _speaks_for(judgement: Judgement) -> bool:
    """Say whether more words of two names agree than are left of either, where their scripts leave the rest open."""
    rules = [reason.rule for reason in judgement.reasons]
    if _NOTHING_FOR.issuperset(rules):
        return False
    if rules[-1] != _CANNOT_TELL:
        return True
    left = [len(words) for words in judgement.reasons[-1].args.values() if not isinstance(words, str)]
    return len(rules) - 1 > max(left, default=0)
