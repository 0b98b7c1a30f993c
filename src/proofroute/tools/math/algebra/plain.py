"""Plain cases, decided at once: numbers by the four operations, and polynomials."""

from fractions import Fraction
from typing import Final

from proofroute.tools.math.tree import Add, Const, Expr, Mul, Num, Pow, Sym

_MAX_BITS: Final = 4_096
_MAX_EXPONENT: Final = 64


def plain_number(expr: Expr) -> Fraction | None:
    """Return the value of what holds numbers, sums, products and whole powers alone, none of them long.

    >>> plain_number(Mul((Num(Fraction(2)), Pow(Num(Fraction(3)), Num(Fraction(-1))))))
    Fraction(2, 3)
    """
    match expr:
        case Num(value=value):
            found = value
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
        case Pow(base=base, exponent=Num(value=power)) if power.denominator == 1:
            raised, part = power.numerator, plain_number(base)
            if part is None or (raised <= 0 and not part) or abs(raised) > _MAX_EXPONENT:
                return None
            found = 1 / part if raised == -1 else part**raised
        case _:
            return None
    return None if _is_long(found) else found


def plain_line(expr: Expr, name: str) -> tuple[Fraction, Fraction] | None:
    """Return slope and value at zero of what is linear in ``name`` and holds plain numbers beside it.

    >>> plain_line(Add((Mul((Num(Fraction(2)), Sym("x"))), Num(Fraction(1)))), "x")
    (Fraction(2, 1), Fraction(1, 1))
    """
    match expr:
        case Sym(name=other):
            return (Fraction(1), Fraction(0)) if other == name else None
        case Add(terms=terms):
            lines = [plain_line(term, name) for term in terms]
            known = [line for line in lines if line is not None]
            if len(known) != len(lines):
                return None
            return sum((line[0] for line in known), Fraction()), sum((line[1] for line in known), Fraction())
        case Mul(factors=factors):
            slope, at_zero = Fraction(0), Fraction(1)
            for factor in factors:
                line = plain_line(factor, name)
                if line is None or (slope and line[0]):
                    return None
                slope, at_zero = slope * line[1] + at_zero * line[0], at_zero * line[1]
            return slope, at_zero
        case _:
            number = plain_number(expr)
            return None if number is None else (Fraction(0), number)


def _is_long(value: Fraction) -> bool:
    return value.numerator.bit_length() + value.denominator.bit_length() > _MAX_BITS


def is_polynomial(expr: Expr) -> bool:
    """Tell at a glance whether an expression is a polynomial: it has a value everywhere.

    Its coefficients may hold quotients and roots of positive numbers, pi and e.

    >>> is_polynomial(Mul((Sym("x"), Pow(Num(Fraction(2)), Num(Fraction(-1, 2))))))
    True
    """
    match expr:
        case Num() | Sym():
            return True
        case Const(name=name):
            return name in ("pi", "e")
        case Add(terms=parts) | Mul(factors=parts):
            return all(map(is_polynomial, parts))
        case Pow(base=Num(value=base), exponent=Num()) if base > 0:
            return True
        case Pow(base=base, exponent=Num(value=power)) if power > 0 and power.denominator == 1:
            return is_polynomial(base)
        case _:
            return False
