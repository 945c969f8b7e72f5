"""Tables as pandas DataFrames, and those as Parquet. pandas and pyarrow are loaded here, when asked for."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any

from summarizer.errors import ConfigurationError
from summarizer.render.tables.columns import columns
from summarizer.render.tables.making import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from summarizer.briefing import Briefing
    from summarizer.render.tables.columns import Row

_TYPES: dict[type[Any], str] = {str: "string", int: "Int64", bool: "boolean", dt.date: "datetime64[s]"}
"""The pandas type of a column by that of its values; all of them know missing values."""


def frames(briefing: Briefing) -> dict[str, pd.DataFrame]:
    """Return all tables as DataFrames, by name.

    Raises:
        ConfigurationError: if pandas is not installed.
    """
    return {name: _frame(name, rows) for name, rows in tables(briefing).items()}


def _frame(table: str, rows: Sequence[Row]) -> pd.DataFrame:
    """Return one table, its columns typed whatever they hold."""
    try:
        import pandas as pd  # noqa: PLC0415 - heavy, an extra, and needed by nobody who does not ask for it
    except ImportError:
        raise ConfigurationError(
            "frames need pandas: in its clone, pip install '.[tables]'", code="missing-extra"
        ) from None
    series = {
        column.name: pd.Series([row[at] for row in rows], dtype=_TYPES[column.kind])
        for at, column in enumerate(columns(table))
    }
    return pd.DataFrame(series)


def render(briefing: Briefing) -> dict[str, bytes]:
    """Return the files of a folder by their names: ``meetings.parquet`` and so on.

    Raises:
        ConfigurationError: if pandas or pyarrow is not installed.
    """
    return {f"{name}.parquet": _parquet(frame) for name, frame in frames(briefing).items()}


def _parquet(frame: pd.DataFrame) -> bytes:
    """Return a frame as Parquet."""
    out = io.BytesIO()
    try:
        frame.to_parquet(out, engine="pyarrow", index=False)
    except ImportError:
        needs = "Parquet needs pandas and pyarrow: in its clone, pip install '.[tables]'"
        raise ConfigurationError(needs, code="missing-extra") from None
    return out.getvalue()
