"""Check a division of polynomials: divisor times quotient and the remainder give the dividend."""

from typing import Any

from proofroute.core import Evidence
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.build import add, div
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.division import Division, polynomial
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Add, Collection, Expr, Value
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe


def check_division(form: Division, value: Value, text: str) -> list[Evidence] | None:
    """Multiply, and look at the degree of what is left."""
    del text
    scribe = Scribe("value", "math.division", form.read_as)
    try:
        dividend, divisor = polynomial(form.dividend, form.name), polynomial(form.divisor, form.name)
        if isinstance(value, Collection):
            pair = [as_expression(item) for item in value.items]
            first, second = (*pair, None, None)[:2]
            if (
                form.what != "both"
                or value.kind != "tuple"
                or len(pair) != 2
                or first is None
                or second is None
            ):
                return None
            return [_both(scribe, form, (dividend, divisor), first, second)]
        given = as_expression(value)
        if given is None:
            return None
        match form.what:
            case "quotient":
                return [_quotient(scribe, form, (dividend, divisor), given)]
            case "remainder":
                return [_remainder(scribe, form, (dividend, divisor), given)]
            case "both":
                return [_mixed(scribe, form, (dividend, divisor), given)]
    except (Unreadable, Undefined, TooLarge) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]


def _both(scribe: Scribe, form: Division, pair: tuple[Any, Any], first: Expr, second: Expr) -> Evidence:
    quotient, rest = polynomial(first, form.name), polynomial(second, form.name)
    if quotient is None or rest is None:
        return scribe.undecided("The quotient or the remainder is no polynomial.")
    if pair[0] == quotient * pair[1] + rest and rest.degree() < pair[1].degree():
        return scribe.passed("proved", "The divisor times the quotient and the remainder give the dividend.")
    said = {"quotient": show(first), "remainder": show(second)}
    return scribe.failed("proved", "These do not give the dividend.", {**said})


def _quotient(scribe: Scribe, form: Division, pair: tuple[Any, Any], given: Expr) -> Evidence:
    quotient = polynomial(given, form.name)
    if quotient is None:
        return scribe.undecided(f"{show(given)} is no polynomial.")
    left = pair[0] - quotient * pair[1]
    if left.degree() < pair[1].degree():
        return scribe.passed("proved", "What is left has a lower degree than the divisor.")
    text = "What is left could be divided further."
    return scribe.failed("proved", text, {"given": show(given), "left": str(left)})


def _remainder(scribe: Scribe, form: Division, pair: tuple[Any, Any], given: Expr) -> Evidence:
    rest = polynomial(given, form.name)
    if rest is None:
        return scribe.undecided(f"{show(given)} is no polynomial.")
    if rest.degree() < pair[1].degree() and ((pair[0] - rest) % pair[1]).degree() < 0:
        return scribe.passed(
            "proved", "Without it the divisor divides the dividend, and its degree is lower."
        )
    text = "Without it the divisor does not divide the dividend, or its degree is too high."
    return scribe.failed("proved", text, {"given": show(given)})


def _mixed(scribe: Scribe, form: Division, pair: tuple[Any, Any], given: Expr) -> Evidence:
    """Check a quotient with the remainder over the divisor: ``x + 3 + 1/(x + 2)``."""
    terms = given.terms if isinstance(given, Add) else (given,)
    parts = [(term, polynomial(term, form.name)) for term in terms]
    whole = add(*(term for term, found in parts if found is not None))
    over = [term for term, found in parts if found is None]
    quotient = polynomial(whole, form.name)
    if quotient is None:
        return scribe.undecided(f"{show(given)} is not divided.")
    left = pair[0] - quotient * pair[1]
    if not over:
        if left.degree() < 0:
            return scribe.passed("proved", "The divisor times it is the dividend.")
        if left.degree() < pair[1].degree():
            return scribe.undecided("It is the quotient; the remainder is not given with it.")
    found = equal(given, div(form.dividend, form.divisor))
    if found.outcome == "undecided":
        return scribe.undecided(f"It could not be compared: {found.reason}.")
    if found.outcome == "different":
        said = {"given": show(given), "at": found.counterexample}
        return scribe.failed(found.assurance, "It is not the quotient of both.", said)
    if left.degree() < pair[1].degree():
        return scribe.passed(found.assurance, "It is the quotient, and the remainder over the divisor.")
    return scribe.undecided(f"{show(given)} is not divided as far as it goes.")
