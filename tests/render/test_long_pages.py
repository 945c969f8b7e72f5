"""A page of many articles in a browser: folded, and nothing of it out of reach, by keyboard or on paper."""

import io
import re
import unicodedata

import pytest
from briefing_factory import make_many
from browser import axe, chromium
from html_tree import elements
from pypdf import PdfReader

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}

IN_SIGHT = """() => {
    const target = document.querySelector(":target");
    const {top, bottom} = target.getBoundingClientRect();
    return [target.checkVisibility(), bottom > 0 && top < innerHeight];
}"""
"""Whether what was gone to is shown, and on the screen."""

ALL_OPEN = "document.querySelectorAll('details').forEach(fold => { fold.open = true; })"

LAID_OUT = (
    "document.querySelectorAll('article, .agreed').forEach(part => { part.style.contentVisibility = 'visible'; })"
)
"""What is out of sight is not laid out, and has no certain height."""

WIDTH = "document.documentElement.scrollWidth"
HEIGHT = "document.body.scrollHeight"


@pytest.fixture(scope="module")
def browser():
    """One browser for the tests of this file."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The pages of 40 articles, which fold whatever folds, and of 200."""
    folder = tmp_path_factory.mktemp("pages")
    return {count: make_many(count).save(folder / f"{count}.html") for count in (40, 200)}


@pytest.fixture
def opened(browser, files):
    """Open a page in a context of its own."""
    contexts = []

    def start(count, fragment="", **options):
        context = browser.new_context(**{"viewport": WIDE, "reduced_motion": "reduce"} | options)
        contexts.append(context)
        page = context.new_page()
        page.goto(files[count].as_uri() + fragment)
        return page

    yield start
    for context in contexts:
        context.close()


def test_folds_make_a_long_page_short(opened):
    """With its folds closed, the page of two hundred articles is less than a third as long as with all of them open."""
    page = opened(200)
    page.evaluate(LAID_OUT)
    closed = page.evaluate(HEIGHT)
    page.evaluate(ALL_OPEN)

    assert 3 * closed < page.evaluate(HEIGHT)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("count", [40, 200])
def test_links_go_into_folds(opened, count, script):
    """Enter on a link to a folded article opens the fold; so it does on the way back to a folded claim, and again."""
    page = opened(count, java_script_enabled=script)
    article = f"#s{count}"
    enter(page, page.locator(f"a[href='{article}']").first)
    page.wait_for_selector(f"{article}:target", state="visible")
    back = page.locator(f"{article} .back a", has_text="Where").first
    claim = back.get_attribute("href")
    assert not page.locator(claim).is_visible()

    enter(page, back)
    page.wait_for_selector(f"{claim}:target", state="visible")
    enter(page, page.locator(claim))
    page.wait_for_selector("mark:target", state="visible")


def enter(page, link):
    """Go to where a link leads as a reader without a mouse does."""
    link.focus()
    page.keyboard.press("Enter")


def test_every_link_shows_what_it_leads_to(opened):
    """Whatever a link on the closed page leads to is on the screen afterwards, out of however many folds."""
    page = opened(40)
    links = page.locator("main a[href^='#']:visible")
    for number in range(0, links.count(), links.count() // 6):
        page.reload()
        enter(page, links.nth(number))

        assert page.evaluate(IN_SIGHT) == [True, True]


def test_searching_opens_a_fold(opened):
    """Words in a closed fold are found: a link to the words themselves opens it."""
    page = opened(200, "#:~:text=in%20Town%20150")
    page.wait_for_function("document.querySelectorAll('details.fold[open]').length > 0")

    assert page.locator("details.fold[open]").count() >= 1


def test_the_filter_shows_folded_meetings(opened):
    """The filter of the optional script opens the folds of what it finds."""
    page = opened(40)
    page.keyboard.press("/")
    page.keyboard.type("Person 40")

    assert page.locator(".card:visible").count() == 1


def folded(text):
    """Return text without blanks, to compare print with page."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def test_paper_shows_what_is_folded(opened, files):
    """Every quote, heading, day and line of a fold stands in the printed form, though the folds are closed."""
    printed = opened(40).pdf(format="A4")
    paper = folded("".join(page.extract_text() for page in PdfReader(io.BytesIO(printed)).pages))
    page = elements(files[40].read_text("utf-8"))
    told = [each.text for each in page if each.tag in ("q", "time", "summary", "h3", "caption")]
    told += [each.text for each in page if "ref" in each.classes or (each.tag == "li" and "value" in each.attributes)]

    assert len(told) > 1000
    assert [words for words in told if folded(words) not in paper] == []


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_no_barrier_in_folds(opened, size):
    """With all folds open axe-core reports nothing serious or critical; open or not, nothing scrolls sideways."""
    page = opened(40, viewport=size)
    page.evaluate(axe())
    assert page.evaluate(WIDTH) <= size["width"]
    page.evaluate(ALL_OPEN)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]

    assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []
    assert page.evaluate(WIDTH) <= size["width"]
