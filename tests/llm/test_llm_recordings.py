"""Recorded answers: written to be read, found by their text, stale when the question changed."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from llm_helpers import GOOD, KEY, SENTENCE, Answer, fill, fill_all, never_happy, request, settings
from pydantic import BaseModel
from stub_server import answer, error

from summarizer.errors import ConfigurationError, ModelError, ModelUnusable, RecordingError
from summarizer.llm import Settings


@pytest.fixture
def folder(tmp_path):
    """Where recordings go."""
    return tmp_path / "recordings"


def record(stub, folder, asked=None, check=None, **changes):
    """Record one article."""
    options = {"check": check} if check else {}
    return fill(settings(stub, record=folder, **changes), asked, **options)


def replay(folder, asked=None, **options):
    """Answer one article from recordings, with settings that name neither model nor endpoint."""
    return fill(Settings(replay=folder), asked, **options)


def test_a_recording_answers_as_the_model_did(stub, folder):
    """Replaying gives the same answer, models, day, note and usage, and sends nothing."""
    stub.script(answer(GOOD, model="stub-model-2026"))
    first = record(stub, folder, record_note="a careful reader")
    second = replay(folder)
    assert len(stub.seen) == 1
    assert (second.source, second.requests) == ("recording", 0)
    same = (
        "answer",
        "problems",
        "answered_on",
        "answered_by",
        "model_answered",
        "tokens_in",
        "tokens_out",
        "tokens_cached",
    )
    assert [getattr(first, name) for name in same] == [getattr(second, name) for name in same]
    assert first.answered_by == "a careful reader"


def test_a_recording_is_pretty_json_with_nothing_but_the_answer_and_its_origin(stub, folder):
    """The file holds the stated fields, the answer as an object, letters as they are, and no key or article text."""
    stub.script(answer({"title": "Entretiens à Zürich – 会谈"}))
    record(stub, folder, record_note="a reader")
    (file,) = folder.iterdir()
    text = file.read_text(encoding="utf-8")
    recording = json.loads(text)
    assert file.name == "a1.read-1.json"
    assert list(recording) == [
        *("recording", "article", "prompt", "digests", "model", "answered_on", "answered_by", "attempts"),
    ]
    assert recording["digests"]["article"] == request().article_sha256
    assert recording["attempts"] == [
        {
            "answer": {"title": "Entretiens à Zürich – 会谈"},
            "usage": {"tokens_in": 100, "tokens_out": 20, "tokens_cached": 40},
        }
    ]
    assert "会谈" in text
    assert text.count("\n") > 15
    for private in (KEY, SENTENCE, "authorization", stub.url):
        assert private not in text


def test_attempts_are_recorded_in_order_and_replayed_in_order(stub, folder):
    """An unfit first answer is kept as text, the second as an object; replaying goes through both."""
    stub.script(answer('{"title": 1, "title": 2}'), answer(GOOD))
    first = record(stub, folder)
    (file,) = folder.iterdir()
    attempts = json.loads(file.read_text())["attempts"]
    assert attempts[0]["text"] == '{"title": 1, "title": 2}'
    assert attempts[1]["answer"] == GOOD
    second = replay(folder)
    assert [attempt.fits for attempt in second.attempts] == [False, True]
    assert [attempt.problems for attempt in second.attempts] == [attempt.problems for attempt in first.attempts]


def test_a_faulty_answer_is_recorded_as_one(stub, folder):
    """A wrong tool's call is replayed as the fault it was."""
    stub.script(answer(GOOD, tool_name="Other"), answer(GOOD))
    first = record(stub, folder, mode="tools")
    second = replay(folder)
    assert [attempt.problems for attempt in second.attempts] == [attempt.problems for attempt in first.attempts]
    assert second.answer == first.answer


