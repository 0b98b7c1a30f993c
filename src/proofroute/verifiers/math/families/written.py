"""Whether an expression is written in the form that was asked for."""

from itertools import product
from typing import Final

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.factors import (
    as_fraction,
    as_polynomial,
    have_common_factor,
    proper_factor,
)
from proofroute.tools.math.algebra.shape import factors_of, is_collected, is_expanded, term_of, terms_of
from proofroute.tools.math.forms.families import Rewriting
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Add, Expr, Mul, Num, Pow, Sym, num, variables, walk
from proofroute.verifiers.math.scribe import Scribe

_MOST_FACTORS: Final = 80


def written_as(scribe: Scribe, form: Rewriting, given: Expr) -> Evidence:
    """Return evidence on the form of ``given``.

    Errors as :func:`proofroute.tools.math.algebra.factors.as_polynomial`.
    """
    match form.way:
        case "factor":
            return _factored(scribe, form, given)
        case "expand" | "collect":
            return _expanded(scribe, form, given)
        case "square":
            return _squared(scribe, form, given)
        case "simplify" | "work out":
            return _simple(scribe, form, given)


def _expanded(scribe: Scribe, form: Rewriting, given: Expr) -> Evidence:
    if given == form.expr and len(form.letters) > 1:
        return scribe.undecided(f"{show(given)} is what was asked about, unchanged.")
    if is_collected(given) or _over_number(given):
        return scribe.passed("proved", "It is a sum of terms of which no two are alike.")
    left = next((term for term in terms_of(given) if _is_product_of_sums(term)), None)
    if form.way == "expand" and left is not None and not form.letters & {"e", "i"}:
        return scribe.failed(
            "proved", "It is not expanded.", {"given": show(given), "not expanded": show(left)}
        )
    if form.way == "collect" and is_expanded(given) and not form.letters & {"e", "i"}:
        alike = _alike(given)
        if alike is not None:
            return scribe.failed(
                "proved",
                "Like terms are left.",
                {"given": show(given), "alike": [show(term) for term in alike]},
            )
    return scribe.undecided(f"{show(given)} may not be in the form that was asked for.")


def _over_number(given: Expr) -> bool:
    """Tell whether a collected sum is divided by a plain number."""
    match given:
        case Mul(factors=(Add() as top, Pow(base=Num(value=value), exponent=Num(value=power)))):
            return power == -1 and value.denominator == 1 and value > 0 and is_collected(top)
        case _:
            return False


def _is_product_of_sums(term: Expr) -> bool:
    """Tell whether a sum is multiplied by a letter, a sum or a number other than one, or raised."""
    factors = factors_of(term)
    if factors is None:
        return False
    sums = [times for factor, times in factors if isinstance(factor, Add) and variables(factor)]
    others = [factor for factor, _ in factors if not isinstance(factor, Add)]
    multiplied = any(not (isinstance(factor, Num) and abs(factor.value) == 1) for factor in others)
    return bool(sums) and min(sums) > 0 and (sum(sums) > 1 or multiplied)


def _alike(given: Expr) -> tuple[Expr, Expr] | None:
    seen: dict[tuple[tuple[str, object], ...], Expr] = {}
    for term in terms_of(given):
        found = term_of(term)
        if found is None:
            return None
        if found.exponents in seen:
            return seen[found.exponents], term
        seen[found.exponents] = term
    return None


def _factored(scribe: Scribe, form: Rewriting, given: Expr) -> Evidence:
    factors = factors_of(given)
    if (
        factors is None
        or len(factors) > _MOST_FACTORS
        or any(times < 0 and variables(f) for f, times in factors)
    ):
        return scribe.undecided("It is no product of polynomials with whole exponents.")
    for factor, _ in factors:
        if not variables(factor):
            if not isinstance(factor, Num):
                return scribe.undecided(f"The number {show(factor)} is not worked out.")
            continue
        poly = as_polynomial(factor)
        if poly is None:
            return scribe.undecided(f"{show(factor)} is no polynomial with rational coefficients.")
        part = proper_factor(poly)
        if part is not None:
            if form.letters & {"e", "i"}:
                return scribe.undecided(f"{show(factor)} can be factored further.")
            return scribe.failed(
                "proved",
                f"{show(factor)} can be factored further.",
                {"given": show(given), "factor": show(factor), "divided by": show(part.expression())},
            )
        if not is_collected(factor):
            return scribe.undecided(f"The terms of {show(factor)} are not collected.")
        if poly.content.numerator != 1:
            return scribe.undecided(f"A common number may be taken out of {show(factor)}.")
    return scribe.passed("proved", "Every factor is irreducible over the rational numbers.")


