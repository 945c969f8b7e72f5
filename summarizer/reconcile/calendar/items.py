"""The pieces of an expression given their meaning in one language, before their roles in the date are known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar.marks import unmarked
from summarizer.reconcile.calendar.others import OTHERS, calendar_named
from summarizer.reconcile.calendar.parts import LAST, Printed
from summarizer.reconcile.calendar.senses import AT_HOME, SLOT, WITH_YEAR
from summarizer.reconcile.calendar.tokens import is_unspaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reconcile.calendar.lexicon import Lexicon
    from summarizer.reconcile.calendar.parts import Calendar
    from summarizer.reconcile.calendar.senses import Sense
    from summarizer.reconcile.calendar.tokens import Token

WEEKDAYS = ("weekday", "weekday_at", "weekday_in")
"""The kinds of piece that name a weekday."""

COUNTED = ("relative", "distance")
"""The kinds of piece that count from the day of writing."""

ENDING = "ending"
"""The name of a number that is printed with an ordinal or case ending."""

_PARTS = ("weekday", "day", "month", "year")
_ORDINAL_LETTERS = 3
_ENDING_LETTERS = 5
_SHORT_NAME = 2
_SLOTTED = 3
"""The pieces of a phrase that counts units: "15 日 前"."""
_ENGLISH_VERBS = frozenset({"may", "march", "mar", "sat", "sun", "wed"})
"""Spelled like other words in lower case: read only where they are capitalised or stand beside a number."""
_RANK = (
    "relative", "weekday_in", "weekday_at", "month", "weekday", "period", "vague", "elsewhere", "share",
    "adjective", "nth_day", "unit", "limit", "between", "to", "and", "mark",
)  # fmt: skip
"""Of several senses of a phrase, the first of these leads."""


@dataclass(slots=True)
class Item:
    """A piece with its meaning.

    Attributes:
        kind: A kind of :class:`~summarizer.reconcile.calendar.senses.Sense`, a shape of numeric date, ``number``,
            ``comma``, or ``word`` for what was not understood.
        value: The sense's value, or the number.
        name: The sense's name, or the text of a word.
        numbers: The numbers of a numeric date.
        text: The folded characters.
        ordinal: The number is printed as an ordinal (1er, 28th, 28.).
        also: The senses set aside.
        printed: The parts of a date in figures, once its order is decided.
        nth: Of a weekday, which one of its month.
    """

    kind: str
    value: int = 0
    name: str = ""
    numbers: tuple[int, ...] = ()
    text: str = ""
    ordinal: bool = False
    also: tuple[Sense, ...] = ()
    printed: Printed | None = None
    nth: int | None = None

    @property
    def parts(self) -> dict[str, int]:
        """The date parts that the piece prints."""
        if self.printed is not None:
            return {part: value for part in _PARTS if (value := getattr(self.printed, part)) is not None}
        if self.kind in WEEKDAYS:
            return {"weekday": self.value} if self.nth is None else {"weekday": self.value, "nth": self.nth}
        if self.kind == "last day":
            return {"nth": LAST}
        return {self.kind: self.value} if self.kind in _PARTS else {}

    @property
    def calendar(self) -> Calendar | None:
        """The calendar of the month or year that the piece prints; ``None`` for a piece that prints neither."""
        if self.parts.keys().isdisjoint(("month", "year")):
            return None
        if self.printed is not None:
            return self.printed.calendar
        return calendar_named(self.name)

    @property
    def is_to(self) -> bool:
        """Whether it can mean "to"."""
        return self.kind == "to" or self.other("to") is not None

    @property
    def is_mark(self) -> bool:
        """Whether it can say what the number beside it is: 日."""
        return self.kind == "mark" or self.other("mark") is not None

    def other(self, kind: str) -> Sense | None:
        """Return the sense of a kind that was set aside."""
        return next((sense for sense in self.also if sense.kind == kind), None)


def calendars_around(items: Sequence[Item], at: int) -> list[Calendar]:
    """Return the calendars of the months and years before a piece, the nearest first, then of those after it."""
    around = (*reversed(items[:at]), *items[at + 1 :])
    return list(dict.fromkeys(calendar for item in around if (calendar := item.calendar)))


def itemise(tokens: Sequence[Token], lexicon: Lexicon, original: str, *, guessed: bool = False) -> list[Item]:
    """Return the meaning of each piece of an expression in one language, longest phrases first.

    Args:
        tokens: The cut expression.
        lexicon: The language to read it in.
        original: The expression as printed, for its capital letters.
        guessed: The language is one of those tried, not the article's own: short names in lower case then need a
            number beside them ("ago" is August in Spanish).
    """
    items: list[Item] = []
    at = 0
    while at < len(tokens):
        of_month = bool(items) and items[-1].kind == "month"
        found = _phrase(tokens, at, lexicon, original, guessed=guessed, of_month=of_month)
        item, length = found or _single(tokens, at, lexicon)
        items.append(item)
        at += length
    return items


def _phrase(
    tokens: Sequence[Token], at: int, lexicon: Lexicon, original: str, *, guessed: bool, of_month: bool
) -> tuple[Item, int] | None:
    """Match the longest phrase of the language that begins at a place, after the name of a month or not."""
    token = tokens[at]
    entries = lexicon.phrases.get(token.text, ())
    if token.kind in ("number", "word"):
        slotted = lexicon.phrases.get(SLOT, ()) if _count(tokens, at, lexicon) else ()
        entries = (*entries, *slotted) if slotted else entries
    for texts, senses in entries:
        found = _match(tokens, at, texts, lexicon)
        if found is None:
            continue
        count, length = found
        if texts[0] == SLOT and _is_day_of_month(tokens, at, length, lexicon, of_month=of_month):
            continue
        item = _item(senses, count, " ".join(texts))
        if item and len(texts) == 1 and _counts_a_unit(tokens, at, lexicon):
            continue
        if item and item.kind == "vague" and _is_sign_of_number(tokens, at, lexicon):
            continue
        if item and (len(texts) > 1 or _is_meant(item, tokens, at, original, guessed=guessed)):
            return item, length
    return None


def _is_day_of_month(tokens: Sequence[Token], at: int, length: int, lexicon: Lexicon, *, of_month: bool) -> bool:
    """Say whether the number of a phrase is a day of the month: "8月15日前" is before that day, "15日前夜" its eve."""
    if length < _SLOTTED or not has_kind(tokens[at + 1].text, "mark", lexicon):
        return False
    last = at + length - 1
    longer = lexicon.phrases.get(tokens[last].text, ())
    return of_month or any(len(texts) > 1 and _match(tokens, last, texts, lexicon) for texts, _ in longer)


def _is_sign_of_number(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Say whether a sign says that the number before it is a day: "15日前" is no "日前", which is "recently"."""
    return bool(at) and tokens[at - 1].kind == "number" and has_kind(tokens[at].text, "mark", lexicon)


