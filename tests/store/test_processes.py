"""Several processes at one store, and one that is killed in the middle."""

import subprocess
import sys
from pathlib import Path

import pytest

CHILD = Path(__file__).with_name("child.py")


def start(*arguments):
    return subprocess.Popen([sys.executable, CHILD, *map(str, arguments)], stdout=subprocess.PIPE, text=True)


@pytest.fixture
def code(store):
    return store.new_code()


@pytest.fixture
def attempt(store, code):
    return store.begin(code, "mees", None, 7).id


def test_every_acknowledged_decision_survives_the_killing_of_its_process(store, url, code, attempt, reopen):
    with start("append", url, code, attempt) as child:
        acknowledged = [int(child.stdout.readline()) for _ in range(30)]
        child.kill()
        acknowledged += [int(line) for line in child.stdout.read().split("\n")[:-1]]
    store.close()
    kept = reopen().load(code, attempt)
    assert acknowledged == list(range(1, len(acknowledged) + 1))
    assert kept.seq in (len(acknowledged), len(acknowledged) + 1)
    assert [entry.decision.text for entry in kept.entries] == [f"tekst {n}" for n in range(1, kept.seq + 1)]


def test_two_processes_in_one_attempt_never_overwrite_each_other(store, url, code, attempt):
    children = [start("compete", url, code, attempt, 15) for _ in range(2)]
    acknowledged = [[int(line) for line in child.communicate()[0].split()] for child in children]
    assert [child.returncode for child in children] == [0, 0]
    assert sorted(acknowledged[0] + acknowledged[1]) == list(range(1, 31))
    kept = store.load(code, attempt)
    assert [entry.decision.text for entry in kept.entries] == [f"tekst {n}" for n in range(1, 31)]
