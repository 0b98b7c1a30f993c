"""Where roots and logarithms of real numbers are real."""

from proofroute.tools.math.algebra.order import sign
from proofroute.tools.math.build import substitute
from proofroute.tools.math.tree import Call, Expr, Num, Pow, variables, walk


def in_real_domain(expr: Expr, name: str, point: Expr) -> bool | None:
    """Tell whether all roots and logarithms of real numbers in ``expr`` are real at a point."""
    for part in walk(expr):
        if name not in variables(part):
            continue
        match part:
            case Pow(base=base, exponent=Num(value=value)) if value.denominator > 1 or value < 0:
                found = sign(substitute(base, name, point))
                if found is None or (found < 0 and value.denominator > 1 and value.denominator % 2):
                    return None  # of an odd root of a negative number, people think differently
                if (found == 0 and value < 0) or (found < 0 and value.denominator > 1):
                    return False
            case Pow(base=base, exponent=exponent) if name in variables(base, exponent):
                if not isinstance(exponent, Num) and sign(substitute(base, name, point)) != 1:
                    return None
            case Call(name="ln", args=(inner,)):
                found = sign(substitute(inner, name, point))
                if found is None or found <= 0:
                    return None if found is None else False
            case _:
                pass
    return True
