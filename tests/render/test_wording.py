"""Sentences a reader sees: places with their preposition, why something is missing, numbers, what ties articles."""

import datetime as dt
import re

import pytest
from briefing_factory import A0, A1, A4, Factory, make_briefing, on
from html_tree import elements

from summarizer.briefing import build
from summarizer.grounding.ledger import WORDS
from summarizer.labels import for_language
from summarizer.records import Dependence, Failure, PlaceEntry, Reason, Rejected
from summarizer.render import render
from summarizer.render.left_out import left_out

NARROW = "\u202f"


def told_in(city, sentence, language="fr"):
    """Return the first line at a glance of a briefing of one meeting, in the city that its one sentence names."""
    make = Factory(str, {"000_a": (sentence,)})
    make.actors = {"A1": "Ada Aarons", "A2": "Bo Berg"}
    place = ("000_a", 1)
    people = (make.who("A1", place), make.who("A2", place))
    meeting = make.meeting(
        "M1", on(dt.date(2024, 5, 3)), people, at=(place,), place=PlaceEntry(city=make.find(city, place))
    )
    articles = tuple(make.articles.values())
    return build(language=language, articles=articles, meetings=(meeting,)).glance[0].text


@pytest.mark.parametrize(
    ("city", "sentence", "words"),
    [
        ("Oslo", "Ada Aarons a vu Bo Berg à Oslo vendredi.", "Bo Berg à Oslo le"),
        ("Oslo", "Ada Aarons a vu Bo Berg à\u00a0Oslo vendredi.", "Bo Berg à Oslo le"),
        ("Caire", "Ada Aarons a vu Bo Berg au Caire vendredi.", "Bo Berg (Caire) le"),
        ("Le Havre", "Le Havre : Ada Aarons a vu Bo Berg.", "Bo Berg (Le Havre) le"),
        ("القاهرة", "التقت Ada Aarons في القاهرة", "Bo Berg (القاهرة) le"),
    ],
)
def test_a_preposition_stands_where_an_article_prints_it(city, sentence, words):
    """French puts « à » before a city only where an article does; else the city stands in brackets, as printed."""
    assert words in told_in(city, sentence)


def test_english_needs_no_such_care():
    """English prepositions do not change with the name."""
    assert "met Bo Berg in Caire on" in told_in("Caire", "Ada Aarons a vu Bo Berg au Caire vendredi.", "en")


@pytest.mark.parametrize("form", ["html", "md"])
def test_why_something_is_missing_is_said_in_the_page_s_language(form):
    """A French page says in French why a source gave nothing, the detail as it is, and why an item was left out."""
    briefing = make_briefing(
        "fr",
        failures=(Failure(article="a.pdf", code="encrypted", reason="a.pdf: save a copy."),),
        rejected=(
            Rejected(article=A4, path="meetings[0].when[1].words", value="11 mai", code="not-printed", reason="'"),
        ),
    )
    page = render(briefing, form)
    text = " ".join(each.text for each in elements(page) if each.tag == "li") if form == "html" else page

    assert "le document est protégé par un mot de passe (save a copy.)" in text
    assert "indication de temps d’une rencontre « 11 mai » – absent des phrases sur lesquelles il" in text
    assert "meetings[0]" not in text.replace("\\", "")


def test_who_answered_is_quoted():
    """The note on who gave the answers stands in quotation marks, as it was given, whatever the page's language."""
    assert "réponses données par «\u202fexample.org\u202f»" in render(make_briefing("fr"), "md")


def test_an_english_page_says_it_once():
    """On an English page the detail is the sentence."""
    page = render(make_briefing("en"), "md")

    assert "empty.txt – it holds no text" in page
    assert "time of a meeting “11 mai” – the sentences it was to rest on do not print it" in page
    assert "item “v” – odd" in page


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("code", sorted(WORDS))
def test_each_check_has_a_sentence(language, code):
    """What fails a check of the grounding is told in words of the page's language, with no id of the answer."""
    item = Rejected(article=A4, path="meetings[2].participants[0].actor", value="a1", code=code, reason="in English")
    told = left_out(item, for_language(language))

    assert told.why
    assert not told.detail
    assert told.what == {"en": "participant of a meeting", "fr": "participant d’une rencontre"}[language]
    assert told.value in ("", "a1")
    assert not (told.value and code.endswith(("-id", "-sentence", "-party")))


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("meetings[0]", "meeting"),
        ("meetings[0].id", "meeting"),
        ("actors[3].names[1]", "spelling of somebody named"),
        ("visits[0].arrival[0].at", "time of arrival of a visit"),
        ("credits[2].name", "credited medium"),
        ("published", "day of publication"),
        ("somewhere[0].else", "item"),
    ],
)
def test_what_was_left_out_is_named(path, what):
    """The innermost part of a place in an answer that has a name is what was left out."""
    item = Rejected(article=A4, path=path, value="x", code="not-printed", reason="y")

    assert left_out(item, for_language("en")).what == what


