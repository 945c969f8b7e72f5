"""Fixtures of the fault tests, and the table that `make faults` prints."""

from __future__ import annotations

import os
import re
import signal
from collections import Counter, defaultdict

import pytest
import world

from summarizer import extracting

CASE = re.compile(r"(?<=_)([npmcirosx]\d\d)(?=_)")
FAMILIES = {
    "n": "network",
    "p": "provider",
    "m": "model output",
    "c": "cache",
    "i": "input",
    "r": "resources",
    "o": "output",
    "x": "concurrency",
    "s": "security",
    "-": "loops, fuzzing, thousand articles",
}


def pytest_configure():
    """Let interrupts in, and into the processes that tests start: a shell shuts them out of what it runs beside."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _own_world(monkeypatch, tmp_path):
    """Give each test the key, a home of its own and short waits."""
    monkeypatch.setenv("SUMMARIZER_API_KEY", world.KEY)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("SUMMARIZER_CACHE", raising=False)
    monkeypatch.delenv("SUMMARIZER_MODEL", raising=False)
    monkeypatch.setattr(extracting, "window_settings", world._with_short_waits(extracting.window_settings))


@pytest.fixture(autouse=True)
def _tallied(request):
    """Note what the test's runs sent and might have sent."""
    world.TALLY.clear()
    yield
    request.node.user_properties += [(name, world.TALLY[name]) for name in ("requests", "bound")]


@pytest.fixture
def cache(tmp_path):
    """A folder for stored answers, not made yet."""
    return tmp_path / "cache"


def pytest_collection_modifyitems(items):
    """Begin with the heavy tests: so that no worker has them left at the end, and none has a large heap by then."""
    items.sort(key=lambda item: item.get_closest_marker("heavy") is None)


def pytest_terminal_summary(terminalreporter):
    """Print how many cases of each family passed, and the requests sent against the bound."""
    if "FAULT_TABLE" not in os.environ:
        return
    cases, sums = defaultdict(set), defaultdict(Counter)
    for outcome in ("passed", "failed", ""):  # the last holds what was noted while a test was taken down
        for report in terminalreporter.getreports(outcome):
            if "tests/faults" not in getattr(report, "nodeid", ""):
                continue
            found = CASE.findall(report.nodeid.partition("::")[2])
            family = found[0][0] if found else "-"
            cases[family] |= set(found)
            if outcome:
                sums[family][outcome] += 1
            elif report.when == "teardown":
                sums[family] += Counter({name: int(value) for name, value in report.user_properties})
    write = terminalreporter.write_line
    write(f"{'':36}{'cases':>6}{'tests':>7}{'passed':>8}{'requests':>10}{'bound':>8}")
    for family, name in FAMILIES.items():
        row = sums[family]
        tests = row["passed"] + row["failed"]
        line = f"{name:36}{len(cases[family]) or '':>6}{tests:>7}{row['passed']:>8}"
        write(f"{line}{row['requests']:>10}{row['bound']:>8}")
    total = sum(sums.values(), Counter())
    tests = total["passed"] + total["failed"]
    line = f"{'all':36}{len(set().union(*cases.values())):>6}{tests:>7}{total['passed']:>8}"
    write(f"{line}{total['requests']:>10}{total['bound']:>8}")
