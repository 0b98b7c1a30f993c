"""Real and integer arithmetic through Z3: a claim is proved where its negation has no model.

Runs in a worker only. Square roots become auxiliary variables; a claim counts as proved only if all of it is
defined wherever the given holds.
"""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from importlib import import_module
from typing import Any, Final

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Add, Call, Expr, Mul, Num, Pow, Relation, RelationOp, Sym, num
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.search import refuted_at
from proofroute.tools.proof.statement import (
    Atom,
    Congruence,
    Divides,
    Perfect,
    Primality,
    Rationality,
    Several,
    Sort,
    Statement,
    inner_atoms,
)
from proofroute.tools.proof.truth import steps

z3: Final[Any] = import_module("z3")  # its own annotations are of no use to a type checker

_MAX_EXPONENT: Final = 24
_SECONDS: Final = 1.3

Term = Any
"""A ``z3.ArithRef`` or ``z3.BoolRef``; z3 ships no types for them."""


@dataclass
class _Encoder:
    """Turns trees into terms of Z3; gathers what defines them and where they are defined."""

    sorts: Mapping[str, Sort]
    whole: bool
    defining: list[Term] = field(default_factory=list[Term])
    defined: list[Term] = field(default_factory=list[Term])
    fresh: int = 0

    def variable(self, name: str) -> Term:
        """Return the variable ``name``; integers stay real where only a proof over the reals is tried."""
        if self.whole and self.sorts[name] == "integer":
            return z3.ToReal(z3.Int(f"v_{name}"))
        return z3.Real(f"v_{name}")

    def term(self, expr: Expr) -> Term:
        """Encode ``expr``.

        Raises:
            Unreadable: it has no encoding.
            TooLarge: an exponent is too large.
        """
        match expr:
            case Num():
                return z3.RealVal(str(expr.value))
            case Sym():
                return self.variable(expr.name)
            case Add():
                return z3.Sum([self.term(term) for term in expr.terms])
            case Mul():
                return z3.Product([self.term(factor) for factor in expr.factors])
            case Pow(exponent=Num(value=exponent)):
                return self._power(self.term(expr.base), exponent)
            case Call(name="abs", args=(arg,)):
                value = self.term(arg)
                return z3.If(value >= 0, value, -value)
            case Call(name="max" | "min", args=(first, second)):
                left, right = self.term(first), self.term(second)
                return z3.If((left >= right) if expr.name == "max" else (left <= right), left, right)
            case _:
                raise Unreadable("it is no real arithmetic with roots")

    def _power(self, base: Term, exponent: Fraction) -> Term:
        if exponent.denominator != 1:
            base = self._root(base, exponent.denominator)
        times = exponent.numerator
        if abs(times) > _MAX_EXPONENT:
            raise TooLarge(f"the exponent {times}")
        if times <= 0:
            self.defined.append(base != 0)
        product = z3.Product([base] * abs(times)) if times else z3.RealVal(1)
        if times >= 0:
            return product
        quotient = self._fresh()
        self.defining.append(z3.Implies(product != 0, quotient * product == 1))
        return quotient

    def _root(self, base: Term, degree: int) -> Term:
        if degree > _MAX_EXPONENT:
            raise TooLarge(f"a root of degree {degree}")
        root = self._fresh()
        self.defined.append(base >= 0)
        self.defining.append(z3.Implies(base >= 0, z3.And(root >= 0, z3.Product([root] * degree) == base)))
        return root

    def _fresh(self) -> Term:
        self.fresh += 1
        return z3.Real(f"aux_{self.fresh}")

    def atom(self, atom: Atom) -> Term:
        """Encode a comparison, or a congruence between integers."""
        match atom:
            case Relation():
                return z3.And([_compared(op, self.term(a), self.term(b)) for a, op, b in steps(atom)])
            case Congruence() if self.whole:
                value = z3.ToInt(self.term(atom.expr))
                met = z3.And(
                    z3.IsInt(self.term(atom.expr)), value % atom.modulus == atom.residue % atom.modulus
                )
                return z3.Not(met) if atom.negated else met
            case Several():
                parts = [self.atom(part) for part in atom.parts]
                return z3.And(parts) if atom.every else z3.Or(parts)
            case _:
                raise Unreadable("it is no comparison")


def _compared(op: RelationOp, left: Term, right: Term) -> Term:
    match op:
        case "=":
            return left == right
        case "!=":
            return left != right
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right


def decide_by_smt(statement: Statement) -> Decision:
    """Decide a statement by asking for a model of its negation; a model is evaluated again in our arithmetic.

    Raises:
        Unreadable: it holds something that has no encoding.
        TooLarge: an exponent is too large.
    """
    sorts: dict[str, Sort] = {variable.name: variable.sort for variable in statement.variables}
    started = time.monotonic()
    integers = "integer" in sorts.values()
    first = _ask(statement, sorts, started + _SECONDS * (0.5 if integers else 1), whole=False)
    if first.holds is None and integers:
        # Over the integers alone it may still hold, or fail at a whole point.
        return _ask(statement, sorts, started + _SECONDS, whole=True)
    return first


def is_satisfiable(statement: Statement, atoms: Sequence[Atom]) -> bool | None:
    """Tell whether some point meets all of ``atoms``; None where Z3 does not find out in its time.

    Raises:
        Unreadable: one of them has no encoding.
        TooLarge: an exponent is too large.
    """
    encoder = _Encoder({variable.name: variable.sort for variable in statement.variables}, whole=True)
    terms = [encoder.atom(atom) for atom in atoms]
    found, _ = _check(
        [*terms, *encoder.defining, *encoder.defined], time.monotonic() + _SECONDS / 2, whole=True
    )
    return True if found == z3.sat else False if found == z3.unsat else None


def _ask(statement: Statement, sorts: Mapping[str, Sort], deadline: float, *, whole: bool) -> Decision:
    encoder = _Encoder(sorts, whole)
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
