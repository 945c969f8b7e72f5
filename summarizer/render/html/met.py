"""Who met whom, as a table, and drawn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from summarizer.render.html.folding import folded
from summarizer.render.html.graph import graph
from summarizer.render.html.pairs import CONFERRING, pairs
from summarizer.render.html.tags import join, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.records import MeetingEntry
    from summarizer.render.html.page import Page
    from summarizer.render.html.pairs import Pair
    from summarizer.render.html.tags import Html


def met(page: Page) -> Html | None:
    """Return the pairs of people who conferred, how often and when; the same as a drawing beside it."""
    every = pairs(page.briefing.meetings)
    if not every:
        return None
    drawn = tag("figure", graph(page, every), tag("figcaption", page.say("html.graph_note")), class_="graph")
    table = folded(page, page.say("sections.met"), every, partial(_table, page))
    return page.section("met", table, _left_out(page), drawn)


def _table(page: Page, every: Sequence[Pair]) -> Html:
    names = [page.say(f"html.met.{name}") for name in ("pair", "times", "meetings")]
    header = tag("thead", tag("tr", [tag("th", name, scope="col") for name in names]))
    body = tag("tbody", [_row(page, pair) for pair in every])
    return tag("table", header, body)


def _row(page: Page, pair: Pair) -> Html:
    both = join([page.actor(pair.one), page.actor(pair.other)], " – ")
    times = tag("td", page.labels.number(len(pair.reported)), class_="number")
    held = tag("ul", [_when(page, meeting) for meeting in pair.meetings])
    return tag("tr", tag("th", both, scope="row"), times, tag("td", held))


def _when(page: Page, meeting: MeetingEntry) -> Html:
    """Return one meeting of a pair: id, days, what keeps it from being told as such."""
    return tag("li", join([page.to_card(meeting.id), page.days(meeting), page.status(meeting)], " "))


def _left_out(page: Page) -> Html | None:
    """Return the meetings that make no pair, so that nobody misses them."""
    others = [each for each in page.briefing.meetings if each.kind not in CONFERRING or each.status.value != "held"]
    if not others:
        return None
    return tag(
        "p", page.say("html.no_pair"), page.colon, join([page.to_card(each.id) for each in others], " "), class_="note"
    )
