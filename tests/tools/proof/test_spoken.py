"""Statements as people phrase them are read and decided, and none is misjudged."""

import pytest

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.proof import Decision, read_task
from proofroute.tools.proof.decide import decide
from tests.tools.proof.spoken import FALSE, OPEN, TRUE


def decided(text: str) -> Decision:
    return decide(read_task(text).statement)


@pytest.mark.parametrize("text", TRUE)
def test_true(text: str) -> None:
    found = decided(text)
    assert found.holds is True, found.how


@pytest.mark.parametrize("text", FALSE)
def test_false(text: str) -> None:
    found = decided(text)
    assert found.holds is False, found.how
    assert found.counterexample is not None


@pytest.mark.parametrize("text", OPEN)
def test_open(text: str) -> None:
    try:
        found = decided(text)
    except (Unreadable, TooLarge):
        return
    assert found.holds is None, found.how
