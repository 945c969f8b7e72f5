"""The names that actors go by, and what two groups of actors that come together must not have among them.

The weakest pair of names in two groups decides whether they may come together.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Literal

from summarizer.reconcile.folding import folded
from summarizer.reconcile.names import compare_names
from summarizer.reconcile.names.bare import is_abbreviated, is_bare, length
from summarizer.reconcile.names.crossing import LATIN, writing
from summarizer.reconcile.names.inflections import shown_first_case, told_by_languages
from summarizer.reconcile.names.latvian import compare_latvian
from summarizer.reconcile.names.org_parsing import is_telling
from summarizer.reconcile.names.uzbek import compare_uzbek

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.reconcile.actors.tellings import Tellings
    from summarizer.reconcile.clusters import Clusters
    from summarizer.reconcile.names import Comparison
    from summarizer.records import ActorMention, Citation

NameKind = Literal["person", "org"]

_NO_NAMES: frozenset[str] = frozenset()

MOST_NAMES = 8
"""So many of the names of a group are compared with those of another, at most."""

_OWN: Mapping[str, Callable[[str, str], Comparison | None]] = {"uz": compare_uzbek, "lv": compare_latvian}
"""What compares a name in an article of a language that spells all names its own way with one from elsewhere."""

LONG_ENOUGH, LONGEST_ENDING = 4, 3
"""A family name that is printed alone has so many letters at least; so many stand behind it in another case."""


def main_name(actor: ActorMention) -> str:
    """Return the form under which an article introduces an actor: the fullest it prints."""
    return actor.names[0].text


def first_case(actor: ActorMention) -> str:
    """Return a person's main name with its last word as the article also prints it alone, without an ending.

    "Tapasi Bahram Sotoudehnian. Sotoudehnia sanoi": what a language puts behind a name need not be known, where an
    article itself prints the name without it.
    """
    main = main_name(actor)
    *first, last = main.split()
    if first and len(actor.names) > 1:
        words = dict.fromkeys(name.text for name in actor.names if " " not in name.text)
        shown = shown_first_case(main, words)
        if shown:
            return shown
        alone = {word for word in words if LONG_ENOUGH <= len(word) < len(last)} - {*first}
        shorter = [word for word in alone if last.startswith(word) and len(last) - len(word) <= LONGEST_ENDING]
        if shorter:
            return " ".join((*first, max(shorter, key=len)))
    return main


def is_full(name: str) -> bool:
    """Say whether a person's name can tell somebody from others of the family."""
    return not (is_bare(name) or is_abbreviated(name))


def full_names(actor: ActorMention, kind: NameKind) -> list[str]:
    """Return the forms that can identify an actor: full names of persons; of bodies, acronyms and several words."""
    main, *others = [name.text for name in actor.names]
    if kind == "person":
        return [first_case(actor), *(name for name in others if is_full(name))]
    return [main, *(name for name in others if _is_acronym(name) or is_telling(name))]


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name.split()) == 1


def _is_part(name: str, whole: str) -> bool:
    """Say whether a name is some of the words of a longer one, at its beginning or its end."""
    return name != whole and (whole.startswith(name) or whole.endswith(name))


def _printed_alone(printed: Mapping[str, Sequence[str]], tellings: Tellings) -> Mapping[str, AbstractSet[str]]:
    """Return the names that articles in a language print which spells them its own way, and no others do.

    Args:
        printed: The full names by mention.
        tellings: Tells the language of each.
    """
    spoken = {key: tellings.language(key).partition("-")[0] for key in printed}
    own = {language: [key for key, code in spoken.items() if code == language] for language in _OWN}
    return {
        language: {name for key in keys for name in printed[key]}
        - {name for key, names in printed.items() if spoken[key] != language for name in names}
        for language, keys in own.items()
        if keys  # of most articles, none is in one of these
    }


