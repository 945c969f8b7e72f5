"""The words of one language, and how to ask for them."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal

from summarizer.labels import ABOUT, calendar, edtf
from summarizer.labels.files import languages, read
from summarizer.labels.formatting import Filler

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from summarizer.records import DateSet, Reason

FALLBACK = "en"


@functools.cache
def of_language(language: str) -> Labels:
    """Return the labels of a language (``fr``); English where there is no file for it."""
    if language not in languages():
        language = FALLBACK
    return Labels(language, read(FALLBACK) | read(language))


@dataclass(frozen=True)
class Labels:
    """Everything shown to readers in one language.

    Keys are dotted (``sections.glance``). Nothing is escaped here: that is for whoever knows where the words go.
    """

    language: str
    table: Mapping[str, str] = field(repr=False)

    @functools.cached_property
    def _filler(self) -> Filler:
        return Filler(self)

    @functools.cached_property
    def _locale(self) -> Locale:
        """What is known of the language, found once: finding it takes longer than most of what is asked of it."""
        return Locale.parse(self.table["locale"])

    def say(self, key: str, /, **values: object) -> str:
        """Return the label of a key with its placeholders filled.

        Raises:
            KeyError: if there is no such label, or a value for it is missing.
        """
        template = self.table[key]
        return self._filler.vformat(template, (), values) if "{" in template else template

    def name(self, kind: str, word: str) -> str:
        """Return a word of a closed list (``name("parts", "host")``), or the word itself where the file has none."""
        return self.table.get(f"{kind}.{word}", word)

    def count(self, noun: str, number: int) -> str:
        """Return a number of things in words: ``2 articles``. ``noun`` is a key of ``counts``."""
        form = self._locale.plural_form(number)
        template = self.table.get(f"counts.{noun}.{form}") or self.table[f"counts.{noun}.other"]
        return self._filler.vformat(template, (), {"n": self.number(number)})

    def number(self, number: int) -> str:
        """Return a number with its digits grouped."""
        return format_decimal(number, locale=self._locale)

    def list(self, items: Sequence[str]) -> str:
        """Return ``A, B and C``."""
        return format_list(items, "standard", locale=self._locale)

    def either(self, items: Sequence[str]) -> str:
        """Return ``A, B or C``."""
        return format_list(items, "or", locale=self._locale)

    def quote(self, words: str) -> str:
        """Return words between the language's quotation marks; the words themselves stay as they are."""
        return self.table["quotes.open"] + words + self.table["quotes.close"]

    def date(self, days: DateSet, *, form: str = "alone") -> str:
        """Return a set of days in words; ``form`` is ``alone`` or, for the middle of a sentence, ``within``."""
        return calendar.words(days, form, self.say)

    def day(self, day: dt.date, pattern: str = "full") -> str:
        """Return a day by a pattern of the file: ``full``, ``month``, ``year`` and so on."""
        return calendar.day_words(day, pattern, self.say)

    def edtf(self, text: str, *, form: str = "alone") -> str:
        """Return an EDTF string in words, or as it is where it is not one this library writes."""
        days = edtf.read(text)
        return text if days is None else self.date(days, form=form)

    def reason(self, reason: Reason, names: Mapping[str, str] | None = None) -> str:
        """Return a reason in words: the sentence of its rule, filled.

        Args:
            reason: The rule and its values.
            names: What to show instead of a value, such as an article's mark for its id.

        Returns:
            The sentence; for a rule that has none, or other placeholders, ``rule (key: value, …)``.
        """
        shown = names or {}
        values = {key: _shown(value, shown) for key, value in reason.args.items() if key != ABOUT}
        return self._about(reason, shown) + self._rule(reason, values)

    def _about(self, reason: Reason, names: Mapping[str, str]) -> str:
        """Return whose date a step is about (``arrival:V1``), when it is another's; else nothing."""
        about = reason.args.get(ABOUT)
        if not isinstance(about, str):
            return ""
        kind, _, name = about.partition(":")
        template = self.table.get(f"about.{kind}")
        return self._filler.vformat(template, (), {"name": names.get(name, name)}) if template else f"{about}: "

    def _rule(self, reason: Reason, values: Mapping[str, str | tuple[str, ...]]) -> str:
        """Return the sentence of a reason's rule, or the rule with its values."""
        template = self.table.get(f"reasons.{reason.rule}")
        if template is not None:
            try:
                return self._filler.vformat(template, (), values)
            except (KeyError, ValueError):
                pass
        told = ", ".join(f"{key}: {_plain(value)}" for key, value in sorted(values.items()))
        return f"{reason.rule} ({told})" if told else reason.rule


def _shown(value: str | tuple[str, ...], names: Mapping[str, str]) -> str | tuple[str, ...]:
    """Return a value, or each of its items, under the name it is shown by."""
    return names.get(value, value) if isinstance(value, str) else tuple(names.get(item, item) for item in value)


def _plain(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)
