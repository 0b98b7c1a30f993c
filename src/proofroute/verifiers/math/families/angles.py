"""Check angles: each is put in, and all of them are counted."""

from fractions import Fraction

from proofroute.core import Evidence
from proofroute.tools.math.algebra.circular import within
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import is_zero, rational_value
from proofroute.tools.math.algebra.order import order
from proofroute.tools.math.build import add, div, mul, neg, simplified, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.angles import Angles
from proofroute.tools.math.forms.families.turns import in_radians
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import (
    Collection,
    Const,
    Expr,
    Quantity,
    Sym,
    Value,
    num,
    variables,
    walk,
)
from proofroute.verifiers.math.comparing import rounding
from proofroute.verifiers.math.families.numbers.given import number_given, shown
from proofroute.verifiers.math.nothing import says_none
from proofroute.verifiers.math.reading import as_solutions
from proofroute.verifiers.math.scribe import Scribe

_ANY = "k_integer"
_DEGREES = frozenset(("°", "degrees", "degree", "deg"))
_MOST = 60


def check_angles(form: Angles, value: Value, text: str) -> list[Evidence] | None:
    """Put each angle in; count those that there are."""
    del text
    scribe = Scribe("solutions", "math.substitution", form.read_as)
    try:
        if form.want == "count":
            return _counted(scribe, form, value)
        given = () if says_none(value) else _given(form, value)
        if given is None:
            return None
        if isinstance(given, Evidence):
            return [given]
        return _general(scribe, form, given) if form.want == "general" else _inside(scribe, form, given)
    except (Unreadable, Undefined, TooLarge) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]


def _counted(scribe: Scribe, form: Angles, value: Value) -> list[Evidence] | None:
    if isinstance(value, Quantity) and value.unit in ("solutions", "roots", "solution"):
        value = value.amount
    given = number_given(scribe, value)
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    count = _count(form)
    other = Scribe("completeness", "math.angle_count", form.read_as)
    if given == count:
        text = f"There are {count}, counted exactly."
        return [scribe.passed("proved", text), other.passed("proved", text)]
    text = f"There are {count} solutions, not {shown(given)}."
    return [scribe.failed("proved", text, {"given": shown(given), "computed": str(count)})]


def _count(form: Angles) -> int:
    turns = form.turns
    if turns is None:
        return len(form.circle.angles)
    return len(within(form.circle, turns.low, turns.high, (turns.starts, turns.ends)))


def _given(form: Angles, value: Value) -> tuple[Expr, ...] | Evidence | None:
    """Return the angles in radians."""
    items = value.items if isinstance(value, Collection) and value.kind != "tuple" else (value,)
    found: list[Expr] = []
    for item in items:
        if isinstance(item, Quantity):
            if item.unit not in _DEGREES:
                return None
            found.append(in_radians(item.amount))
            continue
        plain = as_solutions(item, form.name)
        if plain is None:
            return None
        for expr in plain:
            if form.degrees and any(part == Const("pi") for part in walk(expr)):
                scribe = Scribe("solutions", "math.substitution", form.read_as)
                return scribe.undecided("Degrees were asked for.")
            found.append(in_radians(expr) if form.degrees else expr)
    return tuple(found)


def _inside(scribe: Scribe, form: Angles, given: tuple[Expr, ...]) -> list[Evidence]:
    turns = form.turns
    if turns is None or variables(*given) or len(given) > _MOST:
        return [scribe.undecided("The answer holds a variable, or too many angles.")]
    found: list[Evidence] = []
    for angle in given:
        at = f"{form.name} = {_shown(form, angle)}"
        low, high = order(turns.low, angle), order(angle, turns.high)
        if low is None or high is None:
            found.append(scribe.undecided(f"Whether {at} lies in the interval is open."))
        elif low > 0 or high > 0 or (low == 0 and not turns.starts) or (high == 0 and not turns.ends):
            text = f"{at} is not in {turns.read_as}."
            found.append(scribe.failed("proved", text, {"given": at, "reason": "outside the interval"}))
        else:
            found.append(_holds(scribe, form, angle))
    if any(item.outcome != "passed" for item in found):
        return found
    distinct = _distinct(given, None)
    return [*found, *_complete(form, distinct, _count(form), alone=not found)]


