"""Parts of years and months found in running text: "third quarter", "II квартал", 上半年, "the 19th century".

What a language calls them is data (``data/periods.json``, and the CLDR's names for a quarter). Each is replaced by one
mark, which the tokeniser keeps whole, so that its ordinal is not taken for a day nor its noun for a weekday. Dates of
other calendars, which are not converted, become marks too.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.reconcile.calendar.folding import fold
from summarizer.reconcile.calendar.marks import LENGTHS, counted, mark, months
from summarizer.reconcile.calendar.ordinals import any_of, ordinal, ordinal_value, plain
from summarizer.reconcile.calendar.others import OTHERS
from summarizer.reconcile.calendar.parts import LAST
from summarizer.reconcile.calendar.tables import ANY, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarizer.reconcile.calendar.marks import Marker

_SEASONS = ("spring", "summer", "autumn", "winter")
_YEAR = 12
_CENTURY = 100
_SHORT = 3
"""Characters of a sign such as Q1; longer names of quarters are written out."""

_SOLAR_CENTURY = 1300
_LAST_CENTURY = 21
_OTHER_YEAR = r"(?:1[2-5]\d\d|5[67]\d\d)"
"""Years that only other calendars have in news: Hijri, Persian, Bengali, Hebrew."""
_ERA_YEARS = {"solar": _OTHER_YEAR, "ethiopian": r"(?:1\d|20)\d\d", "nepali": r"20\d\d"}
"""Years of the calendars that are converted, beside the name of their era."""
_LATER_YEAR = rf"(?:{_OTHER_YEAR}|2[4-6]\d\d|20[4-9]\d)"
_TEN_YEARS = r"'?(?P<year>(?:1[5-9]|20)\d0|[4-9]0)"
"""A decade; one of two digits is never a day of the month."""
_TEN_SOLAR_YEARS = r"(?P<year>1[2-4]\d0|[1-9]0)"
_BEFORE_YEAR = r"(?=\s?(?:\S{1,3}\s|[-/'])?\s?(?:19|20)\d\d)"
_TAIL = r"(?:\s?[-/']\s?(?=\d))?"
_JOINT = r"(?:\s?[-/&,]\s?|\s[^\W\d]{1,3}\s(?:[^\W\d]{1,3}\s)?)"


class _Rule(NamedTuple):
    """What is looked for, what takes its place (``None`` leaves it), and the words of which it needs one."""

    pattern: str
    mark: Callable[[re.Match[str]], str | None]
    needs: frozenset[str]


def marked(folded: str, language: str) -> str:
    """Return a folded expression with its parts of years and months replaced by marks.

    Args:
        folded: The expression, from :func:`~summarizer.reconcile.calendar.folding.fold`.
        language: A code of the table.
    """
    gate, rules = _rules(language)
    found = {match[0] for match in gate.finditer(folded)}
    if not found:
        return folded
    for rule in rules:
        if not found.isdisjoint(rule.needs):
            folded = _compiled(rule.pattern).sub(_or_itself(rule.mark), folded)
    return folded


def _or_itself(make: Callable[[re.Match[str]], str | None]) -> Callable[[re.Match[str]], str]:
    """Return what leaves a match as it is where there is no mark for it."""
    return lambda match: make(match) or match[0]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _rules(language: str) -> tuple[re.Pattern[str], tuple[_Rule, ...]]:
    """Return the rules of a language and the pattern of the words that any of them needs."""
    rules = tuple(_Rules(language).all())
    needed = sorted({word for rule in rules for word in rule.needs}, key=lambda word: (-len(word), word))
    lead = "" if table("periods").get(language, {}).get("unspaced") else r"(?<![^\W\d_])"
    return re.compile(lead + (f"(?:{'|'.join(map(re.escape, needed))})" if needed else r"(?!)")), rules


class _Rules:
    """Makes the rules of one language from its words."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.own: dict[str, Any] = table("periods").get(language, {})
        self.all_languages: dict[str, Any] = table("periods")[ANY]
        self.unspaced = bool(self.own.get("unspaced"))

    def all(self) -> Iterator[_Rule]:
        """Yield the rules in the order in which they are tried."""
        yield from self._other_calendars()
        yield from self._signs()
        yield from self._fixed()
        for name in LENGTHS:
            yield from self._ordinals(name, months(name), bare_digits=name != "half")
        yield from self._first_months()
        for name in ("week", "weekend", "ten", "day"):
            yield from self._ordinals(name, counted(name), bare_digits=False)
        yield from self._numbered_weeks()
        yield from self._centuries()
        yield from self._decades()
        yield from self._seasons()

    def _any(self, words: Iterable[str]) -> str:
        return any_of(words, unspaced=self.unspaced)

    def _nouns(self, name: str) -> list[str]:
        """Return the nouns of a part; that of a quarter is in the CLDR too."""
        nouns = list(self.own.get(name, ()))
        if name == "quarter":
            nouns += table("fields")[self.language].get(name, {}).get("name", ())
        return nouns

    def _ordinals(self, name: str, make: Marker, *, bare_digits: bool) -> Iterator[_Rule]:
        """Yield the rules for an ordinal before a noun, two of them joined, and one after it."""
        nouns = self._nouns(name)
        if not nouns:
            return
        noun, one = self._any(nouns), ordinal(self.own, bare_digits=bare_digits)
        gap = rf"[\s\-.']{{0,3}}(?:\s?{self._any(self.own.get('link', ()))}\s?)?"
        before = rf"(?:(?P<first>{one}){_JOINT})?(?P<last>{one}){gap}{noun}"
        after = rf"{noun}{gap}(?P<last>{one})"
        lone = self.unspaced and name in ("week", "weekend")

        def replace(match: re.Match[str]) -> str | None:
            last = ordinal_value(match["last"], self.language)
            joined = match.groupdict().get("first")
            first = ordinal_value(joined, self.language) if joined else last
            if first is None or last is None or (lone and len(match["last"]) == 1):
                return None
            return make(first, last)

        for pattern in (before, after):
            yield _Rule(rf"(?:(?<=\d)\s?[-/]\s?)?{pattern}{_TAIL}", replace, _needs(nouns))

    @cached_property
    def _cldr_quarters(self) -> dict[str, int]:
        """What the CLDR calls the quarters of a year, by name."""
        names: dict[str, list[int]] = table("names")[self.language].get("quarters", {})
        return {fold(name): numbers[0] for name, numbers in names.items() if len(numbers) == 1}

    def _signs(self) -> Iterator[_Rule]:
        """Yield the rules for Q3, 3Q and H1; signs that could be anything else need a year beside them."""
        for name, most in (("quarter", 4), ("semester", 2)):
            signs = [*self.own.get(f"{name}_sign", ()), *self.all_languages[f"{name}_sign"]]
            if name == "quarter":
                signs += [name[:-1] for name in self._cldr_quarters if len(name) <= _SHORT and name[-1] == "1"]
            signs = sorted({each for each in signs if each.isalpha()})
            length = LENGTHS[name]
            needs = frozenset(
                each for sign in signs for at in range(1, most + 1) for each in (f"{sign}{at}", f"{at}{sign}")
            )
            sign, number = f"(?:{'|'.join(signs)})", rf"(?P<n>[1-{most}])"

            def replace(match: re.Match[str], name: str = name, length: int = length) -> str:
                return mark(name, (int(match["n"]) - 1) * length + 1, int(match["n"]) * length)

            for body in (rf"(?<!\w){sign}{number}(?!\w)", rf"(?<!\w){number}{sign}(?!\w)"):
                yield _Rule(rf"{body}{_BEFORE_YEAR}{_TAIL}", replace, needs)
                yield _Rule(rf"(?<=\d\d\d\d)\s?[-/]?\s?{body}", replace, needs)
            if name == "quarter":
                yield _Rule(rf"(?<!\w)q{number}(?!\w)", replace, needs)

    def _fixed(self) -> Iterator[_Rule]:
        """Yield the rules for parts that have a word of their own (上半年), and for the CLDR's names of quarters."""
        names = {name: at for name, at in self._cldr_quarters.items() if len(name) > _SHORT and not name[0].isdigit()}
        quarter = months("quarter")
        if names:
            pattern = rf"(?P<name>{self._any(names)}){_TAIL}"
            yield _Rule(pattern, lambda match: _named(match["name"], names, quarter), _needs(names))
        for key, words in self.own.get("fixed", {}).items():
            name, number = key.split()
            make = months(name) if name in LENGTHS else counted(name)
            yield self._always(words, make(int(number), int(number)))

    def _first_months(self) -> Iterator[_Rule]:
        """Yield the rules for "the first six months"."""
        nouns = self._nouns("months")
        counts = {fold(word): int(number) for number, words in self.own.get("count", {}).items() for word in words}
        count = rf"(?P<count>\d{{1,2}}|{'|'.join(map(re.escape, counts)) or '(?!)'})"
        one, noun = rf"(?P<nth>{ordinal(self.own, bare_digits=False)})", self._any(nouns)

        def replace(match: re.Match[str]) -> str | None:
            which, many = ordinal_value(match["nth"], self.language), counts.get(match["count"]) or int(match["count"])
            if which not in (1, LAST) or not 1 < many < _YEAR:
                return None
            return mark("months", 1, many) if which == 1 else mark("lastmonths", _YEAR + 1 - many, _YEAR)

        for words in ((one, count, noun), (count, one, noun), (count, noun, one), (noun, count, one)):
            if nouns:
                yield _Rule(r"\s".join(words), replace, _needs(nouns))

    def _numbered_weeks(self) -> Iterator[_Rule]:
        """Yield the rule for "week 20 of 2024", where the year follows."""
        if nouns := self.own.get("numbered", ()):
            pattern = rf"{self._any(nouns)}\s?(?P<n>\d{{1,2}}){_BEFORE_YEAR}{_TAIL}"
            yield _Rule(pattern, lambda match: mark("numbered", int(match["n"])), _needs(nouns))

    def _centuries(self) -> Iterator[_Rule]:
        """Yield the rules for centuries: the years that some count in and some do not are both kept."""

        def replace(match: re.Match[str]) -> str | None:
            found = ordinal_value(match["nth"], self.language) or 0
            return mark("years", _CENTURY * (found - 1), _CENTURY * found) if 0 < found <= _LAST_CENTURY else None

        figures = r"\d{1,2}" if self.unspaced else ordinal(self.own, bare_digits=True)
        one = f"(?P<nth>{figures})"
        for words, leads in ((self.own.get("century", ()), True), (self.own.get("century_before", ()), False)):
            if words:
                parts = (one, self._any(words)) if leads else (self._any(words), one)
                yield _Rule(r"[\s\-]*".join(parts), replace, _needs(words))

    def _decades(self) -> Iterator[_Rule]:
        """Yield the rules for decades in figures with an ending, after a noun, and in words."""
        if endings := self.own.get("decade", ()):
            glued = frozenset(f"{space}{plain(word)}" for word in endings for space in ("0", "0 "))
            yield _Rule(rf"(?<!\d){_TEN_YEARS}\s?{self._any(endings)}", _decade, glued | _needs(endings))
        if nouns := self.own.get("decade_before", ()):
            if common := self.own.get("common_era"):
                yield _Rule(rf"{self._any(nouns)}\s?{_TEN_YEARS}\s?{self._any(common)}", _decade, _needs(nouns))
                yield _Rule(rf"{self._any(nouns)}\s?{_TEN_SOLAR_YEARS}(?!\d)", _solar_decade, _needs(nouns))
            yield _Rule(rf"{self._any(nouns)}\s?{_TEN_YEARS}(?!\d)", _decade, _needs(nouns))
        for number, words in self.own.get("decades", {}).items():
            yield self._always(words, mark("years", 1900 + int(number), 1909 + int(number)))

    def _seasons(self) -> Iterator[_Rule]:
        """Yield the rules for seasons; a language of both hemispheres leaves open in which of them they are."""
        name = "season" if self.own.get("south") else "northern"
        for at, season in enumerate(_SEASONS):
            if words := self.own.get("season", {}).get(season):
                yield self._always(words, mark(name, at))

    def _other_calendars(self) -> Iterator[_Rule]:
        """Yield the rules for dates and years of other calendars, and for years that begin on another day."""
        if words := self.own.get("lunar"):
            yield _Rule(rf"{self._any(words)}[^,;()]*", lambda _: mark("other"), _needs(words))
        if words := self.own.get("fiscal"):
            yield self._always(words, mark("other"))
        yield from self._apart()
        yield from self._common_era()
        yield from self._other_months()
        yield from self._converted_years()
        eras = [*self.own.get("era", ()), *self.all_languages["era"]]
        era, year = self._any(eras), r"\d{3,4}" if self.own.get("other_years") else _LATER_YEAR
        yield _Rule(rf"(?<!\d)(?:{year}\s?{era}|{era}\s?{year}(?!\d))", lambda _: mark("other"), _needs(eras))
        if years := self.own.get("other_years"):
            known = [str(year) for year in range(*years)]
            pattern = rf"(?<!\d)(?:{'|'.join(known)})(?!\d)"
            yield _Rule(pattern, lambda match: mark("otheryear", int(match[0])), frozenset(known))

    def _converted_years(self) -> Iterator[_Rule]:
        """Yield the rules for a year beside the name of its era, of each calendar that is converted."""
        for calendar in OTHERS:
            eras = [*self.own.get(f"{calendar}_era", ()), *self.all_languages.get(f"{calendar}_era", ())]
            pattern = rf"(?<!\d)(?:(?P<year>{_ERA_YEARS[calendar]})\s?{self._any(eras)})"

            def replace(match: re.Match[str], calendar: str = calendar) -> str:
                return mark(calendar, int(match["year"]))

            if eras:
                yield _Rule(pattern, replace, _needs(eras))

    def _common_era(self) -> Iterator[_Rule]:
        """Yield the rule for what says that it prints the common calendar: names of other months are not told in it.

        They may be written there for those of the common calendar, as the name of the Ethiopian era is, too.
        """
        signs = self._led(self.own.get("common_reckoning", ()))
        if not signs:
            return
        months = chain(*(names.values() for names in table("ethiopian")[self.language].values()))
        before, after, _ = self._beside_months()
        dated = re.compile(rf"(?:{before})*{self._any(self._led(chain(*months)))}(?:{after})*")
        year = re.compile(rf"(?<!\d)\d{{4}}\s?{self._any(self.own['ethiopian_era'])}")

        def replace(match: re.Match[str]) -> str:
            return year.sub(mark("other"), dated.sub(mark("calendar"), match[0]))

        yield _Rule(rf".*{self._any(signs)}.*", replace, _needs(signs))

    def _led(self, words: Iterable[str]) -> list[str]:
        """Return words as they are and with each of the particles that the language writes onto them."""
        return [lead + word for word in words for lead in ("", *self.own["leads"])]

    def _apart(self) -> Iterator[_Rule]:
        """Yield the rule for a particle written onto the next word that says how two dates are joined: "until"."""
        if words := self.own.get("apart", ()):
            pattern = rf"(?<![^\W\d_])(?:{'|'.join(words)})(?=[^\W\d_])"
            yield _Rule(pattern, lambda match: f"{match[0]} ", _needs(words))

    def _beside_months(self) -> tuple[str, str, str]:
        """Return the patterns of the numbers before and after a month of another calendar, and of its years."""
        year = f"(?:{'|'.join([_OTHER_YEAR, *map(str, range(*self.own.get('other_years', (0, 0))))])})"
        before = rf"(?<!\d)(?:\d{{1,2}}|{year})(?!\d)[^\s\d]{{0,3}}\s+(?:\S{{1,3}}\s+)?"
        return before, rf"[\s,]+(?:[^\s(]{{1,3}}\s+)?(?:{year}|\d{{1,2}})(?!\d)", year

    def _other_months(self) -> Iterator[_Rule]:
        """Yield the rules for the months of other calendars with the numbers beside them."""
        before, after, year = self._beside_months()
        if own := self.own.get("calendar"):
            month = self._any(own)
            pattern = rf"(?:{before})+{month}(?:{after})*|{month}(?:{after})+"
            yield _Rule(pattern, lambda _: mark("calendar"), _needs(own))
        sure, others = self.all_languages["calendar"], self.all_languages["calendar_with_year"]
        yield _Rule(rf"{before}{self._any(sure)}(?:{after})?", lambda _: mark("calendar"), _needs(sure))
        yield _Rule(rf"{before}{self._any(others)}[\s,]+{year}(?!\d)", lambda _: mark("calendar"), _needs(others))

    def _always(self, words: Iterable[str], made: str | None) -> _Rule:
        """Return the rule that puts the same mark for each of some words."""
        return _Rule(self._any(words), lambda _: made, _needs(words))


def _needs(words: Iterable[str]) -> frozenset[str]:
    """Return what an expression must hold of one of some words: the first word of a phrase."""
    return frozenset(plain(word).split()[0] for word in words if plain(word))


def _named(text: str, names: dict[str, int], make: Marker) -> str | None:
    """Return the mark of the quarter that has a name."""
    number = names.get(text)
    return None if number is None else make(number, number)


def _solar_decade(match: re.Match[str]) -> str:
    """Mark a decade of the Solar Hijri calendar: of two digits, in the 14th century, which ended in 2022."""
    year = int(match["year"])
    year += _SOLAR_CENTURY if year < _CENTURY else 0
    return mark("solaryears", year, year + 9)


def _decade(match: re.Match[str]) -> str:
    """Mark a decade, or the hundred years that "1800-talet" names."""
    year = int(match["year"])
    year += 1900 if year < _CENTURY else 0
    return mark("years", year, year + (99 if year % _CENTURY == 0 else 9))
