"""Write a tree as plain text that reads back as the same mathematics."""

from fractions import Fraction
from typing import Final

from proofroute.tools.math.tree import (
    MINUS_ONE,
    Add,
    Call,
    Collection,
    Const,
    Derivative,
    Expr,
    Integral,
    Interval,
    Mul,
    Num,
    Pow,
    Quantity,
    Relation,
    Sym,
    Union,
    Value,
    Word,
)

_SUM, _PRODUCT, _POWER, _ATOM = 1, 2, 3, 4
_BRACKETS: Final = {"set": "{}", "tuple": "()", "list": ("", "")}


TOO_LONG: Final = "(a number of too many digits to be written)"
"""Stands for a number of more digits than Python writes."""
_MOST_BITS: Final = 14_000


def show(value: Value) -> str:
    r"""Write ``value`` as plain text.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> show(read_expression("\\frac{x^{2}}{2} - \\sqrt{3}x"))
    'x^2/2 - sqrt(3)*x'
    """
    match value:
        case Relation():
            parts = [show(value.sides[0])]
            for op, side in zip(value.ops, value.sides[1:], strict=True):
                parts += [op, show(side)]
            return " ".join(parts)
        case Collection():
            opening, closing = _BRACKETS[value.kind]
            return opening + ", ".join(show(item) for item in value.items) + closing
        case Interval():
            opening = "[" if value.low_closed else "("
            return f"{opening}{show(value.low)}, {show(value.high)}{']' if value.high_closed else ')'}"
        case Union():
            return " U ".join(show(part) for part in value.parts)
        case Quantity():
            return f"{show(value.amount)} {value.unit}"
        case Word():
            return value.text
        case _:
            return _write(value, _SUM)


def _write(expr: Expr, level: int) -> str:
    text, own = _text(expr)
    return text if own >= level else f"({text})"


def _text(expr: Expr) -> tuple[str, int]:
    match expr:
        case Num():
            return _number(expr)
        case Sym():
            return expr.name, _ATOM
        case Const():
            return expr.name, _ATOM
        case Add():
            return _sum(expr.terms), _SUM
        case Mul():
            return _product(expr.factors)
        case Pow():
            return _power(expr)
        case Call(name="pm", args=(middle, offset)):
            return f"{_write(middle, _SUM)} ± {_write(offset, _PRODUCT)}", _SUM
        case Call():
            return f"{expr.name}({', '.join(_write(arg, _SUM) for arg in expr.args)})", _ATOM
        case Integral():
            bounds = f"_{{{show(expr.bounds[0])}}}^{{{show(expr.bounds[1])}}}" if expr.bounds else ""
            return f"∫{bounds} {_write(expr.body, _PRODUCT)} d{expr.variable}", _SUM
        case Derivative():
            times = "" if expr.order == 1 else f"^{expr.order}"
            body = _write(expr.body, _SUM)
            return f"d{times}/d{expr.variable}{times} ({body})", _PRODUCT


def _number(number: Num) -> tuple[str, int]:
    value = number.value
    longest = max(value.numerator.bit_length(), value.denominator.bit_length())
    if longest + 4 * (number.decimals or 0) > _MOST_BITS:
        return TOO_LONG, _ATOM
    if number.decimals is not None:
        return _decimal(value, number.decimals), _SUM if value < 0 else _ATOM
    level = _PRODUCT if value.denominator != 1 else _ATOM
    return str(value), _SUM if value < 0 else level


def _decimal(value: Fraction, decimals: int) -> str:
    digits = str(abs(value.numerator) * 10**decimals // value.denominator).rjust(decimals + 1, "0")
    whole, part = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    return f"{'-' if value < 0 else ''}{whole}{'.' if part else ''}{part}"


def _sum(terms: tuple[Expr, ...]) -> str:
    written = _write(terms[0], _SUM)
    for term in terms[1:]:
        text = _write(term, _PRODUCT) if not _is_negative(term) else _write(term, _SUM)
        written += f" - {text[1:]}" if text.startswith("-") else f" + {text}"
    return written


def _is_negative(term: Expr) -> bool:
    first = term.factors[0] if isinstance(term, Mul) else term
    return isinstance(first, Num) and first.value < 0


def _product(factors: tuple[Expr, ...]) -> tuple[str, int]:
    sign = ""
    factors = _with_denominator_last(factors)
    if factors[0] == MINUS_ONE and len(factors) > 1:
        sign, factors = "-", factors[1:]
    written = ""
    for factor in factors:
        if isinstance(factor, Pow) and isinstance(factor.exponent, Num) and factor.exponent.value < 0:
            positive = Num(-factor.exponent.value)
            bottom = factor.base if positive.value == 1 else Pow(factor.base, positive)
            written += ("/" if written else "1/") + _write(bottom, _POWER)
        elif not written:
            negative = isinstance(factor, Num) and factor.value < 0 and not sign
            written = _write(factor, _SUM if negative else _PRODUCT)
        else:
            written += "*" + _write(factor, _POWER)
    return sign + written, _SUM if sign or written.startswith("-") else _PRODUCT


def _with_denominator_last(factors: tuple[Expr, ...]) -> tuple[Expr, ...]:
    """Turn ``1/3*x`` into ``x/3``, and leave out a leading one."""
    match factors:
        case (Num(value=value, decimals=None), second, *rest) if not isinstance(second, Num):
            bottom = () if value.denominator == 1 else (Pow(Num(Fraction(value.denominator)), MINUS_ONE),)
            top = () if value.numerator == 1 else (Num(Fraction(value.numerator)),)
            return (*top, second, *rest, *bottom)
        case _:
            return factors


def _power(expr: Pow) -> tuple[str, int]:
    if isinstance(expr.exponent, Num):
        exponent = expr.exponent.value
        if exponent == Fraction(1, 2):
            return f"sqrt({_write(expr.base, _SUM)})", _ATOM
        if exponent == -1:
            return f"1/{_write(expr.base, _POWER)}", _PRODUCT
    return f"{_write(expr.base, _ATOM)}^{_write(expr.exponent, _ATOM)}", _POWER
