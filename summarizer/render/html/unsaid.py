"""What is not in the sources, what of them is left out, and what they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.html.page import isolated
from summarizer.render.html.places import Claim
from summarizer.render.html.tags import join, tag

if TYPE_CHECKING:
    from summarizer.records import Dependence, SharedText
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html


def unsaid(page: Page) -> Html:
    """Return what the articles call unknown, and their comment, which is left out."""
    gaps = [
        tag("li", page.entry(entry.id), page.points(Claim(entry.id, "gaps"), entry.gaps))
        for entry in page.entries
        if entry.gaps
    ]
    claim = Claim("", "comment")
    comment = [tag("li", page.evidence(claim, citation)) for citation in page.briefing.comment]
    return page.section(
        "unsaid",
        page.section("gaps", tag("ul", gaps) if gaps else tag("p", page.say("page.no_gaps")), level=3),
        page.section("comment", tag("ul", comment) if comment else tag("p", page.say("page.no_comment")), level=3),
    )


def shared(page: Page) -> Html:
    """Return the runs of words that articles share, and what was judged of each pair."""
    items = [_pair(page, pair) for pair in page.briefing.dependences]
    items += [_run(page, run) for run in page.briefing.shared_text]
    none = None if page.briefing.shared_text else tag("p", page.say("page.no_shared"))
    return page.section("shared", tag("ul", items) if items else None, none)


def _run(page: Page, run: SharedText) -> Html:
    """Return one run: who shares it, how long it is, what it carries, its words."""
    claim = Claim("", "shared")
    carries = page.say("page.carries", entries=run.carries) if run.carries else page.say("page.background")
    text = f"{page.labels.count('word', run.words)} – {carries}"
    places = page.references(claim, [run.first, run.second])
    words = run.first.quote.strip()
    quote = tag("div", page.printed(words, run.first.article), class_="evidence") if words else None
    return tag("li", isolated(text), " ", places, quote)


def _pair(page: Page, pair: Dependence) -> Html:
    verdict = page.labels.name("dependences", pair.verdict)
    why = page.reasons(Claim(pair.entry, "rests_on"), pair.reasons)
    both = join([page.sources([pair.a, pair.b]), page.to_card(pair.entry), verdict], " ")
    return tag("li", both, tag("ul", why) if why else None)
