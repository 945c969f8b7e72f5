"""Which mentions are one actor.

Inside an article the reading decides: two actors of one article are never one. Across articles full names decide, and
the weakest pair of names in two groups decides whether the groups may come together, so that one source's "also known
as" never joins what the names of others keep apart; two sources that say the same do. A bare family name waits until
all full names have been grouped, and then goes to the single one it fits, else it stays apart and is said to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, combinations, pairwise, product
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.reconcile.clusters import Clusters
from summarizer.reconcile.names import Comparison, candidate_pairs, compare_names, name_keys
from summarizer.reconcile.names.bare import farness, is_abbreviated, is_bare, length, own_words
from summarizer.reconcile.names.organisations import is_telling
from summarizer.reconcile.roles import post_key
from summarizer.records import Judgement, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.records import ActorMention

NameKind = Literal["person", "org"]

Post = tuple[str, bool, frozenset[str]]
"""What makes a printed title the post it is."""

AS_NEAR = 0.25
"""A word stands for the nearest names, and for those farther by no more than this part of what is allowed."""

BRIDGES = 2
"""So many sources must give two different names to one actor before others that give one each are joined."""


@dataclass
class ActorGroups:
    """The grouping of actors, with what was decided about each pair of names that came into question."""

    clusters: Clusters
    judgements: list[Judgement] = field(default_factory=list)

    forms: _Forms | None = None

    def __getitem__(self, mention: str) -> str:
        """Return the group of an actor's mention."""
        return self.clusters[mention]

    def join_by(self, a: str, b: str) -> bool:
        """Join the groups of two persons for a reason beyond their names, unless a pair of their names forbids it."""
        if self.forms is not None and self.forms.weakest(self.clusters, a, b) is not None:
            return False
        return self.join(a, b)

    def join(self, a: str, b: str) -> bool:
        """Join the groups of two persons, and the names they go by."""
        return self.clusters.join(a, b) if self.forms is None else self.forms.join(self.clusters, a, b)


def group_actors(actors: Mapping[str, ActorMention], clusters: Clusters | None = None) -> ActorGroups:
    """Group actor mentions.

    Args:
        actors: The mentions by key.
        clusters: A partition to start from, with a person's decisions in it.

    Returns:
        Their groups, and the judgement on every pair that was compared and could have been one.
    """
    groups = ActorGroups(clusters or Clusters(actors))
    persons = {key: actor for key, actor in actors.items() if actor.kind == "person"}
    _join_full_names(groups, persons, "person")
    _place_short_names(groups, persons)
    bodies = {key: actor for key, actor in actors.items() if actor.kind in {"organisation", "channel"}}
    _join_full_names(groups, bodies, "org")
    _join_equal_words(groups, {key: actor for key, actor in actors.items() if actor.kind == "group"})
    groups.judgements.sort(key=lambda judgement: (judgement.a, judgement.b))
    return groups


def main_name(actor: ActorMention) -> str:
    """Return the form under which an article introduces an actor: the fullest it prints."""
    return actor.names[0].text


def _is_full(name: str) -> bool:
    """Say whether a person's name can tell somebody from others of the family."""
    return not (is_bare(name) or is_abbreviated(name))


def _join_full_names(groups: ActorGroups, actors: Mapping[str, ActorMention], kind: NameKind) -> None:
    """Join the mentions whose names are the same: by their main names before any other form, surest pair first."""
    full = {key: actor for key, actor in actors.items() if kind == "org" or _is_full(main_name(actor))}
    forms = _Forms(full, kind, groups.clusters)
    if kind == "person":
        groups.forms = forms
    found: list[tuple[bool, float, str, str, Comparison]] = []
    for a, b in _candidates(full, kind):
        by_main = forms.compare(forms.main[a], forms.main[b])
        other_forms = by_main.verdict != "same"
        comparison = forms.best(a, b) if other_forms else by_main
        if comparison.verdict == "same":
            found.append((other_forms, -comparison.score, a, b, comparison))
        elif comparison.verdict == "undecided":
            groups.judgements.append(Judgement(a=a, b=b, verdict="undecided", reasons=comparison.reasons))
    open_names = _fitting_several(forms, [(a, b) for _, _, a, b, _ in found]) if kind == "person" else {}
    for _, _, a, b, comparison in sorted(found, key=itemgetter(0, 1, 2, 3)):
        names = forms.main[a], forms.main[b]
        several = next((open_names[n] for n in names if n in open_names), None) if names[0] != names[1] else None
        against = several or forms.weakest(groups.clusters, a, b)
        joined = against is None and forms.join(groups.clusters, a, b)
        reasons = comparison.reasons if joined or against is None else (*comparison.reasons, *against.reasons)
        groups.judgements.append(Judgement(a=a, b=b, verdict="same" if joined else "undecided", reasons=reasons))


