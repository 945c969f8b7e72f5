"""Briefings that may be passed on: how much of the articles they carry, and what holds all the same."""

from pathlib import Path

import pytest

from summarizer import brief
from summarizer.cli import main
from summarizer.errors import ConfigurationError
from summarizer.render import FORMATS, render

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def seeds():
    """The briefing of the five seed articles, from recorded answers."""
    return brief(ROOT / "seeds", replay=ROOT / "tests" / "recordings")


def sentences(briefing):
    """Yield each article with each of its longer sentences, titles left out: they name the article."""
    for article in briefing.articles:
        for sentence in article.sentences:
            words = article.quote(sentence)
            if len(words) > 60 and words != article.title:
                yield article, sentence.number, words


@pytest.mark.parametrize("name", FORMATS)
def test_without_sources_no_sentence_is_left(seeds, name):
    """In no format does a sentence of an article remain."""
    written = render(seeds.with_sources("none"), name)

    assert [(a.id, number) for a, number, words in sentences(seeds) if words in written] == []


def test_excerpts_are_the_sentences_that_claims_rest_on(seeds):
    """What an entry cites stays, offsets and hashes hold, and what nothing rests on is gone."""
    excerpts = seeds.with_sources("excerpts")
    cited = {(c.article, c.sentence) for meeting in seeds.meetings for c in meeting.citations}
    left = dict.fromkeys(("stays", "gone"), 0)
    for before, after in zip(seeds.articles, excerpts.articles, strict=True):
        assert (after.sha256, len(after.text), after.kept) == (before.sha256, len(before.text), "excerpts")
        for sentence in before.sentences:
            words = after.quote(sentence)
            left["stays" if words.strip() else "gone"] += 1
            assert words in (before.quote(sentence), " " * len(words)) or not words.strip()
            assert words.strip() or (before.id, sentence.number) not in cited

    assert left["stays"] > 20
    assert left["gone"] > 20
    assert all(c.quote == seeds_quote for c, seeds_quote in quotes(excerpts, seeds))


def quotes(briefing, whole):
    """Yield the citations of a briefing's meetings beside the words of the whole one's."""
    for one, other in zip(briefing.meetings, whole.meetings, strict=True):
        yield from zip(one.citations, (c.quote for c in other.citations), strict=True)


def test_whole_sources_change_nothing(seeds):
    """The mode ``full`` gives the briefing itself."""
    assert seeds.with_sources("full") is seeds


def test_saving_takes_the_mode(seeds, tmp_path):
    """A file is written with so much of the articles as is asked for."""
    whole = seeds.save(tmp_path / "whole.md").read_text("utf-8")
    none = seeds.save(tmp_path / "none.md", sources="none").read_text("utf-8")

    assert none == render(seeds.with_sources("none"), "md")
    assert len(none) < len(whole)


def test_the_command_takes_the_mode(tmp_path):
    """With ``--sources none`` a file says that it holds no text."""
    path = tmp_path / "none.md"
    recordings, seeds = ROOT / "tests" / "recordings", ROOT / "seeds"
    code = main(["--replay", str(recordings), "--quiet", "--sources", "none", "-o", str(path), str(seeds)])

    assert code == 0
    assert path.read_text("utf-8").count("Le texte n’est pas joint") == 5


def test_an_unknown_mode_is_refused(seeds):
    """The error names the modes there are."""
    with pytest.raises(ConfigurationError, match="full, excerpts, none"):
        seeds.with_sources("some")
