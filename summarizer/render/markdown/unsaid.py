"""What is not in the sources, what of them is left out, and what they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.markdown.blocks import Item, bullets, section
from summarizer.render.markdown.escaping import inline
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
    runs = [_run(page, run) for run in page.briefing.shared_text]
    pairs = [_pairs(page, alike_pairs) for alike_pairs in alike(page.briefing.dependences)]
    none = "" if runs else page.say("page.no_shared")
    return section(2, page.say("sections.shared"), bullets([*pairs, *_untied(page), *runs]), none)


def _untied(page: Page) -> Iterator[Item]:
    """Yield, as one item, the pairs of articles that nothing ties, entry by entry."""
    colon = page.labels.say("punctuation.colon")
    lines = [
        Item(f"{', '.join(map(inline, entries))}{colon}{inline(page.pairs(pairs))}")
        for entries, pairs in untied(page.briefing.dependences)
    ]
    if lines:
        yield Item(page.say("page.untied"), tuple(lines))


def _run(page: Page, run: SharedText) -> Item:
    """Return one run: who shares it, how long it is, what it carries, its words."""
    text = f"{page.marks([run.first.article, run.second.article])} {inline(page.labels.count('word', run.words))}"
    carries = page.say("page.carries", entries=run.carries) if run.carries else page.say("page.background")
    words = run.first.quote.strip()
    quote = (Item(inline(page.labels.quote(words))),) if words else ()
    return Item(f"{text} – {carries}", quote)


def _pairs(page: Page, pairs: Sequence[Dependence]) -> Item:
    """Return what was judged of two articles, and on which entries."""
    first = pairs[0]
    verdict = inline(page.labels.name("dependences", first.verdict))
    entries = ", ".join(inline(pair.entry) for pair in pairs)
    return Item(f"{page.marks([first.a, first.b])} {entries} · {verdict}", page.reasons(first.reasons))
