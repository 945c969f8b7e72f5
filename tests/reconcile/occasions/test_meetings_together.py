"""Which mentions are one meeting: what a careful reader would say of invented articles, and how contradictions show."""

from __future__ import annotations

import pytest
from reading_factory import Met, Travelled, reading
from shares import by_mention

import summarizer

PAIR = ("Anna Brandt", "Chidi Okoye")


def grouped(*readings):
    """Return the briefing, and the mentions of its meetings."""
    briefing = summarizer.reconcile(readings)
    return briefing, {meeting.mentions for meeting in briefing.meetings}


def test_days_one_apart_are_one_meeting_with_both_days():
    """Two articles that print two days running tell of one meeting; both days stand, in conflict, none is chosen."""
    briefing, groups = grouped(
        reading("a", Met(PAIR, "14 March 2024")),
        reading("b", Met(PAIR, "15 March 2024")),
        reading("c", Met(PAIR, "14 March 2024")),
    )
    (meeting,) = briefing.meetings
    (conflict,) = briefing.conflicts

    assert groups == {("a:m1", "b:m1", "c:m1")}
    assert meeting.date.edtf == "[2024-03-14..2024-03-15]"
    assert (conflict.entry, conflict.field) == (meeting.id, "date")
    assert {item.value for item in conflict.statements} == {"14 March 2024", "15 March 2024"}
    assert {step.args["article"] for step in meeting.date.steps} >= {"a", "b"}


def test_a_contradicted_day_lends_nothing():
    """What one side of a contradiction implies for the rest of its article does not reach the other side."""
    briefing, _ = grouped(
        reading("a", Met(PAIR, "14 March 2024"), Met(("Anna Brandt", "Piotr Zielak")), order={2: [("same_day", "m1")]}),
        reading("b", Met(PAIR, "15 March 2024")),
    )

    assert by_mention(briefing)["a:m2"].date.edtf == "2024-03-14"


def test_two_meetings_told_by_one_article_stay_two():
    """An article that tells of two days running has two meetings, and another joins the one whose day it prints."""
    _, groups = grouped(
        reading("a", Met(PAIR, "14 March 2024"), Met(PAIR, "15 March 2024")), reading("b", Met(PAIR, "15 March 2024"))
    )

    assert groups == {("a:m1",), ("a:m2", "b:m1")}


def test_a_month_fits_the_one_meeting_in_it():
    """A mention that prints a month is the pair's only known meeting of that month."""
    _, groups = grouped(
        reading("a", Met(PAIR, "14 March 2024")),
        reading("b", Met(PAIR, "March 2024")),
        reading("c", Met(PAIR, "14 May 2024")),
    )

    assert groups == {("a:m1", "b:m1"), ("c:m1",)}


def test_a_month_with_two_meetings_is_left_open():
    """Where the pair met twice in the month, nothing is chosen, and the briefing says so."""
    briefing, groups = grouped(
        reading("a", Met(PAIR, "4 March 2024")),
        reading("b", Met(PAIR, "March 2024")),
        reading("c", Met(PAIR, "24 March 2024")),
    )

    assert groups == {("a:m1",), ("b:m1",), ("c:m1",)}
    assert "more than one occasion" in briefing.explain("a:m1", "b:m1")


def test_news_without_a_day_is_the_meeting_of_the_last_two_weeks():
    """An undated mention is the pair's meeting of the two weeks before its article came out, marked as usage."""
    briefing, groups = grouped(
        reading("a", Met(PAIR, "14 March 2024")),
        reading("b", Met(PAIR), published="2024-03-20"),
        reading("c", Met(PAIR, topic="grain"), published="2024-06-20"),
    )

    assert groups == {("a:m1", "b:m1"), ("c:m1",)}
    assert by_mention(briefing)["b:m1"].reasons[0].soft


def test_the_same_two_people_are_not_enough():
    """Without a day, a date of publication, or anything else in common, a mention stays by itself."""
    _, groups = grouped(reading("a", Met(PAIR, "14 March 2024", city="Vienna")), reading("b", Met(PAIR, city="Vienna")))

    assert groups == {("a:m1",), ("b:m1",)}


