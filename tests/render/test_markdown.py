"""Markdown: what it says, and that nothing an article holds can change its shape."""

import json
import re

import pytest
from briefing_factory import A0, make_briefing
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarizer.briefing import Briefing
from summarizer.render import render
from summarizer.render.markdown.escaping import inline

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

HOSTILE = [
    "<script>alert(1)</script>",
    "<!-- -->",
    "![x](http://evil.example/a.png)",
    "[x](javascript:alert(1))",
    "[000]: http://evil.example",
    "<http://evil.example>",
    "# heading #",
    "- item",
    "1. item",
    "1) item",
    "> quote",
    "a | b | c",
    "---",
    "===",
    "```\ncode\n```",
    "    code",
    "a\n\n# b\n\n- c",
    "a\r\n| --- |",
    "**b** __i__ ~~s~~ `c`",
    "&lt;b&gt; &#0;",
    "back\\slash\\",
    "a\u2028# b\u2029- c",
    "\u202eevil\u2066",
    "\x00\x1b[31m",
    "[ ] task",
    ": definition",
    "{.class} $x^2$ @ref",
    "\\",
    "*",
    "_",
    "+",
    "=",
]


def shape(text):
    """Return the elements of a Markdown text, without their words."""
    found = []
    for token in MARKDOWN.parse(text):
        found.append((token.type, token.tag, token.level))
        found += [(child.type, child.tag) for child in token.children or () if not child.type.startswith("text")]
    return found


@pytest.fixture(scope="module")
def harmless():
    """The shape of a page made of harmless words."""
    return shape(render(make_briefing("en", lambda _: "word"), "md"))


@pytest.mark.parametrize("payload", HOSTILE)
@pytest.mark.parametrize("form", ["{}", "word {}", "{} word"])
def test_hostile_strings_change_nothing_but_themselves(harmless, payload, form):
    """With a hostile string in every name, quote and clause, the page has the elements it has with harmless ones."""
    page = render(make_briefing("en", lambda _: form.format(payload)), "md")

    assert shape(page) == harmless


@pytest.mark.parametrize("payload", [*HOSTILE, "x](http://evil.example", "x]: http://evil.example", "^1"])
def test_hostile_ids_change_nothing_but_themselves(payload):
    """An article's id, which is shown as a mark all over the page, is text there and nothing else."""
    pages = []
    first = payload[:1].isdigit()  # where its articles stand on a page is a matter of their names
    for name in ("0word" if first else "word", payload):
        text = make_briefing("en").to_json().replace(A0, json.dumps(name, ensure_ascii=False)[1:-1])
        pages.append(render(Briefing.load(text), "md"))

    assert shape(pages[1]) == shape(pages[0])


@settings(derandomize=True, deadline=None, max_examples=400)
@given(st.text(alphabet=st.sampled_from("ab 1.)(-+*_`~#>|<![]{}:&\\\n\t\"'=$^@/\u202e\u00a0"), max_size=12))
@example("www.evil.example")
def test_any_text_is_one_run_of_text(text):
    """Escaped text in a paragraph, a list, a heading, a quote or a cell is text there and nothing else."""
    line = inline(text)

    page = f"x {line} x\n\n# {line} x\n\n- {line} x\n\n> {line} x\n\n| h |\n| --- |\n| {line} x |\n\n{line} x\n"
    plain = "x w x\n\n# w x\n\n- w x\n\n> w x\n\n| h |\n| --- |\n| w x |\n\nw x\n"
    assert shape(page) == shape(plain)


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet=st.sampled_from("abé 1.)(-+*_`~#>|<![]{}:&;\\\"'=$^@/"), max_size=20))
@example("R&D; &amp; &#35; &lt;b&gt;")
def test_text_reads_as_it_stood(text):
    """What a reader sees is the text, with runs of spaces folded."""
    (paragraph,) = [token for token in MARKDOWN.parse(f"x {inline(text)}") if token.type == "inline"]
    seen = "".join(child.content for child in paragraph.children)

    assert seen == f"x {' '.join(text.split())}".rstrip()


def test_what_begins_no_list_is_left_as_it_is():
    """A word before a full stop is escaped where pandoc would take it for a number of a list, and nowhere else."""
    assert [inline(words) for words in ("None.", "Aucun.", "2024)")] == ["None.", "Aucun.", "2024\\)"]
    assert [inline(words) for words in ("1. a", "iv. a", "A) a")] == ["1\\. a", "iv\\. a", "A\\) a"]


