"""The page in a browser: silent, by keyboard, without barriers, on a phone, on paper, without script."""

import io
import re
import unicodedata
from pathlib import Path

import pytest
from briefing_factory import make_briefing, make_many
from browser import axe, chromium
from html_tree import elements
from pypdf import PdfReader
from reading_factory import Met, reading

from summarizer import brief, reconcile

ROOT = Path(__file__).parents[2]
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


BESIDE = """() => {
    const mark = document.querySelector("mark:target");
    const {top, bottom} = mark.getBoundingClientRect();
    const seen = bottom > 0 && top < innerHeight;
    return [mark.dataset.refs.split(" "), seen, [...mark.closest("li").querySelectorAll("a")].map(link => link.hash)];
}"""
"""The claims of the mark that was gone to, whether it is in sight, and where the links beside it lead, in order."""


UNFOLDED = """id => {
    for (let at = document.getElementById(id); at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
}"""
"""Opens the folds around an element, as a reader does by Enter on their first lines."""

IN_SIGHT_AND_STILL = """async link => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let still = 0, top = NaN; still < 10; await frame()) {
        link.scrollIntoView({block: "center", behavior: "instant"});
        const now = link.getBoundingClientRect().top;
        still = now === top ? still + 1 : 0;
        top = now;
    }
}"""
"""Scrolls to an element until it stands still for ten frames: what is far away gets its height when it comes near."""

ALL_OPEN = "document.querySelectorAll('details').forEach(fold => { fold.open = true; })"


@pytest.fixture(scope="module")
def browser():
    """One browser for the tests of this file."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def page_file(tmp_path_factory):
    """The page of the five seed articles, as a file."""
    return brief(ROOT / "seeds", replay=ROOT / "tests" / "recordings").save(tmp_path_factory.mktemp("page") / "b.html")


@pytest.fixture(scope="module")
def full_file(tmp_path_factory):
    """A page with every kind of field, and names that are too long for any screen."""
    briefing = make_briefing("en", lambda words: f"{words} {'longname' * 60}")
    return briefing.save(tmp_path_factory.mktemp("page") / "full.html")


@pytest.fixture
def opened(browser, request):
    """Open a page in a context of its own; what the page says or asks for must be nothing."""
    contexts, heard = [], []

    def start(path, **options):
        context = browser.new_context(**{"viewport": WIDE, "reduced_motion": "reduce"} | options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on(
            "request",
            lambda asked: heard.append(asked.url) if asked.url not in (path.as_uri(), "about:srcdoc") else None,
        )
        page.goto(path.as_uri())
        return page

    yield start
    for context in contexts:
        context.close()
    assert heard == []


def test_the_page_is_silent(opened, page_file):
    """No error, no warning, no request beyond the file itself, also after the keys of the script were used."""
    page = opened(page_file)
    for key in ("j", "j", "n", "p", "k", "s", "s", "?", "Escape"):
        page.keyboard.press(key)

    assert page.title().startswith("Khalifa Haftar")


def test_every_claim_leads_to_its_words_and_back_by_keyboard(opened, page_file):
    """Enter on a claim's link goes to a mark of that claim; Tab and Enter there come back to the claim."""
    page = opened(page_file, viewport={"width": 800, "height": 300})
    references = page.eval_on_selector_all(".ref a[id]", "links => links.map(link => link.id)")
    with_return = set(page.eval_on_selector_all(".back .claims a", "links => links.map(link => link.hash.slice(1))"))
    returned = 0
    for reference in references:
        page.evaluate(UNFOLDED, reference)
        page.evaluate(f"document.getElementById('{reference}').focus({{preventScroll: true}})")
        page.keyboard.press("Enter")
        claims, seen, links = page.evaluate(BESIDE)
        assert reference in claims
        assert seen
        if reference in with_return:
            for _ in range(links.index(f"#{reference}") + 1):
                page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            assert page.evaluate("document.querySelector(':target').id") == reference
            returned += 1

    assert len(references) > 150
    assert returned > len(references) / 2


def test_the_whole_quote_lights_up(opened, page_file):
    """All pieces of the quote that a link leads to are lit, and together they are the quote."""
    page = opened(page_file)
    reference = page.evaluate("""() => {
        const pieces = id => document.querySelectorAll(`mark[data-refs~="${id}"]`).length;
        const all = [...document.querySelectorAll(".ref a[id]")].map(link => link.id);
        return all.sort((a, b) => pieces(b) - pieces(a))[0];
    }""")
    link = page.locator(f"#{reference}")
    link.evaluate(IN_SIGHT_AND_STILL)
    link.click()
    page.wait_for_selector("mark.now")
    lit = page.eval_on_selector_all("mark.now", "marks => marks.map(mark => mark.textContent).join('')")
    whole = page.eval_on_selector_all(
        f'mark[data-refs~="{reference}"]', "marks => marks.map(mark => mark.textContent).join('')"
    )

    assert lit == whole


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_no_barrier(opened, page_file, scheme, size):
    """axe-core reports no serious and no critical violation."""
    page = opened(page_file, color_scheme=scheme, viewport=size)
    page.evaluate(ALL_OPEN)
    page.evaluate(axe())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    serious = [
        f"{each['id']}: {node['html'][:120]}"
        for each in found["violations"]
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]

    assert serious == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_scrolls_sideways(opened, page_file, full_file, width):
    """The page is never wider than the screen, however long a name is."""
    for path in (page_file, full_file):
        page = opened(path, viewport={"width": width, "height": 800})

        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_finger_hits_every_link_of_a_claim(opened, page_file):
    """On a phone, links from claims and back are at least 24 units wide and high."""
    page = opened(page_file, viewport=PHONE)
    page.evaluate(ALL_OPEN)
    small = page.eval_on_selector_all(
        ".ref a, .back a, a.source, .matrix a",
        """links => links.map(link => [link.getBoundingClientRect(), link.textContent])
            .filter(([box]) => box.width < 23.9 || box.height < 23.9)
            .map(([box, text]) => [text, box.width, box.height])""",
    )

    assert small == []


