"""The single methods, against brute force and on the borders of what they may conclude."""

from fractions import Fraction
from math import isqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.reader import read_expression, read_relation
from proofroute.tools.math.tree import num
from proofroute.tools.proof.algebraic import minimal_polynomial
from proofroute.tools.proof.decide import decide
from proofroute.tools.proof.irrational import decide_rationality
from proofroute.tools.proof.read import read_statement, read_task
from proofroute.tools.proof.statement import Congruence, Rationality, Statement, Variable, show_statement
from proofroute.tools.proof.truth import holds_at


@settings(max_examples=60)
@given(st.integers(0, 400), st.fractions(-5, 5, max_denominator=9), st.integers(-3, 3))
def test_a_square_root_is_rational_exactly_for_squares(square: int, shift: Fraction, factor: int) -> None:
    expr = read_expression(f"({shift}) + ({factor}) sqrt({square})")
    rational = isqrt(square) ** 2 == square or factor == 0
    assert decide_rationality(Rationality(expr, rational=rational)).holds is True
    assert decide_rationality(Rationality(expr, rational=not rational)).holds is False


@settings(max_examples=60)
@given(st.integers(2, 60), st.integers(2, 60))
def test_a_logarithm_is_rational_exactly_where_powers_meet(base: int, value: int) -> None:
    meet = any(base**p == value**q for p in range(1, 7) for q in range(1, 7))
    expr = read_expression(f"log_({base})({value})")
    assert decide_rationality(Rationality(expr, rational=meet)).holds is True


@given(st.integers(1, 9), st.integers(1, 9), st.integers(2, 30))
@settings(max_examples=30)
def test_conjugates_multiply_to_a_rational_number(a: int, b: int, n: int) -> None:
    expr = read_expression(f"({a} + {b} sqrt({n})) * ({a} - {b} sqrt({n}))")
    found = decide_rationality(Rationality(expr, rational=False))
    assert found.holds is False
    assert found.counterexample is not None
    assert str(a * a - b * b * n) in str(found.counterexample)


@pytest.mark.parametrize("text", ["e", "pi", "ln 2", "sqrt(-2)", "1/(sqrt(4)-2)", "2^sqrt(2)", "pi + e"])
def test_what_is_not_known_stays_open(text: str) -> None:
    for rational in (True, False):
        assert decide_rationality(Rationality(read_expression(text), rational=rational)).holds is None


def test_roots_of_negative_numbers_have_no_minimal_polynomial_here() -> None:
    with pytest.raises(Unreadable):
        minimal_polynomial(read_expression("sqrt(1 - sqrt(2))"))


@given(st.lists(st.integers(-6, 6), min_size=1, max_size=5), st.integers(2, 12), st.booleans())
@settings(max_examples=60)
def test_residues_agree_with_brute_force(coefficients: list[int], modulus: int, negated: bool) -> None:
    text = " + ".join(
        f"({value}) * n^{power}" if power else f"({value})" for power, value in enumerate(coefficients)
    )
    claim = Congruence(read_expression(text), modulus, 0, negated)
    statement = Statement(variables=(Variable("n", "integer"),), claim=claim)
    values = [sum(value * n**power for power, value in enumerate(coefficients)) for n in range(modulus)]
    assert decide(statement).holds is all((value % modulus == 0) != negated for value in values)


@given(st.integers(2, 9), st.integers(1, 3), st.integers(-9, 9), st.integers(2, 30))
@settings(max_examples=40)
def test_powers_agree_with_brute_force(base: int, rate: int, shift: int, modulus: int) -> None:
    statement = read_statement(
        f"{base}^({rate}n) + ({shift}) is divisible by {modulus} for all integers n >= 1"
    )
    expected = all((base ** (rate * n) + shift) % modulus == 0 for n in range(1, 3 * modulus))
    assert decide(statement).holds is expected


@given(st.lists(st.integers(-4, 4), min_size=3, max_size=3))
@settings(max_examples=25, deadline=None)
def test_quadratic_inequalities_agree_with_the_discriminant(coefficients: list[int]) -> None:
    a, b, c = coefficients
    nonnegative = (a > 0 and b * b <= 4 * a * c) or (a == 0 and b == 0 and c >= 0)
    found = decide(read_statement(f"({a}) x^2 + ({b}) x + ({c}) >= 0 for all real x"))
    # A root between two close irrational numbers may be missed, never a wrong side taken.
    assert found.holds in (nonnegative, None)
    assert found.holds is not None or not nonnegative


