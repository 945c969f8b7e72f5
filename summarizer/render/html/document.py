"""The document around the sections: its head, its one style, its one optional script, and what they are allowed."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from summarizer.render.html.tags import Html, join, tag

if TYPE_CHECKING:
    from summarizer.render.html.page import Page


def document(page: Page, head: Html, sections: Html, aside: Html | None) -> str:
    """Return the whole file; ``aside`` is what the script needs, ``None`` leaves out both.

    The Content-Security-Policy lets nothing in but the one style and the one script, each by its SHA-256; no address
    is ever loaded, whatever an article holds.
    """
    style, script = asset("page.css"), asset("page.js")
    allowed = (
        "default-src 'none'",
        f"style-src '{_hash(style)}'",
        *([f"script-src '{_hash(script)}'"] if aside else []),
        "base-uri 'none'",
        "form-action 'none'",
    )
    meta = [
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content="; ".join(allowed)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", page.briefing.title),
        tag("style", Html(style)),
    ]
    skip = tag("a", page.say("html.skip"), href="#main", class_="skip")
    main = tag("main", sections, id="main", tabindex=-1)
    body = tag("body", skip, head, main, aside, tag("script", Html(script)) if aside else None)
    language = page.labels.language
    html = tag("html", tag("head", join(meta, "\n")), "\n", body, lang=language, dir="ltr")
    return f"<!doctype html>\n{html}\n"


@cache
def asset(name: str) -> str:
    """Return a file that stands beside this module."""
    return (files(__package__) / name).read_text("utf-8")


def _hash(source: str) -> str:
    """Return the hash by which a Content-Security-Policy knows a style or script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode("utf-8")).digest()).decode("ascii")
