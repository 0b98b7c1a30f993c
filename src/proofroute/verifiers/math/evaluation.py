"""Check the value of an expression without variables."""

from proofroute.core import Evidence
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.errors import TooLarge, Undefined
from proofroute.tools.math.forms import Evaluation
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Add, Const, Expr, Mul, Num
from proofroute.verifiers.math.comparing import compare, is_in_lowest_terms, is_worked_out
from proofroute.verifiers.math.scribe import Scribe


def check_evaluation(form: Evaluation, given: Expr) -> list[Evidence]:
    """Work the expression out exactly, and again in ball arithmetic, and compare."""
    scribe = Scribe("value", "math.exact", form.read_as)
    given = _without_zero_part(given)
    try:
        exact = rational_value(form.expr)
    except Undefined as error:
        return [scribe.undecided(f"{show(form.expr)} has no value: {error}.")]
    except TooLarge as error:
        return [scribe.undecided(f"{show(form.expr)} is too large to be worked out: {error}.")]
    copied = given == form.expr and not (exact is not None and is_in_lowest_terms(given, exact))
    if copied or (exact is not None and not (is_worked_out(given) or _is_complex(given))):
        return [scribe.undecided(f"{show(given)} is not worked out.")]
    because = "Exact arithmetic, repeated in ball arithmetic."
    return [compare(scribe, form.expr, given, because, "proved")]


def _without_zero_part(expr: Expr) -> Expr:
    """Write ``16 + 0i`` as ``16``."""
    match expr:
        case Add(terms=(real, Mul(factors=(Num(value=part), Const(name="i"))))) if part == 0:
            return real
        case _:
            return expr


def _is_complex(expr: Expr) -> bool:
    """Tell whether ``expr`` is written out as a number that is not real: ``16i``, ``2 - 3i``."""
    match expr:
        case Const(name="i"):
            return True
        case Mul(factors=(first, Const(name="i"))):
            return is_worked_out(first)
        case Mul(factors=(first, second, Const(name="i"))):
            return is_worked_out(Mul((first, second)))
        case Add(terms=(first, second)):
            return is_worked_out(first) and _is_complex(second)
        case _:
            return False
