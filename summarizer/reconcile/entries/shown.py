"""Which of the printed forms of a name is shown: one that the briefing's reader can read, and never one nobody prints.

A form in the briefing's script comes before one in another, of those the fuller, then one that the family name, as it
is printed elsewhere, does not show to stand in a case, nor, in another script, its own ending, then one printed in an
article in the briefing's language, then the one that most articles print, then one in plain letters near to the others.
Of forms that differ only in their endings, the shorter is more likely to be as a dictionary would have it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from rapidfuzz.distance import Levenshtein, Prefix

from summarizer.reconcile.folding import folded
from summarizer.reconcile.names.bare import is_bare
from summarizer.reconcile.names.folding import script_of
from summarizer.reconcile.names.inflections import base_forms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.mentions import Corpus
    from summarizer.records import Statement

STEM = 3
"""Forms of one word begin with so many of the same letters at least."""

OWN_ENDING = 1
"""So many letters of the form in a dictionary may give way to another ending."""

ADDED_ENDING = 3
"""An ending is no longer than this."""

COMPARED = 20
"""A spelling is compared with so many others."""


@lru_cache(maxsize=8192)
def script(words: str) -> str:
    """Return the script that most letters of some words are in; nothing where there are no letters."""
    counts = Counter(script_of(letter) for letter in words if letter.isalpha())
    return counts.most_common(1)[0][0] if counts else ""


def script_of_language(language: str) -> str:
    """Return the script in which a language writes its own name; nothing for a language the CLDR does not know."""
    try:
        return script(Locale.parse(language, sep="-").get_display_name() or "")
    except (UnknownLocaleError, ValueError):
        return ""


def is_inflected(form: str, base: str) -> bool:
    """Say whether a folded name is another one, word for word, with endings put to it ("viktorom", "viktor")."""
    words, others = form.split(), base.split()
    if len(words) != len(others) or len(form) <= len(base):
        return False
    return all(_adds_ending(word, other) for word, other in zip(words, others, strict=True))


def _adds_ending(word: str, base: str) -> bool:
    common = Prefix.similarity(word, base)
    ends = 0 <= len(base) - common <= OWN_ENDING and len(word) - common <= ADDED_ENDING
    return word == base or (common >= STEM and ends and len(word) >= len(base))


@dataclass(frozen=True)
class Shown:
    """Chooses among printed forms for one briefing.

    Args:
        language: The language of the briefing, without its variety; without one, no form is preferred for its own.
        spoken: The language of each article by its id.
    """

    language: str | None
    spoken: Mapping[str, str]

    @classmethod
    def of(cls, corpus: Corpus, language: str | None) -> Shown:
        """Return what chooses for the readers of a language, as a tag with or without its variety."""
        spoken = {article: corpus.language(article) for article in corpus.by_article}
        return cls(language and language.partition("-")[0].lower(), spoken)

    @cached_property
    def _script(self) -> str:
        return script_of_language(self.language) if self.language else ""

    def is_foreign(self, words: str) -> bool:
        """Say whether some words are in another script than the briefing."""
        return bool(self._script) and script(words) not in {self._script, ""}

    def is_translated(self, article: str) -> bool:
        """Say whether an article is in another language than the briefing."""
        return self.language is not None and self.spoken.get(article) != self.language

    def person(self, statements: Iterable[Statement], others: Iterable[str] = ()) -> str:
        """Return the form shown of a person's name.

        Args:
            statements: The forms to choose from.
            others: All forms that are printed of it.
        """
        alone, last = dict[str, set[str]](), dict[str, set[str]]()
        for name in others:
            words = alone if is_bare(name) else last
            words.setdefault(script(name), set()).add(folded(name).rpartition(" ")[2])
        none = set[str]()

        def flaws(name: str) -> tuple[bool, ...]:
            same = script(name)
            in_a_case = _is_in_a_case(name, alone.get(same, none), last.get(same, none))
            return is_bare(name), in_a_case, self.is_foreign(name) and any(base.sure for base in base_forms(name))

        return self._best(statements, flaws)

    def words(self, statements: Iterable[Statement]) -> str:
        """Return the form shown of what is no person's name."""
        return self._best(statements, lambda _: ())

    def _best(self, statements: Iterable[Statement], flaws: Callable[[str], tuple[bool, ...]]) -> str:
        ranked: dict[tuple[bool, tuple[bool, ...], bool], list[Statement]] = {}
        for each in statements:
            rank = self.is_foreign(each.value), flaws(each.value), self.is_translated(each.article)
            ranked.setdefault(rank, []).append(each)
        return most_told(ranked[min(ranked)])


def _is_in_a_case(name: str, alone: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Say whether a full name stands in another case than the family name that is printed elsewhere.

    Args:
        name: The name.
        alone: The folded words that articles print alone for its bearer in its script, in whatever case.
        others: The last words of the full names that they print.
    """
    last = folded(name).rpartition(" ")[2]
    bases = {folded(base.name).rpartition(" ")[2] for base in base_forms(name)} - {last}
    return not bases.isdisjoint(alone | others) or any(word != last and _adds_ending(last, word) for word in alone)


def most_told(statements: Iterable[Statement]) -> str:
    """Return the value that most articles give; of equals that of most words, of plain letters, nearest to the others.

    Of one value's spellings, those in capitals alone come last.
    """
    articles: dict[str, set[str]] = {}
    printed: dict[str, dict[str, int]] = {}
    for statement in statements:
        words = folded(statement.value)
        articles.setdefault(words, set()).add(statement.article)
        spelled = printed.setdefault(words, {})
        spelled[statement.value] = spelled.get(statement.value, 0) + 1
    most = max(map(len, articles.values()))
    first = _uninflected([words for words, told in articles.items() if len(told) == most])
    marks = {value: min(map(_marked, printed[value])) for value in first}
    words = min(first, key=lambda value: (-len(value.split()), marks[value], _far(value, first), -len(value), value))
    return min(printed[words], key=lambda value: (value.isupper(), -printed[words][value], value))


def _marked(words: str) -> int:
    """Return how many Latin letters of a spelling are none that all languages have: "Gasszán" is Hungarian's own."""
    return sum(not letter.isascii() for letter in words) if script(words) == "latin" else 0


def _far(value: str, others: Sequence[str]) -> int:
    """Return how many letters would have to be changed to make some others of a value, so many of them at most.

    Of spellings in several languages, the one that is nearest to all of them is nobody's own in particular.
    """
    return sum(Levenshtein.distance(value, other) for other in others[:COMPARED])


def _uninflected(values: Sequence[str]) -> list[str]:
    """Return folded values without those that are other ones with endings."""
    return [value for value in values if not any(is_inflected(value, other) for other in values)]
