"""Tables: what letters and groups of letters may sound like, by script. Data, no code."""

from __future__ import annotations

import re

# Latin graphemes with their readings, the likeliest first. Single letters not named here stand for themselves.
LATIN: dict[str, tuple[str, ...]] = {
    "schtsch": ("S",),
    "chzh": ("Z", "j"),
    "tsz": ("j", "z"),
    "drz": ("j", "drZ"),
    "eok": ("ok", "euk"),
    "eon": ("eon", "on"),
    "eol": ("eol", "ol"),
    "eun": ("eun", "un"),
    "chtch": ("S",),
    "shtsh": ("S",),
    "szcz": ("S",),
    "shch": ("S",),
    "tsch": ("C",),
    "dsch": ("j",),
    "tch": ("C",),
    "tsh": ("C", "ch"),
    "tsj": ("C",),
    "sch": ("S", "sx"),
    "sjt": ("St",),
    "dzh": ("j",),
    "dji": ("ji",),
    "gue": ("ge", "gue"),
    "gui": ("gi", "gui"),
    "ths": ("ts", "c"),
    "kkh": ("x", "kx"),
    "que": ("ke",),
    "qui": ("ki",),
    "ch": ("C", "S", "x"),
    "cz": ("C",),
    "ica": ("ika", "ica"),
    "cki": ("ki", "cki"),
    "cka": ("ka", "cka"),
    "cky": ("ki", "cki"),
    "cs": ("C", "ks"),
    "cow": ("kov", "cov", "ku"),
    "ck": ("k",),
    "sz": ("S", "s"),
    "sh": ("S",),
    "sj": ("S", "si"),
    "zh": ("Z",),
    "zj": ("Z", "zi"),
    "xh": ("j",),
    "rz": ("rz", "Z"),
    "dz": ("j", "z"),
    "ds": ("ds", "z"),
    "hs": ("S",),
    "zs": ("Z",),
    "gy": ("gi", "di"),
    "dt": ("t", "dt"),
    "ijj": ("i", "ij"),
    "ij": ("i", "ij"),
    **{f"ij{after}": (f"ei{after}", f"i{after}", f"ij{after}") for after in "dfklmnprst"},
    "eu": ("eu", "oi"),
    "fv": ("v",),
    "dj": ("j",),
    "dg": ("j", "dg"),
    "kh": ("x",),
    "gh": ("g",),
    "dh": ("d", "z"),
    "th": ("t", "th"),
    "ph": ("f",),
    "qu": ("k", "kv", "ku"),
    "ts": ("c",),
    "tz": ("c",),
    "hatz": ("hac", "haj"),
    "chatz": ("hac", "haj", "Cac"),
    "ou": ("u",),
    "oo": ("u",),
    "ow": ("ov", "u"),
    "oe": ("o", "u"),
    "ee": ("i",),
    "ie": ("ie", "i"),
    "gn": ("ni", "gn"),
    "nh": ("nh", "ni"),
    "nj": ("ni", "nj"),
    "lj": ("li",),
    "lh": ("lh", "li"),
    "tj": ("ti", "C"),
    "wh": ("w",),
    "ksz": ("ks", "kS"),
    "ks": ("ks",),
    "q": ("k",),
    "x": ("ks", "S"),
    "y": ("i",),
    "j": ("j", "i", "J"),
}

SOFT_C: tuple[str, ...] = ("s", "C")
SOFT_G: tuple[str, ...] = ("g", "j")

# Letters that sound otherwise at the head of a word, as in pinyin; and in Greek names.
HEADS: dict[str, tuple[str, ...]] = {"x": ("S", "s", "ks"), "q": ("k", "C"), "tz": ("c", "j")}

# Marked letters spelled out; the bare letter is tried as well.
MARKED: dict[str, str] = {
    "č": "ch",
    "ć": "ch",
    "ç": "tch",
    "š": "sh",
    "ş": "sh",
    "ș": "sh",
    "ś": "s",
    "ž": "zh",
    "ż": "zh",
    "ź": "z",
    "ţ": "ts",
    "ț": "ts",
    "đ": "dj",
    "ğ": "",
    "ö": "oe",
    "ő": "oe",
    "ø": "oe",
    "ü": "u",
    "ű": "u",
    "ä": "e",
    "æ": "e",
    "å": "o",
    "ñ": "ny",
    "ň": "ny",
    "ł": "l",
    "ə": "e",
    "þ": "th",
    "ð": "d",
    "ř": "rzh",
    "ę": "en",
    "ą": "on",
    "õ": "y",
}

