"""What is not in the sources, what of them is left out, and what they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.markdown.blocks import Item, bullets, section
from summarizer.render.markdown.escaping import inline
from summarizer.render.pairwise import runs, tied
from summarizer.render.telling import alike, untied

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.records import Dependence, SharedText
    from summarizer.render.markdown.page import Page


def unsaid(page: Page) -> str:
    """Return what the articles call unknown, and their comment, which is left out."""
    gaps: list[Item] = []
    for entry in page.entries:
        gaps += [Item(f"{inline(entry.id)} – {item.text}", item.under) for item in page.points(entry.gaps)]
    comment = page.quotes(page.briefing.comment)
    return section(
        2,
        page.say("sections.unsaid"),
        section(3, page.say("sections.gaps"), bullets(gaps) or page.say("page.no_gaps")),
        section(3, page.say("sections.comment"), bullets(comment) or page.say("page.no_comment")),
    )


def shared(page: Page) -> str:
    """Return the runs of words that articles share, and what was judged of each pair."""
    shared_runs = [_run(page, each) for each in runs(page.briefing.shared_text)]
    ties = [_tied(page, *each) for each in tied(alike(page.briefing.dependences))]
    none = "" if shared_runs else page.say("page.no_shared")
    return section(2, page.say("sections.shared"), bullets([*ties, *_untied(page), *shared_runs]), none)


def _untied(page: Page) -> Iterator[Item]:
    """Yield, as one item, the pairs of articles that nothing ties, entry by entry."""
    colon = page.labels.say("punctuation.colon")
    lines = [
        Item(f"{', '.join(map(inline, entries))}{colon}{inline(page.pairs(pairs))}")
        for entries, pairs in untied(page.briefing.dependences)
    ]
    if lines:
        yield Item(page.say("page.untied"), tuple(lines))


def _run(page: Page, same: Sequence[SharedText]) -> Item:
    """Return one run: who shares it, how long it is, what it carries, its words."""
    articles = [place.article for run in same for place in (run.first, run.second)]
    text = f"{page.marks(articles)} {inline(page.labels.count('word', same[0].words))}"
    entries = tuple(dict.fromkeys(entry for run in same for entry in run.carries))
    carries = page.say("page.carries", entries=entries) if entries else page.say("page.background")
    words = same[0].first.quote.strip()
    quote = (Item(inline(page.labels.quote(words))),) if words else ()
    return Item(f"{text} – {carries}", quote)


def _tied(page: Page, articles: Sequence[str], pairs: Sequence[Dependence]) -> Item:
    """Return what was judged of articles that hang together, and on which entries."""
    verdict = inline(page.labels.name("dependences", pairs[0].verdict))
    entries = ", ".join(map(inline, dict.fromkeys(pair.entry for pair in pairs)))
    reasons = page.reasons(dict.fromkeys(reason for pair in pairs for reason in pair.reasons))
    return Item(f"{page.marks(articles)} {entries} · {verdict}", reasons)
