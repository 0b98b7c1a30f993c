"""Equality of expressions: identities, near-misses, and what stays open."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import is_zero, rational_value
from proofroute.tools.math.errors import TooLarge, Undefined
from proofroute.tools.math.text.reader import read_expression as read

IDENTITIES = [
    ("sin(2x)", "2 sin(x) cos(x)"),
    ("sin(x)^2 + cos(x)^2", "1"),
    ("tan(x)^2 + 1", "sec(x)^2"),
    ("cosh(x)^2 - sinh(x)^2", "1"),
    ("(x+1)^3", "x^3 + 3x^2 + 3x + 1"),
    ("(x^2 - 1)/(x - 1)", "x + 1"),
    ("sqrt(50)", "5 sqrt(2)"),
    ("1/sqrt(2)", "sqrt(2)/2"),
    ("1/(sqrt(3) - sqrt(2))", "sqrt(3) + sqrt(2)"),
    ("e^(x+y)", "e^x * e^y"),
    ("ln(8)", "3 ln(2)"),
    ("e^(i*pi)", "-1"),
    ("(1+i)^2", "2i"),
    ("cos(pi/6)", "sqrt(3)/2"),
    ("sqrt(x^2)", "abs(x)"),
    ("2^10", "1024"),
    ("10!", "3628800"),
    ("binomial(10, 3)", "120"),
    ("gcd(12, 18)", "6"),
    ("27^(1/3)", "3"),
    ("sqrt(3 + 2 sqrt(2))", "1 + sqrt(2)"),
    ("atan(1)", "pi/4"),
]

NEAR_MISSES = [
    ("x^2", "x^3"),
    ("sqrt(x^2)", "x"),
    ("1/2004!", "1/2006!"),
    ("2^(-99)", "2^(-98)"),
    ("sqrt(2)", "1.41421356237309504880168872420969807856967"),
    ("123456789012345678901", "123456789012345678902"),
    ("pi", "355/113"),
    ("e^pi - pi", "20"),
    ("(x+1)^2", "x^2 + 1"),
    ("sin(x)", "x"),
    ("e^(pi*sqrt(163))", "262537412640768744"),
    ("x", "x + 10^(-100)"),
    ("10^100", "10^100 + 1"),
    ("x + y", "x - y"),
]


@pytest.mark.parametrize(("left", "right"), IDENTITIES)
def test_identities(left: str, right: str) -> None:
    found = equal(read(left), read(right))
    assert found.outcome == "equal", found
    assert equal(read(right), read(left)).outcome == "equal"


@pytest.mark.parametrize(("left", "right"), NEAR_MISSES)
def test_near_misses(left: str, right: str) -> None:
    found = equal(read(left), read(right))
    assert found.outcome == "different", found
    assert found.counterexample is not None


@pytest.mark.parametrize(
    ("left", "right"), [("1/0", "1/0"), ("log(100)", "2"), ("sin(10^10^9)", "1/2"), ("0^0", "1")]
)
def test_open_questions_stay_open(left: str, right: str) -> None:
    found = equal(read(left), read(right))
    assert found.outcome == "undecided"
    assert found.assurance == "none"


SMALL = st.integers(-9, 9)


@settings(max_examples=40)
@given(SMALL, SMALL, SMALL)
def test_products_equal_their_expansion_and_nothing_beside_it(a: int, b: int, c: int) -> None:
    product = read(f"(x + ({a}))*(x + ({b}))")
    assert equal(product, read(f"x^2 + ({a + b})*x + ({a * b})")).outcome == "equal"
    if c:
        assert equal(product, read(f"x^2 + ({a + b})*x + ({a * b + c})")).outcome == "different"


@given(st.fractions(), st.fractions())
def test_rational_arithmetic_is_exact(left: Fraction, right: Fraction) -> None:
    assert rational_value(read(f"({left}) + ({right})")) == left + right
    assert rational_value(read(f"({left}) * ({right})")) == left * right


def test_exact_says_what_it_does_not_know() -> None:
    assert is_zero(read("x - x")) is True
    assert is_zero(read("x - y")) is False
    assert rational_value(read("pi")) is None
    with pytest.raises(Undefined):
        rational_value(read("1/(2-2)"))
    with pytest.raises(TooLarge):
        rational_value(read("9^(9^8)"))


@pytest.mark.parametrize(
    ("left", "right"), [("ln(x^2 + x) - ln(x)", "ln(x+1)"), ("ln(x^2)", "2ln(x)"), ("sqrt(x)^2", "x")]
)
def test_functions_of_different_domains_are_neither_equal_nor_different(left: str, right: str) -> None:
    assert equal(read(left), read(right)).outcome == "undecided"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("abs(x - 7)", "7 - x"),
        ("max(x, 50)", "50"),
        ("sqrt((x - 100)^2)", "100 - x"),
        ("abs(x^2 - 10000)", "10000 - x^2"),
        ("abs(abs(x) - 100)", "100 - abs(x)"),
        ("abs(x + y - 1000)", "1000 - x - y"),
        ("abs(x - 10^9)", "10^9 - x"),
        ("floor(x/50)", "0"),
        ("asin(sin(x))", "x"),
    ],
)
def test_functions_that_part_beyond_a_kink_differ(left: str, right: str) -> None:
    assert equal(read(left), read(right)).outcome == "different"
