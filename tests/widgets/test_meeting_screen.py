"""The screen of the meeting, without a browser: a table, a clock, a log and moves that do not give the key away."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from kompas_sim.attempt.decision import AgreementWritten, Decision, MoveMade, StepReopened, StepSubmitted
from kompas_sim.scenario.conversation import MoveKind
from kompas_sim.widgets.screens.meeting import body
from kompas_sim.widgets.view import View
from kompas_sim.wording import Words
from tests.support.cases import case
from tests.support.played import playthrough
from tests.support.views import given_view, keys_in, told, view


def before() -> tuple[Decision, ...]:
    """Everything that was decided before the meeting, as the method asks."""
    last = StepSubmitted(step="meeting")
    decisions = takewhile(lambda made: made != last, playthrough("mees", "as-the-method-asks").decisions)
    return tuple(one for one in decisions if not isinstance(one, MoveMade))


def talk(*moves: Decision) -> View:
    """The meeting after some moves."""
    shown = given_view(case(), "meeting", *before())
    for move in moves:
        shown.training.decide(move)
    return shown


def first(kind: MoveKind, **about: Any) -> MoveMade:
    """A move in the pre-meeting."""
    return MoveMade(room="pre-meeting", move=kind, **about)


def then(kind: MoveKind, **about: Any) -> MoveMade:
    """A move in the meeting."""
    return MoveMade(room="meeting", move=kind, **about)


def labels(shown: dict[str, Any]) -> Sequence[str]:
    """What the moves on offer are called."""
    return [one["label"] for one in shown["fitting"]]


def test_without_a_moment_there_is_no_meeting() -> None:
    """And the screen says so instead of showing an empty table."""
    assert body(view(case(), "meeting"))["held"] is False


def test_the_pre_meeting_comes_first_and_the_family_is_not_in_it() -> None:
    shown = body(talk())
    assert shown["room"]["id"] == "pre-meeting"
    assert not {"mother", "father"} & {one["id"] for one in shown["people"]}
    after = body(talk(first("close")))
    assert after["room"]["id"] == "meeting"
    assert {"mother", "father"} <= {one["id"] for one in after["people"]}


def test_everybody_is_shown_with_a_role_and_with_words_for_how_they_are_doing() -> None:
    for one in body(talk())["people"]:
        assert one["role"] and one["initials"] and one["moodText"] and one["mark"]


def test_a_move_gives_a_turn_in_which_the_chair_and_somebody_else_speak() -> None:
    shown = body(talk(first("welcome")))
    (turn,) = shown["turns"]
    assert turn["chair"]
    assert all(line["text"] for line in turn["lines"])
    assert turn["opens"] == shown["room"]["name"]


def test_somebody_is_introduced_once_per_room() -> None:
    """The first line of a person in a room carries the role."""
    item = before_item()
    moves = [first("open-point", item=item), *(first("ask", person="gp") for _ in range(4))]
    lines = [line for turn in body(talk(*moves))["turns"] for line in turn["lines"] if line["name"]]
    introduced = [line["id"] for line in lines if line["first"]]
    assert sorted(introduced) == sorted({line["id"] for line in lines})


def before_item() -> str:
    """The first point of the pre-meeting."""
    return talk().training.plan.room("pre-meeting")[0]


def test_the_open_point_is_marked_and_its_minutes_are_counted() -> None:
    item = before_item()
    shown = body(talk(first("open-point", item=item), first("ask", person="gp")))
    (now,) = [one for one in shown["points"] if one["state"] == "open"]
    assert now["id"] == item
    assert shown["clock"]["used"] > 0
    assert str(shown["clock"]["used"]) in shown["clock"]["content"]


def test_three_to_six_moves_are_offered_and_all_others_are_within_reach() -> None:
    shown = body(talk(first("close")))
    assert 3 <= len(shown["fitting"]) <= 6
    kinds = {move["decision"]["move"] for group in shown["groups"] for move in group["moves"]}
    assert {"welcome", "open-point", "make-room", "breathe", "evaluate", "close"} <= kinds


def test_every_move_on_offer_can_be_made() -> None:
    shown = body(talk(first("welcome"), first("open-point", item=before_item())))
    offered = [one["decision"] for one in shown["fitting"]]
    offered += [move["decision"] for group in shown["groups"] for move in group["moves"]]
    offered += [
        {"move": move, "person": one["id"]} for one in shown["speak"]["people"] for move in one["moves"]
    ]
    again = talk(first("welcome"), first("open-point", item=before_item())).training
    for decision in offered:
        if decision["move"] == "agree":
            continue  # it opens a form, in which one says what is agreed
        again.decide(MoveMade.model_validate({"room": "pre-meeting", **decision}))
        again.undo()


def test_an_agreement_gets_its_owners_answer_and_joins_the_list() -> None:
    said = AgreementWritten(
        agreement=1, draft="gp-home-visit", person="gp", what="gaat op huisbezoek", when="in week 1"
    )
    shown = talk(first("close"), then("agree", agreement=said))
    answer = body(shown)["turns"][1]["answer"]
    assert answer["kind"] in ("accepted", "amended")
    assert "huisbezoek" in answer["agreement"]
    assert shown.training.plan.agreements == (said,)


def test_what_somebody_cannot_do_is_refused_in_their_own_words() -> None:
    draft = next(one for one in case().agreements if one.id == "nurse-at-night")
    said = AgreementWritten(agreement=1, draft=draft.id, person=draft.who, what=draft.what, when=draft.when)
    turn = body(talk(first("close"), then("agree", agreement=said)))["turns"][1]
    assert turn["answer"]["kind"] == "refused"
    assert any(line["id"] == "home-nurse" for line in turn["lines"])


def test_what_was_left_unsaid_comes_after_the_hand_in() -> None:
    """Before it, that would tell what to do differently; after it each says why it matters."""
    shown = talk(first("welcome"))
    assert body(shown)["unheard"] == []
    shown.training.decide(StepSubmitted(step="meeting"))
    after = body(shown)
    assert len(after["unheard"]) == len(case().facts)
    assert all(one["matters"] and one["because"] for one in after["unheard"])
    assert after["measures"]
    assert after["room"] is None


def test_a_meeting_that_is_tried_again_begins_anew() -> None:
    shown = talk(first("welcome"), StepSubmitted(step="meeting"), StepReopened(step="meeting"))
    assert body(shown)["turns"] == []


def test_moves_that_no_longer_fit_are_counted() -> None:
    """The table was changed after the meeting: who is not there cannot be asked any more."""
    moves = [first("open-point", item=before_item()), first("ask", person="gp")]
    shown = View(training=talk(*moves).training, words=Words(), step="meeting")
    plan = shown.training.plan
    shown.training.plan = plan.model_copy(
        update={"invited": tuple(one for one in plan.invited if one != "gp")}
    )
    assert body(shown)["skipped"] == 1


def test_the_browser_gets_neither_the_key_nor_what_was_not_said() -> None:
    shown = body(talk(first("welcome")))
    assert not told(case(), shown)
    assert not {"credit", "why", "weight", "harm"} & keys_in(shown)
    text = str(shown)
    assert not [fact.id for fact in case().facts if fact.text in text]
