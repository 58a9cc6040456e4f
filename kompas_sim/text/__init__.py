"""Reading Dutch as trainees type it: agreements, goals, moments and identifying data."""

from kompas_sim.text.agreement import read_agreement
from kompas_sim.text.analyse import analyse
from kompas_sim.text.goal import read_goal
from kompas_sim.text.model import AgreementReading, GoalReading, Hint, Moment, Span
from kompas_sim.text.pii import find_pii, mask_pii
from kompas_sim.text.when import read_when

__all__ = [
    "AgreementReading",
    "GoalReading",
    "Hint",
    "Moment",
    "Span",
    "analyse",
    "find_pii",
    "mask_pii",
    "read_agreement",
    "read_goal",
    "read_when",
]
