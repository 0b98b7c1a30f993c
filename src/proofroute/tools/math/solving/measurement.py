"""Convert units by their factors, and reckon with times of day."""

from fractions import Fraction

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.answers.clock import DAY, show_clock
from proofroute.tools.math.build import add, div, mul
from proofroute.tools.math.forms.families import Conversion, RoundedConversion, Shift, Span
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Const, Num, num


def solve_conversion(form: Conversion) -> str | None:
    """Return the number with the unit that is asked for."""
    asked = add(*(amount.scale.base(num(amount.number)) for amount in form.amounts))
    found = form.scale.amount(asked)
    exact = rational_value(found)
    if exact is None:
        turns = rational_value(div(found, Const("pi")))
        return None if turns is None else f"{show(mul(num(turns), Const('pi')))} {form.unit}"
    if isinstance(form, RoundedConversion):
        times = 10**form.places
        rounded = Fraction((abs(exact) * times + Fraction(1, 2)) // 1, times) * (1 if exact >= 0 else -1)
        return f"{show(Num(rounded, form.places))} {form.unit}"
    return f"{_written(exact)} {form.unit}"


def solve_span(form: Span) -> str | None:
    """Return the minutes, or the number of the unit that is named."""
    seconds = (form.end.seconds - form.start.seconds) % DAY
    if form.unit.startswith("h"):
        return f"{_written(Fraction(seconds, 3600))} hours"
    if form.unit.startswith("s"):
        return f"{seconds} seconds"
    return f"{_written(Fraction(seconds, 60))} minutes"


def solve_shift(form: Shift) -> str | None:
    """Return the time, with AM or PM where the question tells them apart."""
    return show_clock(form.start.seconds + form.seconds, half=form.start.certain)


def _written(value: Fraction) -> str:
    """Write a finite decimal as one, any other number as a fraction."""
    decimals = next((count for count in range(40) if (value * 10**count).denominator == 1), None)
    return show(Num(value)) if not decimals else show(Num(value, decimals))
