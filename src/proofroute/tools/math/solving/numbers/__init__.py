"""The solvers of questions about numbers."""

from collections.abc import Callable
from typing import Any, Final

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
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.solving.numbers.bases import solve_bases
from proofroute.tools.math.solving.numbers.common import solve_common
from proofroute.tools.math.solving.numbers.congruent import solve_congruent
from proofroute.tools.math.solving.numbers.coprime import solve_coprime
from proofroute.tools.math.solving.numbers.difference import solve_difference
from proofroute.tools.math.solving.numbers.digits import solve_digits
from proofroute.tools.math.solving.numbers.divides import solve_divides
from proofroute.tools.math.solving.numbers.divisors import solve_divisors
from proofroute.tools.math.solving.numbers.factors import solve_factors
from proofroute.tools.math.solving.numbers.multiplicative import (
    solve_multiplicative,
    solve_quadratic_residue,
)
from proofroute.tools.math.solving.numbers.perfect import solve_perfect
from proofroute.tools.math.solving.numbers.prime import solve_prime
from proofroute.tools.math.solving.numbers.primes import solve_primes
from proofroute.tools.math.solving.numbers.remainder import solve_remainder
from proofroute.tools.math.solving.numbers.roman import solve_from_roman, solve_to_roman
from proofroute.tools.math.solving.numbers.rounding import solve_rounding
from proofroute.tools.math.solving.numbers.written import solve_written

NUMBER_SOLVERS: Final[dict[type[Posed], Callable[[Any], str | None]]] = {
    Common: solve_common,
    Congruent: solve_congruent,
    Coprime: solve_coprime,
    Difference: solve_difference,
    Digits: solve_digits,
    Divides: solve_divides,
    Divisors: solve_divisors,
    FromRoman: solve_from_roman,
    InBase: solve_bases,
    IsPower: solve_perfect,
    IsPrime: solve_prime,
    Multiplicative: solve_multiplicative,
    QuadraticResidue: solve_quadratic_residue,
    PrimeFactors: solve_factors,
    Primes: solve_primes,
    Remainder: solve_remainder,
    Rounded: solve_rounding,
    ToRoman: solve_to_roman,
    Written: solve_written,
}
"""By the type of question."""

__all__ = ["NUMBER_SOLVERS"]
