"""Check a number in another notation: its value, and how it is written."""

from fractions import Fraction
from math import gcd

from proofroute.core import Evidence
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.everyday import Notation
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Add, Expr, Mul, Num, Pow, Value, num, variables
from proofroute.verifiers.math.comparing import is_rounded
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe


def check_notation(form: Notation, value: Value, text: str) -> list[Evidence] | None:
    """Compare the value, and look at the parts of which it is written."""
    given = as_expression(value)
    if given is None or variables(given):
        return None
    scribe = Scribe("value", "math.notation", form.read_as)
    try:
        number = rational_value(given)
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]
    if number is None:
        return [scribe.undecided(f"{text!r} is no rational number.")]
    if number != form.value:
        if is_rounded(given, Num(form.value)):
            return [scribe.undecided("It is a rounded value; the exact one was asked for.")]
        shown = show(Num(number))
        return [scribe.failed("proved", f"{shown} is another number.", {"given": shown})]
    return [scribe.passed("proved", "It is the same number."), _written(form, given, text)]


def _written(form: Notation, given: Expr, text: str) -> Evidence:
    scribe = Scribe("form", "math.notation", form.read_as)
    fine = {
        "scientific": _is_scientific,
        "ordinary": _is_ordinary,
        "mixed": _is_mixed,
        "improper": _is_fraction,
    }
    found = fine[form.manner](given)
    if found:
        return scribe.passed("proved", "It is written as was asked.")
    if found is None:
        return scribe.undecided(f"{text!r} may be written as was asked.")
    return scribe.failed("proved", f"It is not written {form.read_as.partition(' ')[2]}.", {"given": text})


def _is_scientific(given: Expr) -> bool | None:
    match given:
        case Mul(factors=(Num(value=sign), Num(value=digits), Pow(base=base, exponent=Num(value=power)))):
            digits *= sign
        case Mul(factors=(Num(value=digits), Pow(base=base, exponent=Num(value=power)))):
            pass
        case Mul(factors=(Num(value=digits), Num(value=ten))) if ten == 10:
            return bool(1 <= abs(digits) < 10)
        case Num(value=value) | Mul(factors=(Num(value=value),)):
            return None if 1 <= abs(value) < 10 else False
        case _:
            return None
    if base != num(10) or power.denominator != 1:
        return None
    return bool(1 <= abs(digits) < 10)


def _is_ordinary(given: Expr) -> bool | None:
    match given:
        case Num():
            return True
        case Mul(factors=(Num(), Pow(base=base))) if base == num(10):
            return False
        case _:
            return None


def _is_mixed(given: Expr) -> bool | None:
    match given:
        case Num(value=value):
            return value.denominator == 1 or None
        case Add(terms=(Num(value=whole), Mul(factors=(Num(value=top), Pow(base=Num(value=bottom)))))):
            proper = whole.denominator == 1 and 0 < top < bottom
            return None if not proper or gcd(int(top), int(bottom)) > 1 else True
        case Mul(factors=(Num(value=top), Pow(base=Num(value=bottom), exponent=Num(value=power)))):
            return False if power == -1 and abs(Fraction(top, bottom)) > 1 else None
        case _:
            return None


def _is_fraction(given: Expr) -> bool | None:
    match given:
        case Mul(factors=(Num(value=top), Pow(base=Num(value=bottom), exponent=Num(value=power)))):
            whole = power == -1 and top.denominator == bottom.denominator == 1
            return True if whole and gcd(int(top), int(bottom)) == 1 else None
        case Add(terms=(Num(), Mul())) | Num(decimals=int()):
            return False
        case _:
            return None
