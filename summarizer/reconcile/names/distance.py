"""How far two words are apart by ear: an edit distance over neutral spellings whose steps have prices.

The recurrence is Wagner and Fischer's (1974); the prices say which letters stand for one another across
romanisations. Vowels are cheap to exchange with their neighbours and dear to exchange with others, and a
word of an unvowelled script does not pay for the vowels it never wrote.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Levenshtein

FAR = 9.0
# No two words are one at this price, so the table need not be filled further.
_HOPELESS = 1.0
_ROUNDING = 1e-6
_VOWELS = frozenset("aeiou")
_UNWRITTEN = 0.06

# "ae 20": a for e costs 0.20, and e for a as well. Pairs not named cost 1.
_VOWELS_BY_EAR = "ae 20,ei 20,ou 15,ao 35,ai 55,au 60,eo 45,eu 50,iu 50,io 70"
_BY_EAR = (
    f"{_VOWELS_BY_EAR},"
    "vw 5,vf 25,fw 30,uw 25,uv 45,iw 90,"
    "sz 20,sS 40,sC 45,sc 30,sZ 60,sj 60,zc 25,zZ 30,zS 60,zj 30,zd 40,cC 35,cS 45,ct 60,"
    "SC 30,SZ 45,Sj 45,Sx 50,CZ 45,Cj 35,Zj 10,ZI 30,gZ 35,gj 20,ij 35,iZ 35,xj 45,"
    "Jx 10,Jh 90,Jk 45,"
    "kg 35,kx 30,hx 15,hg 35,xg 45,kh 50,kC 45,"
    "td 35,bp 45,bv 70,pf 40,Ds 40,mn 70,lr 90"
)
# One side wrote no vowels: its signs meet what they may stand for.
_UNVOWELLED = (
    "Aa 0,Ae 10,Ao 15,Au 20,Ai 15,Wu 0,Wo 0,Wv 0,Ww 0,Wa 40,We 30,Wi 40,Yi 0,Ye 0,Yj 20,Ya 30,Yo 45,"
    "Ea 0,Ee 0,Ei 0,Eo 0,Eu 0,Qa 0,Qe 0,Qh 0,Qt 15,Qx 20,Qi 25,Qo 20,Dd 0,Dz 0,"
    "bp 5,bv 10,pf 5,fv 5,Wf 40,fw 15,jg 10,jZ 10,Cj 40,sS 20,sc 25,sz 40,hx 15,kx 15,kg 15,gx 40,ij 10,jx 40,"
    "td 40,tc 40,ts 45,kC 45,SC 30,SZ 40,Sj 45,cz 30,kj 45,hg 35,hk 45"
)


def _table(rows: str) -> dict[str, dict[str, float]]:
    prices: dict[str, dict[str, float]] = {}
    for row in rows.split(","):
        pair, hundredths = row.split()
        one, other, price = pair[0], pair[1], int(hundredths) / 100
        prices.setdefault(one, {})[other] = price
        prices.setdefault(other, {})[one] = price
    return prices


_EXCHANGE = _table(_BY_EAR)
# Thai and the scripts of India write most vowels: those that are written are exchanged as by ear.
_EXCHANGE_UNVOWELLED = _table(f"{_UNVOWELLED},{_VOWELS_BY_EAR},eo 80,uw 25,vw 5")
_NOTHING: dict[str, float] = {}
_DROP_UNVOWELLED = {"A": 0.35, "W": 0.5, "Y": 0.4, "E": 0.05, "Q": 0.15, "h": 0.35}


def distance(one: str, other: str, *, unvowelled: tuple[bool, bool] = (False, False), most: float = _HOPELESS) -> float:
    """Return the price of turning one neutral spelling into the other, 0 for equal ones.

    Args:
        one: A neutral spelling, see :mod:`summarizer.reconcile.names.sounds`.
        other: Another.
        unvowelled: Which of the two comes from a script that leaves vowels out.
        most: A dearer price need not be worked out: it is given as :data:`FAR`.
    """
    if one == other:
        return 0.0
    mixed = unvowelled[0] != unvowelled[1]
    if Levenshtein.distance(_outline(one), _outline(other), score_cutoff=3) > 1 + mixed:
        return FAR
    if _at_least(_consonants(one), _consonants(other), mixed=mixed) > most + _ROUNDING:
        return FAR
    exchange = _EXCHANGE_UNVOWELLED if mixed else _EXCHANGE
    drops = _drops(one, lenient=mixed and unvowelled[1]), _drops(other, lenient=mixed and unvowelled[0])
    return _walk(one, other, drops, exchange, min(most + _ROUNDING, _HOPELESS))


def _walk(
    one: str,
    other: str,
    drops: tuple[tuple[float, ...], tuple[float, ...]],
    exchange: dict[str, dict[str, float]],
    most: float,
) -> float:
    """Fill the table of Wagner and Fischer row by row and return its last corner."""
    drop_one, drop_other = drops
    above = [0.0]
    for price in drop_other:
        above.append(above[-1] + price)
    for letter, drop in zip(one, drop_one, strict=True):
        prices = exchange.get(letter, _NOTHING)
        diagonal = above[0]
        left = diagonal + drop
        row = [left]
        # Comparisons, not min(): nothing done with names is done as often.
        for facing, missing, over in zip(other, drop_other, above[1:], strict=True):
            best = diagonal if letter == facing else diagonal + prices.get(facing, 1.0)
            if (price := over + drop) < best:
                best = price
            if (price := left + missing) < best:
                best = price
            row.append(best)
            left, diagonal = best, over
        if min(row) > most:
            return FAR
        above = row
    return above[-1]


@lru_cache(maxsize=65536)
def _drops(heard: str, *, lenient: bool) -> tuple[float, ...]:
    """Return what each letter costs when the other word has nothing for it."""
    return tuple(_drop(heard, at, lenient=lenient) for at in range(len(heard)))


def _drop(heard: str, at: int, *, lenient: bool) -> float:
    letter = heard[at]
    last = at == len(heard) - 1
    if letter in _VOWELS:
        return _UNWRITTEN + 0.1 * last if lenient else _drop_vowel(heard, at, last=last)
    if letter == "h":
        return 0.1 if last else 0.3
    if letter in "Zj" and heard[at - 1 : at] == "d":
        return 0.3
    if letter == "w":
        return 0.5
    if letter == "g" and heard[at - 1 : at] == "n":
        return 0.35
    return _DROP_UNVOWELLED.get(letter, 1.0)


def _drop_vowel(heard: str, at: int, *, last: bool) -> float:
    letter, before, after = heard[at], heard[at - 1 : at] if at else "", heard[at + 1 : at + 2]
    if last and before and before not in _VOWELS:
        # A silent e; any other final vowel often is a woman's name or another man's.
        return 0.15 if letter == "e" and before == "n" else 0.4 if letter == "e" else 0.9
    if before in _VOWELS and last:
        return 0.6 if letter == "i" else 0.25
    if before in _VOWELS or after in _VOWELS:
        return 0.15 if letter == "i" else 0.25
    return 0.5 if at else 0.6


@lru_cache(maxsize=65536)
def _consonants(heard: str) -> str:
    return heard.translate(_NO_VOWELS)


@lru_cache(maxsize=65536)
def _at_least(one: str, other: str, *, mixed: bool) -> float:
    """Return what two spellings with these consonants cost at least, whatever their vowels: those are taken for free.

    Many words share their consonants, so that most pairs are told apart without filling a table.
    """
    if one == other:
        return 0.0
    exchange, alone = (_EXCHANGE_UNVOWELLED, _ALONE_UNVOWELLED) if mixed else (_EXCHANGE, _ALONE)
    drops = tuple(tuple(alone.get(letter, 1.0) for letter in each) for each in (one, other))
    return _walk(one, other, (drops[0], drops[1]), exchange, _HOPELESS)


def _alone(exchange: dict[str, dict[str, float]]) -> dict[str, float]:
    """Return what each consonant costs at least where a vowel faces it or nothing does."""
    return {
        letter: min(
            _LEAST_DROP.get(letter, 1.0), *(exchange.get(vowel, _NOTHING).get(letter, 1.0) for vowel in _MAYBE_VOWELS)
        )
        for letter in dict.fromkeys((*exchange, *_LEAST_DROP))
    }


_MAYBE_VOWELS = "aeiouAWYEQ"
_NO_VOWELS = str.maketrans(dict.fromkeys(_MAYBE_VOWELS))
# The least that _drop asks for a consonant, where that is less than a whole sound.
_LEAST_DROP = {"h": 0.1, "Z": 0.3, "j": 0.3, "g": 0.35, "w": 0.5}
_ALONE, _ALONE_UNVOWELLED = _alone(_EXCHANGE), _alone(_EXCHANGE_UNVOWELLED)

_CLASSES = str.maketrans(
    {
        **dict.fromkeys("aeiouhAWYEQ"),
        **dict.fromkeys("SZCjcz", "s"),
        **dict.fromkeys("gxqJ", "k"),
        **dict.fromkeys("dD", "t"),
        **dict.fromkeys("vw", "f"),
        "b": "p",
    }
)
_FLEETING = str.maketrans(dict.fromkeys("vwxJ"))
_FRAME = {"l": "l", "r": "l", "n": "n", "m": "n"}


@lru_cache(maxsize=65536)
def skeleton(heard: str) -> str:
    """Return the consonants of a neutral spelling by class, each run once: equal for words that may be equal."""
    classes = heard.translate(_CLASSES)
    return "".join(letter for at, letter in enumerate(classes) if not at or letter != classes[at - 1])


@lru_cache(maxsize=65536)
def frame(heard: str) -> str:
    """Return the l, r, m and n of a neutral spelling, r as l and m as n.

    They stand for no other letter, and leaving one out costs a whole sound: two spellings that are apart by less have
    the same frame.
    """
    return "".join(_FRAME[letter] for letter in heard if letter in _FRAME)


@lru_cache(maxsize=65536)
def _outline(heard: str) -> str:
    """Return the consonants that no romanisation takes for a vowel or leaves out."""
    return skeleton(heard.translate(_FLEETING))
