"""Check amounts that may be rounded to cents."""

from fractions import Fraction

from proofroute.core import Evidence
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.order import within
from proofroute.tools.math.build import simplified
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.everyday import Money
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Quantity, Value, variables
from proofroute.verifiers.math.comparing import compare, is_worked_out, rounding
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe

_CENTS = 2
_LARGE = 100


def check_money(form: Money, value: Value, text: str) -> list[Evidence] | None:
    """Compare an amount with the exact one, or with that one rounded to cents."""
    del text
    if isinstance(value, Quantity):
        if value.unit.strip() not in form.units:
            return None
        given: Expr | None = value.amount
    else:
        given = as_expression(value)
    if given is None or variables(given):
        return None
    scribe = Scribe("value", "math.amount", form.read_as)
    try:
        return [_compared(scribe, form, given)]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]


def _compared(scribe: Scribe, form: Money, given: Expr) -> Evidence:
    exact = rational_value(form.amount)
    if exact is not None and not is_worked_out(given):
        return scribe.undecided(f"{show(given)} is not worked out.")
    shown = rounding(given)
    if shown is not None and rational_value(given) != exact and within(form.amount, shown[0], shown[1]):
        text = f"{show(simplified(given))} is the exact amount, rounded."
        cents = shown[1] * 2 * 10**_CENTS == 1 and form.currency
        return scribe.passed("checked", text) if cents else scribe.undecided(text)
    whole = rational_value(given) if form.currency and shown is None else None
    # A large amount may be told without its cents.
    if (
        whole is not None
        and whole != exact
        and whole >= _LARGE
        and within(form.amount, whole, Fraction(1, 2))
    ):
        return scribe.undecided(f"{show(given)} may be the amount, rounded.")
    if form.taken is not None and rational_value(given) == rational_value(form.taken):
        return scribe.undecided(f"{show(given)} is what is taken off; the question may mean that.")
    return compare(scribe, form.amount, given, "The amount, worked out exactly.", "proved")
