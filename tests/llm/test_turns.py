"""Long work is done one piece at a time."""

from __future__ import annotations

import asyncio

from summarizer.llm.turns import Turns


def test_one_is_let_through_in_a_round_of_the_loop_in_the_order_of_asking() -> None:
    """However many ask at once, the loop goes round between any two, and nobody is overtaken."""
    rounds, turned = 0, []

    async def count() -> None:
        nonlocal rounds
        while True:
            rounds += 1
            await asyncio.sleep(0)

    async def work(turns: Turns, name: int) -> None:
        for _ in range(3):
            await turns.take()
            turned.append((rounds, name))

    async def run() -> None:
        turns = Turns()
        counting = asyncio.create_task(count())
        await asyncio.gather(*(work(turns, name) for name in range(5)))
        counting.cancel()

    asyncio.run(run())
    at = [moment for moment, _ in turned]
    assert at == sorted(set(at))
    assert [name for _, name in turned] == [0, 1, 2, 3, 4] * 3


def test_whoever_gives_up_waiting_holds_nobody_up() -> None:
    """A cancelled wait leaves the turn to the next."""

    async def run() -> None:
        turns = Turns()
        waits = [asyncio.create_task(turns.take()) for _ in range(3)]
        await asyncio.sleep(0)
        waits[0].cancel()
        waits[1].cancel()
        async with asyncio.timeout(5):
            await waits[2]

    asyncio.run(run())
