"""Tables: how names end in other cases than the first, and how in that one. Data, no code.

A sentence seldom names whom somebody met in the first case: "встретился с Сергеем Лавровым", "z Donaldem Tuskiem",
"Orbán Viktorral". Each table is one case of one gender: an ending, and what the first case may have in its place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Endings = Mapping[str, tuple[str, ...]]

CYRILLIC: tuple[Endings, ...] = (
    {"а": ("",), "я": ("й", "ь"), "ого": ("ий", "ый", "ой"), "его": ("ий",), "ьего": ("ий",)},
    {"у": ("",), "ю": ("й", "ь"), "ому": ("ий", "ый", "ой"), "ему": ("ий",), "ові": ("",), "еві": ("ь", "й")},
    {"ом": ("", "о", "а"), "ем": ("", "ь", "й"), "ём": ("ь", "й"), "єм": ("й", "ь"), "ым": ("", "ый"),
     "им": ("", "ий", "ый"), "ім": ("",)},
    {"е": ("",), "і": ("",), "ові": ("",), "ом": ("ий", "ый", "ой"), "ем": ("ий",), "ому": ("ий",)},
    {"ы": ("а",), "и": ("а", "я"), "і": ("а",), "ї": ("я",), "ой": ("а", "ая"), "ої": ("а",), "е": ("а",)},
    {"у": ("а",), "ю": ("я",), "ую": ("ая",), "юю": ("яя",)},
    {"ой": ("а", "ая"), "ей": ("а", "я"), "ою": ("а",), "ею": ("я", "а"), "єю": ("я",), "ом": ("а",)},
    {"е": ("а",), "и": ("я",), "і": ("а",), "ї": ("я",), "ой": ("а", "ая"), "ій": ("а",)},
)  # fmt: skip
"""Of masculine names the second or fourth case, the third, the fifth, the sixth; of feminine the 2nd, 4th, 5th, 3rd."""

LATIN: tuple[Endings, ...] = (
    {"a": ("", "o"), "ego": ("i", "y"), "iego": ("i",), "ého": ("ý", "y"), "ího": ("í",), "eho": ("i", "y"),
     "iho": ("i",), "yho": ("y",), "y": ("a",)},
    {"owi": ("", "o", "a"), "ovi": ("", "o", "a"), "emu": ("i", "y"), "iemu": ("i",), "ému": ("ý", "y"), "ímu": ("í",),
     "u": ("",)},
    {"em": ("", "o"), "iem": ("",), "om": ("", "o", "a"), "im": ("i",), "ym": ("y",), "ým": ("ý", "y"), "ím": ("í",),
     "ą": ("a",), "ou": ("a",)},
    {"y": ("a",), "i": ("a",), "iej": ("a",), "ej": ("a",), "é": ("á", "a"), "e": ("a",)},
    {"ę": ("a",), "ą": ("a",), "u": ("a",), "ú": ("á",), "ou": ("á",), "ovú": ("ová", "", "o", "a"),
     "ovou": ("ová", "", "o", "a")},
    {"ą": ("a",), "ou": ("a", "á"), "om": ("a",), "ovou": ("ová", "", "o", "a")},
    {"y": ("a",), "i": ("a",), "ě": ("a",), "e": ("a",), "ové": ("ová", "", "o", "a"), "ovej": ("ová", "", "o", "a")},
)  # fmt: skip
"""Slavic, masculine, then feminine; Czech and Slovak give women's names from elsewhere an ending of their own."""

SLAVIC: tuple[Endings, ...] = (
    {"a": ("", "o"), "y": ("a", "o"), "i": ("a", "o"), "e": ("a", ""), "ego": ("i", "y"), "iego": ("i",),
     "ého": ("ý", "y"), "cia": ("ć",), "nia": ("ń",), "sia": ("ś",), "zia": ("ź",)},
)  # fmt: skip
"""The second case of masculine names in -o and -a, and of those in soft letters, of names with a letter of theirs."""

SLAVIC_LETTERS = frozenset("ąćčďěęĺľłńňřŕśšťůźżž")

BALTIC: tuple[Endings, ...] = (
    {"o": ("as", ""), "io": ("is", "ys", "", "i"), "aus": ("us",), "jaus": ("j", "jus"), "os": ("a",), "ės": ("ė",)},
    {"ui": ("as", ""), "iui": ("is", "ys", "", "i"), "jui": ("j", "jus"), "ai": ("a",), "ei": ("ė",)},
    {"ą": ("as", "a", ""), "į": ("is", "ys", "", "i"), "ų": ("us",), "jų": ("j", "jus"), "ę": ("ė",)},
    {"u": ("as", ""), "iu": ("is", "ys", "", "i"), "umi": ("us",), "jumi": ("j", "jus")},
    {"a": ("s", "is"), "as": ("a",), "es": ("e",)},
    {"u": ("s", "a", "us"), "i": ("is", "e")},
    {"am": ("s",), "im": ("is",), "ai": ("a",), "ei": ("e",)},
)  # fmt: skip
"""Lithuanian, then Latvian; of names with a letter of theirs alone, since many a Spanish name ends as these do."""

