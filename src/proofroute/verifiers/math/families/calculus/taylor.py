"""Check Taylor polynomials: their derivatives at the point, and their degree."""

from proofroute.core import Assurance, Evidence, Json, weakest
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import simplified, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.calculus import Taylor
from proofroute.tools.math.forms.families.calculus.taylor import derivatives
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Value, num, variables
from proofroute.verifiers.math.families.given import given_expression
from proofroute.verifiers.math.scribe import Scribe


def check_taylor(form: Taylor, value: Value, text: str) -> list[Evidence] | None:
    """Differentiate the polynomial that a reply gives, again and again."""
    given = given_expression(value, text, form.letters)
    if given is None:
        return None
    scribe = Scribe("value", "math.taylor", form.read_as)
    strange = variables(given) - form.letters
    if strange:
        return [scribe.undecided(f"{', '.join(sorted(strange))} is not in the question.")]
    try:
        return [_checked(scribe, form, given)]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]


def _checked(scribe: Scribe, form: Taylor, given: Expr) -> Evidence:
    strengths: list[Assurance] = ["proved"]
    slope = simplified(given)
    for order, wanted in enumerate(derivatives(form)):
        at = substitute(slope, form.name, form.at)
        found = equal(at, wanted)
        if found.outcome == "different":
            where = f"At {form.name} = {show(form.at)}"
            text = f"{where} its derivative of order {order} is {show(at)}, not {show(wanted)}."
            shown: Json = {
                "given": show(given),
                "order": order,
                "derivative": show(at),
                "wanted": show(wanted),
            }
            return scribe.failed(found.assurance, text, shown)
        if found.outcome == "undecided":
            return scribe.undecided(f"Its derivative of order {order} could not be compared.")
        strengths.append(found.assurance)
        slope = differentiate(slope, form.name)
    rest = equal(slope, num(0))
    if rest.outcome == "different":
        text = f"Its degree is not {form.degree} at most."
        return scribe.failed("proved", text, {"given": show(given), "next derivative": show(slope)})
    if rest.outcome == "undecided":
        return scribe.undecided("Whether it is a polynomial of that degree is open.")
    return scribe.passed(
        weakest(strengths), f"Its derivatives up to order {form.degree} are right, later ones are 0."
    )
