"""Answer a form exactly, by algebra alone, or not at all."""

from collections.abc import Awaitable
from typing import assert_never

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.algebra.polynomial import as_quotient, real_roots
from proofroute.tools.math.algebra.roots import radical_roots
from proofroute.tools.math.algebra.solutions import real_solutions
from proofroute.tools.math.analysis import cas
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.analysis.domain import divergence
from proofroute.tools.math.analysis.improper import improper
from proofroute.tools.math.analysis.primitives import primitive, primitive_on
from proofroute.tools.math.build import add, neg, simplified, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms import (
    DefiniteIntegral,
    Differentiation,
    Equation,
    Evaluation,
    Form,
    IndefiniteIntegral,
    Posed,
)
from proofroute.tools.math.solving.posed import SOLVERS
from proofroute.tools.math.text.show import TOO_LONG, show
from proofroute.tools.math.tree import Expr, Num, variables, walk


async def solve(form: Form) -> str | None:
    """Return the answer as plain text; None to abstain."""
    try:
        found = await _solve(form)
    except (Unreadable, Undefined, TooLarge):
        return None
    return None if found is None or TOO_LONG in found else found


def _solve(form: Form) -> Awaitable[str | None]:
    match form:
        case Evaluation():
            return _value(form.expr)
        case DefiniteIntegral():
            return _definite(form)
        case IndefiniteIntegral():
            return _indefinite(form)
        case Differentiation():
            return _derivative(form)
        case Equation():
            return _equation(form)
        case Posed():
            return _posed(form)
        case _:
            assert_never(form)


async def _posed(form: Posed) -> str | None:
    solver = SOLVERS.get(type(form))
    found = None if solver is None else solver(form)
    return await found if isinstance(found, Awaitable) else found


async def _value(expr: Expr) -> str | None:
    exact = rational_value(expr)
    if exact is not None:
        decimal = any(isinstance(part, Num) and part.decimals for part in walk(expr))
        return _decimal(Num(exact)) if decimal else show(Num(exact))
    found = await cas.simplify(expr)
    return show(simplified(found)) if found is not None else None


def _decimal(number: Num) -> str:
    """Write a number as a finite decimal if it is one."""
    for decimals in range(1, 40):
        if (number.value * 10**decimals).denominator == 1:
            if decimals == 1 and number.value.denominator == 1:
                break
            return show(Num(number.value, decimals))
    return show(number)


async def _definite(form: DefiniteIntegral) -> str | None:
    pole = divergence(form.body, form.variable, form.low, form.high)
    if pole is not None:
        return "The integral diverges"
    if infinite(form.low) or infinite(form.high):
        endless = await improper(form.body, form.variable, form.low, form.high)
        if endless is None:
            return None
        return "The integral diverges" if endless.value is None else await _value(endless.value)
    found = await primitive_on(form.body, form.variable, form.low, form.high)
    if found is None:
        return None
    ends = [substitute(found[0], form.variable, bound) for bound in (form.high, form.low)]
    return await _value(add(ends[0], neg(ends[1])))


async def _indefinite(form: IndefiniteIntegral) -> str | None:
    found = await primitive(form.body, form.variable)
    if found is None:
        return None
    constant = next(name for name in ("C", "K", "C_1") if name not in variables(form.body))
    return f"{show(found[0])} + {constant}"


async def _derivative(form: Differentiation) -> str | None:
    found = differentiate(simplified(form.body), form.variable, form.order)
    if form.at is not None:
        return await _value(substitute(found, form.variable, form.at))
    return show(found)


async def _equation(form: Equation) -> str | None:
    left, right = form.relation.sides
    quotient = as_quotient(add(left, neg(right)), form.variable)
    if quotient is None:
        return _listed(form, real_solutions(left, right, form.variable))
    if not quotient.top:
        return None
    roots = radical_roots(quotient.top)
    if roots is None:
        return None
    if form.real:
        roots = roots[: len(real_roots(quotient.top))]
    kept = [root for root in roots if _defined(form, root)]
    return _listed(form, tuple(kept))


def _listed(form: Equation, roots: tuple[Expr, ...] | None) -> str | None:
    if roots is None:
        return None
    if not roots:
        return "no real solution" if form.real else "no solution"
    return " or ".join(f"{form.variable} = {show(root)}" for root in roots)


def _defined(form: Equation, root: Expr) -> bool:
    try:
        for side in form.relation.sides:
            rational_value(substitute(side, form.variable, root))
    except Undefined:
        return False
    return True
