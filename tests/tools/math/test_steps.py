"""The displayed steps of a reply: identities and equalities of numbers are judged, conditions are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.tools.math.steps import MOST, steps_of

ALIGNED = (
    "\\[\\begin{aligned} (x+1)^2 &= x^2 + 2x + 1 \\\\ &= x^2 + 1 + 2x \\\\ &= x(x+2)+2 \\end{aligned}\\]"
)


@pytest.mark.parametrize(
    ("content", "outcomes"),
    [
        ("$17*23 = 17*20 + 17*3 = 340 + 41 = 381$", ["holds", "broken", "holds"]),
        ("17 * 23 = 391", ["holds"]),
        ("$x^2 - 5x + 6 = (x-2)(x-3) = 0$, so $x = 2$ or $x = 3$.", ["holds"]),
        (ALIGNED, ["holds", "holds", "broken"]),
        ("$2 < 3 < 2.5$", ["holds", "broken"]),
        ("$f(2) = 2^2 + 1 = 6$", ["broken"]),
        ("$S = 1 + 2 + 3 = 7$", ["broken"]),
        ("$\\frac{1}{3} + \\frac{1}{6} = \\frac{1}{2}$", ["holds"]),
        ("<think>$1 = 2$</think>$2 = 2$", ["holds"]),
        ("$2x = 6$", []),
        ("$y = x^2 + 1$", []),
        ("$a^2 + b^2 = c^2$", []),
        ("$1/3 = 0.333$", []),
        ("$1/3 \\approx 0.34$", []),
        ("$\\int_0^3 x^2 dx = 8$", []),
        ("The answer is 5.", []),
        ("He said a = b = c and left.", []),
    ],
)
def test_steps(content: str, outcomes: list[str]) -> None:
    assert [step.outcome for step in steps_of(content)] == outcomes


def test_a_broken_step_names_a_point() -> None:
    broken = steps_of(ALIGNED)[-1]
    assert broken.text == "x^2 + 1 + 2*x = x*(x + 2) + 2"
    assert isinstance(broken.at, dict)
    assert broken.at.keys() == {"left", "right", "at"}


def test_there_is_a_bound() -> None:
    assert len(steps_of("$1 = 1$\n" * 1_000)) == MOST


@given(st.text("0123456789+-*/=<>()$\\ x^{}&\n", max_size=200))
def test_any_text_is_gone_through(text: str) -> None:
    assert all(step.outcome in ("holds", "broken", "open") for step in steps_of(text))
