"""Whether recordings still fit, asked from Python: what is stale and why, what is missing, what nobody asks for."""

import pytest
from recorded import RECORDINGS, SEEDS, TOP
from retelling import ARTICLES, copied, other, rewritten

from summarizer import Article, ConfigurationError, RecordingError, check_recordings


@pytest.fixture
def folder(tmp_path):
    """The story's recordings, which may be changed."""
    return copied(tmp_path / "r")


def test_the_recordings_of_the_project_fit():
    """Every seed and every story can be replayed: none of the recordings kept with them is stale."""
    stories = TOP / "tests" / "written" / "stories"

    assert check_recordings(SEEDS, replay=RECORDINGS).fresh
    for story in sorted(each for each in stories.iterdir() if each.is_dir()):
        found = check_recordings(story, replay=RECORDINGS / story.name)
        assert (found.fresh, found.unasked) == (True, ()), story.name


def test_a_long_article_is_told_window_by_window():
    """An article that is read in windows has a standing for each, and each names the article."""
    found = check_recordings(TOP / "tests" / "written" / "conference-week.txt", replay=RECORDINGS)

    assert [each.article for each in found.standings] == [f"conference-week (window {n} of 3)" for n in (1, 2, 3)]
    assert {each.whole for each in found.standings} == {"conference-week"}
    assert found.fresh


@pytest.mark.parametrize(
    ("digest", "words"),
    [
        ("prompt", "prompt or --lang"),
        ("schema", "schema"),
        ("question", "sentence numbers"),
        ("article", "text"),
    ],
)
def test_what_is_stale_says_why(folder, digest, words):
    """A recording made with another prompt, schema, numbering or text is stale, and the line on it says which."""
    rewritten(folder, "2-fr", other(digest))
    found = check_recordings(ARTICLES, replay=folder)

    assert not found.fresh
    assert str(found).splitlines() == [
        "fits     1-ar",
        f"stale    2-fr (changed since: {words}; 2-fr.read-1.json)",
        "1 fits · 1 stale · 0 missing · 0 unasked",
    ]


def test_another_language_of_labels_is_another_prompt(folder):
    """Recordings made without ``lang`` are stale for a run with it."""
    assert [each.changed for each in check_recordings(ARTICLES, replay=folder, lang="fr").standings] == [
        ("prompt",)
    ] * 2


def test_what_is_missing_and_what_nobody_asks_for_is_told(folder):
    """An article without recording is missing; recordings of others are listed, and are no fault."""
    new = Article(text="They met in Oslo on Monday.", id="oslo")

    assert str(check_recordings([ARTICLES[0], new], replay=folder)).splitlines() == [
        "fits     1-ar",
        "missing  oslo",
        "unasked  2-fr.read-1.json",
        "1 fits · 0 stale · 1 missing · 1 unasked",
    ]
    assert check_recordings(ARTICLES[0], replay=folder).fresh


def test_a_source_that_cannot_be_read_is_not_fresh(folder, tmp_path):
    """An empty file among the sources is told with its reason."""
    (tmp_path / "empty.txt").write_text("")
    found = check_recordings([*ARTICLES, tmp_path / "empty.txt"], replay=folder)

    assert [each.state for each in found.standings] == ["fits", "fits"]
    assert len(found.failures) == 1
    assert not found.fresh


def test_without_a_folder_it_cannot_be_told(tmp_path):
    """No folder named is a wrong call; a folder that is not there is named."""
    with pytest.raises(ConfigurationError, match="--replay"):
        check_recordings(ARTICLES)
    with pytest.raises(RecordingError, match="nowhere"):
        check_recordings(ARTICLES, replay=tmp_path / "nowhere")
