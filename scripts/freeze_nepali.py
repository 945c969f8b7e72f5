"""Freeze the lengths of the months of Nepal's calendar: ``python scripts/freeze_nepali.py calendar_bs.csv``.

The table is that of the package nepali-datetime (MIT licence), its file ``data/calendar_bs.csv``: for each year of the
Bikram Sambat the days of its twelve months, as Nepal's almanacs print them. The names of the months stay as they are.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

DATA = Path(__file__).parents[1] / "summarizer" / "reconcile" / "calendar" / "data" / "nepali.json"


def frozen(table: Path, kept: str) -> str:
    """Return the text of the data file with the lengths of a table.

    Args:
        table: The file of the package.
        kept: The text of the data file as it is.
    """
    with table.open(encoding="utf-8", newline="") as lines:
        _, *years = csv.reader(lines)
    data = json.loads(kept)
    rows = ",\n".join(f'  "{year}": "{" ".join(days)}"' for year, *days in years)
    languages = ",\n".join(
        f'  "{code}": {{\n'
        + ",\n".join(f'   "{kind}": {json.dumps(words, ensure_ascii=False)}' for kind, words in kinds.items())
        + "\n  }"
        for code, kinds in data["languages"].items()
    )
    source = json.dumps(data["source"], ensure_ascii=False)
    return f'{{\n "source": {source},\n "lengths": {{\n{rows}\n }},\n "languages": {{\n{languages}\n }}\n}}\n'


if __name__ == "__main__":
    DATA.write_text(frozen(Path(sys.argv[1]), DATA.read_text("utf-8")), "utf-8")
