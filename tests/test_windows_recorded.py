"""A log of six days, 61,000 characters, read by a model in three windows, against what a careful person finds."""

import tomllib

import pytest
from recorded import RECORDINGS, TOP

from summarizer import brief
from summarizer.reconcile.calendar import as_days, from_dateset

WRITTEN = TOP / "tests" / "written"
FACTS = tomllib.loads((WRITTEN / "conference-week.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def week():
    """The briefing of the log alone."""
    return brief(WRITTEN / "conference-week.txt", replay=RECORDINGS)


def named(week, people, ids):
    """Say whether each of some people, called by any of their names, is among the actors with these ids."""
    names = {
        actor.id: " ".join((actor.name, *(form.value for form in actor.names))).casefold() for actor in week.actors
    }
    return all(any(person.casefold() in names[each] for each in ids) for person in people)


def who(parties):
    """Return the ids of the actors who took part."""
    return {each.actor for each in parties}


def fits(week, fact, meeting):
    """Say whether a meeting has the people of a fact, its status, its day, and a sentence that tells of it."""
    (article,) = week.articles
    told = {
        sentence.number
        for sentence in article.sentences
        if any(words in article.quote(sentence) for words in fact["told"])
    }
    there = named(week, fact["people"], who(meeting.participants))
    near = {citation.sentence + step for citation in meeting.citations for step in (-1, 0, 1)}
    possible = from_dateset(meeting.date) & as_days(fact["day"])
    return there and meeting.status.value == fact["status"] and bool(near & told) and bool(possible)


def test_no_meeting_of_the_week_is_lost_or_doubled(week):
    """Each meeting that a careful person finds is there exactly once, and its day is among those left open."""
    counts = {
        f"{' & '.join(fact['people'])}, {fact['day']}": sum(fits(week, fact, meeting) for meeting in week.meetings)
        for fact in FACTS["meetings"]
    }

    assert counts == dict.fromkeys(counts, 1)


def test_every_meeting_that_was_held_or_called_off_has_its_very_day(week):
    """What was held, or was to be, is dated as a careful person dates it, whether the log says "today" or "Monday"."""
    known = [fact for fact in FACTS["meetings"] if fact["status"] in {"held", "cancelled"}]
    dated = [[meeting.date.edtf for meeting in week.meetings if fits(week, fact, meeting)] for fact in known]

    assert dated == [[fact["day"]] for fact in known]


def test_what_counts_from_a_heading_says_so(week):
    """The steps of a meeting told as "this evening" name the heading above it, and none counts from publication."""
    (call,) = [meeting for meeting in week.meetings if meeting.kind == "call"]
    rules = {step.rule: step.args for step in call.date.steps}

    assert rules["counted-from-under"]["heading"] == "Tuesday 13 October"
    assert "published-printed" not in rules


def test_one_meeting_is_there_that_nobody_would_list(week):
    """Every other meeting may be listed, but for one miss, which is the reader's and stays.

    Asked about the Harnlandic opposition, Marenko says that she had put aside an hour on Wednesday. The model gives
    that hour as talks with "Harnlandic opposition", a group, and not as the talks with Quraish-Vel that it had read
    of in another window; no rule knows that they are the same.
    """
    others = [meeting for meeting in week.meetings if not any(fits(week, fact, meeting) for fact in FACTS["meetings"])]
    unknown = [
        meeting
        for meeting in others
        if not any(named(week, fact["people"], who(meeting.participants)) for fact in FACTS["may_be_listed"])
    ]

    assert [[each.name for each in meeting.participants] for meeting in unknown] == [
        ["Ilse Marenko", "Harnlandic opposition"]
    ]
    assert unknown[0].status.value == "cancelled"


def test_every_visit_of_the_week_is_there_once(week):
    """Each journey that a careful person finds is there exactly once, with its place.

    One place is the reader's: the model says of Tesslin's stay that he came "to the Forum", as its sentence does, and
    not to Port Ysolde, which only the dateline names.
    """
    read = {("Tesslin", "Port Ysolde"): "Forum"}
    counts = {
        (*fact["people"], fact["place"]): sum(
            named(week, fact["people"], who(visit.visitors))
            and visit.status.value == fact["status"]
            and read.get((*fact["people"], fact["place"]), fact["place"]) in places(visit.place)
            for visit in week.visits
        )
        for fact in FACTS["visits"]
    }

    assert counts == dict.fromkeys(counts, 1)


def test_the_stay_told_at_both_ends_of_the_log_is_one(week):
    """Tesslin came on the Monday of the first window and left on the Saturday of the last, on one visit."""
    (stay,) = [visit for visit in week.visits if named(week, ["Tesslin"], who(visit.visitors))]

    assert (stay.arrival.edtf, stay.departure.edtf) == ("2026-10-12", "2026-10-17")


def places(place):
    """Return what is said of a place."""
    return {finding.value for finding in (place.venue, place.city, place.country) if finding is not None}
