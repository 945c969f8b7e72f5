"""Loaded by every Python process of the documentation's code, as ``sitecustomize``: the outside world is on loopback.

The table of providers leads there, and pages are fetched from there, as if it were a public address.
"""

from __future__ import annotations

import os
from dataclasses import replace

from summarizer import options
from summarizer.articles import Rules
from summarizer.llm.providers import PROVIDERS

before = dict(PROVIDERS)


def close() -> None:
    """Lead everything where it really leads again."""
    PROVIDERS.update(before)
    options.Rules = Rules


PROVIDERS.update({name: replace(row, base_url=os.environ["DOCS_ENDPOINT"]) for name, row in before.items()})
options.Rules = lambda **given: Rules(**given | {"allow_private": True})
globals().setdefault("undo", []).append(close)