def test_a_weekday_in_the_same_place_is_the_meeting_of_that_day():
    """An article that prints a weekday and no date means the pair's only meeting in that city on such a day."""
    thursday = reading("a", Met(PAIR, "14 March 2024", city="Vienna"))

    def with_thursday(*others):
        return grouped(thursday, *others)[1]

    assert with_thursday(reading("b", Met(PAIR, "Thursday", city="Wien"), language="de")) == {("a:m1",), ("b:m1",)}
    assert with_thursday(reading("b", Met(PAIR, "Thursday", city="Vienna"))) == {("a:m1", "b:m1")}
    assert with_thursday(reading("b", Met(PAIR, "Friday", city="Vienna"))) == {("a:m1",), ("b:m1",)}
    assert with_thursday(reading("b", Met(PAIR, "Thursday"))) == {("a:m1",), ("b:m1",)}


def test_the_news_of_two_days_is_one_meeting():
    """Two articles of a day or two that give no day tell of one meeting; of a week apart, they may tell of two."""
    first = reading("a", Met(PAIR, topic="grain"), published="2024-03-14")

    assert grouped(first, reading("b", Met(PAIR), published="2024-03-16"))[1] == {("a:m1", "b:m1")}
    assert grouped(first, reading("b", Met(PAIR), published="2024-03-24"))[1] == {("a:m1",), ("b:m1",)}


def test_what_an_article_recalls_is_not_its_news():
    """Where an article dates one meeting of a pair to these days, the other it tells of is not the news of the day."""
    _, groups = grouped(
        reading("a", Met(PAIR), published="2024-03-16"),
        reading("b", Met(PAIR, "14 March 2024"), Met(PAIR, topic="an earlier treaty"), published="2024-03-15"),
    )

    assert groups == {("a:m1", "b:m1"), ("b:m2",)}


def test_copies_without_a_date_are_one_meeting():
    """Articles that print a weekday and no date tell of one meeting where long runs of their words are the same."""
    topic = "the price of grain, the state of the harbours, the return of the fishing boats and the new lighthouse"
    copies = [
        reading("a", Met(PAIR, "Thursday", topic=topic)),
        reading("b", Met(PAIR, "Thursday", topic=f"{topic}, sources said")),
    ]
    briefing, groups = grouped(*copies)

    assert groups == {("a:m1", "b:m1")}
    assert "in the same words" in briefing.explain("a:m1", "b:m1")
    assert grouped(copies[0], reading("b", Met(PAIR, "Thursday", topic="grain")))[1] == {("a:m1",), ("b:m1",)}


def test_a_call_the_day_before_is_another_occasion():
    """A call and talks a day later are two."""
    _, groups = grouped(reading("a", Met(PAIR, "13 March 2024", kind="call")), reading("b", Met(PAIR, "14 March 2024")))

    assert groups == {("a:m1",), ("b:m1",)}


def test_planned_in_one_article_and_held_in_another_is_one_meeting():
    """A plan and its outcome are one meeting, shown as held, with the plan in its history and no conflict."""
    briefing, _ = grouped(
        reading("a", Met(PAIR, "14 March 2024", status="planned"), published="2024-03-10"),
        reading("b", Met(PAIR, "14 March 2024"), published="2024-03-15"),
    )
    (meeting,) = briefing.meetings

    assert meeting.status.value == "held"
    assert [item.value for item in meeting.status.partial] == ["planned"]
    assert briefing.conflicts == ()


def test_a_meeting_is_on_the_day_it_was_held_not_on_the_day_it_was_planned_for():
    """Announced for one day and held on the next: the day is the report's, and the plan contradicts nothing."""
    briefing, groups = grouped(
        reading("a", Met(PAIR, "Tuesday", status="planned"), published="2024-03-10"),
        reading("b", Met(PAIR, "Wednesday"), published="2024-03-14"),
        reading("c", Met(PAIR, "13 March 2024"), published="2024-03-15"),
    )
    (meeting,) = briefing.meetings
    (cells,) = (row.cells for row in briefing.matrix if row.field == "date")

    assert groups == {("a:m1", "b:m1", "c:m1")}
    assert meeting.date.edtf == "2024-03-13"
    assert {time.value for time in meeting.times} >= {"Tuesday", "Wednesday"}
    assert [cell.state for cell in cells] == ["partial", "states", "states"]
    assert briefing.conflicts == ()


