"""Check whether a polynomial divides another: by what both have in common."""

from proofroute.core import Evidence
from proofroute.tools.math.forms.families.division import polynomial
from proofroute.tools.math.forms.families.factor_of import FactorOf
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.said import says_yes
from proofroute.verifiers.math.scribe import Scribe


def check_factor_of(form: FactorOf, value: Value, text: str) -> list[Evidence] | None:
    """Compare the degree of the greatest common divisor with that of the factor."""
    del text
    scribe = Scribe("value", "math.common_divisor", form.read_as)
    said = says_yes(value)
    factor, whole = polynomial(form.factor, form.name), polynomial(form.whole, form.name)
    if said is None or factor is None or whole is None:
        return None
    divides = factor.gcd(whole).degree() == factor.degree()
    shown = "It divides it." if divides else "Something is left over."
    if said == divides:
        return [scribe.passed("proved", shown)]
    return [scribe.failed("proved", shown, {"given": "yes" if said else "no"})]
