"""Names, compared: one of three answers, each with its reasons; and keys that find candidates among a million."""

from __future__ import annotations

from summarizer.reconcile.names.compare import compare_names
from summarizer.reconcile.names.comparison import DIFFERENT, SAME, Comparison, Kind, Verdict
from summarizer.reconcile.names.keys import candidate_pairs, name_keys

__all__ = ["DIFFERENT", "SAME", "Comparison", "Kind", "Verdict", "candidate_pairs", "compare_names", "name_keys"]
