"""A briefing as JSON, which is its own form: all others are views of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.briefing import Briefing


def render(briefing: Briefing) -> str:
    """Return the briefing's own JSON."""
    return briefing.to_json()
