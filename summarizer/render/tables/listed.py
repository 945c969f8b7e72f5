"""Rows of articles and actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.anchors import anchors
from summarizer.render.tables.cells import days
from summarizer.render.tables.columns import ActorRow, NameRow, RoleRow, SourceRow, WordingRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.render.view import View


def sources(view: View) -> Iterator[SourceRow]:
    """Yield one row an article."""
    for article in view.briefing.articles:
        marks = [sentence.mark for sentence in article.sentences]
        yield SourceRow(
            article=article.id,
            title=article.title,
            publisher=article.publisher,
            author=article.author,
            published=article.published,
            url=article.url,
            fetched=article.fetched,
            file=article.file,
            language=article.language,
            sha256=article.sha256,
            kept=article.kept,
            pages=len(article.pages) or None,
            sentences=len(marks),
            repeats=marks.count("repeat"),
            furniture=marks.count("furniture"),
        )


def actors(view: View) -> Iterator[ActorRow]:
    """Yield one row an actor."""
    keys = anchors(view.briefing)
    for actor in view.briefing.actors:
        yield ActorRow(
            actor=actor.id,
            key=keys[actor.id],
            kind=actor.kind,
            name=actor.name,
            speaks_for=" ".join(actor.speaks_for),
            n_articles=len({name.article for name in actor.names}),
            mentions="; ".join(actor.mentions),
        )


def names(view: View) -> Iterator[NameRow]:
    """Yield one row a spelling and article."""
    for actor in view.briefing.actors:
        for name in actor.names:
            yield NameRow(actor.id, name.article, name.value, len(name.citations))


def roles(view: View) -> Iterator[RoleRow]:
    """Yield one row a post or rank, date and article."""
    for actor in view.briefing.actors:
        for role in actor.roles:
            for article in dict.fromkeys(statement.article for statement in role.statements):
                yield RoleRow(
                    actor.id, role.title, role.state, role.kind, role.former, *days(role.as_of), article=article
                )


def wording(view: View) -> Iterator[WordingRow]:
    """Yield one row an actor, judging word and article."""
    for row in view.briefing.wording:
        for article in row.articles:
            yield WordingRow(row.actor, row.words, article)
