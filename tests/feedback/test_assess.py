"""What holds for all feedback, whatever a trainee did: laws, words and sources."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompas_sim.attempt.decision import ChoiceMade, Decision, PersonInvited
from kompas_sim.attempt.fold import fold
from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.assess import assess, assess_all
from kompas_sim.feedback.finding import Finding, StepFeedback
from kompas_sim.feedback.ordering import HEADLINES, PRAISES, first_things_first
from kompas_sim.feedback.rules import rules
from kompas_sim.feedback.score_parts import PARTS
from kompas_sim.method.load import load_method
from kompas_sim.scenario.scenario import PLAYED_STEPS
from kompas_sim.wording import Words
from tests.feedback.factory import changed, good_plan, plan
from tests.feedback.rules.pictures import FAULTS
from tests.feedback.saar import saar
from tests.feedback.support import rule, see
from tests.support.cases import case
from tests.support.decisions import decisions

RUN = settings(deadline=None, max_examples=40)
logs = st.lists(decisions(case("mees")), max_size=60)
NUTSHELL = [*FAULTS.values(), good_plan(), plan()]


def folded(log: Sequence[Decision]) -> Plan:
    """The plan after decisions in the case of Mees."""
    return fold(log)


def findings(feedback: Sequence[StepFeedback]) -> list[Finding]:
    """Everything that is said in all steps."""
    return [finding for step in feedback for finding in step.findings]


def check(feedback: Sequence[StepFeedback]) -> None:
    """Every number lies between 0 and 1 and has a sentence and a source; every sentence has words."""
    method = load_method()
    for step in feedback:
        for words in (Words("nl"), Words("en")):
            for message in (
                *([step.cap] if step.cap else []),
                *(part.sentence for part in step.parts),
                *(finding.message for finding in step.findings),
            ):
                assert "{" not in words(message.key, **message.values)
            assert all(words(f"score.{part.name}") for part in step.parts)
        assert step.score is None or 0 <= step.score <= 1
        assert all(PARTS[part.name].items and PARTS[part.name].step == step.step for part in step.parts)
        assert all(item in method for finding in step.findings for item in finding.cites)
        named = [(finding.rule, finding.subject) for finding in step.findings]
        assert len(named) == len(set(named))


@pytest.mark.parametrize("number", range(len(NUTSHELL)))
def test_what_is_said_about_any_picture_has_words_and_sources(number: int) -> None:
    check(assess_all(saar(), NUTSHELL[number]))


@RUN
@given(logs)
def test_what_is_said_about_any_run_has_words_and_sources(log: list[Decision]) -> None:
    check(assess_all(case("mees"), folded(log)))


@RUN
@given(logs)
def test_the_same_log_gives_the_same_feedback(log: list[Decision]) -> None:
    assert assess_all(case("mees"), folded(log)) == assess_all(case("mees"), folded(log))


@RUN
@given(logs)
def test_one_step_alone_gets_what_it_gets_among_all(log: list[Decision]) -> None:
    plan_now = folded(log)
    every = assess_all(case("mees"), plan_now)
    assert every == tuple(assess(case("mees"), plan_now, step) for step in PLAYED_STEPS)


@RUN
@given(logs, st.data())
def test_adding_a_needed_person_never_lowers_and_an_unneeded_one_never_raises(
    log: list[Decision], data: st.DataObject
) -> None:
    mees = case("mees")
    person = data.draw(st.sampled_from([each for each in mees.people if each.need != "family-decides"]))
    without = folded([*log, PersonInvited(person=person.id, invited=False)])
    along = folded([*log, PersonInvited(person=person.id, invited=True)])
    before, after = (assess(mees, each, "participants").parts[0].value for each in (without, along))
    assert after <= before + 1e-9 if person.need == "not-now" else after >= before - 1e-9


@RUN
@given(logs)
def test_adding_a_sound_agreement_never_lowers_coverage(log: list[Decision]) -> None:
    mees = case("mees")
    draft = next(each for each in mees.agreements if not each.tempting)
    now = folded(log)
    taken = draft.model_dump(include={"what", "when", "channel", "backup", "condition", "first_contact"})
    one = {"kind": "agreement-written", "agreement": 60, "draft": draft.id, "person": draft.who, **taken}
    more = now.model_copy(update={"agreements": Plan(agreements=(*now.agreements, one)).agreements})
    before, after = (
        {p.name: p.value for p in assess(mees, each, "agreements").parts} for each in (now, more)
    )
    assert after["coverage"] >= before["coverage"]


def test_the_order_in_which_a_case_lists_its_people_is_irrelevant() -> None:
    backwards = saar().changed(people=saar().people[::-1])
    for each in NUTSHELL:
        scores = [assess(one, each, "participants").score for one in (saar(), backwards)]
        assert scores[0] == pytest.approx(scores[1])


@pytest.mark.parametrize("step", PLAYED_STEPS)
def test_doing_nothing_gets_a_handful_of_questions(step: str) -> None:
    feedback = {each.step: each for each in assess_all(saar(), plan())}[step]
    assert len(feedback.findings) <= 7
    assert {finding.tone for finding in feedback.findings} <= {"ask", "explain"}


def test_a_red_flag_is_read_first() -> None:
    many = changed(slot="late", choices={"sending": "mail"}, tasks=frozenset(), roles={})
    first_two = [finding.rule for finding in assess(saar(), many, "planning").findings[:2]]
    assert sorted(first_two) == ["care-plan-not-sent-securely", "slot-too-late"]


def test_praise_follows_the_remarks_that_matter_most() -> None:
    mixed = changed(choices={}, tasks=frozenset(), roles={}, deadline_days=None)
    tones = [finding.tone for finding in assess(saar(), mixed, "planning").findings]
    assert tones.index("good") == tones.count("ask") == 4


def test_what_matters_less_follows_after_the_first_praise() -> None:
    everything = [finding for name in ("empty-agenda", "choice-not-made") for finding in see(name, plan())]
    praise = see("choice-well-made", good_plan())
    pairs = [(rule(each.rule), each) for each in (*praise, *everything)]
    ordered = first_things_first(pairs)
    tones = [finding.tone for finding in ordered]
    assert tones == ["ask"] * HEADLINES + ["good"] * PRAISES + ["ask"] + ["good"] * (len(praise) - PRAISES)


def test_the_feedback_on_a_step_says_nothing_about_questions_of_another() -> None:
    unsafe = fold([ChoiceMade(question="sending", option=None)], changed(choices={"start": "later"}))
    assert not any(each.subject == "question:start" for each in assess(saar(), unsafe, "planning").findings)


def test_certainty_is_answered_and_never_counted() -> None:
    sure = plan(confidence={"closing": "sure"})
    feedback = assess(saar(), sure, "closing")
    assert feedback.score == assess(saar(), plan(), "closing").score
    assert feedback.findings[-1].message.key == "feedback.certainty.surer"


@pytest.mark.parametrize(("level", "expected"), [("sure", "fits"), ("unsure", "better")])
def test_certainty_is_held_next_to_what_was_done(level: str, expected: str) -> None:
    feedback = assess(saar(), changed(confidence={"closing": level}), "closing")
    assert feedback.findings[-1].message.key == f"feedback.certainty.{expected}"


def test_nobody_is_scored_on_what_is_addressed_to_the_knowledge_centre() -> None:
    """T16: R-019 to R-027 are for an organisation and never for a trainee."""
    theirs = {f"R-{number:03}" for number in range(19, 28)}
    assert not theirs & {item for each in rules() for item in each.items}
    assert not theirs & {item for kind in PARTS.values() for item in kind.items}


def test_rules_are_named_after_their_modules_and_rest_on_items_that_exist() -> None:
    method = load_method()
    for each in rules():
        assert each.name == each.see.__module__.rpartition(".")[2].replace("_", "-")
        assert all(item in method for item in each.items)


def test_reachability_at_night_is_cited_from_its_own_source() -> None:
    """T4: it stands in N-079 and not in the working method."""
    every = findings(assess_all(saar(), FAULTS["nobody-at-night"]))
    assert [each.cites[0] for each in every if each.rule == "nobody-at-night"] == ["N-079"]
