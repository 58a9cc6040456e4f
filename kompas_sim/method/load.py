"""Reading the method from its data files.

``sources.yaml`` lists the documents, ``reasons.yaml`` why something is not assessed, and each source has one
file with its items by section, in the order of the document.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from kompas_sim.method.items import Item, Source
from kompas_sim.method.method import Method
from kompas_sim.method.steps import STEP_IDS, Phase, StepId, step

DATA = Path(__file__).parent / "data"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The quick reader in C where PyYAML was built with it."""


@cache
def load_method(folder: Path = DATA) -> Method:
    """The whole method, read once.

    Raises ``pydantic.ValidationError`` or ``ValueError`` when a data file breaks a rule of the models.
    """
    reasons: dict[str, str] = _read(folder / "reasons.yaml")
    files = {entry.pop("file"): Source(**entry) for entry in _read(folder / "sources.yaml")}
    items = [
        _item(row, section, source, reasons)
        for name, source in files.items()
        for section in _read(folder / name)
        for row in section["items"]
    ]
    return Method(sources=tuple(files.values()), items=tuple(items))


def _read(path: Path) -> Any:
    """The plain content of one file."""
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=LOADER)


def _item(row: dict[str, Any], section: dict[str, Any], source: Source, reasons: dict[str, str]) -> Item:
    """An item from its row, with what its section says about all of its items."""
    step_id = row.get("step", section.get("step"))
    why = row.get("why_not", section.get("why_not"))
    if why is not None and why not in reasons:
        raise ValueError(f"{row['id']}: unknown reason {why!r}")
    return Item(
        **{key: value for key, value in row.items() if key not in ("step", "why_not")},
        source=source.code,
        section=section["section"],
        phase=_phase(section.get("phase"), step_id),
        step=step_id,
        not_assessed=reasons[why] if why else None,
    )


def _phase(of_section: Phase | Literal["any"] | None, step_id: StepId | None) -> Phase | None:
    """The phase a section names, ``any`` for none, else that of the step."""
    if of_section is not None:
        return None if of_section == "any" else of_section
    return step(step_id).phase if step_id in STEP_IDS else None
