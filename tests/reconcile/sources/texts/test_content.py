"""Words of content, words between quotation marks, and the weight of words."""

from __future__ import annotations

import pytest

from summarizer.reconcile.sources.texts.content import weigh_words
from summarizer.records import Article


def content(text, light=()):
    """Return the words of content of a text."""
    weighed = weigh_words(Article(id="a", text=text), light)
    places = zip(weighed.starts, weighed.ends, weighed.content, strict=True)
    return [text[start:end] for start, end, worth in places if worth]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le président Jean Dupont a quitté la réunion avec 2500 soldats.",
            ["président", "quitté", "réunion", "soldats"],
        ),
        ("Talks ended. Nothing was agreed by the Senate.", ["Talks", "ended", "Nothing", "agreed"]),
        ("Hai bên đã thảo luận về hợp tác quốc phòng trong khu vực.", ["thảo", "luận", "quốc", "phòng", "trong"]),
        ("両国はプーチン氏の訪問で合意した", ["両", "国", "氏", "訪", "問", "合", "意"]),
    ],
)
def test_names_numbers_and_small_words_are_no_content(text, expected):
    """Content is what is neither short, nor a number, nor capitalised inside a sentence."""
    assert content(text) == expected


def test_given_spans_are_no_content():
    """What the reader marked does not count, even where a span covers only part of a word."""
    assert content("prime minister visited harbour", [(6, 14), (0, 2)]) == ["visited", "harbour"]


@pytest.mark.parametrize(
    "text", ["he «said this» then", "he “said this” then", "he „said this“ then", 'he "said this" then']
)
def test_words_between_quotation_marks_are_known(text):
    """Quotation marks of several languages are recognised."""
    assert list(weigh_words(Article(id="a", text=text), ()).quoted) == [0, 1, 1, 0]
