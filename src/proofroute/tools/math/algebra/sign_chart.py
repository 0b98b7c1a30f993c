"""Where relations between functions of one variable may change: roots, poles, and where a modulus turns."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cmp_to_key
from itertools import pairwise, product
from typing import Any, Final

from proofroute.tools.math.algebra.ball import evaluate, precision
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.order import order, sign
from proofroute.tools.math.algebra.polynomial import Coefficients, as_quotient, real_roots, squarefree
from proofroute.tools.math.algebra.roots import radical_roots
from proofroute.tools.math.build import add, neg, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import Add, Call, Expr, Mul, Num, Pow, Relation, RelationOp, num, walk

_MAX_MODULI: Final = 4
_HOLDS: Final[dict[RelationOp, frozenset[int]]] = {
    "<": frozenset((-1,)), "<=": frozenset((-1, 0)), ">": frozenset((1,)), ">=": frozenset((0, 1)),
    "=": frozenset((0,)), "!=": frozenset((-1, 1)),
}  # fmt: skip


def break_points(relation: Relation, name: str) -> list[Expr]:
    """Return all points where the truth of ``relation`` may change, in rising order and each once.

    Args:
        relation: sides that are quotients of polynomials in ``name``, absolute values among them.
        name: the only variable.

    Raises:
        Unreadable: it is of another kind, or a root has no form in radicals.
        TooLarge: it goes beyond the bounds.
    """
    found: list[Expr] = []
    for left, right in pairwise(relation.sides):
        difference = add(left, neg(right))
        moduli = list(dict.fromkeys(part for part in walk(difference) if isinstance(part, Call)))
        if any(call.name != "abs" for call in moduli):
            raise Unreadable("only absolute values are functions here")
        if len(moduli) > _MAX_MODULI:
            raise TooLarge(f"more than {_MAX_MODULI} absolute values")
        for signs in product((1, -1), repeat=len(moduli)):
            found += _of_quotient(_without_moduli(difference, dict(zip(moduli, signs, strict=True))), name)
        for call in moduli:
            found += _of_quotient(_without_moduli(call.args[0], dict.fromkeys(moduli, 1)), name)
    return in_order(found)


def _without_moduli(expr: Expr, signs: dict[Call, int]) -> Expr:
    match expr:
        case Call():
            inner = _without_moduli(expr.args[0], signs)
            return inner if signs[expr] > 0 else neg(inner)
        case Add():
            return Add(tuple(_without_moduli(term, signs) for term in expr.terms))
        case Mul():
            return Mul(tuple(_without_moduli(factor, signs) for factor in expr.factors))
        case Pow():
            return Pow(_without_moduli(expr.base, signs), expr.exponent)
        case _:
            return expr


def _of_quotient(expr: Expr, name: str) -> Iterator[Expr]:
    quotient = as_quotient(expr, name)
    if quotient is None:
        raise Unreadable("no quotient of polynomials")
    for coefficients in (quotient.top, quotient.bottom):
        if len(coefficients) > 1:
            yield from _real_roots(coefficients)


def _real_roots(coefficients: Coefficients) -> Iterator[Expr]:
    _, factors = squarefree(coefficients).factor()
    for factor, _ in factors:
        plain = _coefficients(factor)
        count = len(real_roots(plain))
        if not count:
            continue
        roots = radical_roots(plain)
        if roots is None:
            raise Unreadable("a root that has no form in square roots")
        yield from roots[:count]


def _coefficients(poly: Any) -> Coefficients:
    return tuple(Fraction(int(poly[degree])) for degree in range(poly.degree() + 1))


def in_order(points: list[Expr]) -> list[Expr]:
    """Return real constants in rising order, equal ones once.

    Raises:
        Unreadable: the order of two could not be decided.
    """

    def compared(left: Expr, right: Expr) -> int:
        found = order(left, right)
        if found is None:
            raise Unreadable("two points whose order is open")
        return found

    kept: list[Expr] = []
    for point in sorted(points, key=cmp_to_key(compared)):
        if not kept or compared(kept[-1], point):
            kept.append(point)
    return kept


def holds_at(relation: Relation, name: str, point: Expr) -> bool:
    """Tell whether ``relation`` is true at a real point; where it is not defined it is not.

    Raises:
        Unreadable: the sign of a difference could not be decided.
    """
    sides = [substitute(side, name, point) for side in relation.sides]
    try:
        for side in sides:
            rational_value(side)
    except Undefined:
        return False
    for (left, right), op in zip(pairwise(sides), relation.ops, strict=True):
        found = sign(add(left, neg(right)))
        if found is None:
            raise Unreadable("a difference whose sign is open")
        if found not in _HOLDS[op]:
            return False
    return True


def probes(points: list[Expr]) -> list[Expr]:
    """Return the points and one rational number in each gap: between them, below and above.

    Raises:
        Unreadable: two points lie too close together.
    """
    if not points:
        return [num(0)]
    found: list[Expr] = [Num(_near(points[0]) - 1)]
    for place, point in enumerate(points):
        found.append(point)
        if place + 1 < len(points):
            middle = Num((_near(point) + _near(points[place + 1])) / 2)
            if order(point, middle) != -1 or order(middle, points[place + 1]) != -1:
                raise Unreadable("two points that lie too close together")
            found.append(middle)
    return [*found, Num(_near(points[-1]) + 1)]


def _near(point: Expr) -> Fraction:
    exact = rational_value(point)
    if exact is not None:
        return exact
    with precision(128):
        middle = evaluate(point, {}).mid()
        mantissa, exponent = middle.man_exp()
    return Fraction(int(mantissa)) * Fraction(2) ** int(exponent)
