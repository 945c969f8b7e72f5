"""What tells of its people's meeting without its day, where all others tell of just one of theirs."""

from __future__ import annotations

import pytest
from reading_factory import Met, Travelled, reading

import summarizer

PAIR = ("Anna Brandt", "Chidi Okoye")
DAYS = (("a", "14 March 2024"), ("b", "Thursday 14 March 2024"))
NEWS = (
    reading("a", Met(PAIR, "14 March 2024", city="Vienna")),
    reading("b", Met(PAIR, "14 March 2024")),
)


def met_with(*told, others=(), **article):
    """Return the briefing of two articles on talks of a Thursday, others, and one more; and whom that is one with."""
    briefing = summarizer.reconcile((*NEWS, *others, reading("z", *told, **article)))
    return briefing, next(meeting.mentions for meeting in briefing.meetings if "z:m1" in meeting.mentions)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (Met(PAIR, city="Vienna"), "in the same place, and no other meeting"),
        (Met(PAIR, "Thursday"), "on the same day of the week, and no other meeting"),
        (Met(PAIR, "2024", city="Vienna"), "in the same place, and no other meeting"),
        (Met(PAIR, "Thursday", status="planned"), "on the same day of the week, and no other meeting"),
    ],
)
def test_what_agrees_with_the_only_known_meeting_is_that(told, words):
    """The city, or the day of the week, ties what gives no day to the one meeting that several articles tell of."""
    briefing, together = met_with(told)

    assert together == ("a:m1", "b:m1", "z:m1")
    assert words in briefing.explain("a:m1", "z:m1")


@pytest.mark.parametrize(
    "told",
    [
        Met(PAIR),
        Met(PAIR, "2024"),
        Met(PAIR, "March", city="Vienna"),
        Met(PAIR, "last winter", city="Vienna"),
        Met(PAIR, "Friday"),
        Met(PAIR, "Friday", city="Vienna"),
        Met(PAIR, "Thursday", status="cancelled"),
        Met(PAIR, city="Vienna", certainty="implied"),
        Met(PAIR, "2023", city="Vienna"),
    ],
)
def test_what_agrees_on_nothing_or_not_on_all_stays_by_itself(told):
    """No place and no weekday, another one, another year, vague words, a mere hint and a cancellation tie nothing."""
    assert met_with(told)[1] == ("z:m1",)


def test_one_article_does_not_make_a_meeting_the_only_one():
    """Where a single article tells of a meeting, another that agrees on the place may tell of the next."""
    briefing = summarizer.reconcile((NEWS[0], reading("z", Met(PAIR, city="Vienna"))))

    assert {meeting.mentions for meeting in briefing.meetings} == {("a:m1",), ("z:m1",)}


def test_a_copy_does_not_make_a_meeting_the_only_one():
    """The same sentence in two papers is one telling, and does not make the meeting that it tells of well known."""
    copied = [reading(name, Met(PAIR, "14 March 2024", city="Vienna")) for name in "ab"]
    briefing = summarizer.reconcile((*copied, reading("z", Met(PAIR, city="Vienna"))))

    assert {meeting.mentions for meeting in briefing.meetings} == {("a:m1", "b:m1"), ("z:m1",)}


def test_a_day_of_publication_tells_more_than_that_no_other_meeting_is_known():
    """What an article of a known day, weeks later, recalls without a day is no news, and stays by itself."""
    assert met_with(Met(PAIR, city="Vienna"), published="2024-06-20")[1] == ("z:m1",)


def test_an_article_that_dates_itself_later_tells_of_no_older_news():
    """An article without a day of publication that tells of talks of June does not mean those of March."""
    june = Met(("Anna Brandt", "Piotr Zielak"), "20 June 2024")

    assert met_with(Met(PAIR, city="Vienna"), june)[1] == ("z:m1",)


def test_of_two_known_meetings_the_weekday_tells_which():
    """Of two meetings, the one on the day of the week that is printed is meant; neither, if both were on such a day."""
    friday, thursday = (reading("c", Met(PAIR, day)) for day in ("12 April 2024", "11 April 2024"))

    assert met_with(Met(PAIR, "Thursday"), others=(friday,))[1] == ("a:m1", "b:m1", "z:m1")
    assert met_with(Met(PAIR, "Thursday"), others=(thursday,))[1] == ("z:m1",)


