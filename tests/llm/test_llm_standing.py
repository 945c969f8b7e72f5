"""How recordings stand to what is asked today: which fit, which are stale and why, which nobody asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from llm_helpers import GOOD, SENTENCE, Answer, fill, request, settings
from pydantic import BaseModel
from stub_server import answer

from summarizer.errors import RecordingError
from summarizer.llm import Standing, standings


class OtherAnswer(BaseModel):
    """Another schema."""

    title: str


@pytest.fixture
def folder(stub, tmp_path):
    """A folder with the recording of one article."""
    stub.always(answer(GOOD))
    fill(settings(stub, record=tmp_path))
    return tmp_path


def only(folder, asked, model=Answer):
    """Return how things stand for one request."""
    (found,), _ = standings(folder, [asked], model)
    return found


def test_the_same_question_fits(folder):
    """An unchanged request fits its recording, under any name of the article, and nothing is left over."""
    assert standings(folder, [request()], Answer) == ((Standing("a1", "a1", "fits", (), "a1.read-1.json"),), ())
    assert only(folder, request("renamed")).state == "fits"


@pytest.mark.parametrize(
    ("asked", "model", "changed"),
    [
        (request(system="Read the article well."), Answer, ("prompt",)),
        (request(), OtherAnswer, ("schema",)),
        (replace(request(), user=f"2 {SENTENCE}"), Answer, ("question",)),
        (request(text="Another text."), Answer, ("article",)),
        (request(text="Another text.", system="Read the article well."), OtherAnswer, ("article", "prompt", "schema")),
    ],
)
def test_what_changed_is_told(folder, asked, model, changed):
    """Each of text, prompt, schema and sentence numbers is named when it is another one, and nothing else is."""
    assert only(folder, asked, model) == Standing("a1", "a1", "stale", changed, "a1.read-1.json")


def test_an_article_nobody_recorded_is_missing(folder):
    """Another text under another name has no recording, and the one that is there is asked for by nobody."""
    found, unasked = standings(folder, [request("a2", "Another text.")], Answer)

    assert found == (Standing("a2", "a2", "missing"),)
    assert unasked == ("a1.read-1.json",)


def test_of_several_recordings_the_least_stale_counts(stub, folder):
    """Where an old recording lies beside one that fits, the article fits and the old one is asked for by nobody."""
    (folder / "a1.read-1.json").rename(folder / "0-old.json")
    fill(settings(stub, record=folder), request(system="Read the article well."))
    found, unasked = standings(folder, [request(system="Read the article well.")], Answer)

    assert [(each.state, each.file) for each in found] == [("fits", "a1.read-1.json")]
    assert unasked == ("0-old.json",)


def test_a_window_says_whose_it_is(folder):
    """The standing of a window of a long article names the article too."""
    assert only(folder, replace(request(), part_of="long")).whole == "long"


def test_what_is_no_recording_is_an_error(folder):
    """A garbled file is named, as when replaying."""
    (folder / "b.json").write_text("{}", "utf-8")

    with pytest.raises(RecordingError, match=r"b\.json"):
        standings(folder, [request()], Answer)