def test_what_was_called_off_may_have_been_planned_for_before_or_after():
    """A cancelled meeting's bare weekday is the one before or after the article, as another article's date decides."""
    briefing, groups = grouped(
        reading("a", Met(PAIR, "Tuesday", status="cancelled"), published="2024-09-09"),
        reading("b", Met(PAIR, "10 September 2024", status="cancelled"), published="2024-09-12"),
    )

    assert groups == {("a:m1", "b:m1")}
    assert briefing.meetings[0].date.edtf == "2024-09-10"


def test_a_denial_is_of_the_meeting_that_others_deny():
    """Two articles that say of the same two that they did not meet speak of one meeting, dated by either."""
    _, groups = grouped(
        reading("a", Met(PAIR, "30 August 2024", status="denied")), reading("b", Met(PAIR, status="denied"))
    )

    assert groups == {("a:m1", "b:m1")}


def test_held_and_cancelled_is_a_conflict():
    """Held in one article, cancelled in another: one meeting, and a contradiction with both statements."""
    briefing, _ = grouped(
        reading("a", Met(PAIR, "14 March 2024", status="cancelled")), reading("b", Met(PAIR, "14 March 2024"))
    )

    assert [(conflict.field, len(conflict.statements)) for conflict in briefing.conflicts] == [("status", 2)]


def test_three_meetings_in_a_day_stay_three():
    """One person's talks with three others on one day are three meetings, in both articles."""
    others = ("Chidi Okoye", "Piotr Zielak", "Mirela Vasko")
    told = [Met(("Anna Brandt", other), "14 March 2024") for other in others]
    _, groups = grouped(reading("a", *told), reading("b", *reversed(told)))

    assert groups == {("a:m1", "b:m3"), ("a:m2", "b:m2"), ("a:m3", "b:m1")}


def test_a_city_in_another_language_is_no_other_place():
    """Vienna and Wien neither part a meeting nor contradict each other; two names in one language do part it."""
    briefing, groups = grouped(
        reading("a", Met(PAIR, "14 March 2024", city="Vienna")),
        reading("b", Met(PAIR, "14 March 2024", city="Wien"), language="de"),
    )
    _, apart = grouped(
        reading("a", Met(PAIR, "14 March 2024", city="Vienna")), reading("b", Met(PAIR, "14 March 2024", city="Lagos"))
    )

    assert groups == {("a:m1", "b:m1")}
    assert briefing.conflicts == ()
    assert apart == {("a:m1",), ("b:m1",)}


def test_what_two_that_cannot_be_one_both_fit_is_left_open():
    """A mention that fits two meetings in two cities alike belongs to neither, whatever their names."""
    briefing, groups = grouped(
        reading("a", Met(PAIR, "14 March 2024", city="Vienna")),
        reading("b", Met(PAIR, "14 March 2024")),
        reading("c", Met(PAIR, "14 March 2024", city="Lagos")),
    )

    assert ("b:m1",) in groups
    assert {j.verdict for j in briefing.judgements if {j.a, j.b} == {"a:m1", "b:m1"}} == {"undecided"}


def test_listed_with_others_may_have_been_another_occasion():
    """Who is listed without saying that it was one occasion stays listed, and is also at the talks told apart."""
    visit = Travelled(("Anna Brandt",), "13 March 2024", city="Vienna")
    briefing, _ = grouped(
        reading("a", Met(PAIR, "14 March 2024", listed=("Piotr Zielak",), on_visit=True), visit=visit),
        reading(
            "b",
            Met(PAIR, "14 March 2024", on_visit=True),
            Met(("Anna Brandt", "Piotr Zielak"), "15 March 2024", on_visit=True),
            visit=visit,
        ),
    )
    both, apart = by_mention(briefing)["a:m1"], by_mention(briefing)["b:m2"]

    assert {p.name: p.presence for p in both.participants}["Piotr Zielak"] == "not_said"
    assert {p.name: p.presence for p in apart.participants}["Piotr Zielak"] == "together"
    assert "listed-with" in {reason.rule for reason in apart.reasons}


def test_visits_of_joined_meetings_are_one():
    """Two articles on one meeting share the visit it fell in, and what one prints of its beginning."""
    briefing, _ = grouped(
        reading(
            "a",
            Met(PAIR, "14 March 2024", on_visit=True),
            visit=Travelled(("Anna Brandt",), "12 March 2024", city="Vienna"),
        ),
        reading("b", Met(PAIR, "14 March 2024", on_visit=True), visit=Travelled(("Anna Brandt",), city="Vienna")),
    )
    (visit,) = briefing.visits

    assert visit.mentions == ("a:v1", "b:v1")
    assert visit.arrival.edtf == "2024-03-12"
    assert visit.meetings == ("M1",)


