"""How terms grow: as ``c * (n^n)^m * b^n * n^p * (ln n)^q``."""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from proofroute.tools.math.algebra.order import order, sign, simplest
from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.build import add, mul, neg, power, simplified
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import ONE, Add, Call, Const, Expr, Mul, Num, Pow, num, variables

_ZERO: Final = Fraction(0)
_LARGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Growth:
    """The order of growth of a sequence in n.

    Args:
        steep: the exponent of ``n^n``.
        base: a positive constant that is raised to n.
        degree: the exponent of n.
        logs: the exponent of ``ln n``.
        constant: the constant factor; None where it is only known not to be zero.
        alternates: its sign changes with each term.
        bounded: it does not grow more than this, and nothing else is known.
    """

    steep: Fraction = _ZERO
    base: Expr = ONE
    degree: Fraction = _ZERO
    logs: Fraction = _ZERO
    constant: Expr | None = ONE
    alternates: bool = False
    bounded: bool = False


def growth(expr: Expr, name: str) -> Growth | None:
    """Return how ``expr`` grows; None where that is not known."""
    if name not in variables(expr):
        return Growth(constant=expr) if sign(expr) else None
    rational = as_quotient(expr, name)
    if rational is not None:
        if not rational.top:
            return None
        degree = Fraction(len(rational.top) - len(rational.bottom))
        return Growth(degree=degree, constant=Num(rational.top[-1] / rational.bottom[-1]))
    match expr:
        case Add():
            return _of_sum(expr, name)
        case Mul():
            return _of_product(expr, name)
        case Pow(base=base, exponent=Num(value=value)):
            inner = growth(base, name)
            return None if inner is None else _raised(inner, value)
        case Pow(base=base, exponent=exponent):
            return _of_power(base, exponent, name)
        case Call(args=(inner,)):
            return _of_call(expr.name, inner, name)
        case _:
            return None


def _of_product(expr: Mul, name: str) -> Growth | None:
    total = Growth()
    for factor in expr.factors:
        part = growth(factor, name)
        if part is None:
            return None
        known = total.constant is not None and part.constant is not None
        total = Growth(
            total.steep + part.steep,
            simplified(mul(total.base, part.base)),
            total.degree + part.degree,
            total.logs + part.logs,
            mul(total.constant, part.constant) if known and total.constant and part.constant else None,
            total.alternates != part.alternates,
            total.bounded or part.bounded,
        )
    return total


def _of_sum(expr: Add, name: str) -> Growth | None:
    parts = [growth(term, name) for term in expr.terms]
    best: Growth | None = None
    for part in parts:
        if part is None:
            return None
        compared = 1 if best is None else _compared(part, best)
        if compared > 0:
            best = part
        elif compared == 0 and best is not None:
            if best.constant is None or part.constant is None or best.alternates or part.alternates:
                return None
            best = replace(
                best,
                constant=simplest(add(best.constant, part.constant)),
                bounded=best.bounded or part.bounded,
            )
    if best is None or (best.constant is not None and not sign(best.constant)):
        return None
    # What changes its sign beside others may keep the sizes from being monotone: only a bound is left.
    mixed = any(part is not None and (part.alternates or part.bounded) for part in parts)
    return replace(best, bounded=True, constant=None) if mixed else best


def _compared(left: Growth, right: Growth) -> int:
    if left.steep != right.steep:
        return 1 if left.steep > right.steep else -1
    size = order(left.base, right.base)
    if size is None:
        raise Unreadable("two bases whose order is open")
    if size:
        return size
    pair = (left.degree, left.logs), (right.degree, right.logs)
    return (pair[0] > pair[1]) - (pair[0] < pair[1])


def _raised(inner: Growth, value: Fraction) -> Growth | None:
    whole = value.denominator == 1
    constant = inner.constant
    if (inner.bounded and value < 0) or (inner.alternates and not whole):
        return None
    if constant is not None and not whole and sign(constant) != 1:
        return None
    return Growth(
        inner.steep * value,
        simplified(power(inner.base, Num(value))) if inner.base != ONE else ONE,
        inner.degree * value,
        inner.logs * value,
        None if constant is None else power(constant, Num(value)),
        inner.alternates and value.numerator % 2 == 1,
    )


