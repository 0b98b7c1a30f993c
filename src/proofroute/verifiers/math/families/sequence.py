"""Check terms and formulas of sequences: by interpolation and by closed formulas, not by continuing them."""

from fractions import Fraction
from typing import Final

import flint

from proofroute.core import Assurance, Evidence
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.polynomial import to_expr
from proofroute.tools.math.algebra.sequences import Fit, rule_in_words
from proofroute.tools.math.build import add, mul, substitute
from proofroute.tools.math.errors import TooLarge
from proofroute.tools.math.forms.families import Sequence
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Collection, Expr, Num, Pow, Sym, Value, num, variables
from proofroute.verifiers.math.comparing import compare, is_worked_out
from proofroute.verifiers.math.families.given import given_expression
from proofroute.verifiers.math.scribe import Scribe

_MOST_BITS: Final = 20_000


def check_sequence(form: Sequence, value: Value, text: str) -> list[Evidence] | None:
    """Hold the answer against the rule; what two simple rules continue in two ways stays open."""
    given = given_expression(_last(form, value), text, form.letters)
    if given is None:
        return None
    scribe = Scribe("value", "math.sequence", form.read_as)
    assurance: Assurance = "proved" if form.is_named else "checked"
    if variables(given) - form.letters:
        return [scribe.undecided("The answer holds a letter that is not in the question.")]
    try:
        expected = [_expected(form, fit) for fit in form.fits]
    except TooLarge as error:
        return [scribe.undecided(f"The term could not be worked out: {error}.")]
    first = expected[0]
    if first is None or any(
        other is None or equal(first, other).outcome != "equal" for other in expected[1:]
    ):
        return [scribe.undecided("The terms follow two simple rules, or one that gives no formula.")]
    if form.asked == "formula":
        if equal(substitute(given, form.letter, add(Sym(form.letter), num(-1))), first).outcome == "equal":
            return [scribe.undecided(f"{show(given)} gives the terms if counting begins at 0.")]
        if not variables(given) and variables(first):
            return [scribe.undecided(f"{show(given)} is no formula.")]
    elif not is_worked_out(given) and equal(first, given).outcome == "equal":
        return [scribe.undecided(f"{show(given)} is not worked out.")]
    rule = rule_in_words(form.fits[0])
    because = f"All the terms given follow {rule}."
    return [compare(scribe, first, given, because, assurance)]


def _last(form: Sequence, value: Value) -> Value:
    """Return the term that continues the given ones, where the answer repeats them."""
    if not isinstance(value, Collection) or form.asked != "term" or form.index != len(form.terms) + 1:
        return value
    *before, last = value.items or (value,)
    return last if before == [Num(term) for term in form.terms] else value


def _expected(form: Sequence, fit: Fit) -> Expr | None:
    first, times = form.terms[0], fit.factor
    if fit.rule in ("geometric", "affine"):
        size = max(times.numerator.bit_length(), times.denominator.bit_length())
        if size * form.index > _MOST_BITS:
            raise TooLarge(f"a power with {form.index} factors")
    match fit.rule:
        case "polynomial":
            return _by_polynomial(form, fit)
        case "geometric" | "affine":
            return _by_powers(form, first, times, fit.summand)
        case "sum of two":
            return _by_fibonacci(form)
        case "primes":
            return None


def _by_polynomial(form: Sequence, fit: Fit) -> Expr | None:
    """Lay a polynomial through the first terms as Lagrange does."""
    places = range(1, fit.degree + 2)
    total = flint.fmpq_poly()
    for place in places:
        term = form.terms[place - 1]
        basis = flint.fmpq_poly([flint.fmpq(term.numerator, term.denominator)])
        for other in places:
            if other != place:
                basis *= flint.fmpq_poly([flint.fmpq(-other, place - other), flint.fmpq(1, place - other)])
        total += basis
    if form.asked == "sum":
        return _number(sum((total(flint.fmpq(at)) for at in range(1, form.index + 1)), flint.fmpq(0)))
    if form.asked == "term":
        return _number(total(flint.fmpq(form.index)))
    entries = (Fraction(int(entry.p), int(entry.q)) for entry in total.coeffs())
    return to_expr(tuple(entries), form.letter)


def _number(value: flint.fmpq) -> Expr:
    return Num(Fraction(int(value.p), int(value.q)))


def _by_powers(form: Sequence, first: Fraction, times: Fraction, plus: Fraction) -> Expr | None:
    """Use first*q^(n-1) + p*(q^(n-1) - 1)/(q - 1)."""
    if times == 1:
        steps = add(Sym(form.letter), num(-1)) if form.asked == "formula" else num(form.index - 1)
        return None if form.asked == "sum" else add(Num(first), mul(Num(plus), steps))
    rest = plus / (times - 1)
    match form.asked:
        case "formula":
            return add(mul(Num(first + rest), Pow(Num(times), add(Sym(form.letter), num(-1)))), Num(-rest))
        case "term":
            return Num((first + rest) * times ** (form.index - 1) - rest)
        case "sum":
            return Num((first + rest) * (times**form.index - 1) / (times - 1) - rest * form.index)


def _by_fibonacci(form: Sequence) -> Expr | None:
    """Use the power of the matrix that takes one pair of terms to the next."""
    if form.asked != "term":
        return None
    power = flint.fmpq_mat(2, 2, [1, 1, 1, 0]) ** (form.index - 1)
    one, two = form.terms[:2]
    entry = power[1, 0], power[1, 1]
    return _number(
        entry[0] * flint.fmpq(two.numerator, two.denominator)
        + entry[1] * flint.fmpq(one.numerator, one.denominator)
    )
