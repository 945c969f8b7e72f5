"""The frozen words that multiply numbers are those of the CLDR."""

import json
from pathlib import Path

import babel
import pytest
from reading_factory import forget_other_languages

from scripts import load_script

ROOT = Path(__file__).parents[2]
DATA = ROOT / "summarizer" / "grounding" / "data" / "powers.json"


def test_the_words_are_those_of_babel():
    """With the babel they were made with, the script makes the very same file."""
    text = DATA.read_text(encoding="utf-8")
    if f"babel {babel.__version__};" not in json.loads(text)["source"]:
        pytest.skip("the table was frozen with another babel")
    forget_other_languages()

    assert load_script("freeze_powers").frozen() == text


@pytest.mark.parametrize(
    ("side", "power", "word"),
    [("after", "6", "millionen"), ("after", "7", "करोड"), ("after", "4", "万"), ("before", "6", "milioni")],
)
def test_a_word_stands_on_the_side_and_for_the_power_of_its_language(side, power, word):
    """German and Hindi put the word behind the number, Swahili before it."""
    assert word in json.loads(DATA.read_text(encoding="utf-8"))[side][power].split(" | ")
