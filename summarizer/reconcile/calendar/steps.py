"""Making the steps of a derivation; the label files hold their sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.calendar import edtf
from summarizer.records import Reason

if TYPE_CHECKING:
    from summarizer.reconcile.calendar.dayset import Days

_SHOWN = 8


def step(rule: str, *, soft: bool = False, **args: str | tuple[str, ...] | Days) -> Reason:
    """Return a step; sets of days among its arguments are written in EDTF."""
    return Reason(rule=rule, soft=soft, args={name: _text(value) for name, value in args.items()})


def _text(value: str | tuple[str, ...] | Days) -> str | tuple[str, ...]:
    """Return an argument as text."""
    return value if isinstance(value, (str, tuple)) else _shown(value)


def _shown(value: Days) -> str:
    """Return a set of days for a step: its EDTF, or the stretch around it where that would be long."""
    return edtf.write(value if len(value.spans) <= _SHOWN or edtf.is_yearly(value) else value.hull())
