"""Strategies: any decision that could be made in a case, sensible or not."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from kompas_sim.attempt import decision as d
from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.scenario.scenario import PLAYED_STEPS, Scenario
from kompas_sim.scenario.tasks import TASKS


def decisions(case: Scenario) -> st.SearchStrategy[d.Decision]:
    """One decision in ``case``; an undoing may aim anywhere."""
    ids = _ids(case)
    text = st.text("abcdefg hij", max_size=20)
    question = st.sampled_from(case.questions).flatmap(
        lambda one: st.builds(
            d.ChoiceMade,
            question=st.just(one.id),
            option=st.sampled_from([None, *(option.id for option in one.options)]),
        )
    )
    return st.one_of(
        st.builds(d.OccasionMarked, occasion=ids["occasions"], applies=st.booleans()),
        question,
        st.builds(
            d.PiecePlaced,
            piece=ids["pieces"],
            placement=st.sampled_from([None, "history", "present", "care-plan", "out"]),
            short=st.booleans(),
        ),
        st.builds(d.TextWritten, field=st.sampled_from(["goal", "goal-questions"]), text=text),
        st.builds(d.PersonInvited, person=ids["people"], invited=st.booleans()),
        st.builds(d.SlotChosen, slot=st.one_of(st.none(), ids["slots"])),
        st.builds(d.RoleAssigned, role=st.sampled_from(["chair", "minute-taker"]), person=ids["people"]),
        st.builds(
            d.AgendaItemPlaced,
            item=ids["agenda"],
            room=st.sampled_from([None, "pre-meeting", "meeting", "parked"]),
            position=st.integers(0, 5),
        ),
        st.builds(d.MinutesSet, item=ids["agenda"], minutes=st.integers(1, 15)),
        st.builds(d.AgreementWritten, agreement=st.integers(1, 6), what=text),
        st.builds(d.AgreementWithdrawn, agreement=st.integers(1, 6)),
        moves(case),
        st.builds(d.TaskTicked, task=st.sampled_from([one.id for one in TASKS]), done=st.booleans()),
        st.builds(d.StepSubmitted, step=st.sampled_from(PLAYED_STEPS)),
        st.builds(d.StepReopened, step=st.sampled_from(PLAYED_STEPS)),
        st.builds(d.Undone, target=st.integers(1, 40)),
    )


def moves(case: Scenario) -> st.SearchStrategy[d.MoveMade]:
    """Any move of the chair, to anybody, about anything."""
    ids = _ids(case)
    return st.builds(
        d.MoveMade,
        room=st.sampled_from(["pre-meeting", "meeting"]),
        move=st.sampled_from(get_args(MoveKind)),
        person=st.one_of(st.none(), ids["people"]),
        item=st.one_of(st.none(), ids["agenda"]),
    )


def _ids(case: Scenario) -> dict[str, st.SearchStrategy[str]]:
    return {
        "occasions": st.sampled_from([one.id for one in case.occasions]),
        "pieces": st.sampled_from([one.id for one in case.case_summary.pieces]),
        "people": st.sampled_from([one.id for one in case.people]),
        "slots": st.sampled_from([one.id for one in case.slots]),
        "agenda": st.sampled_from([one.id for one in case.agenda]),
    }
