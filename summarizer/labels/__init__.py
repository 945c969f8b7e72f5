"""Words shown to readers, by language: data files beside a small reader of them.

``en.toml`` and ``fr.toml`` hold every word; ``en.<topic>.toml`` beside them is merged in, so that a room can bring the
sentences for its own rules. A new language is a new file with the same keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.labels.labels import Labels

__all__ = ["ABOUT", "for_language"]

ABOUT = "about"
"""The value of a reason that says whose date a step is about, as ``<kind>:<name>``; kinds are keys of ``about``."""


def for_language(tag: str) -> Labels:
    """Return the labels for a BCP 47 tag (``fr``, ``fr-CA``); English where there is no file for the language."""
    from summarizer.labels import labels  # noqa: PLC0415 - CLDR is loaded when words are wanted, not with the nouns

    return labels.of_language(tag.replace("_", "-").partition("-")[0].casefold())
