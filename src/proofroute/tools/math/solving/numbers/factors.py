"""Answer which primes divide a number."""

from proofroute.tools.math.algebra.whole_numbers import prime_factors
from proofroute.tools.math.forms.families.numbers import PrimeFactors


def solve_factors(form: PrimeFactors) -> str | None:
    """Return the primes, or the product of their powers."""
    found = prime_factors(form.number)
    if not form.factored:
        return ", ".join(str(prime) for prime, _ in found)
    return " * ".join(str(prime) if times == 1 else f"{prime}^{times}" for prime, times in found)
