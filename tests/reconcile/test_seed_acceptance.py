"""What users were promised on the five articles, with single ones removed, doubled or renamed."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, permutations

import pytest
from reading_factory import under_name
from shares import by_mention, citations, dates, field_names, is_within, walk

import summarizer
from summarizer.records import Citation
from summarizer.records.base import Record

NUMBERS = ("000", "001", "002", "003", "004")
SUBSETS = [subset for size in range(1, 6) for subset in combinations(NUMBERS, size)]


@pytest.fixture(scope="module")
def brief(seeds):
    """Give the briefing of some of the articles, each made once."""
    made = {}

    def of(*numbers):
        if numbers not in made:
            made[numbers] = summarizer.reconcile([seeds[number] for number in numbers])
        return made[numbers]

    return of


@pytest.fixture(scope="module")
def told(seeds, brief):
    """Give the meeting or visit of a mention ("000:m1") in the briefing of some articles."""

    def of(mention, *numbers):
        number, _, local = mention.partition(":")
        return by_mention(brief(*numbers))[f"{seeds[number].article.id}:{local}"]

    return of


@pytest.mark.parametrize("numbers", SUBSETS, ids="+".join)
def test_no_subset_gives_an_exact_day_that_all_together_contradict(brief, numbers):
    """A day that is exact in a briefing of some articles is possible in the briefing of all."""
    whole = by_mention(brief(*NUMBERS))

    for mention, entry in by_mention(brief(*numbers)).items():
        for part, full in zip(dates(entry), dates(whole[mention]), strict=True):
            if part.day is not None:
                assert is_within(full, part), (mention, part.edtf, full.edtf)


def test_without_000_the_meeting_of_september_2023_has_no_day(told, brief):
    """Only 000 prints the day; without it the year is open too, and the first screen says that the day is unknown."""
    rest = ("001", "002", "003", "004")
    meeting = told("001:m1", *rest)

    assert meeting.date.day is None
    assert meeting.date.earliest == dt.date(2020, 9, 25)
    said = [line.text for line in brief(*rest).glance if "jour exact" in line.text]
    assert len(said) == 1


def test_without_004_the_meeting_of_may_2025_has_no_day(told):
    """003 prints days of the week; the year is 004's, and without it no day of May 2025 is claimed."""
    meeting = told("003:m1", "000", "001", "002", "003")

    assert meeting.date.day is None
    assert meeting.date.earliest is None or meeting.date.earliest <= dt.date(2025, 5, 8)
    assert meeting.date.latest >= dt.date(2025, 5, 10)


def test_what_all_five_say(told):
    """The days, and what is left open, of the five articles together."""
    edtf = {
        "002:m1": "[2023-08-22..2023-08-23]",
        "001:m3": "2023-09-17",
        "001:m2": "[2023-09-26..2023-09-28]",
        "000:m1": "2023-09-28",
        "003:m2": "[2025-05-08..2025-05-10]",
        "003:m3": "2025-05-09",
        "003:m1": "2025-05-10",
        "003:m4": "2025-05-10",
    }

    assert {mention: told(mention, *NUMBERS).date.edtf for mention in edtf} == edtf
    assert told("000:m1", *NUMBERS) is told("001:m1", *NUMBERS)
    assert told("003:m1", *NUMBERS) is told("004:m1", *NUMBERS)
    assert told("003:m2", *NUMBERS) is not told("003:m4", *NUMBERS)


def test_nothing_is_a_conflict(brief):
    """The five articles contradict each other on no fact."""
    assert brief(*NUMBERS).conflicts == ()


def test_meetings_years_apart_stay_apart(told):
    """An undated account of the visit of 2023 and a dated one of that of 2025 are not one, nor is that of 2019."""
    assert told("001:m1", "001", "004") is not told("004:m1", "001", "004")
    assert told("000:m2", "000", "003") is not told("003:m1", "000", "003")
    assert told("001:m4", "001", "003") is not told("003:m1", "001", "003")


def test_004_twice_weighs_as_much_as_once(seeds, brief):
    """A reading given twice changes neither meetings nor weights."""
    twice = summarizer.reconcile([seeds["004"], seeds["004"]])

    assert (twice.meetings, twice.visits) == (brief("004").meetings, brief("004").visits)


def test_004_weighs_as_much_as_its_text_once(seeds, brief):
    """Without what is cited from the second copy of its text, 004 gives the same meetings, days and weights."""
    article = seeds["004"].article
    repeated = {sentence.number for sentence in article.sentences if sentence.mark == "repeat"}
    once = summarizer.reconcile([_without(seeds["004"], repeated)])

    def told(briefing):
        return [(m.mentions, m.date.edtf, m.support, [p.name for p in m.participants]) for m in briefing.meetings]

    assert repeated
    assert told(once) == told(brief("004"))


def _without(value, sentences):
    """Return a record without the citations of some sentences, unless nothing else would be cited."""
    changed = {}
    for name in field_names(value):
        item = getattr(value, name)
        if isinstance(item, tuple) and item and all(isinstance(each, Citation) for each in item):
            changed[name] = tuple(each for each in item if each.sentence not in sentences) or item
        elif isinstance(item, tuple):
            changed[name] = tuple(_without(each, sentences) if isinstance(each, Record) else each for each in item)
        elif isinstance(item, Record) and name != "article":
            changed[name] = _without(item, sentences)
    return value.model_copy(update=changed)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_copy_under_another_name_raises_articles_and_not_chains(seeds, brief, number):
    """The same text given under a second name is one article more on each of its entries, and no chain."""
    original = seeds[number]
    copy = under_name(original, "zzz")
    after = by_mention(summarizer.reconcile([*seeds.values(), copy]))

    for mention, before in by_mention(brief(*NUMBERS)).items():
        if mention.startswith(original.article.id):
            twin = mention.replace(original.article.id, "zzz")
            assert twin in after[mention].mentions, mention
            assert after[mention].support.articles == before.support.articles + 1
            assert after[mention].support.chains == before.support.chains
            assert dates(after[mention])[0].spans == dates(before)[0].spans


def test_turning_the_order_does_not_change_a_byte(seeds, brief):
    """All orders of the five articles give the same JSON."""
    expected = brief(*NUMBERS).to_json()

    for turned in list(permutations(seeds.values()))[:: 120 // 10]:
        assert summarizer.reconcile(turned).to_json() == expected


def test_every_quote_stands_where_it_is_cited(brief):
    """The cited place of the cited article holds the quote, for all citations of the briefing."""
    briefing = brief(*NUMBERS)
    texts = {article.id: article.text for article in briefing.articles}
    cited = citations(briefing)

    assert len(cited) > 500
    assert all(texts[each.article][each.start : each.end] == each.quote for each in cited)
    assert sum(1 for _ in walk(briefing)) > len(cited)
