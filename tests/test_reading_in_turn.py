"""Many articles read at once: how many are begun, and what is still held of them afterwards."""

from __future__ import annotations

import gc

import pytest
from stub_server import answer

import summarizer
from summarizer.articles import load, load_texts
from summarizer.llm.call import Call, Completion, Request

EMPTY = {"language": "en", "actors": [], "meetings": [], "visits": []}
COUNT, IN_FLIGHT = 30, 3


def articles() -> list[summarizer.Article]:
    """Articles that differ."""
    texts = (f"Talks in Veria, number {n}.\nAnn Okoye met Li Wen there on Monday." for n in range(COUNT))
    return [summarizer.Article(id=f"t{n:02}", text=text) for n, text in enumerate(texts)]


def held() -> int:
    """Count the questions and answers that are alive."""
    return sum(isinstance(each, Request | Call | Completion) for each in gc.get_objects())


@pytest.mark.parametrize("again", [False, True])
def test_an_article_is_begun_when_it_is_its_turn_and_only_its_reading_is_kept(stub, tmp_path, again):
    """At no time are more questions and answers alive than articles in flight need, and none is after the run."""
    stub.always(answer(EMPTY))
    options = {"model": "stub-model", "base_url": stub.url, "cache": tmp_path, "in_flight": IN_FLIGHT}
    if again:
        summarizer.extract(articles(), **options)
    gc.collect()
    before, most = held(), []
    read = summarizer.extract(articles(), **options, progress=lambda _: most.append(held()))
    gc.collect()
    assert [reading.article.id for reading in read.readings] == [f"t{n:02}" for n in range(COUNT)]
    assert max(most) - before <= 6 * IN_FLIGHT < COUNT
    assert held() == before


def test_the_frames_of_an_articles_failure_are_not_kept(stub, tmp_path):
    """What was asked about articles that failed is let go of, too."""
    stub.script(*[answer(EMPTY)] * 2)
    stub.always(answer({"nothing": "of the kind"}))
    gc.collect()
    before = held()
    options = {"model": "stub-model", "base_url": stub.url, "cache": tmp_path, "in_flight": 1}
    read = summarizer.extract(articles()[:6], **options)
    gc.collect()
    assert (len(read.readings), len(read.failures)) == (2, 4)
    assert held() == before


def test_sentences_are_numbered_when_an_article_is_read_and_whatever_it_brings_along():
    """Loading leaves the sentences for later, and drops those that a stranger gives; numbering gives the library's."""
    given = summarizer.Article(id="x", text="Ann met Li. They spoke.", sentences=[{"number": 1, "start": 3, "end": 4}])
    (loaded,) = load_texts(given).articles
    (numbered,) = load(given).articles
    assert loaded.sentences == ()
    assert [numbered.quote(sentence) for sentence in numbered.sentences] == ["Ann met Li.", "They spoke."]
