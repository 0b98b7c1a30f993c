"""Check a number that is written another way: the value, and the way."""

import re
from fractions import Fraction
from math import gcd
from typing import Final
from unicodedata import normalize

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.forms.families.numbers import Written
from proofroute.tools.math.tree import Expr, Num, Quantity, Value, variables
from proofroute.verifiers.math.comparing import is_rounded, is_worked_out
from proofroute.verifiers.math.families.numbers.given import shown
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe

_FRACTION: Final = re.compile(
    r"(?<![\d.])(\d+)\s*/\s*(\d+)(?![\d.])|\\[dt]?frac\s*\{\s*-?(\d+)\s*\}\s*\{\s*(\d+)\s*\}"
)


def check_written(form: Written, value: Value, text: str) -> list[Evidence] | None:
    """Work the value out, and look at how it is written."""
    scribe = Scribe("value", "math.written", form.read_as)
    percent = isinstance(value, Quantity) and value.unit in ("%", "percent", "per cent")
    expr = value.amount if isinstance(value, Quantity) and percent else as_expression(value)
    if expr is None or variables(expr):
        return None
    number = rational_value(expr)
    if number is None or not is_worked_out(expr):
        return [scribe.undecided(f"{text!r} is not worked out.")]
    wanted = form.value * 100 if form.manner == "percent" else form.value
    if percent and form.manner != "percent":
        return [scribe.undecided("It is given in percent.")]
    if number != wanted:
        if is_rounded(expr, Num(wanted)):
            return [scribe.undecided("It is a rounded value; the exact one was asked for.")]
        if form.manner == "percent" and number == form.value and not percent:
            return [scribe.undecided("It is the share, not written in percent.")]
        found: Json = {"given": shown(number), "computed": shown(wanted)}
        return [scribe.failed("proved", f"{shown(number)} is another number.", found)]
    return [_manner(form, expr, number, text, scribe)]


def _manner(form: Written, expr: Expr, number: Fraction, text: str, scribe: Scribe) -> Evidence:
    plain = normalize("NFKC", text.rpartition("=")[2]).replace("\u2044", "/")
    written = _FRACTION.findall(plain)
    match form.manner:
        case "percent":
            return scribe.passed("proved", "Divided by a hundred, it is the share.")
        case "decimal" if isinstance(expr, Num) and not written:
            return scribe.passed("proved", "The decimal is worked out and compared.")
        case "fraction" | "lowest" | "simplified" if (
            number.denominator == 1 and isinstance(expr, Num) and expr.decimals is None
        ):
            return scribe.passed("proved", "It is that whole number.")
        case "fraction" | "lowest" | "simplified" if len(written) == 1:
            top, bottom = (int(part) for part in written[0] if part)
            if (abs(number) - Fraction(top, max(bottom, 1))).denominator != 1:
                return scribe.undecided("The value is right; whether it is written as asked is not clear.")
            shared = gcd(top, bottom)
            if form.manner == "lowest" and shared > 1:
                found: Json = {"given": f"{top}/{bottom}", "common divisor": str(shared)}
                return scribe.failed("proved", f"{top}/{bottom} can be reduced.", found)
            if form.manner == "simplified" and shared > 1:
                return scribe.undecided(f"{top}/{bottom} can be reduced further.")
            return scribe.passed("proved", "The fraction has the value, and the form that is asked for.")
        case "simplified" if isinstance(expr, Num):
            return scribe.passed("proved", "The decimal is worked out and compared.")
        case _:
            return scribe.undecided("The value is right; whether it is written as asked is not clear.")
