"""Answer questions about the sequence of primes, by a sieve."""

from math import log

from proofroute.tools.math.forms.families.numbers import Primes


def solve_primes(form: Primes) -> str | None:
    """Sieve as far as is needed, and look."""
    bound = form.bound
    match form.what:
        case "nth" | "first":
            # The prime of index n is below n (ln n + ln ln n) from the sixth on.
            limit = 15 if bound < 6 else int(bound * (log(bound) + log(log(bound)))) + 1
            primes = _primes_up_to(limit)[:bound]
            return str(primes[-1] if form.what == "nth" else sum(primes))
        case "count":
            return str(sum(prime > form.low for prime in _primes_up_to(bound)))
        case "sum":
            return str(sum(prime for prime in _primes_up_to(bound) if prime > form.low))
        case "next":
            # There is a prime between a number and its double.
            return str(next(prime for prime in _primes_up_to(2 * bound) if prime > bound))
        case "previous":
            return str(_primes_up_to(bound - 1)[-1])


def _primes_up_to(limit: int) -> list[int]:
    if limit < 2:
        return []
    kept = bytearray([1]) * (limit + 1)
    kept[:2] = b"\0\0"
    for number in range(2, int(limit**0.5) + 2):
        if number <= limit and kept[number]:
            kept[number * number :: number] = bytes(len(range(number * number, limit + 1, number)))
    return [number for number in range(limit + 1) if kept[number]]
