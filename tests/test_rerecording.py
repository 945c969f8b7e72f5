"""Reading anew what was recorded: the earlier readings are kept, compared, and told beside the new ones."""

import json

import pytest
from retelling import ARTICLES, copied, other, reader, rewritten, without_meetings
from stub_server import error

from summarizer import ConfigurationError, ModelError, brief, compare, reconcile, rerecord

PROMPT, QUESTION = other("prompt"), other("question")


@pytest.fixture
def folder(tmp_path):
    """The story's recordings, which may be changed."""
    return copied(tmp_path / "r")


@pytest.fixture
def again(stub, folder, monkeypatch):
    """Record articles anew, from a model that answers as it once did."""
    monkeypatch.setenv("SUMMARIZER_API_KEY", "sk-none")
    stub.always(reader())

    def run(sources=ARTICLES, **options):
        return rerecord(sources, model="m", base_url=stub.url, cache=None, record=folder, **options)

    return run


def told(made):
    """Return all differences as text."""
    return "\n".join(map(str, compare(made, lang="en")))


def test_the_same_answers_change_nothing(again, folder):
    """Reading anew with the same outcome is told as such, for each article and for both together."""
    made = again()
    found = compare(made)

    assert [str(each) for each in found] == ["1-ar: as before", "2-fr: as before", "2 articles together: as before"]
    assert all(each.same for each in found)
    assert reconcile(made).meetings == brief(ARTICLES, replay=folder).meetings


def test_a_stale_answer_is_compared(again, folder):
    """A recording made with another prompt, that told no meeting, is beside the new reading with its four."""
    rewritten(folder, "2-fr", PROMPT)
    rewritten(folder, "2-fr", without_meetings)
    same, changed, both = compare(again(), lang="en")

    assert (same.note, changed.note) == ("", " (it was stale: prompt or --lang)")
    assert (len(changed.before.meetings), len(changed.after.meetings)) == (0, 4)
    assert {each.about for each in changed.after.changes.changes if each.kind == "new"} >= {"meeting", "visit"}
    assert len(both.before.meetings) <= len(both.after.meetings)
    assert str(changed).splitlines()[0].startswith("2-fr: meetings 0 → 4 · visits 0 → 1 · actors ")
    assert "  New meetings" in str(changed)


def test_an_answer_about_other_sentence_numbers_is_not_compared(again, folder):
    """What pointed to sentences numbered otherwise, or to another text, is named and not read."""
    rewritten(folder, "1-ar", other("article"))
    rewritten(folder, "2-fr", QUESTION)

    assert told(again()).splitlines() == [
        "1-ar: its earlier recording cannot be compared (it was stale: text)",
        "2-fr: its earlier recording cannot be compared (it was stale: sentence numbers)",
    ]


def test_an_answer_that_fits_the_schema_no_more_is_not_compared(again, folder):
    """An earlier answer that the schema of today refuses costs nothing but its comparison."""

    def change(recording):
        other("schema")(recording)
        for attempt in recording["attempts"]:
            attempt["answer"] = {"summits": []}

    rewritten(folder, "2-fr", change)
    made = again()

    assert [each.article.id for each in made.earlier.readings] == ["1-ar"]
    assert told(made).splitlines()[-1] == "2-fr: its earlier recording cannot be compared (it was stale: schema)"


def test_an_article_recorded_for_the_first_time_is_told_beside_others(again, folder):
    """Of two articles, one of them new, the new one is named; where both are new there is nothing to compare."""
    (folder / "2-fr.read-1.json").unlink()
    assert told(again()).splitlines()[-1] == "2-fr: recorded for the first time"

    for file in folder.glob("*.json"):
        file.unlink()
    assert compare(again()) == ()


def test_an_article_that_gives_nothing_now_keeps_its_recording(again, folder, stub):
    """When the model fails on one article, that is told and its recording is as it was."""
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    answers = reader()
    french = ARTICLES[1].read_text("utf-8")[:30]
    stub.always(lambda seen: error(400) if french in seen.text else answers(seen))
    made = again()

    assert [each.article for each in made.failures] == ["2-fr"]
    assert told(made).splitlines()[-1] == "2-fr: not recorded"
    assert (folder / "2-fr.read-1.json").read_bytes() == before["2-fr.read-1.json"]


def test_what_was_replaced_is_kept(again, folder):
    """Each recording that was there before is there still, byte for byte, as a file that is not replayed."""
    before = {file.read_bytes() for file in folder.iterdir()}
    again(record_note="another reader")

    assert {file.read_bytes() for file in (folder / "previous").iterdir()} == before
    assert {json.loads(file.read_text("utf-8"))["answered_by"] for file in folder.glob("*.json")} == {"another reader"}


def test_a_folder_with_something_else_in_it_is_no_reason_to_stop(again, folder):
    """Where a file is no recording, the articles are read, and one line says why nothing is compared."""
    (folder / "notes.json").write_text("{}", "utf-8")
    said = []
    made = again(warn=said.append)

    assert len(made.readings) == 2
    assert made.earlier.standings == ()
    assert len([line for line in said if "notes.json" in line]) == 1


def test_an_extraction_without_a_folder_to_record_in_is_refused():
    """``rerecord`` needs ``record``."""
    with pytest.raises(ConfigurationError, match="--record"):
        rerecord(ARTICLES, model="openai/some-model")


def test_no_answer_at_all_is_the_error_it_always_was(again, folder, stub):
    """When nothing can be read, the error is that of the model, and no recording is touched."""
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    stub.always(error(401))

    with pytest.raises(ModelError):
        again()
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
