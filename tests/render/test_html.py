"""The page: what it is made of, where its links lead, and that nothing an article holds can change its shape."""

import base64
import hashlib
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from briefing_factory import A0, make_briefing
from html_tree import elements
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import brief
from summarizer.briefing import Briefing
from summarizer.render import render
from summarizer.render.html.document import asset
from summarizer.render.html.tags import tag, text

ROOT = Path(__file__).parents[2]

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "</title><h1>x",
    "<!-- x -->",
    "<![CDATA[ x ]]>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "&lt;b&gt; &#60; &amp",
    "{{ 7*7 }} ${x} {% x %}",
    "**b** [x](y) `c`",
    "\u202eevil\u2066",
    "\x00\x1b[31m\x7f",
    "a\u2028b\u2029c\r\nd",
    "\ud800",
    "👩‍👩‍👧 e\u0301",
    "#top",
    "long" * 2500,
]


@pytest.fixture(scope="module")
def seeds():
    """The briefing of the five seed articles, from recorded answers."""
    return brief(ROOT / "seeds", replay=ROOT / "tests" / "recordings")


@pytest.fixture(scope="module")
def page(seeds):
    """The elements of the page of the five seed articles."""
    return elements(render(seeds, "html"))


def shape(page):
    """Return the tags of a page with the names of their attributes; long names in the drawing take several lines."""
    return [(each.tag, sorted(each.attributes), each.inside) for each in elements(page) if each.tag != "text"]


def linked(page):
    """Return the ids that links within a page lead to."""
    hrefs = [each.attributes["href"] for each in page if each.tag == "a"]
    return [href[1:] for href in hrefs if href.startswith("#")]


def stretches(page):
    """Return the highlighted text of each reference: its pieces, joined."""
    found = {}
    for mark in page:
        for reference in (mark.attributes.get("data-refs") or "").split():
            found[reference] = found.get(reference, "") + mark.text
    return found


@pytest.fixture(scope="module")
def harmless():
    """The shape of a page made of harmless words."""
    return shape(render(make_briefing("en", lambda _: "word"), "html"))


@pytest.mark.parametrize("payload", HOSTILE)
def test_hostile_strings_change_nothing_but_themselves(harmless, payload):
    """With a hostile string in every name, quote, title, address and clause, the page has its usual elements."""
    assert shape(render(make_briefing("en", lambda _: payload), "html")) == harmless


@pytest.mark.parametrize("payload", HOSTILE)
def test_hostile_ids_change_nothing_but_themselves(payload):
    """An id of an article, an actor or a meeting is text, and part of an element's id, and nothing else."""
    pages = []
    for name in ("word", payload):
        written = json.dumps(name)[1:-1]
        made = make_briefing("en").to_json()
        for old, new in ((A0, written), ('"M4"', f'"M{written}"'), ('"A1"', f'"A{written}"')):
            made = made.replace(old, new)
        pages.append(render(Briefing.load(made), "html"))

    assert shape(pages[1]) == shape(pages[0])
    assert set(linked(elements(pages[1]))) <= {each.id for each in elements(pages[1])}


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.text(max_size=30))
def test_any_text_is_one_text(words):
    """Whatever stands in an element or an attribute is text there, the same with hidden characters made visible."""
    (element,) = elements(tag("p", words, title=words))

    assert element.text == element.attributes["title"]
    assert text(words) == text(element.text)


def test_hidden_signs_become_visible():
    """Controls and marks that turn the direction of what follows show as their number; joiners stay."""
    assert text("a\u202eb\x1bc\u2066d\x00") == "a⟨U+202E⟩b⟨U+001B⟩c⟨U+2066⟩d⟨U+0000⟩"
    assert text("a\u200db\u200fc\u0600") == "a\u200db\u200fc\u0600"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_link_within_the_page_resolves(page, language):
    """Each link to a place of the page leads to one element, on the seeds and on a page with every kind of field."""
    for each in (page, elements(render(make_briefing(language), "html"))):
        ids = [element.id for element in each if element.id]

        assert len(ids) == len(set(ids))
        assert set(linked(each)) <= set(ids)
        assert len(linked(each)) > 100


