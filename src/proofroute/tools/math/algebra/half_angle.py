"""Functions of an angle as quotients of polynomials in t = tan(u/2), and the real roots of these."""

from collections.abc import Iterator
from fractions import Fraction
from math import isqrt
from typing import Any, Final

import flint

from proofroute.tools.math.algebra.ball import precision
from proofroute.tools.math.algebra.normal import with_roots
from proofroute.tools.math.algebra.polynomial import Coefficients, to_expr
from proofroute.tools.math.build import add, div, mul, power
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import MINUS_ONE, Add, Expr, Mul, Num, Pow, Sym, num

MAX_DEGREE: Final = 60
BITS: Final = 400
"""Of precision of the roots."""
_T: Final = "_t"
_ROOT: Final = "_s"


def rational_of(name: str, times: int) -> Expr:
    """Return a function of a multiple of u by t."""
    real, imaginary = (to_expr(part, _T) for part in _parts(times))
    under = power(add(num(1), power(Sym(_T), num(2))), num(abs(times)))
    cosine, sine = div(real, under), div(imaginary, under)
    match name:
        case "sin":
            return sine
        case "cos":
            return cosine
        case "tan":
            return div(imaginary, real)
        case "cot":
            return div(real, imaginary)
        case "sec":
            return div(under, real)
        case _:
            return div(under, imaginary)


def _parts(times: int) -> tuple[Coefficients, Coefficients]:
    """Return the real and the imaginary part of (1 + i t)^(2n)."""
    real, imaginary = [Fraction(1)], [Fraction(0)]
    for _ in range(2 * abs(times)):
        turned = [Fraction(0), *(-value for value in imaginary)]
        raised = [Fraction(0), *real]
        real = [a + b for a, b in zip([*real, Fraction(0)], turned, strict=True)]
        imaginary = [a + b for a, b in zip([*imaginary, Fraction(0)], raised, strict=True)]
    return tuple(real), tuple(imaginary if times > 0 else (-value for value in imaginary))


def angles_of(turned: Expr, poles: list[tuple[str, int]]) -> Iterator[Any]:
    """Yield enclosures of the solutions u between -pi and pi.

    Args:
        turned: a rational function of t, and of the square root of one number.
        poles: the functions that are divided by, each with the multiple of u: there nothing is defined.

    Raises:
        Unreadable: it is of another kind, or zero everywhere.
        TooLarge: it goes beyond the bounds.
    """
    radicand, covered = _one_root(turned)
    plain, rooted = _numerator(covered, radicand)
    if not plain and not rooted:
        raise Unreadable("an equation that holds everywhere")
    shared = _gcd(plain, rooted)
    zeros = [_parts(times)[name == "sin"] for name, times in poles]
    yield from _of_polynomial(_poly(()) if shared is None else shared, zeros)
    if shared is None or not rooted:
        return
    a, b = _poly(plain) // shared, _poly(rooted) // shared
    norm = a * a - radicand * b * b
    with precision(BITS):
        root = flint.arb(radicand).sqrt()
        for found in _real_roots(_without(norm, zeros)):
            values = [_at(part, found) for part in (a, b)]
            if (values[0] + values[1] * root).contains(0):
                if (values[0] - values[1] * root).contains(0):
                    raise TooLarge("roots that lie too close together")
                yield 2 * found.atan()


def _of_polynomial(poly: Any, poles: list[Coefficients]) -> Iterator[Any]:
    with precision(BITS):
        for found in _real_roots(_without(poly, poles)):
            yield 2 * found.atan()


def _at(poly: Any, point: Any) -> Any:
    total = flint.arb(0)
    for degree in range(poly.degree(), -1, -1):
        total = total * point + flint.arb(poly[degree])
    return total


def _poly(coefficients: Coefficients) -> Any:
    return flint.fmpq_poly([flint.fmpq(value.numerator, value.denominator) for value in coefficients])


def _gcd(first: Coefficients, second: Coefficients) -> Any:
    """Return what both have in common; the one that is not zero alone."""
    a, b = _poly(first), _poly(second)
    if not second:
        return a
    return b if not first else a.gcd(b)


def _without(poly: Any, poles: list[Coefficients]) -> Any:
    for pole in poles:
        shared = poly.gcd(_poly(pole))
        while shared.degree() > 0:
            poly //= shared
            shared = poly.gcd(_poly(pole))
    return poly


def _real_roots(poly: Any) -> list[Any]:
    if poly.degree() < 1:
        return []
    whole = (poly // poly.gcd(poly.derivative())).numer()
    if whole.degree() > MAX_DEGREE:
        raise TooLarge("an equation of too high a degree")
    return [root.real for root, _ in whole.complex_roots() if root.imag.is_zero()]


def _one_root(expr: Expr) -> tuple[int, Expr]:
    """Put a letter in the place of the one square root of a number that may occur."""
    radicands: set[int] = set()

    def covered(part: Expr) -> Expr:
        match part:
            case Pow(base=Num(value=value), exponent=Num(value=times)) if (
                times.denominator == 2 and value > 0
            ):
                inside = value.numerator * value.denominator
                outside = max(k for k in range(1, min(isqrt(inside), 1000) + 1) if inside % (k * k) == 0)
                rest = inside // outside**2
                scale = Fraction(outside, value.denominator)
                root: Expr = mul(Num(scale), Sym(_ROOT)) if rest > 1 else Num(scale)
                if rest > 1:
                    radicands.add(rest)
                whole = Num((times - Fraction(1, 2)) if times > 0 else (times + Fraction(1, 2)))
                kept = power(root, MINUS_ONE) if times < 0 else root
                return mul(power(part.base, whole), kept) if whole.value else kept
            case Add():
                return add(*(covered(term) for term in part.terms))
            case Mul():
                return mul(*(covered(factor) for factor in part.factors))
            case Pow():
                return power(covered(part.base), covered(part.exponent))
            case _:
                return part

    found = covered(expr)
    if len(radicands) > 1:
        raise Unreadable("square roots of different numbers")
    return (radicands.pop() if radicands else 1), found


def _numerator(expr: Expr, radicand: int) -> tuple[Coefficients, Coefficients]:
    """Return the numerator as a + b s, s being the square root of the radicand."""

    def compute(exact: Any) -> dict[tuple[int, int], Fraction]:
        value = exact.convert(expr)
        keys = exact.field.keys
        places = [keys.index(f"var {name}") if f"var {name}" in keys else -1 for name in (_T, _ROOT)]
        found: dict[tuple[int, int], Fraction] = {}
        for exponents, coefficient in value.top.to_dict().items():
            if any(times and place not in places for place, times in enumerate(exponents)):
                raise Unreadable("numbers of another kind in an equation of angles")
            first, second = (int(exponents[place]) if place >= 0 else 0 for place in places)
            found[first, second] = Fraction(int(coefficient.p), int(coefficient.q))
        return found

    parts: tuple[dict[int, Fraction], dict[int, Fraction]] = ({}, {})
    for (first, second), value in with_roots(compute).items():
        own = parts[second % 2]
        own[first] = own.get(first, Fraction(0)) + value * radicand ** (second // 2)
    plain, rooted = (_dense(part) for part in parts)
    return plain, rooted


def _dense(values: dict[int, Fraction]) -> Coefficients:
    kept = {power_: value for power_, value in values.items() if value}
    return tuple(kept.get(at, Fraction(0)) for at in range(max(kept, default=-1) + 1))
