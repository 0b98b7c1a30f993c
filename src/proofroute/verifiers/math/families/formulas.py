"""Check a formula solved for a letter: put in, both sides are the same, and there is no other value."""

import random
from fractions import Fraction
from typing import Any

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.ball import evaluate, precision, real
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.formula import branches, by_powers
from proofroute.tools.math.build import substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.formulas import Formula
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Value, variables
from proofroute.verifiers.math.reading import as_solutions
from proofroute.verifiers.math.scribe import Scribe

_TRIES = 60
_ENOUGH = 6
_MOST = 4
_BITS = 200
_DRAW = random.SystemRandom()


def check_formula(form: Formula, value: Value, text: str) -> list[Evidence] | None:
    """Put what is given in the place of the letter, also at points where all letters are positive."""
    del text
    scribe = Scribe("solutions", "math.substitution", form.read_as)
    given = as_solutions(value, form.name)
    if given is None or not 0 < len(given) <= _MOST:
        return None
    for expr in given:
        if form.name in variables(expr):
            return [scribe.undecided(f"{form.name} stands on both sides.")]
        if not variables(expr) <= form.letters:
            strange = ", ".join(sorted(variables(expr) - form.letters))
            return [scribe.undecided(f"{strange} is not in the question.")]
    try:
        found = [_substituted(scribe, form, expr) for expr in given]
        if any(item.outcome != "passed" for item in found):
            return found
        return [*found, _complete(form, given)]
    except (Unreadable, Undefined, TooLarge) as error:
        return [scribe.undecided(f"It could not be put in: {error}.")]


def _substituted(scribe: Scribe, form: Formula, given: Expr) -> Evidence:
    shown = f"{form.name} = {show(given)}"
    left, right = (substitute(side, form.name, given) for side in form.relation.sides)
    letters = sorted(form.letters - {form.name})
    hits = 0
    for _ in range(_TRIES):
        point = {letter: Fraction(_DRAW.randint(20, 400), 20) for letter in letters}
        with precision(_BITS):
            balls = {letter: real(at) for letter, at in point.items()}
            sides = _value(left, balls), _value(right, balls)
            if sides[0] is None or sides[1] is None:
                continue
            said: Json = {letter: str(at) for letter, at in point.items()}
            if not (sides[0] - sides[1]).contains(0):
                return scribe.failed(
                    "bounded",
                    f"{shown} does not satisfy the formula.",
                    {"given": shown, "at": said, "sides": [_short(side) for side in sides]},
                )
            own = _value(given, balls)
            if form.positive and own is not None and own < 0:
                return scribe.failed("bounded", f"{shown} is negative.", {"given": shown, "at": said})
        hits += 1
        if hits == 2 * _ENOUGH:
            break
    if equal(left, right).outcome == "equal":
        return scribe.passed("proved", f"With {shown} both sides are the same.")
    if hits < _ENOUGH:
        return scribe.undecided(f"{shown} has no real value at the points that were tried.")
    return scribe.passed("bounded", f"With {shown} both sides agree at {hits} points of positive letters.")


def _value(expr: Expr, point: dict[str, Any]) -> Any | None:
    try:
        found = evaluate(expr, point)
    except (Unreadable, Undefined, ZeroDivisionError):
        return None
    return found if found.is_finite() else None


def _short(ball: Any) -> str:
    return str(ball.str(12, radius=False))


def _complete(form: Formula, given: tuple[Expr, ...]) -> Evidence:
    scribe = Scribe("completeness", "math.branches", form.read_as)
    parts = by_powers(form.difference, form.name)
    many = branches(form.difference, form.name) or (None if parts is None else max(parts))
    if many is None:
        return scribe.undecided("How many values it may have is not known.")
    if many == 1:
        return scribe.passed("proved", f"{form.name} has no other value: the formula has one for it.")
    different = [expr for place, expr in enumerate(given) if not _known(expr, given[:place])]
    if len(different) == many:
        return scribe.passed("proved", f"These are both values that {form.name} may have.")
    alone = parts is None or set(parts) == {0, 2}
    if form.positive and alone and len(different) == 1:
        return scribe.passed("proved", "The other value has the opposite sign.")
    return scribe.undecided(
        f"{form.name} may have {many} values; whether all of them were asked for is open."
    )


def _known(expr: Expr, others: tuple[Expr, ...]) -> bool:
    return any(equal(expr, other).outcome != "different" for other in others)