def _squared(scribe: Scribe, form: Rewriting, given: Expr) -> Evidence:
    squares = [term for term in terms_of(given) if variables(term)]
    numbers = [term for term in terms_of(given) if not variables(term)]
    factors = factors_of(squares[0]) if len(squares) == 1 else None
    held = [] if factors is None else [pair for pair in factors if variables(pair[0])]
    if len(numbers) <= 1 and len(held) == 1 and held[0][1] == 2 and is_collected(held[0][0]):
        inner = as_polynomial(held[0][0])
        if inner is not None and inner.degree == 1:
            return scribe.passed(
                "proved", "It is a multiple of the square of a linear expression, and a number."
            )
    if is_collected(given) and len(form.letters) == 1 and len(squares) > 1:
        return scribe.failed("proved", "The square is not completed.", {"given": show(given)})
    return scribe.undecided(f"Whether the square is completed in {show(given)} is open.")


def _simple(scribe: Scribe, form: Rewriting, given: Expr) -> Evidence:
    if is_collected(given) or _over_number(given):
        return scribe.passed("proved", "It is a sum of terms of which no two are alike.")
    if given == form.expr:
        return scribe.undecided(f"{show(given)} is what was asked about, unchanged.")
    if as_fraction(given) is None or form.positive is not None:
        return _shorter(scribe, form, given)
    factors = factors_of(given)
    if factors is None:
        return scribe.undecided(f"{show(given)} may be simplified further.")
    common = _common(factors)
    if common is not None:
        shown: list[Json] = [show(part) for part in common]
        if form.letters & {"e", "i"}:
            return scribe.undecided(f"{shown[0]} and {shown[1]} have a common factor.")
        return scribe.failed(
            "proved", "It is not in lowest terms.", {"given": show(given), "have a common factor": shown}
        )
    if all(_is_simple_factor(factor) for factor, _ in factors) and _numbers_are_tidy(factors):
        return scribe.passed("proved", "It is in lowest terms, and no two terms of a factor are alike.")
    if _is_power_and_number(given):
        return scribe.passed("proved", "It is a power of a short sum, and a number.")
    return scribe.undecided(f"{show(given)} may be simplified further.")


def _common(factors: list[tuple[Expr, int]]) -> tuple[Expr, Expr] | None:
    tops, bottoms = (
        [
            (factor, as_polynomial(factor))
            for factor, times in factors
            if times * sign > 0 and variables(factor)
        ]
        for sign in (1, -1)
    )
    for (top, first), (bottom, second) in product(tops[:20], bottoms[:20]):
        if first is not None and second is not None and have_common_factor(first, second):
            return top, bottom
    return None


def _is_simple_factor(factor: Expr) -> bool:
    return isinstance(factor, Num | Sym) or is_collected(factor)


def _numbers_are_tidy(factors: list[tuple[Expr, int]]) -> bool:
    numbers = [
        (factor, times) for factor, times in factors if isinstance(factor, Num) and abs(factor.value) != 1
    ]
    alone = term_of(Mul(tuple(Pow(factor, num(times)) for factor, times in numbers)))
    return not numbers or (alone is not None and alone.tidy)


def _is_power_and_number(given: Expr) -> bool:
    """Tell whether ``given`` is like ``2*(x + 1)^2 - 3``."""
    raised = [term for term in terms_of(given) if term_of(term) is None]
    rest = [term_of(term) for term in terms_of(given) if term_of(term) is not None]
    if len(raised) != 1 or len(rest) > 1 or any(term is not None and term.exponents for term in rest):
        return False
    factors = factors_of(raised[0])
    return factors is not None and all(
        isinstance(factor, Num) or (is_collected(factor) and times > 1) for factor, times in factors
    )


def _shorter(scribe: Scribe, form: Rewriting, given: Expr) -> Evidence:
    parts, asked = (sum(1 for _ in walk(expr)) for expr in (given, form.expr))
    if (
        not isinstance(given, Add)
        and not any(isinstance(part, Add) for part in walk(given))
        and parts < asked
    ):
        return scribe.passed("checked", "It is one term, shorter than what was asked about.")
    return scribe.undecided(f"Whether {show(given)} is as simple as it can be is open.")
