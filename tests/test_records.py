"""What all records have in common: made by name, frozen, equal by value."""

from __future__ import annotations

import inspect
import pickle
from dataclasses import FrozenInstanceError, field

import pytest

from summarizer.records.base import Record, record


@record
class Noted(Record):
    """A record with a field of each sort."""

    words: str
    number: int = 3
    places: dict[str, int] = field(default_factory=dict)


def test_fields_are_given_by_name_and_the_rest_has_its_defaults():
    """A default stands where nothing is given, and one that is made is made anew for each record."""
    one, other = Noted(words="one"), Noted(words="one")

    assert (one.words, one.number, one.places) == ("one", 3, {})
    assert one == other
    assert one.places is not other.places
    assert Noted(words="one", number=4, places={"a": 1}).places == {"a": 1}


@pytest.mark.parametrize("given", [{}, {"words": "one", "more": 1}])
def test_what_is_missing_or_unknown_is_refused(given):
    """A record takes its own fields and no others, and those without a default have to be given."""
    with pytest.raises(TypeError):
        Noted(**given)


def test_a_record_cannot_be_changed():
    """Its fields stay as they were given; a copy may differ."""
    noted = Noted(words="one")

    with pytest.raises(FrozenInstanceError):
        noted.words = "two"
    assert noted.model_copy(update={"words": "two"}) == Noted(words="two")


def test_a_record_can_be_sent_and_asked_for_its_fields():
    """It survives pickling, and its signature tells its fields and their defaults."""
    noted = Noted(words="one", places={"a": 1})

    assert pickle.loads(pickle.dumps(noted)) == noted  # noqa: S301 - of our own making
    assert str(inspect.signature(Noted)).startswith("(*, words: 'str', number: 'int' = 3, places:")