def test_a_second_meeting_of_an_unknown_place_may_be_the_one():
    """The city that is told does not choose among two known meetings where one is told of without its city."""
    assert met_with(Met(PAIR, city="Vienna"), others=(reading("c", Met(PAIR, "12 April 2024")),))[1] == ("z:m1",)


def test_what_cannot_be_the_known_meeting_is_a_rival():
    """Where an article tells of the known meeting and of another, no day given, a third may tell of either."""
    both = reading("c", Met(PAIR, "14 March 2024"), Met(PAIR, topic="an earlier treaty"))

    assert met_with(Met(PAIR, city="Vienna"), others=(both,))[1] == ("z:m1",)


def test_a_rival_that_is_another_known_meeting_is_none():
    """What cannot be the known meeting, but agrees on the place with another known one, is that, and not a rival."""
    others = (
        reading("c", Met(PAIR, "10 May 2023", city="Lagos")),
        reading("d", Met(PAIR, "10 May 2023")),
        reading("e", Met(PAIR, "14 March 2024"), Met(PAIR, "2023", city="Lagos")),
    )
    briefing, together = met_with(Met(PAIR, "Thursday", city="Vienna"), others=others)

    assert together == ("a:m1", "b:m1", "e:m1", "z:m1")
    assert ("c:m1", "d:m1", "e:m2") in {meeting.mentions for meeting in briefing.meetings}


def test_another_post_is_another_time():
    """Who is called by another post, in one language, was met at another time: the place alone ties nothing."""
    posts = {"Chidi Okoye": "foreign minister"}
    named = [reading(name, Met(PAIR, when, city="Vienna"), posts=posts) for name, when in DAYS]

    def with_post(post):
        late = reading("z", Met(PAIR, city="Vienna"), posts={"Chidi Okoye": post})
        return {meeting.mentions for meeting in summarizer.reconcile((*named, late)).meetings}

    assert with_post("ambassador") == {("a:m1", "b:m1"), ("z:m1",)}
    assert with_post("foreign minister") == {("a:m1", "b:m1", "z:m1")}


def test_a_look_back_at_a_year_and_a_city_is_the_meeting_that_one_article_dates():
    """That the same two met in that city in 2019 and in March 2019 is one meeting; in another city it is another."""

    def meetings(city):
        told = reading("a", Met(PAIR, "March 2019", city="Vienna")), reading("b", Met(PAIR, "2019", city=city))
        return {meeting.mentions for meeting in summarizer.reconcile(told).meetings}

    assert meetings("Vienna") == {("a:m1", "b:m1")}
    assert meetings("Prague") == {("a:m1",), ("b:m1",)}


@pytest.mark.parametrize(
    ("words", "city", "together"),
    [
        ("twenty-three months ago", "Vienna", True),
        ("twenty-three months ago", "Oslo", False),
        ("two years ago", "Vienna", False),
        ("two months ago", "Vienna", False),
        ("two days ago", "Vienna", False),
    ],
)
def test_what_lies_so_many_months_back_is_the_only_known_meeting_then_and_there(words, city, together):
    """One article that gives the day is enough; in another city or time it is another, and two years may be any."""
    back = reading("z", Met(PAIR, words, city=city), published="2026-02-10")
    briefing = summarizer.reconcile([NEWS[0], back])

    assert (("a:m1", "z:m1") in {meeting.mentions for meeting in briefing.meetings}) is together


def test_articles_of_the_same_days_that_tell_no_day_tell_of_one_meeting():
    """Of a visit, where both tell of the city, too: neither has any other time, and they came out days apart."""

    def meetings(city, later):
        visit = Travelled(("Chidi Okoye",), city="Vienna")
        visited = reading("a", Met(PAIR, city="Vienna", on_visit=True), visit=visit, published="2026-03-03")
        told = reading("b", Met(PAIR, city=city), published=later)
        return {meeting.mentions for meeting in summarizer.reconcile((visited, told)).meetings}

    assert meetings("Vienna", "2026-03-07") == {("a:m1", "b:m1")}
    assert meetings("", "2026-03-07") == {("a:m1",), ("b:m1",)}
    assert meetings("Vienna", "2026-03-25") == {("a:m1",), ("b:m1",)}
