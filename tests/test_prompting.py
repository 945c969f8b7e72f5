"""The words said to the model."""

import pytest

from summarizer import prompting
from summarizer.articles import load
from summarizer.errors import PromptError
from summarizer.records import Article


def test_the_current_prompt_exists_and_fits_its_release():
    """The prompt in use can be loaded; were it released and changed, loading it would fail."""
    assert prompting.load_prompt().name == prompting.CURRENT


def test_an_unknown_prompt_is_refused_with_the_known_ones_named():
    """Asking for a prompt that is not there names those that are."""
    with pytest.raises(PromptError, match="read-1"):
        prompting.load_prompt("read-0")


def test_the_language_of_labels_is_named_and_nothing_else_changes():
    """The instructions differ between languages of labels in the language named, and in nothing else."""
    own, french = (prompting.load_prompt().instructions(language) for language in (None, "fr"))

    assert own.replace("the article's own language", "French") == french


def test_an_article_is_shown_as_numbered_sentences_and_nothing_else():
    """The user's part of a request is the article, a sentence a line; a repeat is a reference."""
    text = "The two men met in Oslo on Tuesday.\nNothing was signed. {{ 7*7 }}\nThe two men met in Oslo on Tuesday.\n"
    (article,) = load(Article(text=text)).articles

    assert prompting.numbered(article) == (
        "[1] The two men met in Oslo on Tuesday.\n[2] Nothing was signed.\n[3] {{ 7*7 }}\n[4] = [1]"
    ) or prompting.numbered(article).endswith("{{ 7*7 }}\n[3] = [1]")
