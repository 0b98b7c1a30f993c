"""Periods and amplitudes of functions that sines, cosines and tangents are put together to."""

from math import gcd, lcm
from typing import Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.order import order, sign
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import div, mul, neg, simplified
from proofroute.tools.math.forms.families.computed import Computed
from proofroute.tools.math.forms.families.graphs.function import FUNCTION, defined_within, function_of
from proofroute.tools.math.forms.operands import ASK, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Add, Call, Const, Expr, Mul, Num, Pow, num, variables

_QUESTION: Final = whole_question(
    rf"{ASK}(?:(?:fundamental|least|smallest|minimal|primitive|basic)\s+(?:positive\s+)?)?(?P<what>period|amplitude)\s+"
    rf"(?:of|for)\s+{FUNCTION}"
)
_FULL: Final = frozenset(("sin", "cos", "sec", "csc"))
_HALF: Final = frozenset(("tan", "cot"))
_TURN: Final = mul(num(2), Const("pi"))


def read_oscillation(question: str, givens: Givens) -> Computed | None:
    """Read a question for the least period or the amplitude of a function."""
    match = _QUESTION.match(defined_within(question))
    if match is None:
        return None
    body, name = function_of(match["body"], givens, match["name"])
    body = simplified(body)
    if match["what"].lower() == "amplitude":
        found = _height(body, name)
        return None if found is None else Computed(f"the amplitude of {show(body)}", (found,))
    period = _period(body, name)
    if period is None:
        return None
    return Computed(f"the least period of {show(body)}", (simplified(period),), ("radians", "units"))


def _period(expr: Expr, name: str) -> Expr | None:
    match expr:
        case Add():
            varying = [term for term in expr.terms if name in variables(term)]
            if len(varying) == 1:
                return _period(varying[0], name)
            return _of_sum([_wave(term, name) for term in varying])
        case Mul():
            varying = [factor for factor in expr.factors if name in variables(factor)]
            return _period(varying[0], name) if len(varying) == 1 else None
        case Pow(base=Call(name=called) as wave, exponent=Num(value=power)) if power.denominator == 1:
            found = _period(wave, name)
            if found is None or called not in _FULL | _HALF:
                return None
            return div(found, num(2)) if power % 2 == 0 and called in _FULL else found
        case Call(name="abs", args=(Call(name=called) as wave,)) if called in _FULL | _HALF:
            found = _period(wave, name)
            return None if found is None else div(found, num(2)) if called in _FULL else found
        case Call(name=called, args=(inner,)) if called in _FULL | _HALF:
            speed = _speed(inner, name)
            if speed is None:
                return None
            return div(_TURN if called in _FULL else Const("pi"), speed)
        case _:
            return None


def _wave(term: Expr, name: str) -> Expr | None:
    """Return the speed of a sine or cosine with a constant before it."""
    match term:
        case Mul():
            varying = [factor for factor in term.factors if name in variables(factor)]
            constant = mul(*(factor for factor in term.factors if factor is not varying[0]))
            return _wave(varying[0], name) if len(varying) == 1 and sign(constant) else None
        case Call(name="sin" | "cos", args=(inner,)):
            return _speed(inner, name)
        case _:
            return None


def _of_sum(speeds: list[Expr | None]) -> Expr | None:
    """Return the least common period of waves of different speeds: no one cancels another."""
    known = [speed for speed in speeds if speed is not None]
    if not known or len(known) < len(speeds):
        return None
    ratios = [rational_value(div(speed, known[0])) for speed in known]
    fractions = [ratio for ratio in ratios if ratio is not None]
    if len(fractions) < len(ratios) or len(set(fractions)) < len(fractions):
        return None
    slowest = num(1)
    top, bottom = 0, 1
    for ratio in fractions:
        top, bottom = gcd(top * ratio.denominator, ratio.numerator * bottom), bottom * ratio.denominator
        shared = gcd(top, bottom)
        top, bottom = top // shared, lcm(bottom // shared, 1)
    return div(mul(_TURN, num(bottom)), mul(slowest, known[0], num(top)))


def _speed(inner: Expr, name: str) -> Expr | None:
    """Return how fast an argument grows, where it is linear; never negative."""
    slope = simplified(differentiate(inner, name))
    if name in variables(slope):
        return None
    direction = sign(slope)
    return None if not direction else slope if direction > 0 else neg(slope)


def _height(expr: Expr, name: str) -> Expr | None:
    match expr:
        case Add():
            varying = [term for term in expr.terms if name in variables(term)]
            return _height(varying[0], name) if len(varying) == 1 else None
        case Mul():
            varying = [factor for factor in expr.factors if name in variables(factor)]
            if len(varying) != 1 or _height(varying[0], name) is None:
                return None
            scale = mul(*(factor for factor in expr.factors if factor is not varying[0]))
            return scale if order(scale, num(0)) == 1 else neg(scale) if order(scale, num(0)) == -1 else None
        case Call(name="sin" | "cos", args=(inner,)):
            return None if _speed(inner, name) is None else num(1)
        case _:
            return None
