"""Docstrings as the documentation shows them: a griffe extension for `mkdocs.yml`."""

from __future__ import annotations

import ast
import re
from typing import Any

import griffe

_ROLE = re.compile(r":(?:class|func|meth|mod|data):`~?([\w.]+)`")
_LITERAL = re.compile(r"(?m)(?<=\n\n)::\n|(?<=\w)::$")


class Shown(griffe.Extension):
    """Turns Sphinx's roles into Markdown, and the descriptions that a model reads into docstrings of their fields."""

    def on_instance(self, *, obj: griffe.Object, **_: Any) -> None:  # noqa: ANN401 - what the base class passes on
        """Turn ``:func:`brief``` into code, and the mark of a literal block into nothing."""
        if obj.docstring is not None:
            obj.docstring.value = _LITERAL.sub("", _ROLE.sub(r"`\1`", obj.docstring.value))

    def on_attribute_instance(self, *, attr: griffe.Attribute, **_: Any) -> None:  # noqa: ANN401 - as above
        """Give a field its description; what else ``Field`` is told says nothing to a reader."""
        if not isinstance(attr.value, griffe.ExprCall) or str(attr.value.function) != "Field":
            return
        for argument in attr.value.arguments:
            if isinstance(argument, griffe.ExprKeyword) and argument.name == "description":
                words = ast.literal_eval(str(argument.value))
                attr.docstring = griffe.Docstring(words, parent=attr)
        attr.value = None
