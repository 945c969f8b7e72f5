"""The page's drawings and cuts: pieces of text, strips of time, pairs of people, places of nodes."""

import datetime as dt
import math
from itertools import combinations

import pytest
from briefing_factory import make_briefing, on
from html_tree import elements
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.records import DateSet, MeetingEntry, Span
from summarizer.render import render
from summarizer.render.addresses import web_address
from summarizer.render.html import strip
from summarizer.render.html.cutting import Stretch, cut
from summarizer.render.html.layout import place
from summarizer.render.html.links import to_quote
from summarizer.render.html.pairs import pairs

STRETCHES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=8)


@settings(derandomize=True, deadline=None)
@given(STRETCHES, st.integers(0, 10), st.integers(11, 40))
def test_pieces_are_the_text_and_know_what_covers_them(spans, start, end):
    """Pieces follow each other without gap, none is empty, and each is covered by the same stretches throughout."""
    stretches = [Stretch(first, first + length, number) for number, (first, length) in enumerate(spans)]

    pieces = cut(start, end, stretches)

    assert [piece.start for piece in pieces] + [end] == [start] + [piece.end for piece in pieces]
    for piece in pieces:
        assert piece.start < piece.end
        for at in range(piece.start, piece.end):
            assert piece.over == tuple(each.what for each in stretches if each.start <= at < each.end)


def test_a_parade_makes_no_pair():
    """Only those who conferred in a meeting that was held make a pair."""
    meetings = make_briefing("en").meetings
    talks, planned = meetings[3], meetings[-1]
    parade = talks.model_copy(update={"kind": "event"})

    assert {(pair.one, pair.other) for pair in pairs([talks])} == {("A2", "A1")}
    assert pairs([parade, planned]) == []


def test_pairs_count_what_is_told_as_such():
    """A meeting that is only to be concluded is listed with its pair, and not counted."""
    pair = pairs(make_briefing("en").meetings)[0]

    assert [meeting.id for meeting in pair.meetings] == ["M1", "M4", "M5"]
    assert [meeting.id for meeting in pair.reported] == ["M4", "M5"]


def test_those_who_come_together_make_no_pair():
    """Two visitors confer with whom they meet, not with each other."""
    meeting = make_briefing("en").meetings[3]
    parts = zip(meeting.participants, ("visitor", "visitor", "host"), strict=True)
    people = tuple(each.model_copy(update={"part": part, "level": "principal"}) for each, part in parts)

    found = pairs([meeting.model_copy(update={"participants": people})])

    assert {frozenset((pair.one, pair.other)) for pair in found} == {frozenset(("A1", "A5")), frozenset(("A2", "A5"))}


NODES = "abcdefgh"
EDGES = st.sets(st.sampled_from([(one, other) for one in NODES for other in NODES if one < other]), min_size=1)


@settings(derandomize=True, deadline=None)
@given(EDGES)
def test_no_two_nodes_lie_on_one_another(edges):
    """Whoever met whom, of up to eight people no two circles of the drawing touch."""
    nodes = sorted({node for edge in edges for node in edge})
    at = place(nodes, sorted(edges)).values()

    assert min(math.dist(one, other) for one, other in combinations(at, 2)) > 0.2


def test_only_what_fell_in_a_visit_is_indented():
    """In the timeline a meeting is set in where it fell in a visit, and not otherwise."""
    briefing = make_briefing("en")
    items = [each for each in elements(render(briefing, "html")) if each.tag == "li" and "meeting" in each.classes]

    within = [bool(meeting.visit) for meeting in briefing.timeline if isinstance(meeting, MeetingEntry)]
    assert ["within" in each.classes for each in items] == within
    assert len(set(within)) == 2


def test_two_lie_side_by_side():
    """Two people who met lie one step apart, on one level."""
    (x1, y1), (x2, y2) = place(["a", "b"], [("a", "b")]).values()

    assert (abs(x1 - x2), y1) == (1, y2)


def test_neighbours_lie_nearer_than_others():
    """In a chain of three, the ends lie farther from each other than from the middle; every run gives the same."""
    at = place(["b", "a", "c"], [("a", "b"), ("b", "c")])

    assert math.dist(at["a"], at["c"]) > 1.5 * math.dist(at["a"], at["b"])
    assert at == place(["b", "a", "c"], [("a", "b"), ("b", "c")])


@pytest.mark.parametrize("count", [1, 2, 24])
def test_no_two_nodes_lie_on_each_other(count):
    """Nodes keep apart, also when none is connected."""
    at = place([str(n) for n in range(count)], [])

    assert len(set(at.values())) == count


def test_days_are_drawn_as_what_is_known_of_them():
    """A known day is a dot, one of several days a hollow band, an open end dashed, a stay a bar between its days."""
    first, last = dt.date(2023, 9, 26), dt.date(2023, 9, 28)
    scale = strip.Scale(first, last)
    known, several = on(last), on(first, last)
    since = DateSet(spans=(Span(first=first),), edtf="[2023-09-26..]")

    assert "<circle" in strip.day(scale, known)
    assert "<rect" not in strip.day(scale, known)
    assert 'class="band"' in strip.day(scale, several)
    assert 'class="open"' in strip.day(scale, since)
    assert 'class="bar"' in strip.stay(scale, on(first), known)
    assert 'class="tail"' in strip.stay(scale, on(first), since)


def test_later_days_lie_farther_right():
    """The scale grows with the days and keeps all of them on the strip."""
    scale = strip.Scale(dt.date(2023, 1, 1), dt.date(2023, 12, 31))
    at = [scale.at(scale.first + dt.timedelta(days=n)) for n in range(365)]

    assert at == sorted(at)
    assert at[0] >= 0
    assert at[-1] <= strip.WIDTH


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.org", "http:x", "https://a b", "", None],
)
def test_only_addresses_of_the_web_become_links(url):
    """Other schemes, and what is no address, do not."""
    assert web_address(url) is None


def test_a_quote_is_found_in_the_live_article():
    """A short quote is pointed at whole, a long one by its ends; signs with a meaning are encoded."""
    long = "one two three four five " + "word " * 40 + "six seven eight nine ten"

    assert to_quote("https://x.org/a", "à-propos, & co") == "https://x.org/a#:~:text=%C3%A0%2Dpropos%2C%20%26%20co"
    assert to_quote("https://x.org/a#b", "c") == "https://x.org/a#b:~:text=c"
    assert to_quote("https://x.org", long).endswith("four%20five,six%20seven%20eight%20nine%20ten")
