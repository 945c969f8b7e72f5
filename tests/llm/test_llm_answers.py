"""Reading an answer's text: properties over many texts."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.llm.answers import Unfit, one_object
from summarizer.llm.wording import printable

repeatable = settings(derandomize=True, deadline=None, max_examples=80)
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
objects = st.dictionaries(texts, values, min_size=1, max_size=4)


@repeatable
@given(objects, st.booleans())
def test_every_clean_object_is_taken_as_it_stands(value, ascii_only):
    """The text of an object comes back unchanged, however it was written."""
    text = json.dumps(value, ensure_ascii=ascii_only)
    assert one_object(text) == text


@repeatable
@given(objects, st.sampled_from(["```json\n{}\n```", "Here: {}", "{}\n\nThat is all.", "<think>hm</think>{}"]))
def test_every_object_is_found_in_its_wrapping(value, wrapping):
    """The only object in a text is found whatever stands around it."""
    text = json.dumps(value)
    assert one_object(wrapping.replace("{}", text)) == text


@repeatable
@given(objects, objects)
def test_between_two_objects_nothing_is_chosen(one, other):
    """Two objects one after the other are taken only if they are equal."""
    text = f"{json.dumps(one)}\n{json.dumps(other)}"
    if json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True):
        assert json.loads(one_object(text)) == one
    else:
        with pytest.raises(Unfit, match="more than one"):
            one_object(text)


@repeatable
@given(st.text(max_size=200))
def test_any_text_is_an_object_or_unfit(text):
    """No text makes anything but an object or words about why it is none."""
    words = ""
    try:
        assert isinstance(json.loads(one_object(text)), dict)
    except Unfit as unfit:
        words = unfit.words
    assert words == "" or words.endswith(".")


@pytest.mark.parametrize("text", ["{" * 100_000, '{"a":' * 50_000, '{"a' * 50_000, "[{" * 50_000, '"' * 100_000])
def test_towers_of_brackets_are_refused_quickly(text):
    """Texts made to cost time or stack are unfit."""
    with pytest.raises(Unfit):
        one_object(text)


@repeatable
@given(st.text(max_size=300))
def test_printable_words_are_printable_and_short(text):
    """What is shown of a foreign text is one short line without control characters."""
    shown = printable(text, 50)
    assert len(shown) <= 50
    assert all(character.isprintable() or character == "…" for character in shown)
