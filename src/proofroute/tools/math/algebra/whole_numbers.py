"""Functions of whole numbers, within bounds: factorials, divisors, remainders, prime factors."""

from fractions import Fraction
from math import comb, factorial, gcd, lcm
from typing import Final

import flint

from proofroute.tools.math.errors import TooLarge, Undefined

_MAX_FACTORED: Final = 10**30
_MAX_FACTORIAL: Final = 3_000


def prime_factors(value: int) -> list[tuple[int, int]]:
    """Return the primes of a positive number, each with how often it divides it."""
    if value > _MAX_FACTORED:
        raise TooLarge("a number too large to be factored")
    return [(int(prime), int(times)) for prime, times in flint.fmpz(value).factor()]


def integer_function(name: str, values: list[Fraction]) -> Fraction:
    """Work out a function of whole numbers.

    Raises:
        Undefined: it has no value there.
        TooLarge: the result would be too long.
    """
    if name in ("floor", "ceil"):
        (value,) = values
        return Fraction(value.__floor__() if name == "floor" else value.__ceil__())
    if name in ("max", "min"):
        return max(values) if name == "max" else min(values)
    if name == "mod":
        left, right = values
        if right == 0:
            raise Undefined("the remainder by zero")
        return left % right
    if any(value.denominator != 1 for value in values):
        raise Undefined(f"{name} of a fraction")
    whole = [int(value) for value in values]
    match name:
        case "factorial":
            if not whole[0] >= 0:
                raise Undefined("the factorial of a negative number")
            if whole[0] > _MAX_FACTORIAL:
                raise TooLarge(f"the factorial of a number above {_MAX_FACTORIAL}")
            return Fraction(factorial(whole[0]))
        case "binomial":
            if not (whole[1] >= 0 and whole[0] >= 0):
                raise Undefined("a binomial coefficient of negative numbers")
            if whole[0] > _MAX_FACTORIAL:
                raise TooLarge(f"a binomial coefficient of a number above {_MAX_FACTORIAL}")
            return Fraction(comb(whole[0], whole[1]))
        case "gcd":
            return Fraction(gcd(*whole))
        case _:
            return Fraction(lcm(*whole))
