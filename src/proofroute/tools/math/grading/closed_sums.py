"""Closed forms of sums and products: polynomials, geometric sequences, rows of binomials, known series."""

from fractions import Fraction
from itertools import islice
from typing import Final

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.order import infinite, sign
from proofroute.tools.math.algebra.plain import plain_number
from proofroute.tools.math.algebra.polynomial import as_quotient, interpolated, to_expr, value_at
from proofroute.tools.math.build import (
    add,
    mul,
    neg,
    power,
    substitute,
    substituted,
    written_negative,
    written_product,
    written_sum,
)
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import (
    ONE,
    ZERO,
    Add,
    Call,
    Const,
    Expr,
    Mul,
    Num,
    Pow,
    Sym,
    num,
    variables,
    walk,
)

_MOST_TERMS: Final = 200
_MOST_PARTS: Final = 4_000
_MOST_DEGREE: Final = 20
_LARGEST_BOUND: Final = 10**12
_LONGEST_BOUND: Final = 100


def whole_bound(expr: Expr) -> int | None:
    """Return a bound that is a plain whole number, not a huge one.

    Raises:
        Unreadable: it is another number, or as long as no bound is.
    """
    if sum(1 for _ in islice(walk(expr), _LONGEST_BOUND)) == _LONGEST_BOUND:
        raise Unreadable("a bound of many parts")
    value = plain_number(expr)
    if value is not None and value.denominator != 1:
        raise Unreadable("a bound that is no whole number")
    return int(value) if value is not None and abs(value) <= _LARGEST_BOUND else None


def sum_of(body: Expr, name: str, low: Expr, high: Expr) -> Expr | None:
    """Return the value of a sum; None where none is known here. As :func:`whole_bound`, it may raise."""
    start, end = whole_bound(low), whole_bound(high)
    if start is not None and end is not None and end < start - 1:
        return None
    if infinite(high):
        return _series(body, name, start) if start is not None and infinite(high) > 0 else None
    if start is not None and end is not None and (terms := _listed(body, name, start, end)) is not None:
        return written_sum(*terms) if terms else ZERO
    parts = [_summed(part, name, low, high) for part in (body.terms if isinstance(body, Add) else (body,))]
    known = [part for part in parts if part is not None]
    return written_sum(*known) if len(known) == len(parts) else None


def _listed(body: Expr, name: str, start: int, end: int) -> list[Expr] | None:
    """Return the terms one by one, where they are not too many."""
    size = sum(1 for _ in islice(walk(body), _MOST_PARTS))
    if end - start >= _MOST_TERMS or (end - start + 1) * size > _MOST_PARTS:
        return None
    return [substituted(body, {name: num(at)}) for at in range(start, end + 1)]


def _summed(part: Expr, name: str, low: Expr, high: Expr) -> Expr | None:
    """Sum a constant times a polynomial, a geometric sequence, or a row of binomial coefficients."""
    constant, rest = _split(part, name)
    if (polynomial := polynomial_in(rest, name)) is not None:
        below = _partial_sums(polynomial, name)
        total = written_sum(
            substitute(below, name, high), written_negative(substitute(below, name, add(low, num(-1))))
        )
        return written_product(constant, total)
    if low == ZERO and (row := _row(rest, name, high)) is not None:
        return written_product(constant, row)
    if (ratio := _ratio(rest, name)) is not None:
        first = substitute(rest, name, low)
        beyond = substitute(rest, name, add(high, ONE))
        spread = Pow(written_sum(ratio, num(-1)), num(-1))
        return written_product(constant, written_sum(beyond, written_negative(first)), spread)
    return None


def _split(part: Expr, name: str) -> tuple[Expr, Expr]:
    factors = part.factors if isinstance(part, Mul) else (part,)
    free = [factor for factor in factors if name not in variables(factor)]
    rest = [factor for factor in factors if name in variables(factor)]
    return (mul(*free) if free else ONE), (written_product(*rest) if rest else ONE)


def polynomial_in(expr: Expr, name: str) -> tuple[Fraction, ...] | None:
    """Return the coefficients of a polynomial with rational coefficients, not of a high degree."""
    if variables(expr) - {name}:
        return None
    quotient = as_quotient(expr, name)
    if quotient is None or len(quotient.bottom) != 1 or len(quotient.top) > _MOST_DEGREE:
        return None
    return tuple(value / quotient.bottom[0] for value in quotient.top)