class Forms:
    """Compares the names of actors of one kind, each pair once.

    Args:
        actors: The mentions by key.
        kind: Persons or bodies.
        clusters: The groups to begin with; names in one of them are one by a person's decision.
        tellings: Tells articles that say something on their own from copies of one text.
    """

    def __init__(
        self, actors: Mapping[str, ActorMention], kind: NameKind, clusters: Clusters, tellings: Tellings
    ) -> None:
        self.actors = actors
        self.tellings = tellings
        self.kind: NameKind = kind
        printed = {key: full_names(actor, kind) for key, actor in actors.items()}
        self.main = {key: names[0] for key, names in printed.items()}
        alone = {name: frozenset((name,)) for name in self.main.values()}
        self._names: dict[str, frozenset[str]] = {}
        for key, name in self.main.items():
            known = self._names.get(clusters[key], alone[name])
            self._names[clusters[key]] = known if name in known else known | alone[name]
        self.decided = [sorted(names) for names in self._names.values() if len(names) > 1]
        self._known: dict[tuple[str, str], Comparison] = {}
        self._own = _printed_alone(printed, tellings) if kind == "person" else {}

    def compare(self, x: str, y: str) -> Comparison:
        """Compare two names."""
        pair = (x, y) if x <= y else (y, x)
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = self._compare(*pair)
        return known

    def _compare(self, x: str, y: str) -> Comparison:
        found = compare_names(x, y, self.kind)
        for language, names in self._own.items() if found.verdict != "same" else ():
            if (x in names) != (y in names):
                native, other = (x, y) if x in names else (y, x)
                found = _OWN[language](native, other) or found
        return found

    def best(self, a: str, b: str) -> Comparison:
        """Compare two actors by the best pair of all their full names.

        That a part of a name may be somebody else's leaves nothing open which the whole names decide; nor does an
        ending which the language of its article puts behind names.
        """
        found = self._best(a, b)

        def languages(name: str) -> list[str]:
            return [self.tellings.language(key) for key in (a, b) if name in full_names(self.actors[key], self.kind)]

        return told_by_languages(found, languages) if found.verdict == "undecided" else found

    def _best(self, a: str, b: str) -> Comparison:
        left, right = (full_names(self.actors[key], self.kind) for key in (a, b))
        found = max((self.compare(x, y) for x in left for y in right), key=lambda comparison: comparison.score)
        if found.verdict != "undecided":
            return found
        whole = ([name for name in names if not _is_part(name, names[0])] for names in (left, right))
        return max((self.compare(x, y) for x, y in product(*whole)), key=lambda comparison: comparison.score)

    def nearest(self, clusters: Clusters, a: str, b: str) -> Comparison | None:
        """Compare the most alike of the main names of two groups, where those of two of their mentions tell nothing.

        Args:
            clusters: The groups.
            a: A mention of one, whose name is compared first.
            b: A mention of the other.

        Returns:
            The comparison; ``None`` if one of them has no full name.
        """
        if a not in self.main or b not in self.main:
            return None
        first = self.compare(self.main[a], self.main[b])
        if first.verdict == "different":
            return first
        left, right = (sorted(self._names[clusters[key]])[:MOST_NAMES] for key in (a, b))
        return max((first, *(self.compare(x, y) for x, y in product(left, right))), key=lambda found: found.score)

    def weakest(self, clusters: Clusters, a: str, b: str, *, further: bool = False) -> Comparison | None:
        """Return the comparison that forbids joining two groups: main names that are different, and borne apart.

        A source that gives both names may join its own mention to either; to join what others tell apart, it takes
        two such sources, of which none is a copy of the other. Of two scripts, a spelling in Latin letters that is the
        same as both says more than they do about each other.

        Args:
            clusters: The groups.
            a: A mention of one.
            b: A mention of the other.
            further: Something beyond their names speaks for joining them. Then it is enough that the spelling in Latin
                letters is the same as one of the two and not another than the other.
        """
        left, right = self._names.get(clusters[a], _NO_NAMES), self._names.get(clusters[b], _NO_NAMES)
        if left <= right or right <= left:
            return None
        printed = _NO_NAMES
        for x, y in product(sorted(left), sorted(right)):
            comparison = self.compare(x, y)
            if comparison.verdict != "different":
                continue
            printed = printed or self._all_names(clusters, a, b)
            if self._is_one_in_latin(x, y, printed, further=further):
                continue
            if self._set_apart(clusters, (a, x), (b, y)):
                return comparison
        return None

    def _all_names(self, clusters: Clusters, a: str, b: str) -> frozenset[str]:
        """Return the full names that articles print for any member of two groups."""
        members = (key for key in (*clusters.members(a), *clusters.members(b)) if key in self.main)
        return frozenset(name for key in members for name in full_names(self.actors[key], self.kind))

    def _is_one_in_latin(self, x: str, y: str, names: Iterable[str], *, further: bool) -> bool:
        """Say whether two names in two scripts are spellings of one name in Latin letters.

        Where neither of the two is in Latin letters, any spelling in them that is the same as both tells it; where one
        is, the same letters with other marks on them do, or without any. Where something ``further`` speaks for it, one
        of the two may be a spelling of it perhaps.
        """
        if writing(x) == writing(y) or self.kind != "person":
            return False
        latin = [name for name in names if name not in {x, y} and writing(name) == LATIN]
        own = next((folded(name) for name in (x, y) if writing(name) == LATIN), None)
        if own is not None and not further:
            latin = [name for name in latin if folded(name) == own]
        found = ({self.compare(name, x).verdict, self.compare(name, y).verdict} for name in latin)
        return any(verdicts == {"same"} or (further and verdicts == {"same", "undecided"}) for verdicts in found)

    def _set_apart(self, clusters: Clusters, one: tuple[str, str], other: tuple[str, str]) -> bool:
        """Say whether two different names, each with a mention of its group, are borne apart and hardly bridged."""
        (a, x), (b, y) = one, other
        left, right = ([m for m in clusters.members(key) if m in self.main] for key in (a, b))
        bearers = [m for m in left if self.main[m] == x] + [m for m in right if self.main[m] == y]
        if not self._borne_apart(bearers, x, y):
            return False
        bridges = [self._places_of_both(m, x, y) for m in (*left, *right) if self._bears_both(m, x, y)]
        return not (self.tellings.are_several(bridges) or any(self._are_among(x, y, names) for names in self.decided))

    def join(self, clusters: Clusters, a: str, b: str) -> bool:
        """Join two groups and the names they go by, if nothing forbids it."""
        left, right = self._names.get(clusters[a], _NO_NAMES), self._names.get(clusters[b], _NO_NAMES)
        joined = clusters.join(a, b)
        if joined and left != right:
            self._names[clusters[a]] = left | right
        return joined

    def are_two(self, x: str, y: str, known: Iterable[str]) -> bool:
        """Say whether two names are different, and no longer name among some others has the words of both."""
        if self.compare(x, y).verdict != "different":
            return False
        return not any(self._spells(longer, x) and self._spells(longer, y) for longer in known)

    def _borne_apart(self, members: Iterable[str], x: str, y: str) -> bool:
        """Say whether both names are borne by mentions that have only one of them."""
        return {x, y} <= {self.main[key] for key in members if not self._bears_both(key, x, y)}

    def _bears_both(self, key: str, x: str, y: str) -> bool:
        """Say whether one article gives both names, in whatever spelling, for one actor."""
        return self._are_among(x, y, full_names(self.actors[key], self.kind))

    def _places_of_both(self, key: str, x: str, y: str) -> list[Citation]:
        """Return where an article gives both names of an actor: in one sentence, or else each somewhere."""
        names = self.actors[key].names
        left, right = ([c for n in names if self._spells(n.text, known) for c in n.citations] for known in (x, y))
        both = {citation.sentence for citation in left} & {citation.sentence for citation in right}
        return [citation for citation in (*left, *right) if not both or citation.sentence in both]

    def _are_among(self, x: str, y: str, names: Iterable[str]) -> bool:
        """Say whether both names are, in whatever spelling, among some others."""
        names = list(names)
        return all(any(self._spells(name, known) for name in names) for known in (x, y))

    def _spells(self, name: str, known: str) -> bool:
        """Say whether a name is another spelling of one that is known, with all of its words."""
        if self.compare(name, known).verdict != "same":
            return False
        return self.kind != "person" or length(name) >= length(known)
