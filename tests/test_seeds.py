"""The main job on the five seed articles, from their recorded answers: what a careful reader would sign."""

import json
import os
import random
import subprocess
import sys

import pytest
from recorded import RECORDINGS, SEEDS

from summarizer import Briefing, brief

FILES = sorted(str(seed) for seed in SEEDS.iterdir())


@pytest.fixture(scope="module")
def briefing():
    """The briefing of the five seeds."""
    return brief(SEEDS, replay=RECORDINGS)


def meetings_of(briefing, *names):
    """Return the meetings in which all of these people were said to be together."""
    found = []
    for meeting in briefing.meetings:
        present = {person.name for person in meeting.participants if person.presence == "together"}
        if all(any(name in one for one in present) for name in names):
            found.append(meeting)
    return found


def citations(value):
    """Yield every citation anywhere in a briefing's JSON."""
    if isinstance(value, dict):
        if {"article", "start", "end", "quote"} <= value.keys():
            yield value
        for part in value.values():
            yield from citations(part)
    elif isinstance(value, list):
        for part in value:
            yield from citations(part)


def test_every_citation_is_its_quote(briefing):
    """For each citation in the JSON, the article's text between its offsets is the quote, letter for letter."""
    data = json.loads(briefing.to_json())
    texts = {article["id"]: article["text"] for article in data["articles"]}
    found = list(citations(data))

    assert len(found) > 500
    assert all(texts[c["article"]][c["start"] : c["end"]] == c["quote"] for c in found)


def test_the_texts_are_as_given(briefing):
    """The articles in the briefing are the files, character by character."""
    for article in briefing.articles:
        assert article.text == (SEEDS / article.file).read_bytes().decode("utf-8")


def test_the_order_of_the_inputs_changes_nothing(briefing):
    """Any order of the five files gives the same bytes."""
    for seed in range(3):
        shuffled = random.Random(seed).sample(FILES, len(FILES))
        assert brief(shuffled, replay=RECORDINGS).to_json() == briefing.to_json()


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_hash_seed_changes_nothing(briefing, seed):
    """Another process with another PYTHONHASHSEED prints the same bytes."""
    command = [sys.executable, "-m", "summarizer", "--replay", str(RECORDINGS), "-f", "json", "-q", str(SEEDS)]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C"}

    printed = subprocess.run(command, capture_output=True, check=True, env=environment).stdout

    assert printed.decode("utf-8") == briefing.to_json()


def test_the_two_visits_to_moscow_are_apart(briefing):
    """September 2023 and May 2025 are two visits, each beginning on its own day."""
    visits = [v for v in briefing.visits if any("Haftar" in p.name for p in v.visitors)]

    assert [visit.arrival.edtf for visit in visits] == ["2023-09-26", "2025-05-08"]


def test_each_meeting_is_there_once_with_the_people_said_to_be_in_the_room(briefing):
    """Who met whom, when: each occasion once, on the days that the articles leave."""
    told = {
        ("Haftar", "Poutine"): ["2019", "2023-09-28", "2025-05-10"],
        ("Haftar", "Choïgou"): ["2025-05-09"],
        ("Haftar", "Beloussov"): ["[2025-05-08..2025-05-10]", "2025-05-10"],
        ("Haftar", "Yevkurov"): ["2023-09-17", "[2023-09-26..2023-09-28]", "[2025-05-08..2025-05-14]"],
        ("Yevkurov", "chefs des états-majors"): ["[2023-08-22..2023-08-23]"],
    }
    for pair, days in told.items():
        assert sorted(m.date.edtf for m in meetings_of(briefing, *pair)) == sorted(days), pair


def test_who_was_only_listed_is_not_put_in_the_room(briefing):
    """Choïgou is listed with Putin in September 2023; that nobody says whether they sat together is said."""
    (meeting,) = [m for m in meetings_of(briefing, "Haftar", "Poutine") if m.date.edtf == "2023-09-28"]

    assert {p.name: p.presence for p in meeting.participants}["Sergueï Choïgou"] == "not_said"


def test_whoever_invites_or_commands_is_not_in_the_room(briefing):
    """In August 2023 Haftar invited, and commands those who were met; nobody says that he was there."""
    (meeting,) = [m for m in briefing.meetings if m.date.edtf == "[2023-08-22..2023-08-23]"]

    assert not any("Khalifa Haftar" in person.name for person in meeting.participants)


def test_the_deputy_minister_is_one_man_in_four_spellings(briefing):
    """Four articles spell him in four ways; he has one entry with all of them."""
    (entry,) = [a for a in briefing.actors if any("Ievkourov" in name.value for name in a.names)]

    spellings = {name.value for name in entry.names}
    assert {"Iounous-bek Evkourov", "Yunus-Bek Yevkurov", "Iounus-Bek Ievkourov", "Yunus-bek Yevkurov"} <= spellings


def test_posts_are_those_held_then(briefing):
    """Choïgou is minister of defence in September 2023 and secretary of the Security Council in May 2025."""
    roles = {
        (meeting.date.edtf, person.role.title)
        for meeting in briefing.meetings
        for person in meeting.participants
        if person.name == "Sergueï Choïgou" and person.role
    }

    assert roles == {
        ("2023-09-28", "ministre de la Défense russe"),
        ("2025-05-09", "secrétaire du Conseil de sécurité russe"),
        ("[2025-05-08..2025-05-10]", "secrétaire du Conseil de sécurité russe"),
    }


def test_no_outcome_is_invented(briefing):
    """No article reports an outcome, so no meeting has one, and the briefing says so."""
    assert all(meeting.outcomes == () for meeting in briefing.meetings)
    assert "aucun résultat n’est rapporté" in str(briefing)


def test_no_core_fact_is_contradicted(briefing):
    """These articles do not contradict each other, and the briefing finds no drama."""
    assert briefing.conflicts == ()


def test_one_dispatch_counts_once(briefing):
    """The September 2023 meeting is told by two articles that go back to one dispatch."""
    (meeting,) = [m for m in briefing.meetings if m.date.edtf == "2023-09-28"]

    assert (meeting.support.articles, meeting.support.chains) == (2, 1)


def test_background_that_two_articles_share_carries_no_claim(briefing):
    """The 17 words of agency background in 000 and 002 are found, and count for nothing."""
    (run,) = [s for s in briefing.shared_text if s.words == 17]

    assert {run.first.article[:3], run.second.article[:3]} == {"000", "002"}
    assert run.carries == ()


def test_every_derived_day_says_how(briefing):
    """Every day that no article prints in full has a derivation that ends in it."""
    for meeting in briefing.meetings:
        if meeting.date.basis != "stated":
            assert meeting.date.steps
            assert meeting.date.steps[-1].args["left"] == meeting.date.edtf


def test_a_briefing_can_be_saved_and_loaded(briefing, tmp_path):
    """The JSON file holds the whole briefing."""
    briefing.save(tmp_path / "briefing.json")

    assert Briefing.load(tmp_path / "briefing.json") == briefing


def test_the_model_is_asked_again_once_and_the_second_answer_mends_the_first():
    """The recording of the wrapped article has two answers; the second has fewer items that are not printed."""
    briefing = brief(RECORDINGS.parent / "written" / "wrapped.txt", replay=RECORDINGS)

    assert briefing.usage.answers == 2
    assert [meeting.date.edtf for meeting in briefing.meetings] == ["2024-11", "2025-03-03", "[2025-03-04..]"]
    assert "Dragan" not in str(briefing.rejected)
