"""Check partial fractions: the sum is the quotient, and no term can be split further."""

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.polynomial import as_quotient, to_flint
from proofroute.tools.math.algebra.shape import terms_of
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.calculus import Apart
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Value, variables
from proofroute.verifiers.math.families.given import given_expression
from proofroute.verifiers.math.scribe import Scribe


def check_apart(form: Apart, value: Value, text: str) -> list[Evidence] | None:
    """Check the value of a sum, and the form of its terms."""
    given = given_expression(value, text, form.letters)
    if given is None:
        return None
    scribe = Scribe("value", "math.identity", form.read_as)
    shape = Scribe("form", "math.partial_fractions", form.read_as)
    strange = variables(given) - form.letters
    if strange:
        return [scribe.undecided(f"{', '.join(sorted(strange))} is not in the question.")]
    found = equal(form.expr, given)
    shown = show(given)
    if found.outcome == "different":
        text = f"{shown} has another value."
        return [scribe.failed(found.assurance, text, {"given": shown, "at": found.counterexample})]
    if found.outcome == "undecided":
        return [scribe.undecided(f"{shown} could not be compared: {found.reason}.")]
    held = scribe.passed(found.assurance, f"{shown} has the value of the quotient.")
    try:
        return [held, _shape(shape, form.name, given)]
    except (Unreadable, TooLarge, Undefined) as error:
        return [held, shape.undecided(f"Its terms could not be looked at: {error}.")]


def _shape(scribe: Scribe, name: str, given: Expr) -> Evidence:
    seen: set[tuple[str, int]] = set()
    for term in terms_of(given):
        quotient = as_quotient(term, name)
        if quotient is None:
            return scribe.undecided(f"{show(term)} is no quotient over the rational numbers.")
        if len(quotient.bottom) < 2:
            continue
        _, factors = to_flint(quotient.bottom).factor()
        shown: Json = {"given": show(given), "term": show(term)}
        if len(factors) > 1:
            return scribe.failed("proved", f"{show(term)} can be split into fractions.", shown)
        factor, times = factors[0]
        if len(quotient.top) > factor.degree():
            return scribe.failed("proved", f"{show(term)} can be split: its numerator is too large.", shown)
        if (str(factor), times) in seen:
            return scribe.undecided("Two terms may be put together.")
        seen.add((str(factor), times))
    return scribe.passed(
        "proved", "Below each term is a power of one irreducible polynomial, above it a smaller one."
    )
