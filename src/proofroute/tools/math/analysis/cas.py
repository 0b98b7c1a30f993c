"""SymPy, asked from outside: each question runs in a killable worker with a time limit."""

from typing import Final

from proofroute.core import Json, WorkerError
from proofroute.tools.math.analysis.wire import from_wire, to_wire
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Add, Call, Expr, Mul, Pow
from proofroute.tools.workers import Job, call, start_warming

SECONDS: Final = 6.0
_MODULE: Final = "proofroute.tools.math.analysis.cas_worker"


async def integrate(expr: Expr, name: str) -> Expr | None:
    """Return an antiderivative that SymPy finds, unchecked; None when it finds none in time."""
    return await _ask("integrate", expr, name)


async def simplify(expr: Expr) -> Expr | None:
    """Return a simpler expression that SymPy holds equal, unchecked; None when it has none in time."""
    return await _ask("simplify", expr, "")


async def limit(expr: Expr, name: str, at: Expr, side: str) -> Expr | None:
    """Return the limit that SymPy finds, unchecked; None when it finds none in time, or several.

    Args:
        expr: what tends.
        name: the variable.
        at: the point, an infinity included.
        side: ``left``, ``right`` or ``both``.
    """
    try:
        return await _ask("limit", expr, name, to_wire(at), side)
    except Unreadable:
        return None


async def _ask(handler: str, expr: Expr, name: str, *more: Json) -> Expr | None:
    try:
        argument: Json = [to_wire(expr), name, *more]
        found = await call(Job(_MODULE, handler, seconds=SECONDS), argument)
    except (WorkerError, Unreadable):
        # No answer is an answer here: whoever asks goes on without.
        return None
    return None if found is None else from_wire(found)


def warm() -> None:
    """Start the worker ahead of the first question."""
    start_warming(Job(_MODULE, "integrate"))


def with_absolute_logarithms(expr: Expr) -> Expr:
    """Write ``ln|u|`` for ``ln u``: the real antiderivative on both sides of a pole."""
    match expr:
        case Add():
            return Add(tuple(with_absolute_logarithms(term) for term in expr.terms))
        case Mul():
            return Mul(tuple(with_absolute_logarithms(factor) for factor in expr.factors))
        case Pow():
            return Pow(with_absolute_logarithms(expr.base), with_absolute_logarithms(expr.exponent))
        case Call(name="ln", args=(inner,)):
            return Call("ln", (Call("abs", (with_absolute_logarithms(inner),)),))
        case Call():
            return Call(expr.name, tuple(with_absolute_logarithms(arg) for arg in expr.args))
        case _:
            return expr
