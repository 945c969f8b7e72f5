"""Take the pictures of the documentation anew: ``python scripts/docs_pictures.py``.

Writes ``docs/pictures/briefing.png`` (the first screen of the seeds' page) and ``meeting.png`` (one of its meetings).
Needs Debian's chromium and the group ``test``.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from summarizer import brief

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
MEETING = "M5"
COLOURS = 32
"""Enough for letters; the files stay small."""


def main() -> None:
    """Take both pictures."""
    sys.path.insert(0, str(ROOT / "tests"))
    from browser import CHROMIUM, FLAGS  # noqa: PLC0415 - the tests' folder is no package

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = brief(ROOT / "seeds", replay=ROOT / "tests" / "recordings").save(Path(folder) / "briefing.html")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        opened = browser.new_page(viewport={"width": 1100, "height": 620}, reduced_motion="reduce")
        opened.goto(page.resolve().as_uri())
        _write("briefing.png", opened.screenshot())
        opened.goto(f"{page.resolve().as_uri()}#{MEETING}")
        _write("meeting.png", opened.screenshot())
        browser.close()


def _write(name: str, png: bytes) -> None:
    """Write a picture with few colours."""
    PICTURES.mkdir(exist_ok=True)
    Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS).save(PICTURES / name, optimize=True)


if __name__ == "__main__":
    main()
