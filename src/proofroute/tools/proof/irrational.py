"""Whether a number is rational: minimal polynomials, and unique factorisation for roots and logarithms."""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Any, Final

from proofroute.tools.math.algebra.exact import Exact
from proofroute.tools.math.algebra.field import Frac
from proofroute.tools.math.algebra.normal import with_roots
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr
from proofroute.tools.proof.algebraic import minimal_polynomial, rational_root
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.statement import Rationality

_ROOT_OF_PRIME: Final = re.compile(r"\d+\^\(1/\d+\)")
_LOG_OF_PRIME: Final = re.compile(r"ln \d+\|1")
_NEGATIVE: Final = re.compile(r"\+ \(-(\d+)\)")
_SHOWN: Final = 120
_BY_ROOTS: Final = (
    "In lowest terms a product of roots of distinct primes is left, and such products are linearly "
    "independent over the rationals."
)
_BY_LOGARITHMS: Final = (
    "It is a quotient of two sums of logarithms of primes that are not proportional; a rational value would "
    "contradict unique factorisation."
)


def decide_rationality(claim: Rationality) -> Decision:
    """Decide whether a number without variables is rational, as ``claim`` says or not."""
    try:
        found = _by_minimal_polynomial(claim.expr) or _by_factorisation(claim.expr)
    except (Undefined, TooLarge) as error:
        return undecided("irrational", f"The number could not be worked out: {error}.")
    if found is None:
        return undecided("irrational", "It is not known how to decide whether this number is rational.")
    value, why = found
    if (value is not None) == claim.rational:
        return Decision(holds=True, method="irrational", how=why)
    if value is None:
        return Decision(
            holds=False,
            method="irrational",
            how=why,
            counterexample={"number": show(claim.expr)[:_SHOWN], "irrational_because": why},
        )
    return Decision(
        holds=False,
        method="irrational",
        how=f"The number is rational: {show(claim.expr)[:_SHOWN]} = {value}.",
        counterexample={"number": show(claim.expr)[:_SHOWN], "rational_value": str(value)},
    )


def _by_minimal_polynomial(expr: Expr) -> tuple[Fraction | None, str] | None:
    try:
        poly = minimal_polynomial(expr)
    except (Unreadable, TooLarge):
        return None
    value = rational_root(poly)
    if value is not None:
        return value, f"Its minimal polynomial has degree 1: the number is {value}."
    shown = _NEGATIVE.sub(r"- \1", str(poly))
    if len(shown) > _SHOWN:
        shown = f"of degree {poly.degree()}"
    return (
        None,
        f"Its minimal polynomial {shown} is irreducible over the rationals, so it has no rational root.",
    )


def _by_factorisation(expr: Expr) -> tuple[Fraction | None, str] | None:
    try:
        return with_roots(lambda exact: _factorised(exact, expr))
    except Unreadable:
        return None


def _factorised(exact: Exact, expr: Expr) -> tuple[Fraction | None, str] | None:
    value = exact.convert(expr)
    used = _used_keys(exact, value)
    plain = value.rational()
    if plain is not None:
        return plain, f"Exact arithmetic gives {plain}."
    if _all_match(_ROOT_OF_PRIME, used):
        return None, _BY_ROOTS
    if _all_match(_LOG_OF_PRIME, used) and _is_linear(value.top) and _is_linear(value.bottom):
        return None, _BY_LOGARITHMS
    return None


def _used_keys(exact: Exact, value: Frac) -> list[str]:
    keys = exact.field.keys
    used = _used_indices(value.top) | _used_indices(value.bottom)
    return [keys[index] for index in sorted(used)]


def _used_indices(poly: Any) -> set[int]:
    return {index for exponents in poly.to_dict() for index, times in enumerate(exponents) if times}


def _all_match(pattern: re.Pattern[str], keys: Iterable[str]) -> bool:
    return all(pattern.fullmatch(key) for key in keys)


def _is_linear(poly: Any) -> bool:
    return all(sum(int(times) for times in exponents) == 1 for exponents in poly.to_dict())
