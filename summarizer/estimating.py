"""What a run would send and cost, found out without sending anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer import llm
from summarizer.errors import ConfigurationError
from summarizer.extracting import requests_of
from summarizer.room import EXPECTED
from summarizer.schema import ArticleReading

if TYPE_CHECKING:
    from summarizer.extracting import Plan
    from summarizer.records import Failure


@dataclass(frozen=True)
class Estimate:
    """What a run would send and cost.

    Attributes:
        articles: Articles that would be read.
        stored: Those whose answers are stored, all of them, and cost nothing.
        requests: Requests to send, if none is lost and none is asked again.
        tokens_in: Tokens to read, at least and at most.
        tokens_out: Tokens to write, at least and at most.
        cost: US dollars, at least and at most; ``None`` if no price is known.
        prices_as_of: ISO date of the price; empty where there is none.
        failures: Sources that cannot be read at all.
    """

    articles: int
    stored: int
    requests: int
    tokens_in: tuple[int, int]
    tokens_out: tuple[int, int]
    cost: tuple[float, float] | None
    prices_as_of: str
    failures: tuple[Failure, ...] = ()

    def __str__(self) -> str:
        """Return the estimate as lines for a terminal."""
        rows = [
            ("articles", f"{self.articles:,}"),
            ("answers stored", f"{self.stored:,}"),
            ("requests to send", f"{self.requests:,}"),
            ("tokens in, estimated", _range(self.tokens_in)),
            ("tokens out, estimated", _range(self.tokens_out)),
            ("cost, estimated", self._money()),
        ]
        return "\n".join(f"{name:<22}  {value}" for name, value in rows)

    def _money(self) -> str:
        if self.cost is None:
            return "unknown: no price is known for this model (see --prices)"
        low, high = self.cost
        dated = f" at prices of {self.prices_as_of}" if self.prices_as_of else ""
        return f"{low:,.4f} to {high:,.4f} USD{dated}" if high else "nothing: the model runs on a machine of your own"


def estimated(plan: Plan) -> Estimate:
    """Return what a planned run would send and cost; opens no socket and writes nothing.

    Raises:
        ConfigurationError: The plan is to replay recordings, or to stay offline: then nothing is ever sent.
    """
    settings = plan.settings
    if settings.replay or settings.offline:
        raise ConfigurationError(
            "A dry run tells what asking would cost, and --replay and --offline ask nobody: drop one.",
            code="conflicting-options",
        )
    stored = sent = 0
    tokens_in, tokens_out = llm.Span(0, 0), llm.Span(0, 0)
    with llm.stored_answers(settings) as is_stored:
        for article in plan.loaded.articles:
            missing = [each for each in requests_of(article, plan.options) if not is_stored(each, ArticleReading)]
            stored += not missing
            sent += len(missing)
            for request in missing:
                tokens_in += llm.request_tokens(request, ArticleReading)
                tokens_out += _answer(request.user)
    cost = None
    if settings.price is not None:
        price = settings.price
        cost = (price.cost(tokens_in.low, tokens_out.low), price.cost(tokens_in.high, tokens_out.high))
    return Estimate(
        articles=len(plan.loaded.articles),
        stored=stored,
        requests=sent,
        tokens_in=tokens_in,
        tokens_out=tokens_out,
        cost=cost,
        prices_as_of=settings.price.as_of if settings.price else "",
        failures=plan.loaded.failures,
    )


def _answer(numbered: str) -> llm.Span:
    """Return how many tokens the answer to an article will be."""
    words, (least, most) = llm.count_tokens(numbered), EXPECTED
    return llm.Span(int(words.low * least), int(words.high * most))


def _range(span: tuple[int, int]) -> str:
    return f"{span[0]:,} to {span[1]:,}"
