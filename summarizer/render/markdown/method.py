"""How the briefing was made, so that it can be made again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.markdown.blocks import Item, bullets, section
from summarizer.render.markdown.escaping import inline
from summarizer.render.telling import SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.render.markdown.page import Page


def method(page: Page) -> str:
    """Return models, prompts, costs, and what a person decided."""
    decisions = bullets(page.reasons(page.briefing.decisions))
    return section(
        2,
        page.say("sections.method"),
        page.say("page.method"),
        bullets(Item(line) for line in _lines(page)),
        section(3, page.say("sections.decisions"), decisions) if decisions else "",
    )


def _lines(page: Page) -> Iterator[str]:
    """Yield the facts of the making, each once however many articles share it."""
    made = page.briefing.made
    for model, answered in sorted({(each.model, each.model_answered or "") for each in made}):
        if answered in ("", model):
            yield page.say("page.model", models=model)
        else:
            yield page.say("page.asked_model", asked=model, answered=answered)
    for prompt, sha in sorted({(each.prompt, each.prompt_sha256) for each in made}):
        yield page.say("page.prompt", name=prompt, sha=sha[:SHORT])
    for sha in sorted({each.schema_sha256 for each in made}):
        yield page.say("page.schema", sha=sha[:SHORT])
    if days := sorted({each.answered_on for each in made}):
        yield page.say("page.answered", days=tuple(page.labels.edtf(day) for day in days))
    if names := sorted({each.answered_by for each in made if each.answered_by}):
        yield page.say("page.answered_by", names=tuple(names))
    yield " · ".join(_usage(page))
    yield page.say("page.version", n=page.briefing.schema_version)


def _usage(page: Page) -> Iterator[str]:
    """Yield answers and tokens; that an endpoint gave no numbers is said."""
    usage = page.briefing.usage
    yield inline(page.labels.count("answer", usage.answers))
    if usage.tokens_in is None and usage.tokens_out is None:
        yield page.say("page.tokens_unknown")
    for noun, number in (("token_in", usage.tokens_in), ("token_out", usage.tokens_out)):
        if number is not None:
            yield inline(page.labels.count(noun, number))
