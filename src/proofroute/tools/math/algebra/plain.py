"""Plain cases, decided at once: numbers by the four operations, and polynomials."""

from fractions import Fraction
from typing import Final

from proofroute.tools.math.tree import Add, Expr, Mul, Num, Pow, Sym, walk

_MAX_BITS: Final = 4_096
_MAX_EXPONENT: Final = 64


def plain_number(expr: Expr) -> Fraction | None:
    """Return the value of what holds numbers, sums, products and whole powers alone, none of them long.

    >>> plain_number(Mul((Num(Fraction(2)), Pow(Num(Fraction(3)), Num(Fraction(-1))))))
    Fraction(2, 3)
    """
    match expr:
        case Num(value=value):
            found: Fraction | None = value
        case Add(terms=terms):
            found = Fraction()
            for term in terms:
                part = plain_number(term)
                if part is None:
                    return None
                found += part
        case Mul(factors=factors):
            found = Fraction(1)
            for factor in factors:
                part = plain_number(factor)
                if part is None or _is_long(found):
                    return None
                found *= part
        case Pow(base=base, exponent=Num(value=power)) if (
            power.denominator == 1 and abs(power) <= _MAX_EXPONENT
        ):
            part = plain_number(base)
            found = None if part is None or (power <= 0 and not part) else part ** int(power)
        case _:
            return None
    return None if found is None or _is_long(found) else found


def _is_long(value: Fraction) -> bool:
    return value.numerator.bit_length() + value.denominator.bit_length() > _MAX_BITS


def is_polynomial(expr: Expr) -> bool:
    """Tell at a glance whether an expression is a polynomial: it has a value everywhere."""
    return all(
        isinstance(part, Num | Sym | Add | Mul)
        or (
            isinstance(part, Pow)
            and isinstance(part.exponent, Num)
            and part.exponent.value.denominator == 1
            and part.exponent.value > 0
        )
        for part in walk(expr)
    )
