"""Check what is said of the sequence of primes: each number is tested by itself."""

import flint

from proofroute.core import Evidence
from proofroute.tools.math.forms.families.numbers import Primes
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.given import number_given, shown
from proofroute.verifiers.math.scribe import Scribe


def check_primes(form: Primes, value: Value, text: str) -> list[Evidence] | None:
    """Test number after number, and compare."""
    del text
    scribe = Scribe("value", "math.primes", form.read_as)
    given = number_given(scribe, value)
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    if given == _right(form):
        return [scribe.passed("proved", "Number after number was tested for being prime.")]
    return [
        scribe.failed(
            "proved", f"It is not {shown(given)}.", {"given": shown(given), "computed": str(_right(form))}
        )
    ]


def _right(form: Primes) -> int:
    number, count, total = 1, 0, 0
    match form.what:
        case "count" | "sum":
            for number in range(max(2, form.low + 1), form.bound + 1):
                if _is_prime(number):
                    count, total = count + 1, total + number
            return count if form.what == "count" else total
        case "nth" | "first":
            while count < form.bound:
                number += 1
                if _is_prime(number):
                    count, total = count + 1, total + number
            return number if form.what == "nth" else total
        case "next" | "previous":
            step = 1 if form.what == "next" else -1
            number = form.bound + step
            while not _is_prime(number):
                number += step
            return number


def _is_prime(number: int) -> bool:
    return bool(flint.fmpz(number).is_prime())
