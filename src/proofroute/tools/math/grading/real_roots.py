"""Odd roots of negative numbers: books take the real one, others the principal one."""

from fractions import Fraction

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.order import sign
from proofroute.tools.math.algebra.plain import plain_number
from proofroute.tools.math.answers.signs import rebuilt
from proofroute.tools.math.build import written_negative
from proofroute.tools.math.tree import Expr, Num, Pow, variables


def is_real_root(reference: Expr, answer: Expr) -> bool:
    """Tell whether ``(-8)^(1/3)`` is the reference's number where it means the real root."""
    if variables(reference, answer) or (real := with_real_roots(answer)) == answer:
        return False
    if with_real_roots(reference) != reference or sign(reference) is None:
        return False
    return equal(reference, real).outcome == "equal"


def with_real_roots(expr: Expr) -> Expr:
    """Write the real root for a fractional power of a negative number that has one."""
    match expr:
        case Pow(base=base, exponent=exponent):
            value, times = plain_number(base), plain_number(exponent)
            if value is None or value >= 0 or times is None or not _is_odd_root(times):
                return rebuilt(expr, with_real_roots)
            size = Pow(Num(-value), Num(times))
            return written_negative(size) if times.numerator % 2 else size
        case _:
            return rebuilt(expr, with_real_roots)


def _is_odd_root(exponent: Fraction) -> bool:
    return exponent.denominator % 2 == 1 and exponent.denominator > 1
