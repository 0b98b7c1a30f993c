"""Systems of linear equations: membership by what is left, uniqueness by rank."""

import pytest

from tests.verifiers.math.families.support import judged, solved

TWO = "Solve 2x + y = 5, x - y = 1 for x and y."
ONE = "Solve -h = 5*x + 19, h + 3*h = x - 13 for h."


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (ONE, "-4", "verified"),
        (ONE, "h = -4", "verified"),
        (ONE, "x = -3, h = -4", "verified"),
        (ONE, "The answer is \\boxed{-4}.", "verified"),
        (ONE, "-3", "refuted"),
        (ONE, "h = 4", "refuted"),
        (ONE, "x = -4, h = -3", "refuted"),
        (TWO, "x = 2, y = 1", "verified"),
        (TWO, "(2, 1)", "verified"),
        (TWO, "y = 1 and x = 2", "verified"),
        (TWO, "x = 1, y = 2", "refuted"),
        (TWO, "(1, 2)", "refuted"),
        (TWO, "x = 2", "undecided"),
        (TWO, "{1, 2}", "undecided"),
        ("Solve x + y = 3, 2x + 2y = 6 for x.", "1", "undecided"),
        ("Solve x + y = 3, 2x + 2y = 7 for x.", "1", "refuted"),
        ("If x + y = 3 and x - y = 1, what is x?", "2", "verified"),
        ("Suppose 2*c + d = 5, c = d + 1. Solve c*x + y = 5, x - y = 1 for x.", "2", "verified"),
        ("Solve the system of equations: x/2 + y/3 = 1, x - y = 7", "x = 4, y = -3", "verified"),
        ("Solve the system of equations: x/2 + y/3 = 1, x - y = 7", "x = 4, y = 3", "refuted"),
        ("Solve x + y = 1/3, x - y = 1 for x.", "0.67", "undecided"),
        ("Solve x + y = 1/3, x - y = 1 for x.", "0.68", "refuted"),
        ("Solve x^2 + y = 3, x - y = 1 for x.", "1", "undecided"),
    ],
)
def test_solutions(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize("question", [ONE, TWO, "Solve a + b + c = 6, a - b = 1, b - c = 1 for a, b and c."])
def test_the_solver_is_verified_by_the_other_path(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


def test_no_solution_is_left_to_others() -> None:
    assert solved("Solve x + y = 3, 2x + 2y = 7 for x.") == ""
