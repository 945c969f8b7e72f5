"""A briefing as tidy tables: rows as tuples; what writes them stands beside."""

from summarizer.render.tables.columns import TABLES, Column, columns
from summarizer.render.tables.making import tables

__all__ = ["TABLES", "Column", "columns", "tables"]
