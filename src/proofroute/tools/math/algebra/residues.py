"""Remainders of whole numbers that may be too long to be written out: ``2^100000 mod 7``."""

from collections.abc import Callable
from math import factorial
from typing import Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Add, Call, Expr, Mul, Num, Pow

MAX_MODULUS: Final = 10**1_000
_MAX_EXPONENT: Final = 10**1_000
_MAX_CYCLE: Final = 200_000
_MAX_FACTORIAL: Final = 3_000

Power = Callable[[int, int, int], int]
"""From base, exponent and modulus to the remainder of the power."""


def whole_value(expr: Expr) -> int | None:
    """Return the whole number that ``expr`` is; None where it is too long to be written out.

    Raises:
        Unreadable: it is no whole number.
        Undefined: it has no value.
    """
    try:
        value = rational_value(expr)
    except TooLarge:
        return None
    if value is None or value.denominator != 1:
        raise Unreadable("no whole number")
    return int(value)


def residue(expr: Expr, modulus: int, power: Power = pow) -> int:
    """Return the remainder of ``expr`` by ``modulus``, between zero and it.

    Args:
        expr: a whole number; one that is too long to be written out holds no more than sums, products, powers
            and factorials of numbers that are not negative.
        modulus: what it is divided by, above zero.
        power: works powers out.

    Raises:
        Unreadable: it is no such number.
        TooLarge: it goes beyond the bounds.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> residue(read_expression("7^1000000 + 1"), 10), residue(read_expression("7^1000000"), 10, by_cycle)
    (2, 1)
    """
    if modulus > MAX_MODULUS:
        raise TooLarge("a divisor of too many digits")
    value = whole_value(expr)
    return value % modulus if value is not None else _residue(expr, modulus, power)


def _residue(expr: Expr, modulus: int, power: Power) -> int:
    match expr:
        case Num(value=value) if value.denominator == 1 and value >= 0:
            return int(value) % modulus
        case Add(terms=terms):
            return sum(_residue(term, modulus, power) for term in terms) % modulus
        case Mul(factors=factors):
            product = 1
            for factor in factors:
                product = product * _residue(factor, modulus, power) % modulus
            return product
        case Pow(base=base, exponent=exponent):
            times = whole_value(exponent)
            if times is None or not 0 <= times <= _MAX_EXPONENT:
                raise TooLarge("a power of such an exponent")
            return power(_residue(base, modulus, power), times, modulus)
        case Call(name="factorial", args=(Num(value=value),)) if value.denominator == 1 and value >= 0:
            if value >= modulus:
                return 0
            if value > _MAX_FACTORIAL:
                raise TooLarge("a factorial of too many factors")
            return factorial(int(value)) % modulus
        case _:
            raise Unreadable("too long to be written out, and no sum, product or power of whole numbers")


def by_cycle(base: int, exponent: int, modulus: int) -> int:
    """Return the remainder of a power by following the powers until they repeat.

    >>> by_cycle(3, 2024, 10), by_cycle(2, 0, 1)
    (1, 0)
    """
    seen: dict[int, int] = {}
    found: list[int] = []
    value = 1 % modulus
    while value not in seen:
        if len(found) == exponent:
            return value
        if len(found) > _MAX_CYCLE:
            return _by_halves(base, exponent, modulus)
        seen[value] = len(found)
        found.append(value)
        value = value * base % modulus
    start = seen[value]
    return found[start + (exponent - start) % (len(found) - start)]


def _by_halves(base: int, exponent: int, modulus: int) -> int:
    """Square and multiply from the highest bit of the exponent on."""
    value = 1 % modulus
    for bit in f"{exponent:b}":
        value = value * value % modulus
        if bit == "1":
            value = value * base % modulus
    return value
