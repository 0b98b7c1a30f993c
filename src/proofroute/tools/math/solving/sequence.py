"""Continue sequences by the rule that their terms follow."""

import itertools
from fractions import Fraction

from proofroute.tools.math.algebra.factors import as_polynomial
from proofroute.tools.math.algebra.sequences import continued
from proofroute.tools.math.build import add, mul
from proofroute.tools.math.forms.families import Sequence
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, Pow, Sym, num


def solve_sequence(form: Sequence) -> str | None:
    """Return the term, the sum or the formula, where all simple rules that fit agree."""
    if form.asked == "formula":
        return _formula(form)
    if any(fit.rule == "primes" for fit in form.fits):
        return None
    found = [continued(form.terms, fit, form.index) for fit in form.fits]
    values = [sum(terms, Fraction()) if form.asked == "sum" else terms[-1] for terms in found]
    return show(Num(values[0])) if len(set(values)) == 1 else None


def _formula(form: Sequence) -> str | None:
    """Write Newton's formula, multiplied out, or the power of a geometric sequence."""
    if (
        len(form.fits) > 1
        and len({tuple(continued(form.terms, f, len(form.terms) + 3)) for f in form.fits}) > 1
    ):
        return None
    fit = next(iter(form.fits))
    letter = Sym(form.letter)
    if fit.rule == "geometric":
        exponent = add(letter, num(-1))
        return show(mul(Num(form.terms[0]), Pow(Num(fit.factor), exponent)))
    if fit.rule != "polynomial":
        return None
    row = list(form.terms)
    terms: list[Expr] = []
    product: Expr = num(1)
    for step in range(fit.degree + 1):
        terms.append(mul(Num(row[0]), product))
        row = [right - left for left, right in itertools.pairwise(row)]
        product = mul(product, add(letter, num(-1 - step)), Num(Fraction(1, step + 1)))
    poly = as_polynomial(add(*terms))
    return None if poly is None else show(poly.expression())
