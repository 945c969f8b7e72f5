"""Rules that leave open what is too common to tell: an initial, two spellings, or a word more, beside such names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.names.common_names import common_names
from summarizer.reconcile.names.given import before_father, is_given
from summarizer.reconcile.names.pair import because
from summarizer.reconcile.names.syllables import is_syllable
from summarizer.reconcile.names.tokens import printed

if TYPE_CHECKING:
    from summarizer.reconcile.names.pair import Pair, Ruling, Side

_LONE_SYLLABLES = frozenset("aeiou")


def two_spellings(pair: Pair) -> Ruling | None:
    """Leave open two spellings of a given name before one of the commonest family names: Stephen and Steven Miller."""
    for match in pair.found.matches:
        one, other = pair.words(match)
        alike = one.script == other.script == "latin" and one.plain != other.plain
        if alike and match.how in {"given", "sound"} and pair.joins_first(match):
            last = {name.tokens[-1].plain for name in (pair.one, pair.other)}
            if last & common_names().spelled:
                return because(0.45, "name-common", tokens=printed((one, other)))
    return None


def common_initial(pair: Pair) -> Ruling | None:
    """Leave open an initial before one of the family names that most people bear."""
    if sorted(match.how == "initial" for match in pair.found.matches) != [False, True]:
        return None
    family = next(match for match in pair.found.matches if match.how != "initial")
    words = [pair.one.tokens[at] for at in family.one] + [pair.other.tokens[at] for at in family.other]
    if any(word.script in {"han", "hangul"} for word in words) or _syllable_alone(pair):
        return None
    common = any(word.plain in common_names().families for word in words)
    return because(0.45, "name-common", tokens=printed(words[:1])) if common else None


def _syllable_alone(pair: Pair) -> bool:
    """Tell whether what looks like an initial is a syllable of one Cyrillic letter, as in Chinese names."""
    initials = [token for name in (pair.one, pair.other) for token in name.tokens if token.part == "initial"]
    return any(token.script == "cyrillic" and token.plain in _LONE_SYLLABLES for token in initials) and all(
        is_syllable(token.plain) for name in (pair.one, pair.other) for token in name.core
    )


def common_and_more(pair: Pair) -> Ruling | None:
    """Leave open a name of common words alone beside the same with a word more.

    Of two Portuguese family names the last is the one that counts, and two common Spanish ones are many people's, as
    are two given names where the father's stands behind.
    """
    for longer in pair.sides:
        short = longer.facing.tokens
        if not longer.left or any(token.part != "name" for token in short) or len(short) != 2:  # noqa: PLR2004 - no more than a given name and one behind
            continue
        if _says_too_little(short[0].plain, short[1].plain, longer):
            return because(0.4, "name-common", tokens=printed(short))
    return None


def _says_too_little(given: str, family: str, longer: Side) -> bool:
    """Tell whether a given and a family name may be another's than the longer name's, which has both and more."""
    common, tokens = common_names(), longer.name.tokens
    last = tokens[-1]
    iberian = family in common.portuguese or (family in common.spanish and last.plain in common.spanish)
    behind = longer.left == (len(tokens) - 1,) and tokens[-2].plain == family and last.part == "name"
    inside = family in common.families and is_given(given) and all(is_given(token.plain) for token in longer.extra)
    return (behind and iberian) or inside or (before_father(given) and before_father(family))
