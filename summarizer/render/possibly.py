"""Which pairs that were left open are worth a reader's time: those for which something speaks.

Signs that are read otherwise in every language leave open who is who, even where nothing that can be heard of two names
agrees. Such pairs stay among the judgements, and may still be asked about one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.records import Judgement

_NOTHING_FOR = frozenset({"name-nothing-common", "name-pinyin-otherwise"})
_CANNOT_TELL = "name-script-cannot-tell"


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
