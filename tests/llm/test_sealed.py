"""Contents under a seal: only who has the key puts anything in."""

import contextlib
import sqlite3
import stat

import pytest

from summarizer.llm.sealed import Sealed

KEY, OTHER = b"k" * 32, b"o" * 32


@pytest.fixture
def folder(tmp_path):
    """A folder for sealed contents, not made yet."""
    return tmp_path / "sealed"


def write(folder, key=KEY, **contents):
    """Seal contents, each by a run of its own."""
    for name, content in contents.items():
        sealed = Sealed(folder, key)
        sealed.write(name, content)
        sealed.close()


def read(folder, name, key=KEY):
    """Return what a new run finds under a name."""
    sealed = Sealed(folder, key)
    try:
        return sealed.read(name)
    finally:
        sealed.close()


@contextlib.contextmanager
def opened(folder):
    """Open the database as any program could."""
    with contextlib.closing(sqlite3.connect(folder / "cache.db")) as connection:
        yield connection
        connection.commit()


def test_what_was_sealed_comes_back(folder):
    """A later run reads the very bytes; of another name there is nothing."""
    write(folder, one=b"\x00 bytes \xff")

    assert read(folder, "one") == b"\x00 bytes \xff"
    assert read(folder, "two") is None


def test_another_key_finds_nothing(folder):
    """What somebody else sealed does not count, and is replaced."""
    write(folder, OTHER, one=b"theirs")
    assert read(folder, "one") is None

    write(folder, one=b"mine")

    assert read(folder, "one") == b"mine"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE Cache SET value = CAST(replace(value, 'held', 'sold') AS BLOB) WHERE key = 'one'",
        "UPDATE Cache SET value = (SELECT value FROM Cache WHERE key = 'two') WHERE key = 'one'",
        "UPDATE Cache SET value = substr(value, 1, 20) WHERE key = 'one'",
        "UPDATE Cache SET value = x'' WHERE key = 'one'",
        "UPDATE Cache SET value = 'text' WHERE key = 'one'",
        "UPDATE Cache SET mode = 4 WHERE key = 'one'",
        "UPDATE Cache SET filename = '/etc/hostname' WHERE key = 'one'",
    ],
)
def test_whatever_is_changed_from_outside_is_a_miss(folder, change):
    """A changed, exchanged, cut or foreign entry is not there; the others are, and it can be written again."""
    write(folder, one=b"held", two=b"two")

    with opened(folder) as connection:
        assert connection.execute(change).rowcount == 1

    assert read(folder, "one") is None
    assert read(folder, "two") == b"two"
    write(folder, one=b"held")
    assert read(folder, "one") == b"held"


def test_a_damaged_database_is_begun_anew(folder):
    """It holds nothing that cannot be made again, so that nothing of it is kept and nobody is told."""
    write(folder, one=b"one")
    (folder / "cache.db").write_bytes(b"no database at all" * 1000)

    assert read(folder, "one") is None

    write(folder, one=b"one")
    assert read(folder, "one") == b"one"
    assert [path.name for path in folder.iterdir()] == ["cache.db"]


def test_a_folder_that_cannot_be_used_is_used_no_more(tmp_path):
    """Nothing is read, nothing is written, and nothing fails."""
    (tmp_path / "file").write_text("in the way")

    write(tmp_path / "file", one=b"one")

    assert read(tmp_path / "file", "one") is None


def test_folder_and_files_are_their_owners_alone(folder):
    """0700 and 0600."""
    write(folder, one=b"one")

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_the_oldest_make_room(folder, monkeypatch):
    """The database stays near its most bytes; what was written last is there."""
    monkeypatch.setattr("summarizer.llm.sealed.MOST_BYTES", 2**20)
    sealed = Sealed(folder, KEY)

    for number in range(400):
        sealed.write(str(number), bytes(10_000))

    assert sealed.read("399") is not None
    assert sealed.read("0") is None
    sealed.close()
    assert (folder / "cache.db").stat().st_size < 1.5 * 2**20
