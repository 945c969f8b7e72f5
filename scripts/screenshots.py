"""Take pictures of the page, so that somebody looks at it.

    python scripts/screenshots.py [BRIEFING.html]       the seeds' page unless another is named

Writes one picture a section and view (wide, dark, phone) and ``print.pdf`` to ``out/pictures``. Needs Debian's
chromium and the group ``test``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
OUT = ROOT / "out" / "pictures"

ALONE = """id => {
    const parts = document.querySelectorAll("main > section, body > header, body > nav");
    parts.forEach(part => { part.hidden = part.id !== id; });
    document.querySelectorAll("article, .agreed").forEach(part => { part.style.contentVisibility = "visible"; });
}"""
"""Leaves one section on the page, all of it laid out, which otherwise waits until it comes into sight."""

VIEWS = {
    "wide": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2},
}


def main() -> None:
    """Take the pictures."""
    sys.path.insert(0, str(ROOT / "tests"))
    from browser import CHROMIUM, FLAGS  # noqa: PLC0415 - the tests' folder is no package

    if not CHROMIUM.exists():
        raise SystemExit(f"{CHROMIUM} is missing: install Debian's package chromium")
    page = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else _seeds()
    OUT.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, options in VIEWS.items():
            _take(browser, page, name, options)
        _print(browser, page)
        browser.close()
    sys.stdout.write(f"{OUT.relative_to(ROOT)}: {len(list(OUT.iterdir()))} files\n")


def _seeds() -> Path:
    """Make the page of the seed articles from recorded answers."""
    from summarizer import brief  # noqa: PLC0415 - not needed for a page that is there

    OUT.mkdir(parents=True, exist_ok=True)
    return brief(ROOT / "seeds", replay=ROOT / "tests" / "recordings").save(OUT / "briefing.html").resolve()


def _take(browser: Browser, page: Path, name: str, options: dict[str, object]) -> None:
    """Take one view: its first screen, then each section whole."""
    context = browser.new_context(**{"reduced_motion": "reduce"} | options)  # type: ignore[arg-type] # plain JSON
    opened = context.new_page()
    opened.goto(page.as_uri())
    opened.screenshot(path=OUT / f"{name}-0-first.png")
    sections = opened.locator("main > section").evaluate_all("every => every.map(section => section.id)")
    for number, section in enumerate(sections, 1):
        opened.evaluate(ALONE, section)
        opened.screenshot(path=OUT / f"{name}-{number}-{section}.png", full_page=True)
    context.close()


def _print(browser: Browser, page: Path) -> None:
    """Print the page."""
    opened = browser.new_page()
    opened.goto(page.as_uri())
    opened.pdf(path=OUT / "print.pdf", format="A4")


if __name__ == "__main__":
    main()
