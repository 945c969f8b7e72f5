"""Days and settings that the tests of the calendar share."""

from __future__ import annotations

import datetime as dt

import pytest


@pytest.fixture(scope="session")
def some_days() -> tuple[dt.date, ...]:
    """Return a day of every month, every weekday and every length, a leap day among them."""
    days = [dt.date(2023, 1, 2) + dt.timedelta(days=31 * number + number % 7) for number in range(12)]
    return (*days, dt.date(2024, 2, 29), dt.date(2019, 12, 31))
