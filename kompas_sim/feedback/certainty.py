"""How sure the trainee was, next to what they did: to learn from, never counted."""

from __future__ import annotations

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.say import finding
from kompas_sim.feedback.scoring.confidence import CHANCE, confidence_fit
from kompas_sim.scenario.base import StepName

WELL = 0.9
"""From which fit certainty and work go together. Our choice."""


def certainty_finding(plan: Plan, step: StepName, score: float) -> Finding | None:
    """What to say about the trainee's certainty; nothing when they did not give it."""
    level = plan.confidence.get(step)
    if level is None:
        return None
    certainty = CHANCE[level]
    misfit = "surer" if certainty > score else "better"
    variant = "fits" if confidence_fit(certainty, score) >= WELL else misfit
    return finding("certainty", "explain", variant=variant, extension=True)
