"""JSON Schema of the files that authors write, so that an editor can help them while they type."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from kompas_sim.scenario.scenario import Scenario

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(model: type[BaseModel] = Scenario) -> dict[str, Any]:
    """The schema of a model; it knows the form, not the author checks."""
    return {"$schema": DIALECT, **model.model_json_schema()}


def schema_text(model: type[BaseModel] = Scenario) -> str:
    """The schema of a model as the text of its file, always in the same order."""
    return json.dumps(json_schema(model), indent=2, ensure_ascii=False, sort_keys=True) + "\n"
