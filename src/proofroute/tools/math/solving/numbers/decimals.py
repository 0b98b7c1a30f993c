"""Write a rational number as it is usual beside others: a decimal where they are."""

from fractions import Fraction
from typing import Final

from proofroute.tools.math.forms.operands import MAX_BITS
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, walk

_LONGEST: Final = 400


def number_text(value: Fraction, *beside: Expr) -> str | None:
    """Write ``value``, as a decimal where one stands in ``beside`` and it ends; None if it is too long."""
    shown = any(isinstance(part, Num) and part.decimals for expr in beside for part in walk(expr))
    text = decimal_text(value) if shown else None
    if text is not None:
        return text
    large = max(value.numerator.bit_length(), value.denominator.bit_length()) > MAX_BITS
    return None if large else show(Num(value))


def decimal_text(value: Fraction) -> str | None:
    """Write ``value`` as a decimal; None where it does not end.

    >>> decimal_text(Fraction(-3, 8)), decimal_text(Fraction(5)), decimal_text(Fraction(1, 3))
    ('-0.375', '5', None)
    """
    decimals = 0
    if value.numerator.bit_length() > MAX_BITS:
        return None
    while (value * 10**decimals).denominator != 1:
        decimals += 1
        if decimals > _LONGEST:
            return None
    digits = str(abs(int(value * 10**decimals))).rjust(decimals + 1, "0")
    whole, after = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    return ("-" if value < 0 else "") + whole + ("." + after if after else "")
