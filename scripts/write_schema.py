"""Write the published JSON Schema of a briefing: ``python scripts/write_schema.py``."""

from __future__ import annotations

import json
from pathlib import Path

from summarizer.briefing import Briefing

TARGET = Path(__file__).parents[1] / "docs" / "briefing.schema.json"


def schema_text() -> str:
    """Return the schema as it is published."""
    return json.dumps(Briefing.json_schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    TARGET.write_text(schema_text(), encoding="utf-8")