def _partial_sums(polynomial: tuple[Fraction, ...], name: str) -> Expr:
    """Return the polynomial whose value at n is the sum of the values from 1 to n."""
    values = [Fraction(0)]
    for at in range(1, len(polynomial) + 2):
        values.append(values[-1] + value_at(polynomial, Fraction(at)))
    return to_expr(interpolated([Fraction(at) for at in range(len(values))], values), name)


def _ratio(rest: Expr, name: str) -> Expr | None:
    """Return the ratio of a product of powers whose exponents are linear in the index."""
    ratios: list[Expr] = []
    for factor in rest.factors if isinstance(rest, Mul) else (rest,):
        if not isinstance(factor, Pow):
            return None
        base, exponent = factor.base, factor.exponent
        if exponent == num(-1) and isinstance(factor.base, Pow):
            base, exponent = factor.base.base, neg(factor.base.exponent)
        if name in variables(base) or variables(exponent) != frozenset((name,)):
            return None
        quotient = as_quotient(exponent, name)
        if quotient is None or len(quotient.bottom) != 1 or len(quotient.top) != 2:
            return None
        ratios.append(power(base, Num(quotient.top[1] / quotient.bottom[0])))
    ratio = mul(*ratios)
    return None if equal(ratio, ONE).outcome != "different" else ratio


def _row(rest: Expr, name: str, high: Expr) -> Expr | None:
    factors = list(rest.factors if isinstance(rest, Mul) else (rest,))
    row = Call("binomial", (high, Sym(name)))
    if row not in factors:
        return None
    factors.remove(row)
    ratio = _ratio(written_product(*factors), name) if factors else ONE
    if ratio is None:
        return None
    first = substitute(written_product(*factors), name, ZERO) if factors else ONE
    return written_product(first, Pow(written_sum(ONE, ratio), high))


def _series(body: Expr, name: str, start: int) -> Expr | None:
    """Return an infinite sum: geometric, or one of the best known."""
    constant, rest = _split(body, name)
    ratio = _ratio(rest, name)
    if ratio is not None:
        if variables(ratio) or sign(written_sum(ONE, written_negative(Call("abs", (ratio,))))) != 1:
            return None
        first = substitute(rest, name, num(start))
        return written_product(constant, first, Pow(written_sum(ONE, written_negative(ratio)), num(-1)))
    for term, since, value in _known_series(name):
        if equal(rest, term).outcome == "equal" and start <= since + _MOST_TERMS and start >= since:
            missing = [substituted(rest, {name: num(at)}) for at in range(since, start)]
            whole = written_sum(value, *(written_negative(part) for part in missing))
            return written_product(constant, whole)
    return None


def _known_series(name: str) -> list[tuple[Expr, int, Expr]]:
    index, pi = Sym(name), Const("pi")
    return [
        (Pow(index, num(-2)), 1, mul(num(Fraction(1, 6)), Pow(pi, num(2)))),
        (Pow(index, num(-4)), 1, mul(num(Fraction(1, 90)), Pow(pi, num(4)))),
        (Pow(Call("factorial", (index,)), num(-1)), 0, Const("e")),
        (Pow(mul(index, add(index, ONE)), num(-1)), 1, ONE),
        (Pow(add(mul(num(2), index), num(-1)), num(-2)), 1, mul(num(Fraction(1, 8)), Pow(pi, num(2)))),
    ]


def product_of(body: Expr, name: str, low: Expr, high: Expr) -> Expr | None:
    """Return the value of a product; None where none is known here."""
    start, end = whole_bound(low), whole_bound(high)
    if start is not None and end is not None:
        if end < start - 1 or (terms := _listed(body, name, start, end)) is None:
            return None
        return written_product(*terms) if terms else ONE
    if infinite(high):
        return None
    constant, rest = _split(body, name)
    times = add(high, neg(low), ONE)
    if rest == ONE:
        return Pow(constant, times)
    if rest == Sym(name) and start is not None and start >= 1:
        whole = Call("factorial", (high,))
        below = written_product(*(num(at) for at in range(1, start))) if start > 1 else ONE
        product = written_product(whole, Pow(below, num(-1))) if start <= _MOST_TERMS else None
        return None if product is None else written_product(Pow(constant, times), product)
    return None
