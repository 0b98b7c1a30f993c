"""Check the range of a function: the values that it takes, exactly, and values of it at random points."""

from fractions import Fraction
from random import SystemRandom
from typing import Final

from proofroute.core import Evidence
from proofroute.tools.math.algebra.ball import Ball, evaluate, precision, real
from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.algebra.real_sets import RealSet
from proofroute.tools.math.algebra.sign_chart import in_order, probes
from proofroute.tools.math.analysis.images import image
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.graphs import Range
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Interval, Value, variables
from proofroute.verifiers.math.families.inequality import contains, given_set
from proofroute.verifiers.math.scribe import Scribe

_POINTS: Final = 24


def check_range(form: Range, value: Value, text: str) -> list[Evidence] | None:
    """Compare the set that a reply gives with the values of the function."""
    del text
    scribe = Scribe("solutions", "math.range", form.read_as)
    given = given_set(value)
    if given is None or given.variable == form.name:
        return None
    ends = [end for part in given.parts for end in (part.low, part.high) if not infinite(end)]
    if any(variables(end) for end in ends):
        return [scribe.undecided("The answer holds a variable.")]
    try:
        right = RealSet(image(form.body, form.name, form.parts))
        ends += [end for part in right.parts for end in (part.low, part.high) if not infinite(end)]
        for point in probes(in_order(ends)):
            taken, said = contains(right, point), contains(given, point)
            if taken != said:
                shown = show(point)
                left_out = f"The function takes the value {shown}, and the answer leaves it out."
                statement = left_out if taken else f"The function never takes the value {shown}."
                return [scribe.failed("proved", statement, {"value": shown, "included": said})]
        if not _holds(form, given):
            return [scribe.undecided("A value of the function lies outside of what was worked out.")]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]
    text = "Extreme values, limits and poles give the same set; values at random points lie in it."
    return [scribe.passed("proved", text)]


def _holds(form: Range, given: RealSet) -> bool:
    """Tell whether values at random points lie in the set, as far as balls can tell."""
    source = SystemRandom()
    with precision(128):
        for part in form.parts:
            for _ in range(_POINTS):
                ball = evaluate(form.body, {form.name: real(_between(part, source))})
                if ball.is_finite() and all(_is_outside(ball, other) for other in given.parts):
                    return False
    return True


def _between(part: Interval, source: SystemRandom) -> Fraction:
    share = Fraction(source.randrange(1, 10_000), 10_000)
    low = None if infinite(part.low) else _near(part.low)
    high = None if infinite(part.high) else _near(part.high)
    if low is not None and high is not None:
        return low + (high - low) * share
    far = share / (1 - share)
    return low + far if low is not None else high - far if high is not None else far - 1 / share + 2


def _near(end: Expr) -> Fraction:
    ball = evaluate(end, {}).mid()
    mantissa, exponent = ball.man_exp()
    return Fraction(int(mantissa)) * Fraction(2) ** int(exponent)


def _is_outside(ball: Ball, part: Interval) -> bool:
    below = not infinite(part.low) and bool(ball < evaluate(part.low, {}))
    above = not infinite(part.high) and bool(ball > evaluate(part.high, {}))
    return below or above