BALTIC_LETTERS = frozenset("ėįųūąčęāēģīķļņšž")

FOREIGN_BALTIC: tuple[Endings, ...] = (
    {"as": ("",), "is": ("", "i", "y"), "ys": ("", "i"), "jus": ("j",), "ius": ("",)},
    {"o": ("",), "io": ("", "i"), "jaus": ("j",)},
    {"ui": ("",), "iui": ("", "i"), "jui": ("j",)},
    {"u": ("",), "iu": ("", "i"), "jumi": ("j",)},
)
"""What Lithuanian puts behind a man's name from elsewhere in the first case, the second, the third and the fifth."""

GREEK: tuple[Endings, ...] = (
    {"ου": ("ος", "ης"), "η": ("ης",), "α": ("ας",), "ωνος": ("ων",), "ωνα": ("ων", "ωνας"), "ονα": ("ων", "ονας")},
    {"ο": ("ος",), "ό": ("ός",), "η": ("ης",), "ή": ("ής",), "α": ("ας",), "ά": ("άς",), "ωνα": ("ων", "ωνας"),
     "ονα": ("ων", "ονας")},
    {"ας": ("α",), "ης": ("η",), "ής": ("ή",)},
)  # fmt: skip
"""Of masculine names the second case and the fourth, of feminine names the second."""


def _azerbaijani(ending: str) -> tuple[str, ...]:
    """Return an ending with each of the vowels that it may have beside those of a word."""
    return tuple(ending.format(vowel) for vowel in "iıuü")


def _locative(stem: str) -> tuple[str, ...]:
    """Return the endings of Finnish "to", "from", "at", "in" and "out of", behind a stem."""
    return tuple(f"{stem}{ending}" for ending in ("lle", "lta", "ltä", "lla", "llä", "ssa", "ssä", "sta", "stä"))


LAST: tuple[Endings, ...] = (
    {"val": ("",), "vel": ("",), "nak": ("",), "nek": ("",), "ával": ("a",), "ével": ("e",), "ának": ("a",),
     "ének": ("e",)},
    {f"{letter}{letter}{ending}": (letter,) for letter in "bcdfghjklmnprstvz" for ending in ("al", "el")},
    {"lle": ("",), "ille": ("",), "lta": ("",), "ilta": ("",), "in": ("",)},
    {"n": ("",)},
    dict.fromkeys(("sen", "seen", "sta", "stä", *_locative("se")), ("nen",)),
    dict.fromkeys(("ga", "ega", "iga", "uga", "ele", "ile", "elt", "ilt"), ("",)),
    dict.fromkeys(("la", "lə", *_azerbaijani("n{}n"), *_azerbaijani("{}n"), *_azerbaijani("n{}")), ("",)),
    dict.fromkeys(("ya", "yə", "da", "də", "dan", "dən", "ning", "ekin", "rekin"), ("",)),
    dict.fromkeys(("hoz", "hez", "höz", "tól", "től", "ról", "ről", "ból", "ből", "nál", "nél"), ("",)),
    dict.fromkeys(("ová", "ovú", "ové", "ovou", "ovej"), ("", "o", "a")),
    {"t": ("",), "ot": ("",), "et": ("",), "at": ("",), "öt": ("",), "át": ("a",), "ét": ("e",)},
    {"ovos": ("ova",), "evos": ("eva",), "ovai": ("ova",), "evai": ("eva",)},
)  # fmt: skip
"""Of the last word alone: Hungarian "with" and "to", and "with" behind a consonant, which is doubled; Finnish, with its
names in -nen; Estonian; Azerbaijani, Uzbek and Basque; more Hungarian, and whom somebody meets there; a woman's name in
Czech and Slovak, and in Lithuanian, whose given name is of another language and keeps its form."""

SUFFIX = re.compile(
    r"(?:(?<=\w)['’]\w{1,5}"
    r"|(?<=\wov)(?:un?|la|da|dan|u?ning)|(?<=\w\wev)(?:in?|lə|də|dən|ning)"
    r"|(?<=ova)(?:n[ıi]n|ya|yla|dan|ning)|(?<=eva)(?:n[ıi]n|ya|yla|dan|ning))$"
)
"""What Turkish, Finnish and English put behind an apostrophe, and Azerbaijani and Uzbek behind -ov, -ev and -ova."""

