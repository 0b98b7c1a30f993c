"""Check times of day: the way back from the answer must end where the question starts."""

import re
from fractions import Fraction
from typing import Final

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.answers.clock import DAY, read_clock, show_clock
from proofroute.tools.math.answers.units import read_unit
from proofroute.tools.math.build import div, mul
from proofroute.tools.math.forms.families import Shift, Span
from proofroute.tools.math.forms.families.times import WRITING
from proofroute.tools.math.tree import Quantity, Value, num, variables
from proofroute.verifiers.math.comparing import is_rounded
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe

_SECONDS: Final = {"hours": 3600, "hrs": 3600, "minutes": 60, "mins": 60, "seconds": 1}
_HALF: Final = re.compile(r"[ap]\.?\s?m|noon|midnight|morning|evening", re.IGNORECASE)
_LATE: Final = 13 * 3600
_TIME: Final = (("time", 1),)


def check_shift(form: Shift, value: Value, text: str) -> list[Evidence] | None:
    """Go back from the answer; hours that AM or PM would tell apart are no error where it is left out."""
    del value  # its text is a time
    match = WRITING.fullmatch(text.strip())
    given = None if match is None else read_clock(match["time"])
    if given is None:
        return None
    scribe = Scribe("value", "math.clock", form.read_as)
    shown = text.strip()
    back = (given.seconds - form.seconds) % DAY
    if (back - form.start.seconds) % (DAY // 2):
        expected = show_clock(form.start.seconds + form.seconds, half=form.start.certain)
        counterexample: Json = {"given": shown, "computed": expected}
        return [scribe.failed("proved", f"{shown} is not the time that was asked for.", counterexample)]
    if back == form.start.seconds or not (form.start.certain or given.certain):
        return [scribe.passed("proved", f"Back from {shown} it is the time of the question.")]
    if form.start.certain and given.certain and (_HALF.search(shown) or given.seconds >= _LATE):
        counterexample = {
            "given": shown,
            "computed": show_clock(form.start.seconds + form.seconds, half=True),
        }
        return [scribe.failed("proved", f"{shown} is in the wrong half of the day.", counterexample)]
    return [scribe.undecided(f"It is not certain which half of the day is meant by {shown}.")]


def check_span(form: Span, value: Value, text: str) -> list[Evidence] | None:
    """Walk from the start by the time that is given: it must end at the end, and not a day later."""
    scribe = Scribe("value", "math.clock", form.read_as)
    seconds = _seconds(form, value)
    if seconds is None:
        return None
    reached = form.start.seconds + seconds
    if 0 <= seconds < DAY and (reached - form.end.seconds) % DAY == 0:
        return [scribe.passed("proved", f"{text} after the start it is the end.")]
    right = (form.end.seconds - form.start.seconds) % DAY
    counterexample: Json = {"given": text, "computed": f"{right // 60} minutes"}
    number = value.amount if isinstance(value, Quantity) else as_expression(value)
    if number is not None and is_rounded(number, div(mul(number, num(right)), num(seconds or 1))):
        return [scribe.undecided(f"{text} may be rounded.")]
    if reached.denominator == 1:
        shown = show_clock(int(reached), half=form.start.certain)
        return [scribe.failed("proved", f"{text} after the start it is {shown}.", counterexample)]
    return [scribe.failed("proved", f"{text} after the start it is not the end.", counterexample)]


def _seconds(form: Span, value: Value) -> Fraction | None:
    if isinstance(value, Quantity):
        unit = read_unit(value.unit)
        number = None if variables(value.amount) else rational_value(value.amount)
        if unit is None or unit.dimensions != _TIME or number is None:
            return None
        return number * unit.factor
    given = as_expression(value)
    if given is None or variables(given) or not form.unit:
        return None
    number = rational_value(given)
    return None if number is None else number * _unit(form)


def _unit(form: Span) -> int:
    return _SECONDS.get(form.unit, 60)
