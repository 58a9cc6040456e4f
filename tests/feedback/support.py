"""What every test of a rule needs: the rule by its name, and what it sees."""

from __future__ import annotations

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.finding import Finding
from kompas_sim.feedback.rules import Rule, rules
from kompas_sim.scenario.scenario import Scenario
from tests.feedback.saar import saar


def rule(name: str) -> Rule:
    """A rule by its name."""
    return {each.name: each for each in rules()}[name]


def see(name: str, plan: Plan, case: Scenario | None = None) -> list[Finding]:
    """What a rule sees in a plan."""
    return list(rule(name).see(case or saar(), plan))


def variants(name: str, plan: Plan) -> list[str]:
    """Which of a rule's sentences it uses for what it sees; ``alone`` where it has only one."""
    start = f"feedback.{name}"
    return [each.message.key.removeprefix(start).removeprefix(".") or "alone" for each in see(name, plan)]
