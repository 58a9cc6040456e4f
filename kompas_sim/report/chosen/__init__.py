"""What a trainee chose, step by step, as labels with their values."""

from kompas_sim.report.chosen.chosen import chosen
from kompas_sim.report.chosen.entry import Entry

__all__ = ["Entry", "chosen"]
