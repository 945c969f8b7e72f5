"""Make sure that the documentation's site loads nothing from elsewhere: ``python scripts/check_site.py FOLDER``.

Links may lead anywhere; scripts, styles, pictures, fonts and frames have to lie in the folder.
"""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

_LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "link": "href"}
_ONLY_NAMES = {"canonical", "next", "prev", "author", "license"}
_ELSEWHERE = re.compile(r"\s*(?:https?:)?//")
_IN_STYLES = re.compile(r"(?:url\(|@import)\s*['\"]?((?:https?:)?//[^'\")\s]+)")


class _Loads(HTMLParser):
    """Collects the addresses that a page loads from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        address = given.get(_LOADS.get(tag, ""), "")
        named = tag == "link" and given.get("rel", "") in _ONLY_NAMES
        if not named and _ELSEWHERE.match(address):
            self.found.append(address)
        self.found += _IN_STYLES.findall(given.get("style", ""))


def loaded_from_elsewhere(file: Path) -> list[str]:
    """Return the addresses outside of the site that a page or style sheet loads."""
    text = file.read_text("utf-8")
    if file.suffix == ".css":
        return _IN_STYLES.findall(text)
    page = _Loads()
    page.feed(text)
    return page.found


def main() -> int:
    """Check all pages; return the exit code."""
    site = Path(sys.argv[1])
    files = [file for file in sorted(site.rglob("*")) if file.suffix in {".html", ".css"}]
    wrong = [f"{file.relative_to(site)}: {each}" for file in files for each in loaded_from_elsewhere(file)]
    sys.stdout.write("".join(f"{line}\n" for line in wrong) or f"{site}: {len(files)} pages and styles, all at home\n")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
