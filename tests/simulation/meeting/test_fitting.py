"""The short list of moves follows the phase and what a chair can see."""

from __future__ import annotations

from kompas_sim.attempt.decision import MoveMade
from kompas_sim.simulation.meeting import fitting, legal
from tests.simulation.meeting.talk import agree, move, only_meeting, said


def offered(*moves: MoveMade) -> list[tuple[str, str | None]]:
    """What fits after these moves: kind, and the person or point."""
    table = only_meeting()
    state, _ = said(*moves, table=table)
    return [(each.move, each.person or each.item) for each in fitting(table, state)]


NIGHT = move("open-point", "night")


def test_at_the_start_the_start_moves_and_the_first_point() -> None:
    kinds = [kind for kind, _ in offered()]
    assert kinds == ["welcome", "case-sketch", "goal-and-agenda", "name-roles", "ask-additions", "open-point"]


def test_what_was_done_is_not_offered_again() -> None:
    assert "welcome" not in dict(offered(move("welcome")))


def test_on_a_point_those_who_have_not_spoken_are_asked() -> None:
    """The family is invited, others are asked."""
    before, after = offered(NIGHT), offered(NIGHT, move("ask", "oncologist"))
    assert ("ask", "oncologist") in before
    assert ("ask", "oncologist") not in after
    assert all((kind == "invite-to-tell") == (who == "mother") for kind, who in before if who)


def test_after_two_people_a_point_can_be_summed_up() -> None:
    assert offered(NIGHT)[0][0] != "summarise"
    assert offered(NIGHT, move("ask", "oncologist"), move("explain"), move("ask", "gp"))[0][0] == "summarise"


def test_words_that_fell_are_explained_and_who_looks_overwhelmed_is_helped() -> None:
    latin = move("ask", "oncologist")
    assert offered(NIGHT, latin)[0] == ("explain", None)
    assert offered(NIGHT, *[latin] * 4)[:3] == [
        ("explain", None),
        ("breathe", None),
        ("check-back", "mother"),
    ]


def test_when_all_points_are_done_it_is_time_for_the_closing() -> None:
    points = [move("open-point", item) for item in ("night", "care-plan", "school")]
    kinds = [kind for kind, _ in offered(*points, move("park"))]
    assert {"round-off", "check-agreement", "evaluate"} <= set(kinds)
    assert "open-point" not in kinds


def test_when_the_time_is_up_only_the_closing_is_left() -> None:
    kinds = [kind for kind, _ in offered(*[move("make-room")] * 27)]
    assert kinds == ["round-off", "check-agreement", "share-outcome", "next-talk", "evaluate", "close"]


def test_a_work_agreement_has_its_own_place_and_is_not_on_the_short_list() -> None:
    """It can be made at any time while there is time for content."""
    table = only_meeting()
    state, _ = said(NIGHT, move("park"), agree(), table=table)
    assert "agree" in {each.move for each in legal(table, state)}
    assert "agree" not in {each.move for each in fitting(table, state)}
