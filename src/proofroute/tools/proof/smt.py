"""Real and integer arithmetic through Z3: a claim is proved where its negation has no model.

Runs in a worker only. Square roots become auxiliary variables; a claim counts as proved only if all of it is
defined wherever the given holds.
"""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

from proofroute.tools.math.tree import Call, Relation, num, walk
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.encoding import Encoder, Term, z3
from proofroute.tools.proof.rounding import with_parts
from proofroute.tools.proof.search import refuted_at
from proofroute.tools.proof.statement import (
    Atom,
    Congruence,
    Divides,
    Perfect,
    Primality,
    Rationality,
    Sort,
    Statement,
    atom_expressions,
    inner_atoms,
)

_SECONDS: Final = 1.3
_ROUNDING: Final = frozenset(("floor", "ceil", "mod"))


def decide_by_smt(statement: Statement) -> Decision:
    """Decide a statement by asking for a model of its negation; a model is evaluated again in our arithmetic.

    Raises:
        Unreadable: it holds something that has no encoding.
        TooLarge: an exponent is too large.
    """
    sorts: dict[str, Sort] = {variable.name: variable.sort for variable in statement.variables}
    started = time.monotonic()
    if _rounds(statement):
        apart = with_parts(statement)
        if apart is not None:
            parts: dict[str, Sort] = {variable.name: variable.sort for variable in apart.variables}
            found = _ask(apart, parts, started + _SECONDS / 2, whole=True)
            if found.holds:
                return found
        return _ask(statement, sorts, started + _SECONDS, whole=True)
    integers = "integer" in sorts.values()
    first = _ask(statement, sorts, started + _SECONDS * (0.5 if integers else 1), whole=False)
    if first.holds is None and integers:
        # Over the integers alone it may still hold, or fail at a whole point.
        return _ask(statement, sorts, started + _SECONDS, whole=True)
    return first


def _rounds(statement: Statement) -> bool:
    atoms = (*statement.assumptions, statement.claim)
    parts = (part for atom in atoms for expr in atom_expressions(atom) for part in walk(expr))
    return any(isinstance(part, Call) and part.name in _ROUNDING for part in parts)


def is_satisfiable(statement: Statement, atoms: Sequence[Atom]) -> bool | None:
    """Tell whether some point meets all of ``atoms``; None where Z3 does not find out in its time.

    Raises:
        Unreadable: one of them has no encoding.
        TooLarge: an exponent is too large.
    """
    encoder = Encoder({variable.name: variable.sort for variable in statement.variables}, whole=True)
    terms = [encoder.atom(atom) for atom in atoms]
    found, _ = _check(
        [*terms, *encoder.defining, *encoder.defined], time.monotonic() + _SECONDS / 2, whole=True
    )
    return True if found == z3.sat else False if found == z3.unsat else None


def _ask(statement: Statement, sorts: Mapping[str, Sort], deadline: float, *, whole: bool) -> Decision:
    encoder = Encoder(sorts, whole)
    premises = [encoder.atom(atom) for atom in _encoded(statement.given, whole=whole)]
    hypothesis: list[Term] = []
    if statement.link == "iff":
        hypothesis = [encoder.atom(atom) for atom in statement.hypothesis]
    else:
        premises += [encoder.atom(atom) for atom in _encoded(statement.hypothesis, whole=whole)]
    # What is given is there to be true, so it is defined; the claim has to be shown to be.
    premises += encoder.defined
    encoder.defined = []
    claim = encoder.atom(statement.claim)
    if encoder.defined and statement.where_defined:
        if _check([*premises, *encoder.defining, *encoder.defined], deadline, whole=whole)[0] != z3.sat:
            return undecided("smt", "It may not be defined anywhere.")
    elif encoder.defined:
        undefined = [*premises, *encoder.defining, z3.Not(z3.And(encoder.defined))]
        if _check(undefined, deadline, whole=whole)[0] != z3.unsat:
            return undecided("smt", "It may not be defined everywhere in its domain.")
    negation = z3.Not(claim) if statement.link == "implies" else z3.And(hypothesis) != claim
    result, model = _check([*premises, *encoder.defining, *encoder.defined, negation], deadline, whole=whole)
    if result == z3.unsat:
        return Decision(holds=True, method="smt", how="Z3 finds that its negation has no solution.")
    if result == z3.sat and model is not None:
        point = _point(model, sorts, whole=whole)
        found = None if point is None else refuted_at(statement, point, "smt")
        if found is not None:
            return found
        return undecided("smt", "A model of its negation could not be confirmed by exact evaluation.")
    return undecided("smt", "Z3 found neither a proof nor a counterexample in its time.")


def _encoded(assumptions: Iterable[Atom], *, whole: bool) -> Iterator[Atom]:
    """Yield what is encoded of assumptions; a proof that does without some of them is a proof.

    A congruence says nothing of reals, and of a prime only that it is at least 2.
    """
    unsaid: tuple[type, ...] = (Primality, Rationality, Perfect, Divides)
    if not whole:
        unsaid = (*unsaid, Congruence)
    for atom in assumptions:
        if isinstance(atom, Primality) and not atom.negated:
            yield Relation((atom.expr, num(2 if atom.prime else 4)), (">=",))
        elif not any(isinstance(part, unsaid) for part in inner_atoms(atom)):
            yield atom


def _check(terms: list[Term], deadline: float, *, whole: bool) -> tuple[Any, Any]:
    solver = z3.Solver() if whole else z3.SolverFor("QF_NRA")
    solver.set("timeout", max(1, int(1000 * (deadline - time.monotonic()))))
    solver.add(*terms)
    result = solver.check()
    return result, solver.model() if result == z3.sat else None


def _point(model: Any, sorts: Mapping[str, Sort], *, whole: bool) -> dict[str, Fraction] | None:
    point: dict[str, Fraction] = {}
    for name, sort in sorts.items():
        variable = z3.Int(f"v_{name}") if whole and sort == "integer" else z3.Real(f"v_{name}")
        value = model.eval(variable, model_completion=True)
        if z3.is_algebraic_value(value):
            value = value.approx(20)
        if not (z3.is_rational_value(value) or z3.is_int_value(value)):
            return None
        point[name] = Fraction(value.as_string() if z3.is_int_value(value) else str(value.as_fraction()))
    return point
