"""Solve linear and separable differential equations; what solves one is put into it by the check."""

from typing import Final

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import is_zero, rational_value
from proofroute.tools.math.algebra.order import order, sign, simplest
from proofroute.tools.math.algebra.polynomial import as_quotient, to_expr
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.analysis.primitives import primitive
from proofroute.tools.math.answers.signs import rebuilt
from proofroute.tools.math.build import add, div, mul, neg, power, simplified, substitute
from proofroute.tools.math.forms.families.ode import Condition, Ode
from proofroute.tools.math.solving.particular import particular
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import HALF, ONE, ZERO, Add, Call, Const, Expr, Mul, Pow, Sym, num, variables

_E: Final = Const("e")
_CONSTANTS: Final = ("C_1", "C_2")


async def solve_ode(form: Ode) -> str | None:
    """Return y, with the constants that the conditions leave free."""
    left, right = form.equation.sides
    zero = simplified(add(left, neg(right)))
    names = [*(f"y_{n}" for n in range(form.order, 0, -1)), "y"]
    parts = _linear(zero, names)
    if parts is not None and form.order == 1:
        return await _first_order(form, parts)
    if parts is not None and form.order == 2:
        return await _second_order(form, parts)
    return await _separable(form, zero) if form.order == 1 else None


def _linear(zero: Expr, names: list[str]) -> list[Expr] | None:
    """Return the factors of the derivatives, the highest first, and what else is there."""
    factors: list[Expr] = []
    rest = zero
    for name in names:
        factor = simplified(differentiate(zero, name))
        if variables(factor) & set(names):
            return None
        factors.append(factor)
        rest = substitute(rest, name, ZERO)
    return [*factors, simplified(rest)]


async def _first_order(form: Ode, parts: list[Expr]) -> str | None:
    """Solve y' + p y = q by the factor e^(integral of p)."""
    lead, factor, rest = parts
    slope, source = (ZERO if is_zero(part) else simplified(div(part, lead)) for part in (factor, neg(rest)))
    found = await primitive(slope, form.by) if slope != ZERO else (ZERO, None)
    if found is None:
        return None
    exponent = _plain_logarithms(found[0])
    grown, shrunk = _exponential(exponent), _exponential(neg(exponent))
    inner = (ZERO, None) if source == ZERO else await primitive(_cancelled(mul(source, grown)), form.by)
    if inner is None:
        return None
    own = simplified(_cancelled(mul(inner[0], shrunk))) if source != ZERO else ZERO
    return _with_constants(form, own, [simplified(shrunk)])


def _plain_logarithms(expr: Expr) -> Expr:
    """Leave out the bars of ln|x|: the constant before the solution takes the sign."""
    match expr:
        case Call(name="ln", args=(Call(name="abs", args=(inner,)),)):
            return Call("ln", (inner,))
        case _:
            return rebuilt(expr, _plain_logarithms)


def _exponential(exponent: Expr) -> Expr:
    """Return e to an exponent; a multiple of one logarithm becomes a power."""
    exponent = simplified(exponent)
    match exponent:
        case Call(name="ln", args=(inner,)):
            return inner
        case _:
            pass
    factors = exponent.factors if isinstance(exponent, Mul) else ()
    logs = [part for part in factors if isinstance(part, Call) and part.name == "ln"]
    if len(logs) == 1:
        rest = mul(*(part for part in factors if part is not logs[0]))
        if not variables(rest):
            return power(logs[0].args[0], rest)
    return ONE if exponent == ZERO else power(_E, exponent)


def _cancelled(expr: Expr) -> Expr:
    """Put powers of e together: e^a * e^b is e^(a+b)."""
    expr = simplified(expr)
    match expr:
        case Add():
            return add(*(_cancelled(term) for term in expr.terms))
        case Mul():
            sums = [part for part in expr.factors if isinstance(part, Add)]
            if sums:
                others = [part for part in expr.factors if part is not sums[0]]
                return add(*(_cancelled(mul(*others, term)) for term in sums[0].terms))
            powers = [part for part in expr.factors if isinstance(part, Pow) and part.base == _E]
            exponents = [part.exponent for part in powers]
            rest = [part for part in expr.factors if not (isinstance(part, Pow) and part.base == _E)]
            total = _collected(add(*exponents)) if exponents else ZERO
            return mul(*rest, ONE if total == ZERO else power(_E, total))
        case _:
            return expr


def _collected(expr: Expr) -> Expr:
    names = sorted(variables(expr))
    quotient = as_quotient(expr, names[0]) if len(names) == 1 else None
    if quotient is not None and len(quotient.bottom) == 1:
        return to_expr(tuple(value / quotient.bottom[0] for value in quotient.top), names[0])
    return simplified(expr)


