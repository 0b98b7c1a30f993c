"""What an equation only names: ``x``, ``AB``, ``f(2)``; and its value."""

import re
from typing import Final

from proofroute.tools.math.tree import Call, Expr, Mul, Relation, Sym, Value, variables

_SUBSCRIPT: Final = re.compile(r"(?<=[A-Za-z])_\d+$")


def is_label(expr: Expr) -> bool:
    """Tell whether an expression only names something: ``x``, ``AB``, ``|AB|``, ``f(2)``.

    >>> is_label(Sym("x")), is_label(Call("sin", (Sym("x"),)))
    (True, False)
    """
    match expr:
        case Sym():
            return True
        case Mul():
            return all(isinstance(factor, Sym) for factor in expr.factors)
        case Call(name="abs", args=(inner,)):
            return is_label(inner)
        case _:
            return False


def labelled(value: Value) -> tuple[Expr, Expr] | None:
    """Return label and value of an equation such as ``x = 5``; a chain counts with its last side."""
    if not isinstance(value, Relation) or set(value.ops) != {"="}:
        return None
    first, last = value.sides[0], value.sides[-1]
    if is_label(first) and not (variables(first) & variables(last)):
        return first, last
    if len(value.sides) == 2 and is_label(last) and not (variables(first) & variables(last)):
        return last, first
    return None


def same_label(left: Expr, right: Expr) -> bool:
    """Tell whether two labels are the same, numbering aside: ``x_1`` and ``x``."""
    return left == right or _bare(left) == _bare(right)


def _bare(label: Expr) -> Expr:
    return Sym(_SUBSCRIPT.sub("", label.name)) if isinstance(label, Sym) else label
