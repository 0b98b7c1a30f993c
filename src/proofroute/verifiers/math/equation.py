"""Check the solutions of an equation: each by substitution, all of them by counting roots."""

from dataclasses import dataclass
from typing import Final

import flint

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.ball import evaluate, is_complex, precision, real
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.polynomial import MAX_DEGREE, Quotient, as_quotient, real_roots, squarefree
from proofroute.tools.math.algebra.roots import radical_roots
from proofroute.tools.math.algebra.solutions import in_real_domain, real_solutions
from proofroute.tools.math.build import add, neg, simplified, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms import Equation
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, Pow, Sym, variables, walk
from proofroute.verifiers.math.comparing import is_rounded, rounding
from proofroute.verifiers.math.scribe import Scribe

_MOST: Final = MAX_DEGREE


def check_equation(form: Equation, given: tuple[Expr, ...], *, says_real: bool) -> list[Evidence]:
    """Check each given solution by substitution, and that none is missing.

    Args:
        form: the question.
        given: the solutions in the reply; empty where it says that there is none.
        says_real: whether the reply or the question speaks of real solutions only.
    """
    scribe = Scribe("solutions", "math.substitution", form.read_as)
    if len(given) > _MOST:
        return [scribe.undecided(f"The answer gives {len(given)} solutions; {_MOST} are checked at most.")]
    if any(variables(root) for root in given):
        return [scribe.undecided("The answer holds a variable.")]
    evidence = [_substituted(scribe, form, root) for root in given]
    distinct = _distinct(given)
    if distinct is None:
        evidence.append(scribe.undecided("Whether two of the given solutions are the same is open."))
        return evidence
    if all(item.outcome == "passed" for item in evidence):
        evidence.append(_complete(form, distinct, says_real=(says_real or form.real) and not form.complex))
    return evidence


def _substituted(scribe: Scribe, form: Equation, root: Expr) -> Evidence:
    shown = f"{form.variable} = {show(simplified(root))}"
    if form.real and _is_not_real(root):
        return scribe.failed("proved", f"{shown} is not real.", {"given": shown, "reason": "not real"})
    left, right = (substitute(side, form.variable, root) for side in form.relation.sides)
    try:
        for side in (left, right):
            rational_value(side)
    except Undefined as error:
        return scribe.failed(
            "proved", f"{shown} is outside the domain: {error}.", {"given": shown, "reason": str(error)}
        )
    except TooLarge as error:
        return scribe.undecided(f"{shown} could not be substituted: {error}.")
    found = equal(left, right)
    if found.outcome == "undecided" and _is_outside(form, root):
        text = f"{shown} is outside the domain: a logarithm or a root has no real value there."
        return scribe.failed("proved", text, {"given": shown, "reason": "outside the domain"})
    match found.outcome:
        case "equal":
            return scribe.passed(found.assurance, f"{shown} satisfies the equation.")
        case "different" if _is_rounded_root(form, root):
            return scribe.undecided(f"{shown} is a rounded solution; the exact one was asked for.")
        case "different":
            counterexample: Json = {"given": shown, "sides": found.counterexample}
            return scribe.failed(found.assurance, f"{shown} does not satisfy the equation.", counterexample)
        case "undecided":
            return scribe.undecided(f"Whether {shown} satisfies the equation is open: {found.reason}.")


def _is_outside(form: Equation, root: Expr) -> bool:
    """Tell whether a real number makes a part unreal, and is no solution among complex numbers either."""
    left, right = form.relation.sides
    difference = simplified(add(left, neg(right)))
    try:
        if is_complex(root) or in_real_domain(difference, form.variable, root) is not False:
            return False
        if form.real:
            return True
        with precision(256):
            apart = evaluate(substitute(difference, form.variable, root), {}, flint.acb)
            return bool(apart.is_finite() and not apart.contains(0))
    except (Unreadable, Undefined, TooLarge):
        return False


def _is_not_real(root: Expr) -> bool:
    """Tell whether the imaginary part is proved to differ from zero."""
    if not is_complex(root):
        return False
    try:
        with precision(256):
            value = evaluate(root, {}, flint.acb)
            return bool(value.is_finite() and not value.imag.contains(0))
    except (Unreadable, Undefined, TooLarge):
        return False


def _is_rounded_root(form: Equation, root: Expr) -> bool:
    shown, quotient = rounding(root), _quotient(form)
    if shown is None:
        return False
    if quotient is None:
        left, right = form.relation.sides
        return any(is_rounded(root, exact) for exact in real_solutions(left, right, form.variable) or ())
    with precision(256):
        given, reach = real(shown[0]), real(shown[1])
        return any(bool(abs(exact - given) <= reach) for exact in real_roots(quotient.top))