def folded(text):
    """Return text without blanks and with ligatures taken apart, to compare print with page."""
    return re.sub(r"[\s\u00ad]+", "", unicodedata.normalize("NFKC", text))


def test_a_phone_shows_the_days_of_strips_and_no_empty_cell(opened, tmp_path):
    """On a phone the strips of the timeline say from when to when they reach, and what nobody says is not named."""
    file = make_many(20).save(tmp_path / "many.html")
    page = opened(file, viewport=PHONE)
    page.evaluate(ALL_OPEN)

    assert page.locator(".ruler").first.is_visible()
    assert page.locator(".matrix td:empty").count() > 0
    assert not any(cell.is_visible() for cell in page.locator(".matrix td:empty").all()[:40])


def test_the_first_and_the_last_day_of_a_strip_stand_apart(opened, tmp_path):
    """The longest dates wrap, and do not run into one another."""
    told = reading("a", *(Met(("Arne Holt", "Mette Friis"), f"{day} September 2025") for day in (18, 30)))
    page = opened(reconcile([told]).save(tmp_path / "b.html"))
    gaps = page.evaluate("""() => [...document.querySelectorAll(".ends")].map(({firstChild, lastChild}) =>
        lastChild.getBoundingClientRect().left - firstChild.getBoundingClientRect().right)""")

    assert gaps
    assert min(gaps) >= 8


def test_paper_loses_nothing(opened, page_file):
    """Every value and every quote of the page stands in the printed form."""
    printed = opened(page_file).pdf(format="A4")
    paper = folded("".join(page.extract_text() for page in PdfReader(io.BytesIO(printed)).pages))
    page = elements(page_file.read_text("utf-8"))
    whole = ("q", "time", "summary", "caption", "h3")
    told = [each.text for each in page if each.tag in whole or "value" in each.classes]
    told += [each.text for each in page if each.tag == "p" and "li" in each.inside]

    assert len(told) > 300
    assert [words for words in told if folded(words) not in paper] == []


def test_without_script_the_same_is_told(opened, page_file):
    """A browser that runs no script shows the same text."""
    shown = []
    for on in (True, False):
        page = opened(page_file, java_script_enabled=on)
        page.emulate_media(media="print")  # on a screen, a browser counts only what is near the screen as shown
        shown.append(page.inner_text("body"))

    assert shown[0] == shown[1]
    assert len(shown[0]) > 20_000


def test_keys_are_conveniences(opened, page_file):
    """Key j goes to a meeting, n to a quote, / filters by name, ? lists the keys, and a switch turns them off."""
    page = opened(page_file)
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.closest('.card').id") == first
    page.keyboard.press("?")
    assert page.is_visible("#keys")
    page.keyboard.press("/")
    page.keyboard.type("Choïgou")
    assert 0 < page.locator(".card:visible").count() < page.locator(".card").count()
    page.check("#keys-off")
    page.locator("h1").click()
    page.keyboard.press("?")
    assert page.is_visible("#keys")


def test_the_notebook_frame_keeps_style_apart(opened, tmp_path):
    """Inside another page the briefing is complete, and the page around it keeps its own style."""
    outer = tmp_path / "notebook.html"
    frame = make_briefing("en")._repr_html_()
    outer.write_text(f"<!doctype html><meta charset=utf-8><title>n</title><h1>mine</h1>{frame}", "utf-8")
    page = opened(outer)

    assert page.frame_locator("iframe").locator(".card").count() > 5
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize") == "32px"


def test_the_tables_can_be_saved(opened, page_file):
    """A click on a table saves it as a file, without a request and against no rule of the page."""
    page = opened(page_file, accept_downloads=True)
    table = page.locator("a[download='meetings.csv']")
    table.evaluate(IN_SIGHT_AND_STILL)
    with page.expect_download() as saving:
        table.click()
    lines = Path(saving.value.path()).read_text("utf-8").splitlines()

    assert saving.value.suggested_filename == "meetings.csv"
    assert lines[0].startswith("meeting,")
    assert len(lines) == 12
