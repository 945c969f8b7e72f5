"""A source whose reading obeys an injection: it may add under its own name, and takes nothing from the others."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_factory import Met, reading, under_name
from shares import DAYS, article_of, by_mention, dates, is_within, partition, statements
from worlds import CITIES, PEOPLE, worlds

import summarizer
from summarizer.records import PlaceMention

BRANDT, OKOYE, ZIELAK = PEOPLE[:3]

HONEST = (
    reading("a", Met((BRANDT, OKOYE), "14 March 2024", city="Vienna", topic="grain"), published="2024-03-15"),
    reading(
        "b",
        Met((BRANDT, OKOYE), "Thursday", topic="the price of grain", source="Harbour Gazette"),
        Met((BRANDT, ZIELAK), "16 March 2024"),
        published="2024-03-16",
    ),
    reading("c", Met((OKOYE, ZIELAK), "14 April 2024", city="Lagos"), Met((BRANDT, OKOYE), "March 2024")),
)

ATTACKS = {
    "re-dates by a day": reading("x", Met((BRANDT, OKOYE), "15 March 2024", city="Vienna")),
    "re-dates by a year": reading("x", Met((BRANDT, OKOYE), "14 March 2023", city="Vienna")),
    "aliases two people": reading(
        "x", Met((BRANDT, ZIELAK), "14 March 2024"), aliases={BRANDT: (OKOYE,), ZIELAK: ("Chidi Okoye",)}
    ),
    "says one is the other": reading("x", Met((OKOYE, ZIELAK), "14 March 2024"), aliases={OKOYE: (BRANDT,)}),
    "denies": reading("x", Met((BRANDT, OKOYE), "14 March 2024", status="denied")),
    "cancels all": reading(
        "x",
        Met((BRANDT, OKOYE), "14 March 2024", status="cancelled"),
        Met((BRANDT, ZIELAK), "16 March 2024", status="cancelled"),
        Met((OKOYE, ZIELAK), "14 April 2024", status="cancelled"),
    ),
    "tells one meeting as two": reading(
        "x", Met((BRANDT, OKOYE), "14 March 2024", city="Vienna"), Met((BRANDT, OKOYE), "14 March 2024", city="Lagos")
    ),
    "bridges two meetings": reading("x", Met((BRANDT, OKOYE, ZIELAK), "March 2024")),
    "moves the place": reading("x", Met((BRANDT, OKOYE), "14 March 2024", city="Lagos")),
    "claims the words of others": reading(
        "x", Met((BRANDT, OKOYE), "14 March 2024", topic="surrender", source="Harbour Gazette")
    ),
    "turns the order": reading(
        "x",
        Met((BRANDT, OKOYE), "March 2024"),
        Met((BRANDT, ZIELAK), "March 2024"),
        order={1: [("after", "m2")]},
    ),
    "claims to be older": reading("x", Met((BRANDT, OKOYE), "14 March 2024"), published="2020-01-01"),
    "names a relative": reading("x", Met((BRANDT, "Femi Okoye"), "14 March 2024")),
}


@pytest.mark.parametrize("name", ["x", "0"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_obeyed_injection_takes_nothing_from_the_others(attack, name):
    """For every set of honest articles: their groups, words and places stay; days change only where x is named.

    Only a mention that fits the hostile account as well may stand apart again, and then the briefing says so.
    """
    hostile = _named(ATTACKS[attack], name)
    for size in (1, 2, 3):
        for honest in combinations(HONEST, size):
            _takes_nothing(honest, hostile)


CHANGES = {
    "a call": {"kind": "call"},
    "a ceremony": {"kind": "ceremony"},
    "called off": {"status": "cancelled"},
    "a plan": {"status": "planned"},
    "without a day": {"when": ()},
    "without a place": {"place": PlaceMention()},
}


@pytest.mark.parametrize("name", ["x", "0"])
@pytest.mark.parametrize("change", CHANGES)
def test_a_copy_that_is_read_differently_takes_nothing_from_the_others(change, name):
    """For every set of honest articles and a copy of any of them whose meetings are all read differently."""
    for size in (1, 2, 3):
        for honest in combinations(HONEST, size):
            for original in honest:
                copy = under_name(original, name)
                meetings = tuple(met.model_copy(update=CHANGES[change]) for met in copy.meetings)
                _takes_nothing(honest, copy.model_copy(update={"meetings": meetings}))


@settings(derandomize=True, deadline=None, max_examples=80)
@given(worlds(least=2, most=3), st.data())
def test_no_invented_source_splits_or_joins_what_others_state_exactly(readings, data):
    """Where honest articles print full dates, whatever another says of the same people leaves their groups alone."""
    pair = st.permutations(PEOPLE).map(lambda people: tuple(people[:2]))
    days = st.sampled_from(["4 March 2024", "5 March 2024", "March 2024", "", "Monday", "3 April 2024"])
    mets = data.draw(st.lists(st.builds(Met, pair, days, st.sampled_from(CITIES)), min_size=1, max_size=3))
    aliases = dict([data.draw(pair.map(lambda people: (people[0], people[1:])))]) if data.draw(st.booleans()) else {}
    honest = [each for each in readings if all(_is_full(meeting) for meeting in each.meetings)]
    if honest:
        _takes_nothing(honest, reading("0", *mets, aliases=aliases))


def _is_full(meeting):
    """Say whether a meeting is printed with its year and day."""
    return any(when.day and when.year for when in meeting.when)


def _takes_nothing(honest, hostile):
    names = {each.article.id for each in honest}
    before, after = summarizer.reconcile(honest), summarizer.reconcile([*honest, hostile])
    open_now = _left_open(after, hostile.article.id)

    assert _without(open_now, partition(after, names)) == _without(open_now, partition(before, names))
    told, kept = statements(before, names), statements(after, names)
    for entry in before.actors:
        for mention in set() if open_now & set(entry.mentions) else set(entry.mentions):
            assert kept[mention] == told[mention]
    for mention, entry in by_mention(before).items():
        if not open_now & set(entry.mentions):
            assert kept[mention] == told[mention]
            _keeps_days(entry, by_mention(after)[mention], after, hostile.article.id)


ENVOY = "envoy of Portugal"
UNNAMED = (
    reading("a", Met((ENVOY, BRANDT), "14 March 2024"), posts={ENVOY: ENVOY}, kinds={ENVOY: "group"}),
    reading("b", Met((OKOYE, BRANDT), "14 March 2024"), posts={OKOYE: ENVOY}),
    reading("c", Met(("Portugal", "Spain"), "16 March 2024"), kinds={"Portugal": "organisation", "Spain": "group"}),
    reading("d", Met((OKOYE, ZIELAK), "16 March 2024"), posts={OKOYE: ENVOY, ZIELAK: "envoy of Spain"}),
)
IN_THEIR_PLACE = {
    "names another for the post": reading("x", Met(("Rui Silva", BRANDT), "14 March 2024"), posts={"Rui Silva": ENVOY}),
    "names another for the state": reading(
        "x", Met(("Rui Silva", ZIELAK), "16 March 2024"), posts={"Rui Silva": ENVOY, ZIELAK: "envoy of Spain"}
    ),
    "tells of the post on another day": reading("x", Met((ENVOY, BRANDT), "15 March 2024"), kinds={ENVOY: "group"}),
    "tells of the states as a call": reading("x", Met(("Portugal", "Spain"), "16 March 2024", kind="call")),
}


@pytest.mark.parametrize("name", ["x", "0"])
@pytest.mark.parametrize("attack", IN_THEIR_PLACE)
def test_who_is_not_named_by_others_is_left_open_and_never_taken(attack, name):
    """A source that names somebody else for a post or a state can only make it open who was meant, and that is told."""
    hostile = _named(IN_THEIR_PLACE[attack], name)
    for size in (2, 3, 4):
        for honest in combinations(UNNAMED, size):
            _takes_nothing(honest, hostile)


def _without(mentions, groups):
    return {group - mentions for group in groups} - {frozenset()}


def _left_open(briefing, hostile):
    """Return the mentions of which the briefing itself says that they may belong to what a source tells.

    Where two accounts that cannot be one fit a third that gives no day, no one can know which of them is the lie: it
    is flagged as undecided, or placed by a rule of usage that is named.
    """
    return {
        mention
        for judgement in briefing.judgements
        if hostile in map(article_of, (judgement.a, judgement.b))
        and (judgement.verdict == "undecided" or (judgement.verdict == "same" and judgement.reasons[0].soft))
        for mention in (judgement.a, judgement.b)
    }


def _keeps_days(before, after, briefing, hostile):
    conflicts = [each for each in briefing.conflicts if each.entry == after.id and each.field in DAYS]
    contested = {item.article for conflict in conflicts for item in conflict.statements}
    contested |= {name for each in conflicts for reason in each.reasons for name in reason.args.get("articles", ())}
    for was, now in zip(dates(before), dates(after), strict=True):
        if hostile in contested:
            assert is_within(was, now)
        elif now.spans != was.spans:
            assert is_within(now, was)
            assert hostile in {step.args.get("article") for step in now.steps}


def _named(hostile, name):
    """Return the reading of a hostile source under another name, so that it comes first or last."""
    text = (
        hostile.model_dump_json().replace('"article":"x"', f'"article":"{name}"').replace('"id":"x"', f'"id":"{name}"')
    )
    return type(hostile).model_validate_json(text)
