"""Compare the value that a reply gives with the value that was computed."""

from fractions import Fraction
from typing import Final

from proofroute.core import Assurance, Evidence, weakest
from proofroute.tools.math.algebra.ball import evaluate, precision, real
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.build import simplified
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Add, Expr, Mul, Num, Pow, num
from proofroute.verifiers.math.scribe import Scribe

_MOST_DIGITS: Final = 400


def compare(scribe: Scribe, expected: Expr, given: Expr, because: str, assurance: Assurance) -> Evidence:
    """Return evidence of whether ``given`` is ``expected``.

    Args:
        scribe: writes it.
        expected: the value that was computed from the task.
        given: the value in the reply.
        because: how the expected value is known, as a sentence.
        assurance: how surely it is known.
    """
    found = equal(expected, given)
    shown, wanted = show(simplified(given)), show(simplified(expected))
    match found.outcome:
        case "equal":
            strength: list[Assurance] = [assurance, found.assurance]
            return scribe.passed(weakest(strength), f"{because} The value is {shown}.")
        case "different" if is_rounded(given, expected):
            return scribe.undecided(f"{shown} is a rounded value; the exact one was asked for.")
        case "different":
            return scribe.failed(
                assurance,
                f"{because} The value is {wanted}, not {shown}.",
                {"given": shown, "computed": wanted, "at": found.counterexample},
            )
        case "undecided":
            return scribe.undecided(
                f"{shown} could not be compared with the value that was computed: {found.reason}."
            )


def is_rounded(given: Expr, expected: Expr) -> bool:
    """Tell whether ``given`` is a decimal that rounds ``expected`` correctly at the digits that it shows."""
    shown = rounding(given)
    if shown is None:
        return False
    try:
        with precision(256):
            distance = abs(evaluate(expected, {}) - real(shown[0]))
            return bool(distance <= real(shown[1]) * (1 + real(num(1).value / 10**30)))
    except (Unreadable, Undefined, TooLarge):
        return False


def rounding(given: Expr) -> tuple[Fraction, Fraction] | None:
    """Return a decimal's value and half a unit of its last digit; None for what is no decimal.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> rounding(read_expression("-0.33")), rounding(read_expression("5"))
    ((Fraction(-33, 100), Fraction(1, 200)), None)
    >>> rounding(read_expression("1.2 * 10^3"))
    (Fraction(1200, 1), Fraction(50, 1))
    """
    match given:
        case Num(value=value, decimals=int(decimals)):
            return value, Fraction(1, 2 * 10**decimals)
        case Mul(factors=(Num() as digits, Pow(base=Num(value=base), exponent=Num(value=power)))):
            if base != 10 or power.denominator != 1 or abs(power) > _MOST_DIGITS:
                return None
            value, half = rounding(digits) or (digits.value, Fraction(1, 2))
            scale = Fraction(10) ** int(power)
            return value * scale, half * scale
        case Mul(factors=(Num(value=sign), rest)) if abs(sign) == 1:
            shown = rounding(rest)
            return None if shown is None else (sign * shown[0], shown[1])
        case Add(terms=(Num(value=zero), rest)) if zero == 0:
            return rounding(rest)
        case _:
            return None


def _with_sign(expr: Expr) -> Expr:
    r"""Give the minus before a fraction to its numerator: ``-\frac{3}{2}`` is ``\frac{-3}{2}``."""
    match expr:
        case Mul(factors=(Num(value=sign), Num() as top, *rest)) if sign == -1:
            return Mul((Num(-top.value, top.decimals), *rest)) if rest else Num(-top.value, top.decimals)
        case _:
            return expr


def is_worked_out(expr: Expr) -> bool:
    r"""Tell whether ``expr`` is a number written out: ``391``, ``-3/4``, ``2 1/3``, ``4 * 10^5``.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> is_worked_out(read_expression(r"-\frac{3}{2}")), is_worked_out(read_expression("2*3/2"))
    (True, False)
    """
    match _with_sign(expr):
        case Num():
            return True
        case Mul(factors=(Num() as digits, Pow(base=Num(), exponent=Num(value=power)))):
            raised = Pow(num(10), Num(power))
            ten = _with_sign(expr) == Mul((digits, raised))
            return power == -1 or (ten and power.denominator == 1)
        case Add(terms=(Num(value=whole), Mul() as part)):
            return whole.denominator == 1 and is_worked_out(part)
        case _:
            return False


def is_in_lowest_terms(expr: Expr, value: Fraction) -> bool:
    """Tell whether ``expr`` is the fraction ``value`` as it is left when nothing more can be divided out.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> is_in_lowest_terms(read_expression("5/3"), Fraction(5, 3))
    True
    >>> is_in_lowest_terms(read_expression("6/3"), Fraction(2))
    False
    """
    match _with_sign(expr):
        case Mul(factors=(Num(value=top), Pow(base=Num(value=bottom), exponent=Num(value=power)))):
            return power == -1 and top == value.numerator and bottom == value.denominator
        case _:
            return False
