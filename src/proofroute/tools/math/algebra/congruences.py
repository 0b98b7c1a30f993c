"""Residues that solve congruences of polynomials: tried one by one where possible, else worked out."""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import Final

from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Expr

MAX_TRIED: Final = 50_000
"""Residues that are tried one by one."""
MAX_DIGITS: Final = 60
_MAX_SOLUTIONS: Final = 200


@dataclass(frozen=True, slots=True)
class Congruence:
    """A polynomial, lowest coefficient first, that has to be divisible by ``modulus``."""

    coefficients: tuple[int, ...]
    modulus: int

    def holds(self, value: int) -> bool:
        """Tell whether ``value`` solves it."""
        total = 0
        for coefficient in reversed(self.coefficients):
            total = (total * value + coefficient) % self.modulus
        return total == 0

    @property
    def is_linear(self) -> bool:
        """Whether its degree is one at most."""
        return len(self.coefficients) <= 2


def congruence(difference: Expr, name: str, modulus: int) -> Congruence:
    """Return that ``difference`` is divisible by ``modulus``.

    Raises:
        Unreadable: it is no polynomial with whole coefficients.
        TooLarge: it goes beyond the bounds.
    """
    found = as_quotient(difference, name)
    if modulus < 1 or found is None or len(found.bottom) != 1:
        raise Unreadable("no congruence of polynomials")
    values = [value / found.bottom[0] for value in found.top]
    if any(value.denominator != 1 for value in values):
        raise Unreadable("a congruence between fractions")
    if len(str(modulus)) > MAX_DIGITS:
        raise TooLarge("a modulus of too many digits")
    return Congruence(tuple(int(value) % modulus for value in values), modulus)


def by_trial(conditions: tuple[Congruence, ...], modulus: int) -> tuple[int, ...] | None:
    """Try all residues by a common multiple of the moduli; None where they are too many."""
    if modulus > MAX_TRIED:
        return None
    return tuple(value for value in range(modulus) if all(condition.holds(value) for condition in conditions))


def count_linear(conditions: tuple[Congruence, ...], modulus: int) -> int | None:
    """Count the residues by a common multiple of the moduli that solve linear congruences.

    They are none or, by the theory of such systems, as many as solve the ones with zero on the right.
    """
    if not all(condition.is_linear for condition in conditions):
        return None
    step = 1
    for condition in conditions:
        slope = condition.coefficients[1] if len(condition.coefficients) > 1 else 0
        step = lcm(step, condition.modulus // gcd(slope, condition.modulus))
    return modulus // step


def worked_out(conditions: tuple[Congruence, ...]) -> tuple[int, tuple[int, ...]] | None:
    """Solve each congruence by itself and put the residues together, two moduli at a time."""
    modulus = 1
    found: tuple[int, ...] = (0,)
    for condition in conditions:
        own = _alone(condition)
        if own is None:
            return None
        pairs = [_together(a, modulus, b, own[0]) for a in found for b in own[1]]
        modulus = lcm(modulus, own[0])
        found = tuple(sorted({value for value in pairs if value is not None}))
        if len(found) > _MAX_SOLUTIONS:
            return None
    return modulus, found


def _alone(condition: Congruence) -> tuple[int, tuple[int, ...]] | None:
    modulus = condition.modulus
    if condition.is_linear:
        constant, slope = (*condition.coefficients, 0, 0)[:2]
        shared = gcd(slope, modulus)
        if constant % shared:
            return modulus, ()
        small = modulus // shared
        value = -constant // shared * pow(slope // shared, -1, small) % small
        return small, (value,)
    found = by_trial((condition,), modulus)
    return None if found is None or len(found) > _MAX_SOLUTIONS else (modulus, found)


def _together(first: int, by: int, second: int, other: int) -> int | None:
    shared = gcd(by, other)
    if (second - first) % shared:
        return None
    steps = (second - first) // shared * pow(by // shared, -1, other // shared) % (other // shared)
    return (first + by * steps) % lcm(by, other)


def residues_of(start: Fraction, step: Fraction, modulus: int) -> tuple[int, ...] | None:
    """Return the residues by ``modulus`` of all ``start + step k``; None where those are no whole classes.

    >>> residues_of(Fraction(1), Fraction(4), 12)
    (1, 5, 9)
    """
    if start.denominator != 1 or step.denominator != 1 or not step or modulus % int(step):
        return None
    size = abs(int(step))
    if modulus // size > _MAX_SOLUTIONS:
        return None
    return tuple(sorted((int(start) + size * times) % modulus for times in range(modulus // size)))
