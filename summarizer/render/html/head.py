"""The first screen: title, how it was made, where to go, at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.html.failing import failed
from summarizer.render.html.places import Purpose, slug
from summarizer.render.html.tags import join, tag
from summarizer.render.making import credited
from summarizer.render.telling import FAILURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing import GlanceLine
    from summarizer.render.html.page import Page
    from summarizer.render.html.tags import Html


def head(page: Page, sections: Iterable[str]) -> Html:
    """Return the header and the links to the sections; to be made last, for it counts what the page shows."""
    title = tag("h1", page.own(page.briefing.title))
    return join([tag("header", title, _facts(page), _missing(page), id="top"), _contents(page, sections)])


def _facts(page: Page) -> Html:
    """Return who made the briefing and who read it, then what it holds."""
    reviewer = page.briefing.reviewed_by
    review = page.say("page.reviewed", name=reviewer) if reviewer else page.say("page.unreviewed")
    warning = tag("strong", page.say("page.machine"), " · ", review, class_="machine")
    lines = [join([warning, *credited(page)], " · "), join(_sizes(page), " · ")]
    return join(tag("p", line, class_="meta") for line in lines)


def _missing(page: Page) -> Html | None:
    """Return the sources that gave nothing, by name; nothing where all gave something."""
    failures = page.briefing.failures
    if not failures:
        return None
    shown = [failed(page, each) for each in failures[:FAILURES]]
    if len(failures) > FAILURES:
        more = page.say("page.more_failures", n=len(failures) - FAILURES)
        shown.append(tag("a", more, href="#failures"))
    title = tag("strong", page.say("page.incomplete", n=len(failures)), class_="machine")
    return tag("div", title, tag("ul", [tag("li", each) for each in shown]), class_="meta")


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
    purpose = Purpose(line.entry or "", "glance")
    told = page.to_card(line.entry) if line.entry and f"({line.entry})" not in line.text else None
    sentence = tag("p", join([page.own(line.text), told], " "))
    return tag("li", sentence, page.quotes(purpose, line.citations), _more(page, line))


def _more(page: Page, line: GlanceLine) -> Html | None:
    """Return the links to what is not shown here: other articles on an entry, the parts that list what is counted."""
    if line.see:
        links = [tag("a", page.say(f"see.{section}"), href=f"#{section}") for section in line.see]
        return tag("p", join(links, " · "), class_="small")
    others = page.unquoted(line)
    if not others:
        return None
    words = page.say("html.more_articles", n=others)
    return tag("p", tag("a", words, href=f"#{slug(line.entry or '')}"), class_="small")
