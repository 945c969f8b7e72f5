"""What a person decided: who or what is one, who or what is not, and how sources are graded.

A decisions file is TOML. ``[[same]]`` and ``[[different]]`` name two or more actors, meetings or visits; ``[[grade]]``
says in free words what a source is worth. All of it is applied at once, before anything is compared, so that the order
in the file does not matter; decisions that contradict each other are refused.
"""

from summarizer.reconcile.decisions.applying import Standing, apply_decisions
from summarizer.reconcile.decisions.file import Decisions, read_decisions

__all__ = ["Decisions", "Standing", "apply_decisions", "read_decisions"]
