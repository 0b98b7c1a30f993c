"""Reading: what texts mean, what can be read in two ways, and that what is shown reads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import add, div, mul, neg, power
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.reader import read_expression, read_relation
from proofroute.tools.math.text.show import show
from proofroute.tools.math.text.tokens import tokens
from proofroute.tools.math.tree import Call, Const, Expr, Num, Sym, num


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (r"\frac{1}{2}x^{2}", "x^2/2"),
        (r"\frac12", "1/2"),
        (r"\dfrac{a}{b}", "a/b"),
        ("2x²", "2*x^2"),
        ("½", "1/2"),
        ("10,080", "10080"),
        (r"10{,}080", "10080"),
        ("√2", "sqrt(2)"),
        (r"\sqrt[3]{8}", "8^(1/3)"),
        ("2 1/3", "7/3"),
        (r"2\frac{1}{3}", "7/3"),
        (r"-2\frac{1}{3}", "-7/3"),
        ("-2 1/3", "-7/3"),
        ("x**2", "x^2"),
        (r"\left(x+1\right)^2", "(x+1)^2"),
        (r"\sin^2 x", "sin(x)^2"),
        (r"\sin^{-1} x", "asin(x)"),
        (r"\log_2 8", "ln(8)/ln(2)"),
        ("|x - 1|", "abs(x-1)"),
        (r"\binom{5}{2}", "binomial(5, 2)"),
        ("3!", "factorial(3)"),
        ("28%", "28/100"),
        (r"e^{i\pi}", "exp(i*pi)"),
        ("-x^2", "-(x^2)"),
        ("2^3^2", "2^(3^2)"),
        ("1.5e3", "1500"),
        (r"a\cdot b \times c \div d", "a*b*c/d"),
    ],
)
def test_readings(text: str, plain: str) -> None:
    assert equal(read_expression(text), read_expression(plain)).outcome == "equal"


@pytest.mark.parametrize(
    "text",
    ["", "1/2x", "x2", "2 3", "(1", "1)", "+", "hello", "x..y", "sin", "1 = 2", "sin x (y)", r"\foo", "1,2"],
)
def test_what_is_no_expression_or_two(text: str) -> None:
    with pytest.raises(Unreadable):
        read_expression(text)


@pytest.mark.parametrize(
    "text",
    ["(" * 61 + "1" + ")" * 61, "x" + "!" * 61, "9" * 2_001, "x" * 20_001, "2^{10000000000}", "1e2001"],
)
def test_bounds(text: str) -> None:
    with pytest.raises(TooLarge):
        read_expression(text)


def test_relations_are_chains() -> None:
    relation = read_relation(r"1 \le x < 2")
    assert relation.ops == ("<=", "<")
    assert show(relation) == "1 <= x < 2"
    with pytest.raises(Unreadable):
        read_relation("x + 1")


def test_letters_may_be_declared_variables() -> None:
    assert read_expression("e") == Const("e")
    assert read_expression("e", symbols=("e",)) == Sym("e")


def test_decimals_are_exact_and_remember_their_digits() -> None:
    value = read_expression("0.10")
    assert isinstance(value, Num)
    assert value.value.denominator == 10
    assert value.decimals == 2
    assert show(value) == "0.10"


LEAVES: st.SearchStrategy[Expr] = st.one_of(
    st.integers(-20, 20).map(num),
    st.fractions(max_denominator=12, min_value=-3, max_value=3).map(num),
    st.sampled_from([Sym("x"), Sym("y"), Const("pi"), Const("e")]),
)


def grown(inner: st.SearchStrategy[Expr]) -> st.SearchStrategy[Expr]:
    pair = st.tuples(inner, inner)
    return st.one_of(
        pair.map(lambda both: add(*both)),
        pair.map(lambda both: mul(*both)),
        pair.map(lambda both: div(*both)),
        inner.map(neg),
        st.tuples(inner, st.integers(-3, 4)).map(lambda both: power(both[0], num(both[1]))),
        inner.map(lambda value: Call("sin", (value,))),
        inner.map(lambda value: Call("abs", (value,))),
    )


EXPRESSIONS = st.recursive(LEAVES, grown, max_leaves=8)


@given(EXPRESSIONS)
def test_what_is_shown_reads_back_as_the_same_mathematics(expr: Expr) -> None:
    back = read_expression(show(expr))
    assert show(read_expression(show(back))) == show(back)
    assert equal(expr, back).outcome != "different"


@given(st.fractions())
def test_numbers_read_back_exactly(value: object) -> None:
    assert rational_value(read_expression(str(value))) == value


@given(st.text(alphabet=r"12x.,/+-*^(){}[]|!%\ =<>fracsqrtpi_$&'", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        read_expression(text)
    except (Unreadable, TooLarge):
        return


@given(st.text(max_size=80))
def test_any_text_is_cut_or_refused(text: str) -> None:
    try:
        assert all(token.text for token in tokens(text))
    except (Unreadable, TooLarge):
        return