def test_each_code_of_a_failure_has_a_sentence():
    """Both label files know the codes of failures, and no sentence ends in a full stop, for the detail follows."""
    for language in ("en", "fr"):
        sentences = {key: text for key, text in for_language(language).table.items() if key.startswith("failures.")}

        assert {"failures.empty", "failures.auth", "failures.timeout", "failures.unsupported"} <= sentences.keys()
        assert not [text for text in sentences.values() if text.endswith(".")]


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [
        (1, "1 autre étape, sur une autre date, figure", "1 more step, on another date, stands"),
        (3, "3 autres étapes, sur d’autres dates, figurent", "3 more steps, on other dates, stand"),
    ],
)
def test_what_is_left_out_agrees_with_its_number(number, french, english):
    """One step is singular, several are plural."""
    assert for_language("fr").say("page.more_steps", n=number).startswith(french)
    assert for_language("en").say("page.more_steps", n=number).startswith(english)


def test_a_source_that_confirms_is_named_and_one_that_denies_is_marked():
    """That a source confirms goes without saying; that it denies is said."""
    page = render(make_briefing("fr"), "md")

    assert "**Rapporté par**" in page
    assert "(confirmation)" not in page
    told = make_briefing("fr").meetings[3].told_by[0].model_copy(update={"stance": "denies"})
    denied = tuple(
        m.model_copy(update={"told_by": (told,)}) if m.id == "M4" else m for m in make_briefing("fr").meetings
    )

    assert "Khalifa Haftar (démenti)" in render(make_briefing("fr", meetings=denied), "md")


def test_pairs_that_nothing_ties_are_told_together():
    """Pairs of articles without any tie are one line an entry; those that something ties keep their reasons."""
    nothing = Reason(rule="nothing-shared", args={"a": A0, "b": A1})
    order = Reason(rule="order-shared", args={"a": A0, "b": A4, "facts": "3"}, soft=True)
    untied = [Dependence(entry="M4", a=A0, b=b, verdict="no dependence seen", reasons=(nothing,)) for b in (A1, A4)]
    tied = Dependence(entry="M5", a=A0, b=A4, verdict="probably the same dispatch", reasons=(order,))
    briefing = make_briefing("en", dependences=(*untied, tied))

    for form in ("html", "md"):
        text = re.sub("<[^>]*>", "", render(briefing, form))

        assert "M4: 000 – 001, 000 – 004" in text
        assert text.count("what left no trace cannot be seen") == 1
        assert "3 facts in the same order" in text


def test_what_changed_leads_to_its_entry():
    """Each line on an entry is a link to its card, each line on an article a link to the article."""
    earlier = make_briefing("en")
    kept = tuple(meeting for meeting in earlier.meetings if meeting.id != "M7")
    changed = make_briefing("en").since(make_briefing("en", meetings=kept, articles=earlier.articles[:3]))
    page = elements(render(changed, "html"))
    links = [(each.attributes["href"], each.text) for each in page if each.tag == "a"]

    assert ("#M7", "M7 · Khalifa Haftar – Vladimir Poutine") in links
    assert any(href == "#s4" and text.startswith("004 · ") for href, text in links)


def test_a_spelling_is_told_once_whatever_its_blanks():
    """A no-break space in a name makes no second spelling."""
    briefing = make_briefing("en")
    (first, *others) = briefing.actors
    other = first.names[1].model_copy(update={"value": first.names[0].value.replace(" ", "\u00a0")})
    actors = (first.model_copy(update={"names": (first.names[0], other)}), *others)

    page = render(briefing.model_copy(update={"actors": actors}), "md")

    assert f"“{first.names[0].value}” [000][001]" in page