def test_the_policy_lets_in_the_style_and_the_script_and_nothing_else(page):
    """The hashes of the policy are those of the one style and the one script."""
    (policy,) = (each.attributes["content"] for each in page if "http-equiv" in each.attributes)
    sources = [[each.text for each in page if each.tag == name] for name in ("style", "script")]
    digests = [base64.b64encode(hashlib.sha256(only.encode()).digest()).decode() for (only,) in sources]

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_nothing_is_loaded_from_anywhere(page):
    """No element asks for an address, none carries code or style of its own; what links out goes to the web."""
    full = [*page, *elements(render(make_briefing("en"), "html"))]
    names = {name for each in full for name in each.attributes}
    links = [each for each in full if each.tag == "a" and not each.attributes["href"].startswith("#")]
    outward = [each for each in links if "download" not in each.attributes]

    assert not {name for name in names if name in {"src", "srcset", "style", "action", "ping"} or name.startswith("on")}
    assert not {each.tag for each in full} & {"link", "img", "iframe", "object", "embed", "base", "form", "audio"}
    assert outward
    assert all(urlsplit(each.attributes["href"]).scheme == "https" for each in outward)
    assert {urlsplit(each.attributes["href"]).scheme for each in links if each not in outward} == {"data"}
    assert {each.attributes["rel"] for each in outward} == {"noopener noreferrer"}
    assert not re.search(r"url\(|@import|@font-face", asset("page.css"))


def test_each_highlight_is_its_quote(seeds, page):
    """The marked pieces of a claim are, joined, the words it cites, and the claim's link leads to the first of them.

    Blank space between sentences belongs to none of them.
    """
    quotes = {"".join(citation["quote"].split()) for citation in citations(json.loads(seeds.to_json()))}
    marks = {each.id: each for each in page if each.tag == "mark"}
    joined = stretches(page)
    by_id = {each.id: each for each in page if each.id}

    assert len(joined) > 150
    assert {"".join(words.split()) for words in joined.values()} <= quotes
    for reference in joined:
        assert reference in marks[by_id[reference].attributes["href"][1:]].attributes["data-refs"].split()


def citations(value):
    """Yield all citations in a briefing's JSON."""
    if isinstance(value, dict):
        if "quote" in value:
            yield value
        for item in value.values():
            yield from citations(item)
    elif isinstance(value, list):
        for item in value:
            yield from citations(item)


def test_highlights_hold_behind_emoji_and_combined_letters():
    """Letters that a browser counts as two, or joins with others, move no highlight."""
    briefing = make_briefing("fr", lambda words: f"👩‍👩‍👧‍👦e\u0301𝔛 {words} 🇫🇷")
    quotes = {each["quote"] for each in citations(json.loads(briefing.to_json()))}

    joined = stretches(elements(render(briefing, "html")))

    assert joined
    assert set(joined.values()) <= quotes


def test_marks_do_not_nest(page):
    """No mark stands in another, however much the quotes overlap."""
    assert all("mark" not in each.inside for each in page if each.tag == "mark")
    assert any(len(each.attributes["data-refs"].split()) > 3 for each in page if each.tag == "mark")


def test_the_articles_stand_whole(seeds, page):
    """Every sentence of every article is on the page, letter for letter, under its number."""
    shown = {each.id: each for each in page if each.id and each.tag == "li"}
    for number, article in enumerate(seeds.articles, 1):
        for sentence in article.sentences:
            item = shown[f"s{number}-{sentence.number}"]

            assert item.text.startswith(article.quote(sentence))
            assert item.attributes["value"] == str(sentence.number)


def test_every_way_there_has_a_way_back(page):
    """Beside the sentences stand links to claims; of the claims of one field on one sentence the first has one."""
    references = set(stretches(page))
    back = {each.attributes["href"][1:] for each in page if each.tag == "a" and "aria-label" in each.attributes}
    fields = {each.id: each for each in page if each.id in references}

    assert back & references
    assert len(back & references) > len(fields) / 2


def test_quotes_carry_their_language(page):
    """Each quote and each sentence says its language and finds its own direction."""
    quotes = [each for each in page if each.tag == "q"]

    around = [each for each in page if {"quote", "evidence"} & each.classes]

    assert quotes
    assert all(each.attributes == {"lang": "fr"} for each in quotes)
    assert sum(each.attributes.get("dir") == "auto" for each in around) == len(quotes)
    assert next(each for each in page if each.tag == "html").attributes["lang"] == "fr"


