"""Integrals to infinity: an antiderivative that is continuous all the way, and its limits at the ends."""

from dataclasses import dataclass
from fractions import Fraction

from proofroute.core import Assurance, weakest
from proofroute.tools.math.algebra.order import infinite, sign
from proofroute.tools.math.algebra.polynomial import as_quotient, real_roots
from proofroute.tools.math.analysis import cas
from proofroute.tools.math.analysis.domain import continuous_on
from proofroute.tools.math.analysis.limits import limit_of
from proofroute.tools.math.analysis.primitives import primitive
from proofroute.tools.math.analysis.tending import confirmed
from proofroute.tools.math.build import add, mul, neg, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import INFINITY, Call, Expr, Mul, Num, Pow, num, variables, walk

_EVERYWHERE = frozenset(("atan", "exp", "sin", "cos", "sinh", "cosh", "tanh", "abs", "asinh"))


@dataclass(frozen=True, slots=True)
class Improper:
    """An integral to infinity.

    Args:
        antiderivative: continuous on the whole interval.
        value: the difference of its limits; None where one of them is infinite, so that there is no value.
        assurance: ``proved``; ``bounded`` where values ever farther out confirm a limit.
    """

    antiderivative: Expr
    value: Expr | None
    assurance: Assurance


async def improper(body: Expr, name: str, low: Expr, high: Expr) -> Improper | None:
    """Return the integral of ``body`` where a bound is infinite; None where it is not known."""
    try:
        return await _improper(body, name, low, high)
    except (Unreadable, TooLarge, Undefined):
        return None


async def _improper(body: Expr, name: str, low: Expr, high: Expr) -> Improper | None:
    if infinite(low) > 0 or infinite(high) < 0:
        return None
    found = await primitive(body, name, lambda known: _continuous(known, name, low, high))
    if found is None:
        return None
    antiderivative, back = found
    ends = [await _at(antiderivative, name, bound) for bound in (high, low)]
    known = [end for end in ends if end is not None]
    if len(known) < len(ends):
        return None
    (top, sure), (bottom, sure_too) = known
    assurances: list[Assurance] = [back.assurance, sure, sure_too]
    assurance = weakest(assurances)
    if infinite(top) or infinite(bottom):
        # Of two infinite ends, each alone leaves the integral without a value.
        return Improper(antiderivative, None, assurance)
    return Improper(antiderivative, add(top, neg(bottom)), assurance)


def _continuous(expr: Expr, name: str, low: Expr, high: Expr) -> bool:
    """Tell whether ``expr`` is continuous up to its last special point, and has none beyond."""
    try:
        far = _last_special_point(expr, name)
    except (Unreadable, TooLarge, Undefined):
        return False
    if far is None:
        return False
    start = num(-far) if infinite(low) else low
    end = num(far) if infinite(high) else high
    above = sign(add(end, neg(start)))
    return above is not None and (above <= 0 or continuous_on(expr, name, start, end))


def _last_special_point(expr: Expr, name: str) -> Fraction | None:
    """Return a number beyond which, on both sides, nothing in ``expr`` is zero that must not be."""
    far = Fraction(1)
    for part in walk(expr):
        if name not in variables(part):
            continue
        match part:
            case Pow(base=base, exponent=Num(value=value)):
                if value.denominator == 1 and value > 0:
                    continue
                inner = base
            case Pow(base=base):
                if variables(base) or sign(base) != 1:
                    return None
                continue
            case Call(name="ln", args=(arg,)):
                inner = arg.args[0] if isinstance(arg, Call) and arg.name == "abs" else arg
            case Call(name=called):
                if called not in _EVERYWHERE:
                    return None
                continue
            case _:
                continue
        quotient = as_quotient(inner, name)
        if quotient is None:
            return None
        for coefficients in (quotient.top, quotient.bottom):
            for root in real_roots(coefficients):
                far = max(far, Fraction(int(abs(float(root.mid()))) + 2))
    return far


async def _at(expr: Expr, name: str, bound: Expr) -> tuple[Expr, Assurance] | None:
    if not infinite(bound):
        return substitute(expr, name, bound), "proved"
    end: Expr = INFINITY if infinite(bound) > 0 else mul(num(-1), INFINITY)
    if _is_logarithm_of_endless(expr, name, end):
        return INFINITY, "proved"
    exact = limit_of(expr, name, end, "both")
    if exact is not None:
        return None if exact.value is None else (exact.value, "proved")
    guess = await cas.limit(expr, name, end, "both")
    return None if guess is None or not confirmed(expr, name, end, "both", guess) else (guess, "bounded")


def _is_logarithm_of_endless(expr: Expr, name: str, end: Expr) -> bool:
    """Tell whether ``expr`` is a multiple of the logarithm of a quotient that grows without bound."""
    match expr:
        case Mul(factors=(Num(value=scale), Call() as call)) if scale:
            return _is_logarithm_of_endless(call, name, end)
        case Call(name="ln", args=(Call(name="abs", args=(inner,)),)) | Call(name="ln", args=(inner,)):
            quotient = as_quotient(inner, name)
            return quotient is not None and len(quotient.top) > len(quotient.bottom)
        case _:
            return False
