"""The words for why articles count as dependent."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from string import Formatter

import pytest

ROOM = files("summarizer.reconcile.sources")
WORDS = tomllib.loads((ROOM / "data" / "reasons.toml").read_text("utf-8"))


def used():
    """Return the rules that the code gives."""
    code = "".join(part.read_text("utf-8") for part in ROOM.iterdir() if part.name.endswith(".py"))
    return set(re.findall(r'"((?:text|origin|channel|order|nothing|chain|own)-[a-z-]+)"', code))


def fields(template):
    """Return the placeholders of a template with their specs."""
    return {(name, spec) for _, name, spec, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_rule_has_its_words(language):
    """Each rule of this room has words in both languages, and there are no words without a rule."""
    assert set(WORDS[language]) == used()


def test_both_languages_fill_the_same_places():
    """A translation leaves no value out."""
    for rule, template in WORDS["en"].items():
        assert fields(WORDS["fr"][rule]) == fields(template), rule