@given(st.integers(0, 3), st.integers(-3, 3), st.integers(-3, 3))
@settings(max_examples=25, deadline=None)
def test_closed_forms_of_sums_agree_with_adding_up(power: int, slope: int, shift: int) -> None:
    term = f"({slope} k + ({shift}))"
    total = f"({slope} n(n+1)/2 + ({shift}) n + ({power}))"
    found = decide(read_statement(f"\\sum_{{k=1}}^{{n}} {term} = {total} for all integers n >= 1"))
    assert found.holds is (power == 0)


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("Prove that n^2 + n is even.", "for all integer n (assumed): n^2 + n ≡ 0 (mod 2)"),
        ("Prove that x^2 >= 0.", "for all real x (assumed): x^2 >= 0"),
        (
            "Let $a,b>0$. Show $a+b \\ge 2\\sqrt{ab}$.",
            "for all real a, b (assumed) with a > 0, b > 0: a + b >= 2*sqrt(a*b)",
        ),
        (
            "Prove that x/x = 1.",
            "for all real x (assumed) where both sides are defined: x/x = 1",
        ),
        (
            "Prove that 1+3+5+...+(2n-1) = n^2.",
            "for all integer n (assumed) with n >= 1: sum of 2*k - 1 for k = 1..n equals n^2",
        ),
        (
            "Prove that n is odd iff n^2 is odd for every integer n.",
            "for all integer n: n ≡ 1 (mod 2) <=> n^2 ≡ 1 (mod 2)",
        ),
    ],
)
def test_what_was_read_is_said_with_its_quantifiers(text: str, read_as: str) -> None:
    assert show_statement(read_task(text).statement) == read_as


@pytest.mark.parametrize(
    "text",
    [
        "Show that 6 divides n^3 - n for every integer n.",
        "Prove that $n^3 - n$ is divisible by $6$ for all $n \\in \\mathbb{Z}$.",
        "Let n be an integer. Prove that n³ − n is a multiple of 6.",
        "For every integer n, show that n^3 - n is divisible by 6. Explain your reasoning.",
        "Prove by induction that for all integers n, \\(6 \\mid n^3 - n\\).",
        "Could you please prove that n^3 - n ≡ 0 (mod 6) whenever n is an integer?",
        "prove n**3 - n is always divisible by 6 for any integer n",
        "Prove that the number n^3 - n is divisible by 6, where n is an integer.",
    ],
)
def test_phrasings_of_one_statement_are_read_alike(text: str) -> None:
    statement = read_task(text).statement
    assert show_statement(statement) == "for all integer n: n^3 - n ≡ 0 (mod 6)"


@pytest.mark.parametrize(
    "text",
    [
        "Prove that a^2 + b^2 = c^2.",  # a right triangle is not mentioned
        "Prove that a + b > c.",
        "Prove that x is at least 2.",
        "Prove that n is even.",
        "Prove that (a+b)/2 >= sqrt(ab).",  # fails for negative numbers only, which nobody means
        "Prove that x^2 >= x.",  # fails for fractions only
        "Prove that 2^n is even for all natural numbers n.",  # fails for 0 only
        "Prove that (x^2-1)/(x-1) = x+1 for all real x.",  # not defined at 1
        "Prove that 2^n + 3^n is divisible by 5 for all odd n.",  # fails for negative n only
        "If 1 = 2 then sqrt(4) is irrational.",  # vacuous
        "Prove that sqrt(-1-x^2) + x^2 >= x^2 + 5.",  # not defined anywhere
        "Prove that e^x >= 1 + x for all real x.",
        "Prove that n^2 + n + 41 is prime for all integers n with 0 < n < 40.",  # true, by many cases
    ],
)
def test_what_hangs_on_something_unsaid_is_left_open(text: str) -> None:
    statement = read_statement(text) if text.startswith("If") else read_task(text).statement
    assert decide(statement).holds is None


def test_digits_after_a_caret_or_a_base_are_one_number() -> None:
    assert show_statement(read_statement("\\sin x^10 = \\log_10 7 for all real x")) == (
        "for all real x: sin(x^10) = ln(7)/ln(10)"
    )


def test_a_chain_is_judged_as_a_whole() -> None:
    assert holds_at(read_relation("1 < x < 3"), {"x": Fraction(2)}) is True
    assert holds_at(read_relation("1 < x < 3"), {"x": Fraction(3)}) is False
    assert holds_at(read_relation("1/x < 1 < 0"), {"x": Fraction(0)}) is None


def test_equality_of_irrational_values_is_exact() -> None:
    assert holds_at(read_relation("sqrt(2) sqrt(3) = sqrt(6)"), {}) is True
    assert (
        holds_at(read_relation("sqrt(2) = 1.41421356237309504880168872420969807856967187537694"), {}) is False
    )


def test_the_number_one_is_neither_prime_nor_composite() -> None:
    for prime in (True, False):
        from proofroute.tools.proof.statement import Primality

        assert holds_at(Primality(num(1), prime), {}) is False


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("x^2 > 4 implies x > 2", False),
        ("x > 2 if x^2 > 4", False),
        ("a^2 = b^2 implies a = b", False),
        ("for all integers a, b, a^2 = b^2 implies a = b", False),
        ("x > 2 implies x^2 > 4", True),
        ("n^2 is even implies n is even", True),
        ("every integer n satisfies n^2 >= n", True),
        ("every real number x satisfies x^2 >= x", False),
        ("no integer n satisfies n^2 = 2", True),
        ("no integer n satisfies n^2 = 4", False),
    ],
)
def test_implies_and_no_are_read_as_if_and_there_is_no(text: str, *, holds: bool) -> None:
    assert decide(read_statement(text)).holds is holds


def test_a_quantifier_under_a_no_is_not_moved_out_of_it() -> None:
    with pytest.raises(Unreadable):
        read_statement("there is no integer n such that n k = k + 1 for all integers k")
