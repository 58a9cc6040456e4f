"""The credit of an answer to a judgement question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas_sim.feedback.scoring.judgement import panel_credits, restored

OPTIONS = ("yes", "no", "later")
votes = st.dictionaries(
    st.sampled_from(("hospital", "comfort-team", "general-practitioner", "parent-expert")),
    st.dictionaries(st.sampled_from(OPTIONS), st.integers(0, 9)),
    min_size=1,
)


def test_the_credits_follow_the_formula():
    """Two perspectives, two options: p_yes = (2.5/3 + 0.5/2)/2 and p_no = (0.5/3 + 1.5/2)/2."""
    earned = panel_credits({"hospital": {"yes": 2}, "parent-expert": {"no": 1}}, ("yes", "no"))
    assert earned == pytest.approx({"yes": 1.0, "no": (0.5 / 3 + 1.5 / 2) / (2.5 / 3 + 0.5 / 2)})


def test_a_perspective_weighs_the_same_however_many_members_it_has():
    few = panel_credits({"hospital": {"yes": 9}, "parent-expert": {"no": 9}}, ("yes", "no"))
    assert few == pytest.approx({"yes": 1.0, "no": 1.0})


@given(votes)
def test_the_best_answer_earns_everything(cast):
    assert max(panel_credits(cast, OPTIONS).values()) == 1


@given(votes, st.sampled_from(OPTIONS))
def test_an_unsafe_answer_earns_nothing_whatever_the_panel_says(cast, unsafe):
    assert panel_credits(cast, OPTIONS, {unsafe})[unsafe] == 0


@given(votes, st.permutations(OPTIONS))
def test_the_order_of_display_is_irrelevant(cast, displayed):
    assert panel_credits(cast, displayed) == pytest.approx(panel_credits(cast, OPTIONS))


def test_a_panel_without_perspectives_is_refused():
    with pytest.raises(ValueError, match="at least one perspective"):
        panel_credits({}, OPTIONS)


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_reason_gives_credit_back_in_proportion(credit, accepted):
    assert credit <= restored(credit, accepted) <= 1
    assert restored(credit, 0) == credit
    assert restored(credit, 1) == pytest.approx(1)
