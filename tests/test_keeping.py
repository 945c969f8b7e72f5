"""Readings that were made before are used again for the very same article, question and code, and for nothing else."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from recorded import SEEDS, reader
from stub_server import Reply, answer

from summarizer import Article, extract, grounding, keeping
from summarizer.ondisk import own_key

TEXT = "Lena Orr met Marc Vaud in Vienna on Monday. They discussed grain prices."


@pytest.fixture
def options(stub, tmp_path):
    """Options that ask the stub and store what it says."""
    stub.always(reader())
    return {"model": "stub-model", "base_url": stub.url, "cache": tmp_path / "cache"}


@pytest.fixture
def grounded(monkeypatch):
    """Articles whose answers were grounded, in order."""
    found = []
    ground = grounding.ground

    def noted(article, *rest, **named):
        found.append(article.id)
        return ground(article, *rest, **named)

    monkeypatch.setattr(grounding, "ground", noted)
    return found


def test_a_reading_made_before_is_not_made_again(stub, options, grounded):
    """The second run asks nothing, grounds nothing, tells of every article, and gives the same bytes."""
    first = extract(SEEDS, **options)
    assert len(grounded) == 5
    told = []

    second = extract(SEEDS, **options, progress=told.append)

    assert len(grounded) == 5
    assert [each.model_dump_json() for each in second.readings] == [each.model_dump_json() for each in first.readings]
    assert second == extract(SEEDS, **options)
    assert [(each.outcome, each.requests, each.done) for each in told] == [("cache", 0, n) for n in range(1, 6)]
    assert len(stub.seen) == 5


def test_without_what_was_kept_the_answers_give_the_same(stub, options, grounded):
    """Readings are a shortcut: taken away, or sealed by somebody else, they are made of the stored answers again."""
    first = extract(SEEDS, **options)
    shutil.rmtree(options["cache"] / keeping.FOLDER)

    assert extract(SEEDS, **options).readings == first.readings
    assert len(grounded) == 10
    assert len(stub.seen) == 5


def test_another_users_readings_do_not_count(options, grounded, monkeypatch, tmp_path):
    """A folder of answers that somebody else made is read, and checked, as ever."""
    first = extract(SEEDS, **options)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another home"))

    assert extract(SEEDS, **options).readings == first.readings
    assert len(grounded) == 10


def test_a_planted_reading_is_not_used(options, grounded):
    """Whoever can write to the folder and does not know the key cannot put words into an article's mouth."""
    first = extract(SEEDS, **options)
    with closing(sqlite3.connect(options["cache"] / keeping.FOLDER / "cache.db")) as database:
        changed = database.execute("UPDATE Cache SET value = CAST(replace(value, 'held', 'denied') AS BLOB)")
        assert changed.rowcount == 5
        database.commit()

    assert extract(SEEDS, **options).readings == first.readings
    assert len(grounded) == 10


def test_new_code_makes_new_readings(options, grounded, monkeypatch):
    """A reading holds for the code that made it."""
    extract(SEEDS, **options)
    monkeypatch.setattr(keeping, "_code", lambda: "another")

    extract(SEEDS, **options)

    assert len(grounded) == 10


@pytest.mark.parametrize("change", [{"lang": "fr"}, {"window": 30_000}, {"model": "another"}])
def test_another_question_is_another_reading(options, grounded, change):
    """What is asked decides the reading: the language of its words, how much is shown at once, who is asked."""
    extract(SEEDS, **options)

    extract(SEEDS, **(options | change))

    assert len(grounded) == 10


def test_another_article_is_another_reading(stub, options):
    """An article with another letter, name or day of publication is read for itself."""
    stub.always(lambda _: answer({"language": "en"}))
    articles = [
        Article(id="a", text=TEXT),
        Article(id="b", text=TEXT),
        Article(id="a", text=TEXT, published="2024-03-14"),
        Article(id="a", text=TEXT + " Nobody else came."),
    ]

    read = [extract(article, **options).readings[0].article for article in articles for _ in range(2)]

    assert [(each.id, each.published, each.text) for each in read] == [
        (each.id, each.published, each.text) for each in articles for _ in range(2)
    ]


def test_asking_anew_makes_a_new_reading(stub, options):
    """With refresh the article is asked about again, and the new reading replaces the old one."""
    stub.always(lambda _: answer({"language": "en"}))
    article = Article(id="a", text=TEXT)
    extract(article, **options)
    stub.always(lambda _: answer({"language": "de"}))

    assert extract(article, **options, refresh=True).readings[0].language == "de"
    assert extract(article, **options).readings[0].language == "de"
    assert len(stub.seen) == 2


def test_what_awaits_a_second_answer_is_not_kept(stub, options, tmp_path):
    """Where the re-ask brought no answer, the next run asks again, and uses what it then gets."""
    lacking = {"language": "en", "actors": [{"id": "a1", "kind": "person", "names": ["Nobody Atall"]}]}
    stub.script(answer(lacking), Reply(status=400, body={"error": {"message": "no"}}))
    article = Article(id="a", text=TEXT)
    extract(article, **options)
    stub.always(lambda _: answer({"language": "en"}))

    extract(article, **options)
    extract(article, **options)

    assert len(stub.seen) == 3


def test_recording_and_replaying_go_by_answers(stub, options, tmp_path):
    """A run that writes recordings has the answers to write, though every reading is kept."""
    first = extract(SEEDS, **options)

    recorded = extract(SEEDS, **options, record=tmp_path / "recordings")

    assert recorded.readings == first.readings
    assert len(list((tmp_path / "recordings").iterdir())) == 5
    assert [each.actors for each in extract(SEEDS, replay=tmp_path / "recordings").readings] == [
        each.actors for each in first.readings
    ]
    assert len(stub.seen) == 5


def test_nothing_is_kept_where_nothing_is_stored(options, tmp_path):
    """Without a folder of answers there is none of readings."""
    extract(SEEDS, **(options | {"cache": None}))

    assert not (tmp_path / "cache").exists()


def test_a_key_that_others_can_read_is_no_key(tmp_path):
    """A new one is made where there is none; one with other rights, or of another length, is not used."""
    file = tmp_path / "folder" / "seal.key"
    key = own_key(file)
    assert key is not None
    assert own_key(file) == key

    file.chmod(0o644)
    assert own_key(file) is None

    file.chmod(0o600)
    file.write_bytes(key[:10])
    assert own_key(file) is None
