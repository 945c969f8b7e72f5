"""Which countries, or unions of countries, an actor serves: by posts, or by whom an article says it speaks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.actors.forms import main_name
from summarizer.reconcile.actors.posts import countries_of_posts, present_posts
from summarizer.reconcile.mentions import article_of, key
from summarizer.reconcile.names.org_countries import country_printed

if TYPE_CHECKING:
    from summarizer.reconcile.mentions import Corpus


def states_served(corpus: Corpus, mention: str) -> frozenset[str]:
    """Return the codes of the countries that an actor serves as one article tells it.

    Args:
        corpus: The readings.
        mention: The actor's mention.
    """
    actor = corpus.actors[mention]
    others = (corpus.actors.get(key(article_of(mention), other)) for other in actor.speaks_for)
    bodies = (other for other in others if other is not None and other.kind == "organisation")
    return countries_of_posts(present_posts(actor)) | frozenset(
        code for body in bodies if (code := country_printed(main_name(body)))
    )
