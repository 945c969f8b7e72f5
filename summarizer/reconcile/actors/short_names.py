"""Placing persons known by one name alone: with the single full name it can stand for, or with nobody."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.reconcile.actors.actor_groups import join_equal_words
from summarizer.reconcile.actors.forms import is_full, main_name
from summarizer.reconcile.actors.posts import countries_of_posts, post_key, present_posts
from summarizer.reconcile.names import compare_names, name_keys
from summarizer.reconcile.names.bare import farness, is_bare, own_words
from summarizer.records import Judgement, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.reconcile.actors.actor_groups import ActorGroups
    from summarizer.reconcile.actors.posts import Post
    from summarizer.records import ActorMention, Citation

AS_NEAR = 0.25
"""A word stands for the nearest names, and for those farther by no more than this part of what is allowed."""


class _Known(NamedTuple):
    """A group of persons with full names: its mentions, their main names, each once, their posts, and whose these are.

    ``states`` are the codes of the countries, and unions of countries, that the posts are of.
    """

    members: tuple[str, ...]
    names: tuple[str, ...]
    posts: frozenset[Post]
    states: frozenset[str]

    @classmethod
    def of(cls, persons: Mapping[str, ActorMention], members: tuple[str, ...]) -> _Known:
        names = tuple(dict.fromkeys(main_name(persons[member]) for member in members))
        return cls(members, names, _posts(persons, members), _states(persons, members))


def place_short_names(groups: ActorGroups, persons: Mapping[str, ActorMention]) -> None:
    """Give each person known by one name alone to the single full name that fits, or to the one that has their post.

    One that fits no full name may be what articles say that somebody is also called. Those left over for whom no full
    name is known are one with others of the very same words.
    """
    short = {key: main_name(persons[key]) for key in sorted(persons) if not is_full(main_name(persons[key]))}
    full = [members for members in groups.clusters.all() if members[0] in persons and members[0] not in short]
    by_word: dict[str, list[_Known]] = {}
    for known in (_Known.of(persons, members) for members in full):
        for block in {block for name in known.names for block in _parts(name)}:
            by_word.setdefault(block, []).append(known)
    meant = {name: _meant(name, by_word) for name in dict.fromkeys(short.values())}
    bynames, unknown = _bynames(persons), {}
    for key, name in short.items():
        apart = groups.clusters.are_apart
        fitting = _nearest([(far, known) for far, known in meant[name] if not apart(key, known.members[0])])
        _place(groups, persons, key, fitting)
        if not fitting and not _place_byname(groups, persons, key, bynames):
            unknown[key] = persons[key]
    join_equal_words(groups, unknown)


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
    fitting = (full for full in names if is_full(full) and farness(short, full) is not None)
    return any(is_bare(short) or compare_names(short, full, "person").verdict != "different" for full in fitting)


def _place(groups: ActorGroups, persons: Mapping[str, ActorMention], key: str, fitting: list[_Known]) -> None:
    """Join a person known by one name alone with the full name that is left, or note between which it is open."""
    name = main_name(persons[key])
    decided = _decided(persons, key, fitting)
    if decided is not None and groups.join(key, decided[0]):
        known, reason = decided
        groups.judgements.append(Judgement(a=key, b=known, verdict="same", reasons=(reason,)))
    elif fitting:
        _note_several(groups, key, name, {known.members[0]: known.names[0] for known in fitting})


def _decided(persons: Mapping[str, ActorMention], key: str, fitting: list[_Known]) -> tuple[str, Reason] | None:
    """Return the full name that is meant, as a mention, and why; ``None`` where that is open.

    It is the only one, or the only one of several with the post, or in the service of the state.
    """
    name, others = main_name(persons[key]), tuple(known.names[0] for known in fitting)
    if len(fitting) == 1:
        return fitting[0].members[0], Reason(rule="only-full-name", args={"name": name, "full": others[0]}, soft=True)
    posts = _posts(persons, (key,))
    same_post = [known for known in fitting if posts & known.posts]
    left = same_post or _of_state(_states(persons, (key,)), fitting)
    if len(left) != 1:
        return None
    args: dict[str, str | tuple[str, ...]] = {"name": name, "full": left[0].names[0], "names": others}
    if same_post:
        return left[0].members[0], Reason(rule="same-post", args=args, soft=True)
    return left[0].members[0], Reason(rule="same-state", args=args, soft=True)


def _bynames(persons: Mapping[str, ActorMention]) -> dict[str, list[tuple[str, str]]]:
    """Return the single names that articles give beside full ones, each with who is called so, by blocking keys."""
    found: dict[str, list[tuple[str, str]]] = {}
    for key in sorted(persons):
        others = [name.text for name in persons[key].names[1:] if is_full(main_name(persons[key]))]
        for name in (each for each in others if not is_full(each)):
            for block in _parts(name):
                found.setdefault(block, []).append((name, key))
    return found


def _place_byname(
    groups: ActorGroups,
    persons: Mapping[str, ActorMention],
    key: str,
    bynames: Mapping[str, Sequence[tuple[str, str]]],
) -> bool:
    """Join a person known by one name alone with the one who is said to be called so too; whether that was done.

    Where others tell of the same person by the full name alone, it takes two articles to say so, of which none is a
    copy of the other.
    """
    short = main_name(persons[key])
    called = {k for block in _parts(short) for name, k in bynames.get(block, ()) if _is_byname(short, name)}
    fitting = {groups[other]: other for other in sorted(called) if not groups.clusters.are_apart(key, other)}
    if len(fitting) > 1:
        _note_several(groups, key, short, {other: main_name(persons[other]) for other in fitting.values()})
    if len(fitting) != 1:
        return False
    (other,) = fitting.values()
    full = [member for member in groups.clusters.members(other) if is_full(main_name(persons[member]))]
    told = [_places(persons[member], short) for member in full if member in called]
    if not (called.issuperset(full) or groups.tellings.are_several(told)) or not groups.join(key, other):
        return False
    reason = Reason(rule="only-full-name", args={"name": short, "full": main_name(persons[other])}, soft=True)
    groups.judgements.append(Judgement(a=key, b=other, verdict="same", reasons=(reason,)))
    return True


def _note_several(groups: ActorGroups, key: str, short: str, full: Mapping[str, str]) -> None:
    """Note that it is open whose name somebody's single name is; the full names are by mention."""
    reason = Reason(rule="several-full-names", args={"name": short, "names": tuple(full.values())})
    groups.judgements += [Judgement(a=key, b=other, verdict="undecided", reasons=(reason,)) for other in full]


