r"""Sums, products, limits and integrals in an answer, worked out where there is an exact value for them."""

from collections.abc import Callable
from typing import Final

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.algebra.plain import plain_number
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.analysis.domain import continuous_on
from proofroute.tools.math.analysis.integrate import antiderivative
from proofroute.tools.math.analysis.limits import Found, limit_of
from proofroute.tools.math.answers.signs import rebuilt
from proofroute.tools.math.build import (
    add,
    mul,
    simplified,
    substitute,
    written_negative,
    written_sum,
)
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.grading.closed_sums import polynomial_in, product_of, sum_of, whole_bound
from proofroute.tools.math.grading.outcomes import Deadline
from proofroute.tools.math.tree import (
    ZERO,
    Call,
    Collection,
    Const,
    Expr,
    Integral,
    Num,
    Pow,
    Quantity,
    Relation,
    Sym,
    Value,
    num,
    variables,
    walk,
)

_OPERATORS: Final = frozenset(("sum", "product", "limit"))
_MOST_LEFT: Final = 12
_SECONDS: Final = 0.5


def holds_operator(value: Value) -> bool:
    """Tell whether a value holds a sum, product, limit or integral."""
    return any(_is_operator(part) for expr in _exprs(value) for part in walk(expr))


def worked_out(value: Value) -> Value:
    """Return a value with its sums, products, limits and integrals worked out, as far as that is known.

    Raises:
        TooLarge: it holds many of them, or they take too long.
    """
    if sum(_is_operator(part) for expr in _exprs(value) for part in walk(expr)) > _MOST_LEFT:
        raise TooLarge("many sums, products, limits and integrals")
    deadline = Deadline(_SECONDS)

    def worked(expr: Expr) -> Expr:
        deadline.check()
        expr = rebuilt(expr, worked)
        return _worked_out(expr) if _is_operator(expr) else expr

    return _changed(value, worked)


def with_names_for(values: tuple[Value, Value]) -> tuple[Value, Value]:
    """Give what could not be worked out names, the same where two of them are known to be the same."""
    known: list[tuple[Expr, Sym]] = []

    def named(expr: Expr) -> Expr:
        if not _is_operator(expr):
            return rebuilt(expr, named)
        for other, name in known:
            if _same(expr, other):
                return name
        known.append((expr, Sym(f"operator_{len(known)}")))
        return known[-1][1]

    return _changed(values[0], named), _changed(values[1], named)


def _is_operator(expr: Expr) -> bool:
    return isinstance(expr, Integral) or (isinstance(expr, Call) and expr.name in _OPERATORS)


def _exprs(value: Value) -> list[Expr]:
    match value:
        case Collection():
            return [expr for item in value.items for expr in _exprs(item)]
        case Relation():
            return list(value.sides)
        case Quantity():
            return [value.amount]
        case _ if isinstance(value, Expr):
            return [value]
        case _:
            return []


def _changed(value: Value, change: Callable[[Expr], Expr]) -> Value:
    match value:
        case Collection():
            return Collection(value.kind, tuple(_changed(item, change) for item in value.items))
        case Relation():
            return Relation(tuple(change(side) for side in value.sides), value.ops)
        case Quantity():
            return Quantity(change(value.amount), value.unit)
        case _ if isinstance(value, Expr):
            return change(value)
        case _:
            return value


def _worked_out(expr: Expr) -> Expr:
    try:
        found = _value_of(expr)
    except (Unreadable, Undefined, TooLarge):
        found = None
    if found is None:
        return expr
    number = plain_number(found)
    return found if number is None else Num(number)


def _value_of(expr: Expr) -> Expr | None:
    match expr:
        case Call(name="sum" | "product" as kind, args=(body, Sym(name=name), low, high)):
            if any(_is_operator(part) for part in walk(body)) or name in variables(low, high):
                return None
            if _of_names(expr, name):
                return None
            return sum_of(body, name, low, high) if kind == "sum" else product_of(body, name, low, high)
        case Call(name="limit", args=(body, Sym(name=name), at, Num(value=side))):
            if variables(body) - {name}:
                return None
            return _limit(body, name, at, {-1: "left", 0: "both", 1: "right"}[int(side)])
        case Integral(body=body, variable=name, bounds=(low, high)):
            return _integral(body, name, low, high)
        case _:
            return None


def _of_names(expr: Expr, name: str) -> bool:
    """Tell whether the index stands in a subscript, as in ``a_k``."""
    return any(name in part.name.partition("_")[2] for part in walk(expr) if isinstance(part, Sym))


def _limit(body: Expr, name: str, at: Expr, side: str) -> Expr | None:
    found = limit_of(body, name, at, side)
    if found is not None:
        return found.value
    match body:
        case Pow(base=base, exponent=exponent) if name in variables(exponent):
            # b^x is e to the power of x ln b.
            rate = _rate(mul(exponent, Call("ln", (base,))), name, at, side)
            if rate is not None and rate.value is not None and not infinite(rate.value):
                return Pow(Const("e"), rate.value)
        case _:
            pass
    return None


def _rate(body: Expr, name: str, at: Expr, side: str) -> Found | None:
    if not infinite(at):
        return limit_of(body, name, at, side)
    near = simplified(substitute(body, name, Pow(Sym(name), num(-1))))
    return limit_of(near, name, ZERO, "right" if infinite(at) > 0 else "left")


def _integral(body: Expr, name: str, low: Expr, high: Expr) -> Expr | None:
    if infinite(low) or infinite(high) or name in variables(low, high):
        return None
    found = antiderivative(body, name)
    if found is None or equal(differentiate(found, name), body).outcome != "equal":
        return None
    polynomial = polynomial_in(body, name) is not None
    if not polynomial and (variables(low, high) or not continuous_on(found, name, low, high)):
        return None
    return written_sum(substitute(found, name, high), written_negative(substitute(found, name, low)))


def _same(left: Expr, right: Expr) -> bool:
    """Tell whether two operators are the same, whatever their index is called and where it starts."""
    match left, right:
        case Call(args=(body, Sym(name=name), *bounds)), Call(args=(other, Sym(name=index), *others)):
            if left.name != right.name or len(bounds) != len(others):
                return False
            bound = index != name
            if left.name != "limit" and (first := whole_bound(bounds[0])) is not None:
                second = whole_bound(others[0])
                if second is not None and second != first:
                    other = substitute(other, index, add(Sym(index), num(second - first)))
                    others = [bounds[0], add(others[1], num(first - second))]
                    bound = True
            if bound and (_of_names(left, name) or _of_names(right, index)):
                return False
            other = substitute(other, index, Sym(name))
            return _equal(body, other) and all(map(_equal, bounds, others))
        case Integral(bounds=None), Integral(bounds=None):
            return left.variable == right.variable and _equal(left.body, right.body)
        case Integral(bounds=(low, high)), Integral(bounds=(bottom, top)):
            moved = substitute(right.body, right.variable, Sym(left.variable))
            return _equal(low, bottom) and _equal(high, top) and _equal(left.body, moved)
        case _:
            return False


def _equal(left: Expr, right: Expr) -> bool:
    return equal(left, right).outcome == "equal"
