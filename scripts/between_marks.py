"""Writing into a page between marks, ``<!-- name -->`` … ``<!-- /name -->``; all else on it is somebody's own."""

from __future__ import annotations

import re


def between_marks(page: str, **texts: str) -> str:
    """Return a page with texts between the marks of their names; what has no such marks is left out."""
    for name, text in texts.items():
        start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        page = re.sub(f"(?s){start}.*?{end}", lambda _, whole=f"{start}{text}{end}": whole, page)
    return page
