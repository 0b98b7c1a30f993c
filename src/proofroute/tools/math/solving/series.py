"""Answer sums and products in closed form."""

from fractions import Fraction
from itertools import pairwise
from typing import Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.polynomial import as_quotient, interpolated, to_expr, value_at
from proofroute.tools.math.analysis.telescope import remaining
from proofroute.tools.math.build import add, substitute
from proofroute.tools.math.forms.families import Series
from proofroute.tools.math.forms.families.series import is_infinite, term_at
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Mul, Num, num

_MOST_TERMS: Final = 2_000


def solve_series(form: Series) -> str | None:
    """Return the value of a finite sum or product, or of an endless geometric series."""
    if form.letters:
        return _formula(form)
    if is_infinite(form):
        return _geometric(form) or _telescoped(form)
    high = rational_value(form.high)
    if high is None:
        return None
    count = int(high) - form.low + 1
    quotient = None if form.product else as_quotient(form.term, form.name)
    if quotient is not None and len(quotient.bottom) == 1:
        return show(Num(_by_powers(quotient.top, form.low, int(high)) / quotient.bottom[0]))
    if count > _MOST_TERMS:
        return None
    terms = tuple(term_at(form, num(index)) for index in range(form.low, int(high) + 1))
    total = rational_value(Mul(terms) if form.product else add(*terms))
    return None if total is None else show(Num(total))


def _by_powers(coefficients: tuple[Fraction, ...], low: int, high: int) -> Fraction:
    """Add up a polynomial's values by Newton's series: binomial coefficients of its differences."""
    row = [value_at(coefficients, Fraction(low + step)) for step in range(len(coefficients) + 1)]
    total, ways, count = Fraction(), Fraction(high - low + 1), high - low + 1
    for order in range(len(coefficients) + 1):
        total += row[0] * ways
        ways = ways * (count - order - 1) / (order + 2)
        row = [right - left for left, right in pairwise(row)] or [Fraction()]
    return total


def _formula(form: Series) -> str | None:
    """Return the polynomial of a sum up to a letter: its values at enough points determine it."""
    quotient = None if form.product else as_quotient(form.term, form.name)
    if quotient is None or len(quotient.bottom) != 1:
        return None
    points = [Fraction(form.low + step) for step in range(len(quotient.top) + 1)]
    values = [_by_powers(quotient.top, form.low, int(point)) / quotient.bottom[0] for point in points]
    return show(to_expr(interpolated(points, values), next(iter(form.letters))))


def _telescoped(form: Series) -> str | None:
    rest = None if form.product else remaining(form.term, form.name)
    total = None if rest is None else rational_value(substitute(rest, form.name, num(form.low)))
    return None if total is None else show(Num(total))


def _geometric(form: Series) -> str | None:
    first, second, third = (rational_value(term_at(form, num(form.low + step))) for step in range(3))
    if first is None or second is None or third is None or not first or not second:
        return None
    ratio = second / first
    later = [rational_value(term_at(form, num(form.low + step))) for step in (5, 11)]
    if third != second * ratio or later != [first * ratio**5, first * ratio**11] or abs(ratio) >= 1:
        return None
    return show(Num(first / (1 - ratio)))
