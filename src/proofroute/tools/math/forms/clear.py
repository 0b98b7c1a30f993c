"""Tell whether a tree that was read from a question means one thing only."""

from fractions import Fraction
from typing import Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.text.names import ANGULAR
from proofroute.tools.math.tree import Call, Derivative, Expr, Integral, Num, Pow, Sym, variables, walk

_LEAST_DEGREES: Final = 5
_USUAL_DEGREES: Final = frozenset((30, 45, 60, 90, 120, 135, 150, 180, 270, 360))
_PARAMETERS: Final = frozenset("abckmnpq")


def is_plain(*exprs: Expr) -> bool:
    """Tell whether nothing stands in the trees that has no value of its own or can be read in two ways."""
    return not any(
        isinstance(part, Integral | Derivative)
        or (isinstance(part, Call) and (part.name in ("pm", "log") or _is_perhaps_in_degrees(part)))
        for expr in exprs
        for part in walk(expr)
    )


def _is_perhaps_in_degrees(call: Call) -> bool:
    """Tell whether the angle is a number that people use for degrees: ``sin 30``, but not ``sin 1``."""
    if call.name not in ANGULAR or variables(call):
        return False
    try:
        value = rational_value(call.args[0])
    except Undefined:
        return False
    except (TooLarge, Unreadable):
        return True
    return value is not None and abs(value) >= Fraction(_LEAST_DEGREES)


def has_bounds_in_degrees(body: Expr, *bounds: Expr) -> bool:
    """Tell whether a function of angles is integrated to 90 or 180, which people mean as degrees."""
    angular = any(isinstance(part, Call) and part.name in ANGULAR for part in walk(body))
    return angular and any(isinstance(bound, Num) and abs(bound.value) in _USUAL_DEGREES for bound in bounds)


def is_modular(*exprs: Expr) -> bool:
    """Tell whether a remainder is taken: ``3x = 1 mod 7`` is no equation between numbers."""
    return any(isinstance(part, Call) and part.name == "mod" for expr in exprs for part in walk(expr))


def depends_on(expr: Expr, variable: str) -> bool:
    """Tell whether an expression is one of ``variable``, or clearly a constant.

    By t, ``x^2`` may be a constant, or x may change with t.
    """
    free = variables(expr)
    return variable in free or free <= _PARAMETERS


def is_linear(expr: Expr, variable: str) -> bool:
    """Tell at a glance whether there is one root: the variable occurs once, in no power or function."""
    parts = list(walk(expr))
    nested = any(isinstance(part, Pow | Call) and variable in variables(part) for part in parts)
    return not nested and sum(part == Sym(variable) for part in parts) == 1
