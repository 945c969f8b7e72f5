"""Pages that were fetched once are read again, word for word, and nothing that is damaged is."""

import json
import stat

import pytest
from web_site import WORDS, code, get, moved, page, site, text, web

OTHER = "The president received two delegations on Friday. They discussed trade.\n"


@pytest.fixture
def news():
    """A site on loopback with a page."""
    with site() as made:
        made["/a"] = text()
        yield made


def test_a_second_run_reads_the_same_words_and_asks_nobody(news, tmp_path):
    """However the page has changed since, its words and its day stay, under every spelling of its address."""
    first = get(news.url(), web(store=tmp_path / "pages"))
    news["/a"] = text(OTHER)
    asked = len(news.asked)
    for url in (news.url(), news.url("/a#part"), news.url().replace("127.0.0.1", "127.1")):
        assert get(url, web(store=tmp_path / "pages")) == first
        assert get(url, web(store=tmp_path / "pages", offline=True)) == first
    assert len(news.asked) == asked


def test_refresh_fetches_anew_and_stores_it(news, tmp_path):
    """The new words are used and kept."""
    get(news.url(), web(store=tmp_path / "pages"))
    news["/a"] = text(OTHER)
    assert get(news.url(), web(store=tmp_path / "pages", refresh=True)).body.decode() == OTHER
    assert get(news.url(), web(store=tmp_path / "pages", offline=True)).body.decode() == OTHER


def test_a_refresh_that_fails_is_a_failure_and_loses_nothing(news, tmp_path):
    """Old words are not passed off as new ones; they are still there for a run without it."""
    get(news.url(), web(store=tmp_path / "pages"))
    news["/a"] = page(b"", None, 404)
    assert code(news.url(), web(store=tmp_path / "pages", refresh=True)) == "not-found"
    assert get(news.url(), web(store=tmp_path / "pages")).body.decode() == WORDS


def test_offline_contacts_nobody(news, tmp_path):
    """What is not stored is named, with how to get it; with refresh too."""
    for refresh in (False, True):
        found = get(news.url(), web(store=tmp_path / "pages", offline=True, refresh=refresh))
        assert found.code == "not-stored"
        assert "network" in found.message
    assert get(news.url(), web(offline=True)).code == "not-stored"
    assert news.asked == []


def test_failures_are_not_stored(news, tmp_path):
    """A page that was not there is asked for again."""
    assert code(news.url("/b"), web(store=tmp_path / "pages")) == "not-found"
    news["/b"] = text()
    assert get(news.url("/b"), web(store=tmp_path / "pages")).body.decode() == WORDS


def test_a_stored_page_knows_where_it_ended(news, tmp_path):
    """Given address, final address, type and day come back as they were."""
    news["/b"] = moved("/a")
    first = get(news.url("/b"), web(store=tmp_path / "pages"))
    assert first.final == news.url("/a")
    assert get(news.url("/b"), web(store=tmp_path / "pages", offline=True)) == first


def test_pages_are_for_their_owner_alone(news, tmp_path):
    """The folder has mode 0700, the files 0600, and nothing else is left in it."""
    get(news.url(), web(store=tmp_path / "pages"))
    (file,) = (tmp_path / "pages").iterdir()
    assert stat.S_IMODE((tmp_path / "pages").stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "127" not in file.name


def test_a_folder_that_others_can_write_to_is_not_used(news, tmp_path):
    """It is said once, and the page is fetched all the same."""
    folder = tmp_path / "pages"
    folder.mkdir()
    folder.chmod(0o777)
    said = []
    assert get(news.url(), web(store=folder, warn=said.append)).body.decode() == WORDS
    assert len(said) == 1
    assert list(folder.iterdir()) == []


def test_a_file_in_the_folders_place_costs_a_warning(news, tmp_path):
    """Pages are fetched and not kept."""
    (tmp_path / "pages").write_text("")
    said = []
    assert get(news.url(), web(store=tmp_path / "pages", warn=said.append)).body.decode() == WORDS
    assert len(said) == 1


def spoil(file, how):
    """Damage an entry."""
    data = file.read_bytes()
    head, _, body = data.partition(b"\n")
    fields = json.loads(head)
    odd = {
        "cut": data[:-5],
        "empty": b"",
        "no line": b"x" * 500,
        "changed": head + b"\n" + body.replace(b"envoy", b"enemy"),
        "other page": json.dumps(fields | {"page": fields["page"] | {"final": "http://evil.example/"}}).encode()
        + b"\n"
        + body,
        "other version": json.dumps(fields | {"entry": 99}).encode() + b"\n" + body,
        "list": b"[]\n" + body,
        "deep": b"[" * 50_000 + b"\n" + body,
    }
    file.write_bytes(odd[how])


@pytest.mark.parametrize("how", ["cut", "empty", "no line", "changed", "other page", "other version", "list", "deep"])
def test_a_damaged_entry_is_set_aside_and_fetched_again(news, tmp_path, how):
    """It is kept under another name, said once, and never used."""
    get(news.url(), web(store=tmp_path / "pages"))
    (file,) = (tmp_path / "pages").iterdir()
    spoil(file, how)
    said = []
    assert get(news.url(), web(store=tmp_path / "pages", warn=said.append)).body.decode() == WORDS
    assert len(said) == 1
    assert sorted(path.suffix for path in (tmp_path / "pages").iterdir()) == [".damaged", ".page"]
    assert get(news.url(), web(store=tmp_path / "pages", offline=True)).body.decode() == WORDS


def test_an_entry_of_another_address_is_not_used(news, tmp_path):
    """A page that was put under another page's name is set aside."""
    news["/b"] = text(OTHER)
    get(news.url("/b"), web(store=tmp_path / "pages"))
    (planted,) = (tmp_path / "pages").iterdir()
    get(news.url("/a"), web(store=tmp_path / "pages"))
    (own,) = (path for path in (tmp_path / "pages").iterdir() if path != planted)
    planted.replace(own)
    assert get(news.url("/a"), web(store=tmp_path / "pages")).body.decode() == WORDS


def test_a_link_in_an_entrys_place_is_not_followed(news, tmp_path):
    """A planted link is renamed; what it points at is neither read nor written."""
    get(news.url(), web(store=tmp_path / "pages"))
    (file,) = (tmp_path / "pages").iterdir()
    victim = tmp_path / "victim"
    file.rename(victim)
    file.symlink_to(victim)
    before = victim.read_bytes()
    news["/a"] = text(OTHER)
    assert get(news.url(), web(store=tmp_path / "pages")).body.decode() == OTHER
    assert victim.read_bytes() == before
