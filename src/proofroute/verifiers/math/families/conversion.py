"""Check a converted amount: taken back to the unit of the question, it must be what was there."""

import re
from fractions import Fraction
from typing import Final

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.build import add
from proofroute.tools.math.forms.families import Conversion, RoundedConversion
from proofroute.tools.math.forms.families.scales import Scale, read_scale
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, Quantity, Relation, Value, num, variables
from proofroute.verifiers.math.comparing import is_rounded
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe

_HALF: Final = Fraction(1, 2)
_TEMPERATURE: Final = (("temperature", 1),)
_OF_ANOTHER: Final = re.compile(r"\b(?:in|of|from|for|is|are)\b")
"""What goes on behind a unit: ``1200 months in a century``."""
_WARM: Final = re.compile(r"(?P<number>[-−]?\d+(?:\.\d+)?)\s*(?:°|degrees?)?\s*(?P<scale>[CFK])?")


def check_conversion(form: Conversion, value: Value, text: str) -> list[Evidence] | None:
    """Compare what the answer and the question are in base units."""
    scribe = Scribe("value", "math.conversion", form.read_as)
    found = _amount(form, value, text)
    if found is None:
        return None
    given, scale = found
    if scale is None:
        return [scribe.undecided(f"The unit of {text!r} is not known.")]
    shown = f"{show(given)} {value.unit}" if isinstance(value, Quantity) else f"{show(given)} {form.unit}"
    if _is_repeated(form, given, scale):
        return [scribe.undecided(f"{shown} is the amount of the question, not converted.")]
    if scale.dimensions != form.scale.dimensions:
        if isinstance(value, Quantity) and len(value.unit) == 1:
            return [scribe.undecided(f"It is not certain what unit {value.unit!r} is.")]
        return [scribe.failed("proved", f"{shown} measures something else.", {"given": shown})]
    asked = add(*(amount.scale.base(num(amount.number)) for amount in form.amounts))
    if isinstance(form, RoundedConversion):
        return [_rounded(form, scribe, given, scale.amount(asked), shown)]
    return [_exact(scribe, given, asked, scale, shown)]


def _is_repeated(form: Conversion, given: Expr, scale: Scale) -> bool:
    first = form.amounts[0]
    if scale == form.scale or len(form.amounts) > 1 or scale != first.scale:
        return False
    return equal(given, num(first.number)).outcome == "equal"


def _amount(form: Conversion, value: Value, text: str) -> tuple[Expr, Scale | None] | None:
    warm = _WARM.fullmatch(text.strip(" .*$"))
    if warm is not None and form.scale.dimensions == _TEMPERATURE:
        number = read_value(warm["number"])
        scale = read_scale(warm["scale"]) if warm["scale"] else form.scale
        return (number, scale) if isinstance(number, Num) else None
    if isinstance(value, Quantity):
        same = value.unit.lower().rstrip("s") == form.unit.lower().rstrip("s")
        scale = form.scale if same else None if _OF_ANOTHER.search(value.unit) else read_scale(value.unit)
        return (value.amount, scale) if not variables(value.amount) else None
    given = as_expression(value)
    if isinstance(value, Relation) and len(value.sides) > 2:
        return None
    return None if given is None or variables(given) else (given, form.scale)


def _exact(scribe: Scribe, given: Expr, asked: Expr, scale: Scale, shown: str) -> Evidence:
    found = equal(scale.base(given), asked)
    expected = scale.amount(asked)
    match found.outcome:
        case "equal":
            return scribe.passed("proved", f"{shown} is as much as the question names.")
        case "different" if is_rounded(given, expected) or _is_next(given, expected):
            return scribe.undecided(f"{shown} is a rounded value; the exact one was asked for.")
        case "different":
            counterexample: Json = {"given": shown, "computed": show(expected)}
            return scribe.failed("proved", f"{shown} is not as much as the question names.", counterexample)
        case "undecided":
            return scribe.undecided(f"{shown} could not be compared: {found.reason}.")


def _is_next(given: Expr, expected: Expr) -> bool:
    """Tell whether a whole number is the nearest one."""
    if not isinstance(given, Num) or given.value.denominator != 1:
        return False
    return is_rounded(Num(given.value, 0), expected)


def _rounded(form: RoundedConversion, scribe: Scribe, given: Expr, expected: Expr, shown: str) -> Evidence:
    exact, number = rational_value(expected), rational_value(given)
    if exact is None or number is None:
        return scribe.undecided(f"{shown} could not be compared.")
    times = 10**form.places
    wanted = Fraction((abs(exact) * times + _HALF) // 1, times) * (1 if exact >= 0 else -1)
    if number == wanted:
        return scribe.passed("proved", f"{shown} is the exact value, rounded to {form.places} decimals.")
    if abs(number - exact) <= _HALF / times:
        return scribe.undecided(f"{shown} is right and not rounded as it was asked.")
    counterexample: Json = {"given": shown, "computed": show(num(wanted))}
    return scribe.failed(
        "proved", f"{shown} is not the value rounded to {form.places} decimals.", counterexample
    )
