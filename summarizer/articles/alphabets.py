"""Which accented letters go together in a language, to tell one old encoding from another.

The old one-byte encodings of Latin script accept nearly all bytes, so that French read with the Central European
table becomes other letters and no error. Wrong tables betray themselves by letters that no one language has
together, and by signs inside words. The letters follow the main exemplar characters of Unicode CLDR.
"""

from __future__ import annotations

import re
from collections import Counter

_ALPHABETS = tuple(
    frozenset(letters + letters.upper())
    for letters in (
        "àâæçèéêëîïôùûüÿœ",  # French
        "áéíñóúüçàòèï",  # Spanish, Catalan
        "áâãàçéêíóôõúü",  # Portuguese
        "àèéìíîòóùú",  # Italian
        "äöüßéà",  # German
        "éëïóöüèáàäêíú",  # Dutch
        "æøåéèêóòôâ",  # Danish, Norwegian
        "åäöéàüšž",  # Swedish, Finnish, Estonian
        "áéíóúýþæöð",  # Icelandic
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "ăâîșțşţ",  # Romanian
        "čćđšž",  # Slovene, Croatian, Bosnian, Serbian
        "çğıiöşüâîû",  # Turkish
        "ąčęėįšųūž",  # Lithuanian
        "āčēģīķļņšūž",  # Latvian
        "ăâđêôơưàảãáạèẻẽéẹìỉĩíịòỏõóọùủũúụỳỷỹýỵ",  # Vietnamese
    )
)


def misfits(text: str) -> tuple[int, int]:
    """Count the accented letters of a text, and those that do not fit.

    Args:
        text: A text in Latin script.

    Returns:
        How many letters, signs or rows of letters fit no word of the one language that fits best, and how many letters
        are not ASCII.
    """
    letters = {letter: n for letter, n in Counter(text).items() if not letter.isascii() and letter.isalpha()}
    strange = min(sum(n for letter, n in letters.items() if letter not in alphabet) for alphabet in _ALPHABETS)
    return strange + len(_SIGN_IN_WORD.findall(text)) + len(_ACCENTS_IN_A_ROW.findall(text)), sum(letters.values())


# Signs where only a mark of punctuation may directly follow a letter; and accents that stand alone nowhere.
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¡¢£¤¥¦§¨©ª¬®¯°±²³´µ¶¸¹º¼½¾¿×÷ˆ˜€ƒ‡†‰∑∏π∫Ω√≈∆◊]|[ˇ˘˙˛˝]")

# No alphabet above makes words with three accented letters in a row.
_ACCENTS_IN_A_ROW = re.compile(r"(?:(?![a-zA-Z])[^\W\d_]){3,}")