TURKIC: tuple[Endings, ...] = (
    dict.fromkeys(("пен", "бен", "мен", "ның", "нің", "дың", "дің", "тың", "тің"), ("",)),
    dict.fromkeys(("ны", "ні", "ды", "ді", "ты", "ті", "ға", "ге", "қа", "ке"), ("",)),
    dict.fromkeys(("дан", "ден", "тан", "тен", "нан", "нен"), ("",)),
)
"""Of the last word alone: Kazakh "with", "of", "whom", "to" and "from"; Kyrgyz and Tatar share most of them."""

ARMENIAN: tuple[Endings, ...] = ({"ին": ("",), "ի": ("",), "ը": ("",), "ն": ("",), "ից": ("",), "ով": ("",)},)
"""Of the last word alone, with the article behind it."""

GEORGIAN: tuple[Endings, ...] = (
    {"მა": ("ი", ""), "მ": ("",), "ს": ("", "ი"), "ის": ("ი", ""), "თან": ("", "ი"), "სთან": ("", "ი")},
)
"""Of the last word alone."""

ETHIOPIC: tuple[Endings, ...] = (dict.fromkeys(("ን", "ና", "ም", "ንም", "ንና"), ("",)),)
"""Of the last word alone: whom somebody met, "and", "too"."""

OPEN = frozenset({"а", "a"})
"""Endings that make a woman's name of a man's, too: all words of a name must have theirs."""

SECOND = OPEN | {"я"}
"""Endings of a man's given name in the second case, which may be those of a woman's in the first."""

HIS = frozenset({"ego", "iego", "ého", "ího", "eho", "ого", "его", "ьего"})
"""Endings that no woman's family name has in a case in which her given name ends as his does in the second."""

HIS_ALONE = ("iem", "em", "om", "owi", "ovi", "ом", "ем", "ым", "ові")
"""Endings that only a man's family name has, where it stands alone."""

SONS = re.compile("(?:ić|icz|ич|ић|іч)[aа]$")
"""How a family name that says whose son somebody is ends in the second case: a woman's is never changed so."""

WOMANS = re.compile("(?:ия|ья|[iyj]a|[nrlites]a)$")
"""How women's names end that no table has to know; men's names in the second case end so, too."""

DOUBTFUL_IN: Mapping[str, frozenset[str]] = {
    "fi": frozenset({"in", "n", "sen", "sta"}),
    "hu": frozenset({"t", "ot", "et", "at", "öt", "át", "ét"}),
    "et": frozenset({"ga", "ega", "iga", "uga", "ele", "ile", "elt", "ilt"}),
    "az": frozenset({"la", "nin", "nun", "in", "un", "ni", "nu", "ya", "da", "dan"}),
    "uz": frozenset({"ni", "ga", "da", "dan"}),
    "hy": frozenset({"ին", "ի", "ն", "ս"}),
    "kk": frozenset({"мен", "ны", "ге", "ке", "дан", "ден", "тан", "тен", "нан", "нен"}),
}
"""Endings that many names have of their own, by the language whose cases have them."""

CASES_IN: Mapping[str, frozenset[str]] = {
    **DOUBTFUL_IN,
    "lt": frozenset({"ą", "į", "ų", "ę", "ui", "iui", "ės"}),
    "lv": frozenset({"u", "am", "im", "ai", "ei"}),
}
"""The same, with those that Baltic articles put behind names of all origins, and that are none of the first case."""

GIVEN_IN: Mapping[str, frozenset[str]] = {
    "hr": frozenset({"e", "i", "u", "om"}),
    "sl": frozenset({"e", "i", "o"}),
    "cs": frozenset({"y", "ě", "e", "i", "u", "ou"}),
    "pl": frozenset({"y", "i", "ę", "ą"}),
}
"""Endings of a woman's given name in -a in Latin letters, where her family name is foreign and keeps its form."""

HIS_GIVEN = "ko"
"""Many a Slovene man's given name ends so, and his sister's in -ka."""

SAME_CASES: Mapping[str, str] = {
    **dict.fromkeys(("ky", "tt", "ba"), "kk"),
    **dict.fromkeys(("tr", "tk"), "az"),
    **dict.fromkeys(("bs", "sr", "cnr"), "hr"),
    "sk": "cs",
}
"""Languages whose endings of names are those of another."""

DOUBTFUL = frozenset().union(*DOUBTFUL_IN.values())
"""Endings that many names have of their own."""
