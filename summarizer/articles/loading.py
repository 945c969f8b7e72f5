"""From sources to articles: the order of this room."""

from __future__ import annotations

import os
import re
import sys
from pathlib import PurePath
from typing import IO, TYPE_CHECKING

from summarizer.articles.addresses import article_name
from summarizer.articles.deceptive import deceptive
from summarizer.articles.decoding import decode
from summarizer.articles.documents import (
    MAX_PDF_BYTES,
    MOST_PARSERS,
    Document,
    Parsers,
    encoding_notes,
    kind_of,
    read_document,
)
from summarizer.articles.fetching import Web, fetch
from summarizer.articles.fetching.together import in_order
from summarizer.articles.files import MAX_ARTICLE_BYTES, MAX_LINES_BYTES, read_file, read_stream, require_size
from summarizer.articles.frontmatter import split_front_matter
from summarizer.articles.jsonlines import json_lines, looks_like_json
from summarizer.articles.metadata import FIELDS, metadata, require_characters
from summarizer.articles.naming import Draft, as_id, printable, with_unique_ids
from summarizer.articles.numbering import with_sentences
from summarizer.articles.sources import STDIN, failure, is_document, is_json, require_readable, shown_path, sort_out
from summarizer.articles.stated import completed, told
from summarizer.errors import ArticleError
from summarizer.records import Article, Failure, Reason
from summarizer.records.base import Record, record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from summarizer.articles.fetching import Fetched
    from summarizer.articles.jsonlines import Line
    from summarizer.articles.sources import Inputs, Source

_MIN_CASELESS = 12
_WORD = re.compile(r"[^\W_]+")

Outcome = Draft | Failure


@record
class Loaded(Record):
    """What sources gave: articles sorted by id, and the inputs that gave none, sorted too."""

    articles: tuple[Article, ...] = ()
    failures: tuple[Failure, ...] = ()


def load(sources: Iterable[Source] | Source, *, stdin: IO[bytes] | None = None, web: Web | None = None) -> Loaded:
    """Read what a user gives into articles with numbered sentences; everything else is as for :func:`load_texts`."""
    loaded = load_texts(sources, stdin=stdin, web=web)
    return loaded.model_copy(update={"articles": tuple(map(with_sentences, loaded.articles))})


def load_texts(sources: Iterable[Source] | Source, *, stdin: IO[bytes] | None = None, web: Web | None = None) -> Loaded:
    """Read what a user gives into articles whose sentences are still to be numbered (``with_sentences``).

    Numbering takes longer than all else, and can wait until it is an article's turn. Sentences that a given ``Article``
    has are dropped: they may be anybody's.

    A source is a text file, a web page (``.html``), a PDF, a directory (such files and JSON files in it), a pattern
    (``news/*.txt``, ``news/**/*.md``), a file of JSON lines (``.jsonl``, ``.ndjson``, ``.json``), a table of files
    with what is known of them (``.csv``), an address of the web, an ``Article``, or ``-`` for standard input: one text
    or document, or JSON lines. The order of the sources does not matter, and the same file, address or object given
    twice counts once.

    Args:
        sources: One source, or several.
        stdin: What ``-`` reads; the process's standard input without it.
        web: How addresses are fetched; without it, from public addresses alone, and nothing is kept.

    Returns:
        All articles, and a failure for each input that gave none.

    Raises:
        ConfigurationError: A source is of a type that cannot be one.
    """
    web = web or Web()
    inputs = sort_out(sources, allow_local=web.rules.allow_private)
    outcomes: list[Outcome] = [*inputs.failures]
    for article in inputs.articles:
        outcomes += _attempt(_object_name(article), _from_object(article))
    with Parsers() as parsers:
        outcomes += _from_files(inputs, parsers)
        for fetched in fetch(inputs.addresses, web):
            known = inputs.known.get(fetched.url, {})
            outcomes += _attempt(fetched.url, _from_page(fetched, parsers, known))
        if inputs.stdin:
            outcomes += _attempt(STDIN, _from_stdin(stdin, parsers))
    return _gathered(outcomes)


def _gathered(outcomes: list[Outcome]) -> Loaded:
    """Return the outcomes, sorted, under ids of their own."""
    drafts = [outcome for outcome in outcomes if isinstance(outcome, Draft)]
    failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    articles = sorted(with_unique_ids(drafts), key=lambda article: (article.id, article.sha256))
    return Loaded(
        articles=tuple(_with_twins(articles)),
        failures=tuple(sorted(failures, key=lambda one: (one.article, one.code, one.reason))),
    )


def _with_twins(articles: list[Article]) -> Iterator[Article]:
    """Yield the articles; one with the same text as an earlier one says so."""
    first: dict[str, str] = {}
    for article in articles:
        other = first.setdefault(article.sha256, article.id)
        if other == article.id:
            yield article
        else:
            note = Reason(rule="same-text-as", args={"article": other})
            yield article.model_copy(update={"notes": (*article.notes, note)})


