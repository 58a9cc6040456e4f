"""A whole run without a screen: decide, save, fold, give feedback, undo, go back, go on.

What a screen shows and what the command line prints both come from here.
"""

from __future__ import annotations

from collections.abc import Sequence

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.attempt import Attempt, Entry
from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.free_text import with_free_text
from kompas_sim.attempt.memory import Log
from kompas_sim.attempt.plan import Plan
from kompas_sim.attempt.refusals import Refusal, RefusedError, Situation, refuse, undoable
from kompas_sim.feedback.assess import assess
from kompas_sim.feedback.finding import StepFeedback
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import PLAYED_STEPS, Scenario
from kompas_sim.simulation.meeting import Conversation, Run
from kompas_sim.simulation.meeting import refusal as move_refusal
from kompas_sim.text import mask_pii


class Training:
    """One trainee's run of one case, or of some of its steps.

    ``log`` keeps the decisions; ``given`` are decisions that an exercise fills in beforehand: they are part
    of the plan and never of the log. ``steps`` are the steps that can be played, in order.
    """

    def __init__(
        self,
        case: Scenario,
        log: Log,
        *,
        steps: tuple[StepName, ...] = PLAYED_STEPS,
        given: Sequence[d.Decision] = (),
    ) -> None:
        self.case = case
        self.steps = steps
        self._log = log
        self._start = fold(given)
        self._run = Run()
        self.reload()

    def reload(self) -> None:
        """Read the log again: after another window has written to the same attempt."""
        self.attempt: Attempt = self._log.load()
        self._start = self._start.model_copy(update={"seed": self.attempt.header.seed})
        self.plan: Plan = self.plan_after(self.attempt.seq)

    def decide(self, decision: d.Decision) -> Entry:
        """Make a decision a fact: refuse it or save it, then fold it into the plan.

        Identifying text is masked before anything is kept. Raises ``RefusedError`` with the reason, and
        whatever the log raises when it cannot keep the decision: then nothing has changed.
        """
        masked = self.masked(decision)
        refusal = refuse(self._situation(), masked) or self._refuse_move(masked)
        if refusal:
            raise RefusedError(refusal)
        entry = self._log.append(self.attempt.seq, masked)
        self.attempt = self.attempt.model_copy(update={"entries": (*self.attempt.entries, entry)})
        self.plan = self.plan_after(self.attempt.seq)
        return entry

    def undo(self) -> Entry | None:
        """Take back the last decision that can be taken back; nothing when there is none."""
        target = self.can_undo
        return self.decide(d.Undone(target=target)) if target else None

    @property
    def can_undo(self) -> int | None:
        """The number of the decision that ``undo`` would take back, or nothing."""
        return undoable(self._situation())

    @property
    def current_step(self) -> StepName:
        """The step to go on with: the first that has not been handed in, the debrief when all have."""
        return next((step for step in self.steps if step not in self.plan.submitted), "debrief")

    def feedback(self, step: StepName) -> StepFeedback:
        """Feedback on a step as the plan is now."""
        return assess(self.case, self.plan, step)

    def hand_ins(self, step: StepName) -> tuple[StepFeedback, ...]:
        """Feedback on a step at each hand-in, oldest first; the last one includes reasons given since."""
        moments = [
            entry.seq
            for entry in self.attempt.entries
            if isinstance(entry.decision, d.StepSubmitted) and entry.decision.step == step
        ]
        if step in self.plan.submitted and moments:
            moments[-1] = self.attempt.seq
        return tuple(assess(self.case, self.plan_after(seq), step) for seq in moments)

    def plan_after(self, seq: int) -> Plan:
        """The plan as it was after decision number ``seq`` (0: before the first)."""
        return fold(self.attempt.decisions[:seq], self._start)

    def conversation(self) -> Conversation:
        """The conversation with the moves so far: table, state, turns, and moves that no longer fit."""
        return self._run.at(self.case, self.plan)

    def masked(self, decision: d.Decision) -> d.Decision:
        """The decision with identifying data of child and family taken out of its free text."""
        names, staff = self.case.family_names, self.case.professionals
        return with_free_text(decision, lambda text: mask_pii(text, names, staff))

    def _refuse_move(self, decision: d.Decision) -> Refusal | None:
        """A move must be possible where the conversation stands now."""
        if not isinstance(decision, d.MoveMade):
            return None
        now = self.conversation()
        return move_refusal(now.table, now.state, decision)

    def _situation(self) -> Situation:
        return Situation(self.case, self.steps, self.plan, self.attempt.decisions)
