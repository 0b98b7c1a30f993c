"""Points at which two expressions are compared."""

import random
from itertools import islice

import pytest

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.points import near, spread
from proofroute.tools.math.text.reader import read_expression as read

PRIME = 1009


class Lowest(random.Random):
    """A source that draws an end of the range wherever it can."""

    def randint(self, a: int, b: int) -> int:
        return self.choice((a, b))


@pytest.mark.parametrize("source", [random.Random(1), Lowest(2)])
@pytest.mark.parametrize("text", ["(x - 3)/(x + 2)", "(x^2 - 9)/(x^2 + 5x + 6)", "sqrt(x - 1)/(2x + 5)"])
def test_no_pole_that_people_write_is_hit(source: random.Random, text: str) -> None:
    points = [near(source, ["x"], tried) for tried in range(200)]
    points += list(islice(spread(source, ["x"], read(text)), 200))
    assert all(point["x"].denominator % PRIME == 0 for point in points)


def test_a_gap_that_is_cancelled_does_not_matter() -> None:
    left, right = read("(x^2 - 9)/(x^2 + 5x + 6)"), read("(x - 3)/(x + 2)")
    assert {equal(left, right).outcome for _ in range(50)} == {"equal"}


def test_a_pole_at_a_whole_number_is_stepped_over() -> None:
    left, right = read("(-1)^n / (n - 2)"), read("(-1)^(n + 2) / (n - 2)")
    assert {equal(left, right).outcome for _ in range(50)} == {"equal"}


@pytest.mark.parametrize(
    ("left", "right", "outcomes"),
    [
        ("(x - 4a)^6000", "(4a - x)^6000", {"equal"}),
        ("(x + 1)^5001", "(1 + x)^5001", {"equal"}),
        ("(x - 1)^5001", "(1 - x)^5001", {"different", "undecided"}),
    ],
)
def test_powers_too_high_to_be_expanded(left: str, right: str, outcomes: set[str]) -> None:
    assert {equal(read(left), read(right)).outcome for _ in range(10)} <= outcomes
