"""Who repeats whom: shared runs of words, dependence between articles, and what stands behind an entry.

``compare`` the articles once, put the result into a ``Scene``, and ``judge`` each entry by it; ``weighing`` does all of
that for the entries of a briefing. In the order in which they are used:

============  ==========================================================================================
``texts``     what the texts of articles have in common
``telling``   one article's account of one entry
``pairs``     which accounts are compared
``evidence``  what speaks for a dependence of two: shared runs, ``channels``, the ``order`` of facts, and
              ``translations``, found by the ``alignment`` of sentences
``judging``   the verdict on each pair (``dependence``), and the ``support`` that is left
============  ==========================================================================================
"""

from summarizer.reconcile.sources.evidence import Scene
from summarizer.reconcile.sources.judging import EntryDependence, judge, shared_text
from summarizer.reconcile.sources.telling import Origin, Telling, Voices
from summarizer.reconcile.sources.texts.comparing import Texts, compare
from summarizer.reconcile.sources.texts.runs import Run
from summarizer.reconcile.sources.translations import Translations

__all__ = [
    "EntryDependence",
    "Origin",
    "Run",
    "Scene",
    "Telling",
    "Texts",
    "Translations",
    "Voices",
    "compare",
    "judge",
    "shared_text",
]