def test_a_sign_that_begins_no_entity_is_left_as_it_is():
    """The name of a firm is printed as it is, in a terminal too."""
    assert [inline(words) for words in ("Marks & Spencer", "AT&T")] == ["Marks & Spencer", "AT&T"]
    assert inline("&amp;") == "\\&amp;"


def test_hidden_signs_become_visible():
    """Marks of direction and controls are shown by their number; joiners and no-break spaces stay."""
    assert inline("a\u202eb\x1bc\u2066") == "a⟨U+202E⟩b⟨U+001B⟩c⟨U+2066⟩"
    assert inline("a\u00a0b\u202fc\u200d") == "a\u00a0b\u202fc\u200d"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_quote_on_the_page_is_in_its_article(language):
    """Each quoted sentence with a place is found in the article it names."""
    briefing = make_briefing(language)
    texts = {article.id[:3]: article.text for article in briefing.articles}
    found = re.findall(r"[“«]\u202f?(.*?)\u202f?[”»] \[(\d+)\] (?:sentence|phrase) \d+", render(briefing, "md"))

    assert len(found) > 10
    assert all(quote in texts[mark] for quote, mark in found)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_sentence_is_quoted_once(language):
    """A sentence that bears several claims is quoted with the first of them; with the others its place is told."""
    briefing = make_briefing(language)
    page = render(briefing, "md")
    found = re.findall(r"[“«]\u202f?.*?\u202f?[”»] (\[\d+\] (?:sentence|phrase) \d+)", page)

    assert len(found) == len(set(found))
    for entry in (*briefing.meetings, *briefing.visits):
        for citation in entry.citations:
            assert re.search(rf"\[{citation.article[:3]}\] (sentence|phrase)s? [\d, andet]*{citation.sentence}\b", page)


def test_what_nobody_says_is_said():
    """Missing outcomes, days and places are printed as missing."""
    page = render(make_briefing("en"), "md")

    assert "**Outcome**: none reported" in page
    assert "**Not known**: the exact day and the place" in page
    assert "19 months: these articles report nothing dated here" in page
    assert "joint or separate: not said" in page
    assert "**Status**: planned" in page
    assert "Account of the side of Vladimir Poutine" in page


def test_a_page_says_that_it_is_made_by_a_machine():
    """The second line says machine-made and by whom it was reviewed, if by anybody."""
    assert "Machine-made · not reviewed by a person" in render(make_briefing("en"), "md")
    assert "Machine-made · reviewed by R. Reader" in render(make_briefing("en", reviewed_by="R. Reader"), "md")


def test_tables_are_whole():
    """Each row of a table has as many cells as its header."""
    page = render(make_briefing("fr", lambda text: f"{text} | |"), "md")
    tables = [[]]
    for token in MARKDOWN.parse(page):
        if token.type == "tr_open":
            tables[-1].append(0)
        elif token.type in ("td_open", "th_open"):
            tables[-1][-1] += 1
        elif token.type == "table_close":
            tables.append([])

    assert [set(rows) for rows in tables if rows] == [{4}, {3}]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_label_is_missing(language):
    """No key of the label files and no name of a rule that has a sentence shows on the page."""
    page = render(make_briefing(language), "md")

    assert not re.search(r"\b(page|fields|sections)\.\w+|\{\w*\}|None\b", page)


def test_articles_stand_across_in_the_order_of_the_rows_whoever_speaks_first():
    """An article that is silent on the first fact keeps its place before one that speaks of it."""
    briefing = make_briefing()
    first, second, *_ = briefing.matrix
    names = [cell.article for cell in first.cells[:2]]
    swapped = [
        cell.model_copy(update={"state": state}) for cell, state in zip(first.cells, ("silent", "states"), strict=False)
    ]
    rows = (first.model_copy(update={"cells": tuple(swapped)}), second)

    text = render(briefing.model_copy(update={"matrix": rows}), "md")

    heading = next(line for line in text.splitlines() if line.startswith(("| Fact", "| Fait")))
    marks = [cell.strip() for cell in heading.strip("|").split("|")][2:]
    assert len(marks) == len(names) == 2
    assert marks == sorted(marks)