def _of_power(base: Expr, exponent: Expr, name: str) -> Growth | None:
    line = _line(exponent, name)
    if line is None:
        small = growth(exponent, name)
        if small is None or small.steep or order(small.base, ONE) != 0 or small.degree >= 0:
            return None
        inner = growth(base, name)
        # n^(1/n) tends to 1, as ln n over n does to 0.
        plain = inner is not None and not inner.steep and order(inner.base, ONE) == 0 and not inner.bounded
        positive = inner is not None and inner.constant is not None and sign(inner.constant) == 1
        return Growth() if plain and positive and inner is not None and not inner.alternates else None
    slope, start = line
    if name not in variables(base):
        below = sign(base)
        if not below:
            return None
        if below > 0:
            raised = simplified(power(base, Num(slope)))
            return Growth(base=raised, constant=power(base, Num(start)) if start else ONE)
        if slope.denominator != 1 or start.denominator != 1:
            return None
        size = simplified(neg(base))
        odd, turned = slope.numerator % 2 == 1, start.numerator % 2 == 1
        constant = power(size, Num(start)) if start else ONE
        raised = simplified(power(size, Num(slope))) if size != ONE else ONE
        return Growth(base=raised, constant=neg(constant) if turned else constant, alternates=odd)
    rational = as_quotient(base, name)
    if rational is None or not rational.top:
        return None
    degree = len(rational.top) - len(rational.bottom)
    leading = rational.top[-1] / rational.bottom[-1]
    if leading <= 0:
        return None
    # (c n^k (1 + d/n + ...))^(a n + b): the bracket tends to a power of e.
    return Growth(slope * degree, simplified(power(Num(leading), Num(slope))), start * degree, _ZERO, None)


def _line(expr: Expr, name: str) -> tuple[Fraction, Fraction] | None:
    """Return slope and start of a linear expression."""
    quotient = as_quotient(expr, name)
    if quotient is None or len(quotient.bottom) != 1 or len(quotient.top) != 2:
        return None
    return quotient.top[1] / quotient.bottom[0], quotient.top[0] / quotient.bottom[0]


def _of_call(called: str, inner: Expr, name: str) -> Growth | None:
    if called == "factorial":
        line = _line(inner, name)
        if line is None or line[0] < 1 or line[0].denominator != 1 or line[1].denominator != 1:
            return None
        slope = line[0]
        if slope > _LARGEST:
            return None
        # Stirling: (a n)! is as (a n / e)^(a n) sqrt(n), and (a n + b)! n^b times as large.
        steepness = simplified(mul(power(num(slope), num(slope)), power(Const("e"), num(-slope))))
        return Growth(slope, steepness, Fraction(1, 2) + line[1], _ZERO, None)
    if called == "cos":
        line_of = as_quotient(mul(inner, power(Const("pi"), num(-1))), name)
        if line_of is not None and line_of.top == (_ZERO, Fraction(1)) and line_of.bottom == (Fraction(1),):
            return Growth(alternates=True)
    grown = growth(inner, name)
    if grown is None or grown.bounded:
        return Growth(bounded=True, constant=None) if called in ("sin", "cos", "atan") else None
    match called:
        case "ln" | "log10":
            return _logarithm(grown, inner, name)
        case "abs":
            return replace(grown, alternates=False, constant=None)
        case "sin" | "tan" | "asin" | "atan" | "sinh" if vanishes(grown):
            return grown
        case "cos" | "cosh" if vanishes(grown):
            return Growth()
        case "atan" if not grown.alternates and (grown.degree > 0 or grown.steep > 0):
            return Growth(constant=None)
        case "sin" | "cos" | "atan":
            return Growth(bounded=True, constant=None)
        case _:
            return None


def _logarithm(grown: Growth, inner: Expr, name: str) -> Growth | None:
    if grown.alternates or grown.constant is None or sign(grown.constant) != 1 or grown.steep:
        return None
    if order(grown.base, ONE) != 0:
        return Growth(degree=Fraction(1), constant=Call("ln", (grown.base,)))
    if grown.degree:
        return Growth(logs=Fraction(1), constant=Num(grown.degree))
    if grown.logs:
        return None
    if order(grown.constant, ONE) == 0:
        return growth(simplified(add(inner, num(-1))), name)  # ln(1 + u) is as u
    return Growth(constant=Call("ln", (grown.constant,)))


def vanishes(grown: Growth) -> bool:
    """Tell whether the terms tend to 0."""
    if grown.steep:
        return grown.steep < 0
    size = size_of(grown)
    if size:
        return size < 0
    return grown.degree < 0 or (grown.degree == 0 and grown.logs < 0)


def size_of(grown: Growth) -> int:
    """Compare the base with 1.

    Raises:
        Unreadable: it is not known.
    """
    found = order(grown.base, ONE)
    if found is None:
        raise Unreadable("a base whose size is open")
    return found