def _with_constants(form: Ode, own: Expr, basis: list[Expr]) -> str | None:
    """Return the sum, its constants found from the conditions where there are enough of them."""
    if not form.conditions:
        free = [mul(Sym(name), part) for name, part in zip(_CONSTANTS, basis, strict=False)]
        return f"y = {show(add(*free, own))}"
    if len(form.conditions) != len(basis):
        return None
    rows = [[_at(part, form.by, condition) for part in basis] for condition in form.conditions]
    wanted = [
        simplest(add(condition.value, neg(_at(own, form.by, condition)))) for condition in form.conditions
    ]
    constants = _solved(rows, wanted)
    if constants is None:
        return None
    kept = [mul(constant, part) for constant, part in zip(constants, basis, strict=True) if constant != ZERO]
    return f"y = {show(simplified(add(*kept, own)))}"


def _at(expr: Expr, by: str, condition: Condition) -> Expr:
    return simplest(substitute(differentiate(expr, by, condition.order), by, condition.at))


def _solved(rows: list[list[Expr]], wanted: list[Expr]) -> list[Expr] | None:
    """Solve one equation, or two by Cramer's rule."""
    if len(rows) == 1:
        return [simplest(div(wanted[0], rows[0][0]))] if sign(rows[0][0]) else None
    (a, b), (c, d) = rows
    whole = simplest(add(mul(a, d), neg(mul(b, c))))
    if not sign(whole):
        return None
    first = add(mul(wanted[0], d), neg(mul(b, wanted[1])))
    second = add(mul(a, wanted[1]), neg(mul(wanted[0], c)))
    return [simplest(div(simplest(part), whole)) for part in (first, second)]


async def _second_order(form: Ode, parts: list[Expr]) -> str | None:
    """Solve a y'' + b y' + c y = q with constant a, b and c."""
    *factors, rest = parts
    values = [rational_value(factor) if not variables(factor) else None for factor in factors]
    a, b, c = values
    if a is None or b is None or c is None or a == 0:
        return None
    variable, middle = Sym(form.by), -b / (2 * a)
    inside = b * b / (4 * a * a) - c / a
    decay = power(_E, mul(num(middle), variable)) if middle else ONE
    if inside == 0:
        basis = [decay, mul(variable, decay)]
    elif inside > 0:
        root = simplest(power(num(inside), HALF))
        speeds = [simplified(add(num(middle), mul(num(side), root))) for side in (-1, 1)]
        basis = [ONE if speed == ZERO else simplified(power(_E, mul(speed, variable))) for speed in speeds]
    else:
        angle = mul(simplest(power(num(-inside), HALF)), variable)
        basis = [mul(decay, Call("cos", (angle,))), mul(decay, Call("sin", (angle,)))]
    own = particular(form.by, (c, b, a), neg(rest))
    return None if own is None else _with_constants(form, own, basis)


async def _separable(form: Ode, zero: Expr) -> str | None:
    """Solve y' = f(x) g(y) where the integral of 1/g is a multiple of a power of y."""
    lead = simplified(differentiate(zero, "y_1"))
    if "y_1" in variables(lead):
        return None
    speed = simplified(neg(div(substitute(zero, "y_1", ZERO), lead)))
    factors = speed.factors if isinstance(speed, Mul) else (speed,)
    ours = [factor for factor in factors if "y" in variables(factor)]
    others = [factor for factor in factors if "y" not in variables(factor)]
    if any(form.by in variables(factor) for factor in ours):
        return None
    inner, outer = (
        await primitive(simplified(power(mul(*ours), num(-1))), "y"),
        await primitive(mul(*others), form.by),
    )
    if inner is None or outer is None:
        return None
    height = inner[0]
    exponent = rational_value(
        simplest(substitute(simplified(div(mul(Sym("y"), differentiate(height, "y")), height)), "y", num(2)))
    )
    scale = simplest(substitute(height, "y", ONE))
    if (
        exponent is None
        or not exponent
        or equal(height, mul(scale, power(Sym("y"), num(exponent)))).outcome != "equal"
    ):
        return None
    if not form.conditions:
        shown = div(add(outer[0], Sym("C")), scale)
        return (
            None
            if exponent.denominator != 1 or exponent > 0
            else f"y = {show(simplified(power(shown, num(1 / exponent))))}"
        )
    (condition,) = form.conditions if len(form.conditions) == 1 else (None,)
    if condition is None or condition.order:
        return None
    start = add(substitute(height, "y", condition.value), neg(substitute(outer[0], form.by, condition.at)))
    value = power(simplified(div(add(outer[0], simplest(start)), scale)), num(1 / exponent))
    even = exponent.numerator % 2 == 0 and order(condition.value, ZERO) == -1
    return f"y = {show(simplified(neg(value) if even else value))}"
