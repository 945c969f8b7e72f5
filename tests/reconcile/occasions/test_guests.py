"""One host on one day with two lists of guests: marked as perhaps one, in words that name who differs."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading, under_name

import summarizer
from summarizer.reconcile import read_decisions

HOST, ANNA, CHIDI = "Tomas Lindqvist", "Anna Brandt", "Chidi Okoye"
DAY = "12 March 2024"
IF_ONE = "same-people-if-one"
KANA, HAN = "イニゴ・ララニャガ", "伊尼戈・拉臘尼亞加"


def hosted(article, *guests, day=DAY, host=HOST, part="host", **told):
    """Return an article that tells of a dinner with a host and some guests."""
    found = reading(article, Met((host, *guests), day, **told))
    first, *others = found.meetings[0].participants
    participants = (first.model_copy(update={"part": part}), *others)
    meeting = found.meetings[0].model_copy(update={"participants": participants})
    return found.model_copy(update={"meetings": (meeting,)})


def judged(briefing):
    """Return the verdict and the rule on each pair of meetings."""
    meetings = {mention for meeting in briefing.meetings for mention in meeting.mentions}
    return {(j.a, j.b): (j.verdict, j.reasons[0].rule) for j in briefing.judgements if j.a in meetings}


def groups(*readings):
    """Return how the mentions of meetings are grouped."""
    return {meeting.mentions for meeting in summarizer.reconcile(readings).meetings}


TWO_LISTS = hosted("a", ANNA, CHIDI, "Marek Zielak"), hosted("b", ANNA, CHIDI, "Ines Duarte")


def test_two_lists_of_guests_of_one_host_and_day_are_perhaps_one():
    """The two accounts stay two entries, and the judgement on them is open for the reason that their guests differ."""
    briefing = summarizer.reconcile(TWO_LISTS)

    assert {meeting.mentions for meeting in briefing.meetings} == {("a:m1",), ("b:m1",)}
    assert judged(briefing) == {("a:m1", "b:m1"): ("undecided", "other-guests")}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_readers_are_told_who_is_on_one_list_alone(language, tmp_path):
    """The page, Markdown and the explanation of the two name the guest of each article whom the other does not name."""
    briefing = summarizer.reconcile(TWO_LISTS, lang=language)
    shown = [briefing.explain(*(meeting.id for meeting in briefing.meetings))]
    for name in ("briefing.md", "briefing.html"):
        briefing.save(tmp_path / name)
        shown.append((tmp_path / name).read_text("utf-8"))
    telling = {"en": "two lists of guests", "fr": "deux listes d’invités"}[language]
    lines = [next(line for line in text.splitlines() if telling in line) for text in shown]

    assert all("Marek Zielak" in line and "Ines Duarte" in line for line in lines)


def test_copies_of_a_list_are_marked_once():
    """However many articles give each list, one judgement says that the two meetings may be one."""
    copies = [hosted(f"{name}{each.article.id}", *guests(each)) for name in "cd" for each in TWO_LISTS]
    briefing = summarizer.reconcile([*TWO_LISTS, *copies])

    assert {meeting.mentions for meeting in briefing.meetings} == {
        ("a:m1", "ca:m1", "da:m1"),
        ("b:m1", "cb:m1", "db:m1"),
    }
    between = {pair: found for pair, found in judged(briefing).items() if found[0] != "same"}
    assert between == {("a:m1", "b:m1"): ("undecided", "other-guests")}


def guests(told):
    """Return the names of all but the first whom an article names."""
    return [actor.names[0].text for actor in told.actors[1:]]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(hosted("b", ANNA, CHIDI, "Ines Duarte", part="participant"), id="nobody is said to be the host"),
        pytest.param(hosted("b", "Ines Duarte", "Marie Cole"), id="the host alone is common"),
        pytest.param(hosted("b", ANNA, "Ines Duarte", "Marie Cole", "Ada Nwosu"), id="most of the guests are others"),
        pytest.param(hosted("b", ANNA, CHIDI, "Ines Duarte", day="14 March 2024"), id="another day"),
        pytest.param(hosted("b", ANNA, CHIDI, "Ines Duarte", day="March 2024"), id="an open day"),
        pytest.param(hosted("b", ANNA, CHIDI, "Ines Duarte", kind="call"), id="another kind"),
    ],
)
def test_other_occasions_of_a_host_are_not_marked(other):
    """Without the same host, day and kind, and guests in common, nothing says that two meetings may be one."""
    assert all(verdict == "different" for verdict, _ in judged(summarizer.reconcile([TWO_LISTS[0], other])).values())


def test_another_city_speaks_against_one_occasion():
    """Two lists of guests in two cities are two meetings."""
    told = [
        hosted(name, ANNA, CHIDI, guest, city=city)
        for name, guest, city in (("a", "Marek Zielak", "Oslo"), ("b", "Ines Duarte", "Vienna"))
    ]

    assert judged(summarizer.reconcile(told)) == {("a:m1", "b:m1"): ("different", "other-people")}


def test_an_article_that_tells_both_keeps_them_two():
    """Where one article tells of two meals of the host, accounts that agree with either are not marked."""
    both = reading("c", Met((HOST, ANNA, CHIDI, "Marek Zielak"), DAY), Met((HOST, ANNA, CHIDI, "Ines Duarte"), DAY))
    found = judged(summarizer.reconcile([*TWO_LISTS, both]))

    assert ("undecided", "other-guests") not in found.values()


@pytest.mark.parametrize("name", ["0", "x"])
def test_a_list_of_somebody_else_leaves_the_others_together(name):
    """One more article with a guest of its own splits nothing that the others have joined."""
    agreed = [hosted(each, ANNA, CHIDI, "Marek Zielak") for each in "ab"]
    other = hosted(name, ANNA, CHIDI, "Ines Duarte")

    assert groups(*agreed, other) == {("a:m1", "b:m1"), (f"{name}:m1",)}


def test_names_that_nothing_tells_apart_do_not_make_two_meetings():
    """A guest in kana and one in Chinese signs may be one: so is the meeting, and where they stay two it says why."""
    briefing = summarizer.reconcile([hosted("a", ANNA, CHIDI, KANA), hosted("b", ANNA, CHIDI, HAN)])
    (meeting,) = briefing.meetings
    why = [(reason.args["guests"], reason.args["others"]) for reason in meeting.reasons if reason.rule == IF_ONE]

    assert meeting.mentions == ("a:m1", "b:m1")
    assert len(meeting.participants) == 4 or why == [((KANA,), (HAN,))]


def test_whom_a_person_has_made_two_are_two():
    """A decision that two guests are different people goes before what their names leave open."""
    told = '[[different]]\nof = ["a:a4", "b:a4"]\nwhy = "seen at the table"\nby = "E. K."\n'
    lists = [hosted("a", ANNA, CHIDI, KANA), hosted("b", ANNA, CHIDI, HAN)]
    briefing = summarizer.reconcile(lists, decisions=read_decisions(told, "decisions.toml"))

    assert {meeting.mentions for meeting in briefing.meetings} == {("a:m1",), ("b:m1",)}


def test_an_account_that_says_nothing_of_time_joins_nothing_by_open_names():
    """A copy that lends it a day does not make it an account of that day."""
    dated = hosted("b", ANNA, CHIDI, HAN, status="denied")
    copy = under_name(dated, "c")
    silent = copy.model_copy(update={"meetings": (copy.meetings[0].model_copy(update={"when": ()}),)})
    briefing = summarizer.reconcile([hosted("a", ANNA, CHIDI, KANA, status="denied"), silent, dated])

    assert sorted(mention for meeting in briefing.meetings for mention in meeting.mentions) == ["a:m1", "b:m1", "c:m1"]


def test_everybody_may_be_one_other_person_only():
    """Of two guests in kana, one may be the one in Chinese signs; the other is then on one list alone."""
    lists = hosted("a", ANNA, KANA, "ミロスラフ・ドヴォルザーク"), hosted("b", ANNA, HAN, "Ines Duarte")
    briefing = summarizer.reconcile(lists)
    (open_pair,) = [j for j in briefing.judgements if j.reasons[0].rule == "other-guests"]

    assert open_pair.reasons[0].args["others"] == ("Ines Duarte",)
    assert len(open_pair.reasons[0].args["guests"]) == 1


def test_two_whom_an_article_names_beside_each_other_are_two():
    """Somebody whom the other article names as well, elsewhere, is not the person with the open name."""
    elsewhere = reading("b", Met((HOST, ANNA, CHIDI, HAN), DAY), Met((ANNA, KANA), "2 March 2023"))

    assert ("a:m1", "b:m1") not in groups(hosted("a", ANNA, CHIDI, KANA), elsewhere)


def test_open_names_join_nothing_on_an_open_day():
    """Where the day is not known to be one, no meeting rests on two names that may be one person."""
    briefing = summarizer.reconcile([hosted("a", ANNA, CHIDI, KANA), hosted("b", ANNA, CHIDI, HAN, day="March 2024")])

    assert IF_ONE not in {judgement.reasons[0].rule for judgement in briefing.judgements}


def test_whose_guest_has_the_same_post_goes_before_other_open_names():
    """Of two accounts whose guests may be a third's by name, the one that gives the same post is the same meeting."""
    posts = {KANA: "地中海穀倉機関の事務局長", HAN: "地中海穀倉機構秘書長", "Khin Sandar Htwe": "Executive Secretary"}
    told = [
        reading(article, Met((HOST, ANNA, CHIDI, guest), DAY), posts=posts)
        for article, guest in (("a", KANA), ("b", HAN), ("c", "Khin Sandar Htwe"))
    ]

    assert groups(*told) == {("a:m1", "b:m1"), ("c:m1",)}


def test_most_of_one_company_on_one_day_is_perhaps_one_meeting():
    """Two articles tell of five ministers, and name another for one of the states; no host is told of."""
    four = (HOST, ANNA, CHIDI, "Ines Duarte")
    told = (
        reading("a", Met((*four, "Marek Zielak"), DAY)),
        reading("b", Met((*four, "Olga Brandis"), DAY)),
        reading("c", Met((HOST, "Piet Kuiper"), DAY)),
    )
    briefing = summarizer.reconcile(told)

    assert groups(*told) == {("a:m1",), ("b:m1",), ("c:m1",)}
    assert judged(briefing)["a:m1", "b:m1"] == ("undecided", "other-company")
    assert ("a:m1", "c:m1") not in {pair for pair, (verdict, _) in judged(briefing).items() if verdict == "undecided"}
