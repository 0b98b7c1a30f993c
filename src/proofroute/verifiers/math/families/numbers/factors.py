"""Check prime factors: each is proved prime and divides the number, and together they leave nothing of it."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.forms.families.numbers import PrimeFactors
from proofroute.tools.math.tree import Collection, Expr, Mul, Num, Pow, Relation, Value, variables
from proofroute.verifiers.math.families.numbers.primality import divisor_of, is_prime
from proofroute.verifiers.math.scribe import Scribe

_COMMAS: Final = re.compile(r"\d+(?:,\d+)+")
_MOST_TIMES: Final = 1_000


@dataclass(frozen=True, slots=True)
class _Given:
    """The factors of an answer, how often each is named, whether they are multiplied or have exponents."""

    times: Counter[int]
    multiplied: bool
    raised: bool


def check_factors(form: PrimeFactors, value: Value, text: str) -> list[Evidence] | None:
    """Prove each factor prime, divide by it, and look at what is left."""
    if _COMMAS.fullmatch(text.strip(" $")):
        # In 3,937 a comma keeps factors apart: the number itself is no answer to a list.
        value = Collection("list", tuple(read_value(piece) for piece in text.strip(" $").split(",")))
    given = _factors(form, value)
    if given is None:
        return None
    return [_checked(form, given, Scribe("value", "math.factors", form.read_as))]


def _checked(form: PrimeFactors, given: _Given, scribe: Scribe) -> Evidence:
    left = form.number
    right: Counter[int] = Counter()
    for factor in given.times:
        if not is_prime(factor):
            found: Json = {"given": str(factor), "divisor": str(divisor_of(factor) if factor > 3 else factor)}
            return scribe.failed("proved", f"{factor} is not prime.", found)
        if form.number % factor:
            rest = str(form.number % factor)
            return scribe.failed(
                "proved",
                f"{factor} does not divide {form.number}.",
                {"given": str(factor), "remainder": rest},
            )
        while left % factor == 0:
            left //= factor
            right[factor] += 1
    if left != 1:
        named = ", ".join(map(str, sorted(given.times)))
        missing: Json = {"given": named, "missing": str(_least(left))}
        return scribe.failed("proved", f"Another prime divides {form.number}.", missing)
    because = "Each factor is proved prime, and together they leave nothing of the number."
    if given.times == right:
        if form.factored or given.multiplied or given.raised or set(right.values()) == {1}:
            return scribe.passed("proved", because)
        return scribe.undecided("Each prime is named as often as it divides, not once.")
    if set(given.times.values()) == {1} and not given.raised and not (form.factored and given.multiplied):
        if not (form.factored or given.multiplied):
            return scribe.passed("proved", because)
        return scribe.undecided("The primes are right; how often each of them divides is not said.")
    wrong = next(factor for factor in right if given.times[factor] != right[factor])
    counted: Json = {"factor": str(wrong), "given": str(given.times[wrong]), "divides": str(right[wrong])}
    return scribe.failed("proved", f"{wrong} divides {form.number} another number of times.", counted)


def _least(number: int) -> int:
    return number if is_prime(number) else divisor_of(number)


def _factors(form: PrimeFactors, value: Value) -> _Given | None:
    match value:
        case Relation(sides=(first, *_, last), ops=ops) if set(ops) == {"="}:
            named = not variables(first) and rational_value(first) == form.number
            return _factors(form, last) if named or variables(first) else None
        case Collection(items=items, kind="set" | "list" | "tuple"):
            parts = [_factors(form, item) for item in items]
            held = [part for part in parts if part is not None]
            if len(held) < len(items) or not items or any(part.multiplied for part in held):
                return None
            total: Counter[int] = Counter()
            for part in parts:
                total += part.times if part is not None else Counter()
            return _Given(
                total, multiplied=False, raised=any(part.raised for part in parts if part is not None)
            )
        case Num() | Pow() | Mul():
            return _multiplied(value)
        case _:
            return None


def _multiplied(expr: Expr) -> _Given | None:
    times: Counter[int] = Counter()
    factors = expr.factors if isinstance(expr, Mul) else (expr,)
    for factor in factors:
        match factor:
            case Num(value=base):
                power = 1
            case Pow(base=Num(value=base), exponent=Num(value=exponent)) if exponent.denominator == 1:
                power = int(exponent)
            case _:
                return None
        if base.denominator != 1 or base < 0 or not 0 < power <= _MOST_TIMES:
            return None
        times[int(base)] += power
    raised = any(isinstance(factor, Pow) for factor in factors)
    return _Given(times, multiplied=isinstance(expr, Mul), raised=raised)
