"""What makes a printed title the post or rank it is.

Two printed titles are one post when they have the same distinguishing words after the word for the country or camp
is set aside: "ministre de la Défense" and "ministre russe de la Défense" are one, a deputy minister is another.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.reconcile.folding import folded
from summarizer.reconcile.names.org_countries import countries_of
from summarizer.reconcile.places.exonyms import unions_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.records import ActorMention, RoleMention

Post = tuple[str, bool, frozenset[str]]
"""Post or rank, whether it is a former one, and its distinguishing words."""

SHORT = 3
"""Words of at most so many romanised letters bind titles together and do not tell them apart."""


def post_key(role: RoleMention) -> Post:
    """Return what makes a printed title the post or rank it is."""
    return role.kind, role.former, distinguishing(role.title, role.state or "")


def present_posts(actor: ActorMention) -> Sequence[RoleMention]:
    """Return the posts that an article gives somebody for the time it tells of."""
    return [role for role in actor.roles if role.kind == "post" and not role.former]


def countries_of_posts(roles: Iterable[RoleMention]) -> frozenset[str]:
    """Return the codes of the countries, or unions of countries, that titles are of, as far as they print them."""
    titles = list(roles)
    states = (countries_of(role.state or role.title) for role in titles)
    return frozenset[str]().union(*states, *(unions_in(role.title) for role in titles))


@lru_cache(maxsize=8192)
def distinguishing(title: str, state: str) -> frozenset[str]:
    """Return the words that tell a title from others, without those for a country or camp."""
    words = _words(title)
    distinguishing = frozenset(word for word in words if len(word) > SHORT) or frozenset(words)
    return (distinguishing - frozenset(_words(state))) or distinguishing


def _words(text: str) -> list[str]:
    return folded(text).split()
