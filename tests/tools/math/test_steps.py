"""The displayed steps of a reply: identities and equalities of numbers are judged, conditions are none."""

import time
from fractions import Fraction

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


@pytest.mark.parametrize(
    ("task", "content"),
    [
        ("Solve 3x + 6 = x + 10.", "$3x+6 = 3(x+2) = x+10$, so $x=2$."),
        ("Given a + b = 1 and ab = 1/4, find a^2+b^2.", "$a^2+b^2 = (a+b)^2 - 2ab = 1 - 2ab = 1/2$"),
        ("Solve sqrt(x+3) = x - 3.", "Squaring: $x + 3 = (x-3)^2 = x^2 - 6x + 9$."),
        ("Simplify sqrt(x^2) for x < 0.", "$\\sqrt{x^2} = |x| = -x$"),
        ("Solve the system x + y = 2x - y = 3.", "$x + y = 2x - y = 3$. So $y = 1$."),
        ("Find x if x+2 = 2x-1 = 5.", "$x+2 = 2x-1 = 5$ gives $x=3$."),
        (
            "Suppose x^2 = x + 1. Show x^3 = 2x + 1.",
            "$x^3 = x \\cdot x^2 = x(x+1) = x^2 + x = (x+1) + x = 2x + 1$",
        ),
        ("Let x + 1/x = 3. Find x^2 + 1/x^2.", "$x^2 + 1/x^2 = (x+1/x)^2 - 2 = 9 - 2 = 7$"),
        ("Where do y = x^2 + 1 and y = 2x + 4 meet?", "$y = x^2 + 1 = 2x + 4$"),
        ("Show that a^2 + b^2 = 1 - 2ab if a + b = 1.", "$a^2 + b^2 = (a+b)^2 - 2ab = 1 - 2ab$"),
        ("", "Since $a + b = 1$, we get $a^2 + ab = a(a+b) = a(1 + b - b) = a$."),
        ("", "Since $p^2 + q^2 = 2pq + 4$: $(p-q)^2 = p^2 + q^2 - 2pq = 2pq + 4 - 2pq = 4$"),
        ("", "$2^{10} = 1024 = 2 \\pmod 7$"),
        ("", "$1 \\equiv 8 = 1 \\pmod 7$"),
        ("Approximate pi/4.", "$\\pi/4 = 3.14159/4 = 0.7854$"),
        ("", "$\\pi \\cdot 5^2 = 3.14 \\cdot 25 = 78.5$"),
        ("", "x = 2 => y = 3 => x + y = 5"),
        ("", "$20\\% \\text{ of } 50 = 0.2 \\times 50 = 10$"),
        ("", "$1\\text{ m} = 100\\text{ cm}$ and $3\\text{ m} = 300\\text{ cm}$"),
        ("", "$60 \\text{ mph} \\times 2 \\text{ h} = 120$"),
        ("", "The sides are equal, so $AB = 2x + 3 = 3x - 1$, giving $x = 4$."),
        ("", "$y = x^2 + 1 = 2x + 4$"),
        ("", "$3x = 6 \\text{ and so } x = 2$"),
        ("Solve |x-1| = 3.", "$x - 1 = \\pm 3$, so $x = 1 \\pm 3 = 4, -2$"),
        ("", "1. 23 * 40 = 920\n2. 23 * 7 = 161\n3. 920 + 161 = 1081"),
        ("", "\\begin{cases} x + y = 5 \\\\ x - y = 1 \\end{cases}"),
    ],
)
def test_what_is_right_where_it_stands_is_never_broken(task: str, content: str) -> None:
    assert "broken" not in [step.outcome for step in steps_of(content, task)]


@pytest.mark.parametrize(
    ("task", "content", "broken", "of"),
    [
        ("Solve x^2 - 5x + 6 = 0.", "$x^2 - 5x + 6 = (x-2)(x+3) = 0$", "x^2 - 5*x + 6 = (x - 2)*(x + 3)", 1),
        ("Solve 3x + 6 = x + 10.", "$3x+6 = 3(x+3) = x+10$", "3*x + 6 = 3*(x + 3)", 2),
        (
            "Given a + b = 3 and ab = 2, find a^3 + b^3.",
            "$a^3+b^3=(a+b)^3-2ab(a+b)=27-12=15$",
            "a^3 + b^3 = (a + b)^3 - 2*a*b*(a + b)",
            2,
        ),
        ("Suppose x^2 = x + 1.", "$x^4 = (x+1)^2 = x^2 + x + 1 = 3x+2$", "(x + 1)^2 = x^2 + x + 1", 3),
        ("", "\\begin{align*}(x+1)^2 &= x^2 + 2x + 1\\\\ &= x(x+2) + 2\\end{align*}", "", 2),
        ("", "17*23 = 17*20 + 17*3\n= 340 + 41\n= 381", "17*20 + 17*3 = 340 + 41", 3),
        ("", "Step 1: 23 * 40 = 920\nStep 2: 23 * 7 = 151\nStep 3: 920 + 151 = 1071", "23*7 = 151", 3),
        ("", "- 2 + 2 = 4\n- 3 + 3 = 7.", "3 + 3 = 7", 2),
        ("Let f(x) = x^2 + 1. Find f(a+1).", "$f(a+1) = (a+1)^2+1 = a^2+a+2$", "", 1),
        ("Differentiate x^2 sin x.", "$f'(x) = 2x \\sin x + x^2 \\cos x = x(2\\sin x + \\cos x)$", "", 1),
        ("", "$0.25 \\cdot 80 = 4 \\cdot 6 = 24$", "0.25*80 = 4*6", 2),
    ],
)
def test_the_first_broken_step_is_named(task: str, content: str, broken: str, of: int) -> None:
    steps = steps_of(content, task)
    first = next(step for step in steps if step.outcome == "broken")
    assert len(steps) == of
    assert broken in first.text


def test_a_point_meets_the_conditions() -> None:
    (_, step) = steps_of("$a^2 + b^2 = (a+b)^2 - 2ab = 2 - 2ab$", "Let a + b = 1.")
    assert step.outcome == "broken"
    assert isinstance(step.at, dict)
    at = step.at["at"]
    assert isinstance(at, dict)
    assert sum(Fraction(str(value)) for value in at.values()) == 1
    (step,) = steps_of("$x^2 = 2x = 3$", "Solve x^2 = 3x.")
    assert step.at == {"left": "9", "right": "6", "at": {"x": "3"}}


def test_a_contradiction_leaves_it_open() -> None:
    assert [step.outcome for step in steps_of("$x^2 = 2x = 3$", "Let x = 1 and x = 3.")] == ["open"]


@pytest.mark.parametrize(
    "content",
    [
        "$" + "x = " * 90 + "x$",
        "$x = 1$\n" * 2_000 + "$x^2 = 2x = 3$",
        " - " * 13_000 + "= 1",
        "step 1: " * 5_000,
        "\\begin{align}" * 3_000,
        "$(x+y+z+w)^{40} = (x-y)^{40} = 1$\n" * 50,
        "$" + "(" * 200 + "x = y = z$",
    ],
)
def test_hostile_replies_are_gone_through_in_time(content: str) -> None:
    started = time.process_time()
    steps_of(content, content[:4_000])
    assert time.process_time() - started < 2
