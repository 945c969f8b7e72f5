"""One reading from the readings of a long article's windows.

The windows are treated as sources are: names decide which actors are one, people and days which meetings and visits
are. Beyond that one article is one telling: what two windows read in the same sentences is the same thing, and two
tellings that name different days or rooms are two, for nobody reports here what another has reported before.

``join`` is the page to read first: ``oneness`` finds out what is one, ``naming`` gives it new ids, and ``joiner`` makes
one mention of several, by ``uniting`` what they say.
"""

from summarizer.reconcile.joining.join import join

__all__ = ["join"]
