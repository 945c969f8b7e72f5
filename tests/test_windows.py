"""Cutting a long article into windows of numbered sentences."""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import prompting, windows
from summarizer.articles import load
from summarizer.records import Article

DATED = re.compile(r"\d+ March")


def cut(text, size):
    """Return the article of a text and its windows; a line that prints a day of March is dated."""
    (article,) = load(Article(id="log", text=text)).articles
    return article, windows.windows(article, size, lambda words: DATED.search(words) is not None)


def shown(article, window):
    """Return the numbered text of a window."""
    return prompting.numbered(article, window.shown)


words = st.text(st.sampled_from("abcdefgh é中.?! "), min_size=1, max_size=60).filter(str.strip)
paragraphs = st.lists(st.lists(words, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=60)
breaks = st.sampled_from(["\n\n", "\n", " "])


@settings(derandomize=True, deadline=None, max_examples=150)
@given(paragraphs, breaks, st.integers(1000, 4000))
def test_windows_cover_every_sentence_in_order_and_overlap(parts, between, size):
    """Whatever the text and size: no sentence is left out, no window lies in another, and each begins in the last."""
    article, cuts = cut(between.join(f"Sentence {n}: {part}." for n, part in enumerate(parts)), size)

    assert cuts[0].first == 1
    assert cuts[-1].last == len(article.sentences)
    assert [window.number for window in cuts] == list(range(1, len(cuts) + 1))
    for before, after in itertools.pairwise(cuts):
        assert before.first < after.first <= before.last < after.last


@settings(derandomize=True, deadline=None, max_examples=100)
@given(paragraphs, st.integers(1000, 4000))
def test_no_window_is_larger_than_asked_for(parts, size):
    """Sentences being shorter than an eighth of a window, the numbered text of each window keeps to the size."""
    article, cuts = cut("\n\n".join(f"Sentence {n}: {part}."[:110] for n, part in enumerate(parts)), size)

    assert max(len(shown(article, window)) for window in cuts) <= size


def test_an_article_that_fits_is_shown_as_ever():
    """An article shorter than a window is one, under its own name and digest, and its request is the plain one."""
    article, (window,) = cut("They met in Oslo.\n\nNothing was signed.\n\nThey met in Oslo.\n", windows.WINDOW)

    assert shown(article, window) == prompting.numbered(article)
    assert window.name(article) == article.id
    assert window.sha256(article) == article.sha256


def log(days=6, entries=12):
    """Return a log with a headline, a dateline and a heading for each day."""
    lines = ["A WEEK ON THE SOUND", "HARNBY, Sunday 9 March 2025 - What we wrote down."]
    for day in range(1, days + 1):
        lines.append(f"Day of {day} March")
        lines += [
            f"{9 + n}:{day}0 - Entry {n} of day {day}, in which somebody waits for a boat." for n in range(entries)
        ]
    return "\n\n".join(lines)


def test_every_window_begins_with_the_dateline_and_the_last_dated_heading():
    """Each later window shows the article's beginning and the heading of the day in whose midst it begins."""
    article, cuts = cut(log(), 1500)

    assert len(cuts) > 3
    for window in cuts[1:]:
        text, first = shown(article, window).splitlines(), article.quote(article.sentence(window.first))
        day = re.search(r"day (\d)|Day of (\d)", first)
        assert text[0] == "[1] A WEEK ON THE SOUND"
        assert "9 March 2025" in text[1]
        assert any(f"Day of {day[1] or day[2]} March" in line for line in text)


def test_windows_end_with_paragraphs():
    """Where paragraphs are short, every window ends with one and the next begins with one."""
    text = "\n\n".join(f"Paragraph {n} begins here. It goes on for a while. It ends now." for n in range(80))
    article, cuts = cut(text, 1600)

    for before, after in itertools.pairwise(cuts):
        assert article.quote(article.sentence(before.last)).startswith("It ends")
        assert article.quote(article.sentence(after.first)).startswith("Paragraph")


def test_a_repeat_of_what_a_window_does_not_show_is_shown_in_words():
    """A sentence that stood before is a reference only in a window that shows the first one."""
    standing = "All times are local, and entries are corrected without notice."
    text = "\n\n".join(f"{standing} Entry {n} tells how the gulls sat on the roof of the exchange." for n in range(60))
    article, cuts = cut("HEADLINE OF THE LOG\n\n" + text, 1200)

    for window in cuts:
        lines = shown(article, window).splitlines()
        referred = {int(line.rpartition("[")[2].rstrip("]")) for line in lines if " = [" in line}
        assert referred <= set(window.shown)
        assert sum(line.endswith(standing) for line in lines) == 1


def test_one_giant_sentence_does_not_stop_the_cutting():
    """A text of one unbroken line of words is cut all the same."""
    article, cuts = cut("wort " * 4000, 1000)

    assert cuts[-1].last == len(article.sentences)


def test_names_and_digests_tell_windows_apart():
    """Each window of an article has a name and a digest of its own, and the same ones every time."""
    article, cuts = cut(log(), 1500)
    again = cut(log(), 1500)[1]

    assert len({window.name(article) for window in cuts}) == len(cuts)
    assert len({window.sha256(article) for window in cuts}) == len(cuts)
    assert again == cuts


@pytest.mark.parametrize("size", [1000, 5000, 20_000])
def test_overlaps_stay_small(size):
    """The windows of a large text show less than half as many sentences again as it has."""
    article, cuts = cut("\n\n".join(f"Entry {n} tells of gulls and of the price of salt." for n in range(8000)), size)

    assert sum(len(window.shown) for window in cuts) < 1.5 * len(article.sentences)
