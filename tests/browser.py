"""Debian's Chromium, driven through Playwright, for tests of the page and for pictures of it.

Where there is no Chromium or no axe-core, tests are skipped with the reason; with ``SUMMARIZER_REQUIRE_BROWSER`` set
they fail instead, so that a run that has to look at the page cannot pass without having looked.
"""

from __future__ import annotations

import importlib.util
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

CHROMIUM = Path("/usr/bin/chromium")

AXE = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def require(found: bool, missing: str) -> None:  # noqa: FBT001 - reads as a sentence: require(x.exists(), "x")
    """Skip the test where something is missing; fail it where looking at the page is a must."""
    if found:
        return
    reason = f"{missing} is missing; .ci/run says how to install it"
    if os.environ.get("SUMMARIZER_REQUIRE_BROWSER"):
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a browser with a profile of its own, and end it."""
    require(importlib.util.find_spec("playwright") is not None, "playwright (test group)")
    require(CHROMIUM.exists(), str(CHROMIUM))
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where there is a browser to drive

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def axe() -> str:
    """Return the source of axe-core, which looks for barriers to people with disabilities."""
    require(AXE.exists(), "node_modules/axe-core")
    return AXE.read_text("utf-8")
