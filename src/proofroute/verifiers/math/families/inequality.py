"""Check the solutions of an inequality: at every point where something may change, and between them."""

import re
from typing import Final

from proofroute.core import Evidence
from proofroute.tools.math.algebra.order import infinite, order
from proofroute.tools.math.algebra.real_sets import RealSet, real_set
from proofroute.tools.math.algebra.sign_chart import break_points, holds_at, in_order, probes
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families import Inequality
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Collection, Expr, Quantity, Relation, Sym, Value, Word, variables
from proofroute.verifiers.math.nothing import says_none
from proofroute.verifiers.math.scribe import Scribe

_LETTER: Final = re.compile(r"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])")


def check_inequality(form: Inequality, value: Value, text: str) -> list[Evidence] | None:
    """Compare the set that a reply gives with the truth of the inequality."""
    scribe = Scribe("solutions", "math.sign_chart", form.read_as)
    given = given_set(value)
    if given is None:
        return None
    others = set(_LETTER.findall(text)) - {form.name, "U", "R"}
    if others:
        return [scribe.undecided(f"The answer speaks of {', '.join(sorted(others))}.")]
    try:
        return [_compared(scribe, form, given)]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]


def given_set(value: Value) -> RealSet | None:
    """Return the set that an answer gives; None where it is none."""
    if says_none(value):
        return RealSet(())
    match value:
        case Relation(sides=(Sym(), point), ops=("=",)):
            return real_set(point, points=True)
        case Word() | Quantity():
            return None
        case Collection(items=items) if any(
            isinstance(item, Relation) and "!=" in item.ops for item in items
        ):
            return None  # of x != 1, x != 2 both hold
        case _:
            return real_set(value, points=True, pair=True)


def _compared(scribe: Scribe, form: Inequality, given: RealSet) -> Evidence:
    ends = [end for part in given.parts for end in (part.low, part.high) if not infinite(end)]
    if any(variables(end) for end in ends):
        return scribe.undecided("The answer holds a variable.")
    points = in_order([*break_points(form.relation, form.name), *ends])
    for point in probes(points):
        right, said = holds_at(form.relation, form.name, point), contains(given, point)
        if right != said:
            shown = f"{form.name} = {show(point)}"
            text = f"{shown} satisfies the inequality, and the answer leaves it out."
            if said:
                text = f"{shown} does not satisfy the inequality, and the answer includes it."
            return scribe.failed("proved", text, {"at": shown, "holds": right, "included": said})
    text = "It agrees with the inequality at every point where something may change, and between them."
    return scribe.passed("proved", text)


def contains(given: RealSet, point: Expr) -> bool:
    """Tell whether a point belongs to a set.

    Raises:
        Unreadable: its place is open.
    """
    for part in given.parts:
        above, below = order(part.low, point), order(point, part.high)
        if above is None or below is None:
            raise Unreadable("a point whose place is open")
        if (above < 0 or (above == 0 and part.low_closed)) and (
            below < 0 or (below == 0 and part.high_closed)
        ):
            return True
    return False
