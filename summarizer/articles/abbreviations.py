"""Points that end no sentence, though a splitter takes them for ends: after titles, initials, days and hours."""

from __future__ import annotations

import re
import unicodedata

# Titles and ranks before a name, without their points: in any case; with a capital, where the small word is another;
# and what asks for what it introduces. The splitter lacks them in several languages. They hold whatever the language of
# the text, which prints the titles of others as well.
_TITLE = re.compile(
    r"(?i:gen|gén|adm|col|cdt|ген|адм|акад|проф|полк|płk|ppłk|mjr|kpt|abp|bp|ks|kard|św|im|св|им|тов|dl|dna|dhr|mevr)"
    r"|(?i:(?:соб|спец)?корр)"
    r"|Ms|Mx|Mses|Messrs|Mmes|Amb|Gens|Sens|Reps|Pr|Mgr|Abg|Hrn|Dña|Mons|Gal|Dep|Org|Sn|Av|Doç|Ir|TS|PGS|GS"
    r"|डॉ|प्रो|पं|t\.ex|f\.eks|bl\.a"
)
# What goes on with a capital after a point: an English weekday after the hour, a German month after the day.
_GOING_ON = (
    (re.compile(r"[ap]\.m", re.IGNORECASE), re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")),
    (re.compile(r"[0-9]{1,2}"), re.compile(r"(?:J[aä]n|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[^\W\d_]*\b")),
)
FIRST_GEORGIAN, LAST_GEORGIAN = "\u10d0", "\u10ff"
FIRST_INDIC, LAST_INDIC = "\u0900", "\u0dff"
_BEFORE_POINT = (("\u0e01", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"))
"""Thai and Lao, Burmese, Khmer: their sentences end without a point, or with a mark of their own."""

LETTERS = 2
"""An initial of an Indian name has so many letters at most, besides their marks."""

_OPENING = "([{«“„\"'‘’/"
# A day and its month in a line of capitals, in whatever language: "STŘEDA 15. ŘÍJNA".
_DAY = re.compile(r"(?:^|\W)[0-9]{1,2}\.\s*$")
_LEAST, _MONTH_AND_YEAR = 3, 2
"""Letters of the name of a month, at least; so many words follow the day on its line, at most."""
# An ordinal after its article, in the languages that write it with a point and what it counts with a capital.
_ORDINAL = re.compile(r"(?:^|\s)(?:der|die|das|dem|den|des|im|zum|zur|vom|beim)\s[0-9]{1,3}\.\s*$")


def goes_on(before: str, after: str, *, initials: bool) -> bool:
    """Tell whether a sentence goes on after a point.

    Args:
        before: What stands before the boundary on its line, with the point.
        after: What stands after it.
        initials: Take every capital letter for an initial; for text that no splitter reads which knows them.
    """
    word = before.rsplit(maxsplit=1)[-1].lstrip(_OPENING) if before.strip() else ""
    if not word.endswith("."):
        return False
    word = word[:-1]
    if any(first <= word[-1:] <= last for first, last in _BEFORE_POINT):
        return True
    if word.isdecimal() and (_ORDINAL.search(before) is not None or _goes_on_in_capitals(before, after)):
        return True
    return (
        _TITLE.fullmatch(word.rpartition("-")[2]) is not None
        or ((initials or "-" in word) and _is_initial(word))
        or (_may_be_initial(word) and _may_be_initial(_abbreviated(after)))
        or any(one.fullmatch(word) and other.match(after) for one, other in _GOING_ON)
    )


def _goes_on_in_capitals(before: str, after: str) -> bool:
    """Tell whether the number of a day stands before one word in capitals, and a year, as all words before it are."""
    following = after.split()
    if not 0 < len(following) <= _MONTH_AND_YEAR or not (before.isupper() or _DAY.fullmatch(before)):
        return False
    month = following[0].strip(",;:")
    return month.isupper() and month.isalpha() and len(month) >= _LEAST and _DAY.search(before) is not None


def is_small(letter: str) -> bool:
    """Tell whether a letter is a small one of an alphabet that begins sentences with capitals, as Georgian does not."""
    return letter.islower() and not FIRST_GEORGIAN <= letter <= LAST_GEORGIAN


def _abbreviated(after: str) -> str:
    """Return the first word of a text without its point; nothing where it has none."""
    word = after.split(maxsplit=1)[0] if after.strip() else ""
    return word[:-1] if word.endswith(".") else ""


def _may_be_initial(word: str) -> bool:
    """Tell whether a word may be an initial of an Indian name: a letter, or what one is called ("எஸ்")."""
    if not all(FIRST_INDIC <= character <= LAST_INDIC for character in word):
        return False
    return 0 < sum(not unicodedata.category(character).startswith("M") for character in word) <= LETTERS


def _is_initial(word: str) -> bool:
    """Tell whether a word is an initial, or two joined by a hyphen: one letter each, with its marks, and no small one.

    Several joined by points alone are left to the splitter, as many an abbreviation ends a sentence ("the U.S.").
    """
    for part in word.split(".-"):
        letters = [character for character in part if not unicodedata.category(character).startswith("M")]
        if len(letters) != 1 or not letters[0].isalpha() or is_small(letters[0]):
            return False
    return True
