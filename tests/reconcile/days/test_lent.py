"""Articles that print no year, read beside others on the same people."""

from __future__ import annotations

import datetime as dt

import pytest
from reading_factory import Met, reading, when_of

from summarizer.reconcile import reconcile
from summarizer.reconcile.calendar.dayset import EVERY_DAY, single
from summarizer.reconcile.days.constraints import Recurring
from summarizer.reconcile.days.lent import Lenders
from summarizer.records import Citation, Sentence

TWO = ("Arne Holt", "Mette Friis")
OTHERS = ("Ilse Grau", "Tomasz Quint")
DATED = reading("a", Met(TWO, "4 March 2024"), published="2024-03-05")


def dateline(words, told):
    """Return a reading whose article ends in a line that prints the day it came out."""
    article = told.article
    start, number = len(article.text) + 1, len(article.sentences) + 1
    end = start + len(words)
    line = Citation(article=article.id, sentence=number, start=start, end=end, quote=words)
    sentences = (*article.sentences, Sentence(number=number, start=start, end=end))
    longer = article.model_copy(update={"text": f"{article.text}\n{words}", "sentences": sentences})
    return told.model_copy(update={"article": longer, "published": when_of(line, words)})


def dates(*readings):
    """Return the days of all meetings, in EDTF, with the rules that led to them."""
    return [(meeting.date.edtf, {step.rule for step in meeting.date.steps}) for meeting in reconcile(readings).meetings]


def test_a_date_without_a_year_is_near_the_others_where_the_article_prints_no_date():
    """Beside an article of 2024 on the same people, "4 March" is of 2024, and that is said to be a rule of usage."""
    ((days, rules),) = dates(DATED, reading("b", Met(TWO, "4 March")))

    assert days == "2024-03-04"
    assert "printed" in rules


def test_the_step_names_who_lends_the_year():
    """A meeting that only the undated article tells of is dated by the other, which is named, and softly."""
    both = reading("b", Met(TWO, "4 March"), Met(TWO, "9 February"))
    first, _ = reconcile([DATED, both]).meetings
    (step,) = [step for step in first.date.steps if step.rule == "year-near"]

    assert first.date.edtf == "2024-02-09"
    assert (step.soft, step.args["article"], step.args["undated"]) == (True, "a", "b")


def test_an_article_came_out_near_the_others_on_the_day_that_it_prints_without_its_year():
    """An agency's "9 March" is that of 2024, so that its "Friday" is the day before, and its past may be background."""
    agency = dateline("9 March", reading("b", Met(TWO, "Friday"), Met(TWO, "June 2019")))

    assert [days for days, _ in dates(DATED, agency)] == ["2019-06", "2024-03-04", "2024-03-08"]


@pytest.mark.parametrize(
    "told",
    [
        reading("b", Met(OTHERS, "9 February")),
        reading("b", Met((TWO[0], OTHERS[0]), "9 February")),
        reading("b", Met(TWO, "May 1994"), Met(TWO, "9 February")),
    ],
    ids=["other people", "one person in common", "another year printed before"],
)
def test_nothing_is_lent_to_an_article_on_other_people_or_other_years(told):
    """Its date without a year stays that of any year."""
    found = dates(DATED, told)

    assert any("-02-09.." in days for days, _ in found)
    assert not any("year-near" in rules for _, rules in found)


def test_a_weekday_confirms_the_year_of_others_on_the_same_two_people():
    """Two who both met others are no pair; but of a Friday, 9 February, there is just one near by."""
    met = {"a": {(TWO[0], OTHERS[0]), (TWO[1], OTHERS[0])}, "b": {(TWO[0], OTHERS[1]), (TWO[1], OTHERS[1])}}
    lenders = Lenders({"a": single(dt.date(2024, 3, 5)), "b": EVERY_DAY}, met)
    lent = lenders.lent_to(reading("b", Met(TWO, "Friday 9 February")))

    assert lent is not None
    assert (lent.others, lent.by_weekday) == (("a",), True)
    assert lent.of_date(Recurring(weekday=5, day=9, month=2), 0) == single(dt.date(2024, 2, 9))
    assert lent.of_date(Recurring(weekday=4, day=9, month=2), 0) is None
    assert lent.of_date(Recurring(day=9, month=2), 0) is None


def test_a_year_of_what_lay_behind_takes_nothing_back():
    """What is told before another year is printed is of the year at hand."""
    found = dates(DATED, reading("b", Met(TWO, "9 February"), Met(TWO, "May 1994")))

    assert any("year-near" in rules for _, rules in found)


def test_articles_of_two_years_lend_none():
    """Where two days are near, neither is chosen."""
    later = reading("c", Met(TWO, "2 March 2025"), published="2025-03-05")
    found = dates(DATED, later, reading("b", Met(TWO, "20 March")))

    assert not any("year-near" in rules for _, rules in found)
