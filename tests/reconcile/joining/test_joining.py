"""Joining the readings of a long article's windows: what is one is told once, and what is two stays two."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_factory import Met, Travelled, reading
from recorded import RECORDINGS, SEEDS

from summarizer import extract
from summarizer.reconcile.joining import join
from summarizer.records import Cited, PointMention, Rejected

ANN, BOB, CAY, DAN = "Ann Arno", "Bob Bering", "Cay Corvin", "Dan Dorval"
MONDAY, TUESDAY = "Monday 4 March 2024", "Tuesday 5 March 2024"


def window(whole, *numbers, **changes):
    """Return what a window yields that shows some of the meetings of a reading, by number, and nothing else."""
    meetings = tuple(whole.meetings[number] for number in numbers)
    seen = {each.actor for meeting in meetings for each in meeting.participants}
    seen |= {voice.actor for meeting in meetings for told in meeting.told_by for voice in told.said_by}
    actors = tuple(actor for actor in whole.actors if actor.id in seen)
    return whole.model_copy(update={"actors": actors, "meetings": meetings, "visits": (), **changes})


def told(one):
    """Return the meetings of a reading as names and dates, in order."""
    names = {actor.id: actor.names[0].text for actor in one.actors}
    return [
        (*(names[each.actor] for each in meeting.participants), *(when.words for when in meeting.when))
        for meeting in one.meetings
    ]


def bare(one, **names):
    """Return a reading in which some actors, by id, are called by another name only: the end of their own."""
    return one.model_copy(update={"actors": tuple(shortened(each, names.get(each.id)) for each in one.actors)})


def shortened(actor, end):
    """Return an actor under the end of its name alone."""
    if end is None:
        return actor
    place = actor.names[0].citations[0]
    place = place.model_copy(update={"start": place.end - len(end), "quote": end})
    return actor.model_copy(update={"names": (Cited(text=end, citations=(place,)),)})


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_short_article_read_several_times_is_read_once(times):
    """Joining equal readings of a seed gives the actors, meetings, visits and events of one of them."""
    for one in extract(SEEDS, replay=RECORDINGS).readings:
        joined = join(one.article, [one] * times)
        again = join(one.article, [joined] * times)

        assert [meeting.citations for meeting in joined.meetings] == [
            meeting.citations for meeting in sorted(one.meetings, key=lambda m: m.citations[0].start)
        ]
        assert {actor.names for actor in joined.actors} == {actor.names for actor in one.actors}
        assert len(joined.visits) == len(one.visits)
        assert len(joined.events) == len(one.events)
        assert joined.comment == tuple(sorted(one.comment, key=lambda citation: citation.start))
        assert (again.actors, again.meetings, again.visits, again.events) == (
            joined.actors,
            joined.meetings,
            joined.visits,
            joined.events,
        )


people = st.lists(st.sampled_from([ANN, BOB, CAY, DAN]), min_size=2, max_size=3, unique=True).map(tuple)
days = st.sampled_from([f"{day} March 2024" for day in range(4, 20)])
mets = st.lists(
    st.builds(Met, people, days, st.sampled_from(["", "Oslo"]), topic=st.sampled_from(["", "salt"])),
    min_size=1,
    max_size=8,
    unique_by=lambda met: met.when,
)


@settings(derandomize=True, deadline=None, max_examples=80)
@given(mets, st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=4))
def test_however_an_article_is_cut_its_facts_are_the_same(given_mets, cuts):
    """Windows that show any stretches of an article, together all of it, give the meetings of the whole."""
    whole = reading("log", *given_mets)
    last = len(whole.meetings) - 1
    stretches = [(min(a, b, last), min(max(a, b), last)) for a, b in cuts]
    stretches += [(number, number) for number in range(last + 1)]
    windows = [window(whole, *range(a, b + 1)) for a, b in sorted(stretches)]

    joined = join(whole.article, windows)

    assert told(joined) == told(join(whole.article, [whole]))
    assert [m.citations for m in joined.meetings] == [m.citations for m in whole.meetings]
    assert [m.topics for m in joined.meetings] == [m.topics for m in whole.meetings]


def test_one_article_does_not_report_a_day_late():
    """The same two people on a Monday in one window and on the Tuesday in another met twice."""
    whole = reading("log", Met((ANN, BOB), MONDAY), Met((ANN, BOB), TUESDAY))

    assert told(join(whole.article, [window(whole, 0), window(whole, 1)])) == [(ANN, BOB, MONDAY), (ANN, BOB, TUESDAY)]


def test_a_meeting_mentioned_again_far_away_is_one():
    """A window that mentions without a day the only meeting of two people adds its sentences to it."""
    whole = reading("log", Met((ANN, BOB), MONDAY), Met((CAY, DAN), TUESDAY), Met((ANN, BOB)))

    joined = join(whole.article, [window(whole, 0, 1), window(whole, 2)])

    assert told(joined) == [(ANN, BOB, MONDAY), (CAY, DAN, TUESDAY)]
    assert joined.meetings[0].citations == whole.meetings[0].citations + whole.meetings[2].citations


def test_a_plan_without_a_day_is_not_the_meeting_that_was_held():
    """That two people will meet, some day, is not said of the meeting they had."""
    whole = reading("log", Met((ANN, BOB), MONDAY), Met((ANN, BOB), status="planned"))

    assert len(join(whole.article, [window(whole, 0), window(whole, 1)]).meetings) == 2


def test_a_family_name_belongs_to_the_one_full_name_of_another_window():
    """Who is introduced in one window and called by family name in the next is one person, under the full name."""
    whole = reading("log", Met((ANN, BOB), MONDAY), Met((ANN, CAY), TUESDAY))
    second = bare(window(whole, 1), a1="Arno")

    joined = join(whole.article, [window(whole, 0), second])

    assert told(joined) == [(ANN, BOB, MONDAY), (ANN, CAY, TUESDAY)]


def test_a_family_name_that_two_people_bear_stays_open():
    """Where two people of other windows bear it, a family name alone is a third entry, not a guess."""
    whole = reading("log", Met((ANN, BOB), MONDAY), Met(("Eve Arno", CAY), MONDAY), Met((ANN, DAN), TUESDAY))
    third = bare(window(whole, 2), a1="Arno")

    joined = join(whole.article, [window(whole, 0, 1), third])

    assert told(joined)[2] == ("Arno", DAN, TUESDAY)


def test_ids_count_in_the_order_of_the_article():
    """Whatever the windows called them, actors and meetings are numbered as the article comes to them."""
    whole = reading("log", *(Met((ANN, each), MONDAY, topic="salt", source="Sound News") for each in (BOB, CAY, DAN)))

    joined = join(whole.article, [window(whole, 1, 2), window(whole, 0, 1)])

    assert [meeting.id for meeting in joined.meetings] == ["m1", "m2", "m3"]
    assert [actor.id for actor in joined.actors] == [f"a{n}" for n in range(1, len(joined.actors) + 1)]
    starts = [actor.names[0].citations[0].start for actor in joined.actors]
    assert starts == sorted(starts)
    assert [m.topics[0].said_by for m in joined.meetings] == [m.topics[0].said_by for m in whole.meetings]


def with_points(whole, **points):
    """Return a reading whose first meeting has these topics, outcomes or gaps."""
    first, *others = whole.meetings
    return whole.model_copy(update={"meetings": (first.model_copy(update=points), *others)})


def point(whole, text, *numbers):
    """Return a point that rests on some meetings' sentences."""
    places = tuple(citation for number in numbers for citation in whole.meetings[number].citations)
    return PointMention(text=text, mode="happened", said_by=(), citations=places)