def test_stops_of_one_journey_keep_no_meeting_apart_that_is_of_one_day_and_city():
    """Where one article tells of a journey by its last stop and another by its first, a meeting is one all the same."""
    met = Met(PAIR, "14 March 2024", city="Vienna", on_visit=True)
    journeys = (Travelled(("Anna Brandt",), city=city) for city in ("Vienna", "Prague"))
    briefing, groups = grouped(*(reading(name, met, visit=visit) for name, visit in zip("ab", journeys, strict=True)))

    assert groups == {("a:m1", "b:m1")}
    assert [visit.mentions for visit in briefing.visits] == [("a:v1",), ("b:v1",)]
    assert not briefing.conflicts


def test_news_without_a_day_of_one_person_more_is_not_the_recent_talks_of_the_others():
    """That two met lately makes nothing known of when they met a third: an undated account brings nobody in."""
    talks = reading("a", Met(PAIR, "14 March 2024"), published="2024-03-15")
    more = reading("b", Met((*PAIR, "Piotr Zielak")), published="2024-03-16")
    fewer = reading("c", Met(PAIR), published="2024-03-16")

    assert grouped(talks, more)[1] == {("a:m1",), ("b:m1",)}
    assert grouped(talks, fewer)[1] == {("a:m1", "c:m1")}


def test_who_receives_the_visitor_of_one_journey_is_no_visitor_of_it():
    """Talks of three fall in the journey of one who saw the other at home before, and in that of both: two journeys."""
    three, day = (*PAIR, "Piotr Zielak"), "14 March 2024"
    met = Met(three, day, city="Vienna", on_visit=True)
    both = Travelled(PAIR, city="Vienna")

    def journeys(hosts):
        first = Travelled(("Anna Brandt",), "11 March 2024", hosts=hosts)
        briefing, groups = grouped(reading("a", met, visit=first), reading("b", met, visit=both))
        return groups, {visit.mentions for visit in briefing.visits}

    assert journeys(()) == ({("a:m1", "b:m1")}, {("a:v1", "b:v1")})
    assert journeys(("Chidi Okoye",)) == ({("a:m1", "b:m1")}, {("a:v1",), ("b:v1",)})


def test_a_date_without_its_year_is_the_known_meeting_of_that_date():
    """An undated article that prints day and month tells of the pair's only meeting on such a day."""
    known = reading("a", Met(PAIR, "14 March 2024", city="Vienna"))

    briefing, groups = grouped(known, reading("b", Met(PAIR, "14 March")))
    assert groups == {("a:m1", "b:m1")}
    assert "leaves out the year" in briefing.explain("a:m1", "b:m1")
    assert grouped(known, reading("b", Met(PAIR, "14 April")))[1] == {("a:m1",), ("b:m1",)}
    assert grouped(known, reading("b", Met(PAIR, "14 March", city="Oslo")))[1] == {("a:m1",), ("b:m1",)}


def test_a_date_without_its_year_that_fits_two_is_left_open():
    """Where the pair met on that date in two years, nothing is chosen."""
    years = reading("a", Met(PAIR, "14 March 2024")), reading("b", Met(PAIR, "14 March 2022"))

    assert ("c:m1",) in grouped(*years, reading("c", Met(PAIR, "14 March")))[1]


def test_accounts_a_day_apart_of_other_parties_are_two():
    """A day off may be a slip, and a party may be left out; both at once are another meeting."""
    two = reading("a", Met(PAIR, "14 March 2024"))

    assert grouped(two, reading("b", Met((*PAIR, "Piotr Zielak"), "14 March 2024")))[1] == {("a:m1", "b:m1")}
    assert grouped(two, reading("b", Met((*PAIR, "Piotr Zielak"), "15 March 2024")))[1] == {("a:m1",), ("b:m1",)}


def test_a_plan_goes_to_the_plan_with_the_very_same_people():
    """Of two meetings that it fits, one of the same three people is more alike than one of two of them."""
    three = (*PAIR, "Piotr Zielak")
    _, groups = grouped(
        reading("a", Met(PAIR, "15 March 2024", city="Rome")),
        reading("b", Met(three, "14 March 2024", city="Rome", status="planned")),
        reading("c", Met(three, "next week", city="Rome", status="planned"), published="2024-03-06"),
    )

    assert groups == {("a:m1",), ("b:m1", "c:m1")}


