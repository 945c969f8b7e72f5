"""Below the endpoint's limits: quotas in headers, refusals, and how many requests are under way."""

from __future__ import annotations

import asyncio
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from llm_helpers import GOOD, fill_all, request, settings
from stub_server import Reply, answer, error

from summarizer.errors import ModelUnavailable
from summarizer.llm.call import Usage
from summarizer.llm.faults import Transient
from summarizer.llm.pacing import Pace, seconds_to


@pytest.mark.parametrize(
    ("reset", "seconds"),
    [("20ms", 0.02), ("1s", 1.0), ("6m0s", 360.0), ("1h", 3600.0), ("1m2.5s", 62.5), ("7", 7.0), ("0.25", 0.25)],
)
def test_a_reset_is_read_as_providers_write_it(reset, seconds):
    """Durations with units and bare seconds give seconds."""
    assert seconds_to(reset) == pytest.approx(seconds)


def test_a_reset_may_be_a_moment():
    """A date and time of RFC 3339 gives the seconds until then."""
    moment = (datetime.now(UTC) + timedelta(seconds=30)).isoformat().replace("+00:00", "Z")
    assert seconds_to(moment) == pytest.approx(30, abs=2)


@pytest.mark.parametrize("reset", ["", "soon", "-5", "1e9", "99d", "12:30", "2026-01-01", "1s1", "nan", "٣"])
def test_an_odd_reset_is_passed_over(reset):
    """What cannot be read, lies in the past or is too far away gives nothing."""
    assert seconds_to(reset) is None


class Limited:
    """An endpoint that takes so many requests in each span of time, says so in headers, and refuses more."""

    def __init__(self, limit: int, span: float) -> None:
        self.limit, self.span = limit, span
        self.lock = threading.Lock()
        self.begun = time.monotonic()
        self.taken = 0
        self.refused = 0

    def __call__(self, _: object) -> Reply:
        """Take a request, or refuse it."""
        with self.lock:
            now = time.monotonic()
            if now - self.begun >= self.span:
                self.begun, self.taken = now, 0
            left = self.begun + self.span - now
            if self.taken >= self.limit:
                self.refused += 1
                return error(429, headers={"retry-after": f"{left:.3f}"})
            self.taken += 1
            headers = {
                "x-ratelimit-remaining-requests": str(self.limit - self.taken),
                "x-ratelimit-reset-requests": f"{left * 1000:.0f}ms",
            }
            return answer(GOOD, reply=Reply(headers=headers, wait=0.02))


def test_headers_keep_a_run_below_the_endpoints_quota(stub):
    """Sixty articles at a limit of twenty a second: all are answered, and at most one request a place is refused."""
    limited = Limited(20, 1.0)
    stub.always(limited)
    chosen = settings(stub, in_flight=4)
    filled = fill_all(chosen, [request(f"a{number}", f"Text {number}.") for number in range(60)])
    assert len(filled) == 60
    assert limited.refused <= 4


def test_a_crowded_endpoint_gets_fewer_requests_at_a_time_and_more_again_later():
    """A refusal halves what may be under way, once for all that were under way; good answers raise it to the most."""

    async def play() -> list[int]:
        pace, seen = Pace(8), []
        busy = Transient(ModelUnavailable("crowded"), crowded=True)

        async def one(*, refused: bool) -> None:
            async with pace.turn(5.0):
                await asyncio.sleep(0)
                if refused:
                    raise busy

        await asyncio.gather(*(one(refused=True) for _ in range(8)), return_exceptions=True)
        seen.append(pace.allowed)
        await asyncio.gather(*(one(refused=False) for _ in range(100)))
        seen.append(pace.allowed)
        return seen

    assert asyncio.run(play()) == [4, 8]


def test_no_more_are_under_way_than_allowed():
    """However many want to go, the number under way never passes the most that is allowed."""

    async def play() -> int:
        pace, under_way, most = Pace(3), 0, 0

        async def one() -> None:
            nonlocal under_way, most
            async with pace.turn(5.0):
                under_way += 1
                most = max(most, under_way)
                await asyncio.sleep(0.001)
                under_way -= 1

        await asyncio.gather(*(one() for _ in range(30)))
        return most

    assert asyncio.run(play()) == 3


def test_a_quota_of_tokens_holds_back_what_would_not_fit():
    """With fewer tokens left than an answer takes, the next turn comes after the reset, not before."""

    async def play() -> tuple[float, float]:
        pace = Pace(4)
        headers = {"anthropic-ratelimit-tokens-remaining": "50", "anthropic-ratelimit-tokens-reset": "0.2"}
        pace.heard(headers, Usage(100, 20, 0))
        before = pace.seconds()
        loop = asyncio.get_running_loop()
        begun = loop.time()
        async with pace.turn(5.0):
            return before, loop.time() - begun

    announced, waited = asyncio.run(play())
    assert 0.1 < announced <= 0.2
    assert waited >= 0.15


def test_while_others_are_under_way_no_more_goes_than_is_surely_left():
    """Three of four places are taken; the first request's answer, which saw three left, comes last. One more may go."""

    async def play() -> list[bool]:
        pace, held = Pace(8), []
        come = [asyncio.Event() for _ in range(4)]

        async def one(number: int, told: int) -> None:
            async with pace.turn(5.0):
                await come[number].wait()
                headers = {"x-ratelimit-remaining-requests": str(told), "x-ratelimit-reset-requests": "60s"}
                pace.heard(headers, Usage())
                held.append(pace.seconds() > 0)

        async with asyncio.TaskGroup() as group:
            for number, told in enumerate((3, 2, 1)):
                group.create_task(one(number, told))
            for number in (1, 2, 0):
                await asyncio.sleep(0.01)
                come[number].set()
        async with asyncio.TaskGroup() as group:
            group.create_task(one(3, 0))
            await asyncio.sleep(0.01)
            held.append(pace.seconds() > 0)
            come[3].set()
        return held

    assert asyncio.run(play()) == [True, True, False, True, True]


def test_a_wait_beyond_the_time_there_is_is_not_begun():
    """A quota that is full again after the article's time raises at once."""

    async def play() -> None:
        pace = Pace(1)
        headers = {"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "10m0s"}
        pace.heard(headers, Usage())
        async with pace.turn(1.0):
            pass

    with pytest.raises(TimeoutError):
        asyncio.run(play())