def test_a_check_that_finds_more_than_when_recorded_keeps_the_first_answer(stub, folder):
    """With one recorded answer and a stricter check, that answer is returned with its problems."""
    stub.script(answer(GOOD))
    record(stub, folder)
    filled = replay(folder, check=never_happy)
    assert filled.answer == Answer(**GOOD)
    assert filled.problems == ("people: 2 are too few",)
    assert filled.notes == ()


def test_answers_that_never_fitted_are_recorded_and_replayed_as_such(stub, folder):
    """A run that ended in ModelUnusable leaves a recording that ends in it again."""
    stub.always(answer({"titel": 1}))
    with pytest.raises(ModelUnusable) as live:
        record(stub, folder)
    with pytest.raises(ModelUnusable) as again:
        replay(folder)
    assert again.value.message == live.value.message


@pytest.mark.parametrize("reply", [error(500), answer("", refusal="No.")])
def test_without_an_answer_nothing_is_recorded(stub, folder, reply):
    """A failed or refused request leaves no file."""
    stub.always(reply)
    with pytest.raises(ModelError):
        record(stub, folder)
    assert list(folder.iterdir()) == []


def test_a_recording_is_made_from_the_cache_too(stub, folder, tmp_path):
    """An answer that is in the cache is recorded without another request, with the day it was made."""
    stub.script(answer(GOOD))
    chosen = settings(stub, cache=tmp_path / "cache")
    first = fill(chosen)
    fill(replace(chosen, record=folder))
    assert replay(folder).answered_on == first.answered_on
    assert len(stub.seen) == 1


def test_recordings_win_over_the_cache(stub, folder, tmp_path):
    """With recordings, the cache is neither read nor made."""
    stub.script(answer(GOOD))
    record(stub, folder)
    filled = fill(Settings(replay=folder, cache=tmp_path / "cache"))
    assert filled.source == "recording"
    assert not (tmp_path / "cache").exists()


def test_a_renamed_article_and_file_are_found_by_the_text(stub, folder):
    """Neither the article's id nor the file's name matters for finding a recording."""
    stub.script(answer(GOOD))
    record(stub, folder)
    (file,) = folder.iterdir()
    file.rename(folder / "something else.json")
    assert replay(folder, request("another-name")).answer == Answer(**GOOD)


class OtherAnswer(BaseModel):
    """Another schema."""

    title: str


@pytest.mark.parametrize(
    ("asked", "model", "stale"),
    [
        (request(system="Read the article well."), Answer, "(changed since: prompt)"),
        (request(), OtherAnswer, "(changed since: schema)"),
        (request(system="Read the article well."), OtherAnswer, "(changed since: prompt, schema)"),
    ],
)
def test_a_stale_recording_names_what_changed_and_how_to_record_again(stub, folder, asked, model, stale):
    """Another prompt or schema is an error with the article, what changed, and the command."""
    stub.script(answer(GOOD))
    record(stub, folder)
    with pytest.raises(RecordingError) as caught:
        replay(folder, asked, model=model)
    assert caught.value.code == "stale"
    assert caught.value.message.startswith("a1: ")
    assert stale in caught.value.message
    assert f"summarizer --record {folder} --model PROVIDER/MODEL SOURCE" in caught.value.message


def test_a_recording_for_another_language_says_so(stub, folder):
    """A released prompt never changes: under one name, only the language of labels can be another."""
    stub.script(answer(GOOD))
    record(stub, folder)
    for asked, model in ((request(system="Read the article in English."), Answer), (request(), OtherAnswer)):
        with pytest.raises(RecordingError) as caught:
            replay(folder, asked, model=model)
        assert ("--lang" in caught.value.message) == (model is Answer)


def test_a_missing_recording_names_the_command(stub, folder):
    """A text that was never recorded is an error with the article and the command, and a folder's blank is quoted."""
    stub.script(answer(GOOD))
    spaced = folder / "of mine"
    record(stub, spaced)
    with pytest.raises(RecordingError) as caught:
        replay(spaced, request("my article", "A text that nobody recorded."))
    assert caught.value.code == "missing"
    assert caught.value.message == (
        "my article: there is no recording of this text. "
        f"Record it: summarizer --record '{spaced}' --model PROVIDER/MODEL SOURCE"
    )


