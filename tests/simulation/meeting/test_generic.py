"""Ready-made sentences: enough of them, for everybody in every mood, and none twice before the rest was used."""

from __future__ import annotations

from string import Formatter
from typing import get_args

import pytest

from kompas_sim.method.chapters import CHAPTERS, LIFE_DOMAINS
from kompas_sim.simulation.meeting import Turn, replay
from kompas_sim.simulation.meeting.generic import generic
from kompas_sim.simulation.meeting.kinds import KINDS, MOVE_KINDS
from kompas_sim.simulation.meeting.looks import Group, Mood
from kompas_sim.simulation.meeting.outcome import CreditReason
from kompas_sim.wording import LANGUAGES, Words
from kompas_sim.wording.words import catalogue
from tests.simulation.meeting.talk import agree, at_table, move, only_meeting, said, saying

PLACES = {"name", "child", "item", "minutes", "timekeeper", "agreement"}
ASKED = [kind for kind, rule in KINDS.items() if rule.whom]


def test_there_are_many_sentences_and_no_two_are_the_same_within_a_list() -> None:
    sentences = list(generic().sentences())
    assert len(sentences) >= 250
    for lines in (*generic().chair.values(), *generic().narrator.values(), generic().silence):
        assert len(set(lines.lines)) == len(lines.lines) >= 3


def test_sentences_name_only_what_can_be_filled_in() -> None:
    for sentence in generic().sentences():
        assert {name for _, name, _, _ in Formatter().parse(sentence) if name} <= PLACES


def test_the_chair_and_the_narrator_have_words_for_every_move() -> None:
    assert set(generic().chair) == set(MOVE_KINDS)
    assert set(generic().narrator) == {kind for kind, rule in KINDS.items() if not rule.whom}


@pytest.mark.parametrize("group", get_args(Group))
def test_everybody_has_an_answer_of_their_own_in_every_mood(group: Group) -> None:
    """Whoever may be asked with this move; the family is not asked about its role, others are not invited."""
    for kind in ASKED:
        for mood in get_args(Mood):
            if kind == "ask-role" and group in ("parent", "child"):
                continue
            if kind == "invite-to-tell" and group not in ("parent", "child", "other"):
                continue
            assert list(generic().answers(group, kind, mood, to_all=False)), (group, kind, mood)


def test_somebody_who_can_take_no_more_says_only_that() -> None:
    """Nothing that was written for a calm moment."""
    calm = {line for each in generic().answers("parent", "ask", "well", to_all=False) for line in each.lines}
    full = {
        line
        for each in generic().answers("parent", "ask", "overwhelmed", to_all=False)
        for line in each.lines
    }
    assert not calm & full


def _texts(turns: list[Turn]) -> list[str]:
    return [each.text for turn in turns for each in turn.said]


def test_asked_again_somebody_says_something_else() -> None:
    ask = move("ask", "dietitian")
    _, turns = said(move("open-point", "night"), *[ask] * 7, table=only_meeting(saying()))
    texts = _texts(turns[1:])
    assert len(set(texts)) == len(texts) == 7


def test_a_question_to_all_is_answered_by_somebody_else_each_time() -> None:
    _, turns = said(*[move("make-room")] * 5, table=only_meeting(saying()))
    assert len(set(_texts(turns))) == 5
    assert len({turn.chair for turn in turns}) == 3, "the chair has three ways to say it"


def test_where_the_sentences_begin_depends_on_the_seed() -> None:
    hello = (move("welcome"), move("round-off"), move("evaluate"))
    seen = {repr(_texts(said(*hello, table=only_meeting(saying(), seed=seed))[1])) for seed in range(8)}
    assert len(seen) > 1


def test_the_chair_names_people_points_roles_and_agreements() -> None:
    moves = (move("name-roles"), move("open-point", "night"), move("ask", "gp"), agree())
    _, (roles, point, ask, agreement) = said(*moves, table=only_meeting())
    assert "Home-nurse" in roles.chair
    assert "Gp" in roles.chair
    assert "Punt night" in point.chair
    assert "Gp" in ask.chair
    assert "Comfort-nurse is eerste aanspreekpunt" in agreement.chair


def test_without_roles_the_chair_asks_who_wants_them() -> None:
    (turn,) = said(move("name-roles"), table=only_meeting(roles={}))[1]
    assert turn.chair in generic().chair_without_roles.lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_shown_has_its_words(language: str) -> None:
    words = Words(language)
    for reason in get_args(CreditReason):
        assert words(f"meeting.credit.{reason}")
    for scale in ("trust", "safety", "overload"):
        assert words(f"meeting.shift.{scale}.up", name="Ilse") != words(
            f"meeting.shift.{scale}.down", name="Ilse"
        )
    assert all(words(f"meeting.chapter.{each.id}") for each in CHAPTERS)
    assert all(words(f"meeting.domain.{each}") for each in LIFE_DOMAINS)


def test_both_languages_know_the_same() -> None:
    dutch, english = (
        {key for key in catalogue(language) if key.startswith(("meeting.", "refusal.move-"))}
        for language in LANGUAGES
    )
    assert dutch == english
    assert replay(at_table(), ()).skipped == 0
