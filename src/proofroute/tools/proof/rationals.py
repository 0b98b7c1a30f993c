"""Sums, products and roots of numbers that are only said to be rational or irrational."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from typing import Final

from proofroute.tools.math.build import substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.text.reader import read_expression
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Add, Expr, Mul, Num, Pow, Relation, Sym, num, variables
from proofroute.tools.proof.atoms import Atom, Perfect, Primality, Rationality, substituted
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.irrational import decide_rationality
from proofroute.tools.proof.residues import lowest
from proofroute.tools.proof.statement import Statement, show_atom
from proofroute.tools.proof.truth import holds_at

_IRRATIONAL: Final = tuple(
    read_expression(text)
    for text in ("sqrt(2)", "-sqrt(2)", "1 + sqrt(2)", "1 - sqrt(2)", "sqrt(3)", "1/sqrt(2)", "sqrt(8)")
)
_RATIONAL: Final = tuple(num(value) for value in (1, 0, 2, -1, 4, 3, Fraction(1, 2), -2, 9))
_MOST_POINTS: Final = 250


def decide_general_rationality(statement: Statement, claim: Rationality) -> Decision:
    """Decide whether an expression with variables is rational or irrational wherever the conditions hold."""
    found = _counterexample(statement, claim)
    if found is not None:
        return found
    if statement.link == "iff":
        return undecided("irrational", "An equivalence with irrationality is not decided.")
    try:
        how = _proof(statement, claim)
    except (Unreadable, TooLarge):
        how = None
    if how is None:
        return undecided("irrational", "Irrationality with these variables and conditions is not decided.")
    return Decision(holds=True, method="irrational", how=how)


def _irrationals(hypotheses: Sequence[Atom]) -> list[Expr]:
    return [atom.expr for atom in hypotheses if isinstance(atom, Rationality) and not atom.rational]


def _rational_names(statement: Statement) -> set[str]:
    names = {variable.name for variable in statement.variables if variable.sort != "real"}
    said = (atom for atom in statement.assumptions if isinstance(atom, Rationality) and atom.rational)
    return names | {atom.expr.name for atom in said if isinstance(atom.expr, Sym)}


def _proof(statement: Statement, claim: Rationality) -> str | None:
    rational = _rational_names(statement)
    if claim.rational:
        if variables(claim.expr) <= rational and _is_arithmetic(claim.expr):
            return "The rational numbers are closed under addition, subtraction, multiplication and division."
        return None
    root = _root_of_no_power(statement, claim)
    if root is not None:
        return root
    for irrational in _irrationals(statement.assumptions):
        if _follows(claim.expr, irrational, rational, statement):
            return (
                f"If it were rational, then so would be {show(irrational)}, which is worked out from it and "
                "rational numbers."
            )
    return None


def _is_arithmetic(expr: Expr) -> bool:
    match expr:
        case Num() | Sym():
            return True
        case Add():
            return all(_is_arithmetic(term) for term in expr.terms)
        case Mul():
            return all(_is_arithmetic(factor) for factor in expr.factors)
        case Pow(exponent=Num(value=value)) if value.denominator == 1 and value > 0:
            return _is_arithmetic(expr.base)
        case Pow(base=Num(), exponent=Num(value=value)):
            return value.denominator == 1
        case _:
            return False


def _follows(expr: Expr, irrational: Expr, rational: set[str], statement: Statement) -> bool:
    """Tell whether ``irrational`` is rational wherever ``expr`` and the ``rational`` names are."""
    if isinstance(irrational, Sym):
        return _peeled(expr, irrational.name, rational, statement)
    # The hypothesis may be about a power of what the claim speaks of: if x is rational, then so is x^2.
    return (
        isinstance(expr, Sym)
        and variables(irrational) <= rational | {expr.name}
        and _is_arithmetic(irrational)
    )


def _peeled(expr: Expr, name: str, rational: set[str], statement: Statement) -> bool:
    """Undo one operation after the other until ``name`` alone is left."""
    match expr:
        case Sym():
            return expr.name == name
        case Add() | Mul():
            parts = expr.terms if isinstance(expr, Add) else expr.factors
            inner = [part for part in parts if name in variables(part)]
            outer = [part for part in parts if name not in variables(part)]
            if len(inner) != 1 or not all(
                variables(part) <= rational and _is_arithmetic(part) for part in outer
            ):
                return False
            if isinstance(expr, Mul) and not all(_is_nonzero(part, statement) for part in outer):
                return False
            return _peeled(inner[0], name, rational, statement)
        case Pow(exponent=Num(value=value)):
            # A rational power p/q of x: raised to q it is x^p, so only 1/q and -1/q give back x.
            return abs(value.numerator) == 1 and _peeled(expr.base, name, rational, statement)
        case _:
            return False


def _is_nonzero(expr: Expr, statement: Statement) -> bool:
    match expr:
        case Num():
            return expr.value != 0
        case Pow():
            return _is_nonzero(expr.base, statement)
        case Sym():
            zero = num(0)
            return (
                any(
                    isinstance(atom, Relation)
                    and atom.sides == (expr, zero)
                    and atom.ops in (("!=",), (">",), ("<",))
                    for atom in statement.assumptions
                )
                or (lowest(statement.assumptions, expr.name) or 0) > 0
            )
        case _:
            return False


def _root_of_no_power(statement: Statement, claim: Rationality) -> str | None:
    """A root of an integer that is not the power of one is irrational."""
    match claim.expr:
        case Pow(base=Sym(name=name), exponent=Num(value=value)) if (
            value.numerator == 1 and value.denominator > 1
        ):
            degree = value.denominator
        case _:
            return None
    if [variable.sort for variable in statement.variables if variable.name == name] != ["integer"]:
        return None
    for atom in statement.assumptions:
        match atom:
            case Perfect(expr=Sym(name=other), exponent=exponent, negated=True) if other == name:
                if exponent == degree:
                    return "A root of an integer is an integer or irrational."
            case Primality(expr=Sym(name=other), prime=True, negated=False) if other == name:
                return "A root of an integer is an integer or irrational, and no prime is a power."
            case _:
                continue
    return None


def is_met_by_roots(statement: Statement) -> bool:
    """Tell whether rational numbers and square roots are found that meet all that the statement assumes."""
    return next(_points(statement), None) is not None


def _points(statement: Statement) -> Iterator[dict[str, Expr]]:
    """Yield values for the variables, rational ones and roots, that meet what is assumed."""
    rational = _rational_names(statement)
    names = [variable.name for variable in statement.variables]
    whole = {variable.name for variable in statement.variables if variable.sort == "integer"}
    choices: list[tuple[Expr, ...]] = [
        tuple(value for value in _RATIONAL if value.value.denominator == 1 or name not in whole)
        if name in rational
        else (*_IRRATIONAL, *_RATIONAL)
        for name in names
    ]
    for values in _few(choices):
        at = dict(zip(names, values, strict=True))
        if all(_met(atom, at) for atom in (*statement.assumptions, *statement.unsure)):
            yield at


def _counterexample(statement: Statement, claim: Rationality) -> Decision | None:
    if not statement.variables:
        return None
    for at in _points(statement):
        found = _decided(claim, at)
        if found is not None and found.holds is False:
            shown = {name: show(value) for name, value in at.items()}
            where = ", ".join(f"{name} = {value}" for name, value in shown.items())
            return Decision(
                holds=False,
                method="irrational",
                how=f"It fails at {where}. {found.how}",
                counterexample={"fails": show_atom(claim), "at": dict(shown)},
            )
    return None


def _few(choices: Sequence[tuple[Expr, ...]]) -> Iterator[tuple[Expr, ...]]:
    for count, values in enumerate(product(*choices)):
        if count >= _MOST_POINTS:
            return
        yield values


def _met(atom: Atom, at: dict[str, Expr]) -> bool:
    for name, value in at.items():
        atom = substituted(atom, name, value)
    if isinstance(atom, Rationality):
        return decide_rationality(atom).holds is True
    return holds_at(atom, {}) is True


def _decided(claim: Rationality, at: dict[str, Expr]) -> Decision | None:
    expr = claim.expr
    for name, value in at.items():
        expr = substitute(expr, name, value)
    try:
        return decide_rationality(Rationality(expr, claim.rational))
    except (Undefined, Unreadable, TooLarge):
        return None
