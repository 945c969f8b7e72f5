"""The articles, each with what is known of it; those that gave nothing, and what was rejected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.known import appeared, facts, fetched
from summarizer.render.left_out import left_out
from summarizer.render.markdown.blocks import Item, bullets, section
from summarizer.render.markdown.escaping import inline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.records import Article, Rejected
    from summarizer.render.markdown.page import Page


def sources(page: Page) -> str:
    """Return the articles with what is known of each, the failed ones, and what was rejected."""
    colon = page.labels.say("punctuation.colon")
    failures = [
        Item(f"{inline(each.article)}{colon}{page.cause(*page.failed(each))}") for each in page.briefing.failures
    ]
    rejected = [Item(_rejected(page, each)) for each in page.briefing.rejected]
    return section(
        2,
        page.say("sections.sources"),
        bullets(_article(page, article) for article in page.articles.values()),
        section(3, page.say("sections.failures"), bullets(failures)) if failures else "",
        section(3, page.say("sections.rejected"), bullets(rejected)) if rejected else "",
    )


def _article(page: Page, article: Article) -> Item:
    """Return one article: mark, title, where and when it appeared, what it tells of, how much of it counts."""
    title = inline(article.title) if article.title else page.say("page.untitled")
    address = inline(article.url or article.canonical or "")
    under = [
        _line(appeared(page, article)),
        " · ".join(part for part in (address, inline(fetched(page, article))) if part),
        _tells(page, article),
        _line(facts(page, article)),
        *(page.reason(note) for note in article.notes),
    ]
    if article.kept != "full":
        under.append(page.say(f"page.kept.{article.kept}"))
    return Item(f"**{page.mark(article.id)}** {title}", tuple(Item(each) for each in under if each))


def _line(parts: Iterable[str]) -> str:
    return " · ".join(map(inline, parts))


def _tells(page: Page, article: Article) -> str:
    """Return which meetings and visits an article tells of."""
    ids = page.told_by[article.id]
    return page.say("page.tells", entries=tuple(ids)) if ids else page.say("page.tells_nothing")


def _rejected(page: Page, rejected: Rejected) -> str:
    """Return an item that was left out: where, what, why."""
    told = left_out(rejected, page.labels)
    value = f" {inline(page.labels.quote(told.value))}" if told.value else ""
    return f"{page.mark(rejected.article)} {inline(told.what)}{value} – {page.cause(told.why, told.detail)}"
