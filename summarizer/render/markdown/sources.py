"""The articles: what they leave unsaid, how they hang together, each by itself, and how they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.markdown.blocks import Item, bullets, section
from summarizer.render.markdown.escaping import inline
from summarizer.render.telling import SHORT, alike, untied

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.records import Article, Dependence, Rejected, SharedText
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
        bullets(_article(page, article) for article in page.briefing.articles),
        section(3, page.say("sections.failures"), bullets(failures)) if failures else "",
        section(3, page.say("sections.rejected"), bullets(rejected)) if rejected else "",
    )


def _article(page: Page, article: Article) -> Item:
    """Return one article: mark, title, where and when it appeared, what it tells of, how much of it counts."""
    title = inline(article.title) if article.title else page.say("page.untitled")
    published = page.labels.edtf(article.published) if article.published else ""
    appeared = [article.publisher or "", article.author or "", published]
    under = [
        " · ".join(inline(part) for part in appeared if part),
        inline(article.url or article.canonical or ""),
        _tells(page, article),
    ]
    under += [" · ".join(_facts(page, article)), *(page.reason(note) for note in article.notes)]
    if article.kept != "full":
        under.append(page.say(f"page.kept.{article.kept}"))
    return Item(f"**{page.mark(article.id)}** {title}", tuple(Item(each) for each in under if each))


def _facts(page: Page, article: Article) -> Iterator[str]:
    """Yield an article's id, hash, length, and the sentences that weigh nothing."""
    yield inline(article.id)
    if article.file:
        yield page.say("page.file", name=article.file)
    yield f"SHA-256 {article.sha256[:SHORT]}"
    yield inline(page.labels.count("sentence", len(article.sentences)))
    for mark in ("repeat", "furniture"):
        if marked := sum(sentence.mark == mark for sentence in article.sentences):
            yield inline(page.labels.count(mark, marked))


def _tells(page: Page, article: Article) -> str:
    """Return which meetings and visits an article tells of."""
    ids = tuple(each.id for each in page.entries if any(c.article == article.id for c in each.citations))
    return page.say("page.tells", entries=ids) if ids else page.say("page.tells_nothing")


def _rejected(page: Page, rejected: Rejected) -> str:
    """Return an item that was left out: where, what, why."""
    value = inline(page.labels.quote(rejected.value))
    return f"{page.mark(rejected.article)} {value} – {page.cause(*page.left_out(rejected))} · {inline(rejected.path)}"
