"""What is known of an article beside its text, in words. Nothing is escaped here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.telling import SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.records import Article
    from summarizer.render.view import View


def appeared(view: View, article: Article) -> Iterator[str]:
    """Yield in what, by whom and when an article appeared."""
    yield from filter(None, (article.publisher, article.author))
    if article.published:
        yield view.labels.edtf(article.published)


def fetched(view: View, article: Article) -> str:
    """Return the day on which an article was fetched; nothing where it was not."""
    return view.labels.say("page.fetched", day=article.fetched) if article.fetched else ""


def facts(view: View, article: Article) -> Iterator[str]:
    """Yield an article's id, file, hash, length, and the sentences that weigh nothing."""
    yield article.id
    if article.file:
        yield view.labels.say("page.file", name=article.file)
    yield f"SHA-256 {article.sha256[:SHORT]}"
    yield view.labels.count("sentence", len(article.sentences))
    for mark in ("repeat", "furniture"):
        if marked := sum(sentence.mark == mark for sentence in article.sentences):
            yield view.labels.count(mark, marked)
