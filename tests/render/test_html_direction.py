"""Words of right-to-left scripts on a left-to-right page: their language, their direction, and what is around them."""

import re

import pytest
from briefing_factory import A0, make_briefing
from browser import chromium
from html_tree import elements
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.render import render
from summarizer.render.html.direction import RIGHT_TO_LEFT, isolate, isolating
from summarizer.render.html.scripts import script_of

HEBREW, ARABIC, PERSIAN = "ולדימיר פוטין", "خليفة حفتر", "یونس‌بک یوکوروف"

NAMES = {"Khalifa Haftar": ARABIC, "Vladimir Poutine": HEBREW, "Yunus-Bek Yevkurov": PERSIAN, "Moscou": "موسكو"}

SENTENCE = "استقبل الرئيس فلاديمير بوتين المشير خليفة حفتر في موسكو يوم الخميس 28 سبتمبر، بحسب «الكرملين» (TASS)."


def foreign(words):
    """Return words as an article in another script prints them."""
    return NAMES.get(words) or (SENTENCE if len(words) > 60 else words)


@pytest.fixture(scope="module")
def briefing():
    """A briefing of articles in Arabic with a French sentence here and there."""
    made = make_briefing("en", foreign)
    articles = tuple(article.model_copy(update={"language": "ar"}) for article in made.articles)
    return made.model_copy(update={"articles": articles})


@pytest.mark.parametrize(
    ("words", "script"),
    [
        ("Bonjour", "Latn"),
        (ARABIC, "Arab"),
        (PERSIAN, "Arab"),
        (HEBREW, "Hebr"),
        ("Путин и TASS", "Cyrl"),
        ("서울", "Hang"),
        ("東京都", "Hani"),
        ("देवनागरी", "Deva"),
        ("28 (2023)", None),
        ("", None),
    ],
)
def test_most_letters_decide_the_script(words, script):
    """The script of words is that of most of their letters."""
    assert script_of(words) == script


def test_words_in_another_script_are_in_another_language(briefing):
    """In an article told to be Arabic, Arabic words are Arabic, and those in Latin letters of an unknown language."""
    quotes = [each for each in elements(render(briefing, "html")) if each.tag == "q"]

    assert {each.attributes["lang"] for each in quotes if script_of(each.text) == "Arab"} == {"ar"}
    assert {each.attributes["lang"] for each in quotes if script_of(each.text) == "Latn"} == {"und-Latn"}


def test_titles_say_their_language_where_it_is_not_the_page_s():
    """A post printed in French is marked as French on an English page, and needs no mark on a French one."""
    for language, marked in (("en", {"fr"}), ("fr", {None})):
        made = make_briefing(language)
        articles = tuple(article.model_copy(update={"language": "fr"}) for article in made.articles)
        page = elements(render(made.model_copy(update={"articles": articles}), "html"))

        assert {each.attributes.get("lang") for each in page if each.text == "président russe"} == marked


def test_each_name_in_a_sentence_is_isolated():
    """Names with a dash between them, or a number after them, are elements of their own in a left-to-right one."""
    words = f"{HEBREW} – {ARABIC} (M3), 2023"

    assert isolate(words, isolating([])) == f'<bdi dir="ltr"><bdi>{HEBREW}</bdi> – <bdi>{ARABIC}</bdi> (M3), 2023</bdi>'
    assert isolate("A – B (M3), 2023", isolating([])) == "A – B (M3), 2023"


def test_a_name_stays_whole():
    """A name with signs or other letters in it is isolated as a whole, where the briefing knows it."""
    name = "وكالة (TASS) تاس"

    assert isolate(f"via {name}.", isolating([name, "تاس"])) == f'<bdi dir="ltr">via <bdi>{name}</bdi>.</bdi>'


@settings(derandomize=True, deadline=None)
@given(
    st.text(alphabet=st.sampled_from(f"ab <&(1) –,.{ARABIC}{HEBREW}"), max_size=30), st.lists(st.sampled_from([ARABIC]))
)
def test_isolating_changes_no_word(words, names):
    """Whatever is isolated, the text is the same."""
    (element,) = elements(f"<p>{isolate(words, isolating(names))}</p>")[:1]

    assert element.text == words
    assert ("<bdi" in isolate(words, isolating(names))) == bool(RIGHT_TO_LEFT.search(words))


def test_sentences_run_as_the_page_does(briefing, tmp_path):
    """In a browser, a sentence that begins with an Arabic name begins at the left, and its full stop ends it."""
    path = briefing.save(tmp_path / "b.html")
    with chromium() as browser:
        page = browser.new_page()
        page.goto(path.as_uri())
        first, second, stop = page.evaluate("""() => {
            const line = document.querySelector("#glance li > p > bdi");
            const [one, other] = line.querySelectorAll("bdi");
            const range = document.createRange();
            const end = line.lastChild;
            range.setStart(end, end.length - 1);
            range.setEnd(end, end.length);
            return [one, other, range].map(each => each.getBoundingClientRect().left);
        }""")
        quote = page.evaluate("getComputedStyle(document.querySelector('#glance .evidence')).direction")

    assert first < second < stop
    assert quote == "rtl"


def test_a_quote_and_its_marks_share_their_direction(briefing):
    """Quotation marks stand inside the element that takes the direction of the quote."""
    page = render(briefing, "html")

    assert re.search(
        rf'<div class="evidence" dir="auto"><span class="quote">“<q lang="ar">{re.escape(SENTENCE)}</q>”', page
    )
    assert A0[:3] in page
