"""A log of six days, 61,000 characters, as a model read it in three windows, held against what a careful person finds."""

import tomllib

import pytest
from recorded import RECORDINGS, TOP

from summarizer import extract

WRITTEN = TOP / "tests" / "written"
FACTS = tomllib.loads((WRITTEN / "conference-week.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def week():
    """The joined reading of the log."""
    (reading,) = extract(WRITTEN / "conference-week.txt", replay=RECORDINGS).readings
    return reading


def named(reading, people, ids):
    """Say whether each of some people, called by any of their names, is among the actors with these ids."""
    forms = [" ".join(name.text for name in actor.names).casefold() for actor in reading.actors if actor.id in ids]
    return all(any(person.casefold() in form for form in forms) for person in people)


def fits(reading, fact, meeting):
    """Say whether a meeting has the people of a fact, its status, and one of the sentences that tell of it."""
    openings = {
        sentence.number
        for sentence in reading.article.sentences
        if any(words in reading.article.quote(sentence) for words in fact["told"])
    }
    there = named(reading, fact["people"], {each.actor for each in meeting.participants})
    near = {citation.sentence + step for citation in meeting.citations for step in (-1, 0, 1)}
    return there and meeting.status == fact["status"] and bool(near & openings)


def test_no_meeting_of_the_week_is_lost_or_doubled(week):
    """Each meeting that a careful person finds is there exactly once."""
    counts = {
        f"{' & '.join(fact['people'])}, {fact['day']}": sum(fits(week, fact, meeting) for meeting in week.meetings)
        for fact in FACTS["meetings"]
    }

    assert counts == dict.fromkeys(counts, 1)


def test_no_meeting_is_there_that_nobody_would_list(week):
    """Every meeting of the reading is one of those, or one that may be listed."""
    others = [meeting for meeting in week.meetings if not any(fits(week, fact, meeting) for fact in FACTS["meetings"])]
    unknown = [
        meeting
        for meeting in others
        if not any(
            named(week, fact["people"], {each.actor for each in meeting.participants})
            for fact in FACTS["may_be_listed"]
        )
    ]

    assert [[citation.sentence for citation in meeting.citations] for meeting in unknown] == []


def test_every_visit_of_the_week_is_there_once(week):
    """Each journey that a careful person finds is there exactly once."""
    counts = {
        (*fact["people"], fact["place"]): sum(
            named(week, fact["people"], visit.visitors)
            and visit.status == fact["status"]
            and fact["place"].casefold()
            in " ".join(part.text for part in (visit.place.venue, visit.place.city, visit.place.country) if part).casefold()
            for visit in week.visits
        )
        for fact in FACTS["visits"]
    }

    assert counts == dict.fromkeys(counts, 1)
