"""Questions about numbers: divisors, primes, remainders, digits, bases, rounding, other ways to write one."""

from collections.abc import Callable
from typing import Final

from proofroute.tools.math.forms.families.numbers.bases import InBase, read_bases
from proofroute.tools.math.forms.families.numbers.common import Common, read_common
from proofroute.tools.math.forms.families.numbers.congruent import Congruent, read_congruent
from proofroute.tools.math.forms.families.numbers.coprime import Coprime, read_coprime
from proofroute.tools.math.forms.families.numbers.difference import Difference, read_difference
from proofroute.tools.math.forms.families.numbers.digits import Digits, read_digits
from proofroute.tools.math.forms.families.numbers.divides import Divides, read_divides
from proofroute.tools.math.forms.families.numbers.divisors import Divisors, read_divisors
from proofroute.tools.math.forms.families.numbers.factors import PrimeFactors, read_factors
from proofroute.tools.math.forms.families.numbers.multiplicative import (
    Multiplicative,
    QuadraticResidue,
    read_multiplicative,
)
from proofroute.tools.math.forms.families.numbers.perfect import IsPower, read_perfect
from proofroute.tools.math.forms.families.numbers.prime import IsPrime, read_prime
from proofroute.tools.math.forms.families.numbers.primes import Primes, read_primes
from proofroute.tools.math.forms.families.numbers.remainder import Remainder, read_remainder
from proofroute.tools.math.forms.families.numbers.roman import FromRoman, ToRoman, read_roman
from proofroute.tools.math.forms.families.numbers.rounding import Rounded, read_rounding
from proofroute.tools.math.forms.families.numbers.written import Written, read_written
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens

NUMBERS: Final[tuple[Callable[[str, Givens], Posed | None], ...]] = (
    read_bases,
    read_congruent,
    read_multiplicative,
    read_roman,
    read_difference,
    read_common,
    read_remainder,
    read_divides,
    read_prime,
    read_coprime,
    read_perfect,
    read_factors,
    read_divisors,
    read_primes,
    read_digits,
    read_written,
    read_rounding,
)
"""Their readers."""

__all__ = [
    "NUMBERS",
    "Common",
    "Congruent",
    "Coprime",
    "Difference",
    "Digits",
    "Divides",
    "Divisors",
    "FromRoman",
    "InBase",
    "IsPower",
    "IsPrime",
    "Multiplicative",
    "PrimeFactors",
    "Primes",
    "QuadraticResidue",
    "Remainder",
    "Rounded",
    "ToRoman",
    "Written",
]
