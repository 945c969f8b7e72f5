"""What an answer is stored under."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.llm import Request, Settings
from summarizer.llm.conversation import Shape, digest
from summarizer.llm.question import question_key
from summarizer.schema import ArticleReading

SHAPE = Shape(ArticleReading)
WORDS = st.text(max_size=40) | st.sampled_from(['"user":""', '{"user":"","version":1}', "\\", '\ud800"'])


@settings(derandomize=True, deadline=None)
@given(WORDS, WORDS, WORDS, st.sampled_from([None, 0, 0.0, 1, 1.0]), st.sampled_from([None, 1, 8192]))
def test_the_key_is_the_digest_of_the_whole_question(model, system, user, temperature, max_tokens):
    """Hashing what a run's questions have in common once changes no key, whatever stands in the words."""
    chosen = replace(
        Settings(), model=model, base_url="https://models.example/v1", temperature=temperature, max_tokens=max_tokens
    )
    asked = Request("a1", "", "read-1", system, user)
    question = {
        "version": 1,
        "endpoint": chosen.endpoint,
        "model": model,
        "mode": chosen.mode,
        "temperature": temperature,
        "max_tokens": max_tokens,
        "system": system,
        "user": user,
        "schema": SHAPE.sha256,
    }
    assert question_key(chosen, asked, SHAPE) == digest(question)
