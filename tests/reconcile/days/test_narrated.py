"""A bare weekday in an account of some weeks goes on from the date printed before it, and not from the last week."""

from __future__ import annotations

import pytest
from reading_factory import Met, Travelled, reading

from summarizer.reconcile import reconcile

VISITOR = "Arne Holt"
HOSTS = ("Mette Friis", "Ida Moe")


def days(told):
    """Return the dates of the meetings of one article, by mention."""
    return {meeting.mentions[0]: meeting.date.edtf for meeting in reconcile([told]).meetings}


def on_visit(first, *others, published, visit=None):
    """Return an article that tells of meetings on one visit, each with another host."""
    mets = [
        Met((VISITOR, f"{HOSTS[0]} {chr(65 + at)}son"), when, on_visit=True) for at, when in enumerate((first, *others))
    ]
    return reading("v", *mets, visit=visit or Travelled((VISITOR,), city="Delhi"), published=published)


def in_one_paragraph(told):
    """Return the same reading of the same sentences, set as one paragraph."""
    text = told.article.text.replace("\n", " ")
    return told.model_copy(update={"article": told.article.model_copy(update={"text": text})})


@pytest.mark.parametrize("published", ["2025-10-05", "2025-12-01"])
def test_of_one_visit_the_weekday_is_the_first_from_the_printed_day_on(published):
    """Wednesday after Tuesday 23 September is the 24th, however long ago that was."""
    assert days(on_visit("Tuesday 23 September 2025", "Wednesday", published=published)) == {
        "v:m1": "2025-09-23",
        "v:m2": "2025-09-24",
    }


def test_the_day_of_the_visit_itself_will_do():
    """She arrived on Saturday 20 September; on Sunday they met."""
    told = on_visit("Sunday", published="2025-10-05", visit=Travelled((VISITOR,), "20 September", city="Oslo"))

    assert days(told) == {"v:m1": "2025-09-21"}


def test_in_news_of_the_week_the_weekday_is_that_of_the_week():
    """What is told first need not have been first: he signed on 10 October, and on Wednesday he had been received."""
    assert days(on_visit("10 October", "Wednesday", published="2025-10-12"))["v:m2"] == "2025-10-08"


def test_without_a_visit_a_date_in_the_paragraph_leaves_both_weeks_open():
    """Whether the account goes on or comes back to the present, its words do not tell."""
    told = reading("v", Met((VISITOR, HOSTS[0]), "23 September"), Met(HOSTS, "Wednesday"), published="2025-10-05")

    assert days(told)["v:m2"] == "2025-10-01"
    assert days(in_one_paragraph(told))["v:m2"] == "[2025-09-24,2025-10-01]"


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ("Tuesday 23 September", "[2025-09-24,2025-10-01]"),
        ("Tuesday 16 September", "2025-10-01"),
        ("Tuesday 30 September", "2025-10-01"),
    ],
)
def test_a_weekly_goes_on_through_the_weekdays_of_the_week_before_the_last(date, edtf):
    """A date with its weekday says that weekdays are told of its week, in other paragraphs too."""
    told = reading("v", Met((VISITOR, HOSTS[0]), date), Met(HOSTS, "Wednesday"), published="2025-10-05")

    assert days(told)["v:m2"] == edtf


def test_words_for_a_week_go_before_the_date():
    """Last Wednesday is that of the last week, whatever was told before."""
    assert days(on_visit("23 September", "last Wednesday", published="2025-10-05"))["v:m2"] == "2025-10-01"


def test_what_is_planned_goes_on_from_a_date_ahead():
    """She arrives on 4 November; on Thursday she will be received."""
    mets = (
        Met((VISITOR, HOSTS[0]), "4 November", status="planned", on_visit=True),
        Met((VISITOR, HOSTS[1]), "Thursday", status="planned", on_visit=True),
    )
    told = reading("v", *mets, visit=Travelled((VISITOR,), city="Delhi"), published="2025-10-05")
    planned = told.model_copy(update={"visits": (told.visits[0].model_copy(update={"status": "planned"}),)})

    assert days(planned)["v:m2"] == "2025-11-06"


def told_by_number(visit, day, *, language="en", published="2026-10-23"):
    """Return the date of talks whose day is told by its number alone, on a visit or after it in the next sentence."""
    told = reading(
        "v",
        Met((VISITOR, HOSTS[0]), day, on_visit=visit.people[0] == VISITOR),
        visit=visit,
        published=published,
        language=language,
    )
    return days(in_one_paragraph(told))["v:m1"]


