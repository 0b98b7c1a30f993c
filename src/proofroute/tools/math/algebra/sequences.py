"""Rules that the terms of a sequence follow: found from the terms, and continued."""

import itertools
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

import flint

Rule = Literal["polynomial", "geometric", "affine", "sum of two", "primes"]

_MOST_BETWEEN: Final = 2_000


@dataclass(frozen=True, slots=True)
class Fit:
    """A rule that all given terms follow, with at least one term left over that confirms it.

    Args:
        rule: which one.
        degree: of the polynomial.
        factor: what each term is multiplied by.
        summand: what is added then.
    """

    rule: Rule
    degree: int = 0
    factor: Fraction = Fraction(1)
    summand: Fraction = Fraction(0)


def rule_in_words(fit: Fit) -> str:
    """Say what the rule is."""
    match fit.rule:
        case "polynomial":
            return "the polynomial of least degree through all the terms"
        case "geometric":
            return "the rule that each term is the one before times the same number"
        case "affine":
            return "the rule that each term is the one before times a number plus a number"
        case "sum of two":
            return "the rule that each term is the sum of the two before"
        case "primes":
            return "the rule that each term is the next prime"


def named(terms: tuple[Fraction, ...], kind: str) -> tuple[Fit, ...]:
    """Return the rule that is called so, arithmetic or geometric, if the terms follow it."""
    if kind == "arithmetic":
        fits = len({right - left for left, right in itertools.pairwise(terms)}) == 1
        return (Fit("polynomial", 0 if len(set(terms)) == 1 else 1),) if fits else ()
    factor = _factor(terms)
    return () if factor is None else (Fit("geometric", factor=factor),)


def _factor(terms: tuple[Fraction, ...]) -> Fraction | None:
    if 0 in terms:
        return None
    factors = {right / left for left, right in itertools.pairwise(terms)}
    return factors.pop() if len(factors) == 1 else None


def fitting(terms: tuple[Fraction, ...]) -> tuple[Fit, ...]:
    """Return the simple rules that all terms follow and that one of them, left over, confirms."""
    found: list[Fit] = []
    row: list[Fraction] = list(terms)
    degree = 0
    while len(row) > 1:
        if len(set(row)) == 1:
            found.append(Fit("polynomial", degree))
            break
        row = [right - left for left, right in itertools.pairwise(row)]
        degree += 1
    factor = _factor(terms)
    if factor is not None and len(terms) > 2:
        found.append(Fit("geometric", factor=factor))
    if len(terms) > 3 and terms[0] != terms[1]:
        times = (terms[2] - terms[1]) / (terms[1] - terms[0])
        plus = terms[1] - times * terms[0]
        if all(right == times * left + plus for left, right in itertools.pairwise(terms)):
            found.append(Fit("affine", factor=times, summand=plus))
    if len(terms) > 2 and all(a + b == c for a, b, c in zip(terms, terms[1:], terms[2:], strict=False)):
        found.append(Fit("sum of two"))
    if found and _are_primes(terms):
        found.append(Fit("primes"))
    return tuple(found)


def _are_primes(terms: tuple[Fraction, ...]) -> bool:
    """Tell whether the terms are primes, one after the other."""
    first, last = terms[0], terms[-1]
    if not 1 < first < last <= first + _MOST_BETWEEN or any(term.denominator != 1 for term in terms):
        return False
    return [number for number in range(int(first), int(last) + 1) if flint.fmpz(number).is_prime()] == list(
        terms
    )


def continued(terms: tuple[Fraction, ...], fit: Fit, count: int) -> list[Fraction]:
    """Return the first ``count`` terms that the rule gives."""
    found = list(terms)
    while len(found) < count:
        match fit.rule:
            case "polynomial":
                found.append(_next(found[-fit.degree - 1 :]))
            case "sum of two":
                found.append(found[-1] + found[-2])
            case "geometric" | "affine":
                found.append(found[-1] * fit.factor + fit.summand)
            case "primes":
                following = int(found[-1]) + 1
                while not flint.fmpz(following).is_prime():
                    following += 1
                found.append(Fraction(following))
    return found[:count]


def _next(last: list[Fraction]) -> Fraction:
    """Continue values of a polynomial of one degree less than there are of them."""
    row, total = last, Fraction(0)
    while row:
        total += row[-1]
        row = [right - left for left, right in itertools.pairwise(row)]
    return total
