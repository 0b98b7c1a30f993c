"""Check the slope of a curve: as an identity, or at points of the curve."""

from fractions import Fraction
from random import SystemRandom
from typing import Final

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.ball import evaluate, precision, real
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.polynomial import as_quotient, real_roots
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import add, div, mul, neg, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.calculus import Implicit
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, Value, num, variables
from proofroute.verifiers.math.families.given import given_expression
from proofroute.verifiers.math.scribe import Scribe

_TRIES: Final = 40


def check_implicit(form: Implicit, value: Value, text: str) -> list[Evidence] | None:
    """Put the slope that a reply gives into the derivative of the equation."""
    given = given_expression(value, text, form.letters)
    if given is None:
        return None
    scribe = Scribe("value", "math.implicit", form.read_as)
    strange = variables(given) - form.letters
    if strange:
        return [scribe.undecided(f"{', '.join(sorted(strange))} is not in the question.")]
    try:
        across, upward = (differentiate(form.zero, name) for name in "xy")
        shown = show(given)
        held = equal(add(across, mul(upward, given)), num(0))
        if held.outcome == "equal":
            text = f"With {shown} for the slope, the derivative of the equation holds."
            return [scribe.passed(held.assurance, text)]
        apart = _apart(form, neg(div(across, upward)), given)
        if apart is not None:
            text = f"At a point of the curve the slope is not {shown}."
            return [scribe.failed("proved", text, apart)]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]
    return [scribe.undecided(f"Whether {shown} is the slope on the curve is open.")]


def _apart(form: Implicit, right: Expr, given: Expr) -> Json:
    """Return a point of the curve at which both slopes differ, and their values."""
    source = SystemRandom()
    for tried in range(_TRIES):
        known, other = ("x", "y") if tried % 2 else ("y", "x")
        at = Fraction(source.randrange(-60, 61), source.randrange(7, 23))
        quotient = as_quotient(substitute(form.zero, known, Num(at)), other)
        if quotient is None:
            return None
        for root in real_roots(quotient.top):
            with precision(200):
                point = {known: real(at), other: root}
                first, second = evaluate(right, point), evaluate(given, point)
                if first.is_finite() and second.is_finite() and not first.overlaps(second):
                    return {
                        known: show(Num(at)),
                        other: root.str(12, radius=False),
                        "slope": first.str(12, radius=False),
                        "given": second.str(12, radius=False),
                    }
    return None
