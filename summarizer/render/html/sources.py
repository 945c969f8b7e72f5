"""The articles whole: numbered sentences, what is cited of them marked, and beside each the way back to the claims."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from summarizer.render.addresses import address_of
from summarizer.render.html.cutting import Stretch, cut
from summarizer.render.html.direction import isolated
from summarizer.render.html.failing import cause, failed
from summarizer.render.html.folding import folded
from summarizer.render.html.links import outward
from summarizer.render.html.tags import join, tag
from summarizer.render.known import appeared, facts, fetched
from summarizer.render.left_out import left_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.records import Article, Citation, Rejected, Sentence
    from summarizer.render.html.cutting import Piece
    from summarizer.render.html.page import Page
    from summarizer.render.html.places import Purpose, Reference
    from summarizer.render.html.tags import Html


@dataclass(frozen=True)
class Shared:
    """Words that also stand in another article, at ``there``."""

    there: Citation


FEW = 3
"""More articles than this get an index."""

ASIDE = ("comment", "shared")
"""What is cited for these is no part of what the briefing tells."""


def sources(page: Page) -> Html:
    """Return the articles, those that failed, and what was rejected; to be made after all that cites them."""
    marks = _stretches(page)
    articles = [_article(page, article, marks.get(article.id, [])) for article in page.articles.values()]
    failures = [tag("li", failed(page, each)) for each in page.briefing.failures]
    rejected = [tag("li", _rejected(page, each)) for each in page.briefing.rejected]
    return page.section(
        "sources",
        tag("p", page.say("html.sources_note"), class_="note"),
        tag("p", page.sources(page.articles), class_="index") if len(articles) > FEW else None,
        folded(page, page.say("sections.sources"), articles, join, names=[page.mark(name) for name in page.articles]),
        _list(page, "failures", failures),
        _list(page, "rejected", rejected),
    )


def _list(page: Page, name: str, items: Sequence[Html]) -> Html | None:
    """Return a section with a list; ``None`` where that is empty."""
    if not items:
        return None
    return page.section(name, folded(page, page.say(f"sections.{name}"), items, partial(tag, "ul")), level=3)


def _stretches(page: Page) -> dict[str, list[Stretch[Reference | Shared]]]:
    """Return what is marked in each article: what claims cite, and what it shares with others."""
    marks: dict[str, list[Stretch[Reference | Shared]]] = {}
    for reference in page.places.references:
        marks.setdefault(reference.article, []).append(Stretch(reference.start, reference.end, reference))
    for run in page.briefing.shared_text:
        for here, there in ((run.first, run.second), (run.second, run.first)):
            if here.article in page.articles:
                marks.setdefault(here.article, []).append(Stretch(here.start, here.end, Shared(there)))
    return marks


def _article(page: Page, article: Article, marks: Sequence[Stretch[Reference | Shared]]) -> Html:
    """Return one article: what is known of it, then its sentences."""
    anchor = page.places.article(article.id)
    mark = tag("span", isolated(page.mark(article.id)), class_="id")
    title = tag("h3", mark, " ", tag("bdi", article.title or page.say("page.untitled")), id=f"{anchor}-title")
    known = [tag("p", line, class_="meta") for line in _known(page, article) if line]
    text = tag("ol", list(_sentences(page, article, marks)), class_="text") if article.text.strip() else None
    kept = tag("p", page.say(f"page.kept.{article.kept}"), class_="note") if article.kept != "full" else None
    return tag(
        "article", title, known, kept, text, id=anchor, class_="article", aria_labelledby=f"{anchor}-title", tabindex=-1
    )


def _known(page: Page, article: Article) -> Iterator[Html]:
    """Yield where and when an article appeared and was fetched, what it tells of, its hash and size, and its notes."""
    url = address_of(article)
    address = [outward(url, isolated(url)) if url else None, fetched(page, article)]
    yield join([*map(isolated, appeared(page, article)), *address], " · ")
    yield _tells(page, article)
    yield join(facts(page, article), " · ")
    yield join((page.own(page.why(note)) for note in article.notes), " · ")


def _tells(page: Page, article: Article) -> Html:
    """Return which meetings and visits an article tells of, and of which it alone."""
    ids = page.told_by[article.id]
    alone = [name for name in ids if len(page.tellers[name]) == 1]
    parts = [page.say("page.tells", entries=tuple(ids)) if ids else page.say("page.tells_nothing")]
    if alone:
        parts.append(page.say("html.alone", entries=tuple(alone)))
    return join(parts, page.semicolon)


def _sentences(page: Page, article: Article, marks: Sequence[Stretch[Reference | Shared]]) -> Iterator[Html]:
    """Yield the sentences of an article; a run of sentences that were taken out is one item."""
    gone = False
    before = 0
    for sentence in article.sentences:
        if not article.quote(sentence).strip():
            if not gone:
                yield tag("li", "[…]", value=sentence.number, class_="gone")
            gone = True
            continue
        gone = False
        new_line = "\n" in article.text[before : sentence.start]
        yield _sentence(page, article, sentence, marks, new_line=new_line)
        before = sentence.end


def _sentence(
    page: Page,
    article: Article,
    sentence: Sentence,
    marks: Sequence[Stretch[Reference | Shared]],
    *,
    new_line: bool,
) -> Html:
    """Return one sentence with its number, its marked pieces, and beside it what leads back."""
    here = [each for each in marks if each.start < sentence.end and each.end > sentence.start]
    pieces = [_piece(page, article, piece) for piece in cut(sentence.start, sentence.end, here)]
    text = tag("p", pieces, lang=page.language(article.id, article.quote(sentence)), dir="auto")
    notes = list(_beside(page, sentence, here, article))
    beside = tag("div", notes, class_="back") if notes else None
    classes = " ".join(name for name in (sentence.mark, "paragraph" if new_line else None) if name)
    anchor = page.places.sentence(article.id, sentence.number)
    return tag("li", text, beside, id=anchor, value=sentence.number, class_=classes or None)


def _piece(page: Page, article: Article, piece: Piece[Reference | Shared]) -> Html:
    """Return one piece of a sentence: a mark with the claims it is for, shared words underlined, or plain text."""
    words = article.text[piece.start : piece.end]
    references = [each.id for each in piece.over if not isinstance(each, Shared)]
    shared = "shared" if len(references) < len(piece.over) else None
    if references:
        anchor = page.places.piece(article.id, piece.start)
        left_out = all(isinstance(each, Shared) or each.purpose.field in ASIDE for each in piece.over)
        classes = " ".join(name for name in (shared, "comment" if left_out else None) if name)
        return tag("mark", words, id=anchor, class_=classes or None, data_refs=" ".join(references))
    return tag("span", words, class_=shared) if shared else join([words])


def _beside(
    page: Page, sentence: Sentence, here: Sequence[Stretch[Reference | Shared]], article: Article
) -> Iterator[Html]:
    """Yield what stands beside a sentence: its page, why it weighs nothing, where else it stands, what cites it."""
    if begins := _page_begun(page, article, sentence):
        yield tag("span", begins, class_="why")
    if sentence.mark == "repeat" and sentence.repeats:
        target = page.places.sentence(article.id, sentence.repeats)
        yield tag("a", page.say("html.repeats", n=sentence.repeats), href=f"#{target}", class_="why")
    elif sentence.mark:
        yield tag("span", page.say("html.furniture"), class_="why")
    for each in here:
        if isinstance(each.what, Shared):
            yield _also(page, each.what.there)
    yield from _back(page, [each.what for each in here if not isinstance(each.what, Shared)])


def _page_begun(page: Page, article: Article, sentence: Sentence) -> str:
    """Return the number of the page that a sentence is the first of, in words; nothing where it is not."""
    number, before = article.page(sentence.start), article.sentence(sentence.number - 1)
    begins = number is not None and (before is None or article.page(before.start) != number)
    return page.say("page.on_page", n=str(number)) if begins else ""


def _also(page: Page, there: Citation) -> Html:
    """Return the link to where the same words stand in another article."""
    words = page.say("html.also_in", article=page.mark(there.article), n=there.sentence)
    target = page.places.target(there)
    return tag("a", words, href=f"#{target}", class_="why") if target else tag("span", words, class_="why")


def _back(page: Page, references: Sequence[Reference]) -> Iterator[Html]:
    """Yield the links back to the claims that cite a sentence, entry by entry, a field once."""
    by_entry: dict[str, dict[str, Reference]] = {}
    for each in references:
        by_entry.setdefault(each.purpose.entry, {}).setdefault(each.purpose.field, each)
    for entry, fields in by_entry.items():
        links = [_return(page, reference) for reference in fields.values()]
        name = tag("b", entry) if entry else None
        yield tag("span", join([name, *links], " "), class_="claims")


def _return(page: Page, reference: Reference) -> Html:
    """Return the link from a sentence to the claim that cites it."""
    field = _named(page, reference.purpose)
    label = " ".join(part for part in (reference.purpose.entry, field) if part)
    return tag("a", field, href=f"#{reference.id}", aria_label=label)


def _named(page: Page, purpose: Purpose) -> str:
    """Return what a citation is given for: the field's name, or that of the section it stands in."""
    own = page.labels.table.get(f"html.claims.{purpose.field}")
    return own or page.labels.name("fields", purpose.field)


def _rejected(page: Page, rejected: Rejected) -> Html:
    """Return an item that was left out: where, what, why."""
    told = left_out(rejected, page.labels)
    value = page.printed(told.value, rejected.article) if told.value else None
    return join([page.source(rejected.article), join([told.what, value], " "), "–", cause(told.why, told.detail)], " ")
