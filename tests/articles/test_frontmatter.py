"""The block of facts before a text."""

import pytest

from summarizer.articles.frontmatter import split_front_matter


def test_flat_values_are_read_and_the_text_is_what_follows():
    """Plain and quoted values are read; the text after the block stays byte for byte."""
    block = "---\nid: one\ntitle: 'It''s: so'\npublisher: \"A \\\"B\\\"\"\npublished: 2024-05-06\nother: x\n---\n"

    facts, text = split_front_matter(block + "\n  Text.\r\n")

    assert facts == {"id": "one", "title": "It's: so", "publisher": 'A "B"', "published": "2024-05-06", "other": "x"}
    assert text == "\n  Text.\r\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_files_are_all_known(end):
    """The block may have any of the three line ends of files."""
    assert split_front_matter(end.join(["---", "id: a", "---", "T"])) == ({"id": "a"}, "T")


@pytest.mark.parametrize(
    "text",
    [
        "---\nHe said: no\n---\nMore.",
        "---\nid: a\nText without a second rule.",
        "---\nid: [a, b]\n---\nText",
        "---\nid: a\nid: b\n---\nText",
        "---\nid: a\n  nested: b\n---\nText",
        '---\nid: "a\n---\nText',
        "---\nother: a\n---\nText",
        "---\n---\nText",
        " ---\nid: a\n---\nText",
        "----\nid: a\n---\nText",
        "",
    ],
)
def test_anything_else_is_text(text):
    """What is not exactly such a block stays in the text."""
    assert split_front_matter(text) == ({}, text)
