"""Common zeros of two polynomials in two variables: counted exactly, and found where they have radicals."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import count
from typing import Any, Final

import flint

from proofroute.tools.math.algebra.normal import rational_value, with_roots
from proofroute.tools.math.algebra.polynomial import Coefficients, real_roots, squarefree
from proofroute.tools.math.algebra.roots import radical_roots
from proofroute.tools.math.build import substituted
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Expr

MAX_PRODUCT: Final = 16
"""Of the degrees of both: no more common zeros there are."""
_MAX_BITS: Final = 400

Names = tuple[str, str]
Plane = dict[tuple[int, int], Fraction]
"""The coefficients of a polynomial in two variables, by the exponents of both."""


@dataclass(frozen=True, slots=True)
class Zeros:
    """How many different common zeros there are."""

    real: int
    complex: int


def as_plane(expr: Expr, names: Names) -> Plane | None:
    """Return ``expr`` as a polynomial in two variables with rational coefficients; None where it is none."""

    def compute(exact: Any) -> Plane | None:
        value = exact.convert(expr)
        keys = exact.field.keys
        places = [keys.index(f"var {name}") if f"var {name}" in keys else -1 for name in names]
        if not value.bottom.is_constant():
            return None
        under = next(iter(value.bottom.to_dict().values()))
        found: Plane = {}
        for exponents, coefficient in value.top.to_dict().items():
            if any(times and place not in places for place, times in enumerate(exponents)):
                return None
            first, second = (int(exponents[place]) if place >= 0 else 0 for place in places)
            ratio = coefficient / under
            found[first, second] = Fraction(int(ratio.p), int(ratio.q))
        return found

    found = with_roots(compute)
    if found is not None and any(
        max(value.numerator.bit_length(), value.denominator.bit_length()) > _MAX_BITS
        for value in found.values()
    ):
        raise TooLarge("coefficients of too many digits")
    return found


def degree_of(plane: Plane) -> int:
    """Return the greatest sum of exponents."""
    return max((first + second for first, second in plane), default=-1)


def common_zeros(left: Plane, right: Plane) -> Zeros | None:
    """Count the different common zeros; None where there are infinitely many.

    They are projected on a line in so many directions that in one of them no two fall together: each pair
    spoils one direction.

    Raises:
        TooLarge: the degrees are too high.
    """
    degrees = degree_of(left), degree_of(right)
    most = degrees[0] * degrees[1]
    if min(degrees) < 1:
        return None
    if most > MAX_PRODUCT:
        raise TooLarge("a system of too high a degree")
    best: Coefficients | None = None
    kept = -1
    for tried, projected in enumerate(_projections(left, right)):
        if not projected:
            return None
        size = int(squarefree(projected).degree())
        if size > kept:
            best, kept = projected, size
        if kept == most or tried >= most * (most - 1) // 2:
            break
    return None if best is None else Zeros(len(real_roots(best)), kept)


def _projections(left: Plane, right: Plane) -> Iterator[Coefficients]:
    """Yield the polynomials whose roots are just x + t y of the common zeros, for one t after another."""
    for step in count():
        turn = step // 2 + 1 if step % 2 else -(step // 2)
        first, second = _sheared(left, turn), _sheared(right, turn)
        if _leads(first, degree_of(left)):
            yield _resultant(first, second)


def _ring() -> Any:
    return flint.fmpq_mpoly_ctx.get(("u", "v"), flint.Ordering.lex)


def _sheared(plane: Plane, turn: int) -> Any:
    """Put u - t v in the place of x and v in that of y."""
    u, v = _ring().gens()
    line = u - turn * v
    total = 0 * u
    for (first, second), value in plane.items():
        total += flint.fmpq(value.numerator, value.denominator) * line**first * v**second
    return total


def _leads(poly: Any, degree: int) -> bool:
    """Tell whether the highest power of v stands alone, so that no zero goes to infinity."""
    return any(int(second) == degree for _, second in poly.to_dict())


def _resultant(first: Any, second: Any) -> Coefficients:
    found = first.resultant(second, "v").to_dict()
    if not found:
        return ()
    values = {int(u): Fraction(int(value.p), int(value.q)) for (u, _), value in found.items()}
    return tuple(values.get(power, Fraction(0)) for power in range(max(values) + 1))


def radical_zeros(
    left: Expr, right: Expr, names: Names, *, real: bool
) -> tuple[tuple[Expr, Expr], ...] | None:
    """Find the common zeros by elimination; None where one of them has no form in square roots.

    Raises:
        TooLarge: the degrees are too high.
    """
    planes = as_plane(left, names), as_plane(right, names)
    if planes[0] is None or planes[1] is None:
        return None
    if degree_of(planes[0]) * degree_of(planes[1]) > MAX_PRODUCT:
        raise TooLarge("a system of too high a degree")
    firsts = _values(planes[0], planes[1], real)
    swapped = [{(b, a): value for (a, b), value in plane.items()} for plane in planes if plane is not None]
    seconds = _values(swapped[0], swapped[1], real)
    if firsts is None or seconds is None:
        return None
    found: list[tuple[Expr, Expr]] = []
    for first in firsts:
        for second in seconds:
            point = {names[0]: first, names[1]: second}
            values = [rational_value(substituted(expr, point)) for expr in (left, right)]
            if values == [0, 0]:
                found.append((first, second))
    return tuple(found)


def _values(left: Plane, right: Plane, real: bool) -> tuple[Expr, ...] | None:
    projected = _resultant(_sheared(left, 0), _sheared(right, 0))
    if not projected:
        raise Unreadable("infinitely many solutions")
    roots = radical_roots(projected)
    return roots[: len(real_roots(projected))] if real and roots is not None else roots