# Letters of Azerbaijani, which writes foreign names by ear, and how a word shows that it is spelled so.
AZERBAIJANI: dict[str, str] = {
    "c": "dj",
    "ç": "ch",
    "ə": "e",
    "ğ": "gh",
    "ı": "i",
    "j": "zh",
    "q": "g",
    "ş": "sh",
    "x": "kh",
}
AZERBAIJANI_LETTERS = re.compile("[əğı]|q(?![aiouy]|$)|çx")

# Letters that Vietnamese alone writes (ă is Romanian too, đ Croatian), and what a name of theirs sounds like where
# other alphabets write it by ear.
VIETNAMESE_LETTERS = re.compile("[ơưƠƯũŨ\u1ea0-\u1ef9]")
VIETNAMESE: tuple[tuple[str, str], ...] = (("sh", "s"), ("s", "sh"), ("tr", "ch"), ("x", "s"), ("ue", "yue"))

# The same for who has a letter for its ư, in Cyrillic: its d is a z, and its ch now and then a t.
VIETNAMESE_BY_EAR: tuple[tuple[str, str], ...] = (
    ("d|gi(?=[aeou])", "z"),
    ("đ", "d"),
    ("ươ", "io"),
    ("ư", "i"),
    ("^ch", "t"),
    ("tr", "ch"),
    ("s", "sh"),
    ("x", "s"),
)

# Greek digraphs, in the order they are replaced.
GREEK: tuple[tuple[str, str], ...] = (
    ("ου", "u"),
    ("μπ", "b"),
    ("ντ", "d"),
    ("γκ", "g"),
    ("γγ", "ng"),
    ("τζ", "dj"),
    ("τσ", "ts"),
    ("τς", "ts"),
    ("αυ", "av"),
    ("ευ", "ev"),
    ("ει", "i"),
    ("οι", "i"),
    ("αι", "e"),
    ("χ", "kh"),
    ("γι", "y"),
    ("η", "i"),
    ("υ", "i"),
)

# What stands inside a Greek word for two sounds as well, and letters for sounds that Greek lacks.
GREEK_NASALS: tuple[tuple[str, str], ...] = (("(?<=.)μπ", "mp"), ("(?<=.)ντ", "nd"), ("(?<=.)γκ", "ng"))
GREEK_SIBILANTS: tuple[tuple[str, str], ...] = (("τ[σς]", "tsh"), ("(?<!τ)σ", "sh"))

# What Latin letters write for Greek ones in more than one way: Hatzi- and Chadzi-; and foreign Ye- and -oyev.
GREEK_SOUNDS: tuple[tuple[str, str], ...] = (("τζ", "τσ"), ("^γε", "γιε"), ("οε", "ογιε"))

# Arabic (with Persian and Urdu letters) and Hebrew.
ABJAD: dict[str, str] = {
    **dict.fromkeys("اأإآٱ", "A"),
    **dict.fromkeys("عءא", "E"),
    **dict.fromkeys("وؤוۆ", "W"),
    **dict.fromkeys("يىئیיۍېے", "Y"),
    **dict.fromkeys("ةۃ", "Q"),
    **dict.fromkeys("ضظذ", "D"),
    **dict.fromkeys("تثططתטٹٿٽ", "t"),
    **dict.fromkeys("سصס", "s"),
    **dict.fromkeys("هحہھהחۀ", "h"),
    **dict.fromkeys("قكکקכךڪ", "k"),
    **dict.fromkeys("مמם", "m"),
    **dict.fromkeys("نנןںڼڻڭ", "n"),
    **dict.fromkeys("لלڵ", "l"),
    **dict.fromkeys("رרڑڕړ", "r"),
    **dict.fromkeys("دדڈډڌڊڍڏ", "d"),
    **dict.fromkeys("زז", "z"),
    **dict.fromkeys("شשښ", "S"),
    **dict.fromkeys("پפף", "p"),
    **dict.fromkeys("بבٻڀ", "b"),
    **dict.fromkeys("غگגڠګڳ", "g"),
    **dict.fromkeys("فڤ", "f"),
    "ع": "E",
    "ע": "E",
    "ج": "j",
    "چ": "C",
    "ژ": "Z",
    "خ": "x",
    "צ": "c",
    "ץ": "c",
    "ټ": "t",
    "ڄ": "j",
    "ڃ": "n",
    "ږ": "Z",
    "ځ": "z",
    "څ": "c",
    "ډ": "d",
    "ړ": "r",
}

