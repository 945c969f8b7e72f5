"""The last sentences at a glance: what was looked at, what was not, and what is to be compared."""

import datetime as dt

import pytest
from briefing_factory import Factory, make_briefing, on
from html_tree import elements

from summarizer.briefing import build
from summarizer.records import DateSet, Failure, Rejected, Support
from summarizer.render import render

TEXTS = {f"{number:02}_a": ("Ada Aarons saw Bo Berg.", "They agreed on a pact.") for number in range(1, 9)}
FIRST, SECOND, THIRD, *_ = TEXTS
LOST = Rejected(article=FIRST, path="meetings[0].when[0]", value="9 May", code="not-printed", reason="'9 May' is not")


def told(articles=2, outcomes=(), language="en", **parts):
    """Return the briefing of one meeting that so many articles tell of; ``outcomes`` are articles and modes."""
    make = Factory(str, TEXTS)
    make.actors = {"A1": "Ada Aarons", "A2": "Bo Berg"}
    places = tuple((name, 1) for name in [*TEXTS][:articles])
    points = tuple(make.point("a pact", (article, 2), mode=mode) for article, mode in outcomes)
    people = (make.who("A1", *places), make.who("A2", *places))
    support = Support(articles=articles, chains=1, origins=())
    meeting = make.meeting("M1", on(dt.date(2024, 5, 3)), people, at=places, outcomes=points, support=support)
    return build(language=language, articles=tuple(make.articles.values()), meetings=(meeting,), **parts)


def lines(briefing):
    """Return the sentences at a glance."""
    return [line.text for line in briefing.glance]


@pytest.mark.parametrize(("language", "words"), [("en", "contradict"), ("fr", "contradiction")])
def test_one_article_alone_is_not_said_to_agree_with_others(language, words):
    """Where no two articles tell of one meeting or visit, nothing is said on contradictions."""
    assert not any(words in line for line in lines(told(1, language=language)))


def test_what_was_compared_is_named():
    """That no contradiction was found is said with what was compared, and with what was not."""
    assert lines(told())[-1] == (
        "No contradiction was found on days, places, posts or whether a meeting took place;"
        " topics and outcomes are not compared."
    )


def test_what_was_lost_is_counted_beside_what_was_not_found():
    """Rejected items and failed sources are counted where no contradiction, or no meeting, was found."""
    failure = Failure(article="x.txt", code="empty", reason="it holds no text")
    end = "; 1 item of the readings was rejected; 2 sources gave nothing."

    assert lines(told(rejected=(LOST,), failures=(failure, failure)))[-1].endswith("are not compared" + end)
    assert lines(build(language="en", articles=(), rejected=(LOST,), failures=(failure, failure))) == [
        "These articles report no meeting and no visit" + end
    ]


def test_a_count_leads_to_its_list():
    """On the page, what is only counted at a glance has links to where it is listed; Markdown names the section."""
    briefing = make_briefing("en")
    links = {each.attributes.get("href") for each in elements(render(briefing, "html")) if each.tag == "a"}

    assert {"#conflicts", "#rejected", "#failures"} <= links
    assert "see “Conflicts”, “Left out: not borne out by the article” and “Articles that gave nothing”" in str(briefing)


@pytest.mark.parametrize(
    ("outcomes", "words"),
    [
        ([(FIRST, "happened"), (SECOND, "denied")], "outcomes are told by [01], and some are denied by [02]."),
        (
            [(FIRST, "happened"), (SECOND, "happened"), (THIRD, "denied"), (FIRST, "denied")],
            "outcomes are told by [01] and [02], and some are denied by [03] and [01].",
        ),
        ([(name, "happened") for name in [*TEXTS][:7]] + [(FIRST, "denied")], "told by 7 articles, and some"),
    ],
)
def test_outcomes_that_others_deny_are_to_be_compared(outcomes, words):
    """A meeting of which one article tells outcomes and another denies some is named, with those articles."""
    briefing = told(8, outcomes)
    line = briefing.glance[-2]

    assert line.text.startswith("To compare: of Ada Aarons – Bo Berg (M1), outcomes are told by")
    assert words in line.text
    assert {FIRST} < {citation.article for citation in line.citations} or "7 articles" in words


@pytest.mark.parametrize(
    "outcomes",
    [
        [],
        [(FIRST, "happened"), (SECOND, "happened")],
        [(FIRST, "denied"), (SECOND, "denied")],
        [(FIRST, "happened"), (FIRST, "denied")],
        [(FIRST, "planned"), (SECOND, "denied")],
    ],
)
def test_an_article_that_denies_only_what_it_tells_itself_is_not_named(outcomes):
    """Nothing is to be compared where all tell outcomes, all deny them, or one article does both."""
    assert not any("To compare" in line for line in lines(told(outcomes=outcomes)))


def test_five_sentences_at_most():
    """Where outcomes are to be compared as well, one meeting fewer is told of at a glance."""
    whole = make_briefing("en")
    make = Factory(str)
    one, other = [*make.articles][:2]
    points = (make.point("pact", (one, 1)), make.point("pact", (other, 1), mode="denied"))
    meetings = tuple(each.model_copy(update={"outcomes": points} if each.id == "M4" else {}) for each in whole.meetings)

    assert len(make_briefing("en", meetings=meetings).glance) == len(whole.glance) == 5


@pytest.mark.parametrize(
    ("outcomes", "words"),
    [
        ([], "No outcome is reported."),
        ([(FIRST, "denied")], "No outcome is reported."),
        ([(FIRST, "happened"), (SECOND, "denied")], "An outcome is reported of 1 of 1 meeting held: M1."),
    ],
)
def test_reported_outcomes_are_counted_by_meeting(outcomes, words):
    """At a glance says of how many of the meetings held an outcome is reported; one that is denied is none."""
    assert words in lines(told(outcomes=outcomes))


@pytest.mark.parametrize(
    ("language", "known", "words"),
    [
        ("en", False, "It is denied that Ada Aarons and Bo Berg met (no day is given)."),
        ("en", True, "It is denied that Ada Aarons and Bo Berg met on Friday 3 May 2024."),
        ("fr", False, "Une rencontre entre Ada Aarons et Bo Berg (aucun jour n’est donné) est démentie."),
        ("fr", True, "Une rencontre entre Ada Aarons et Bo Berg le vendredi 3 mai 2024 est démentie."),
    ],
)
def test_a_denied_meeting_has_no_unknown_day(language, known, words):
    """What is denied to have taken place is told with the day given for it, or that none is."""
    make = Factory(str, TEXTS)
    make.actors = {"A1": "Ada Aarons", "A2": "Bo Berg"}
    places = ((FIRST, 1),)
    days = on(dt.date(2024, 5, 3)) if known else DateSet()
    people = (make.who("A1", *places), make.who("A2", *places))
    meeting = make.meeting("M1", days, people, at=places, status=make.status("denied", *places))

    assert lines(build(language=language, articles=tuple(make.articles.values()), meetings=(meeting,)))[0] == words
