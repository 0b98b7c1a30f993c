"""Solve a specification: by trying all whole numbers of a finite box, or with Z3."""

import time
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import substituted
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, Sym, variables
from proofroute.tools.proof.specification.enumerate import NotFinite, all_solutions
from proofroute.tools.proof.specification.tree import Solution, Specification
from proofroute.tools.proof.truth import NotRational, value_at

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECONDS: Final = 1.8
_TRYING: Final = 0.9


def solve(specification: Specification, hint: Expr | None = None) -> Solution:
    """Solve ``specification``. May take long: run it in a worker.

    Args:
        specification: what a model wrote down.
        hint: the reply's answer; where no method finds the best value of the objective by itself, it is shown
            that nothing is better than what comes with this answer.
    """
    started = time.monotonic()
    asked = specification.asked
    if asked is not None and not variables(asked):
        return _without_unknowns(specification, asked, hint, started)
    try:
        return _tried(specification, started + _TRYING)
    except NotFinite:
        pass
    if asked is None:
        return Solution(outcome="open", how="Its solutions are too many to be counted one by one.")
    return _by_smt(specification, asked, hint, started + _SECONDS)


def _without_unknowns(
    specification: Specification, asked: Expr, hint: Expr | None, started: float
) -> Solution:
    if specification.constraints or specification.objective is not None:
        # The constraints do not touch what is asked, but they must not contradict each other.
        names = specification.variables
        first = Sym(names[0].name) if names else Num(Fraction(0))
        found = _by_smt(replace(specification, objective=None), first, hint, started + _SECONDS)
        if found.outcome not in ("determined", "several"):
            return found
    return _evaluated(asked, {})


def _tried(specification: Specification, deadline: float) -> Solution:
    """Look at every solution.

    Raises:
        NotFinite: there are too many points, or no value of what is asked.
    """
    asked, objective = specification.asked, specification.objective
    found = all_solutions(specification, deadline)
    if asked is None:
        count = sum(1 for _ in found)
        how = "It is the number of solutions, which were all found."
        return Solution(outcome="determined", value=str(count), how=how)
    values: set[Fraction] = set()
    best: Fraction | None = None
    for point in found:
        try:
            value = value_at(asked, point)
            at = None if objective is None else value_at(objective[1], point)
        except (NotRational, Undefined, TooLarge):
            raise NotFinite from None
        if at is not None and objective is not None:
            if best is not None and (at < best if objective[0] == "maximise" else at > best):
                continue
            if at != best:
                best, values = at, set()
        values.add(value)
        if objective is None and len(values) > 1:
            break
    return _of_values(sorted(values))


def _of_values(values: list[Fraction]) -> Solution:
    if not values:
        return Solution(outcome="none", how="Nothing meets the specification.")
    if len(values) > 1:
        how = f"More than one value meets the specification: {values[0]} and {values[1]} both do."
        return Solution(outcome="several", how=how)
    how = "All whole numbers in its bounds were tried, and no other value fits."
    return Solution(outcome="determined", value=str(values[0]), how=how)


def _by_smt(specification: Specification, asked: Expr, hint: Expr | None, deadline: float) -> Solution:
    from proofroute.tools.proof.specification.smt import solve_by_smt

    found = solve_by_smt(specification, asked, hint, deadline)
    if found.outcome != "open" or isinstance(asked, Sym):
        return found
    # What is asked may be more than Z3 can write (pi, a divisor): then each unknown in it is asked for.
    values: dict[str, Expr] = {}
    for name in sorted(variables(asked)):
        one = solve_by_smt(specification, Sym(name), None, deadline)
        if one.outcome == "none":
            return one
        try:
            if one.outcome != "determined" or one.value is None:
                return found
            values[name] = Num(Fraction(one.value))
        except ValueError:
            return found
    return _evaluated(asked, values)


def _evaluated(asked: Expr, values: "Mapping[str, Expr]") -> Solution:
    how = "Its unknowns have one value each, from which it was worked out."
    try:
        expr = substituted(asked, values)
        exact = rational_value(expr)
        return Solution(outcome="determined", value=show(expr) if exact is None else str(exact), how=how)
    except (Unreadable, Undefined, TooLarge) as error:
        return Solution(outcome="open", how=f"It was not solved: {error}.")
