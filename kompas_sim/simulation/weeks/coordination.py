"""Whether an agreement makes somebody of the family the coordinator of professionals."""

from __future__ import annotations

import re

from kompas_sim.agreements.seen import Seen
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks.named import is_family, mentioned

_ORGANISES = re.compile(
    r"\b(regel|coördineer|coordineer|stem\w* af|houdt? .*op de hoogte|geeft .*door|geven .*door|brengt .*over"
    r"|informeer|stuur|plan|verzamel|bewaak|houdt? .*bij|overleg|neemt contact|zorgt dat|vraagt .*(na|op))"
)
"""What a coordinator does: arranging, passing on, keeping everybody informed."""


def coordinates(case: Scenario, each: Seen) -> bool:
    """Whether it asks the family to arrange something between professionals.

    To call for help when something happens is no coordination: whatever has a condition is left out.
    """
    agreement = each.agreement
    if agreement.condition.strip() or each.reading.conditional:
        return False
    text = agreement.what.lower()
    professionals = [one for one in mentioned(case, text) if not is_family(case, one)]
    return bool(professionals) and _ORGANISES.search(text) is not None
