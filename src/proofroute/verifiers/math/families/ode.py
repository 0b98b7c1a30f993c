"""Check a solution of a differential equation: put it in, and count its free constants."""

from fractions import Fraction
from random import SystemRandom
from typing import Any, Final

import flint

from proofroute.core import Evidence, weakest
from proofroute.tools.math.algebra.ball import evaluate, precision, real
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import add, neg, simplified, substituted
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families import Ode
from proofroute.tools.math.forms.families.ode import CONSTANTS
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Relation, Sym, Value, variables
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe

_TRIES: Final = 4


def check_ode(form: Ode, value: Value, text: str) -> list[Evidence] | None:
    """Put the function that a reply gives into the equation and the conditions."""
    del text
    if isinstance(value, Relation) and not (
        isinstance(value.sides[0], Sym) and value.sides[0].name[0] == "y"
    ):
        return None
    given = as_expression(value)
    if given is None or "y" in variables(given):
        return None
    scribe = Scribe("value", "math.ode", form.read_as)
    constants = sorted(variables(given) - {form.by})
    if set(constants) - CONSTANTS:
        return [scribe.undecided(f"{', '.join(constants)} is not in the question.")]
    try:
        return [_checked(scribe, form, simplified(given), constants)]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be put into the equation: {error}.")]


def _checked(scribe: Scribe, form: Ode, given: Expr, constants: list[str]) -> Evidence:
    shown = f"y = {show(given)}"
    slopes = [given]
    for _ in range(form.order):
        slopes.append(differentiate(slopes[-1], form.by))
    names = {"y" if order == 0 else f"y_{order}": slope for order, slope in enumerate(slopes)}
    left, right = (substituted(side, names) for side in form.equation.sides)
    found = equal(left, right)
    if found.outcome == "different":
        shown_at = {"given": shown, "sides": found.counterexample}
        return scribe.failed(found.assurance, f"{shown} does not satisfy the equation.", shown_at)
    if found.outcome == "undecided":
        return scribe.undecided(f"Whether {shown} satisfies the equation is open: {found.reason}.")
    for condition in form.conditions:
        slope = given
        for _ in range(condition.order):
            slope = differentiate(slope, form.by)
        at = equal(substituted(slope, {form.by: condition.at}), condition.value)
        if at.outcome == "different":
            where = f"at {form.by} = {show(condition.at)}"
            return scribe.failed("proved", f"{shown} does not meet the condition {where}.", {"given": shown})
        if at.outcome == "undecided":
            return scribe.undecided(f"Whether {shown} meets a condition is open: {at.reason}.")
    free = form.order - len(form.conditions)
    count = _independent(given, form.by, constants, form.order)
    if free > 0 and not constants:
        text = f"{shown} is one solution; the general one has {free} free constant{'s' if free > 1 else ''}."
        return scribe.failed("proved", text, {"given": shown, "missing": free})
    if free < 0 or count < free:
        return scribe.undecided(f"{shown} satisfies the equation; whether it is every solution is open.")
    met = " and the conditions" if form.conditions else ""
    if _is_linear(form):
        return scribe.passed(found.assurance, f"{shown} satisfies the equation{met}.")
    text = f"{shown} satisfies the equation{met}; as it is not linear, it may have singular solutions too."
    return scribe.passed(weakest([found.assurance, "checked"]), text)


def _is_linear(form: Ode) -> bool:
    left, right = form.equation.sides
    difference = add(left, neg(right))
    names = {"y", *(f"y_{order}" for order in range(1, form.order + 1))}
    return all(
        not variables(differentiate(difference, name)) & names for name in names & variables(difference)
    )


def _independent(given: Expr, by: str, constants: list[str], order: int) -> int:
    """Return how many of the constants change the function and its slopes independently."""
    if not constants:
        return 0
    columns: list[list[Expr]] = []
    for name in constants:
        column = [differentiate(given, name)]
        for _ in range(order - 1):
            column.append(differentiate(column[-1], by))
        columns.append(column)
    best, source = 0, SystemRandom()
    for _ in range(_TRIES):
        point = {name: real(Fraction(source.randrange(1, 997), 499)) for name in (by, *constants)}
        with precision(256):
            entries: list[Any] = [evaluate(entry, point) for column in columns for entry in column]
            if all(entry.is_finite() for entry in entries):
                best = max(best, _rank(flint.arb_mat(len(columns), order, entries), len(columns), order))
    return best


def _rank(matrix: Any, rows: int, columns: int) -> int:
    """Return a rank that is surely reached: a minor whose determinant is surely not zero."""
    size = min(rows, columns)
    if size == 1:
        return int(
            any(not matrix[row, column].contains(0) for row in range(rows) for column in range(columns))
        )
    if rows == columns:
        return size if not matrix.det().contains(0) else 1
    return 1
