"""Who repeats whom: shared runs of words, dependence between articles, and what stands behind an entry.

``compare`` the articles once, put the result into a ``Scene``, and ``judge`` each entry by it.
"""

from summarizer.reconcile.sources.evidence import Scene
from summarizer.reconcile.sources.judging import EntryDependence, judge, shared_text
from summarizer.reconcile.sources.runs import Run
from summarizer.reconcile.sources.telling import Origin, Telling, Voices
from summarizer.reconcile.sources.texts import Texts, compare
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
