"""The first screen: title, how it was made, where to go, at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.html.places import Claim, slug
from summarizer.render.html.tags import join, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing import GlanceLine
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html


def head(page: Page, sections: Iterable[str]) -> Html:
    """Return the header and the links to the sections; to be made last, for it counts what the page shows."""
    title = tag("h1", page.own(page.briefing.title))
    return join([tag("header", title, _facts(page), id="top"), _contents(page, sections)])


def _facts(page: Page) -> Html:
    """Return who made the briefing and who read it, then what it holds."""
    reviewer = page.briefing.reviewed_by
    review = page.say("page.reviewed", name=reviewer) if reviewer else page.say("page.unreviewed")
    warning = tag("strong", page.say("page.machine"), " · ", review, class_="machine")
    lines = [join([warning, *_made(page)], " · "), join(_sizes(page), " · ")]
    return join(tag("p", line, class_="meta") for line in lines)


def _made(page: Page) -> Iterator[str]:
    """Yield by which model and when the articles were read."""
    made = page.briefing.made
    if made:
        yield page.say("page.model", models=tuple(sorted({each.model for each in made})))
        days = sorted({each.answered_on for each in made})
        yield page.say("page.answered", days=tuple(page.labels.edtf(day) for day in days))


def _sizes(page: Page) -> Iterator[str]:
    """Yield how much the briefing holds, and how many of its quotes stand letter for letter in the articles."""
    briefing, count = page.briefing, page.labels.count
    yield count("article", len(briefing.articles))
    yield count("meeting", len(briefing.meetings))
    yield count("visit", len(briefing.visits))
    yield count("conflict", len(briefing.conflicts))
    shown = page.shown.quotes
    if shown:
        found = sum(page.places.holds(citation) for citation in shown)
        yield page.say("html.quotes_found", shown=count("quote", len(shown)), found=page.labels.number(found))


def _contents(page: Page, sections: Iterable[str]) -> Html:
    """Return the links to the sections of the page."""
    links = [tag("li", tag("a", page.say(f"sections.{name}"), href=f"#{name}")) for name in sections]
    return tag("nav", tag("ul", links), aria_label=page.say("html.contents"), id="contents")


def glance(page: Page) -> Html:
    """Return the sentences at a glance, each with its places and the deciding quotes."""
    return page.section("glance", tag("ol", [_line(page, line) for line in page.briefing.glance], class_="glance"))


def _line(page: Page, line: GlanceLine) -> Html:
    claim = Claim(line.entry or "", "glance")
    told = page.to_card(line.entry) if line.entry and f"({line.entry})" not in line.text else None
    sentence = tag("p", join([page.own(line.text), told], " "))
    return tag("li", sentence, [page.evidence(claim, citation) for citation in line.citations], _more(page, line))


def _more(page: Page, line: GlanceLine) -> Html | None:
    """Return the link to what is not quoted here: other articles on an entry, all sides of what is contradicted."""
    if page.briefing.conflicts and line == page.briefing.glance[-1]:
        return tag("p", tag("a", page.say("html.all_sides"), href="#conflicts"), class_="small")
    others = page.unquoted(line)
    if not others:
        return None
    words = page.say("html.more_articles", n=others)
    return tag("p", tag("a", words, href=f"#{slug(line.entry or '')}"), class_="small")
