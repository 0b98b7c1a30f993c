"""Check a number of solutions: by Sturm's theorem, or one whole number after another."""

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.order import simplest
from proofroute.tools.math.algebra.sturm import sturm_count
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.counting import RealCount, WholeCount, span
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Quantity, Value
from proofroute.verifiers.math.families.numbers.given import number_given, shown
from proofroute.verifiers.math.nothing import says_none
from proofroute.verifiers.math.scribe import Scribe

_COUNTED = frozenset("solutions solution roots root zeros integers numbers values times integer".split())  # noqa: SIM905


def check_real_count(form: RealCount, value: Value, text: str) -> list[Evidence] | None:
    """Count without looking at the solutions, where it is a polynomial."""
    del text
    scribe = Scribe("value", "math.sturm", form.read_as)
    try:
        solutions = form.solutions
        coefficients = form.polynomial
        if solutions is not None:
            count = len(solutions)
            said: Json = {"solutions": [show(simplest(solution)) for solution in solutions]}
        elif coefficients is not None:
            count, said = sturm_count(coefficients), {}
        else:
            return [scribe.undecided("The solutions are not known.")]
    except (Unreadable, Undefined, TooLarge) as error:
        return [scribe.undecided(f"They could not be counted: {error}.")]
    return _compared(scribe, value, count, said)


def check_whole_count(form: WholeCount, value: Value, text: str) -> list[Evidence] | None:
    """Try the whole numbers one by one."""
    del text
    scribe = Scribe("value", "math.trial", form.read_as)
    try:
        found = [number for number in span(form) if form.fits(number)]
    except (Unreadable, Undefined, TooLarge) as error:
        return [scribe.undecided(f"They could not be counted: {error}.")]
    said: Json = {"from": str(found[0]), "to": str(found[-1])} if found else {}
    return _compared(scribe, value, len(found), said)


def _compared(scribe: Scribe, value: Value, count: int, said: Json) -> list[Evidence] | None:
    if isinstance(value, Quantity) and value.unit in _COUNTED:
        value = value.amount
    if says_none(value):
        text = f"There are {count}."
        if count == 0:
            return [scribe.passed("proved", text)]
        return [scribe.failed("proved", text, {"given": "none", "computed": count, "found": said})]
    given = number_given(scribe, value)
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    if given == count:
        return [scribe.passed("proved", f"There are {count}, counted exactly.")]
    counterexample: Json = {"given": shown(given), "computed": count, "found": said}
    return [scribe.failed("proved", f"There are {count}, not {shown(given)}.", counterexample)]
