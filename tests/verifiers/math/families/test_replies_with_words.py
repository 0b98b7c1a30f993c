"""Replies to these families as people and models write them."""

import pytest

from tests.verifiers.math.families.support import judged

FACTOR = "Factor x^2 + 5x + 6 completely"
EXPAND = "Expand (x+1)^3"
NEXT = "What is next in 388, 422, 456?"
NTH = "Find the nth term of the sequence 5, 8, 11, 14, ..."
BAG = (
    "A bag has 3 red and 5 blue marbles; two are drawn without replacement. "
    "What is the probability that both are red?"
)
COMPOSE = "If f(x) = 2x+1 and g(x) = x^2, find f(g(x))"
SQUARE = "Complete the square: x^2 + 6x + 1"
COEFFICIENT = "What is the coefficient of x^2 in (1+x)^5?"
ZEROS = "Find the zeros of x^2 - 5x + 6."
SIMPLIFY = "Simplify (x^2 - 1)/(x - 1)"
MTH = "What is the m'th term of 100, 199, 296, 391?"

REPLIES = [
    (
        FACTOR,
        (
            "We look for two numbers that multiply to 6 and add to 5. These are 2 and 3. "
            "So x^2 + 5x + 6 = (x+2)(x+3)."
        ),
        "verified",
    ),
    (FACTOR, "x^2 + 5x + 6 = (x + 2)(x + 3)", "verified"),
    (FACTOR, "x^2 + 5x + 6 = (x + 1)(x + 6)", "refuted"),
    (
        FACTOR,
        (
            "We need two numbers whose product is 6 and sum is 5: 2 and 3.\n\n$$x^2+5x+6=(x+2)(x+3)$$\n\n"
            "Answer: $(x+2)(x+3)$"
        ),
        "verified",
    ),
    (FACTOR, "The factored form is **(x + 2)(x + 3)**.", "verified"),
    (FACTOR, "Factored: (x+2)(x+4)", "refuted"),
    (EXPAND, "Using the binomial theorem:\n(x+1)^3 = x^3 + 3x^2 + 3x + 1", "verified"),
    (EXPAND, "(x+1)^3 = (x+1)(x+1)^2 = (x+1)(x^2+2x+1) = x^3 + 3x^2 + 3x + 1.", "verified"),
    (EXPAND, "The expanded form is $x^3+3x^2+3x+1$.", "verified"),
    (EXPAND, "The expansion is x^3 + 3x^2 + 3x - 1.", "refuted"),
    (
        EXPAND,
        (
            "1. (x+1)^2 = x^2 + 2x + 1\n2. Multiply by (x+1): x^3 + 2x^2 + x + x^2 + 2x + 1\n\n"
            "**Final answer:** x^3 + 3x^2 + 3x + 1"
        ),
        "verified",
    ),
    (NEXT, "The common difference is 34, so the next term is 456 + 34 = 490.", "verified"),
    (NEXT, "The next number is 490.", "verified"),
    (NEXT, "490 (456 + 34)", "undecided"),
    (FACTOR, "The factors are (x+2) and (x+3).", "verified"),
    (FACTOR, "The factors are (x+2) and (x+4).", "undecided"),
    (NEXT, "The sequence increases by 34 each time. Next: 490", "verified"),
    (NEXT, "388, 422, 456, 490", "verified"),
    (NEXT, "The next term is **491**.", "refuted"),
    (NTH, "a_n = 3n + 2", "verified"),
    (NTH, "T(n) = 3n + 2", "verified"),
    (NTH, "$T_n = 3n+2$", "verified"),
    (NTH, "The nth term is 3n + 2.", "verified"),
    (NTH, "The nth term is given by $a_n = 5 + 3(n-1) = 3n + 2$.", "verified"),
    (NTH, "u_n = 3n - 2", "refuted"),
    (NTH, "The common difference is 3, so the formula is 5 + (n-1)*3 = 3n + 2", "verified"),
    (MTH, "-m^2 + 102m - 1", "verified"),
    (MTH, "$a_m = -m^2 + 102m - 1$", "verified"),
    (
        MTH,
        (
            "The first differences are 99, 97, 95, and the second differences are -2. "
            "Therefore the m'th term is -m**2 + 102*m - 1."
        ),
        "verified",
    ),
    (BAG, "P = (3/8)(2/7) = 6/56 = 3/28", "verified"),
    (BAG, "The probability is 3/28 ≈ 0.107.", "verified"),
    (BAG, "3/28 ≈ 0.107 (10.7%)", "verified"),
    (BAG, "P(both red) = 3/8 × 2/7 = 3/28", "verified"),
    (BAG, "$\\frac{3}{8} \\cdot \\frac{2}{7} = \\frac{3}{28}$", "verified"),
    (BAG, "$P(\\text{both red}) = \\frac{\\binom{3}{2}}{\\binom{8}{2}} = \\frac{3}{28}$", "verified"),
    (BAG, "The probability that both are red is $\\boxed{\\frac{3}{28}}$.", "verified"),
    (BAG, "The probability that both marbles are red is 9/64.", "refuted"),
    (BAG, "10.7%", "undecided"),
    (BAG, "0.107", "undecided"),
    (BAG, "3 out of 28", "undecided"),
    (BAG, "0.12", "refuted"),
    (COMPOSE, "f(g(x)) = 2(x^2) + 1 = 2x^2 + 1", "verified"),
    (COMPOSE, "f(g(x)) = 2x^2 + 1", "verified"),
    (COMPOSE, "$f(g(x)) = 2x^2+1$", "verified"),
    (COMPOSE, "f(g(x)) = 4x^2 + 1", "refuted"),
    (COMPOSE, "(f∘g)(x) = 2x² + 1", "verified"),
    (SQUARE, "x^2 + 6x + 1 = (x+3)^2 - 9 + 1 = (x+3)^2 - 8", "verified"),
    (SQUARE, "(x + 3)² − 8", "verified"),
    (SQUARE, "(x+3)^2 = 8", "undecided"),
    (COEFFICIENT, "By the binomial theorem the coefficient is C(5,2) = 10.", "verified"),
    (COEFFICIENT, "10x^2, so the coefficient is 10", "verified"),
    (COEFFICIENT, "\\binom{5}{2} = 10", "verified"),
    (ZEROS, "x = 2, 3", "verified"),
    (ZEROS, "The zeros are x = 2 and x = 3.", "verified"),
    (ZEROS, "x = 2 or x = -3", "refuted"),
    (SIMPLIFY, "$x+1$, where $x \\neq 1$", "verified"),
    (SIMPLIFY, "x + 1", "verified"),
    (SIMPLIFY, "The simplified expression is x - 1.", "refuted"),
]


@pytest.mark.parametrize(("question", "reply", "status"), REPLIES)
def test_replies(question: str, reply: str, status: str) -> None:
    verdict = judged(question, reply)
    assert verdict.status == status, [item.statement for item in verdict.evidence]
