"""How a word may sound: one neutral spelling, or a few where its letters are ambiguous.

The neutral alphabet: vowels ``a e i o u`` (``i`` is also every y); ``S`` sh, ``Z`` zh, ``C`` ch, ``c`` ts,
``j`` dj, ``x`` kh; the other consonants as in English. Words of unvowelled scripts (Arabic, Hebrew) keep
their own signs in capitals: ``A`` alif, ``W`` waw, ``Y`` ya, ``E`` ayin or hamza, ``Q`` a final ta marbuta or he,
``D`` an emphatic d or z.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from anyascii import anyascii

from summarizer.reconcile.names.burmese import burmese
from summarizer.reconcile.names.ethiopic import ETHIOPIC, ethiopic
from summarizer.reconcile.names.folding import GERESH
from summarizer.reconcile.names.khmer import khmer
from summarizer.reconcile.names.malayalam import MALAYALAM, malayalam
from summarizer.reconcile.names.spellings import (
    ABJAD,
    ABJAD_GROUPS,
    ABJAD_HEADS,
    AZERBAIJANI,
    AZERBAIJANI_LETTERS,
    BENGALI,
    BENGALI_CASES,
    BENGALI_LETTERS,
    BENGALI_SOUNDS,
    ENGLISH,
    FRENCH,
    GERMAN,
    GREEK,
    GREEK_NASALS,
    GREEK_SIBILANTS,
    GREEK_SOUNDS,
    HANGUL,
    HANGUL_SURNAMES,
    HEADS,
    INSTRUMENTAL,
    KHOLODOVICH,
    KHOLODOVICH_SYLLABLE,
    LATIN,
    MARKED,
    MYANMAR,
    PALLADIUS,
    PALLADIUS_SYLLABLES,
    POLIVANOV,
    POLIVANOV_SYLLABLES,
    SERBIAN,
    SERBIAN_BY_EAR,
    SINHALA,
    SOFT_C,
    SOFT_G,
    VIETNAMESE,
    VIETNAMESE_BY_EAR,
    VIETNAMESE_LETTERS,
)
from summarizer.reconcile.names.tamil import TAMIL, tamil
from summarizer.reconcile.names.thai import thai

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MOST_SOUNDS = 8
_MOST_NASALS = 3
_LONGEST_WORD = 32
_GRAPHEME = re.compile("|".join((*sorted((each for each in LATIN if len(each) > 1), key=len, reverse=True), ".")))
_SOFTENED = frozenset("cg")
_BENGALI = re.compile("[\u0980-\u09ff]")
_SINHALA = re.compile("[\u0d80-\u0dff]")
_SINHALA_SIGN = re.compile("[\u0d9a-\u0dc6]$")
_DOUBLED = re.compile(r"(.)\1+")
_LAST_NASAL = re.compile("[\u0901\u0902\u0981\u0982]$")
_NASAL_DOT = re.compile("m(?=[bcdghjkpstz])")
_TWO_SIGNS = re.compile(r"([^aeiou])\1")
_BARE_C = re.compile("c(?!h)")
_SOFTENING = "eiy"
_SILENT_HEAD = re.compile("[dghl]j(?=[aeiouy])")
_LONE_C = re.compile("(?<![sct])c(?![hkzcs])")
# Polish says this letter as English says a w: behind a vowel as part of it.
_SLASHED_L = re.compile("(?<=[aeiouyó])ł")
_SHORTEST_INFLECTED = 6
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
# Elsewhere a hard sign stands before one of these vowels, and is not heard.
_HARD_VOWEL = re.compile("ъ(?![еёюяэиі]|$)")
# Georgian ends a foreign name in i where it is who does something.
_GEORGIAN_CASE = "ი"
_GEORGIAN_F = "ფ"
GEORGIAN = re.compile("[\u10a0-\u10ff]")
# An accent on the first of two vowels, or two dots on the second, says that they are two sounds.
_TWO_GREEK_VOWELS = re.compile("([αεο]\u0301|[αεο](?=[ιυ]\u0308))([ιυ])(?!\u0301)")
_GREEK_CHANGES = (
    (),
    GREEK_SOUNDS,
    GREEK_NASALS,
    (*GREEK_SOUNDS, *GREEK_NASALS),
    GREEK_SIBILANTS,
    GREEK_SIBILANTS[1:],
    (*GREEK_NASALS, *GREEK_SIBILANTS),
)
_EASTERN = (
    (re.compile(PALLADIUS_SYLLABLES), PALLADIUS),
    (re.compile(POLIVANOV_SYLLABLES), POLIVANOV),
    (re.compile(KHOLODOVICH_SYLLABLE), KHOLODOVICH),
)


@lru_cache(maxsize=65536)
def sounds(text: str, script: str) -> tuple[str, ...]:
    """Return the neutral spellings of one word, most likely first, at most :data:`MOST_SOUNDS`; of Thai, all.

    Args:
        text: One word as :func:`~summarizer.reconcile.names.folding.words` gives it.
        script: Its script.
    """
    text = text[:_LONGEST_WORD]
    if script == "abjad":
        return _abjad(text)
    if script in {"thai", "lao"}:
        return thai(text)
    if script == "hangul":
        return tuple(dict.fromkeys(_hangul(text)))
    spelled: dict[str, None] = {}
    for spelling in _spellings(text, script):
        spelled.update(dict.fromkeys(_read(spelling, script)))
    return tuple(spelled)[:MOST_SOUNDS]


@lru_cache(maxsize=65536)
def plain(text: str, script: str) -> str:
    """Return the word in small unaccented letters; unvowelled scripts keep their own letters, folded."""
    if script == "abjad":
        return text.casefold().translate(_ABJAD_LETTERS)
    return _ascii(text)


_ABJAD_LETTERS = str.maketrans("أإآٱىیئکةؤגםןץףך", "اااايييكهوגמנצפכ")


def _ascii(text: str) -> str:
    letters = (text if text.isascii() else anyascii(text)).casefold()
    return letters if letters.isalnum() else "".join(char for char in letters if char.isalnum())


def _spelled_out(folded: str) -> str:
    """Return a Latin word in plain letters, its marked ones spelled out."""
    return _ascii("".join(MARKED.get(char, char) for char in unicodedata.normalize("NFC", folded)))


def _spellings(text: str, script: str) -> tuple[str, ...]:
    """Return the word in plain letters, in every way in which its script may mean it."""
    return tuple(dict.fromkeys(_SPELLED.get(script, _marked)(text.casefold())))


def _cyrillic(folded: str) -> Iterator[str]:
    """Yield a Cyrillic word in plain letters."""
    if "ё" in folded:
        others: Iterable[str] = (folded.replace("ё", "ио"),)
    else:
        others = (*_as_serbian_sounds(folded), *_as_bulgarian(folded), *_from_the_east(folded), *_uninflected(folded))
    return map(_ascii, (folded, *others))


def _of_another_script(folded: str) -> Iterable[str]:
    """Return a word of a script that has no rules of its own here; Georgian ends foreign names in i."""
    if TAMIL.search(folded):
        return tamil(folded)
    if ETHIOPIC.search(folded):
        return ethiopic(folded)
    if GEORGIAN.search(folded):
        return _georgian(folded)
    return _marked(folded)


def _georgian(folded: str) -> Iterator[str]:
    """Yield a Georgian word in plain letters, with and without its case; what sounds like p stands for an f, too."""
    words = (folded, folded[:-1]) if _is_georgian_case(folded) else (folded,)
    for word in words:
        yield _ascii(word)
        if _GEORGIAN_F in word:
            yield _ascii(word.replace(_GEORGIAN_F, "f"))


def _is_georgian_case(folded: str) -> bool:
    return folded.endswith(_GEORGIAN_CASE) and len(folded) >= _SHORTEST_INFLECTED - 1


def _marked(folded: str) -> Iterator[str]:
    """Yield a word with its marked letters both spelled out and dropped, and as those read it whose letters it has."""
    letters = _ascii(folded)
    if AZERBAIJANI_LETTERS.search(folded):
        yield _ascii("".join(AZERBAIJANI.get(char, char) for char in folded))
    yield _spelled_out(folded)
    yield letters
    if "qi" in letters[1:]:
        yield letters[0] + letters[1:].replace("qi", "chi")
    if VIETNAMESE_LETTERS.search(folded):
        yield _changed(letters, VIETNAMESE)
        untoned = unicodedata.normalize("NFC", _TONE.sub("", unicodedata.normalize("NFD", folded)))
        yield _ascii(_changed(untoned, VIETNAMESE_BY_EAR))


def _of_india(folded: str) -> Iterator[str]:
    """Yield a word of an Indian script in plain letters; the last vowel may be a nasal one, as in Macron."""
    for spelled in dict.fromkeys((folded, _LAST_NASAL.sub(_nasal, folded))):
        if MALAYALAM.search(spelled):
            words = malayalam(spelled)
        elif _SINHALA.search(spelled):
            words = _as_sinhala_writes(spelled)
        else:
            words = _as_bengali_writes(spelled)
        for word in words:
            yield from _indic(_ascii(word))


def _nasal(sign: re.Match[str]) -> str:
    """Return the letter n of the script of a sign that says that the last vowel is nasal."""
    return "\u09a8" if _BENGALI.search(sign.string) else "\u0928"


def _as_sinhala_writes(folded: str) -> Iterator[str]:
    """Yield a word; with the vowel that its last sign has of its own, and with the sounds that Sinhala lacks."""
    ended = f"{folded}a" if _SINHALA_SIGN.search(folded) else folded
    for word in dict.fromkeys((folded, ended)):
        yield word
        yield _changed(word, SINHALA)


def _as_bengali_writes(folded: str) -> Iterator[str]:
    """Yield a word; of one in Bengali its sounds in Latin where signs mislead, and it without an ending of its case."""
    if not _BENGALI.search(folded):
        yield folded
        return
    endings = (ending for ending in BENGALI_CASES if folded.endswith(ending) and len(folded) > len(ending) + 1)
    for word in (folded, *(folded.removesuffix(ending) for ending in endings)):
        spelled = _changed(word, BENGALI_LETTERS)
        yield spelled
        yield _changed(spelled, BENGALI)
        yield _changed(spelled, BENGALI_SOUNDS)


def _indic(letters: str) -> tuple[str, ...]:
    """Return an Indian word with its nasal dot as n, too, and with the vowel that two equal signs have between them.

    Its c is ch; its j is no vowel, and in words from Persian and Arabic may be a z. Between h and s is a vowel, too.
    """
    letters = _BARE_C.sub("ch", letters).replace("hs", "has")
    nasal = _NASAL_DOT.sub("n", letters)
    spelled = dict.fromkeys((letters, nasal, _TWO_SIGNS.sub(r"\1a\1", nasal)))
    return tuple(dict.fromkeys(each.replace("j", meant) for meant in ("dzh", "z") for each in spelled))


def _as_serbian_sounds(folded: str) -> Iterator[str]:
    """Yield a Serbian word with the sounds of its own letters as Hungarians write them, and as all others do."""
    for letters in (SERBIAN, SERBIAN_BY_EAR):
        if (sounded := _changed(folded, letters)) != folded:
            yield sounded


def _as_bulgarian(folded: str) -> Iterator[str]:
    """Yield a word whose hard sign is a vowel, as in Bulgarian between consonants, with the a that its Latin has."""
    if (spelled := _HARD_VOWEL.sub("а", folded)) != folded:
        yield spelled


def _uninflected(folded: str) -> Iterator[str]:
    """Yield a Cyrillic name in its first case, where its ending is that of "with" somebody and of nothing else."""
    if len(folded) >= _SHORTEST_INFLECTED:
        for ending, first in INSTRUMENTAL:
            if folded.endswith(ending):
                yield folded.removesuffix(ending) + first


def _from_the_east(folded: str) -> Iterator[str]:
    """Yield a Cyrillic word that may be Chinese, Japanese or Korean with the letters that Latin would have for it."""
    for syllables, letters in _EASTERN:
        if syllables.fullmatch(folded):
            yield _changed(folded, letters)


@lru_cache(maxsize=65536)
def french(text: str) -> str:
    """Return a Latin word as a French one is heard, with its silent letters gone."""
    letters = _changed(_ascii(text[:_LONGEST_WORD].casefold().replace("ï", "yi")), FRENCH)
    return _read(letters, "latin")[0] if letters else ""


def swedish(text: str) -> str:
    """Return a Latin word as a Swedish one is heard, as far as what it begins with goes; empty where that is nothing.

    Before a j, other consonants are silent there.
    """
    letters = _ascii(text[:_LONGEST_WORD].casefold())
    silent = _SILENT_HEAD.match(letters)
    return _read("y" + letters[silent.end() :], "latin")[0] if silent else ""


def turkish(text: str) -> str:
    """Return a Latin word as a Turkish one is heard, as far as its c goes; empty where it has none."""
    letters = text[:_LONGEST_WORD].casefold()
    return "" if "c" not in letters else _read(_ascii(letters.replace("c", "dj")), "latin")[0]


def slavic(text: str) -> str:
    """Return a Latin word as a Polish, Czech or Hungarian one is heard, as far as its c and ł go; empty without them.

    The c of English digraphs stays.
    """
    folded = text[:_LONGEST_WORD].casefold()
    letters = _spelled_out(folded)
    if "ł" in folded:
        nasal = _SLASHED_L.sub("0", folded.replace("ą", "on").replace("ę", "en"))
        return _read(_LONE_C.sub("ts", _ascii(nasal.replace("ł", "w"))), "latin")[0].replace("0", "u")
    changed = _LONE_C.sub("ts", letters)
    return "" if changed == letters else _read(changed, "latin")[0]


@lru_cache(maxsize=65536)
def english(text: str) -> str:
    """Return a Latin word as an English one is heard, as far as a few of its sounds go."""
    letters = _changed(_ascii(text[:_LONGEST_WORD]), ENGLISH)
    return _read(letters, "latin")[0] if letters else ""


def german(text: str) -> str:
    """Return a Latin word as a German one is heard, as far as its ch and w go; empty where it has none."""
    return _heard_by(GERMAN, text)


def burmese_by_ear(text: str) -> str:
    """Return a Latin word as a Burmese one is heard, as far as a few of its sounds go; empty where it has none."""
    return _heard_by(MYANMAR, text)


def _heard_by(rules: tuple[tuple[str, str], ...], text: str) -> str:
    """Return how a Latin word is heard by some rules; empty where none of them applies."""
    letters = _ascii(text[:_LONGEST_WORD])
    heard = _changed(letters, rules)
    return _read(heard, "latin")[0] if heard != letters else ""


def _changed(letters: str, rules: tuple[tuple[str, str], ...]) -> str:
    """Return letters with one rule after the other applied to them."""
    for written, spoken in _compiled(rules):
        letters = written.sub(spoken, letters)
    return letters


@lru_cache(maxsize=32)
def _compiled(rules: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(written), spoken) for written, spoken in rules)


def _as_greek_writes(folded: str) -> Iterator[str]:
    """Yield a Greek word, and what it is where it writes foreign sounds with the nearest that it has."""
    apart = _TWO_GREEK_VOWELS.sub(r"\1'\2", unicodedata.normalize("NFD", folded))
    letters = "".join(char for char in apart if not unicodedata.combining(char))
    for changes in _GREEK_CHANGES:
        yield _changed(letters, changes)
    yield from _with_some_nasals(letters)


def _with_some_nasals(letters: str) -> Iterator[str]:
    """Yield a word that has several pairs of letters for b, d and g with one of them after its nasal: Ambardekar."""
    inner = [(match, spoken) for written, spoken in _compiled(GREEK_NASALS) for match in written.finditer(letters)]
    if 1 < len(inner) <= _MOST_NASALS:
        for match, spoken in inner:
            yield letters[: match.start()] + spoken + letters[match.end() :]


def _greek(letters: str) -> str:
    for digraph, latin in GREEK:
        letters = letters.replace(digraph, latin)
    return _ascii(letters)


@lru_cache(maxsize=65536)
def _read(spelling: str, script: str) -> tuple[str, ...]:
    """Read the letters from left to right, the longest grapheme first, keeping every reading.

    Where these would be too many, a grapheme is read as it was before in the word: who writes oe for u does so twice.
    """
    readings: list[tuple[str, ...]] = []
    order: list[int] = []
    known: dict[tuple[str, ...], int] = {}
    ways, at = 1, 0
    for grapheme in _GRAPHEME.findall(spelling):
        at += len(grapheme)
        heard = _heard(grapheme, spelling[at : at + 1], script, first=not order)
        if ways * len(heard) > MOST_SOUNDS:
            if heard in known:
                order.append(known[heard])
                continue
            heard = heard[:1]
        ways *= len(heard)
        known.setdefault(heard, len(readings))
        order.append(len(readings))
        readings.append(heard)
    return tuple(_collapse("".join([choice[place] for place in order])) for choice in product(*readings))


def _heard(grapheme: str, following: str, script: str, *, first: bool) -> tuple[str, ...]:
    """Return what a grapheme may sound like before the letter that follows."""
    if first and script == "latin" and grapheme in HEADS:
        return HEADS[grapheme]
    if grapheme in _SOFTENED:
        return _soft(grapheme, following, script)
    if grapheme == "ch" and script != "latin":
        return ("x",) if script == "greek" else ("C",)
    return LATIN.get(grapheme) or (grapheme,)


def _soft(letter: str, following: str, script: str) -> tuple[str, ...]:
    """Read c and g, which many languages soften before e, i and y."""
    if script != "latin":
        return (letter,) if letter == "g" else ("c",)
    soft = bool(following) and following in _SOFTENING
    if letter == "g":
        return SOFT_G if soft else ("g",)
    # A final bare c is most often the remnant of a marked one.
    return SOFT_C if soft else ("k",) if following else ("C", "k")


def _collapse(heard: str) -> str:
    return _DOUBLED.sub(r"\1", heard)


def _abjad(text: str) -> tuple[str, ...]:
    """Read a word with the letters that together write a foreign sound as one, and with each of them alone.

    Where two equal letters stand side by side, there is a vowel between them: doubled sounds are written once.
    """
    for written, spoken in ABJAD_HEADS:
        if text.startswith(written):
            text = spoken + text[len(written) :]
    grouped = text
    for written, spoken in ABJAD_GROUPS:
        grouped = grouped.replace(written, spoken)
    # What the Hebrew apostrophe marks is one sound, and never the two signs alone.
    alone = grouped if GERESH in text else text
    readings = (_collapse(_abjad_letters(grouped)), _collapse(_abjad_letters(alone)), _abjad_letters(alone))
    return tuple(dict.fromkeys(filter(None, readings))) or (_ascii(text),)


def _abjad_letters(text: str) -> str:
    letters = [ABJAD.get(char, "") for char in text]
    if text and text[-1] in "هה":
        letters[-1] = "Q"
    return "".join(letters)


def _hangul(text: str) -> list[str]:
    """Read Korean syllables by their common roman spellings, not by the official one alone."""
    if text in HANGUL_SURNAMES:
        return list(HANGUL_SURNAMES[text])
    heard = "".join(_syllable(char) for char in text)
    return [heard]


def _syllable(char: str) -> str:
    return _collapse(_changed(_ascii(char), HANGUL))


_SPELLED: dict[str, Callable[[str], Iterable[str]]] = {
    "greek": lambda folded: map(_greek, _as_greek_writes(folded)),
    "cyrillic": _cyrillic,
    "indic": _of_india,
    "other": _of_another_script,
    "burmese": lambda folded: [*filter(None, burmese(folded))] or _marked(folded),
    "khmer": lambda folded: [*filter(None, khmer(folded))] or _marked(folded),
}
"""How a word is put into plain letters, by its script."""
