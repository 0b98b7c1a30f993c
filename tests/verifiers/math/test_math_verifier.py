"""Right answers are verified, wrong ones refuted, and what cannot be decided is neither."""

import pytest

from proofroute.core import Attempt, Evidence, Status, Task, Verdict
from proofroute.verifiers.combine import combine
from proofroute.verifiers.math import math_verifier

INTEGRAL = "What is the integral of x^2 from 0 to 3?"
DIVERGES = "What is the integral of 1/x^2 from -1 to 1?"
QUADRATIC = "Solve x^2 - 5x + 6 = 0"
DERIVATIVE = "Differentiate x^2 sin(x)"
PRODUCT = "What is 17*23?"

VERIFIED = [
    ("What is 1/2 - 2?", "\\boxed{-\\frac{3}{2}}"),
    ("Simplify -18/24", "-\\frac{3}{4}"),
    ("Find an antiderivative of x cos x", "x sin x + cos x"),
    ("Differentiate |x|", "x/|x|"),
    (INTEGRAL, "9"),
    (INTEGRAL, "The antiderivative is $\\frac{x^3}{3}$, so the integral is $\\boxed{9}$."),
    (INTEGRAL, "$$\\int_0^3 x^2 dx = \\left[\\frac{x^3}{3}\\right]_0^3 = 9$$\n\nThe answer is 9."),
    (INTEGRAL, "18/2"),
    (DIVERGES, "The integral diverges."),
    (DIVERGES, "\\boxed{\\text{diverges}}"),
    ("What is the integral of sin(x) from 0 to pi?", "2"),
    ("What is the integral of 1/x from 1 to e?", "1"),
    ("What is the integral of 1/(1+x^2) from 0 to 1?", "\\frac{\\pi}{4}"),
    ("Integrate x cos x dx", "x sin x + cos x + C"),
    ("Find the indefinite integral of sin(2x)", "sin(x)^2 + C"),
    ("Find the indefinite integral of 1/x", "ln|x| + C"),
    (QUADRATIC, "x = 2 or x = 3"),
    (QUADRATIC, "x = 3, x = 2"),
    (QUADRATIC, "The solutions are $\\boxed{x = 2}$ and $\\boxed{x = 3}$."),
    (QUADRATIC, "{2, 3}"),
    ("Solve x^2 - 2x - 1 = 0", "x = 1 \\pm \\sqrt{2}"),
    ("Solve x^2 - 4x + 4 = 0", "x = 2"),
    ("Solve x^2 + 1 = 0", "x = i or x = -i"),
    ("Find all real solutions of x^2 + 1 = 0", "no real solutions"),
    ("Solve (x^2 - 1)/(x - 1) = 0", "x = -1"),
    ("Solve 1/x = 0", "no solution"),
    (DERIVATIVE, "2x sin(x) + x^2 cos(x)"),
    (DERIVATIVE, "x(2 sin x + x cos x)"),
    (DERIVATIVE, "f'(x) = 2x\\sin(x) + x^2\\cos(x)"),
    ("What is the derivative of x^2 at x = 3?", "6"),
    (PRODUCT, "391"),
    (PRODUCT, "**391**"),
    (PRODUCT, "17*23 = 391"),
    ("What is 1/3 + 1/6?", "0.5"),
    ("What is 5!?", "120"),
    ("What is sqrt(2) * sqrt(8)?", "4"),
]

REFUTED = [
    ("Integrate x cos x dx", "x sin x + cos x"),
    ("Solve x^2 + 1 = 0 over the reals", "x = i or x = -i"),
    ("Find all real solutions of x^3 = 8", "2, -1 + i*sqrt(3), -1 - i*sqrt(3)"),
    (INTEGRAL, "27"),
    (INTEGRAL, "8.99"),
    (DIVERGES, "-2"),
    (DIVERGES, "0"),
    ("What is the integral of 1/x from -1 to 1?", "0"),
    ("Integrate x cos x dx", "x sin x - cos x + C"),
    ("Find the indefinite integral of x^2", "x^3 + C"),
    (QUADRATIC, "x = 2"),
    (QUADRATIC, "x = -2 or x = -3"),
    (QUADRATIC, "x = 2, x = 3, x = 4"),
    (QUADRATIC, "no solution"),
    ("Solve (x^2 - 1)/(x - 1) = 0", "x = 1 or x = -1"),
    ("Find all real solutions of x^2 - 1 = 0", "no real solutions"),
    (DERIVATIVE, "2x cos(x)"),
    (DERIVATIVE, "2x sin(x) - x^2 cos(x)"),
    ("What is the derivative of x^2 at x = 3?", "9"),
    (PRODUCT, "381"),
    (PRODUCT, "The result is \\boxed{392}."),
    ("What is 10^20 + 1?", "100000000000000000000"),
    ("What is 10/4?", "2.4"),
]