def _fitting_several(forms: _Forms, pairs: Iterable[tuple[str, str]]) -> dict[str, Comparison]:
    """Return the names that are short for longer ones of different people, each with what leaves it open."""
    longer: dict[str, dict[str, None]] = {}
    for x, y in dict.fromkeys((forms.main[a], forms.main[b]) for a, b in pairs):
        for short, full in ((x, y), (y, x)):
            if length(short) < length(full):
                longer.setdefault(short, {})[full] = None
    found = {}
    for short, fulls in longer.items():
        if any(forms.are_two(x, y, fulls) for x, y in combinations(fulls, 2)):
            reason = Reason(rule="several-full-names", args={"name": short, "names": tuple(sorted(fulls))})
            found[short] = Comparison(0.4, (reason,))
    return found


_NO_NAMES: frozenset[str] = frozenset()


class _Forms:
    """Compares the names of actors of one kind, each pair once.

    Args:
        actors: The mentions by key.
        kind: Persons or bodies.
        clusters: The groups to begin with; names in one of them are one by a person's decision.
    """

    def __init__(self, actors: Mapping[str, ActorMention], kind: NameKind, clusters: Clusters) -> None:
        self.actors = actors
        self.kind: NameKind = kind
        self.main = {key: main_name(actor) for key, actor in actors.items()}
        alone = {name: frozenset((name,)) for name in self.main.values()}
        self._names: dict[str, frozenset[str]] = {}
        for key, name in self.main.items():
            known = self._names.get(clusters[key], alone[name])
            self._names[clusters[key]] = known if name in known else known | alone[name]
        self.decided = [sorted(names) for names in self._names.values() if len(names) > 1]
        self._known: dict[tuple[str, str], Comparison] = {}

    def compare(self, x: str, y: str) -> Comparison:
        pair = (x, y) if x <= y else (y, x)
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = compare_names(*pair, self.kind)
        return known

    def best(self, a: str, b: str) -> Comparison:
        """Compare two actors by the best pair of all their full names."""
        left, right = (_full_names(self.actors[key], self.kind) for key in (a, b))
        return max((self.compare(x, y) for x in left for y in right), key=lambda comparison: comparison.score)

    def weakest(self, clusters: Clusters, a: str, b: str) -> Comparison | None:
        """Return the comparison that forbids joining two groups: main names that are different, and borne apart.

        A source that gives both names may join its own mention to either; to join what others tell apart, it takes
        two such sources.
        """
        left, right = self._names.get(clusters[a], _NO_NAMES), self._names.get(clusters[b], _NO_NAMES)
        if left <= right or right <= left:
            return None
        for x, y in product(sorted(left), sorted(right)):
            comparison = self.compare(x, y)
            if comparison.verdict == "different" and self._set_apart(clusters, (a, x), (b, y)):
                return comparison
        return None

    def _set_apart(self, clusters: Clusters, one: tuple[str, str], other: tuple[str, str]) -> bool:
        """Say whether two different names, each with a mention of its group, are borne apart and hardly bridged."""
        (a, x), (b, y) = one, other
        left, right = ([m for m in clusters.members(key) if m in self.main] for key in (a, b))
        bearers = [m for m in left if self.main[m] == x] + [m for m in right if self.main[m] == y]
        if not self._borne_apart(bearers, x, y):
            return False
        bridges = sum(self._bears_both(m, x, y) for m in (*left, *right))
        return bridges < BRIDGES and not any(self._are_among(x, y, names) for names in self.decided)

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
        return self._are_among(x, y, _full_names(self.actors[key], self.kind))

    def _are_among(self, x: str, y: str, names: Iterable[str]) -> bool:
        """Say whether both names are, in whatever spelling, among some others."""
        names = list(names)
        return all(any(self._spells(name, known) for name in names) for known in (x, y))

    def _spells(self, name: str, known: str) -> bool:
        """Say whether a name is another spelling of one that is known, with all of its words."""
        if self.compare(name, known).verdict != "same":
            return False
        return self.kind != "person" or length(name) >= length(known)


def _full_names(actor: ActorMention, kind: NameKind) -> list[str]:
    """Return the forms that can identify an actor: full names of persons; of bodies, acronyms and several words."""
    main, *others = [name.text for name in actor.names]
    if kind == "person":
        return [main, *(name for name in others if _is_full(name))]
    return [main, *(name for name in others if _is_acronym(name) or is_telling(name))]


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name.split()) == 1


def _candidates(actors: Mapping[str, ActorMention], kind: NameKind) -> Iterator[tuple[str, str]]:
    """Yield the pairs of mentions worth comparing, once each; those of one name in a chain, not all with all."""
    holders: dict[str, list[str]] = {}
    for key in sorted(actors):
        for name in dict.fromkeys(_full_names(actors[key], kind)):
            holders.setdefault(name, []).append(key)
    names = sorted(holders)
    chains = (pair for keys in holders.values() for pair in pairwise(keys))
    crossing = ((holders[names[i]][0], holders[names[j]][0]) for i, j in candidate_pairs(names, kind))
    ordered = ((a, b) if a < b else (b, a) for a, b in chain(chains, crossing) if a != b)
    yield from dict.fromkeys(ordered)


