"""What changed from one briefing to the next."""

from __future__ import annotations

from typing import Literal

from summarizer.records.base import Record, record
from summarizer.records.evidence import Citation


@record
class Change(Record):
    """One thing that is new, changed or gone.

    ``about`` says what kind of entry it concerns, ``entry`` its id in the newer briefing, ``was`` its id in the earlier
    one, ``name`` what it is called. Without a ``field`` the entry itself is new or gone. With one, ``before`` and
    ``after`` are that field's values as in the JSON; a field of several values (topics, people) names the one that came
    or went. ``merged`` and ``split`` are fields as well: what the other entry was called. ``citations`` are places in
    the articles of the briefing that has them.
    """

    kind: Literal["new", "changed", "gone"]
    about: Literal["article", "meeting", "visit", "actor"]
    entry: str | None
    was: str | None
    name: str
    field: str | None = None
    before: str | None = None
    after: str | None = None
    citations: tuple[Citation, ...] = ()


@record
class Changes(Record):
    """All changes since an earlier briefing; ``since`` is the day (ISO) of the last answer behind it, if known."""

    since: str | None = None
    changes: tuple[Change, ...] = ()
