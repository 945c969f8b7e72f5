"""What is not in the sources, what of them is left out, and what they share."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from summarizer.render.html.folding import folded
from summarizer.render.html.places import Purpose
from summarizer.render.html.tags import join, tag
from summarizer.render.pairwise import runs, tied
from summarizer.render.telling import alike, untied

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.records import Dependence, SharedText
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html


def unsaid(page: Page) -> Html:
    """Return what the articles call unknown, and their comment, which is left out."""
    gaps = [
        tag("li", page.entry(entry.id), page.points(Purpose(entry.id, "gaps"), entry.gaps))
        for entry in page.entries
        if entry.gaps
    ]
    purpose = Purpose("", "comment")
    comment = [tag("li", page.evidence(purpose, citation)) for citation in page.briefing.comment]
    return page.section(
        "unsaid",
        page.section("gaps", _list(page, "gaps", gaps) or tag("p", page.say("page.no_gaps")), level=3),
        page.section("comment", _list(page, "comment", comment) or tag("p", page.say("page.no_comment")), level=3),
    )


def _list(page: Page, name: str, items: Sequence[Html]) -> Html | None:
    """Return the items of a section as a list; ``None`` for none."""
    return (
        folded(page, page.say(f"sections.{name}"), items, partial(tag, "ul", class_=f"{name}-list")) if items else None
    )


def shared(page: Page) -> Html:
    """Return the runs of words that articles share, and what was judged of each pair."""
    items = [_tied(page, *each) for each in tied(alike(page.briefing.dependences))]
    items += _untied(page)
    items += [_run(page, same) for same in runs(page.briefing.shared_text)]
    none = None if page.briefing.shared_text else tag("p", page.say("page.no_shared"))
    return page.section("shared", _list(page, "shared", items), none)


def _run(page: Page, same: Sequence[SharedText]) -> Html:
    """Return one run: who shares it, how long it is, what it carries, its words."""
    purpose = Purpose("", "shared")
    entries = tuple(dict.fromkeys(entry for run in same for entry in run.carries))
    carries = page.say("page.carries", entries=entries) if entries else page.say("page.background")
    first = same[0].first
    text = f"{page.labels.count('word', same[0].words)} – {carries}"
    places = page.references(purpose, dict.fromkeys(place for run in same for place in (run.first, run.second)))
    words = first.quote.strip()
    quote = tag("div", page.printed(words, first.article), class_="evidence") if words else None
    return tag("li", page.own(text), " ", places, quote)


def _untied(page: Page) -> Iterator[Html]:
    """Yield, as one item, the pairs of articles that nothing ties, entry by entry."""
    lines = [
        tag("li", join(map(page.to_card, entries), ", "), page.colon, page.own(page.pairs(pairs)))
        for entries, pairs in untied(page.briefing.dependences)
    ]
    if lines:
        words = page.say("page.untied")
        yield tag("li", words, folded(page, words, lines, partial(tag, "ul", class_="small")))


def _tied(page: Page, articles: Sequence[str], pairs: Sequence[Dependence]) -> Html:
    """Return what was judged of articles that hang together, and on which entries."""
    first = pairs[0]
    entries = join([page.to_card(entry) for entry in dict.fromkeys(pair.entry for pair in pairs)], ", ")
    line = join([page.sources(articles), entries, page.labels.name("dependences", first.verdict)], " ")
    reasons = dict.fromkeys(reason for pair in pairs for reason in pair.reasons)
    return tag("li", line, page.reasons(Purpose(first.entry, "rests_on"), reasons))
