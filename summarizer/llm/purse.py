"""A limit on money that is kept before it is reached, not noticed after.

Each request first sets aside what it may cost at most: its words at the high end of the estimate, and an answer as long
as it is allowed to be. What it really cost takes that place when the endpoint has counted. A request that would go over
the limit waits for those under way, whose answers are mostly shorter than they may be; once none is under way, the run
stops there, and what was bought is kept.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from summarizer.errors import ModelUnavailable
from summarizer.llm.tokens import count_tokens

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from typing import Any

    from summarizer.llm.call import Usage
    from summarizer.llm.prices import Price


class Bill:
    """What one request costs: the most it may, until it is known."""

    def __init__(self, price: Price, most: float) -> None:
        self._price = price
        self.amount = most

    def settle(self, usage: Usage) -> None:
        """Put what the endpoint counted in place of the most it could have been, if it counted."""
        if (cost := self._price.of(usage)) is not None:
            self.amount = cost

    def waive(self) -> None:
        """Note that the endpoint refused the request, which is free."""
        self.amount = 0.0


class Purse:
    """Money for one run.

    Args:
        limit: Most that may be spent, in US dollars.
        price: What the model costs.
    """

    def __init__(self, limit: float, price: Price) -> None:
        self._limit = limit
        self._price = price
        self._under_way: set[Bill] = set()
        self._settled = asyncio.Condition()
        self.spent = 0.0

    @asynccontextmanager
    async def pay(self, body: Mapping[str, Any], longest_answer: int) -> AsyncIterator[Bill]:
        """Set money aside for one request while it is under way.

        Args:
            body: The request as it is sent.
            longest_answer: Most tokens its answer may have.

        Raises:
            ModelUnavailable: It might cost more than is left; the whole run stops.
        """
        words = count_tokens(json.dumps(body, ensure_ascii=False)).high
        bill = Bill(self._price, self._price.cost(words, longest_answer))
        async with self._settled:
            while self.spent + sum(each.amount for each in self._under_way) + bill.amount > self._limit:
                if not self._under_way:
                    raise self._empty(bill.amount)
                await self._settled.wait()
            self._under_way.add(bill)
        try:
            yield bill
        finally:
            self._under_way.discard(bill)
            self.spent += bill.amount
            async with self._settled:
                self._settled.notify_all()

    def _empty(self, most: float) -> ModelUnavailable:
        """Say that the limit is near."""
        words = (
            f"The next answer may cost up to {most:,.4f} USD, and of the {self._limit:,.4f} USD allowed for this run"
            f" {max(self._limit - self.spent, 0):,.4f} USD are left:"
            " the answers so far are kept; raise --max-cost to go on."
        )
        return ModelUnavailable(words, code="max-cost", run_wide=True)
