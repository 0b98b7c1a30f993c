"""Evaluate a tree in ball arithmetic: a midpoint with a rigorous error bound (Arb, through python-flint)."""

import threading
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from typing import Any, Final

import flint

from proofroute.tools.math.errors import Undefined, Unreadable
from proofroute.tools.math.tree import Add, Call, Const, Derivative, Expr, Integral, Mul, Num, Pow, Sym, walk

Ball = Any
"""A ``flint.arb`` or ``flint.acb``; python-flint ships no types for them."""

_LOCK: Final = threading.RLock()  # the precision belongs to the whole process


@contextmanager
def precision(bits: int) -> Generator[None]:
    """Compute with ``bits`` of precision inside the block."""
    with _LOCK:
        before = flint.ctx.prec
        flint.ctx.prec = bits
        try:
            yield
        finally:
            flint.ctx.prec = before


def is_complex(expr: Expr) -> bool:
    """Tell whether the imaginary unit occurs."""
    return any(part == Const("i") for part in walk(expr))


def real(value: Fraction) -> Ball:
    """Return a real ball round a rational number."""
    return flint.arb(flint.fmpq(value.numerator, value.denominator))


def evaluate(
    expr: Expr,
    point: Mapping[str, Ball],
    number: Callable[[Any], Ball] = flint.arb,
    *,
    analytic: bool = False,
) -> Ball:
    """Evaluate ``expr`` with its variables at ``point``.

    Args:
        expr: what to evaluate.
        point: a ball for each variable.
        number: ``flint.arb`` for real values, ``flint.acb`` for complex ones.
        analytic: give no finite value where the ball touches a branch cut (what rigorous integration asks).

    Raises:
        Unreadable: it holds something that has no value of that sort.
    """

    def part(inner: Expr) -> Ball:
        return evaluate(inner, point, number, analytic=analytic)

    match expr:
        case Num():
            return number(flint.arb(flint.fmpq(expr.value.numerator, expr.value.denominator)))
        case Sym():
            if expr.name not in point:
                raise Unreadable(f"the variable {expr.name} where a number is wanted")
            return point[expr.name]
        case Const():
            return _constant(expr, number)
        case Add():
            total = part(expr.terms[0])
            for term in expr.terms[1:]:
                total = total + part(term)
            return total
        case Mul():
            product = part(expr.factors[0])
            for factor in expr.factors[1:]:
                product = product * part(factor)
            return product
        case Pow():
            return _power(expr, part, analytic)
        case Call():
            return _call(expr.name, [part(arg) for arg in expr.args], analytic)
        case Integral() | Derivative():
            raise Unreadable("an integral or derivative inside a value")


def _constant(const: Const, number: Callable[[Any], Ball]) -> Ball:
    match const.name:
        case "pi":
            return number(flint.arb.pi())
        case "e":
            return number(flint.arb.const_e())
        case "i":
            if number is not flint.acb:
                raise Unreadable("an imaginary number among real ones")
            return flint.acb(0, 1)
        case "oo":
            raise Undefined("infinity is no number")


def _power(expr: Pow, part: Callable[[Expr], Ball], analytic: bool) -> Ball:
    if expr.base == Const("e"):
        return part(expr.exponent).exp()
    base = part(expr.base)
    if isinstance(expr.exponent, Num):
        exponent = expr.exponent.value
        if exponent.denominator == 1:
            return base ** flint.fmpz(exponent.numerator)
        if exponent == Fraction(1, 2):
            return base.sqrt(analytic=True) if analytic else base.sqrt()
        if exponent == Fraction(-1, 2):
            return 1 / (base.sqrt(analytic=True) if analytic else base.sqrt())
    if analytic:
        return base.pow(part(expr.exponent), analytic=True)
    return base ** part(expr.exponent)


_DIRECT: Final = frozenset(
    "sin cos tan cot sec csc sinh cosh tanh asin acos atan asinh acosh atanh".split()  # noqa: SIM905
)


_ENTIRE_OR_MEROMORPHIC: Final = frozenset(
    "sin cos tan cot sec csc sinh cosh tanh factorial binomial".split()  # noqa: SIM905
)


def _call(name: str, args: list[Ball], analytic: bool) -> Ball:
    if analytic and name in ("ln", "log"):
        return args[0].log(analytic=True)
    if analytic and name not in _ENTIRE_OR_MEROMORPHIC:
        raise Unreadable(f"{name!r} is not known as analytic")
    if name in _DIRECT:
        return getattr(args[0], name)()
    match name, args:
        case ("ln" | "log", [arg]):
            return arg.log()
        case "abs", [arg]:
            return abs(arg)
        case (("floor" | "ceil"), [arg]) if isinstance(arg, flint.arb):
            return getattr(arg, name)()
        case "factorial", [arg]:
            return (arg + 1).gamma()
        case "binomial", [over, under]:
            return (over + 1).gamma() * (under + 1).rgamma() * (over - under + 1).rgamma()
        case "acot", [arg]:
            return (1 / arg).atan()
        case "asec", [arg]:
            return (1 / arg).acos()
        case "acsc", [arg]:
            return (1 / arg).asin()
        case (("max" | "min"), [first, *rest]) if isinstance(first, flint.arb):
            for arg in rest:
                first = first.max(arg) if name == "max" else first.min(arg)
            return first
        case _:
            raise Unreadable(f"the function {name!r} of {len(args)} numbers")
