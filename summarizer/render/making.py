"""How a briefing was made, line by line: models, prompts, days, costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.telling import SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.render.view import View


def credited(view: View) -> Iterator[str]:
    """Yield by which models and when the articles were read, in short; not escaped."""
    made, say = view.briefing.made, view.labels.say
    if made:
        yield say("page.model", models=tuple(sorted({each.model for each in made})))
        yield say("page.answered", days=_days(view))


def making(view: View) -> Iterator[str]:
    """Yield the facts of the making, each once however many articles share it; not escaped."""
    made, say = view.briefing.made, view.labels.say
    for model, answered in sorted({(each.model, each.model_answered or "") for each in made}):
        if answered in ("", model):
            yield say("page.model", models=model)
        else:
            yield say("page.asked_model", asked=model, answered=answered)
    for prompt, sha in sorted({(each.prompt, each.prompt_sha256) for each in made}):
        yield say("page.prompt", name=prompt, sha=sha[:SHORT])
    for sha in sorted({each.schema_sha256 for each in made}):
        yield say("page.schema", sha=sha[:SHORT])
    if made:
        yield say("page.answered", days=_days(view))
    if names := sorted({each.answered_by for each in made if each.answered_by}):
        yield say("page.answered_by", names=tuple(names))
    yield " · ".join(_usage(view))
    yield say("page.version", n=view.briefing.schema_version)


def _days(view: View) -> tuple[str, ...]:
    """Return the days on which answers were given."""
    return tuple(view.labels.edtf(day) for day in sorted({each.answered_on for each in view.briefing.made}))


def _usage(view: View) -> Iterator[str]:
    """Yield answers and tokens; that an endpoint gave no numbers is said."""
    usage, labels = view.briefing.usage, view.labels
    yield labels.count("answer", usage.answers)
    if usage.tokens_in is None and usage.tokens_out is None:
        yield labels.say("page.tokens_unknown")
    for noun, number in (("token_in", usage.tokens_in), ("token_out", usage.tokens_out)):
        if number is not None:
            yield labels.count(noun, number)
