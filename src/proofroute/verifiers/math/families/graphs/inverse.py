"""Check an inverse function: put the function into it, and get the variable back."""

from fractions import Fraction
from typing import Any

from proofroute.core import Evidence
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import is_zero
from proofroute.tools.math.algebra.order import order, sign
from proofroute.tools.math.algebra.polynomial import Coefficients, as_quotient, real_roots, to_flint
from proofroute.tools.math.algebra.sampling import BEYOND, POSITIVE
from proofroute.tools.math.build import add, neg, substituted, written_sum
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.graphs import Inverse
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import (
    ONE,
    Add,
    Call,
    Expr,
    Mul,
    Num,
    Pow,
    Relation,
    Sym,
    Value,
    variables,
    walk,
)
from proofroute.verifiers.math.families.given import given_expression
from proofroute.verifiers.math.scribe import Scribe


def check_inverse(form: Inverse, value: Value, text: str) -> list[Evidence] | None:
    """Check that a formula undoes the function, so that it is one to one and this is its inverse."""
    if isinstance(value, Relation) and not isinstance(value.sides[0], Sym):
        return None
    given = given_expression(value, text, form.letters)
    if given is None:
        return None
    scribe = Scribe("value", "math.inverse", form.read_as)
    strange = variables(given) - form.letters
    try:
        if form.at is not None:
            return None if strange else [_at(scribe, form, form.at, given)]
        if strange:
            return [scribe.undecided(f"{', '.join(sorted(strange))} is not in the question.")]
        return [_undone(scribe, form, given)]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be put into the function: {error}.")]


def _undone(scribe: Scribe, form: Inverse, given: Expr) -> Evidence:
    back = substituted(given, {form.name: form.body})
    # The variable, where the function is defined.
    wanted = written_sum(Sym(form.name), form.body, neg(form.body))
    shown = show(given)
    found = equal(back, wanted)
    if found.outcome == "different" and not _has_odd_root(given):
        # A function that is not one to one has no inverse: then no formula can be right, and none is refuted.
        forth = equal(substituted(form.body, {form.name: given}), Sym(form.name))
        if forth.outcome != "different":
            return scribe.undecided("The function may not be one to one.")
        text = f"With {shown} for the inverse, what the function makes of {form.name} is not undone."
        return scribe.failed(found.assurance, text, {"given": shown, "at": found.counterexample})
    exact = is_zero(add(substituted(form.body, {form.name: given}), neg(Sym(form.name))))
    if found.outcome == "equal":
        return scribe.passed(found.assurance, f"{shown} undoes the function.")
    if (
        _is_one_to_one(form)
        and exact
        and (found.outcome != "undecided" or found.reason in (BEYOND, POSITIVE))
    ):
        return scribe.passed("proved", f"The function undoes {shown}, and takes each value once.")
    if _is_one_to_one(form) and exact and _has_odd_root(given):
        return scribe.passed("proved", f"The function undoes {shown}, and takes each value once.")
    if _has_odd_root(given) and exact is False:
        return scribe.failed("proved", f"The function does not undo {shown}.", {"given": shown})
    return scribe.undecided(f"Whether {shown} undoes the function is open.")


def _at(scribe: Scribe, form: Inverse, at: Expr, given: Expr) -> Evidence:
    reached = equal(substituted(form.body, {form.name: given}), at)
    shown = show(given)
    if reached.outcome == "different":
        text = f"At {shown} the function is not {show(at)}."
        return scribe.failed("proved", text, {"given": shown, "values": reached.counterexample})
    if reached.outcome == "equal" and _is_one_to_one(form):
        return scribe.passed(reached.assurance, f"At {shown} the function is {show(at)}, and nowhere else.")
    return scribe.undecided(f"Whether {shown} is the one place where the function is {show(at)} is open.")


def _has_odd_root(expr: Expr) -> bool:
    return any(
        isinstance(part, Pow)
        and isinstance(part.exponent, Num)
        and part.exponent.value.denominator % 2 == 1
        and part.exponent.value.denominator > 1
        and variables(part.base)
        for part in walk(expr)
    )


def _is_one_to_one(form: Inverse) -> bool:
    """Tell whether a polynomial never turns, or a quotient of linear ones is no constant."""
    quotient = as_quotient(form.body, form.name)
    if quotient is None:
        return _is_chain(form.body, form.name)
    if len(quotient.bottom) == 1:
        slope = tuple(value * degree for degree, value in enumerate(quotient.top))[1:]
        if not slope:
            return False
        _, factors = to_flint(slope).factor()
        return all(times % 2 == 0 or not real_roots(_plain(factor)) for factor, times in factors)
    return max(len(quotient.top), len(quotient.bottom)) == 2


def _plain(poly: Any) -> Coefficients:
    return tuple(Fraction(int(poly[degree])) for degree in range(poly.degree() + 1))


def _is_chain(expr: Expr, name: str) -> bool:
    """Tell whether an expression is made by steps of which each is one to one."""
    match expr:
        case Sym():
            return True
        case Add():
            varying = [term for term in expr.terms if name in variables(term)]
            return len(varying) == 1 and _is_chain(varying[0], name)
        case Mul():
            varying = [factor for factor in expr.factors if name in variables(factor)]
            rest = [factor for factor in expr.factors if name not in variables(factor)]
            return len(varying) == 1 and all(sign(factor) for factor in rest) and _is_chain(varying[0], name)
        case Pow(base=base, exponent=Num(value=value)):
            one_to_one = value.denominator % 2 == 0 or value.numerator % 2 == 1
            return one_to_one and _is_chain(base, name)
        case Pow(base=base, exponent=exponent) if name not in variables(base):
            return order(base, ONE) in (1, -1) and sign(base) == 1 and _is_chain(exponent, name)
        case Call(name="ln" | "log10" | "atan" | "asin" | "sinh" | "tanh", args=(inner,)):
            return _is_chain(inner, name)
        case _:
            return False
