"""Sixteen articles in ten languages, from their recorded answers: which accounts are one meeting, and how it is shown.

Each test states what ``facts.toml`` beside the articles says of the meetings, as far as it is found; what is missed is
said where it is true today. Mentions are named by article and local id; their order of telling is the articles'.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from recorded import RECORDINGS

from summarizer import brief

STORIES = Path(__file__).resolve().parents[1] / "written" / "stories"


@pytest.fixture(scope="module")
def told():
    """A function that gives the briefing of a story, made once."""
    made = {}

    def briefing(story):
        if story not in made:
            made[story] = brief(sorted((STORIES / story).glob("*.txt")), replay=RECORDINGS / story)
        return made[story]

    return briefing


def meetings(briefing):
    """Return the meetings: who was together, what became of it, the days, and which articles tell of it."""
    return [
        (
            "+".join(sorted(p.name.split()[-1] for p in meeting.participants if p.presence == "together")),
            meeting.status.value,
            meeting.date.edtf,
            " ".join(sorted({mention.partition("-")[0] for mention in meeting.mentions})),
        )
        for meeting in briefing.meetings
        if meeting.certainty == "stated"
    ]


def shown(briefing):
    """Return all names that headings are made of: of actors in meetings and visits, and of cities."""
    people = [p.name for entry in briefing.meetings for p in entry.participants]
    people += [p.name for entry in briefing.visits for p in entry.visitors]
    return {*people, *(e.place.city.value for e in (*briefing.meetings, *briefing.visits) if e.place.city)}


def test_two_visits_to_one_capital(told):
    """The February and the March visit are apart; a date that two articles contradict each other about shows both days.

    The English article's "five weeks after the two last sat down" is counted back to the meeting it means.
    """
    briefing = told("two-visits")

    assert meetings(briefing) == [
        ("Gundogar+Jumanazarov", "held", "2024-02-13", "1 2 3"),
        ("Erkilic+Jumanazarov", "held", "2024-02-14", "1 2 3"),
        ("Gundogar+Jumanazarov", "held", "[2024-03-19..2024-03-20]", "2 3"),
        ("Erkilic+Jumanazarov", "denied", "[2024-03-18..2024-03-21]", "2 3"),
    ]
    assert [(conflict.entry, conflict.field) for conflict in briefing.conflicts] == [("M3", "date")]


def test_three_meetings_in_a_day(told):
    """The two articles tell the same three meetings of one day: two apart, and one of all three.

    The German article's "both sides" of the next round are whom the other names. The greeting at the door is kept as a
    ceremony of its own.
    """
    briefing = told("three-in-a-day")

    assert meetings(briefing) == [
        ("Barlek+Kivilahti", "held", "2024-05-06", "1 2"),
        ("Kivilahti+Pejcinovic", "held", "2024-05-06", "1 2"),
        ("Barlek+Kivilahti+Pejcinovic", "held", "2024-05-06", "1 2"),
        ("Barlek+Hruschitz+Kivilahti+Pejcinovic", "held", "2024-05-06", "1"),
        ("Kivilahti+Seiten+Vannelli+delegazioni", "planned", "2024-06-03", "1 2"),
    ]
    assert not briefing.conflicts


def test_meetings_at_the_edge_of_a_summit(told):
    """Each brother has his own meeting; a plan and its outcome are one; the opening of the summit is in all articles.

    Missed: the closing session is the same summit.
    """
    briefing = told("summit-edge")

    assert meetings(briefing) == [
        ("Benegas+Farah+Leme+Pereira", "held", "2024-10-03", "1 2 3"),
        ("Benegas+Urzua", "held", "2024-10-03", "1 3"),
        ("Benegas+Irarte+Pereira+Sanguinet+presidentes", "held", "2024-10-03", "1 2 3"),
        ("Pereira+Sanguinet", "denied", "[..2024-10-04]", "2"),
        ("Irarte+Sanguinet", "held", "2024-10-04", "1 3"),
        ("Benegas+Irarte+Pereira+Sanguinet", "held", "2024-10-04", "3"),
        ("presidentes", "planned", "[2025-01-01..2025-06-30]", "2"),
        ("Benegas+Urzua", "planned", "[2024-10-14..]", "3"),
    ]
    assert not briefing.conflicts


def test_a_call_the_day_before(told):
    """The call and the meeting of the next day are two; father and son have their own; plans are what was held."""
    briefing = told("call-before")

    assert [(meeting.kind, *fields) for meeting, fields in zip(briefing.meetings, meetings(briefing), strict=True)] == [
        ("call", "Hachemi+Rawachdeh", "held", "2024-06-09", "1 2"),
        ("talks", "Hachemi+Rawachdeh", "held", "2024-06-10", "1 2"),
        ("talks", "Belsaïd+Samir", "held", "2024-06-10", "1 2"),
        ("talks", "Mansouri+Rawachdeh", "held", "2024-06-11", "1 2"),
    ]
    assert len(briefing.visits) == 1


def test_meetings_that_were_not_held(told):
    """The cancelled, the postponed and the denied meeting are each one, whoever tells of them.

    Missed: the first date of the postponed one is no entry of its own.
    """
    briefing = told("not-held")

    assert meetings(briefing) == [
        ("Abishev+Stolzenau", "held", "2024-04", "1"),
        ("Abishev+Ostrelin", "denied", "2024-08-30", "2 3"),
        ("Abishev+Dreimanis", "cancelled", "2024-09-10", "1 2"),
        ("Abishev+Stolzenau", "held", "2024-09-26", "1 2 3"),
    ]
    assert {visit.mentions for visit in briefing.visits if visit.status.value == "cancelled"} == {
        ("1-de:v2", "2-en:v1", "3-ru:v3")
    }
    assert not briefing.conflicts


def test_a_dispatch_and_a_report_in_chinese(told):
    """Names in Chinese signs are those in letters where the same people met on the same day."""
    briefing = told("dispatch")

    assert meetings(briefing) == [
        ("Guoliang+Kamotho", "held", "2024-11-12", "1 2 3"),
        ("Guoliang+Langat", "held", "2024-11-13", "1 2 3"),
        ("Guoliang+赛义德·姆瓦孔博", "held", "2024-11-13", "3"),
        ("China+Kenya+中肯双方", "planned", "2025-01", "1 2 3"),
    ]
    assert not briefing.conflicts


@pytest.mark.parametrize("story", ["two-visits", "three-in-a-day", "summit-edge", "call-before", "not-held"])
def test_names_are_shown_so_that_the_reader_can_read_them(told, story):
    """Where any article prints a name in the briefing's script, headings show it so."""
    readable = {name for name in shown(told(story)) if name.isascii() or all(ord(c) < 0x250 for c in name)}

    assert shown(told(story)) - readable <= {"Измир"}  # no other article names it
