"""Answer what the divisors of a number are, how many there are, or their sum."""

from proofroute.tools.math.algebra.whole_numbers import prime_factors
from proofroute.tools.math.forms.families.numbers import Divisors


def solve_divisors(form: Divisors) -> str | None:
    """Put them together from the prime factors."""
    found = [1]
    for prime, times in prime_factors(form.number):
        found = [divisor * prime**power for divisor in found for power in range(times + 1)]
    match form.what:
        case "count":
            return str(len(found))
        case "sum":
            return str(sum(found))
        case "list":
            return ", ".join(map(str, sorted(found)))
