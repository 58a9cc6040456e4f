"""The plan is what the decisions amount to, and nothing else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.fold import active, fold
from kompas_sim.attempt.plan import Plan
from tests.support.cases import case
from tests.support.decisions import decisions

LISTS = st.lists(decisions(case()), max_size=40)


def test_no_decisions_are_an_empty_plan() -> None:
    """Nothing decided, nothing planned."""
    assert fold([]) == Plan()


def test_an_undone_decision_leaves_no_trace() -> None:
    """Undo is a fact in the log; the plan is as if the decision had never been made."""
    invited = d.PersonInvited(person="parents", invited=True)
    assert fold([invited, d.Undone(target=1)]) == Plan()


def test_undoing_an_undoing_brings_the_decision_back() -> None:
    """Redo needs no decision of its own."""
    invited = d.PersonInvited(person="parents", invited=True)
    assert fold([invited, d.Undone(target=1), d.Undone(target=2)]) == fold([invited])


def test_someone_taken_off_the_list_loses_the_role_too() -> None:
    """Who does not come cannot chair."""
    plan = fold(
        [
            d.PersonInvited(person="kct", invited=True),
            d.RoleAssigned(role="chair", person="kct"),
            d.PersonInvited(person="kct", invited=False),
        ]
    )
    assert plan.roles == {}


def test_without_a_pre_meeting_its_points_have_no_place() -> None:
    """Who drops the pre-meeting sees its points again among those without a place."""
    plan = fold(
        [
            d.ChoiceMade(question="pre-meeting", option="yes"),
            d.AgendaItemPlaced(item="course", room="pre-meeting"),
            d.ChoiceMade(question="pre-meeting", option="no"),
        ]
    )
    assert plan.room("pre-meeting") == ()


def test_a_moved_point_stands_in_one_room_only() -> None:
    """Placing a point elsewhere takes it away from where it was."""
    plan = fold(
        [
            d.AgendaItemPlaced(item="one", room="meeting"),
            d.AgendaItemPlaced(item="two", room="meeting", position=0),
            d.AgendaItemPlaced(item="one", room="parked"),
        ]
    )
    assert (plan.room("meeting"), plan.room("parked")) == (("two",), ("one",))


def test_an_emptied_text_is_no_text() -> None:
    """A field with only spaces counts as empty."""
    plan = fold([d.TextWritten(field="goal", text="iets"), d.TextWritten(field="goal", text="  ")])
    assert plan.texts == {}


@given(LISTS)
@settings(max_examples=60)
def test_folding_in_two_halves_is_folding_at_once(some: list[d.Decision]) -> None:
    """Without undoings, a plan can be continued from any point: the fold has no hidden state."""
    kept = [one for one in some if not isinstance(one, d.Undone)]
    half = len(kept) // 2
    assert fold(kept[half:], fold(kept[:half])) == fold(kept)


@given(LISTS)
@settings(max_examples=60)
def test_undoing_everything_that_counts_gives_an_empty_plan(some: list[d.Decision]) -> None:
    """Whatever was decided, undoing each decision that still counts ends where it began."""
    undone = [*some, *(d.Undone(target=number) for number, _ in active(some))]
    assert fold(undone) == Plan()
