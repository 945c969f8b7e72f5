"""The five articles: who repeats whom in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.articles import load
from summarizer.reconcile.sources import Origin, Scene, Telling, Voices, compare, judge

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="module")
def articles():
    """The seeds by the first three digits of their names."""
    return {article.id[:3]: article for article in load(SEEDS).articles}


@pytest.fixture(scope="module")
def texts(articles):
    """The seeds compared with each other."""
    return compare(articles.values())


def citing(article, *words):
    """Return the numbers of the sentences that hold any of the words."""
    return frozenset(s.number for s in article.sentences if any(word in article.quote(s) for word in words))


def told(article, words, chains):
    """Return an account of an entry."""
    return Telling(article.id, citing(article, *words), tuple(Origin(chain) for chain in chains))


def test_two_runs_are_shared_and_no_other(articles, texts):
    """000 has 17 words of background in common with 002 across a no-break space, and a set phrase with 004."""
    found = {(run.a[:3], run.b[:3]): run for run in texts.runs}

    assert {pair: run.words for pair, run in found.items()} == {("000", "002"): 17, ("000", "004"): 10}
    assert len(texts.runs) == 2
    run = found["000", "002"]
    assert articles["002"].text[run.b_start : run.b_end].startswith("supplanter les puissances")


def test_the_runs_carry_no_claim_of_both(articles, texts):
    """The background that 000 and 002 share says nothing on what each tells of."""
    (run,) = texts.by_pair[articles["000"].id, articles["002"].id]
    meeting = citing(articles["000"], "28 septembre", "Choïgou", "Peskov")
    visit = citing(articles["002"], "22 août", "Telegram", "al-Mesmari")

    assert texts.carried(run, meeting, visit) is None


def test_the_meeting_of_september_2023_is_one_chain_of_two_origins(articles, texts):
    """000 and 001 are one dispatch: both name the Kremlin and the forces of Haftar, in other words."""
    voices = Voices(
        speaks_for={"peskov": "kremlin", "lna": "forces", "page": "forces"},
        names={"kremlin": "Kremlin", "forces": "forces de Haftar"},
    )
    accounts = [
        told(articles["000"], ["28 septembre", "Peskov", "Choïgou"], [("lna",), ("kremlin",), ("peskov",)]),
        told(
            articles["001"],
            ["ont indiqué", "Peskov", "dans son ensemble"],
            [("forces",), ("kremlin",), ("forces", "page"), ("peskov", "tass")],
        ),
    ]

    found = judge("M1", accounts, Scene(texts, voices, {}))

    assert [one.verdict for one in found.dependences] == ["probably the same dispatch"]
    assert (found.support.articles, found.support.chains) == (2, 1)
    assert found.support.origins == ("Kremlin", "forces de Haftar")


def test_the_meeting_of_may_2025_shows_no_dependence(articles, texts):
    """003 names its sources and 004 names none; they share no text that counts."""
    accounts = [
        told(articles["003"], ["Poutine", "photos"], [("staff",), ("kremlin",)]),
        told(articles["004"], ["10 mai 2025"], []),
    ]

    found = judge("M2", accounts, Scene(texts, Voices(), {}))

    assert [one.verdict for one in found.dependences] == ["no dependence seen"]
    assert (found.support.chains, len(found.support.origins)) == (2, 3)
