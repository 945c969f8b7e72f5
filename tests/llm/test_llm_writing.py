"""Requests as bytes: what the SDK would send, though what they have in common is written once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openai._utils._json import openapi_dumps

from summarizer.llm.writing import Writer

FORM = {"type": "json_schema", "json_schema": {"name": "Ärger", "schema": {"a": [1, 2.5, None, True, "é\n\u2028"]}}}
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
BODIES = st.builds(
    lambda first, others, form, limit: {
        "model": "m/x",
        "messages": [{"role": "system", "content": first}, *({"role": "user", "content": each} for each in others)],
        "response_format": form,
        "temperature": 0.0,
        "max_tokens": limit,
    },
    TEXTS,
    st.lists(TEXTS, max_size=3),
    st.sampled_from([FORM, {"type": "json_object"}]),
    st.integers(1, 3),
)


@settings(derandomize=True, deadline=None, max_examples=50)
@given(st.lists(BODIES, max_size=4))
def test_requests_are_written_as_the_sdk_writes_them(bodies):
    """One writer gives, for any requests one after the other and again, the bytes that the SDK would send."""
    writer = Writer()
    for body in [*bodies, *bodies]:
        assert writer.write(body) == openapi_dumps(body)


def test_equal_numbers_are_not_taken_for_each_other():
    """A temperature of 0 after one of 0.0 is written as it is."""
    writer = Writer()
    for temperature in (0.0, 0, False):
        body = {"messages": [{"role": "system", "content": ""}], "temperature": temperature}
        assert writer.write(body) == openapi_dumps(body)


def test_half_a_character_is_no_utf8():
    """Half a surrogate pair cannot be written."""
    with pytest.raises(UnicodeEncodeError):
        Writer().write({"messages": [{"role": "system", "content": "\ud800"}]})