class _Known(NamedTuple):
    """A group of persons with full names: its mentions, their main names, each once, and their posts."""

    members: tuple[str, ...]
    names: tuple[str, ...]
    posts: frozenset[Post]

    @classmethod
    def of(cls, persons: Mapping[str, ActorMention], members: tuple[str, ...]) -> _Known:
        names = tuple(dict.fromkeys(main_name(persons[member]) for member in members))
        return cls(members, names, _posts(persons, members))


def _place_short_names(groups: ActorGroups, persons: Mapping[str, ActorMention]) -> None:
    """Give each person known by one name alone to the single full name that fits, or to the one that has their post.

    Those left over for whom no full name is known are one with others of the very same words.
    """
    short = {key: main_name(persons[key]) for key in sorted(persons) if not _is_full(main_name(persons[key]))}
    full = [members for members in groups.clusters.all() if members[0] in persons and members[0] not in short]
    by_word: dict[str, list[_Known]] = {}
    for known in (_Known.of(persons, members) for members in full):
        for block in {block for name in known.names for block in _parts(name)}:
            by_word.setdefault(block, []).append(known)
    meant = {name: _meant(name, by_word) for name in dict.fromkeys(short.values())}
    unknown = {}
    for key, name in short.items():
        apart = groups.clusters.are_apart
        fitting = _nearest([(far, known) for far, known in meant[name] if not apart(key, known.members[0])])
        posts = _posts(persons, (key,))
        same_post = [known for known in fitting if posts & known.posts]
        _place(groups, persons, key, fitting, same_post if len(fitting) > 1 else [])
        if not fitting:
            unknown[key] = persons[key]
    _join_equal_words(groups, unknown)


def _meant(short: str, by_word: Mapping[str, Sequence[_Known]]) -> list[tuple[float, _Known]]:
    """Return the groups that a short name may stand for, each with how far it is from its nearest name."""
    blocked = {known.members[0]: known for block in _parts(short) for known in by_word.get(block, ())}
    found = []
    for known in (blocked[first] for first in sorted(blocked)):
        far = [each for name in known.names if (each := farness(short, name)) is not None]
        if far and _may_name(short, known.names):
            found.append((min(far), known))
    return found


def _nearest(found: Sequence[tuple[float, _Known]]) -> list[_Known]:
    """Return the groups in whose names a short name is found nearly as it is spelled in the nearest of them."""
    nearest = min((far for far, _ in found), default=0.0)
    return [known for far, known in found if far <= nearest + AS_NEAR]


def _may_name(short: str, names: Iterable[str]) -> bool:
    """Say whether a name of one word, perhaps with initials, may be short for one of the names of a group."""
    fitting = (full for full in names if _is_full(full) and farness(short, full) is not None)
    return any(is_bare(short) or compare_names(short, full, "person").verdict != "different" for full in fitting)


def _place(
    groups: ActorGroups,
    persons: Mapping[str, ActorMention],
    key: str,
    fitting: list[_Known],
    same_post: list[_Known],
) -> None:
    """Join a person known by one name alone with the full name that is left, or note between which it is open."""
    name = main_name(persons[key])
    others = tuple(known.names[0] for known in fitting)
    if len(fitting) == 1 and groups.join(key, fitting[0].members[0]):
        reason = Reason(rule="only-full-name", args={"name": name, "full": others[0]}, soft=True)
        groups.judgements.append(Judgement(a=key, b=fitting[0].members[0], verdict="same", reasons=(reason,)))
    elif len(same_post) == 1 and groups.join(key, same_post[0].members[0]):
        full = same_post[0].names[0]
        reason = Reason(rule="same-post", args={"name": name, "full": full, "names": others}, soft=True)
        groups.judgements.append(Judgement(a=key, b=same_post[0].members[0], verdict="same", reasons=(reason,)))
    elif fitting:
        reason = Reason(rule="several-full-names", args={"name": name, "names": others})
        for known in fitting:
            groups.judgements.append(Judgement(a=key, b=known.members[0], verdict="undecided", reasons=(reason,)))


def _posts(persons: Mapping[str, ActorMention], members: Iterable[str]) -> frozenset[Post]:
    """Return the posts that some mentions of persons give, as comparable words."""
    roles = (role for key in members if key in persons for role in persons[key].roles)
    return frozenset(post_key(role) for role in roles if role.kind == "post")


@lru_cache(maxsize=1 << 15)
def _parts(name: str) -> tuple[str, ...]:
    """Return blocking keys for the single words of a person's name."""
    return tuple(sorted({block for word in own_words(name) for block in name_keys(word, "person")}))


def _join_equal_words(groups: ActorGroups, actors: Mapping[str, ActorMention]) -> None:
    """Join the mentions that are named by the very same words: groups of people, and bare names left over."""
    by_words: dict[str, list[str]] = {}
    for key in sorted(actors):
        by_words.setdefault(" ".join(main_name(actors[key]).casefold().split()), []).append(key)
    for words, keys in by_words.items():
        for a, b in pairwise(keys):
            if groups.clusters[a] != groups.clusters[b] and groups.clusters.join(a, b):
                reason = Reason(rule="same-words", args={"name": words}, soft=True)
                groups.judgements.append(Judgement(a=a, b=b, verdict="same", reasons=(reason,)))