UNDECIDED = [
    ("Simplify -18/24", "-\\frac{9}{12}"),
    ("What is 1/2 - 2?", "-2*3/4"),
    (PRODUCT, "5 = 391"),  # its own equation is false
    (PRODUCT, "x = 5 = 391"),
    (QUADRATIC, "y = 2 or y = 3"),
    ("Solve 3x = 1 mod 7", "x = 1/3"),
    ("Solve 3x = 1 mod 7", "5"),
    ("Find the indefinite integral of x^2", "x^3/3 + 1/0 + C"),
    (DERIVATIVE, "(2x sin(x) + x^2 cos(x)) dx"),
    (INTEGRAL, ""),
    (INTEGRAL, "I do not know."),
    (INTEGRAL, "The integral is left as an exercise"),
    (DIVERGES, "infinity"),
    (PRODUCT, "17*23"),  # equal to the question, but not worked out
    (PRODUCT, "17 * 23 * 1"),
    ("What is 10/3?", "3.33"),  # rounded: neither right nor wrong
    ("What is 1/0?", "0"),
    ("What is 9^9^9^9?", "0"),
    ("Solve x^3 = 1", "x = 1"),  # over which numbers?
    ("Solve x^5 - x - 1 = 0", "x = 1.1673"),
    ("Find the indefinite integral of x^2", "x^3/3 + y*z"),
    ("Tell me about integrals", "9"),
    ("What is the capital of France?", "Paris"),
]


async def _verdict(question: str, reply: str, **more: str) -> Verdict:
    task = Task(prompt=question, **more)  # type: ignore[arg-type]
    return combine([await math_verifier().verify(task, Attempt(model="given", content=reply))])


def _explain(verdict: Verdict) -> str:
    return "\n".join(f"{item.check} {item.outcome}: {item.statement}" for item in verdict.evidence)


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        *((*case, "verified") for case in VERIFIED),
        *((*case, "refuted") for case in REFUTED),
        *((*case, "undecided") for case in UNDECIDED),
    ],
)
async def test_status(question: str, reply: str, status: Status) -> None:
    verdict = await _verdict(question, reply)
    assert verdict.status == status, _explain(verdict)


@pytest.mark.parametrize("question", [INTEGRAL, QUADRATIC, DERIVATIVE, PRODUCT, DIVERGES])
async def test_the_questions_of_the_readme_are_proved(question: str) -> None:
    reply = dict(VERIFIED)[question] if question != PRODUCT else "391"
    verdict = await _verdict(question, reply)
    assert (verdict.status, verdict.assurance) == ("verified", "proved"), _explain(verdict)


async def test_an_integral_shows_its_antiderivative_and_how_the_question_was_read() -> None:
    verdict = await _verdict(INTEGRAL, "9")
    evidence = _by_check(verdict)["math.antiderivative"]
    assert evidence.read_as == "the integral of x^2 dx from x = 0 to 3"
    assert "differentiates back" in evidence.statement
    assert _by_check(verdict)["math.enclosure"].outcome == "passed"


async def test_a_missing_root_is_named() -> None:
    evidence = _by_check(await _verdict(QUADRATIC, "x = 2"))["math.root_count"]
    assert evidence.counterexample == {"given": ["2"], "missing": 1}


async def test_a_wrong_root_shows_both_sides() -> None:
    evidence = _by_check(await _verdict(QUADRATIC, "x = 4"))["math.substitution"]
    assert evidence.outcome == "failed"
    assert "2" in str(evidence.counterexample)


async def test_the_reference_is_checked_and_never_quoted() -> None:
    verdict = await _verdict("How many apples does Ann have?", "She has \\boxed{5}.", reference="7341095628")
    assert (verdict.status, verdict.assurance) == ("refuted", "checked")
    assert "7341095628" not in repr(verdict)
    right = await _verdict("How many apples does Ann have?", "\\boxed{7341095628}", reference="7341095628")
    assert (right.status, right.assurance) == ("verified", "checked")


async def test_a_wrong_reference_does_not_make_a_wrong_answer_right() -> None:
    verdict = await _verdict(PRODUCT, "392", reference="392")
    assert verdict.status == "refuted"


def _by_check(verdict: Verdict) -> dict[str, Evidence]:
    return {item.check: item for item in verdict.evidence}


@pytest.mark.parametrize(
    "reply", ["x^3/3", "x^3/3 + C", "y", "\\frac{x}{0}", "1/0", "\\sqrt{-1}", "e^{e^{e^{e^9}}}"]
)
@pytest.mark.parametrize(
    "question", [INTEGRAL, DIVERGES, QUADRATIC, PRODUCT, "What is the derivative of x^2 at x = 3?"]
)
async def test_an_answer_of_another_kind_is_never_verified(question: str, reply: str) -> None:
    assert (await _verdict(question, reply)).status in ("refuted", "undecided")


@pytest.mark.parametrize(
    ("question", "reply", "typed"),
    [
        (INTEGRAL, "The integral is \\boxed{9}.", "9"),
        (QUADRATIC, "x = 2 or x = 3", {"type": "set", "items": ["2", "3"]}),
        ("Solve 2x = 6", "x = 3", {"type": "set", "items": ["3"]}),
        ("Solve 1/x = 0", "no solution", {"type": "set", "items": []}),
        ("What is 2/6?", "1/3", "1/3"),
        (DERIVATIVE, "f'(x) = 2x\\sin(x) + x^2\\cos(x)", "2*x*sin(x) + x^2*cos(x)"),
    ],
)
async def test_the_typed_answer(question: str, reply: str, typed: object) -> None:
    findings = await math_verifier().verify(Task(prompt=question), Attempt(model="given", content=reply))
    assert findings.answer == typed
