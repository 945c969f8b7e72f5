"""What an article puts within an event: on its day where one is printed of it, and on no day where none is."""

from __future__ import annotations

import pytest
from reading_factory import cite_in, printed_time, told_of_two

from summarizer.articles import load
from summarizer.reconcile import reconcile
from summarizer.records import Article, EventMention, OrderMention

TEXT = (
    "Harbour Days. Ann Arno met Bob Bering during the harbour days of 14 May 2025. The harbour days are a yearly event,"
    " as those of 14 to 16 May 2025."
)


def dated(*when, relation="during"):
    """Return the date of a meeting that lies within an event, of which some times are printed, each with its parts."""
    (article,) = load([Article(id="v", text=TEXT, published="2025-05-20")]).articles
    reading = told_of_two(article, "Ann Arno met")
    cite = cite_in(article)
    told = cite("harbour days", TEXT.index("harbour days"))
    times = tuple(printed_time(cite(words, TEXT.index(words)), **parts) for words, parts in when)
    event = EventMention(id="e1", text="harbour days", when=times, ahead=False, citations=(told,))
    order = OrderMention(relation=relation, of="e1", citations=(told,))
    meeting = reading.meetings[0].model_copy(update={"order": (order,)})
    (found,) = reconcile([reading.model_copy(update={"meetings": (meeting,), "events": (event,)})]).meetings
    return found.date


DAY = ("14 May 2025", {"day": 14, "month": 5, "year": 2025})


def test_one_printed_day_of_an_event_is_that_of_what_lies_within_it():
    """It is a rule of usage, and says so: an event may go on for longer than the day that is printed of it."""
    found = dated(DAY)

    assert found.edtf == "2025-05-14"
    assert [step.soft for step in found.steps if step.rule == "during-event"] == [True]


@pytest.mark.parametrize(
    "when", [(), (("14 May 2025", {"day": 14, "month": 5, "year": 2025, "relation": "after"}),)], ids=["none", "from"]
)
def test_an_event_that_may_last_lends_no_day(when):
    """A summit of which no day is printed, or only its first, may go on for a week."""
    assert dated(*when).day is None


def test_on_the_same_day_as_an_event_is_on_its_day():
    """What an article itself puts on one day with an event is no rule of usage."""
    found = dated(DAY, relation="same_day")

    assert found.edtf == "2025-05-14"
    assert not any(step.soft for step in found.steps)


def test_what_lies_within_an_event_of_a_few_days_is_on_one_of_them():
    """Of a fair from 14 to 16 May, the meeting was on one of the three days; of a whole month nothing is told."""
    assert dated(("14 to 16 May 2025", {"month": 5, "year": 2025})).edtf == "[2025-05-14..2025-05-16]"
    assert dated(("May 2025", {"month": 5, "year": 2025})).edtf == "[..2025-05-20]"
