"""The checks of questions about numbers, a file each."""

from collections.abc import Callable
from typing import Any, Final

from proofroute.core import Evidence
from proofroute.tools.math.forms import Posed
from proofroute.tools.math.forms.families.numbers import (
    Common,
    Congruent,
    Coprime,
    Difference,
    Digits,
    Divides,
    Divisors,
    FromRoman,
    InBase,
    IsPower,
    IsPrime,
    Multiplicative,
    PrimeFactors,
    Primes,
    QuadraticResidue,
    Remainder,
    Rounded,
    ToRoman,
    Written,
)
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.bases import check_bases
from proofroute.verifiers.math.families.numbers.common import check_common
from proofroute.verifiers.math.families.numbers.congruent import check_congruent
from proofroute.verifiers.math.families.numbers.coprime import check_coprime
from proofroute.verifiers.math.families.numbers.difference import check_difference
from proofroute.verifiers.math.families.numbers.digits import check_digits
from proofroute.verifiers.math.families.numbers.divides import check_divides
from proofroute.verifiers.math.families.numbers.divisors import check_divisors
from proofroute.verifiers.math.families.numbers.factors import check_factors
from proofroute.verifiers.math.families.numbers.multiplicative import (
    check_multiplicative,
    check_quadratic_residue,
)
from proofroute.verifiers.math.families.numbers.perfect import check_perfect
from proofroute.verifiers.math.families.numbers.prime import check_prime
from proofroute.verifiers.math.families.numbers.primes import check_primes
from proofroute.verifiers.math.families.numbers.remainder import check_remainder
from proofroute.verifiers.math.families.numbers.roman import check_from_roman, check_to_roman
from proofroute.verifiers.math.families.numbers.rounding import check_rounding
from proofroute.verifiers.math.families.numbers.written import check_written

NUMBER_CHECKS: Final[dict[type[Posed], Callable[[Any, Value, str], list[Evidence] | None]]] = {
    Common: check_common,
    Congruent: check_congruent,
    Coprime: check_coprime,
    Difference: check_difference,
    Digits: check_digits,
    Divides: check_divides,
    Divisors: check_divisors,
    FromRoman: check_from_roman,
    InBase: check_bases,
    IsPower: check_perfect,
    IsPrime: check_prime,
    Multiplicative: check_multiplicative,
    QuadraticResidue: check_quadratic_residue,
    PrimeFactors: check_factors,
    Primes: check_primes,
    Remainder: check_remainder,
    Rounded: check_rounding,
    ToRoman: check_to_roman,
    Written: check_written,
}
"""By the type of question."""

__all__ = ["NUMBER_CHECKS"]
