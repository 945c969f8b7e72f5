"""Reading by batch: questions handed in at once, their answers fetched into the cache, then a run as any other."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.accepting import check_options
from summarizer.errors import ConfigurationError
from summarizer.extracting import Run
from summarizer.options import listener, window_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.extracting import Plan
    from summarizer.llm import Batch
    from summarizer.llm.batches import Questions
    from summarizer.options import Options


async def submitted(plan: Plan) -> tuple[Batch, ...]:
    """Hand in what a planned run would have to ask.

    Raises:
        ConfigurationError: Nothing is left to ask, or the plan keeps no answers.
        ModelError: The endpoint refuses the batch, or cannot be reached.
    """
    from summarizer.llm import batches  # noqa: PLC0415 - loads the SDK, which a run from the cache never needs

    questions = await _questions(plan)
    if not questions.calls:
        raise ConfigurationError("Every answer is stored already: run without --submit.", code="nothing-to-submit")
    return await batches.submit(plan.settings, questions)


async def state_of(name: str, options: Options) -> Batch:
    """Ask how far a batch is.

    Raises:
        ModelError: The endpoint does not know it, refuses, or cannot be reached.
    """
    from summarizer.llm import batches  # noqa: PLC0415 - as above

    check_options(options)
    return await batches.batch_state(window_settings(options, os.environ), name)


async def collected(plan: Plan) -> Plan:
    """Fetch the answers of a plan's batches into the cache.

    Returns:
        A plan that reads from the cache alone, and knows of each article without an answer why.

    Raises:
        ModelUnavailable: A batch is not over yet, or has failed.
        ModelError: The endpoint does not know it, refuses, or cannot be reached.
    """
    names = _names(plan.options)
    if not names:
        return plan
    from summarizer.llm import batches  # noqa: PLC0415 - as above

    refused = await batches.collect(plan.settings, names, await _questions(plan))
    return replace(plan, settings=replace(plan.settings, offline=True, refresh=False), refused=refused)


def _names(options: Options) -> Sequence[str]:
    """Return the ids of the batches to collect."""
    given = options.get("batch") or ()
    return (given,) if isinstance(given, str) else tuple(given)


async def _questions(plan: Plan) -> Questions:
    """Let the articles of a plan be read with nobody to ask, and return what would have been asked."""
    from summarizer.llm import batches  # noqa: PLC0415 - as above

    async with batches.gathering(plan.settings, listener(plan.options)) as (window, questions):
        await Run(window, plan).read_each(plan.loaded.articles)
    return questions