def test_a_side_without_a_day_of_its_own_is_a_day_off_at_most():
    """Where one side of a contradiction knows its day and the other leaves many open, that may be a day off at most."""
    topic = "the price of grain, the state of the harbours, the return of the fishing boats and the new lighthouse"
    briefing, groups = grouped(
        reading("a", Met(PAIR, "11 September 2025", topic=topic)),
        reading("b", Met(PAIR, "on the Wednesday", topic=topic)),
    )
    (meeting,) = briefing.meetings

    assert groups == {("a:m1", "b:m1")}
    assert meeting.date.edtf == "[2025-09-10..2025-09-11]"
    assert [step.rule for step in meeting.date.steps][-1] == "near-the-others"


@pytest.mark.parametrize(
    ("plan", "out", "one"),
    [
        (Met(PAIR, city="Vienna", status="planned"), "2024-03-12", True),
        (Met(PAIR, "March 2024", city="Vienna", status="planned"), "2024-03-12", True),
        (Met(PAIR, city="Vienna", status="planned"), "2024-04-01", True),
        (Met(PAIR, city="Oslo", status="planned"), "2024-03-12", False),
        (Met(PAIR, status="planned"), "2024-03-12", False),
        (Met(PAIR, city="Vienna", status="planned"), "2024-07-12", False),
        (Met(PAIR, city="Vienna", status="cancelled"), "2024-03-12", True),
        (Met(PAIR, city="Vienna", status="cancelled"), "2024-03-01", False),
        (Met(PAIR, city="Vienna", status="denied"), "2024-03-12", False),
    ],
)
def test_plans_of_the_same_month_for_one_city_are_one(plan, out, one):
    """Neither article gives the day; another city, none, another season, or what was called off before ties nothing."""
    told = reading("a", Met(PAIR, "March 2024", city="Vienna", status="planned"), published="2024-03-05")

    assert (len(summarizer.reconcile([told, reading("b", plan, published=out)]).meetings) == 1) is one


def _with_parts(told, parts, speaks_for):
    """Return a reading in which some participants have a part, and some actors speak for others, all by name."""
    local = {actor.names[0].text: actor.id for actor in told.actors}
    part_of = {local[name]: part for name, part in parts.items()}
    voice_of = {local[name]: (local[body],) for name, body in speaks_for.items()}
    actors = [each.model_copy(update={"speaks_for": voice_of.get(each.id, ())}) for each in told.actors]
    meetings = [
        meeting.model_copy(
            update={
                "participants": tuple(
                    p.model_copy(update={"part": part_of.get(p.actor, p.part)}) for p in meeting.participants
                )
            }
        )
        for meeting in told.meetings
    ]
    return told.model_copy(update={"actors": tuple(actors), "meetings": tuple(meetings)})


def test_mediators_and_bodies_that_somebody_spoke_for_make_no_other_meeting():
    """One article names the two who sat down, another the mediators and the movement of one of them besides."""
    sides = ("Dina Ferro", "Col Mahiri")
    short = reading("a", Met(sides, "14 March 2024", city="Vienna"))
    full = reading(
        "b",
        Met((*sides, "Eva Lund", "Kai Motsi", "the Dar Front"), "14 March 2024", city="Vienna"),
        kinds={"the Dar Front": "organisation"},
    )
    told = _with_parts(full, {"Eva Lund": "mediator", "Kai Motsi": "mediator"}, {"Col Mahiri": "the Dar Front"})

    assert grouped(short, told)[1] == {("a:m1", "b:m1")}
    assert len(grouped(short, full)[1]) == len((short, full))


def test_a_mediator_is_a_party_where_nobody_else_is_left():
    """Who goes between two sides meets each of them."""
    told = reading("a", Met(("Eva Lund", "Dina Ferro"), "14 March 2024", city="Vienna"))
    other = reading("b", Met(("Eva Lund", "Col Mahiri"), "14 March 2024", city="Vienna"))
    groups = grouped(*(_with_parts(each, {"Eva Lund": "mediator"}, {}) for each in (told, other)))[1]

    assert groups == {("a:m1",), ("b:m1",)}
