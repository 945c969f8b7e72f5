"""The outer form of an answer: whatever JSON comes, it is read or named."""

from __future__ import annotations

import asyncio
import json

from hypothesis import given, settings
from hypothesis import strategies as st
from llm_helpers import request

from summarizer.errors import ModelError
from summarizer.llm import Settings
from summarizer.llm.call import Allowance, Call, Completion
from summarizer.llm.envelope import read_envelope
from summarizer.llm.faults import Transient, Unsupported

scalars = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["", "stop", "length", "{}", "Answer"])
)
anything = st.recursive(scalars, lambda inner: st.lists(inner, max_size=2), max_leaves=4)


def odd(**fields):
    """An object with any of these fields, each as it should be or as anything else."""
    return st.fixed_dictionaries({}, optional={name: value | anything for name, value in fields.items()}) | anything


functions = odd(name=st.sampled_from(["Answer", "Other"]), arguments=st.just("{}"))
calls = st.lists(odd(function=functions), max_size=2)
messages = odd(content=st.just("{}"), refusal=st.just("no"), tool_calls=calls, function_call=functions)
choices = odd(message=messages, finish_reason=st.sampled_from(["stop", "tool_calls", "content_filter", "length"]))
envelopes = odd(
    choices=st.lists(choices, max_size=2),
    model=st.just("m"),
    usage=odd(prompt_tokens=st.integers(), prompt_tokens_details=odd(cached_tokens=st.integers())),
    error=odd(code=st.integers(0, 999), message=st.just("no"), type=st.just("x"), param=st.just("temperature")),
)


async def read(body: bytes, form):
    """Read a body as the answer to a question, or return what was raised."""
    call = Call(request(), "0", 1, "k", [], form, None, Allowance(1, 1.0))
    try:
        return read_envelope(body, "2026-01-31", Settings(model="m", base_url="http://127.0.0.1:1/v1"), call)
    except (Transient, Unsupported, ModelError) as raised:
        return raised


@settings(derandomize=True, deadline=None, max_examples=400)
@given(envelopes, st.sampled_from([{}, {"tools": [{"function": {"name": "Answer"}}]}]))
def test_any_json_is_a_completion_or_a_named_fault(envelope, form):
    """No envelope of any shape raises anything but the window's own signals and errors."""
    result = asyncio.run(read(json.dumps(envelope).encode(), form))
    assert isinstance(result, Completion | Transient | Unsupported | ModelError)
    if isinstance(result, Completion):
        assert isinstance(result.text, str)
        assert result.text or result.fault or result.cut