def test_the_command_has_the_options_that_decide_the_question(stub, folder):
    """The language of labels and the size of windows stand in the command that makes a recording."""
    stub.script(answer(GOOD))
    record(stub, folder)
    asked = replace(request("a2", "Another text."), options=("--lang", "en", "--window", "5000"))
    with pytest.raises(RecordingError, match=r"PROVIDER/MODEL --lang en --window 5000 SOURCE$"):
        replay(folder, asked)


def test_a_changed_text_is_told_from_one_that_was_never_recorded(stub, folder):
    """Where a recording has the article's name and another text, the error says so, and that it is stale."""
    stub.script(answer(GOOD))
    record(stub, folder)
    with pytest.raises(RecordingError, match=r"^a1: there is a recording of this name, but of another text") as caught:
        replay(folder, request(text=f"{SENTENCE} It rained."))
    assert caught.value.code == "stale"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"[]",
        b"\xff\xfe\x00",
        b"{" * 100_000,
        b'{"recording": 2}',
        b'{"recording": 1, "article": "x"}',
        json.dumps({"recording": 1, "unknown": SENTENCE}).encode(),
    ],
)
def test_a_garbled_recording_is_named_by_its_file(folder, content):
    """A file that is no recording is an error with its name and nothing of its content."""
    folder.mkdir()
    (folder / "broken.json").write_bytes(content)
    with pytest.raises(RecordingError, match=r"broken\.json is no recording") as caught:
        replay(folder)
    assert SENTENCE not in caught.value.message


def test_a_folder_that_is_not_there_is_named(folder):
    """Replaying from nowhere is a RecordingError with the folder."""
    with pytest.raises(RecordingError, match="recordings"):
        replay(folder)


@pytest.mark.parametrize(
    "name", ["../../x", "/etc/passwd", "a/b\\c", "..", "", "x\0\n\x1b[31m", "é" * 300, "会" * 300, "CON .."]
)
def test_no_article_id_leads_a_recording_out_of_its_folder(stub, folder, name):
    """Whatever an id looks like, one file with a plain name is written inside the folder, and is found again."""
    stub.script(answer(GOOD))
    record(stub, folder, request(name))
    (file,) = folder.iterdir()
    assert file.parent == folder
    assert not set("/\\\0\n\x1b") & set(file.name)
    assert not file.name.startswith(".")
    assert replay(folder, request(name)).answer == Answer(**GOOD)
    assert [one.name for one in folder.parent.iterdir()] == ["recordings"]


def test_two_articles_of_one_name_do_not_overwrite_each_other(stub, folder):
    """Different texts under ids that make the same file name get files of their own; re-recording keeps the name."""
    stub.always(answer(GOOD))
    for _ in range(2):
        fill_all(settings(stub, record=folder, in_flight=1), [request("a b"), request("a/b", "Other text.")])
    assert sorted(file.name for file in folder.iterdir()) == [
        f"a-b-{request(text='Other text.').article_sha256[:8]}.read-1.json",
        "a-b.read-1.json",
    ]


def test_a_recording_that_cannot_be_written_does_not_cost_the_answer(stub, folder):
    """A file that cannot be replaced is a warning; the answer is returned."""
    (folder / "a1.read-1.json").mkdir(parents=True)
    stub.script(answer(GOOD))
    said = []
    assert fill(settings(stub, record=folder), warn=said.append).answer == Answer(**GOOD)
    assert "a1" in said[0]
    assert len(list(folder.iterdir())) == 1


def test_a_folder_that_cannot_be_made_is_found_before_anything_is_paid(stub, tmp_path):
    """A file in the folder's place is a configuration error with no request."""
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigurationError):
        fill(settings(stub, record=tmp_path / "file" / "recordings"))
    assert not stub.seen


