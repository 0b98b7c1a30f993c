"""Answer questions about residues from factorisations."""

from fractions import Fraction
from math import gcd

from proofroute.tools.math.algebra.whole_numbers import prime_factors
from proofroute.tools.math.forms.families.numbers.multiplicative import Multiplicative, QuadraticResidue


def solve_multiplicative(form: Multiplicative) -> str | None:
    """Return the number, or the numbers."""
    number, modulus = form.number, form.modulus
    match form.what:
        case "coprime":
            return str(_coprime(number, modulus))
        case "order":
            return str(_order(number, modulus))
        case "exponent":
            return str(_exponent(number, modulus))
        case "power":
            return f"{modulus}^{_exponent(number, modulus)}"
        case "primitive" | "least primitive":
            units = _coprime(modulus, modulus)
            candidates = (root for root in range(1, modulus) if gcd(root, modulus) == 1)
            found = next((root for root in candidates if _order(root, modulus) == units), None)
            return None if found is None else str(found)
        case "squares":
            found_all = {
                root * root % modulus for root in range(1, modulus // 2 + 1) if gcd(root, modulus) == 1
            }
            return ", ".join(map(str, sorted(found_all)))


def _coprime(number: int, modulus: int) -> int:
    """Count by inclusion and exclusion over the primes of the modulus."""
    signed = [(1, 1)]
    for prime, _ in prime_factors(modulus):
        signed += [(divisor * prime, -sign) for divisor, sign in signed]
    return sum(sign * (number // divisor) for divisor, sign in signed)


def _order(number: int, modulus: int) -> int:
    """Take from the totient what primes it can spare."""
    order = _coprime(modulus, modulus)
    for prime, times in prime_factors(order):
        for _ in range(times):
            if pow(number, order // prime, modulus) == 1 % modulus:
                order //= prime
    return order


def _exponent(number: int, base: int) -> int:
    """Legendre's formula, for each prime of the base."""
    return min(
        Fraction(
            sum(number // prime**power for power in range(1, number.bit_length() + 1)), times
        ).__floor__()
        for prime, times in prime_factors(base)
    )


def solve_quadratic_residue(form: QuadraticResidue) -> str:
    """Return yes or no: by Euler's criterion for each odd prime, by 8 for powers of two."""
    number, modulus = form.number, form.modulus
    for prime, times in prime_factors(modulus):
        if prime == 2:
            if number % min(2**times, 8) != 1:
                return "no"
        elif pow(number, (prime - 1) // 2, prime) != 1:
            return "no"
    return "yes"
