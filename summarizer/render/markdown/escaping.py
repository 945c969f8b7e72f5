"""Text of articles and models as Markdown that shows it, and does nothing else with it.

Written for CommonMark with tables (GitHub) and for pandoc's own Markdown: the signs that either of them reads as more
than themselves are escaped. Quotation marks, apostrophes and dashes stay, so that the raw file can be read.
"""

from __future__ import annotations

import re

from summarizer.render.visible import visible

_ANYWHERE = re.compile(r"[\\`*_{}\[\]<>|~$^@#]|&(?=#?\w+;)")
"""Signs with a meaning anywhere: emphasis, code, links, tags, tables, mathematics, citations, and entities."""

_AT_START = re.compile(r"^[-+=:%(]")
"""Signs with a meaning at the beginning of a line: lists, underlines of headings, definitions."""

_NUMBERING = re.compile(r"^(\d{1,9}|\w|[ivxlcdm]+)([.)])(?=\s|$)", re.IGNORECASE)
"""``1.``, ``1)`` and, for pandoc, ``iv.`` or ``A)`` begin a list."""

_ADDRESS = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
"""Where GitHub's Markdown makes a link of a bare address."""

_SHORTCODE = re.compile(r":(?=[\w+-]+:)")
"""Where ``:word:`` becomes a picture."""

_BLANK = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029 ]+")


def inline(text: str) -> str:
    """Return text for the middle of a line of Markdown, or for its beginning.

    Line ends and runs of plain spaces become one space; no-break spaces stay. Control characters, marks of writing
    direction and other invisible signs become visible (``⟨U+202E⟩``).
    """
    line = _BLANK.sub(" ", text).strip()
    line = visible(line)
    line = _ANYWHERE.sub(r"\\\g<0>", line)
    line = _ADDRESS.sub(r"\\\g<0>", line)
    line = _SHORTCODE.sub(r"\\:", line)
    line = _NUMBERING.sub(r"\1\\\2", line)
    return _AT_START.sub(r"\\\g<0>", line)
