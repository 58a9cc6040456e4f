"""The seal on a code that a browser keeps."""

import pytest

CODE = "appel-bever-citroen-dijk"


def test_a_seal_holds_after_a_restart_and_on_a_second_server(store, reopen):
    assert reopen().is_sealed(CODE, store.seal(CODE))


def test_a_seal_belongs_to_one_code(store):
    assert not store.is_sealed("appel-bever-citroen-doos", store.seal(CODE))


@pytest.mark.parametrize("forged", ["", "x", "é" * 32, "0" * 32, CODE])
def test_a_forged_seal_does_not_hold(store, forged):
    assert not store.is_sealed(CODE, forged)


def test_the_seal_of_another_store_does_not_hold(store, opened, tmp_path):
    other = opened(f"sqlite:///{tmp_path / 'twee.db'}")
    assert not store.is_sealed(CODE, other.seal(CODE))


def test_a_seal_says_nothing_about_whether_somebody_has_the_code(store):
    assert store.is_sealed(CODE, store.seal(CODE))
    assert not store.knows(CODE)
