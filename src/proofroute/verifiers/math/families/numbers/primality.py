"""Tell primes by strong tests, which are a proof within bounds, and show a divisor of what is none."""

from typing import Final

import flint

_WITNESSES: Final = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41)
_PROVED_BELOW: Final = 3_317_044_064_679_887_385_961_981
"""Sorenson and Webster 2015: no composite number below it passes the strong test to these thirteen bases."""
_TRIED: Final = 10_000


def is_prime(number: int) -> bool:
    """Tell whether ``number`` is prime, with certainty.

    >>> [number for number in range(30) if is_prime(number)]
    [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
    """
    if number < 2:
        return False
    for small in _WITNESSES:
        if number % small == 0:
            return number == small
    if number >= _PROVED_BELOW:
        return bool(flint.fmpz(number).is_prime())
    odd, halvings = number - 1, 0
    while odd % 2 == 0:
        odd //= 2
        halvings += 1
    return all(_passes(number, base, odd, halvings) for base in _WITNESSES)


def _passes(number: int, base: int, odd: int, halvings: int) -> bool:
    value = pow(base, odd, number)
    if value in (1, number - 1):
        return True
    for _ in range(halvings - 1):
        value = value * value % number
        if value == number - 1:
            return True
    return False


def divisor_of(number: int) -> int:
    """Return a prime divisor of a composite number."""
    for divisor in range(2, _TRIED):
        if number % divisor == 0:
            return divisor
    return int(flint.fmpz(number).factor()[0][0])
