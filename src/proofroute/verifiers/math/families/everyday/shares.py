"""Check shares: they add up to the whole, and stand in the ratio; and ratios in lowest terms."""

import re
from fractions import Fraction
from math import gcd

from proofroute.core import Evidence
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.forms.families.everyday import Ratio, Shares
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Collection, Num, Quantity, Value, variables
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe


def check_shares(form: Shares, value: Value, text: str) -> list[Evidence] | None:
    """Add the shares up, and multiply crosswise."""
    del text
    if not isinstance(value, Collection):
        return None
    found = [_amount(form, item) for item in value.items]
    given = [amount for amount in found if amount is not None]
    if len(given) < len(found):
        return None
    scribe = Scribe("value", "math.shares", form.read_as)
    shown = [show(Num(amount)) for amount in given]
    if len(given) != len(form.ratio):
        text = f"There are {len(form.ratio)} shares; {len(given)} were given."
        return [scribe.failed("proved", text, {"given": [*shown]})]
    if sum(given) != form.whole:
        text = f"They add up to {show(Num(sum(given, Fraction())))}, not {show(Num(form.whole))}."
        return [scribe.failed("proved", text, {"given": [*shown]})]
    first = (given[0], form.ratio[0])
    if any(first[0] * part != amount * first[1] for amount, part in zip(given, form.ratio, strict=True)):
        if not form.names and sorted(given) == sorted(form.parts):
            return [scribe.undecided("The shares are given in another order.")]
        text = f"They do not stand in the ratio {':'.join(map(str, form.ratio))}."
        return [scribe.failed("proved", text, {"given": [*shown]})]
    return [scribe.passed("proved", "They add up to the whole, and stand in the ratio.")]


def _amount(form: Shares, item: Value) -> Fraction | None:
    if isinstance(item, Quantity):
        unit = item.unit.strip().lower()
        money = {"$": ("$", "dollars"), "€": ("€", "euros"), "£": ("£", "pounds")}.get(form.thing)
        if unit not in (money or (form.thing,)):
            return None
        return rational_value(item.amount)
    expr = as_expression(item)
    return None if expr is None or variables(expr) else rational_value(expr)


def check_ratio(form: Ratio, value: Value, text: str) -> list[Evidence] | None:
    """Multiply crosswise, and look for a common divisor."""
    del value
    given = [int(part) for part in re.findall(r"\d+", text)]
    scribe = Scribe("value", "math.ratio", form.read_as)
    if len(given) != len(form.ratio):
        return None
    crossed = zip(given, form.ratio, strict=True)
    if not all(given) or any(given[0] * part != one * form.ratio[0] for one, part in crossed):
        return [scribe.failed("proved", "It is another ratio.", {"given": text})]
    shared = gcd(*given)
    if shared > 1:
        return [scribe.failed("proved", f"All its numbers are divisible by {shared}.", {"given": text})]
    return [scribe.passed("proved", "It is the same ratio, and its numbers have no common divisor.")]