def _general(scribe: Scribe, form: Angles, given: tuple[Expr, ...]) -> list[Evidence]:
    """Take each family apart into angles within one period."""
    period = form.circle.period
    angles: list[Expr] = []
    alone = False
    for family in given:
        letters = variables(family)
        if not letters:
            alone = True
            angles.append(family)
            continue
        if len(letters) > 1 or not letters <= {_ANY, "n", "k", "m"}:
            return [scribe.undecided("The answer holds a variable that is not known.")]
        (letter,) = letters
        start = simplified(substitute(family, letter, num(0)))
        step = simplified(add(substitute(family, letter, num(1)), neg(start)))
        ratio = rational_value(div(step, period))
        line = add(family, neg(add(start, mul(step, Sym(letter)))))
        if ratio is None or not ratio or is_zero(line) is not True or ratio.denominator > _MOST:
            return [scribe.undecided(f"{show(family)} could not be read as angles that repeat.")]
        angles += [
            add(start, mul(num(Fraction(at, ratio.denominator)), period)) for at in range(ratio.denominator)
        ]
        if abs(ratio.numerator) > 1:
            # The family leaves out angles, though each class has one of it.
            alone = True
    if len(angles) > _MOST:
        return [scribe.undecided("The answer holds too many angles.")]
    found = [_holds(scribe, form, angle) for angle in angles]
    if any(item.outcome != "passed" for item in found):
        return found[:_MOST]
    distinct = _distinct(tuple(angles), period)
    count = len(form.circle.angles)
    if alone and distinct == count:
        return [*found, *_open(form, "They repeat, and the answer does not say how.")]
    if alone and not any(variables(family) for family in given):
        return [*found, *_open(form, "Whether all solutions were asked for is open.")]
    return [*found, *_complete(form, distinct, count, alone=not found)]


def _holds(scribe: Scribe, form: Angles, angle: Expr) -> Evidence:
    at = f"{form.name} = {_shown(form, angle)}"
    left, right = (substitute(side, form.name, angle) for side in form.relation.sides)
    try:
        for side in (left, right):
            rational_value(side)
    except Undefined as error:
        return scribe.failed("proved", f"{at} is outside the domain: {error}.", {"given": at})
    found = equal(left, right)
    match found.outcome:
        case "equal":
            return scribe.passed(found.assurance, f"{at} satisfies the equation.")
        case "different" if any(rounding(part) is not None for part in walk(angle)):
            return scribe.undecided(f"{at} may be rounded; the exact angle was asked for.")
        case "different":
            return scribe.failed(
                found.assurance,
                f"{at} does not satisfy the equation.",
                {"given": at, "sides": found.counterexample},
            )
        case "undecided":
            return scribe.undecided(f"Whether {at} satisfies the equation is open: {found.reason}.")


def _shown(form: Angles, angle: Expr) -> str:
    if form.degrees:
        return f"{show(simplified(mul(angle, num(180), div(num(1), Const('pi')))))}°"
    return show(simplified(angle))


def _distinct(given: tuple[Expr, ...], period: Expr | None) -> int:
    """Count the different ones, by a period where one is given.

    Raises:
        Unreadable: whether two are the same is open.
    """
    kept: list[Expr] = []
    for angle in given:
        if not any(_same(angle, other, period) for other in kept):
            kept.append(angle)
    return len(kept)


def _same(first: Expr, second: Expr, period: Expr | None) -> bool:
    if period is None:
        found = equal(first, second)
        if found.outcome == "undecided":
            raise Unreadable("whether two angles are the same is open")
        return found.outcome == "equal"
    ratio = rational_value(div(add(first, neg(second)), period))
    if ratio is None:
        if equal(first, second).outcome == "different" and order(first, second) is not None:
            # Angles of which the difference is no known part of the period.
            raise Unreadable("whether two angles are the same is open")
        return equal(first, second).outcome == "equal"
    return ratio.denominator == 1


def _open(form: Angles, reason: str) -> list[Evidence]:
    return [Scribe("completeness", "math.angle_count", form.read_as).undecided(reason)]


def _complete(form: Angles, given: int, count: int, *, alone: bool) -> list[Evidence]:
    scribe = Scribe("completeness", "math.angle_count", form.read_as)
    other = Scribe("solutions", "math.angle_count", form.read_as)
    where = "" if form.want == "all" else " in one period"
    if given == count:
        text = f"There are {count} solutions{where}, counted exactly."
        both = [scribe.passed("proved", text)]
        return [*both, other.passed("proved", text)] if alone else both
    if given > count:
        return [scribe.undecided("More solutions were given than were counted.")]
    text = f"There are {count} solutions{where}; {given} {'was' if given == 1 else 'were'} given."
    return [scribe.failed("proved", text, {"given": str(given), "missing": str(count - given)})]
