"""Derivatives against power series, continuity and enclosures against known integrals."""

from fractions import Fraction
from math import factorial
from typing import Any

import flint
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from proofroute.tools.math.algebra.ball import evaluate, precision, real
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.analysis.domain import continuous_on, divergence, sign_on
from proofroute.tools.math.analysis.integrate import antiderivative, enclosure
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.reader import read_expression
from proofroute.tools.math.tree import Add, Call, Const, Expr, Mul, Num, Pow, Sym, num

X = Sym("x")
leaves = st.one_of(st.just(X), st.integers(-4, 4).map(num), st.just(Const("pi")))


def _grow(inner: st.SearchStrategy[Expr]) -> st.SearchStrategy[Expr]:
    pairs = st.tuples(inner, inner)
    return st.one_of(
        pairs.map(Add),
        pairs.map(Mul),
        st.tuples(inner, st.sampled_from([-1, 2, 3])).map(lambda pair: Pow(pair[0], num(pair[1]))),
        inner.map(lambda arg: Pow(Const("e"), arg)),
        st.tuples(st.sampled_from(["sin", "cos", "tan", "atan", "ln"]), inner).map(
            lambda pair: Call(pair[0], (pair[1],))
        ),
    )


expressions: st.SearchStrategy[Expr] = st.recursive(leaves, _grow, max_leaves=6)


@settings(deadline=None)
@given(expressions, st.integers(1, 3000))
def test_derivatives_agree_with_taylor_series(expr: Expr, seed: int) -> None:
    point = Fraction(seed, 1009)
    slope = differentiate(expr, "x")

    def constant(value: Any) -> Any:
        return flint.arb_series([value])

    with precision(256):
        series = evaluate(expr, {"x": flint.arb_series([real(point), 1])}, constant)
        value = evaluate(slope, {"x": real(point)})
        expected = series[1] * factorial(1)
        assume(value.is_finite() and expected.is_finite())
        assert expected.overlaps(value)


@pytest.mark.parametrize("text", ["floor(x)", "factorial(x)", "gcd(x, 2)", "max(x, 1)"])
def test_what_has_no_derivative_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable):
        differentiate(read_expression(text), "x")


@pytest.mark.parametrize(
    ("text", "low", "high", "continuous"),
    [
        ("x^2", "0", "3", True),
        ("1/x^2", "-1", "1", False),
        ("1/x", "1", "e", True),
        ("sqrt(x)", "0", "1", True),
        ("sqrt(x)", "1", "0", True),
        ("sqrt(x)", "-1", "1", False),
        ("ln(|x|)", "-2", "-1", True),
        ("ln(|x|)", "-2", "1", False),
        ("tan(x)", "0", "pi/4", True),
        ("tan(x)", "0", "2", False),
        ("1/(x^2 - 2)", "0", "2", False),
        ("1/(x^2 - 2)", "2", "0", False),
        ("asin(x)", "-1", "1", True),
        ("floor(x)", "0", "2", False),
        ("1/(2 + sin(x))", "0", "2pi", True),
    ],
)
def test_continuity_is_claimed_only_where_it_holds(text: str, low: str, high: str, continuous: bool) -> None:
    bounds = read_expression(low), read_expression(high)
    assert continuous_on(read_expression(text), "x", *bounds) is continuous


def test_poles_are_found_exactly() -> None:
    zero, one, two = num(0), num(1), num(2)
    assert divergence(read_expression("1/x^2"), "x", num(-1), one) == "0"
    assert divergence(read_expression("1/x"), "x", zero, one) == "0"
    assert divergence(read_expression("1/(x^2 - 2)"), "x", zero, two) == "1.414213562"
    assert divergence(read_expression("(x^2 - 1)/(x - 1)"), "x", zero, two) is None  # it cancels
    assert divergence(read_expression("1/(x - 3)"), "x", zero, two) is None


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=5), st.integers(-6, 6), st.integers(1, 6))
def test_a_proved_sign_holds_at_every_point(coefficients: list[int], start: int, width: int) -> None:
    terms = [Mul((num(c), Pow(X, num(n)))) for n, c in enumerate(coefficients, 1)]
    expr: Expr = Add((*terms, num(1)))
    sign = sign_on(expr, "x", num(start), num(start + width))
    for step in range(9):
        at = Fraction(start) + Fraction(width * step, 8)
        value = 1 + sum(c * at**n for n, c in enumerate(coefficients, 1))
        match sign:
            case "positive":
                assert value > 0
            case "negative":
                assert value < 0
            case "nonnegative":
                assert value >= 0
            case "nonpositive":
                assert value <= 0
            case "unknown":
                pass


@pytest.mark.parametrize(
    "text",
    [
        "x^3 - 2x",
        "3x^2 + cos(2x)",
        "1/x",
        "1/x^2",
        "e^(3x)",
        "2^x",
        "1/(x^2 + 4)",
        "(2x+1)^5",
        "sqrt(x)",
        "ln(x)",
    ],
)
def test_antiderivatives_differentiate_back(text: str) -> None:
    found = antiderivative(read_expression(text), "x")
    assert found is not None
    assert equal(differentiate(found, "x"), read_expression(text)).outcome == "equal"


@pytest.mark.parametrize(
    ("text", "low", "high", "value"),
    [
        ("x^2", "0", "3", "9"),
        ("1/x", "1", "e", "1"),
        ("sin(x)", "0", "pi", "2"),
        ("e^(-x)", "0", "1", "1 - 1/e"),
    ],
)
def test_enclosures_hold_the_value(text: str, low: str, high: str, value: str) -> None:
    ball = enclosure(read_expression(text), "x", read_expression(low), read_expression(high))
    assert ball is not None
    with precision(128):
        assert ball.overlaps(evaluate(read_expression(value), {}))
        assert not ball.overlaps(evaluate(read_expression(value), {}) + real(Fraction(1, 10**6)))


def test_a_diverging_integral_has_no_enclosure() -> None:
    assert enclosure(read_expression("1/x^2"), "x", Num(Fraction(-1)), num(1)) is None
