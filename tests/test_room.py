"""How much of an article one request shows."""

from __future__ import annotations

import pytest

from summarizer.errors import ConfigurationError
from summarizer.llm import count_tokens
from summarizer.records import Article
from summarizer.room import MEASURED, check_room, window_of
from summarizer.windows import LEAST, WINDOW

ENGLISH = Article(id="a", text="The minister met the envoy in the capital and spoke of the bridge. " * 900)
CHINESE = Article(id="b", text="部长在首都会见了特使，并就大桥项目交换了意见。" * 900)


def middle(text):
    """Return the estimate that stands in the middle of its range."""
    return sum(count_tokens(text)) / 2


def test_without_a_context_the_window_is_what_is_asked_for():
    """The window is 24,000 characters, or as many as one asks for."""
    assert window_of(ENGLISH, {}) == WINDOW
    assert window_of(ENGLISH, {"window": 5_000}) == 5_000


@pytest.mark.parametrize("article", [ENGLISH, CHINESE])
@pytest.mark.parametrize("context", [12_000, 16_384, 24_000])
def test_a_window_fits_the_context_with_its_answer(article, context):
    """Instructions, schema, window and answer are, by estimate, no more than the context holds."""
    window = window_of(article, {"context": context})
    instructions = middle_of_instructions()

    assert LEAST <= window < WINDOW
    assert instructions + middle(article.text[:window]) * (1 + MEASURED[1]) <= context * 1.01


def middle_of_instructions():
    """Return what a context must hold beside the least window, less that window."""
    with pytest.raises(ConfigurationError) as caught:
        check_room({"context": 1})
    needed = int(caught.value.message.split("Give the model ")[1].split(" ")[0].replace(",", ""))
    return needed - int(LEAST * (1 + MEASURED[1]))


def test_signs_take_more_of_a_context_than_letters():
    """The same context holds fewer characters of a text in Chinese."""
    assert window_of(CHINESE, {"context": 16_384}) < window_of(ENGLISH, {"context": 16_384})


def test_a_large_context_makes_no_larger_window():
    """A model with much room is shown no more at once than others."""
    assert window_of(ENGLISH, {"context": 1_000_000}) == WINDOW


def test_a_window_or_context_too_small_to_read_in_is_refused():
    """The message says how much is needed."""
    with pytest.raises(ConfigurationError, match=f"Use {LEAST} or more"):
        check_room({"window": LEAST - 1})
    with pytest.raises(ConfigurationError, match="A context of 4,096 tokens has no room"):
        check_room({"context": 4_096})
    check_room({"window": LEAST, "context": 32_768})
