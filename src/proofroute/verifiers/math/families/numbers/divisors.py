"""Check what is said of divisors: all of them are looked for, one by one."""

from math import isqrt

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.forms.families.numbers import Divisors
from proofroute.tools.math.tree import Collection, Value
from proofroute.verifiers.math.families.numbers.given import number_given, shown
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe


def check_divisors(form: Divisors, value: Value, text: str) -> list[Evidence] | None:
    """Divide by each number up to the root, and compare."""
    del text
    scribe = Scribe("value", "math.divisors", form.read_as)
    small = [divisor for divisor in range(1, isqrt(form.number) + 1) if form.number % divisor == 0]
    found = {*small, *(form.number // divisor for divisor in small)}
    if form.what == "list":
        return _listed(form, value, found, scribe)
    given = number_given(scribe, value)
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    if given == (len(found) if form.what == "count" else sum(found)):
        return [scribe.passed("proved", "All divisors were found one by one.")]
    listed: Json = {"given": shown(given), "divisors": ", ".join(map(str, sorted(found)[:40]))}
    return [scribe.failed("proved", f"It is not {shown(given)}.", listed)]


def _listed(form: Divisors, value: Value, found: set[int], scribe: Scribe) -> list[Evidence] | None:
    items = value.items if isinstance(value, Collection) else (value,)
    exprs = [as_expression(item) for item in items]
    numbers = [None if expr is None else rational_value(expr) for expr in exprs]
    given = {
        int(number) for number in numbers if number is not None and number.denominator == 1 and number > 0
    }
    if len(given) < len(items):
        return None
    if given == found:
        return [scribe.passed("proved", "All divisors were found one by one.")]
    wrong = sorted(given - found)
    counterexample: Json = (
        {"given": str(wrong[0]), "remainder": str(form.number % wrong[0])}
        if wrong
        else {"missing": str(min(found - given))}
    )
    return [
        scribe.failed("proved", f"These are not all divisors of {form.number} and no others.", counterexample)
    ]
