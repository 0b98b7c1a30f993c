"""Answer whether a number is prime or composite."""

from proofroute.tools.math.algebra.whole_numbers import prime_factors
from proofroute.tools.math.forms.families.numbers import IsPrime


def solve_prime(form: IsPrime) -> str | None:
    """Return yes or no; 0 and 1 are neither prime nor composite."""
    if form.number < 2:
        return "No"
    prime = prime_factors(form.number) == [(form.number, 1)]
    if form.either:
        return "prime" if prime else "composite"
    return "No" if prime == form.composite else "Yes"
