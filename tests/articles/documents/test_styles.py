"""Which elements a page's own style rules hide, and that a large page's rules take no time."""

import itertools

import pytest
from lxml import html
from pages import body, page

from summarizer.articles.documents import read_document
from summarizer.articles.documents.hidden import take_out_hidden

PAGE = """
<html><body id=top class="home wide">
<main><section class="story lead"><div class="box outer"><div class="inner"><p class="a b" id=x>one</p></div></div>
<p class=b>two</p></section></main>
<aside class=story><p>three</p></aside>
</body></html>
"""


@pytest.mark.parametrize(
    ("selector", "hidden"),
    [
        ("p", ["one", "two", "three"]),
        ("*.b", ["one", "two"]),
        (".a.b", ["one"]),
        ("P.b#x", ["one"]),
        (".b.c", []),
        (".story p", ["one", "two", "three"]),
        (".story > p", ["two", "three"]),
        (".story>p", ["two", "three"]),
        ("section.lead p.b", ["one", "two"]),
        ("main > p", []),
        ("main p", ["one", "two"]),
        (".home aside > p", ["three"]),
        ("#top .story .outer p", ["one"]),
        ("#top > .story p", ["three"]),
        (".outer > div p", ["one"]),
        (".box > div > p", ["one"]),
        (".box > p", []),
        ("body * > p.b", ["one", "two"]),
        ("aside p, .inner p", ["one", "three"]),
        ("div.box div > .a", ["one"]),
        ("main > section div p", ["one"]),
        ("p:hover", []),
        ("p + p", []),
        ("[class] p", []),
        ("@media print { p", []),
    ],
)
def test_a_rule_hides_what_its_selector_names(selector, hidden):
    """Tags, classes and ids, inside of others or right inside; what says more of an element is passed over."""
    tree = html.document_fromstring(PAGE)
    tree.insert(0, html.fromstring(f"<style>{selector} {{ display: none }}</style>"))

    assert take_out_hidden(tree) == hidden


def test_the_nearest_fitting_element_around_is_not_the_only_one():
    """Where the nearest element of a kind does not stand as the rule says, one further out may."""
    tree = html.document_fromstring(
        "<style>.lead > .box p { display: none }</style>"
        "<div class=lead><div class=box><section><div class=box><p>one</p></div></section></div></div>"
    )

    assert take_out_hidden(tree) == ["one"]


@pytest.mark.parametrize(
    ("rules", "shown"),
    [
        ("p { display: none } .b { display: block }", ["one", "two"]),
        (".b { display: block } p { display: none }", ["one", "two"]),
        ("#x { display: block } p.b.a { display: none } p { display: none }", ["one"]),
        (".story .b { display: none } section .b { display: block }", ["three"]),
        ("p { display: none } aside p { display: block }", ["three"]),
        ("p { display: none } p { display: block }", ["one", "two", "three"]),
    ],
)
def test_of_several_rules_the_weightiest_counts(rules, shown):
    """Ids go before classes, classes before tags, and what comes later before what came earlier."""
    tree = html.document_fromstring(PAGE)
    tree.insert(0, html.fromstring(f"<style>{rules}</style>"))
    take_out_hidden(tree)

    assert [each.text for each in tree.iter("p")] == shown


def test_five_thousand_rules_and_twenty_thousand_elements_are_read_in_time():
    """A page of that size is read within the bounds of every document, whatever its rules begin and end with."""
    canary = "The canary and the envoy agreed in secret that nobody would ever read this sentence."
    ends = itertools.cycle(("p", "a", ".c{n} > p", ".d{m} .e{m} a", "#f{n} li", "div > p.g{n}"))
    rules = "".join(
        f".r{n} {next(ends).format(n=n, m=n % 50)} {{ color: #{n % 4096:03x}; display: none }}" for n in range(5000)
    )
    items = "".join(f"<div class='c{n % 5000} d{n % 50}'><p class=g{n % 70}>.</p></div>" for n in range(10_000))
    hidden = f"<div class=r7><div class=c7><p><a href=/>{canary}</a></p></div></div>"

    read = read_document(page(body() + items + hidden, head=f"<style>{rules}</style>").encode(), "page.html")

    (note,) = [each for each in read.notes if each.rule == "hidden-text"]
    assert canary in str(note.args)
