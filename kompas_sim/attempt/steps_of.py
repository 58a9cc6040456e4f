"""To which step a decision belongs."""

from __future__ import annotations

from kompas_sim.attempt import decision as d
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.scenario.tasks import TASKS

_BY_KIND: dict[type[object], StepName] = {
    d.OccasionMarked: "occasion",
    d.PiecePlaced: "case-summary",
    d.PersonInvited: "participants",
    d.SlotChosen: "planning",
    d.RoleAssigned: "planning",
    d.DeadlineSet: "planning",
    d.AgendaItemPlaced: "agenda",
    d.MinutesSet: "agenda",
    d.MoveMade: "meeting",
    d.AgreementWritten: "agreements",
    d.AgreementWithdrawn: "agreements",
    d.ContactPlaced: "agreements",
    d.FollowUpPlanned: "agreements",
    d.SharingSet: "closing",
}
_BY_FIELD: dict[str, StepName] = {
    "goal": "goal",
    "goal-questions": "goal",
    "goal-problems": "goal",
    "place-note": "planning",
    "pre-meeting-goal": "agenda",
    "pre-meeting-evaluation": "closing",
    "evaluation": "closing",
    "own-view": "debrief",
}
_BY_TOPIC: dict[str, StepName] = {"person": "participants", "agenda": "agenda", "topic": "agreements"}
_TASK_STEPS: dict[str, StepName] = {
    task.id: "planning" if task.moment == "invitation" else "closing" for task in TASKS
}


def step_of(case: Scenario, decision: d.Decision) -> StepName | None:
    """The step a decision belongs to, or nothing when its place does not exist in this case."""
    match decision:
        case d.ChoiceMade(question=question):
            return _step_of_question(case, question)
        case d.TaskTicked(task=task):
            return _TASK_STEPS.get(task)
        case d.TextWritten(field=field):
            return _BY_FIELD[field]
        case d.ReasonGiven(topic=topic):
            return _step_of_topic(case, topic)
        case d.ConfidenceGiven() | d.HintOpened() | d.StepSubmitted() | d.StepReopened():
            return decision.step
        case _:
            return _BY_KIND.get(type(decision))


def _step_of_question(case: Scenario, question: str) -> StepName | None:
    found = case.questions_by_id.get(question)
    return found.step if found else None


def _step_of_topic(case: Scenario, topic: str) -> StepName | None:
    kind, _, name = topic.partition(":")
    if kind == "question":
        return _step_of_question(case, name)
    if kind == "task":
        return _TASK_STEPS.get(name)
    return _BY_TOPIC[kind]
