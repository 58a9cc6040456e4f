"""All decisions of an attempt as data that other programs can read."""

from __future__ import annotations

import json

from kompas_sim.report.file import File, file_name
from kompas_sim.training import Training


def decisions_file(training: Training) -> File:
    """The trainee's own decisions in order, with their moments; typed text is masked once more."""
    header = training.attempt.header
    data = {
        "format": "kompas-keuzes",
        "version": 1,
        "scenario": header.scenario,
        "exercise": header.exercise,
        "seed": header.seed,
        "started_at": header.started_at.isoformat(),
        "decisions": [
            {
                "seq": entry.seq,
                "at": entry.at.isoformat(),
                **training.masked(entry.decision).model_dump(mode="json"),
            }
            for entry in training.attempt.entries
        ],
    }
    content = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return File(file_name("keuzes", header, "json"), "application/json", content.encode())
