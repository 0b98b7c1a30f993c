"""Solve a specification with Z3: a model, and then that no other value fits. Runs in a worker only."""

import time
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import Expr, Sym
from proofroute.tools.proof.atoms import Atom, Several, Sort
from proofroute.tools.proof.encoding import Encoder, Term, z3
from proofroute.tools.proof.specification.tree import Solution, Specification
from proofroute.tools.proof.truth import holds_at

_SECONDS: Final = 0.5
_DIGITS: Final = 30
_LARGEST_BITS: Final = 4_000


class Solver:
    """One specification as terms of Z3, and what is asked of it."""

    def __init__(self, specification: Specification, deadline: float) -> None:
        self._specification = specification
        self._deadline = deadline
        sorts: dict[str, Sort] = {variable.name: variable.sort for variable in specification.variables}
        # Mixed arithmetic is asked for even among reals, where a remainder or a rounding may stand.
        self._encoder = Encoder(sorts, whole=True)
        self._terms = [self._encoded(atom) for atom in specification.constraints]
        self._mixed = "integer" in sorts.values() or any(
            str(term).startswith("whole_") for term in self._encoder.defining
        )

    def _encoded(self, atom: Atom) -> Term:
        before = len(self._encoder.defined)
        term = self._encoder.atom(atom)
        if len(self._encoder.defined) > before and isinstance(atom, Several):
            raise Unreadable("a part of a choice that is not defined everywhere")
        return term

    def value_of(self, asked: Expr, hint: Expr | None = None) -> Solution:
        """Find the value of ``asked``, and make sure that there is no other one.

        Args:
            asked: the expression.
            hint: a value to try where the best one of the objective is not found by itself.

        Raises:
            Unreadable: it has no encoding.
            TooLarge: it goes beyond the encoder's bounds.
        """
        term = self._encoder.term(asked)
        if self._check([])[0] == z3.unsat:
            return Solution(outcome="none", how="Nothing meets the specification.")
        best = self._best(term, hint)
        if isinstance(best, Solution):
            return best
        found, model = self._check(best)
        if found != z3.sat or not self._confirmed(model):
            return Solution(outcome="open", how="The specification was not solved in its time.")
        value = model.eval(term, model_completion=True)
        other, second = self._check([*best, term != value])
        shown = _shown(value)
        if other == z3.sat and second is not None:
            also = _shown(second.eval(term, model_completion=True))
            said = "" if shown is None or also is None else f": {shown} and {also} both do"
            return Solution(outcome="several", how=f"More than one value meets the specification{said}.")
        if other != z3.unsat or shown is None:
            return Solution(outcome="open", how="Whether another value fits was not found out in time.")
        return Solution(outcome="determined", value=shown, how="Z3 finds it, and that no other value fits.")

    def _best(self, asked: Term, hint: Expr | None) -> list[Term] | Solution:
        """Return what holds beside the constraints where the objective is at its best."""
        objective = self._specification.objective
        if objective is None:
            return []
        sense, expr = objective
        term = self._encoder.term(expr)
        at = self._optimum(term, largest=sense == "maximise")
        if at is None and hint is not None:
            found, model = self._check([asked == self._encoder.term(hint)])
            at = model.eval(term, model_completion=True) if found == z3.sat else None
        if at is None:
            return Solution(outcome="open", how="The best value of the objective was not found.")
        better = term > at if sense == "maximise" else term < at
        if self._check([better])[0] != z3.unsat:
            return Solution(
                outcome="open", how="That nothing is better than the best one found was not shown."
            )
        return [term == at]

    def _optimum(self, term: Term, *, largest: bool) -> Any:
        optimizer = z3.Optimize()
        optimizer.set("timeout", self._milliseconds())
        optimizer.add(*self._terms, *self._encoder.defining, *self._encoder.defined)
        handle = optimizer.maximize(term) if largest else optimizer.minimize(term)
        if optimizer.check() != z3.sat:
            return None
        value = optimizer.upper(handle) if largest else optimizer.lower(handle)
        return value if z3.is_rational_value(value) or z3.is_int_value(value) else None

    def _check(self, more: Sequence[Term]) -> tuple[Any, Any]:
        solver = z3.Solver() if self._mixed else z3.SolverFor("QF_NRA")
        solver.set("timeout", self._milliseconds())
        solver.add(*self._terms, *self._encoder.defining, *self._encoder.defined, *more)
        found = solver.check()
        return found, solver.model() if found == z3.sat else None

    def _milliseconds(self) -> int:
        return max(1, int(1000 * min(_SECONDS, self._deadline - time.monotonic())))

    def _confirmed(self, model: Any) -> bool:
        """Evaluate a model again in our own arithmetic, where its values are rational."""
        point: dict[str, Fraction] = {}
        for variable in self._specification.variables:
            value = model.eval(self._encoder.term(Sym(variable.name)), model_completion=True)
            if z3.is_algebraic_value(value):
                return variable.sort == "real"
            if not z3.is_rational_value(value):
                return False
            point[variable.name] = Fraction(value.numerator_as_long(), value.denominator_as_long())
        return all(holds_at(atom, point) is not False for atom in self._specification.constraints)


def solve_by_smt(specification: Specification, asked: Expr, hint: Expr | None, deadline: float) -> Solution:
    """Solve ``specification`` for one expression; what has no encoding is open."""
    try:
        return Solver(specification, deadline).value_of(asked, hint)
    except (Unreadable, TooLarge, Undefined) as error:
        return Solution(outcome="open", how=f"It was not solved: {error}.")


def _shown(value: Any) -> str | None:
    """Write a value of Z3 exactly: a fraction, or a root of a quadratic or of ``a*x^n = b``."""
    if z3.is_rational_value(value) or z3.is_int_value(value):
        exact = Fraction(str(value.as_fraction()) if z3.is_rational_value(value) else value.as_string())
        return str(exact) if exact.numerator.bit_length() < _LARGEST_BITS else None
    if not z3.is_algebraic_value(value):
        return None
    coefficients = [int(str(part)) for part in value.poly()]
    approximate = value.approx(_DIGITS)
    negative = Fraction(str(approximate.as_fraction())) < 0
    degree = len(coefficients) - 1
    if not any(coefficients[1:-1]):
        inner = Fraction(-coefficients[0], coefficients[-1])
        sign = "-" if negative else ""
        if degree == 2:
            return f"{sign}sqrt({inner})"
        return f"{sign}({abs(inner)})^(1/{degree})" if inner > 0 or degree % 2 else None
    if degree != 2:
        return None
    c, b, a = coefficients
    middle = Fraction(-b, 2 * a)
    root = Fraction(b * b - 4 * a * c, 4 * a * a)
    above = Fraction(str(approximate.as_fraction())) > middle
    return f"{middle} {'+' if above else '-'} sqrt({root})"
