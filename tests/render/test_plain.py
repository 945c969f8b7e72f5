"""What changed since an earlier briefing, as lines for a terminal."""

import pytest
from recorded import RECORDINGS, SEEDS

from summarizer import brief
from summarizer.render import plain

FILES = sorted(str(seed) for seed in SEEDS.iterdir())


@pytest.fixture(scope="module")
def briefing():
    """The briefing of four seeds since that of three."""
    return brief(FILES[:4], replay=RECORDINGS).since(brief(FILES[:3], replay=RECORDINGS))


def test_every_change_has_its_line_under_its_group(briefing):
    """Groups stand at the left, entries two blanks in, fields four; each entry that changed is there by its name."""
    lines = plain.changes(briefing).splitlines()
    depths = [len(line) - len(line.lstrip(" ")) for line in lines]

    assert set(depths) == {0, 2, 4}
    assert depths[0] == 0
    for change in briefing.changes.changes:
        assert change.about == "article" or any(change.name in line for line in lines)


def test_places_are_numbers_of_sentences(briefing):
    """A new entry names the sentences that tell of it, article by article, in order, without their words."""
    new = next(each for each in briefing.changes.changes if each.kind == "new" and not each.field and each.citations)
    (line,) = [line for line in plain.changes(briefing).splitlines() if line.startswith(f"  {new.entry} · ")]

    for article in {each.article for each in new.citations}:
        numbers = sorted({each.sentence for each in new.citations if each.article == article})
        assert f"{', '.join(map(str, numbers))}]" in line


def test_where_nothing_was_compared_there_is_nothing():
    """A briefing without an earlier one gives an empty text; one with an equal one a single line."""
    one = brief(FILES[:1], replay=RECORDINGS)

    assert plain.changes(one) == ""
    assert plain.changes(one.since(one)).count("\n") == 0
    assert plain.changes(one.since(one))
