"""Where a meeting was, if it is told for its visit alone."""

import pytest
from reading_factory import Met, Travelled, reading

import summarizer
from summarizer import reconcile
from summarizer.reconcile.entries.whereabouts import with_place_of_visit
from summarizer.records import Finding, PlaceEntry, Statement

PEOPLE = ("Ada Bright", "Ciro Dorado")
VISIT = Travelled(("Ada Bright",), city="Lisbon", arrival="Wednesday 13 March 2024")
MET = Met(PEOPLE, when="Thursday 14 March 2024", on_visit=True)


def meeting(*readings):
    """Return the only meeting of a briefing, and the briefing."""
    briefing = reconcile(readings)
    (entry,) = briefing.meetings
    return entry, briefing


def test_a_meeting_on_a_visit_was_where_the_visit_went():
    """A meeting without a place takes over its visit's, and says so; the words of the visit are its evidence."""
    entry, briefing = meeting(reading("a", MET, visit=VISIT))

    assert entry.place.city.value == "Lisbon"
    assert entry.place.city.inherited
    assert entry.place.city.agree[0].citations == briefing.visits[0].place.city.agree[0].citations


def test_an_article_that_tells_of_the_visit_alone_lends_its_place():
    """The place may stand in another article than the meeting."""
    entry, _ = meeting(
        reading("a", MET, visit=Travelled(("Ada Bright",), arrival="Wednesday 13 March 2024")),
        reading("b", visit=VISIT),
    )

    assert entry.place.city.value == "Lisbon"


def test_a_place_of_its_own_counts_alone():
    """A meeting in another town than its visit is told for was in that town, and nothing contradicts it."""
    entry, briefing = meeting(reading("a", Met(PEOPLE, when=MET.when, city="Porto", on_visit=True), visit=VISIT))

    assert entry.place.city.value == "Porto"
    assert not entry.place.city.inherited
    assert briefing.conflicts == ()


def test_nobody_travels_to_a_call():
    """A call during a visit has no place."""
    entry, _ = meeting(reading("a", Met(PEOPLE, when=MET.when, kind="call", on_visit=True), visit=VISIT))

    assert entry.place.city is None


def test_towns_of_one_visit_are_no_contradiction_of_its_meetings():
    """Where articles name different towns of a visit, its meeting was in one of them; only the visit's differ."""
    told = [Statement(article=article, value=town, citations=()) for article, town in (("a", "Lisbon"), ("b", "Porto"))]
    visit = PlaceEntry(city=Finding(value="Lisbon", agree=(told[0],), differ=(told[1],)))

    city = with_place_of_visit(PlaceEntry(), visit, "talks").city

    assert [one.value for one in (*city.agree, *city.partial)] == ["Lisbon", "Porto"]
    assert city.differ == ()


def test_the_matrix_calls_a_place_taken_over_less_precise():
    """No article states the place of the meeting itself."""
    _, briefing = meeting(reading("a", MET, visit=VISIT), reading("b", MET, visit=VISIT))

    (row,) = (row for row in briefing.matrix if row.field == "city")
    assert [cell.state for cell in row.cells] == ["partial", "partial"]


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_page_says_that_it_is_the_place_of_the_visit(form):
    """A reader sees that the place is told of the visit."""
    _, briefing = meeting(reading("a", MET, visit=VISIT))

    assert "(told of the visit)" in summarizer.render.render(briefing, form)