def _places(person: ActorMention, byname: str) -> list[Citation]:
    """Return where an article says that somebody is also called so."""
    names = (name for name in person.names[1:] if not is_full(name.text) and _is_byname(byname, name.text))
    return [citation for name in names for citation in name.citations]


def _is_byname(short: str, name: str) -> bool:
    """Say whether two single names are spellings of one, neither with a word more."""
    far = farness(short, name), farness(name, short)
    return all(each is not None and each <= AS_NEAR for each in far)


def _posts(persons: Mapping[str, ActorMention], members: Iterable[str]) -> frozenset[Post]:
    """Return the posts that some mentions of persons give, as comparable words."""
    roles = (role for key in members if key in persons for role in persons[key].roles)
    return frozenset(post_key(role) for role in roles if role.kind == "post")


def _states(persons: Mapping[str, ActorMention], members: Iterable[str]) -> frozenset[str]:
    """Return the countries, and unions of countries, that some mentions of persons give posts of."""
    return countries_of_posts(role for key in members if key in persons for role in present_posts(persons[key]))


def _of_state(states: frozenset[str], fitting: Sequence[_Known]) -> list[_Known]:
    """Return those who serve one of some states, where it is known of all others that they serve another."""
    serving = [known for known in fitting if states & known.states]
    return serving if all(known.states for known in fitting) else []


@lru_cache(maxsize=1 << 15)
def _parts(name: str) -> tuple[str, ...]:
    """Return blocking keys for the single words of a person's name."""
    return tuple(sorted({block for word in own_words(name) for block in name_keys(word, "person")}))
