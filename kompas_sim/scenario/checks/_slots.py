"""Who can come when."""

from __future__ import annotations

from kompas_sim.scenario.scenario import Scenario


def slots_for_musts(scenario: Scenario) -> list[int]:
    """The places in the list of moments that are not too late and on which every must can come."""
    musts = {person.id for person in scenario.people if person.need == "must"}
    return [
        number
        for number, slot in enumerate(scenario.slots)
        if musts <= set(slot.availability) and not slot.too_late
    ]
