"""Docstrings as the documentation shows them: a griffe extension that turns Sphinx's roles into Markdown."""

from __future__ import annotations

import re
from typing import Any

import griffe

_ROLE = re.compile(r":(?:class|func|meth|mod|data):`~?([\w.]+)`")
_LITERAL = re.compile(r"(?m)(?<=\n\n)::\n|(?<=\w)::$")


class Roles(griffe.Extension):
    """Rewrites each docstring as it is loaded."""

    def on_instance(self, *, obj: griffe.Object, **_: Any) -> None:  # noqa: ANN401 - what the base class passes on
        """Turn ``:func:`brief``` into code, and the mark of a literal block into nothing."""
        if obj.docstring is not None:
            obj.docstring.value = _LITERAL.sub("", _ROLE.sub(r"`\1`", obj.docstring.value))
