"""Answer equations of angles where the solutions are parts of a turn, or arcs of a known number."""

from fractions import Fraction
from typing import Any, Final

from proofroute.tools.math.algebra.ball import evaluate, precision
from proofroute.tools.math.algebra.circular import within
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.build import mul, simplified, substitute
from proofroute.tools.math.forms.families.angles import Angles
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Const, Expr, num

_PARTS: Final = 360
_PI: Final = Const("pi")
_SIGNS: Final = {"theta": "θ", "alpha": "α", "beta": "β", "phi": "φ"}


def solve_angles(form: Angles) -> str | None:
    """Return the angles, or their number; None where one is no part of a turn."""
    turns = form.turns
    found = form.circle
    if turns is None:
        inside = found.angles
    else:
        inside = within(found, turns.low, turns.high, (turns.starts, turns.ends))
    if form.want == "count":
        return str(len(inside))
    if not inside:
        return "no solution"
    parts = [_part(form, place) for place in inside]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    name = _SIGNS.get(form.name, form.name)
    if form.want == "all":
        return ", ".join(f"{name} = {_shown(form, part)}" for part in known)
    step = _shown(form, _of_half_turns(found.period))
    families = " or ".join(f"{name} = {_shown(form, part)} + {step}*k" for part in known)
    return f"{families}, k ∈ Z"


def _of_half_turns(period: Expr) -> Fraction:
    with precision(128):
        ratio = evaluate(period, {}) / evaluate(_PI, {})
    return Fraction(round(float(ratio.mid()) * _PARTS), _PARTS)


def _part(form: Angles, place: Any) -> Fraction | None:
    """Return the angle as a part of half a turn, if it is one."""
    with precision(128):
        ratio = place / evaluate(_PI, {})
    part = Fraction(round(float(ratio.mid()) * _PARTS), _PARTS)
    with precision(128):
        near = abs(float((ratio - evaluate(num(part), {})).mid())) < 1e-12
    if not near:
        return None
    left, right = (substitute(side, form.name, mul(num(part), _PI)) for side in form.relation.sides)
    return part if equal(left, right).outcome == "equal" else None


def _shown(form: Angles, part: Fraction) -> str:
    if form.degrees:
        return f"{show(num(part * 180))}°"
    return show(simplified(mul(num(part), _PI)))
