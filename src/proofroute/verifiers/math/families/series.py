"""Check sums and products: term by term, or by what one term more changes, or by the ratio of the terms."""

from fractions import Fraction
from typing import Final

import flint

from proofroute.core import Evidence
from proofroute.tools.math.algebra.ball import evaluate, precision, real
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.algebra.polynomial import as_quotient, interpolated, to_expr, value_at
from proofroute.tools.math.analysis.telescope import remaining
from proofroute.tools.math.build import add, div, neg, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families import Series
from proofroute.tools.math.forms.families.series import is_infinite, term_at
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, Sym, Value, num, variables
from proofroute.verifiers.math.comparing import compare, rounding
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe

_MOST_TERMS: Final = 3_000
_MOST_BITS: Final = 100_000


def check_series(form: Series, value: Value, text: str) -> list[Evidence] | None:
    """Check the value that a reply gives to a sum or a product."""
    del text
    given = as_expression(value)
    if given is None or variables(given) - form.letters:
        return None
    scribe = Scribe("value", "math.series", form.read_as)
    try:
        if form.letters:
            return [_closed_form(scribe, form, given)]
        if is_infinite(form):
            return [_endless(scribe, form, given)]
        return [_finite(scribe, form, given)]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be worked out: {error}.")]


def _finite(scribe: Scribe, form: Series, given: Expr) -> Evidence:
    high = rational_value(form.high)
    if high is None:
        return scribe.undecided("The upper bound is no number.")
    count = int(high) - form.low + 1
    if count <= _MOST_TERMS:
        total = _worked_out(form, range(form.low, int(high) + 1))
        because = f"All {count} terms, worked out one by one."
        if total is not None:
            return compare(scribe, Num(total), given, because, "proved")
    closed = _antidifference(form)
    if closed is None:
        return scribe.undecided(f"{count} terms are too many to be worked out one by one.")
    because = "A polynomial whose differences are the terms gives the sum."
    return compare(scribe, Num(value_at(closed, high)), given, because, "proved")


def _worked_out(form: Series, indices: range) -> Fraction | None:
    total = Fraction(1 if form.product else 0)
    for index in indices:
        term = rational_value(term_at(form, num(index)))
        if term is None:
            return None
        total = total * term if form.product else total + term
        if total.numerator.bit_length() + total.denominator.bit_length() > _MOST_BITS:
            raise TooLarge("the sum or product has too many digits")
    return total


def _antidifference(form: Series) -> tuple[Fraction, ...] | None:
    """Return the polynomial of the sum up to its variable, its differences proved to be the terms."""
    quotient = as_quotient(form.term, form.name)
    if form.product or quotient is None or len(quotient.bottom) != 1:
        return None
    degree = len(quotient.top)
    totals: list[Fraction] = []
    total = Fraction()
    points = range(form.low, form.low + degree + 1)
    for point in points:
        total += value_at(quotient.top, Fraction(point)) / quotient.bottom[0]
        totals.append(total)
    closed = interpolated([Fraction(point) for point in points], totals)
    index, whole = Sym(form.name), to_expr(closed, form.name)
    step = add(whole, neg(substitute(whole, form.name, add(index, num(-1)))))
    first = value_at(closed, Fraction(form.low)) == totals[0]
    return closed if first and equal(step, form.term).outcome == "equal" else None


def _rational(value: Fraction) -> flint.fmpq:
    return flint.fmpq(value.numerator, value.denominator)


def _closed_form(scribe: Scribe, form: Series, given: Expr) -> Evidence:
    """Check a formula by induction: it holds for the first term, and one term more adds just that term."""
    name = next(iter(form.letters))
    if name not in variables(given):
        return scribe.failed("proved", f"{show(given)} does not depend on {name}.", {"given": show(given)})
    letter = Sym(name)
    first = equal(substitute(given, name, num(form.low)), term_at(form, num(form.low)))
    before = substitute(given, name, add(letter, num(-1)))
    change = div(given, before) if form.product else add(given, neg(before))
    step = equal(change, term_at(form, letter))
    if first.outcome == step.outcome == "equal":
        text = f"It holds for {name} = {form.low}, and one term more changes it by just that term."
        return scribe.passed(step.assurance, text)
    wrong = _wrong_at(form, name, given)
    if wrong is not None:
        at, left, right = wrong
        return scribe.failed(
            "proved",
            f"For {name} = {at} the value is {show(Num(right))}, and the formula gives {show(left)}.",
            {"given": show(given), "at": at, "formula": show(left), "sum": show(Num(right))},
        )
    return scribe.undecided(_open(first, step))


def _open(first: Equality, step: Equality) -> str:
    reason = next((item.reason for item in (first, step) if item.outcome != "equal"), "")
    return f"The formula could not be proved by induction: {reason}."


def _wrong_at(form: Series, name: str, given: Expr) -> tuple[int, Expr, Fraction] | None:
    for high in range(form.low, form.low + 6):
        right = _worked_out(form, range(form.low, high + 1))
        left = substitute(given, name, num(high))
        if right is not None and equal(left, Num(right)).outcome == "different":
            return high, left, right
    return None


def _endless(scribe: Scribe, form: Series, given: Expr) -> Evidence:
    if form.product:
        return scribe.undecided("Products without end are not decided.")
    index = Sym(form.name)
    ratio = div(term_at(form, add(index, num(1))), form.term)
    constant = rational_value(substitute(ratio, form.name, num(form.low + 3)))
    if constant is not None and equal(ratio, Num(constant)).outcome == "equal":
        if abs(constant) >= 1:
            return scribe.undecided("The terms do not become small: the sum does not converge.")
        total = div(term_at(form, num(form.low)), Num(1 - constant))
        because = f"Each term is {show(Num(constant))} times the one before."
        return compare(scribe, total, given, because, "proved")
    rest = remaining(form.term, form.name)
    if rest is not None:
        step = add(rest, neg(substitute(rest, form.name, add(index, num(1)))))
        whole = rational_value(substitute(rest, form.name, num(form.low)))
        if whole is not None and equal(step, form.term).outcome == "equal":
            because = f"Each term is the difference of {show(rest)}, which tends to 0, and of its next value."
            return compare(scribe, Num(whole), given, because, "proved")
    return _by_zeta(scribe, form, given)


def _by_zeta(scribe: Scribe, form: Series, given: Expr) -> Evidence:
    """Enclose the sum of ``c/k^s`` from 1."""
    quotient = as_quotient(form.term, form.name)
    undecided = scribe.undecided("The sum without end is of no kind that is decided here.")
    if quotient is None or form.low != 1 or len(quotient.top) != 1 or any(quotient.bottom[:-1]):
        return undecided
    power = len(quotient.bottom) - 1
    if power < 2:
        return undecided
    with precision(256):
        factor = quotient.top[0] / quotient.bottom[-1]
        exact = flint.arb(power).zeta() * flint.arb(_rational(factor))
        found = evaluate(given, {})
        near = bool(exact.overlaps(found)) and bool(found.rad() < flint.arb(2) ** -200)
        shown = exact.str(15, radius=False)
        written = rounding(given)
        rounded = written is not None and bool(abs(exact - real(written[0])) <= real(written[1]))
    if near:
        return scribe.passed("bounded", "It agrees with the zeta function to more than 200 bits.")
    if exact.overlaps(found):
        return undecided
    if rounded:
        return scribe.undecided(f"{show(given)} is a rounded value; the exact one was asked for.")
    text = f"The sum is about {shown}, not {show(given)}."
    return scribe.failed("proved", text, {"given": show(given), "enclosure": shown})
