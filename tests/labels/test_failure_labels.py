"""Failures: every code with which a source can fail has its sentence."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import summarizer
from summarizer import errors
from summarizer.labels.files import languages, read

KINDS = frozenset({"ArticleError", "RecordingError", "ModelError", "ModelUnavailable", "ModelRefused", "ModelUnusable"})
"""Errors that become a failure of one article; others end a run."""

ENDS_THE_RUN = frozenset({"batch-failed", "batch-pending", "in-batch", "no-recordings"})
"""Codes of such errors that are met before an article is read, or seen by nobody."""


def codes():
    """Return the codes that the package gives to such errors, where it makes them and in the table of statuses."""
    found = {getattr(errors, kind).default_code for kind in KINDS}
    for file in Path(summarizer.__file__).parent.rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                given = [word.value for word in call.keywords if word.arg == "code"] if call.func.id in KINDS else []
                given += call.args[:1] if call.func.id == "Row" else []
                constants = (part for node in given for part in ast.walk(node) if isinstance(part, ast.Constant))
                found |= {part.value for part in constants}
    return found - ENDS_THE_RUN


@pytest.mark.parametrize("language", languages())
def test_every_code_of_a_failure_has_a_sentence(language):
    """A reader is told in the page's language why a source gave nothing, whatever the reason."""
    assert {f"failures.{code}" for code in codes()} <= read(language).keys()
