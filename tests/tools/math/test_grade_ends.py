"""Texts that stop too early, and empty sets: they are graded like any other text."""

import pytest

from proofroute.tools.math import grade


@pytest.mark.parametrize("answer", ["x_", "C_", r"\alpha_", "2x_", "x_ + 1", "x_{", "x_{1", "x^"])
def test_a_name_that_stops_at_its_subscript_is_undecided(answer: str) -> None:
    assert grade("1/2", answer).equal is None
    assert grade(answer, "1/2").equal is None


@pytest.mark.parametrize("empty", [r"\emptyset", r"\varnothing", "∅", r"\{\}", "no solution"])
def test_the_empty_set_is_no_value(empty: str) -> None:
    assert grade("5", empty).equal is False
    assert grade(empty, "5").equal is False
    assert grade(r"\sqrt{2}", empty).equal is False
    assert grade(empty, r"\emptyset").equal is True