def test_a_language_that_is_none_is_not_believed():
    """What is no language tag is told as unknown."""
    briefing = make_briefing("en")
    articles = tuple(a.model_copy(update={"language": 'fr" onclick="x'}) for a in briefing.articles)
    quotes = [q for q in elements(render(briefing.model_copy(update={"articles": articles}), "html")) if q.tag == "q"]

    assert {each.attributes["lang"] for each in quotes} == {""}


def test_repeats_furniture_comment_and_shared_words_are_named():
    """Sentences without weight say why, comment is marked as left out, shared words name the other article."""
    page = render(make_briefing("en"), "html")

    for words in ("repeats sentence 1", "page furniture", "comment, left out", "also in 001, sentence 1"):
        assert words in page


def test_what_nobody_says_is_said():
    """Missing outcomes, days, places and silences are told, and both sides' accounts stand apart."""
    page = render(make_briefing("en"), "html")
    said = [" ".join(each.text.split()) for each in elements(page)]

    assert "none reported" in said
    assert "the exact day and the place" in said
    assert "19 months: these articles report nothing dated here" in said
    assert sum("account" in each.classes for each in elements(page)) == 2
    assert "Machine-made · not reviewed by a person" in said


def test_the_first_screen_names_what_is_missing(seeds):
    """Above the sections stands which sources gave nothing; where all gave something, nothing is said of it."""
    (header,) = [each for each in elements(render(make_briefing("en"), "html")) if each.id == "top"]

    assert "Incomplete: 1 source gave nothing" in header.text
    assert "empty.txt: it holds no text" in header.text
    assert "Incomplet" not in render(seeds, "html")


def test_only_long_derivations_are_folded(page):
    """On the page of five articles no list is folded but derivations of more than four steps, which tell how many."""
    folds = [each for each in page if each.tag == "details"]
    closed = [each for each in folds if "open" not in each.attributes]

    assert 0 < len(closed) < len(folds)
    assert all(each.classes == {"steps"} for each in folds)
    assert all(re.match(r"Comment cela s’établit\u202f: ([5-9]|1\d) étapes", each.text) for each in closed)


def test_the_page_has_a_reasonable_size(seeds):
    """Five articles make a page of a few hundred kilobytes at most."""
    assert 100_000 < len(render(seeds, "html").encode()) < 320_000


def test_two_hundred_articles_stay_a_page_that_opens(seeds):
    """Forty times the seeds make less than ten megabytes, with every link still leading somewhere."""
    many = forty(seeds)
    page = render(many, "html")

    assert len(many.articles) == 200
    assert len(page.encode()) < 10_000_000
    assert page.count('href="#t200-') > 10


def forty(briefing):
    """Return a briefing forty times side by side, each time with other ids."""
    copies = []
    for k in range(40):
        made = re.sub(r'"(?=\d{3}_[0-9a-f]{16})', f'"{k:02}x', briefing.to_json())
        copies.append(json.loads(re.sub(r'"([AMV])(\d{1,2})"', rf'"\g<1>{k}0\2"', made)))
    whole = copies[0]
    for name in ("articles", "actors", "visits", "meetings", "matrix", "shared_text", "dependences", "comment", "made"):
        whole[name] = [item for copy in copies for item in copy[name]]
    return Briefing.load(json.dumps(whole))


def test_equal_briefings_give_equal_pages(seeds):
    """The page depends on nothing but the briefing."""
    assert render(Briefing.load(seeds.to_json()), "html") == render(seeds, "html")


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(seeds):
    """The notebook's form is one frame that holds the whole page and lets no script run."""
    (frame,) = elements(seeds._repr_html_())

    assert frame.tag == "iframe"
    inner = elements(frame.attributes["srcdoc"])
    assert [each.text for each in inner if each.tag == "main"] == [
        each.text for each in elements(render(seeds, "html")) if each.tag == "main"
    ]
    assert not [each for each in inner if each.tag == "script"]
    assert "allow-scripts" not in frame.attributes["sandbox"]
    assert "style" not in frame.attributes


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_label_is_missing(language):
    """No key of the label files shows on the page, and no placeholder is left unfilled."""
    page = elements(render(make_briefing(language), "html"))
    shown = " ".join(each.text for each in page if each.tag in ("header", "nav", "main", "aside"))

    assert not re.search(r"\b(page|fields|sections|html)\.[a-z]\w+\b|\{\w*\}|\bNone\b", shown)
