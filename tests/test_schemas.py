"""The schemas for editors say the same as the models."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from kompas_sim.scenario.locate import parse_located
from kompas_sim.schemas import SCHEMAS, schema_folder, write_schemas
from tests.support.workshop import Workshop

FILES = {"scenario": "base", "playthrough": "playthrough", "exercise": "exercise"}


def _schema(name: str) -> dict[str, Any]:
    text = (schema_folder() / f"{name}.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def test_the_files_on_disk_are_up_to_date(tmp_path) -> None:
    """Run ``python -m kompas_sim.schemas`` after a change of the models."""
    write_schemas(tmp_path)
    for name in SCHEMAS:
        assert (schema_folder() / name).read_text(encoding="utf-8") == (tmp_path / name).read_text(
            encoding="utf-8"
        )


@pytest.mark.parametrize("name", FILES)
def test_a_right_file_fits_its_schema(name: str) -> None:
    """An editor shows no error where the checker sees none."""
    data = parse_located(Workshop.text(FILES[name]), name).data
    jsonschema.Draft202012Validator(_schema(name)).validate(data)


@pytest.mark.parametrize("name", FILES)
def test_an_unknown_key_does_not_fit_the_schema(name: str) -> None:
    """An editor warns while it is being typed."""
    data = parse_located(Workshop.text(FILES[name]), name).data | {"extra": 1}
    errors = list(jsonschema.Draft202012Validator(_schema(name)).iter_errors(data))
    assert [error.validator for error in errors] == ["additionalProperties"]
