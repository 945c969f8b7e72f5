"""What holds for any readings: order, copies, removal, addition, citations."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from reading_factory import under_name
from shares import DAYS, article_of, by_mention, citations, dates, is_within, occasions, partition, statements
from worlds import worlds

import summarizer

often = settings(derandomize=True, deadline=None, max_examples=60)


@often
@given(worlds(), st.data())
def test_any_order_gives_the_same_bytes(readings, data):
    """The order in which readings are given does not change a byte."""
    turned = data.draw(st.permutations(readings))

    assert summarizer.reconcile(turned).to_json() == summarizer.reconcile(readings).to_json()


@often
@given(worlds(), st.data())
def test_a_reading_given_twice_counts_once(readings, data):
    """A doubled reading changes no entry."""
    once, twice = (summarizer.reconcile(each) for each in (readings, [*readings, data.draw(st.sampled_from(readings))]))

    assert twice.meetings == once.meetings
    assert (twice.visits, twice.actors, twice.conflicts) == (once.visits, once.actors, once.conflicts)


@often
@given(worlds(), st.data())
def test_a_copy_under_another_name_raises_articles_and_not_chains(readings, data):
    """The same text under a second name is one more article on its entries, in the chain of the first."""
    original = data.draw(st.sampled_from(readings))
    copy = under_name(original, "zz")
    before, after = by_mention(summarizer.reconcile(readings)), by_mention(summarizer.reconcile([*readings, copy]))

    for mention in before:
        if article_of(mention) == original.article.id:
            entry = after[mention]
            assert mention.replace(f"{original.article.id}:", "zz:") in entry.mentions
            assert entry.support.articles == before[mention].support.articles + 1
            assert entry.support.chains == before[mention].support.chains


@often
@given(worlds())
def test_no_mention_is_lost(readings):
    """Every actor, meeting and visit of every reading is in exactly one entry."""
    briefing = summarizer.reconcile(readings)
    told = sorted(
        f"{reading.article.id}:{item.id}"
        for reading in readings
        for item in (*reading.actors, *reading.meetings, *reading.visits)
    )
    kept = sorted(mention for entry in (*briefing.actors, *occasions(briefing)) for mention in entry.mentions)

    assert kept == told


@often
@given(worlds())
def test_every_quote_stands_where_it_is_cited(readings):
    """The text of the cited article between the cited places is the quote, letter for letter."""
    briefing = summarizer.reconcile(readings)
    texts = {article.id: article.text for article in briefing.articles}

    for citation in citations(briefing):
        assert texts[citation.article][citation.start : citation.end] == citation.quote


@often
@given(worlds(least=3), st.data())
def test_removing_a_source_changes_only_its_share(readings, data):
    """What the other articles state stays word for word, and dates only get wider without what the source gave."""
    gone = data.draw(st.sampled_from(readings)).article.id
    left = [reading for reading in readings if reading.article.id != gone]
    names = {reading.article.id for reading in left}
    full, less = summarizer.reconcile(readings), summarizer.reconcile(left)

    for mention, entry in by_mention(less).items():
        whole = by_mention(full)[mention]
        for now, before in zip(dates(whole), dates(entry), strict=True):
            if now.spans != before.spans:
                assert _names(whole, full, gone), (mention, now.edtf, before.edtf)
        if not _names(whole, full, gone):
            assert statements(less, names)[mention] == statements(full, names)[mention]


def _names(entry, briefing, article):
    """Say whether anything in an entry, or in a conflict about it, names an article."""
    about = [conflict for conflict in briefing.conflicts if conflict.entry == entry.id]
    told = [article_of(mention) for mention in entry.mentions]
    steps = [step.args.get("article") for date in dates(entry) for step in date.steps]
    return article in (*told, *steps, *(item.article for conflict in about for item in conflict.statements))


@often
@given(worlds(least=2, most=3))
def test_a_date_never_leaves_what_one_article_prints_without_a_conflict(readings):
    """The days of an entry lie within what each of its articles allows alone, or a conflict is shown."""
    briefing = summarizer.reconcile(readings)
    alone = {}
    for each in readings:
        alone |= by_mention(summarizer.reconcile([each]))

    for mention, entry in by_mention(briefing).items():
        contested = any(conflict.entry == entry.id and conflict.field in DAYS for conflict in briefing.conflicts)
        for now, own in zip(dates(entry), dates(alone[mention]), strict=True):
            assert contested or is_within(now, own), (mention, now.edtf, own.edtf)


@often
@given(worlds(least=3))
def test_mentions_of_one_article_stay_apart(readings):
    """Two meetings, visits or actors told apart by one article are two entries."""
    briefing = summarizer.reconcile(readings)

    for entry in (*occasions(briefing), *briefing.actors):
        articles = [article_of(mention) for mention in entry.mentions]
        assert len(articles) == len(set(articles))


def test_partition_sees_a_split():
    """The comparison that the other tests rest on tells two groupings apart."""
    assert partition(summarizer.reconcile([]), {"a"}) == set()
