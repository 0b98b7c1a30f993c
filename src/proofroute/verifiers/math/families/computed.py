"""Check numbers that a known formula gives, and what is asked of listed numbers."""

from fractions import Fraction

from proofroute.core import Evidence
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import mul
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.computed import Computed, Statistic
from proofroute.tools.math.forms.families.scales import read_scale
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Collection, Expr, Quantity, Relation, Sym, Value, num, variables
from proofroute.verifiers.math.comparing import compare, is_worked_out
from proofroute.verifiers.math.families.numbers.given import number_given, shown
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe

_COUNTED = frozenset("ways arrangements permutations combinations subsets handshakes numbers people".split())  # noqa: SIM905


def check_computed(form: Computed, value: Value, text: str) -> list[Evidence] | None:
    """Work the formula out exactly, and again in ball arithmetic, and compare."""
    del text
    scribe = Scribe("value", "math.formula", form.read_as)
    given = _given(form, value)
    if given is None:
        return None
    if isinstance(given, str):
        return [scribe.failed("proved", given, {"given": given})]
    if any(variables(part) for part, _ in given):
        return None
    try:
        found = [
            # In the answer's own unit: what it rounds is seen there.
            _compared(scribe, wanted if scale == 1 else mul(wanted, num(1 / scale)), part)
            for wanted, (part, scale) in zip(form.parts, given, strict=True)
        ]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]
    wrong = [item for item in found if item.outcome == "failed"]
    open_ = [item for item in found if item.outcome == "undecided"]
    return [(wrong or open_ or found)[0]]


def _compared(scribe: Scribe, wanted: Expr, given: Expr) -> Evidence:
    exact = rational_value(wanted)
    if exact is not None and not is_worked_out(given) and equal(wanted, given).outcome != "different":
        return scribe.undecided(f"{show(given)} is not worked out.")
    return compare(scribe, wanted, given, "The formula, worked out exactly.", "proved")


def _given(form: Computed, value: Value) -> tuple[tuple[Expr, Fraction], ...] | str | None:
    """Return the values in an answer, each with its unit in units of what was asked for.

    Words where it is of another kind than that.
    """
    if len(form.parts) > 1:
        while isinstance(value, Relation) and set(value.ops) == {"="} and isinstance(value.sides[0], Sym):
            value = value.sides[-1]
        if not isinstance(value, Collection) or value.kind == "set" or len(value.items) != len(form.parts):
            return None
        parts = [as_expression(item) for item in value.items]
        known = tuple((part, Fraction(1)) for part in parts if part is not None)
        return known if len(known) == len(parts) else None
    if isinstance(value, Quantity):
        return _measured(form, value)
    given = as_expression(value)
    return None if given is None else ((given, Fraction(1)),)


def _measured(form: Computed, value: Quantity) -> tuple[tuple[Expr, Fraction], ...] | str | None:
    unit = value.unit.strip()
    if unit in form.units or (unit in _COUNTED and form.scale is None and not form.units):
        return ((value.amount, Fraction(1)),)
    scale = read_scale(unit)
    if form.scale is None or scale is None:
        return None
    if scale.dimensions != form.scale.dimensions:
        return f"{show(value.amount)} {unit} measures something else."
    theirs, ours = rational_value(scale.base(num(1))), rational_value(form.scale.base(num(1)))
    if theirs is None or ours is None:
        return None
    return ((value.amount, theirs / ours),)


def check_statistic(form: Statistic, value: Value, text: str) -> list[Evidence] | None:
    """Count how many of the numbers lie on each side, or are the same."""
    del text
    scribe = Scribe("value", "math.statistic", form.read_as)
    given = number_given(scribe, value)
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    match form.kind:
        case "median":
            return [_median(scribe, form.numbers, given)]
        case "mode":
            return [_mode(scribe, form.numbers, given)]
        case "range":
            ends = [number for number in form.numbers if all(number >= other for other in form.numbers)]
            low = [number for number in form.numbers if all(number <= other for other in form.numbers)]
            wide = ends[0] - low[0]
            text = f"The greatest is {shown(ends[0])}, the least {shown(low[0])}."
            if given == wide:
                return [scribe.passed("proved", text)]
            return [scribe.failed("proved", text, {"given": shown(given), "computed": shown(wide)})]


def _median(scribe: Scribe, numbers: tuple[Fraction, ...], given: Fraction) -> Evidence:
    size = len(numbers)
    low, high = (_at(numbers, place) for place in ((size + 1) // 2, size // 2 + 1))
    text = (
        f"{shown(low)} and {shown(high)} are in the middle."
        if size % 2 == 0
        else f"{shown(low)} is in the middle."
    )
    if given * 2 == low + high:
        return scribe.passed("proved", text)
    return scribe.failed("proved", text, {"given": shown(given), "computed": shown((low + high) / 2)})


def _at(numbers: tuple[Fraction, ...], place: int) -> Fraction:
    """Return the number at a place in rising order, by counting how many are less."""
    return next(
        number
        for number in numbers
        if sum(other < number for other in numbers) < place <= sum(other <= number for other in numbers)
    )


def _mode(scribe: Scribe, numbers: tuple[Fraction, ...], given: Fraction) -> Evidence:
    times = numbers.count(given)
    for other in dict.fromkeys(numbers):
        if numbers.count(other) > times:
            text = f"{shown(other)} is there {numbers.count(other)} times, {shown(given)} only {times} times."
            return scribe.failed("proved", text, {"given": shown(given), "more often": shown(other)})
    others = {number for number in numbers if number != given and numbers.count(number) == times}
    if others:
        return scribe.undecided(f"{len(others) + 1} numbers are there as often.")
    return scribe.passed("proved", f"{shown(given)} is there {times} times, every other number less often.")