def test_replaying_and_recording_exclude_each_other(stub, folder):
    """Both at once is a configuration error."""
    with pytest.raises(ConfigurationError):
        fill(settings(stub, record=folder, replay=folder))


def test_a_recording_of_another_cut_of_the_article_is_stale(stub, tmp_path):
    """An answer points at numbered sentences; when the same text is numbered otherwise, its recording is stale."""
    stub.script(answer(GOOD))
    fill(settings(stub, record=tmp_path))
    moved = replace(request(), user=f"2 {SENTENCE}")

    with pytest.raises(RecordingError, match="question"):
        fill(Settings(replay=tmp_path), moved)


def aside(folder):
    """Return what lies in the folder of replaced recordings, as objects."""
    return [json.loads(file.read_text("utf-8")) for file in sorted((folder / "previous").glob("*.json"))]


def test_a_recording_that_is_replaced_is_kept(stub, folder):
    """Recording another answer three times keeps each earlier file as it was, and replays the last alone."""
    kept = []
    for title in ("One", "Two", "Three"):
        stub.script(answer({"title": title}))
        record(stub, folder)
        kept.append(json.loads((folder / "a1.read-1.json").read_text("utf-8")))

    assert sorted(map(str, aside(folder))) == sorted(map(str, kept[:2]))
    assert replay(folder).answer.title == "Three"


def test_the_same_answer_again_replaces_nothing(stub, folder):
    """Recording what is recorded already makes no further file."""
    stub.always(answer(GOOD))
    for _ in range(2):
        record(stub, folder)

    assert [file.name for file in folder.iterdir()] == ["a1.read-1.json"]


def test_what_is_no_recording_is_kept_too(stub, folder):
    """A garbled file in the place of a recording is moved aside byte for byte."""
    folder.mkdir()
    (folder / "a1.read-1.json").write_bytes(b"\xff not json")
    stub.script(answer(GOOD))
    record(stub, folder)

    (file,) = (folder / "previous").iterdir()
    assert file.read_bytes() == b"\xff not json"


def test_unusable_answers_do_not_replace_a_recording(stub, folder):
    """When a model that is asked anew gives nothing of use, the recording stays as it was, and that is said."""
    stub.script(answer(GOOD))
    record(stub, folder)
    before = (folder / "a1.read-1.json").read_bytes()
    said = []
    stub.always(answer({"titel": 1}))

    with pytest.raises(ModelUnusable):
        fill(settings(stub, record=folder), warn=said.append)

    assert (folder / "a1.read-1.json").read_bytes() == before
    assert said == ["a1: no new answer can be used, and its recording stays as it was."]


def test_a_stale_recording_can_be_read_to_compare_with(stub, folder):
    """With ``stale_too`` an answer to another prompt is given, and one about other sentence numbers is not."""
    stub.script(answer(GOOD))
    record(stub, folder)
    changed = request(system="Read the article well.")

    assert fill(Settings(replay=folder, stale_too=True), changed).answer == Answer(**GOOD)
    with pytest.raises(RecordingError, match="question"):
        fill(Settings(replay=folder, stale_too=True), replace(changed, user=f"2 {SENTENCE}"))


def test_where_one_fits_no_stale_one_is_taken(stub, folder):
    """With ``stale_too`` the recording that fits wins over a newer one that does not."""
    stub.script(answer(GOOD), answer({"title": "Other"}))
    record(stub, folder)
    (folder / "a1.read-1.json").rename(folder / "fits.json")
    record(stub, folder, request(system="Read the article well."))
    newer = json.loads((folder / "a1.read-1.json").read_text("utf-8")) | {"answered_on": "2999-01-01"}
    (folder / "a1.read-1.json").write_text(json.dumps(newer), "utf-8")

    assert fill(Settings(replay=folder, stale_too=True)).answer == Answer(**GOOD)
