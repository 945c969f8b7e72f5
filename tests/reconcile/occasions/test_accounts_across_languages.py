"""Accounts of one meeting by articles that leave out, add, foresee or only imply something: joined, or kept apart."""

from __future__ import annotations

from reading_factory import Met, Travelled, reading

import summarizer

BRANDT, OKOYE, ZIELAK, LINNA = "Anna Brandt", "Chidi Okoye", "Piotr Zielak", "Aino Linna"
PAIR = (BRANDT, OKOYE)
THREE = (BRANDT, OKOYE, ZIELAK)


def groups(*readings):
    """Return the mentions of the meetings."""
    return {meeting.mentions for meeting in summarizer.reconcile(readings).meetings}


def with_group(told, name):
    """Return a reading in which one actor is a group of people."""
    actors = (a.model_copy(update={"kind": "group"}) if a.names[0].text == name else a for a in told.actors)
    return told.model_copy(update={"actors": tuple(actors)})


def test_the_same_people_come_before_some_of_them():
    """Two who met in the morning and again with a third are told of in two articles: each account finds its own."""
    found = groups(
        *(reading(name, Met(PAIR, "14 March 2024"), Met(THREE, "14 March 2024"), Met((OKOYE, ZIELAK))) for name in "ab")
    )

    assert {("a:m1", "b:m1"), ("a:m2", "b:m2")} <= found


def test_a_group_may_be_those_whom_another_article_names():
    """Four presidents beside two names may be the fourth whom another article names."""
    presidents = with_group(reading("a", Met((BRANDT, OKOYE, "four presidents"), "14 March 2024")), "four presidents")

    assert groups(presidents, reading("b", Met(THREE, "14 March 2024"))) == {("a:m1", "b:m1")}


def test_a_named_third_is_not_another_named_third():
    """Without a group, two accounts that each name somebody the other lacks are of two meetings."""
    found = groups(
        reading("a", Met((*PAIR, LINNA), "14 March 2024")),
        reading("b", Met(THREE, "14 March 2024")),
    )

    assert found == {("a:m1",), ("b:m1",)}


def test_of_two_groups_nothing_but_their_words_is_known():
    """Where hardly anybody is named, groups are whom the article tells of: two others are two meetings."""
    found = groups(
        with_group(reading("a", Met((BRANDT, "the miners"), "14 March 2024")), "the miners"),
        with_group(reading("b", Met((BRANDT, "the farmers"), "14 March 2024")), "the farmers"),
    )

    assert found == {("a:m1",), ("b:m1",)}


def again(article="b"):
    """Return an article by which a pair met again on the 15th, and so had met before."""
    mets = Met(PAIR, "15 March 2024"), Met(PAIR, certainty="implied")
    return reading(article, *mets, order={2: [("before", "m1")]})


def test_who_met_again_had_met_the_day_before():
    """An article's "again" on the 15th means the meeting that another dates to the 14th; no days contradict."""
    briefing = summarizer.reconcile([reading("a", Met(PAIR, "14 March 2024")), again()])

    assert {meeting.mentions for meeting in briefing.meetings} == {("a:m1", "b:m2"), ("b:m1",)}
    assert not briefing.conflicts


def test_who_met_again_had_met_some_day():
    """A meeting of a week before is not thereby the one that "again" means, and neither is the later one."""
    assert groups(reading("a", Met(PAIR, "7 March 2024")), again()) == {("a:m1",), ("b:m1",), ("b:m2",)}


def test_the_last_meeting_before_a_known_one_is_one():
    """Two articles that call one meeting the first in years imply the same earlier one."""
    assert groups(again("a"), again("b")) == {("a:m1", "b:m1"), ("a:m2", "b:m2")}


def test_a_name_in_chinese_signs_is_whom_the_same_person_met_that_day():
    """A name rendered by sound is joined by company alone: the same counterpart on the same day, and a like sound."""
    english = reading("a", Met((BRANDT, "Wanjiru Kamotho"), "14 March 2024"))

    def chinese(name, day="2024年3月14日"):
        met = reading("b", Met((BRANDT, name), day), language="zh")
        when = met.meetings[0].when[0].model_copy(update={"day": int(day[7:-1]), "month": 3, "year": 2024})
        return met.model_copy(update={"meetings": (met.meetings[0].model_copy(update={"when": (when,)}),)})

    assert groups(english, chinese("万吉鲁·卡莫托")) == {("a:m1", "b:m1")}
    assert groups(english, chinese("丹尼尔·兰加特")) == {("a:m1",), ("b:m1",)}
    assert groups(english, chinese("万吉鲁·卡莫托", "2024年3月24日")) == {("a:m1",), ("b:m1",)}


def called_off(article, city, published, language="en"):
    """Return an article by which Anna Brandt's visit to a city came to nothing, no day of it told."""
    told = reading(article, visit=Travelled((BRANDT,), city=city), published=published, language=language)
    return told.model_copy(update={"visits": tuple(v.model_copy(update={"status": "cancelled"}) for v in told.visits)})


def test_a_visit_that_came_to_nothing_is_one_for_all_who_tell_of_it():
    """Articles of one month that call off a visit to one city, in any language, tell of one; others of another."""

    def visits(*readings):
        return {visit.mentions for visit in summarizer.reconcile(readings).visits}

    first = called_off("a", "Vienna", "2024-03-14")

    assert visits(first, called_off("b", "Вену", "2024-03-20", "ru")) == {("a:v1", "b:v1")}
    assert visits(first, called_off("b", "Rome", "2024-03-20")) == {("a:v1",), ("b:v1",)}
    assert visits(first, called_off("b", "Vienna", "2024-09-20")) == {("a:v1",), ("b:v1",)}
    assert visits(first, called_off("b", "Vienna", None)) == {("a:v1",), ("b:v1",)}