# Korean: from the official romanisation of one syllable to the neutral spelling.
HANGUL: tuple[tuple[str, str], ...] = (
    ("eo", "o"),
    ("eu", "u"),
    ("ae", "e"),
    ("oe", "oi"),
    ("y", "i"),
    ("^g", "k"),
    ("ch", "C"),
    ("g$", "k"),
    ("b$", "p"),
    ("d$", "t"),
    ("nk$", "ng"),
)

# Family names whose customary roman spelling differs from the official one.
HANGUL_SURNAMES: dict[str, tuple[str, ...]] = {
    "이": ("li", "i", "ri"),
    "리": ("li", "i", "ri"),
    "박": ("park", "pak", "bak"),
    "최": ("Coi", "Coe", "Ce"),
    "노": ("ro", "no"),
    "로": ("ro", "no"),
    "임": ("lim", "im", "rim"),
    "림": ("lim", "im", "rim"),
    "우": ("wu", "u"),
    "유": ("iu", "riu"),
    "류": ("riu", "iu"),
    "정": ("jung", "Cung", "jong"),
    "조": ("jo", "Co"),
    "전": ("Cun", "jon"),
    "안": ("ahn", "an"),
    "오": ("oh", "o"),
    "백": ("paik", "bek"),
    "신": ("Sin", "sin"),
    "반": ("ban", "pan"),
}

# Arabic letters that together write one foreign sound, and vowels at the head of a word.
ABJAD_GROUPS: tuple[tuple[str, str], ...] = (
    ("ז\u05f3", "ژ"),
    ("ג\u05f3", "ج"),
    ("צ\u05f3", "چ"),
    ("ץ\u05f3", "چ"),
    ("ח\u05f3", "خ"),
    ("\u05f3", ""),
    ("تش", "چ"),
    ("تس", "צ"),
    ("دج", "ج"),
    ("دز", "ج"),
)
ABJAD_HEADS: tuple[tuple[str, str], ...] = (("أو", "و"), ("او", "و"), ("إي", "ي"), ("اي", "ي"), ("ای", "ي"))

# Chinese syllables as Russian writes them (Palladius), and what Latin letters (pinyin) have in their place.
PALLADIUS_SYLLABLES = "(?:(?:чж|цз|[бпмфдтнлгкхцсчшжвй])?(?:уа|уо|уэ|уи|юа|юэ|яо|иа|ие|[аоуыэиеюя])(?:нь|н|[йо])?){1,3}"
PALLADIUS: tuple[tuple[str, str], ...] = (
    ("ц(?=[ияю])", "ч"),
    ("с(?=[ияю])", "ш"),
    ("н(?![ьаоуыэиеюя])", "нг"),
    ("нь", "н"),
)

# Japanese as Russian writes it (Polivanov), and what Latin letters (Hepburn) have in their place.
POLIVANOV_SYLLABLES = "(?:(?:дз|ц|[кгсзтдмнхбпрвйф])?[аиуэояёюеы]й?|н(?![аиуэояёюеы])ъ?){2,}"
POLIVANOV: tuple[tuple[str, str], ...] = (
    ("дз(?=[июяё])", "дж"),
    ("т(?=[июяё])", "ч"),
    ("с(?=[июяё])", "ш"),
)
# Korean as Russian writes it (Kholodovich), a word a syllable.
KHOLODOVICH_SYLLABLE = "(?:чж|чх|кх|пх|тх|[кнтрмпсчхв])?(?:ва|во|[аоуыиэеяёюй]{1,2})[кнптмрльг]{0,2}"
KHOLODOVICH: tuple[tuple[str, str], ...] = (
    ("^чж?(?!х)", "дж"),
    ("^к(?!х)", "г"),
    ("е(?=н)", "о"),
    ("ы", "у"),
    ("э", "аэ"),
    ("он$", "онг"),
    ("р$", "л"),
)

# Letters of Serbian for sounds that others spell in two ways.
SERBIAN: tuple[tuple[str, str], ...] = (("ћ", "ть"), ("ђ", "дь"))
SERBIAN_BY_EAR: tuple[tuple[str, str], ...] = (("ћ", "ч"), ("ђ", "дж"))

