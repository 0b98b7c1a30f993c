"""Whether an expression certainly has a real value at every point."""

from typing import Final

from proofroute.tools.math.tree import Call, Const, Expr, Num, Pow, walk

_TOTAL: Final = frozenset(
    ("sin", "cos", "sinh", "cosh", "tanh", "atan", "asinh", "abs", "max", "min", "floor", "ceil")
)


def is_total(expr: Expr) -> bool:
    """Tell whether ``expr`` is defined everywhere on the reals, as far as its form alone shows it."""
    return all(_part_is_total(part) for part in walk(expr))


def _part_is_total(part: Expr) -> bool:
    match part:
        case Call():
            return part.name in _TOTAL
        case Pow(base=Const("e") | Const("pi")):
            return True
        case Pow(base=Num(value=base), exponent=Num(value=exponent)):
            return base > 0 or (exponent.denominator == 1 and exponent > 0)
        case Pow(base=Num(value=base)):
            return base > 0
        case Pow(exponent=Num(value=exponent)):
            return exponent.denominator == 1 and exponent > 0
        case Pow():
            return False
        case _:
            return True
