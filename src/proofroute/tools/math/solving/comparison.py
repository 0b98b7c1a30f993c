"""Answer questions about the order of numbers by sorting them, or by the sign of a difference."""

from functools import cmp_to_key
from itertools import pairwise

from proofroute.tools.math.algebra.order import order, sign
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.forms.families import Choice, Option, Sorting, Truth
from proofroute.tools.math.tree import Expr


def solve_choice(form: Choice) -> str | None:
    """Return the letter of the option, or its name; None where two are equally good."""
    ranked = _sorted(form.options, form.target)
    if form.sort == "big":
        ranked.reverse()
    tied = any(_compared(left, right, form.target) == 0 for left, right in pairwise(ranked))
    if tied:
        return None
    chosen = ranked[form.rank - 1]
    return f"({chosen.label})" if chosen.label else chosen.name


def solve_sorting(form: Sorting) -> str | None:
    """Return the numbers in order, as the question names them."""
    ranked = _sorted(form.options, None)
    if form.descending:
        ranked.reverse()
    return ", ".join(option.name for option in ranked)


def solve_truth(form: Truth) -> str | None:
    """Return ``True`` or ``False``."""
    left, right = form.relation.sides
    found = sign(add(left, neg(right)))
    if found is None:
        return None
    match form.relation.ops[0]:
        case "=":
            return str(found == 0)
        case "!=":
            return str(found != 0)
        case "<":
            return str(found < 0)
        case "<=":
            return str(found <= 0)
        case ">":
            return str(found > 0)
        case ">=":
            return str(found >= 0)


def _sorted(options: tuple[Option, ...], target: Expr | None) -> list[Option]:
    def compared(left: Option, right: Option) -> int:
        return _compared(left, right, target)

    return sorted(options, key=cmp_to_key(compared))


def _compared(left: Option, right: Option, target: Expr | None) -> int:
    sides = (left.value, right.value) if target is None else (_far(left, target), _far(right, target))
    return order(*sides) or 0


def _far(option: Option, target: Expr) -> Expr:
    away = add(option.value, neg(target))
    return neg(away) if sign(away) == -1 else away
