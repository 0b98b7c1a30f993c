"""Whether two expressions have the same value: a ladder from normal forms to random points.

Each rung is exact or carries an error bound; what none of them settles is undecided, never guessed.
"""

from typing import Final

from proofroute.tools.math.algebra.normal import is_zero
from proofroute.tools.math.algebra.outcome import Equality, undecided
from proofroute.tools.math.algebra.plain import is_polynomial, plain_number
from proofroute.tools.math.algebra.sampling import APART, BEYOND, NOWHERE, POSITIVE, sampled
from proofroute.tools.math.build import written_negative
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Add, Call, Expr, Num, Pow, variables, walk


def equal(left: Expr, right: Expr) -> Equality:
    """Compare two expressions as functions of their variables, where both are defined.

    Args:
        left: one of them.
        right: the other.

    >>> from proofroute.tools.math.text.reader import read_expression as read
    >>> equal(read("sin(2x)"), read("2 sin(x) cos(x)")).assurance
    'proved'
    >>> equal(read("x^2"), read("2x")).outcome
    'different'
    """
    numbers = plain_number(left), plain_number(right)
    if numbers[0] is not None and numbers[1] is not None:
        return equal_numbers(left, right, same=numbers[0] == numbers[1])
    difference = Add((left, written_negative(right)))
    try:
        zero = is_zero(difference)
    except Undefined as error:
        return undecided(str(error))
    except TooLarge:
        zero = _is_same_power(left, right) or None
    if zero and is_polynomial(left) and is_polynomial(right):
        return _IDENTICAL
    try:
        found = sampled(left, right, settled=bool(zero))
    except (Unreadable, Undefined, TooLarge) as error:
        # Polynomials and rational numbers need no point to be known as different.
        return _settled_without_points(zero, left, right, str(error))
    if zero:
        if found.outcome == "different":
            # The two paths contradict each other: trust neither.
            return undecided("the normal form and the evaluation disagree")
        if found.reason == NOWHERE:
            return undecided("no point was found at which both are defined")
        if found.reason in (APART, BEYOND, POSITIVE):
            return found
        return _IDENTICAL
    if zero is False and found.outcome == "equal":
        return _different_exactly(left, right)
    if _has_unwritten_base(left, right) and found.outcome == "different":
        return undecided("the base of a logarithm is not written")
    return found


def equal_numbers(left: Expr, right: Expr, *, same: bool) -> Equality:
    """Say how two numbers compare whose values are known to be the ``same`` or not."""
    return _EQUAL_NUMBERS if same else _different_exactly(left, right)


def _is_same_power(left: Expr, right: Expr) -> bool:
    """Tell whether both are one power, too high to expand: of the same base, or an even one of opposites."""
    if not (isinstance(left, Pow) and isinstance(right, Pow) and left.exponent == right.exponent):
        return False
    exponent = left.exponent
    is_even = isinstance(exponent, Num) and exponent.value.denominator == 1 and exponent.value % 2 == 0
    try:
        difference = Add((left.base, written_negative(right.base)))
        return is_zero(difference) is True or (is_even and is_zero(Add((left.base, right.base))) is True)
    except (TooLarge, Undefined):
        return False


_EQUAL_NUMBERS: Final = Equality(outcome="equal", assurance="proved", reason="exact arithmetic")
_IDENTICAL: Final = Equality(outcome="equal", assurance="proved", reason="the difference is identically zero")


def _settled_without_points(zero: bool | None, left: Expr, right: Expr, reason: str) -> Equality:
    if zero is None or variables(left, right):
        return undecided(reason)
    if zero:
        return _EQUAL_NUMBERS
    return _different_exactly(left, right)


def _different_exactly(left: Expr, right: Expr) -> Equality:
    return Equality(
        outcome="different",
        assurance="proved",
        reason="their difference is exactly known and not zero",
        counterexample={"left": show(left)[:200], "right": show(right)[:200]},
    )


def _has_unwritten_base(*exprs: Expr) -> bool:
    return any(isinstance(part, Call) and part.name == "log" for expr in exprs for part in walk(expr))
