"""Check another form of an expression: it has the same value everywhere, and the form is what was asked."""

from itertools import islice
from typing import Final

from proofroute.core import Evidence
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.algebra.shape import plain_number
from proofroute.tools.math.build import simplified, substitute, substituted
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families import Rewriting
from proofroute.tools.math.forms.families.rewriting import with_numbers
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import (
    Add,
    Call,
    Collection,
    Expr,
    Mul,
    Num,
    Pow,
    Relation,
    Sym,
    Value,
    num,
    variables,
    walk,
)
from proofroute.verifiers.math.families.given import given_expression
from proofroute.verifiers.math.families.written import written_as
from proofroute.verifiers.math.scribe import Scribe

_MOST_PARTS: Final = 3_000


def check_rewriting(form: Rewriting, value: Value, text: str) -> list[Evidence] | None:
    """Compare both as functions of their letters, and look at the form by itself."""
    given = given_expression(value, text, form.letters, form.expr)
    if given is None:
        return _as_list(form, value)
    scribe = Scribe("value", "math.identity", form.read_as)
    strange = variables(given) - form.letters
    if strange:
        return [scribe.undecided(f"{', '.join(sorted(strange))} is not in the question.")]
    if sum(1 for _ in islice(walk(given), _MOST_PARTS + 1)) > _MOST_PARTS:
        return [scribe.undecided(f"The answer has more than {_MOST_PARTS} parts.")]
    shape = Scribe("form", "math.form", form.read_as)
    same, seen = _same(scribe, form, given), _seen(shape, form, given)
    if seen.outcome != "failed" or not isinstance(value, Relation):
        return [same, seen]
    # (x + 2)(x + 3) = x^2 + 5x + 6 may say the answer first, and then what was asked.
    sides = [side for side in value.sides if side not in (given, form.expr)]
    others = [side for side in sides if _seen(shape, form, side).outcome == "passed"]
    if not others:
        return [same, seen]
    if given == form.expr:
        return [_same(scribe, form, others[-1]), _seen(shape, form, others[-1])]
    return [
        same,
        shape.undecided("One side of the equation has the form that was asked for, the last one has not."),
    ]


def _as_list(form: Rewriting, value: Value) -> list[Evidence] | None:
    """Take factors that are listed for their product: that they are all of them is not said otherwise."""
    if form.way != "factor" or not isinstance(value, Collection) or value.kind == "tuple":
        return None
    factors = [item for item in value.items if isinstance(item, Add | Mul | Pow | Sym | Num)]
    if len(factors) < max(len(value.items), 2):
        return None
    found = check_rewriting(form, Mul(tuple(factors)), "")
    held = found is not None and all(item.outcome == "passed" for item in found)
    return found if held else None


def _seen(shape: Scribe, form: Rewriting, given: Expr) -> Evidence:
    try:
        return written_as(shape, form, given)
    except (TooLarge, Unreadable, Undefined) as error:
        return shape.undecided(f"The form of the answer could not be checked: {error}.")


def _same(scribe: Scribe, form: Rewriting, given: Expr) -> Evidence:
    expected = form.expr
    if form.positive is not None:
        # The square of any number but zero stands for a positive one.
        square = Pow(Sym(form.positive), num(2))
        found = equal(*(substitute(side, form.positive, square) for side in (expected, given)))
    else:
        found = equal(expected, given)
    shown = show(simplified(given))
    match found.outcome:
        case "equal":
            return scribe.passed(found.assurance, f"{shown} has the same value everywhere: {found.reason}.")
        case "different":
            other = None if form.positive else _as_numbers(expected, given)
            if other is not None and other.outcome != "different":
                return scribe.undecided(
                    f"{shown} has the same value only if a letter is the number so called."
                )
            if form.positive is None and _equal_if_positive(expected, given):
                return scribe.undecided(f"{shown} has the same value only where the letters are positive.")
            return scribe.failed(
                "proved",
                f"{shown} differs from what was asked about: {found.reason}.",
                {"given": shown, "at": found.counterexample},
            )
        case "undecided":
            return scribe.undecided(f"Whether {shown} has the same value everywhere is open: {found.reason}.")


def _equal_if_positive(expected: Expr, given: Expr) -> bool:
    """Tell whether both agree for positive letters, where a root or an absolute value is taken."""
    if not any(_asks_for_sign(part) for part in walk(expected)):
        return False
    squares = {name: Pow(Sym(name), num(2)) for name in variables(expected, given)}
    return equal(substituted(expected, squares), substituted(given, squares)).outcome == "equal"


def _asks_for_sign(part: Expr) -> bool:
    root = (
        isinstance(part, Pow) and (value := plain_number(part.exponent)) is not None and value.denominator > 1
    )
    return root or isinstance(part, Call)


def _as_numbers(expected: Expr, given: Expr) -> Equality | None:
    left = with_numbers(expected)
    if left is None:
        return None
    return equal(left, with_numbers(given) or given)
