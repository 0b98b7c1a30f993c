"""Particular points of graphs: where they meet the axes, turn or bend."""

from proofroute.tools.math.algebra.order import simplest
from proofroute.tools.math.algebra.polynomial import as_quotient, to_expr
from proofroute.tools.math.algebra.sign_chart import break_points, holds_at, probes
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import add, neg, simplified, substitute
from proofroute.tools.math.errors import Undefined, Unreadable
from proofroute.tools.math.tree import ZERO, Expr, Num, Relation

Point = tuple[Expr, Expr]


def marks_of(sort: str, relation: Relation, body: Expr | None, name: str) -> list[Point]:
    """Return the points of a sort: intercepts, critical points, inflection points, local extrema.

    Args:
        sort: which points.
        relation: the equation of the curve.
        body: what y is, where it is a quotient of polynomials in ``name``.
        name: the variable.

    Raises:
        Unreadable: they are not known.
    """
    if sort in ("x-intercept", "y-intercept", "intercept"):
        found: list[Point] = []
        if sort != "y-intercept":
            found += [(at, ZERO) for at in _zeros(_curve(relation, "y"), name)]
        if sort != "x-intercept":
            if body is None:
                found += [(ZERO, at) for at in _zeros(_curve(relation, name), "y")]
            else:
                found += _height(body, name, ZERO)
        return list(dict.fromkeys(found))
    if body is None:
        return []
    if "asymptote" in sort:
        return _asymptotes(body, name, upright=sort.startswith("vertical"))
    slope = differentiate(simplified(body), name, 2 if sort == "inflection" else 1)
    level = Relation((slope, ZERO), ("=",))
    points = break_points(level, name)
    tested = probes(points)
    signs = [_sign(slope, name, at) for at in tested]
    kept: list[Point] = []
    for place, point in enumerate(points):
        before, after = signs[2 * place], signs[2 * place + 2]
        turns = {"critical": True, "inflection": before * after < 0, "maximum": before > 0 > after,
                 "minimum": before < 0 < after, "extrema": before * after < 0}[sort]  # fmt: skip
        if turns and holds_at(level, name, point):
            kept += _height(body, name, point)
    return kept


def _asymptotes(body: Expr, name: str, *, upright: bool) -> list[Point]:
    quotient = as_quotient(body, name)
    if quotient is None:
        raise Unreadable("no quotient of polynomials")
    if upright:
        return [(at, ZERO) for at in _zeros(to_expr(quotient.bottom, name), name)]
    if len(quotient.top) > len(quotient.bottom):
        return []
    level = len(quotient.top) == len(quotient.bottom)
    return [(ZERO, Num(quotient.top[-1] / quotient.bottom[-1]) if level else ZERO)]


def _curve(relation: Relation, other: str) -> Expr:
    left, right = relation.sides
    return substitute(add(left, neg(right)), other, ZERO)


def _zeros(expr: Expr, name: str) -> list[Expr]:
    level = Relation((expr, ZERO), ("=",))
    return [point for point in break_points(level, name) if holds_at(level, name, point)]


def _height(body: Expr, name: str, at: Expr) -> list[Point]:
    try:
        return [(at, simplest(substitute(body, name, at)))]
    except Undefined:
        return []


def _sign(expr: Expr, name: str, at: Expr) -> int:
    above = holds_at(Relation((expr, ZERO), (">",)), name, at)
    return 1 if above else -1 if holds_at(Relation((expr, ZERO), ("<",)), name, at) else 0
