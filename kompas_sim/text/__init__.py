"""Reading Dutch as trainees type it: agreements, goals, moments and identifying data."""

from datetime import date

from kompas_sim.text.agreement import read_agreement
from kompas_sim.text.analyse import analyse
from kompas_sim.text.goal import read_goal
from kompas_sim.text.model import AgreementReading, GoalReading, Hint, Moment, Span
from kompas_sim.text.pii import find_pii, mask_pii
from kompas_sim.text.when import read_when


def warm_up() -> None:
    """Read one text of each kind, so that the patterns are ready before somebody types."""
    read_agreement("De huisarts belt morgen.", today=date(2026, 1, 28))
    read_goal("Afspreken wie er belt.")


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
    "warm_up",
]
