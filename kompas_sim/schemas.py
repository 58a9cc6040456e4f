"""The schema files for editors: ``python -m kompas_sim.schemas`` writes them to ``docs/schema``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel

from kompas_sim.attempt.playthrough import Playthrough
from kompas_sim.practice.exercise import Exercise
from kompas_sim.scenario.conversation import Conversation
from kompas_sim.scenario.load import scenarios_folder
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.schema import schema_text
from kompas_sim.scenario.weeks import Weeks

SCHEMAS: Mapping[str, type[BaseModel]] = {
    "scenario.schema.json": Scenario,
    "conversation.schema.json": Conversation,
    "weeks.schema.json": Weeks,
    "playthrough.schema.json": Playthrough,
    "exercise.schema.json": Exercise,
}
"""The model of each schema file."""


def schema_folder() -> Path:
    """Where the schema files stand."""
    return scenarios_folder().parent / "docs" / "schema"


def write_schemas(folder: Path) -> None:
    """Write every schema file into ``folder``, which is made when it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, model in SCHEMAS.items():
        (folder / name).write_text(schema_text(model), encoding="utf-8")


if __name__ == "__main__":
    write_schemas(schema_folder())