def test_on_a_visit_of_last_month_a_day_without_its_month_is_of_that_month():
    """Last month she spent four days in Delhi; on the 8th they met, and not on that of this month."""
    assert told_by_number(Travelled((VISITOR,), when="last month", city="Delhi"), "8") == "2026-09-08"


def test_on_a_visit_of_this_month_it_is_the_nearest():
    """She arrived on 6 October; on the 8th they met."""
    assert told_by_number(Travelled((VISITOR,), "6 October", city="Delhi"), "8") == "2026-10-08"


def test_beside_a_visit_of_last_month_it_may_be_either():
    """Somebody else was in Delhi last month; that they met on the 8th may go on from there."""
    assert told_by_number(Travelled(("Bo Lund",), when="last month", city="Delhi"), "8") == "[2026-09-08,2026-10-08]"


def test_the_press_that_writes_days_by_number_means_the_nearest():
    """A Japanese paper names the month of any day that is not of its own."""
    visit = Travelled(("Bo Lund",), when="先月", city="Delhi")

    assert told_by_number(visit, "8", language="ja") == "2026-10-08"


def test_an_agency_that_leaves_out_the_year_goes_on_from_a_date_as_well():
    """On the 13th of November, of whatever year, Wednesday after "3 November" on one visit is not the day before."""
    told = on_visit("Monday 3 November", "Wednesday", published=None)
    dateline = told.meetings[0].when[0].model_copy(update={"words": "13 November", "weekday": None, "day": 13})
    year = reading("w", Met((VISITOR, f"{HOSTS[0]} Ason"), "Monday 3 November 2025"), published="2025-11-13")
    meetings = reconcile([told.model_copy(update={"published": dateline}), year]).meetings

    assert next(each.date.edtf for each in meetings if each.mentions == ("v:m2",)) == "2025-11-05"


@pytest.mark.parametrize(("beside", "edtf"), [("Saturday", "2025-11-07"), ("Thursday", "2025-11-14")])
def test_the_weekday_of_writing_is_nearest_to_the_others_of_its_visit(beside, edtf):
    """In a paper of Friday 14 November, Friday and Saturday of one visit are the 7th and the 8th."""
    told = on_visit("Friday", beside, published="2025-11-14")

    assert days(told)["v:m1"] == edtf


def test_the_same_words_tell_one_day_of_all_that_they_are_given_for():
    """He came on Friday and met his host: both are of that day, whichever Friday it was."""
    told = on_visit("Friday", "8 November", published="2025-11-14", visit=Travelled((VISITOR,), "Friday", city="Oslo"))
    (arrived,) = told.visits[0].arrival
    first = told.meetings[0].model_copy(update={"when": (arrived,)})
    apart = told.model_copy(update={"meetings": told.meetings[1:]})
    (visit,) = reconcile([apart]).visits
    together = reconcile([told.model_copy(update={"meetings": (first, *told.meetings[1:])})])

    assert visit.arrival.edtf == "2025-11-07"
    assert [meeting.date.edtf for meeting in together.meetings] == ["2025-11-07", "2025-11-08"]


def test_the_day_before_a_visit_is_the_day_before_it_began():
    """He came on Tuesday from Prague, where the president had received him the day before: that was on Monday."""
    told = on_visit("Tuesday", published="2025-11-14", visit=Travelled((VISITOR,), "Tuesday 11 November", city="Oslo"))
    before = (
        told.meetings[0]
        .when[0]
        .model_copy(
            update={"words": "the day before", "weekday": None, "of": "v1", "citation": told.meetings[0].citations[0]}
        )
    )
    met = told.meetings[0].model_copy(update={"when": (before,), "visit": None})

    assert days(told.model_copy(update={"meetings": (met,)})) == {"v:m1": "2025-11-10"}


@pytest.mark.parametrize(("published", "edtf"), [("2025-11-15", "2025-11-14"), ("2025-11-12", "2025-11-14")])
def test_a_weekday_of_departure_is_the_one_that_is_clearly_nearer(published, edtf):
    """Who came on Wednesday 12 November and leaves, or left, on Friday does so on the 14th."""
    visit = Travelled((VISITOR,), "12 November", city="Oslo", departure="Friday")
    (told,) = reconcile([reading("v", visit=visit, published=published)]).visits

    assert told.departure.edtf == edtf


def test_a_weekday_of_departure_as_near_before_as_after_stays_open():
    """On Tuesday the 18th, "left on Friday" may be the 14th, or the 21st."""
    visit = Travelled((VISITOR,), "12 November", city="Oslo", departure="Friday")
    (told,) = reconcile([reading("v", visit=visit, published="2025-11-18")]).visits

    assert told.departure.edtf == "[2025-11-14,2025-11-21]"
