"""Write down what FollowTheMoney's model says of the schemata we use: ``python scripts/freeze_ftm.py``.

Needs ``followthemoney`` (4.11), which brings PyICU to be compiled; the tests need only what is written here.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

from followthemoney import model

TARGET = Path(__file__).parents[1] / "tests" / "render" / "ftm_model.json"

USED = ("Article", "Documentation", "Event", "LegalEntity", "Occupancy", "Organization", "Person", "Position")


def facts() -> dict[str, Any]:
    """Return the properties of the schemata, what each needs and is, and how long values may be."""
    schemata = {name: model.schemata[name] for name in USED}
    kinds = {prop.type for schema in schemata.values() for prop in schema.properties.values()}
    return {
        "followthemoney": version("followthemoney"),
        "longest": {kind.name: kind.max_length for kind in sorted(kinds, key=lambda kind: kind.name)},
        "schemata": {name: _schema(schema) for name, schema in schemata.items()},
    }


def _schema(schema: Any) -> dict[str, Any]:  # noqa: ANN401 - the library is not installed where types are checked
    """Return one schema: its ancestors, its required properties, the type of each, and what entities point at."""
    properties = {
        name: f"entity:{prop.range.name}" if prop.range else prop.type.name
        for name, prop in sorted(schema.properties.items())
        if not prop.stub and not prop.deprecated
    }
    return {"is": sorted(schema.names), "required": sorted(schema.required), "properties": properties}


if __name__ == "__main__":
    TARGET.write_text(json.dumps(facts(), indent=1) + "\n", encoding="utf-8")