def _match(tokens: Sequence[Token], at: int, texts: tuple[str, ...], lexicon: Lexicon) -> tuple[int | None, int] | None:
    """Return the number in a phrase's slot, if it has one, and how many tokens it takes, if it stands at a place."""
    count = None
    place = at
    for text in texts:
        if place >= len(tokens):
            return None
        if text == SLOT:
            slot = _count(tokens, place, lexicon)
            if slot is None:
                return None
            count, taken = slot
            place += taken
        elif tokens[place].text == text and (place == at or not _is_cut(tokens[place])):
            place += 1
        else:
            return None
    return count, place - at


def _is_cut(token: Token) -> bool:
    """Say whether a token is no part of a running phrase; numeric dates never are."""
    return token.kind not in ("word", "number", "punct")


def _count(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return a number in digits or words and how many tokens it takes."""
    token = tokens[at]
    if token.kind == "number" and token.numbers:
        return token.numbers[0], 1
    for texts, senses in lexicon.phrases.get(token.text, ()):
        if tuple(each.text for each in tokens[at : at + len(texts)]) == texts:
            for sense in senses:
                if sense.kind == "number":
                    return sense.value, len(texts)
    return None


def _item(senses: tuple[Sense, ...], count: int | None, text: str) -> Item | None:
    """Turn the senses of a phrase into an item: the first in rank leads, the others are kept beside it."""
    for sense in senses:
        if sense.kind in ("distance", "offset"):
            return Item(sense.kind, sense.value * (1 if count is None else count), sense.name, text=text)
        if sense.kind == "about":
            return Item("distance", sense.value, sense.name, text=text, also=(sense,))
        if sense.kind == "ordinal":
            return Item("ordinal", sense.value, text=text)
        if sense.kind == "feast":
            return Item("date", text=text, also=(sense,), printed=Printed(day=sense.value, month=int(sense.name)))
    ranked = sorted((sense for sense in senses if sense.kind in _RANK), key=lambda sense: _RANK.index(sense.kind))
    if not ranked:
        return None
    first = ranked[0]
    return Item(
        first.kind, first.value * (1 if count is None else count), first.name, text=text, also=tuple(ranked[1:])
    )


def _is_meant(item: Item, tokens: Sequence[Token], at: int, original: str, *, guessed: bool) -> bool:
    """Say whether a short or everyday word is meant as a date word here."""
    word = item.text
    if item.calendar in OTHERS or item.kind not in ("month", "weekday") or tokens[at].dotted:
        return _has_what_it_needs(item, tokens, at, guessed=guessed)
    if item.kind == "weekday" and is_unspaced(word):
        return at > 0 and (tokens[at - 1].text == "(" or any(each.numbers for each in tokens[max(at - 2, 0) : at]))
    if not word.isascii():
        return True
    if len(word) <= _SHORT_NAME and word.isalpha():
        after = [each for each in tokens[at + 1 : at + 3] if each.kind != "punct"]
        return not guessed and bool(after and after[0].numbers)
    if word in _ENGLISH_VERBS or (guessed and len(word) <= _SHORT_NAME + 1):
        capital = word.capitalize() in original or word.upper() in original
        return capital or any(each.numbers for each in tokens[max(at - 2, 0) : at + 3])
    return True


def _has_what_it_needs(item: Item, tokens: Sequence[Token], at: int, *, guessed: bool) -> bool:
    """Say whether a month of another calendar has its year after it, or its language is known, where it needs that."""
    if item.name.endswith(WITH_YEAR):
        return _has_year(tokens, at, calendar_named(item.name))
    return not (guessed and item.name.endswith(AT_HOME))


def _has_year(tokens: Sequence[Token], at: int, calendar: Calendar) -> bool:
    """Say whether a year of another calendar follows on a word at once, or after a comma or a small word."""
    for token in tokens[at + 1 : at + 3]:
        if token.kind == "part":
            return unmarked(token.text)[0] == calendar
        if token.numbers:
            return token.kind == "number" and token.numbers[0] in OTHERS[calendar].in_news
    return False


def _counts_a_unit(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Say whether a word is a number with its unit after it, not the month it is spelled like: "dez dias"."""
    if tokens[at].kind != "word" or _count(tokens, at, lexicon) is None or at + 1 >= len(tokens):
        return False
    return has_kind(tokens[at + 1].text, "unit", lexicon)


def _single(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Item, int]:
    """Return the item of a single token that begins no phrase, with the ending glued to a number."""
    token = tokens[at]
    if token.kind == "number":
        if at and token.text[-1] == "0" and has_kind(tokens[at - 1].text, "decade", lexicon):
            return Item("decade", numbers=token.numbers, text=token.text), 1
        ending = _ending(tokens, at, lexicon)
        value = token.numbers[0] if token.numbers else -1
        name = ENDING if ending else ""
        return Item("number", value, name, text=token.text, ordinal=bool(ending) or token.dotted), 1 + ending
    if token.kind == "word":
        sense = lexicon.inflected(token.text)
        kind = Item(sense.kind, sense.value, sense.name) if sense else Item("word")
        return replace(kind, text=token.text), 1
    if token.kind == "punct":
        return Item("comma" if token.text in ",();" else "punct", text=token.text), 1
    if token.kind == "part":
        name, first, last = unmarked(token.text)
        return Item("part", name=name, numbers=(first, last), text=token.text), 1
    return Item(token.kind, numbers=token.numbers, text=token.text, ordinal=token.dotted), 1


def has_kind(word: str, kind: str, lexicon: Lexicon) -> bool:
    """Say whether a word has a sense of a kind in the language."""
    return any(
        sense.kind == kind for texts, senses in lexicon.phrases.get(word, ()) if len(texts) == 1 for sense in senses
    )


def _ending(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """Return how many tokens after a number are its ordinal or case ending (1er, 28th, 5-го, 28'inde)."""
    after = tokens[at + 1 : at + 3]
    if not after or not after[0].glued:
        return 0
    if tokens[at].dotted:
        return int(after[0].text in ("o", "a"))
    if is_unspaced(after[0].text):
        return 0
    if after[0].kind == "word":
        return int(len(after[0].text) <= _ORDINAL_LETTERS and not _known(after[0].text, lexicon))
    if len(after) > 1 and after[0].text in ("-", "'") and after[1].glued and after[1].kind == "word":
        longest = _ENDING_LETTERS if after[0].text == "'" else _ORDINAL_LETTERS
        return 2 * int(len(after[1].text) <= longest and not _known(after[1].text, lexicon))
    return 0


def _known(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word begins a phrase of the language that is more than a word between dates."""
    kinds = {sense.kind for _, senses in lexicon.phrases.get(word, ()) for sense in senses}
    return bool(kinds - {"and", "to", "limit", "number", "adjective", "ordinal"})
