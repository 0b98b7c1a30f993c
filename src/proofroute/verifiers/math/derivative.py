"""Check derivatives: by rules of our own, and by power series at random points."""

import random
from fractions import Fraction
from math import factorial
from typing import Any, Final

import flint

from proofroute.core import Evidence
from proofroute.tools.math.algebra.ball import evaluate, precision, real
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import simplified, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms import Differentiation
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, variables
from proofroute.verifiers.math.comparing import compare
from proofroute.verifiers.math.scribe import Scribe

_POINTS: Final = 6
_BITS: Final = 192


def check_derivative(form: Differentiation, given: Expr) -> list[Evidence]:
    """Check a derivative, or its value at a point."""
    scribe = Scribe("value", "math.derivative", form.read_as)
    try:
        slope = differentiate(simplified(form.body), form.variable, form.order)
    except (Unreadable, TooLarge) as error:
        return [scribe.undecided(f"{show(form.body)} could not be differentiated: {error}.")]
    if form.at is not None:
        value = substitute(slope, form.variable, form.at)
        because = f"The derivative is {show(slope)}."
        return [compare(scribe, value, given, because, "proved")]
    evidence = [_by_rules(scribe, slope, given), _by_series(form, given)]
    return [item for item in evidence if item is not None]


def _by_rules(scribe: Scribe, slope: Expr, given: Expr) -> Evidence:
    found = equal(slope, given)
    shown = show(simplified(given))
    match found.outcome:
        case "equal":
            return scribe.passed(found.assurance, f"{shown} is identically the derivative {show(slope)}.")
        case "different":
            return scribe.failed(
                found.assurance,
                f"The derivative is {show(slope)}, not {shown}.",
                {"given": shown, "computed": show(slope), "at": found.counterexample},
            )
        case "undecided":
            return scribe.undecided(f"{shown} could not be compared with the derivative: {found.reason}.")


def _by_series(form: Differentiation, given: Expr) -> Evidence | None:
    """Compare with a coefficient of the Taylor series, which no rule of differentiation had a part in."""
    if variables(form.body, given) - {form.variable}:
        return None
    scribe = Scribe("value", "math.series", form.read_as)
    source = random.SystemRandom()
    agreed = 0
    for _ in range(3 * _POINTS):
        point = Fraction(source.randint(1, 4096), 1009)
        try:
            coefficient, value = _both(form, given, point)
        except (Unreadable, Undefined, TooLarge, AttributeError, TypeError, ValueError):
            # A function that has no series here.
            return None
        if not (coefficient.is_finite() and value.is_finite()):
            continue
        if not coefficient.overlaps(value):
            return scribe.failed(
                "bounded",
                f"At {form.variable} = {point} the Taylor series gives {coefficient.str(10)}, the answer "
                f"{value.str(10)}.",
                {
                    "at": {form.variable: show(Num(point))},
                    "series": str(coefficient.str(15, radius=False)),
                    "given": str(value.str(15, radius=False)),
                },
            )
        agreed += 1
        if agreed == _POINTS:
            return scribe.passed("bounded", f"Taylor series agree at {_POINTS} random points.")
    return None


def _both(form: Differentiation, given: Expr, point: Fraction) -> tuple[Any, Any]:
    with precision(_BITS):
        at = real(point)
        series = evaluate(form.body, {form.variable: flint.arb_series([at, 1])}, _constant_series)
        coefficient = series[form.order] * factorial(form.order)
        return coefficient, evaluate(given, {form.variable: at})


def _constant_series(value: Any) -> Any:
    return flint.arb_series([value])
