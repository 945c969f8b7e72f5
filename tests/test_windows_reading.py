"""Reading a long article in windows, over HTTP on loopback, with a reader who knows a window's sentences alone."""

import functools
import time

import chronicle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stub_server import StubServer, answer, error

from summarizer import Article, ConfigurationError, brief, extract
from summarizer.errors import ModelError, RecordingError

TEXT, TOLD = chronicle.chronicle(7, 120)


@functools.cache
def desk():
    """The endpoint of all these tests, answering as the scripted reader does."""
    server = StubServer()
    server.__enter__()
    server.always(chronicle.reply)
    return server


def options(server, **changes):
    """Options that ask a stub and store nothing."""
    return {"model": "stub-model", "base_url": server.url, "cache": None, **changes}


def meetings(reading):
    """Return the meetings of a reading as people, day and city, sorted."""
    names = {actor.id: actor.names[0].text for actor in reading.actors}
    return sorted(
        (
            *sorted(names[each.actor] for each in meeting.participants),
            *(f"{when.year}-{when.month}-{when.day}" for when in meeting.when),
            meeting.place.city.text if meeting.place.city else "",
        )
        for meeting in reading.meetings
    )


def expected(told):
    """Return the meetings of a chronicle in the same form."""
    return sorted((*sorted((m.woman, m.man)), f"{m.day.year}-{m.day.month}-{m.day.day}", m.city) for m in told)


def read(text, server=None, **changes):
    """Return the reading of a text."""
    (reading,) = extract(Article(id="chronicle", text=text), **options(server or desk(), **changes)).readings
    return reading


@settings(derandomize=True, deadline=None, max_examples=15)
@given(st.integers(0, 1000), st.integers(1000, 9000))
def test_no_meeting_is_lost_or_doubled_at_an_edge(seed, size):
    """Whatever the text and the size of its windows, each meeting is read once, with its people, day and place."""
    text, told = chronicle.chronicle(seed, 60)

    assert meetings(read(text, window=size)) == expected(told)


@settings(derandomize=True, deadline=None, max_examples=8)
@given(st.integers(1000, 30_000))
def test_the_number_of_windows_changes_no_citation(size):
    """The places that meetings and their topics rest on, and the order they are told in, are those of one reading."""
    whole, cut = read(TEXT, window=1_000_000), read(TEXT, window=size)

    assert [meeting.citations for meeting in cut.meetings] == [meeting.citations for meeting in whole.meetings]
    assert [m.topics[0].citations for m in cut.meetings] == [m.topics[0].citations for m in whole.meetings]
    assert {a.names[0].text: a.names[0].citations for a in cut.actors} == {
        a.names[0].text: a.names[0].citations for a in whole.actors
    }
    assert cut.title == whole.title


def test_who_has_no_name_in_one_window_is_nobody_in_the_reading():
    """A window that begins with "She and …" tells of the meeting that the window before tells of by name."""
    unnamed = [m for seen in desk_for(1000).seen for m in chronicle.read(seen.messages[1]["content"])["actors"]]

    assert any(actor["names"] == ["She"] for actor in unnamed)
    assert "She" not in {actor.names[0].text for actor in read(TEXT, window=1000).actors}


def desk_for(size):
    """Return a stub that has been asked about the chronicle in windows of a size."""
    with StubServer() as server:
        server.always(chronicle.reply)
        read(TEXT, server, window=size)
        return server


def test_a_short_article_is_one_request(stub):
    """An article below the size of a window costs one request, whatever that size is."""
    stub.always(chronicle.reply)
    short = chronicle.chronicle(3, 10)[0]

    first, second = read(short, stub), read(short, stub, window=50_000)

    assert len(stub.seen) == 2
    assert stub.seen[0].messages == stub.seen[1].messages
    assert first == second


def test_an_article_in_windows_counts_once(stub):
    """Progress, usage and the briefing know one article; requests and answers are counted for each window."""
    stub.always(chronicle.reply)
    told = []

    briefing = brief(Article(id="chronicle", text=TEXT), **options(stub, window=5000, progress=told.append))

    assert len(stub.seen) > 3
    assert [(each.article, each.outcome, each.requests, each.total) for each in told] == [
        ("chronicle", "live", len(stub.seen), 1)
    ]
    assert (briefing.usage.articles, briefing.usage.answers) == (1, len(stub.seen))
    assert briefing.usage.tokens_in == 100 * len(stub.seen)
    assert len(briefing.meetings) == len(TOLD)


def test_windows_are_asked_about_at_the_same_time(stub):
    """As many windows of one article are under way as may be in flight, and no more."""

    def reply(seen):
        until = time.monotonic() + 5
        while stub.peak < 3 and time.monotonic() < until:
            time.sleep(0.005)
        return chronicle.reply(seen)

    stub.always(reply)

    read(TEXT, stub, window=5000, in_flight=3)

    assert stub.peak == 3


def test_a_failed_window_fails_the_article_by_name_and_is_all_that_is_paid_again(stub, tmp_path):
    """The failure says which window it was; the next run sends that one request and reads the article."""
    spoilt = {"on": True}

    def reply(seen):
        lost = "[1]" in seen.messages[1]["content"] and "entry 50 line" in seen.messages[1]["content"]
        return error(400, "no") if spoilt["on"] and lost else chronicle.reply(seen)

    stub.always(reply)
    with pytest.raises(ModelError, match=r"^chronicle \(window \d of \d\): "):
        read(TEXT, stub, window=5000, cache=tmp_path / "cache")
    sent = len(stub.seen)
    spoilt["on"] = False

    reading = read(TEXT, stub, window=5000, cache=tmp_path / "cache")

    assert meetings(reading) == expected(TOLD)
    assert 1 <= len(stub.seen) - sent <= 2


def test_a_sentence_outside_the_window_may_not_be_cited(stub):
    """An answer that points at a sentence of another window is sent back, and what still does is rejected."""

    def reply(seen):
        told = chronicle.read(seen.messages[1]["content"])
        shown = [int(number) for number, _ in chronicle.LINE.findall(seen.messages[1]["content"])]
        return answer({**told, "comment": [next(n for n in range(1, 10_000) if n not in shown)]})

    stub.always(reply)
    reading = read(TEXT, stub, window=9000)

    assert reading.comment == ()
    assert {item.code for item in reading.rejected} == {"no-sentence"}
    assert {item.path.partition(".")[0] for item in reading.rejected} == {
        f"windows[{n}]" for n in range(len(stub.seen) // 2)
    }


def test_recordings_of_windows_replay_and_name_their_window(stub, tmp_path):
    """Each window has a recording of its own; together they give the same reading, and one missing is named."""
    stub.always(chronicle.reply)
    live = read(TEXT, stub, window=9000, record=tmp_path)
    files = sorted(file.name for file in tmp_path.iterdir())

    replayed = extract(Article(id="chronicle", text=TEXT), replay=tmp_path, window=9000).readings[0]

    assert len(files) == len(stub.seen)
    assert files[0] == f"chronicle-window-1-of-{len(files)}.read-1.json"
    assert replayed.meetings == live.meetings
    (tmp_path / files[1]).unlink()
    with pytest.raises(RecordingError, match=r"window 2 of .* --model PROVIDER/MODEL --window 9000 SOURCE$"):
        extract(Article(id="chronicle", text=TEXT), replay=tmp_path, window=9000)


def test_a_window_too_small_to_read_in_is_refused():
    """A size below a thousand characters is an error before anything is sent."""
    with pytest.raises(ConfigurationError, match="too small"):
        read(TEXT, window=999)