def _attempt(name: str, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """Yield the outcomes of one source; an error ends it and becomes a failure under the source's name."""
    try:
        yield from outcomes
    except ArticleError as error:
        yield failure(name, error)


def _from_object(article: Article) -> Iterator[Outcome]:
    """Yield the draft of an article that is an object already."""
    require_characters(article.text, "its text")
    require_size(len(article.text.encode()))
    known = metadata({name: getattr(article, name) for name in FIELDS})
    notes = tuple(note for note in article.notes if note.rule != "same-text-as")
    document = Document(text=article.text, pages=article.pages, found=article.found, notes=notes)
    given = article.file and printable(PurePath(article.file).name)
    yield _draft(document, known, _object_name(article), file=given or None, fetched=article.fetched)


def _object_name(article: Article) -> str:
    """Return the name of an article that is an object."""
    return as_id(article.id) or f"article-{article.sha256[:8]}"


def _from_files(inputs: Inputs, parsers: Parsers) -> Iterator[Outcome]:
    """Yield what the files hold; several of those that need a parser are parsed at the same time."""

    def work(path: Path) -> list[Outcome]:
        known = inputs.known.get(os.path.realpath(path), {})
        return list(_attempt(shown_path(path), _from_file(path, parsers, known)))

    for path in inputs.files:
        if not is_document(path):
            yield from work(path)
    for outcomes in in_order(work, [path for path in inputs.files if is_document(path)], MOST_PARSERS):
        yield from outcomes


def _from_file(path: Path, parsers: Parsers, known: Mapping[str, str]) -> Iterator[Outcome]:
    """Yield what a file holds; ``known`` is what a table says of it."""
    require_readable(path)
    if is_json(path):
        yield from _from_json(read_file(path, MAX_LINES_BYTES), path.stem, path)
    else:
        limit = MAX_PDF_BYTES if is_document(path) else MAX_ARTICLE_BYTES
        yield _from_bytes(read_file(path, limit), path.stem, parsers, path, known)


def _from_page(fetched: Fetched, parsers: Parsers, known: Mapping[str, str]) -> Iterator[Outcome]:
    """Yield the draft of a page of the web; its address is where it was fetched from, whatever the page says."""
    page = fetched.outcome
    if isinstance(page, ArticleError):
        raise page
    document = read_document(page.body, page.final, page.content_type, page.charset, page.final, parsers=parsers)
    yield _draft(document, {**known, "url": page.final}, article_name(page.final), fetched=page.fetched)


def _from_stdin(stdin: IO[bytes] | None, parsers: Parsers) -> Iterator[Outcome]:
    """Yield what standard input holds: one document, or JSON lines."""
    stream = getattr(sys.stdin, "buffer", None) if stdin is None else stdin
    if stream is None:
        raise ArticleError("standard input is closed; pipe a text into it", code="unreadable")
    try:
        raw = read_stream(stream, MAX_LINES_BYTES)
    except (OSError, ValueError):
        raise ArticleError("standard input cannot be read; pipe a text into it", code="unreadable") from None
    if looks_like_json(raw):
        yield from _from_json(raw, "stdin")
    else:
        yield _from_bytes(raw, "stdin-1", parsers)


def _from_bytes(
    raw: bytes, name: str, parsers: Parsers, path: Path | None = None, known: Mapping[str, str] | None = None
) -> Draft:
    """Return the draft of an article that is a file: plain text, whose front matter counts, or a document."""
    file = path.name if path else ""
    if kind_of(raw, file) != "text":
        return _draft(read_document(raw, file, parsers=parsers), dict(known or {}), name, path=path)
    require_size(len(raw))
    decoded = decode(raw)
    facts, text = split_front_matter(decoded.text)
    document = Document(text=text, notes=encoding_notes(decoded))
    return _draft(document, {**metadata(facts), **(known or {})}, name, path=path)


def _from_json(raw: bytes, name: str, path: Path | None = None) -> Iterator[Outcome]:
    """Yield the drafts of a JSON source, and a failure for each line that is no article."""
    source = shown_path(path) if path else name
    found = False
    for line in json_lines(raw):
        found = True
        yield from _attempt(f"{source}, {line.place}", _from_line(line, name, path))
    if not found:
        raise ArticleError("it holds no line", code="empty")


def _from_line(line: Line, name: str, path: Path | None) -> Iterator[Outcome]:
    """Yield the draft of one article of a JSON source."""
    if isinstance(line.value, ArticleError):
        raise line.value
    text = line.value["text"]
    require_size(len(text.encode()))
    yield _draft(Document(text=text), metadata(line.value), f"{name}-{line.number}", path=path)


def _draft(
    document: Document,
    known: dict[str, str],
    name: str,
    *,
    path: Path | None = None,
    file: str | None = None,
    fetched: str | None = None,
) -> Draft:
    """Return an article under the id it is given or else the name.

    Args:
        document: Its text, and what the document says about itself.
        known: What its giver knows, which counts for more.
        name: What to call it where its giver does not.
        path: The file it is from.
        file: The name of that file, where the file itself is not at hand.
        fetched: The day on which it was fetched.

    Raises:
        ArticleError: ``empty``, or ``binary`` for text with NUL characters.
    """
    text = document.text
    _require_words(text)
    given = as_id(known.pop("id", ""))
    article = Article(
        text=text,
        id=given or as_id(name) or "article",
        file=printable(path.name) if path else file,
        notes=tuple(dict.fromkeys((*document.notes, *told(known, document.found), *deceptive(text)))),
        fetched=fetched,
        pages=document.pages,
        found=document.found,
        **completed(known, document.found),
    )
    folder = path.absolute().parent.name if path else ""
    return Draft(article, folder, id_given=bool(given))


def _require_words(text: str) -> None:
    """Refuse a text that is no article: nothing, or a single word.

    Scripts without case are often written without blanks, so there a run of characters may be a whole sentence.
    """
    if "\0" in text:
        raise ArticleError("it holds NUL characters, so it is not text", code="binary")
    words = _WORD.finditer(text)
    first = next(words, None)
    if first is None or (next(words, None) is None and not _is_caseless(first[0])):
        raise ArticleError("it has no text, or a single word; give the whole article", code="empty")


def _is_caseless(run: str) -> bool:
    """Tell whether a run of characters is long and in a script without case."""
    return len(run) >= _MIN_CASELESS and run.upper() == run.lower()
