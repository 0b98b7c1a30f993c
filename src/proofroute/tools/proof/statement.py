"""Statements that can be decided: variables with their domains, what is given, what is claimed."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, Relation, variables

Sort = Literal["real", "rational", "integer"]


@dataclass(frozen=True, slots=True)
class Variable:
    """A quantified variable; ``assumed`` where the text does not say what it ranges over."""

    name: str
    sort: Sort
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Congruence:
    """``expr`` leaves ``residue`` modulo ``modulus``; the modulus 1 says that it is an integer."""

    expr: Expr
    modulus: int
    residue: int = 0
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Rationality:
    """``expr`` is a rational number, or an irrational real one."""

    expr: Expr
    rational: bool


@dataclass(frozen=True, slots=True)
class Primality:
    """``expr`` is a prime number, or a composite one."""

    expr: Expr
    prime: bool


@dataclass(frozen=True, slots=True)
class Summation:
    """The sum of ``term`` over ``index`` from ``first`` to the same variable's value equals ``total``."""

    index: str
    first: int
    term: Expr
    total: Expr


Atom: TypeAlias = Relation | Congruence | Rationality | Primality | Summation
Link = Literal["implies", "iff"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A universally quantified claim.

    Args:
        variables: what it speaks of, by name.
        given: conditions that the text states.
        unsure: conditions that only one reading of the text adds (whether 0 is a natural number): a proof
            must not need them, a counterexample must meet them.
        claim: what is claimed where the given holds.
        link: whether the claim also has to imply the given (``iff``: only ``hypothesis`` and claim).
        hypothesis: the conditions of an "if"; together with ``given`` they imply the claim.
        where_defined: the text does not quantify, so the claim speaks of the points where it is defined.
        incomplete: the text seems to rest on something that it does not say (``a^2 + b^2 = c^2``): it may be
            proved, but a counterexample would refute only this reading.
    """

    variables: tuple[Variable, ...]
    claim: Atom
    given: tuple[Atom, ...] = ()
    unsure: tuple[Atom, ...] = ()
    hypothesis: tuple[Atom, ...] = ()
    link: Link = "implies"
    where_defined: bool = False
    incomplete: bool = False

    @property
    def assumptions(self) -> tuple[Atom, ...]:
        """All that may be used to prove the claim of an implication."""
        return (*self.given, *self.hypothesis)


def atom_expressions(atom: Atom) -> tuple[Expr, ...]:
    """Return the expressions that occur in ``atom``."""
    match atom:
        case Relation():
            return atom.sides
        case Congruence() | Rationality() | Primality():
            return (atom.expr,)
        case Summation():
            return (atom.term, atom.total)


def atom_variables(atom: Atom) -> frozenset[str]:
    """Return the names of the variables in ``atom``."""
    names = variables(*atom_expressions(atom))
    return names | {atom.index} if isinstance(atom, Summation) else names


def show_atom(atom: Atom) -> str:
    """Write ``atom`` as plain mathematics."""
    match atom:
        case Relation():
            return show(atom)
        case Congruence(modulus=1):
            return f"{show(atom.expr)} is {'not ' if atom.negated else ''}an integer"
        case Congruence():
            sign = "≢" if atom.negated else "≡"
            return f"{show(atom.expr)} {sign} {atom.residue} (mod {atom.modulus})"
        case Rationality():
            return f"{show(atom.expr)} is {'rational' if atom.rational else 'irrational'}"
        case Primality():
            return f"{show(atom.expr)} is {'prime' if atom.prime else 'composite'}"
        case Summation():
            index = "j" if atom.index == "k" else "k"
            term = show(_renamed(atom.term, atom.index, index))
            return f"sum of {term} for {index} = {atom.first}..{atom.index} equals {show(atom.total)}"


def show_statement(statement: Statement) -> str:
    """Write ``statement`` with its quantifiers.

    >>> from proofroute.tools.math.text.reader import read_relation
    >>> show_statement(Statement(variables=(Variable("x", "real"),), claim=read_relation("x^2 >= 0")))
    'for all real x: x^2 >= 0'
    """
    groups: dict[tuple[Sort, bool], list[str]] = {}
    for variable in statement.variables:
        groups.setdefault((variable.sort, variable.assumed), []).append(variable.name)
    parts = [
        f"{sort} {', '.join(names)}{' (assumed)' if assumed else ''}"
        for (sort, assumed), names in groups.items()
    ]
    text = f"for all {' and '.join(parts)}" if parts else ""
    if statement.given:
        text += " with " + ", ".join(show_atom(atom) for atom in statement.given)
    if statement.where_defined:
        text += " where both sides are defined"
    text = text.strip()
    claim = show_atom(statement.claim)
    if statement.hypothesis:
        arrow = " <=> " if statement.link == "iff" else " => "
        claim = " and ".join(show_atom(atom) for atom in statement.hypothesis) + arrow + claim
    return f"{text}: {claim}" if text else claim


def at_least(name: str, bound: int) -> Relation:
    """Return the condition ``name >= bound``."""
    from fractions import Fraction

    from proofroute.tools.math.tree import Sym

    return Relation((Sym(name), Num(Fraction(bound))), (">=",))


def _renamed(expr: Expr, old: str, new: str) -> Expr:
    from proofroute.tools.math.build import substitute
    from proofroute.tools.math.tree import Sym

    return substitute(expr, old, Sym(new))