# Bengali as it is heard, before the rest is written in plain letters: its ng, the w of foreign names, and the signs for
# b and bh, which stand for their v, too.
BENGALI: tuple[tuple[str, str], ...] = (
    ("\u0982", "ng"),
    ("(?:\u0993|\u09cb)\u09af\u09bc(?=[\u09be-\u09cc])", "w"),
    ("[\u09ac\u09ad]", "v"),
)
# Its letters for j and for a nasal vowel, which others write y and m; the vowel o of a consonant alone, its b for a v,
# and an o behind a vowel for a w.
BENGALI_LETTERS: tuple[tuple[str, str], ...] = (("(?<!\u09cd)\u09af(?!\u09bc)", "j"), ("\u0981", ""))
BENGALI_SOUNDS: tuple[tuple[str, str], ...] = (
    ("([\u0995-\u09b9](?!\u09bc|[\u09be-\u09cd]|$))", "\\1o"),
    ("(?<=[\u09be-\u09cc])\u0993$", "w"),
    ("\u09ac", "v"),
)

# Sinhala has no z, and says a v between two vowels that others say as one.
SINHALA: tuple[tuple[str, str], ...] = (("\u0dc3", "z"), ("\u0dc0(?=\u0dd4)", ""))

# What stands behind a name in Bengali for "of" and "to" somebody, the longest first.
BENGALI_CASES = ("\u09af\u09bc\u09c7\u09b0", "\u09c7\u09b0", "\u09b0", "\u0995\u09c7")

# Endings of a name after "with", in Cyrillic, and those of its first case.
INSTRUMENTAL: tuple[tuple[str, str], ...] = (
    ("ом", ""),
    ("ем", "ь"),
    ("ем", "й"),
    ("ым", ""),
    ("им", "ий"),
    ("ой", "а"),
    ("ей", "я"),
)

# English as it is heard: the u of "Trump", the vowel of "Burns", the end of "Enoch".
ENGLISH: tuple[tuple[str, str], ...] = (
    ("(?<![aeiouq])u(?=[^aeiouyr]{2}|[^aeiouyr]$)", "a"),
    ("(?<![aeiou])[ui]r(?=[^aeiouy]|$)", "er"),
    ("ch(?=[^aeiouy]|$)", "k"),
    ("ea(?=[^aeiouyr])", "ee"),
    ("aw(?=[^aeiouy]|$)", "o"),
)

# German as it is heard, where English is heard otherwise: the end of "Ulrich", the beginning of "Walter".
GERMAN: tuple[tuple[str, str], ...] = (("(?<!s)ch(?=[^aeiouy]|$)", "kh"), ("w(?=[aeiou])", "v"))

# Burmese as it is heard: Kyaw is said like chaw, a y is heard of Nyan, and an r behind an a says that it is long.
MYANMAR: tuple[tuple[str, str], ...] = (
    ("ky", "ch"),
    ("gy", "dj"),
    ("^ny(?=[aeiou])", "y"),
    ("^hl", "l"),
    ("au(?=ng)", "o"),
    ("aw$", "o"),
    ("(?<=[^aeiou]a)r$", ""),
)

# French as it is heard: what another script writes down of it, in the order it is replaced. Its nasal vowels come
# before its silent letters, which tell where they are: "Vasselin" has one, "Vasseline" has none.
FRENCH: tuple[tuple[str, str], ...] = (
    ("eaux?", "o"),
    ("gu(?=[eiy])", "g"),
    ("c(?=[eiy])", "s"),
    ("(?<![sct])ch(?=[aeiouy])", "sh"),
    ("eu(?=[^aeiou]{1,2}es?$)", "e"),
    ("aux?$|aul?[dt]s?$", "o"),
    ("au", "o"),
    ("oi[xst]?$|oix?", "wa"),
    ("(?<![iy])e[nm](?=[^aeiouynmh])", "an"),
    ("(?:[ae]i|[iy])[nm](?=[^aeiouynmh]|$)", "en"),
    ("ai|ei|ay(?=[^aeiou])", "e"),
    ("(?<=[aeiou])m[bp]s?$", "n"),
    ("gn", "ni"),
    ("ille$", "ii"),
    ("(?<=[aeiou])(?:ts|ds|[tdsxzp])$", ""),
    ("(?<=n)[tdg]s?$", ""),
    ("(?<=r)[tds]$", ""),
    ("(?<=[^aeiou])es?$", ""),
)
