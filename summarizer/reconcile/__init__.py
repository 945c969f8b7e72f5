"""Room 5: from the readings of several articles to entries, each field with its statements, each merge with its reason.

Pure: no model, no clock, no disk. What others refer to comes first: actors, then visits and meetings with their
dates, then who repeats whom, then agreement and conflict.
"""

from summarizer.reconcile.reconciling import Reconciled, reconcile

__all__ = ["Reconciled", "reconcile"]
