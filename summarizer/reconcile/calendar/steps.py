"""The steps of a derivation: their rule ids, their sentences, and how they are made."""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING

from summarizer.reconcile.calendar import edtf
from summarizer.records import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.reconcile.calendar.dayset import Days

STEP_TEXT: Mapping[str, Mapping[str, str]] = json.loads(
    resources.files("summarizer.reconcile.calendar").joinpath("data/steps.json").read_text(encoding="utf-8")
)
"""Language -> rule id -> sentence with ``{placeholders}``. Dates come as EDTF, weekdays as ISO numbers (Monday is 1);
whoever shows a step puts them into words."""

RULES = frozenset(STEP_TEXT["en"])
"""Every rule id that a step of this package can carry."""

_SHOWN = 8


def step(rule: str, *, soft: bool = False, **args: str | tuple[str, ...] | Days) -> Reason:
    """Return a step; sets of days among its arguments are written in EDTF."""
    return Reason(rule=rule, soft=soft, args={name: _text(value) for name, value in args.items()})


def _text(value: str | tuple[str, ...] | Days) -> str | tuple[str, ...]:
    """Return an argument as text."""
    return value if isinstance(value, (str, tuple)) else shown(value)


def shown(value: Days) -> str:
    """Return a set of days for a step: its EDTF, or the stretch around it where that would be long."""
    return edtf.write(value if len(value.spans) <= _SHOWN or edtf.is_yearly(value) else value.hull())
