"""Marking repeats and page furniture."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.marks import marked
from summarizer.articles.sentences import number

PROSE = "The minister of foreign affairs met the visiting envoy in the capital on Monday morning, both sides said."
MORE = "Their talks turned on trade, on the border and on the return of prisoners, according to two officials."
LAST = "No further details were given, and neither of the delegations answered questions from the reporters."


def marks(text):
    """Return the marked sentences of a text with their marks."""
    return {text[s.start : s.end]: s.mark for s in marked(text, number(text)) if s.mark}


def furniture_of(*lines, gap="\n"):
    """Return what is furniture among the lines of a page."""
    return [sentence for sentence, mark in marks(gap.join(lines)).items() if mark == "furniture"]


def test_a_text_given_twice_is_marked_once():
    """Each sentence of the second copy points to its first place, whatever its case and blanks."""
    sentences = marked(text := f"{PROSE} Short one.\n{PROSE.upper()}\xa0 Short one.", number(text))

    assert [(s.mark, s.repeats) for s in sentences] == [(None, None), (None, None), ("repeat", 1), ("repeat", 2)]


def test_a_third_copy_points_to_the_first():
    """``repeats`` is never itself a repeat."""
    text = "\n".join([PROSE] * 3)

    assert [s.repeats for s in marked(text, number(text))] == [None, 1, 1]


def test_short_sentences_may_be_said_twice():
    """A short sentence on its own is no repeat."""
    assert marks(f"He said no. {PROSE} He said no. {MORE}") == {}


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\u2028"])
def test_scraps_after_the_prose_are_furniture(gap):
    """A run of short lines at the end is furniture, whatever the line ends."""
    assert furniture_of(PROSE, MORE, "Image", "More For You", gap=gap) == ["Image", "More For You"]


def test_a_menu_before_the_headline_is_furniture():
    """Three or more tiny lines at the top are a menu when a headline follows."""
    page = ["Home", "World", "Opinion", "Minister meets envoy as talks resume", PROSE, MORE]

    assert furniture_of(*page) == ["Home", "World", "Opinion"]


def test_a_line_pushed_between_paragraphs_is_furniture():
    """A short line in small letters without a mark, between paragraphs, is furniture."""
    assert furniture_of(PROSE, "the story goes on below", MORE) == ["the story goes on below"]


@pytest.mark.parametrize("line", ["https://example.org/a?b=c", "desk@example.org", "© 2024 Example", "* * *", "—"])
def test_addresses_rights_and_signs_are_furniture(line):
    """A line that is only an address, a notice of rights or signs is furniture wherever it stands."""
    assert furniture_of(PROSE, line, MORE) == [line]


@pytest.mark.parametrize(
    "lines",
    [
        ["Envoy in the capital", "By Ana Example", "The capital, 5 May 2024", PROSE, MORE],
        ["Envoy", "Talks", PROSE, MORE],
        [PROSE, "A new beginning", MORE],
        [PROSE, MORE, "(With agencies)"],
        [PROSE, MORE, "XYZ"],
        [PROSE, MORE, "Ana Example"],
        [PROSE, MORE, "28/01/2019 17:34 -", "Paris (XYZ) -"],
        [PROSE, "Those present were:", "Ana Example", "Ben Sample", "Cleo Pattern"],
        [PROSE, MORE, "- Ana Example", "- Ben Sample"],
        [PROSE, MORE, "Visiting envoy", "Foreign minister"],
        ["Ana Example", "Ben Sample"],
        [PROSE, "ประธานาธิบดีพบกับรัฐมนตรี", "พวกเขาหารือกัน"],
        ["The minister met", "the envoy of the republic", "in the capital today."],
    ],
    ids=str,
)
def test_what_may_be_part_of_the_article_is_not_furniture(lines):
    """Headlines, bylines, datelines, subheadings, credits, lists and wrapped lines are left alone."""
    assert furniture_of(*lines) == []


def test_a_hard_wrapped_text_has_no_furniture():
    """Lines broken at a fixed width begin with small letters and are no insertions."""
    wrapped = [" ".join(PROSE.split()[i : i + 6]) for i in range(0, 18, 6)]

    assert furniture_of(PROSE, *wrapped, MORE) == []


@given(
    st.lists(
        st.one_of(st.sampled_from([PROSE, MORE, LAST, "", "Image", "the story"]), st.text(max_size=30)), max_size=12
    )
)
@settings(derandomize=True, deadline=None, max_examples=300)
def test_marks_change_nothing_else(lines):
    """Marking keeps each sentence's place, and a repeat points to an earlier sentence that is none."""
    text = "\n".join(lines)
    sentences = number(text)
    after = marked(text, sentences)

    assert [(s.number, s.start, s.end) for s in after] == [(s.number, s.start, s.end) for s in sentences]
    for s in after:
        assert (s.repeats is not None) == (s.mark == "repeat")
        assert s.repeats is None or (s.repeats < s.number and after[s.repeats - 1].mark != "repeat")