def test_what_two_windows_say_of_the_same_sentences_is_said_once():
    """Two wordings of one sentence are one topic; two topics in a sentence, and one from another, stay."""
    whole = reading("log", Met((ANN, BOB), MONDAY), Met((ANN, BOB), TUESDAY))
    first = with_points(whole, topics=(point(whole, "eels", 0), point(whole, "salt", 0)))
    second = with_points(whole, topics=(point(whole, "eel fishing", 0), point(whole, "ice", 1)))

    (meeting, _) = join(whole.article, [first, second]).meetings

    assert [topic.text for topic in meeting.topics] == ["eels", "salt", "ice"]


def test_a_gap_that_another_window_fills_is_none():
    """What one window takes for unsaid and another reads in the same sentence is no gap; other gaps stay."""
    whole = reading("log", Met((ANN, BOB), MONDAY), Met((ANN, BOB), TUESDAY))
    first = with_points(whole, gaps=(point(whole, "what was agreed", 0), point(whole, "who else was there", 1)))
    second = with_points(whole, outcomes=(point(whole, "a price for salt", 0),))

    (meeting, _) = join(whole.article, [first, second]).meetings

    assert [gap.text for gap in meeting.gaps] == ["who else was there"]


def test_a_visit_told_in_two_windows_is_one_and_keeps_its_meetings():
    """One journey read in two windows is one visit, and the meetings of both windows fall in it."""
    whole = reading(
        "log",
        Met((ANN, BOB), MONDAY, on_visit=True),
        Met((ANN, CAY), TUESDAY, on_visit=True),
        visit=Travelled((ANN,), MONDAY, "Oslo"),
    )
    windows = [window(whole, number, visits=whole.visits) for number in (0, 1)]

    joined = join(whole.article, windows)

    assert [visit.id for visit in joined.visits] == ["v1"]
    assert [meeting.visit for meeting in joined.meetings] == ["v1", "v1"]


def test_what_was_rejected_says_in_which_window():
    """A rejected item's path begins with its window."""
    whole = reading("log", Met((ANN, BOB), MONDAY))
    item = Rejected(article="log", path="meetings[0].when[0]", value="x", code="not-printed", reason="no")

    joined = join(whole.article, [whole, whole.model_copy(update={"rejected": (item,)})])

    assert [each.path for each in joined.rejected] == ["windows[1].meetings[0].when[0]"]


def test_tokens_add_up_and_the_day_is_the_first():
    """Answers and tokens are summed, unknown if one is; the article was there when the first answer was given."""
    whole = reading("log", Met((ANN, BOB), MONDAY))
    made = [
        whole.made.model_copy(update={"answered_on": day, "answers": 1, "tokens_in": 5, "tokens_out": out})
        for day, out in (("2026-02-02", 7), ("2026-02-01", None))
    ]

    joined = join(whole.article, [whole.model_copy(update={"made": each}) for each in made]).made

    assert (joined.answered_on, joined.answers, joined.tokens_in, joined.tokens_out) == ("2026-02-01", 2, 10, None)
