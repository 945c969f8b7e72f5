"""The documents and the code say the same: the table of retries, and the table of cases."""

from __future__ import annotations

import re
from pathlib import Path

from world import KEY

from summarizer.errors import ModelUnavailable
from summarizer.llm.call import Call, Request
from summarizer.llm.faults import Complaint, Transient, of_status
from summarizer.llm.settings import resolve_model

TOP = Path(__file__).parents[2]
PAGE = (TOP / "docs" / "reliability.md").read_text(encoding="utf-8")
FAMILIES = {"N": 13, "P": 19, "M": 22, "C": 18, "I": 14, "R": 7, "O": 6, "X": 6, "S": 21}
CASES = [f"{family}{number:02}" for family, most in FAMILIES.items() for number in range(1, most + 1)]


def test_the_table_of_retries_is_the_codes_own():
    """For each status in the page, the code gives the stated code, tries again or not, and stops the run or not."""
    rows = re.findall(r"^\| (\d{3}) \| ([\w-]+) \| (yes|no) \| (yes|no) \|$", PAGE, re.MULTILINE)
    assert len(rows) >= 15
    for status, code, again, run_wide in rows:
        seen = outcome(int(status))
        ending = seen.ending if hasattr(seen, "ending") else seen
        assert ending.code == code, status
        assert isinstance(seen, Transient) == (again == "yes"), status
        assert (isinstance(ending, ModelUnavailable) and ending.run_wide) == (run_wide == "yes"), status


def outcome(status):
    """Return what the code makes of a status."""
    settings = resolve_model("m", "http://127.0.0.1:9/v1", {"SUMMARIZER_API_KEY": KEY})
    request = Request("a", "0", "read-1", "system", "user")
    call = Call(request, "0", 1, "0", [], {}, None, None)
    return of_status(status, Complaint(), {"location": "http://127.0.0.1:9/"}, settings, call)


def test_every_case_is_tested_or_has_a_reason():
    """All 126 cases are in the page; those said to be tested have a test that carries their number, in its name."""
    rows = dict(re.findall(r"^\| ([NPMCIROXS]\d\d)(?: ★)? \| (\w+) \|", PAGE, re.MULTILINE))
    assert sorted(rows) == sorted(CASES)
    sources = "\n".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    named = {
        case.upper()
        for name in re.findall(r"def (test_\w+)\(", sources)
        for case in re.findall(r"_([a-z]\d\d)(?=_)", name)
    }
    for case, status in rows.items():
        assert (case in named) == (status in {"tested", "partly"}), (case, status)


def test_the_starred_cases_are_all_tested():
    """The twenty most important cases are all tested, some as far as this version goes."""
    starred = re.findall(r"^\| ([NPMCIROXS]\d\d) ★ \| (\w+) \|", PAGE, re.MULTILINE)
    assert len(starred) == 20
    assert {status for _, status in starred} <= {"tested", "partly"}