def _quotient(form: Equation) -> Quotient | None:
    """Return the difference of both sides as a quotient of polynomials that is not zero, if it is one."""
    left, right = form.relation.sides
    try:
        quotient = as_quotient(add(left, neg(right)), form.variable)
    except (Unreadable, Undefined, TooLarge):
        return None
    return None if quotient is None or not quotient.top else quotient


def _distinct(given: tuple[Expr, ...]) -> tuple[Expr, ...] | None:
    """Return the different ones; None if it is open whether two are the same."""
    kept: list[Expr] = []
    for root in given:
        outcomes = {equal(root, other).outcome for other in kept}
        if "undecided" in outcomes:
            return None
        if "equal" not in outcomes:
            kept.append(root)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _Count:
    """How many distinct solutions there are."""

    real: int
    complex: int


def _complete(form: Equation, given: tuple[Expr, ...], *, says_real: bool) -> Evidence:
    scribe = Scribe("completeness", "math.root_count", form.read_as)
    count = _count(form)
    if count is None:
        return _all_real(form, given)
    real = sum(not is_complex(root) for root in given)
    if len(given) == count.complex:
        return scribe.passed("proved", f"These are all {count.complex} solutions, counted exactly.")
    if real == count.real == len(given) and not form.complex:
        if says_real:
            return scribe.passed("proved", f"These are all {count.real} real solutions, counted exactly.")
        return scribe.undecided(
            f"These are all {count.real} real solutions of {count.complex} complex ones; which were asked "
            "for is open."
        )
    if form.complex and real == 0 < count.real and len(given) == count.complex - count.real:
        return scribe.undecided("These are all solutions that are not real; whether real ones count is open.")
    fewest = count.real if says_real or (real == len(given) and not form.complex) else count.complex
    missing = fewest - len(given)
    return scribe.failed(
        "proved",
        f"There are {_described(count)}; {len(given)} {'was' if len(given) == 1 else 'were'} given.",
        {"given": [show(simplified(root)) for root in given], "missing": max(missing, 1)},
    )


def _all_real(form: Equation, given: tuple[Expr, ...]) -> Evidence:
    """Compare with all real solutions of an equation with moduli, roots, exponentials or logarithms."""
    scribe = Scribe("completeness", "math.all_solutions", form.read_as)
    left, right = form.relation.sides
    known = real_solutions(left, right, form.variable) if _quotient(form) is None else None
    if form.complex:
        return scribe.undecided("How many complex solutions there are is not known.")
    if known is None or any(is_complex(root) for root in given):
        return scribe.undecided("How many solutions there are is not known.")
    for root in known:
        outcomes = {equal(root, other).outcome for other in given}
        if "equal" in outcomes:
            continue
        if "undecided" in outcomes:
            return scribe.undecided("Whether all solutions are given is open.")
        shown = f"{form.variable} = {show(root)}"
        return scribe.failed("proved", f"{shown} is a solution, too, and is missing.", {"missing": shown})
    if len(known) != len(given):
        return scribe.undecided("Other solutions were given than were found.")
    return scribe.passed("proved", "These are all real solutions: what must hold leaves no other.")


def _described(count: _Count) -> str:
    if count.real == count.complex:
        return f"{count.real} solutions, {'both' if count.real == 2 else 'all'} real"
    return f"{count.complex} complex solutions, {count.real} of them real"


def _count(form: Equation) -> _Count | None:
    """Count the distinct solutions of a quotient of polynomials, those outside the domain left out."""
    quotient = _quotient(form)
    if quotient is None:
        return _of_pure_power(form)
    degree = int(squarefree(quotient.top).degree())
    roots = radical_roots(quotient.top)
    real = len(real_roots(quotient.top))
    if not _has_quotients(form):
        return _Count(real, degree)
    if roots is None:
        return None
    inside = [_in_domain(form, root) for root in roots]
    if None in inside:
        return None
    return _Count(sum(map(bool, inside[:real])), sum(map(bool, inside)))


def _of_pure_power(form: Equation) -> _Count | None:
    """Count the roots of a complex number that is not real: as many as the power says, none of them real."""
    left, right = form.relation.sides
    match left:
        case Pow(base=Sym(name=form.variable), exponent=Num(value=power)) if 0 < power <= _MOST:
            if power.denominator == 1 and not variables(right) and _is_not_real(right):
                return _Count(0, int(power))
        case _:
            pass
    return None


def _has_quotients(form: Equation) -> bool:
    return any(
        isinstance(part, Pow) and not (isinstance(part.exponent, Num) and part.exponent.value > 0)
        for side in form.relation.sides
        for part in walk(side)
    )


def _in_domain(form: Equation, root: Expr) -> bool | None:
    try:
        for side in form.relation.sides:
            rational_value(substitute(side, form.variable, root))
    except Undefined:
        return False
    except TooLarge:
        return None
    return True
