"""Check a coefficient by the values of the polynomial, without expanding it."""

from fractions import Fraction
from typing import Final

import flint

from proofroute.core import Evidence
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.factors import as_polynomial
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import substitute
from proofroute.tools.math.errors import TooLarge, Undefined
from proofroute.tools.math.forms.families import Coefficient
from proofroute.tools.math.tree import Num, Value, variables
from proofroute.verifiers.math.comparing import compare, is_worked_out
from proofroute.verifiers.math.families.given import given_expression
from proofroute.verifiers.math.scribe import Scribe

_MOST_DEGREE: Final = 200


def check_coefficient(form: Coefficient, value: Value, text: str) -> list[Evidence] | None:
    """Put numbers in, lay a polynomial through the values and read its coefficient."""
    given = given_expression(value, text, frozenset())
    if given is None:
        return None
    scribe = Scribe("value", "math.interpolation", form.read_as)
    if variables(given):
        return [scribe.undecided("The answer holds a letter.")]
    try:
        expected = _coefficient(form)
    except (TooLarge, Undefined) as error:
        return [scribe.undecided(f"The coefficient could not be worked out: {error}.")]
    if expected is None:
        return [scribe.undecided("The degree of the polynomial is not known.")]
    if not is_worked_out(given) and equal(Num(expected), given).outcome == "equal":
        return [scribe.undecided("The answer is not worked out.")]
    because = "The polynomial through the values of the expression has this coefficient."
    return [compare(scribe, Num(expected), given, because, "proved")]


def _coefficient(form: Coefficient) -> Fraction | None:
    poly = as_polynomial(form.expr)
    if poly is None or poly.degree > _MOST_DEGREE:
        return None
    points = range(-(poly.degree // 2), poly.degree // 2 + 3)
    found = flint.fmpq_poly()
    basis = flint.fmpq_poly([1])
    # Newton's form; one point more than needed shows that the degree was right.
    for point in points:
        exact = rational_value(substitute(form.expr, form.variable, Num(Fraction(point))))
        if exact is None:
            return None
        wanted = flint.fmpq(exact.numerator, exact.denominator)
        found += basis * ((wanted - found(flint.fmpq(point))) / basis(flint.fmpq(point)))
        basis *= flint.fmpq_poly([-point, 1])
    if found.degree() > poly.degree:
        return None
    entry = found[form.exponent] if form.exponent <= found.degree() else flint.fmpq(0)
    return Fraction(int(entry.p), int(entry.q))
