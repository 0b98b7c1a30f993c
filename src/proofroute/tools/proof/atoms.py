"""What a statement is made of: comparisons, congruences, rationality, primality, and what joins them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal, TypeAlias

from proofroute.tools.math.build import substitute
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Expr, Relation, RelationOp, variables
from proofroute.tools.proof.laws.tree import Law

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
class Divides:
    """``divisor`` divides ``expr``: some integer times it is ``expr``."""

    divisor: Expr
    expr: Expr
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Perfect:
    """``expr`` is the power of an integer: a perfect square (2) or cube (3)."""

    expr: Expr
    exponent: int
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Rationality:
    """``expr`` is a rational number, or an irrational real one."""

    expr: Expr
    rational: bool


@dataclass(frozen=True, slots=True)
class Primality:
    """``expr`` is a prime number, or a composite one; ``negated``: it is not (1 is neither)."""

    expr: Expr
    prime: bool
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Summation:
    """The sum of ``term`` over ``index`` from ``first`` to that variable's value, compared with ``total``."""

    index: str
    first: int
    term: Expr
    total: Expr
    op: RelationOp = "="


@dataclass(frozen=True, slots=True)
class RootCount:
    """How many zeros of one sort the polynomial ``expr`` has, compared with ``count``.

    Args:
        expr: a polynomial in ``name`` alone.
        name: its variable.
        op: the comparison.
        count: with what the number of zeros is compared.
        sort: which zeros count.
        low: they lie above this number; None for no bound.
        high: they lie below this number; None for no bound.
        distinct: a multiple zero counts once; where this is not said, it must not matter.
        loose: whether more of them would do is not said, so that must not matter.
    """

    expr: Expr
    name: str
    op: RelationOp
    count: int
    sort: Sort = "real"
    low: Fraction | None = None
    high: Fraction | None = None
    distinct: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Several:
    """All of its parts hold, or at least one does."""

    parts: "tuple[Atom, ...]"
    every: bool


@dataclass(frozen=True, slots=True)
class Quantified:
    """For every value of its variables that meets ``given`` the claim holds; or for ``some``.

    ``unsure`` is as in a statement: a point that shows something must meet it, a proof must not need it.
    """

    some: bool
    variables: tuple[Variable, ...]
    claim: "Atom"
    given: "tuple[Atom, ...]" = ()
    unsure: "tuple[Atom, ...]" = ()


@dataclass(frozen=True, slots=True)
class Extent:
    """A well-known set of numbers is infinite, or has a largest or smallest member.

    Args:
        of: its name.
        what: what is said of it.
        holds: whether that is so.
        how: why, in one sentence.
        negated: the opposite is claimed.
    """

    of: str
    what: Literal["infinite", "largest", "smallest"]
    holds: bool
    how: str
    negated: bool = False


Atom: TypeAlias = (
    Relation
    | Congruence
    | Divides
    | Perfect
    | Rationality
    | Primality
    | Summation
    | RootCount
    | Several
    | Quantified
    | Extent
    | Law
)

_OPPOSITE: dict[RelationOp, RelationOp] = {
    "=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">",
}  # fmt: skip


def inner_atoms(atom: Atom) -> Iterator[Atom]:
    """Yield ``atom`` and all atoms that it is made of."""
    yield atom
    match atom:
        case Several():
            for part in atom.parts:
                yield from inner_atoms(part)
        case Quantified():
            for part in (*atom.given, *atom.unsure, atom.claim):
                yield from inner_atoms(part)
        case _:
            return


def atom_expressions(atom: Atom) -> tuple[Expr, ...]:
    """Return the expressions that occur in ``atom``."""
    match atom:
        case Relation():
            return atom.sides
        case Congruence() | Rationality() | Primality() | Perfect():
            return (atom.expr,)
        case Divides():
            return (atom.divisor, atom.expr)
        case Summation():
            return (atom.term, atom.total)
        case Several():
            return tuple(expr for part in atom.parts for expr in atom_expressions(part))
        case Quantified():
            inside = (*atom.given, *atom.unsure, atom.claim)
            return tuple(expr for part in inside for expr in atom_expressions(part))
        case Extent() | Law() | RootCount():
            return ()


def atom_variables(atom: Atom) -> frozenset[str]:
    """Return the names of the variables in ``atom`` that it does not bind itself."""
    match atom:
        case Summation():
            return variables(*atom_expressions(atom)) | {atom.index}
        case Several():
            return frozenset[str]().union(*(atom_variables(part) for part in atom.parts))
        case Quantified():
            inside = (*atom.given, *atom.unsure, atom.claim)
            names = frozenset[str]().union(*(atom_variables(part) for part in inside))
            return names - {variable.name for variable in atom.variables}
        case _:
            return variables(*atom_expressions(atom))


def opposite(atom: Atom) -> Atom | None:
    """Return what holds exactly where ``atom`` does not; None where there is no such atom."""
    match atom:
        case Relation(ops=(op,)):
            return Relation(atom.sides, (_OPPOSITE[op],))
        case Relation():
            steps = zip(atom.sides, atom.ops, atom.sides[1:], strict=False)
            return Several(tuple(Relation((a, b), (_OPPOSITE[op],)) for a, op, b in steps), every=False)
        case Congruence() | Divides() | Perfect() | Primality() | Extent():
            return replace(atom, negated=not atom.negated)
        case Rationality():
            return replace(atom, rational=not atom.rational)
        case Several():
            parts = [opposite(part) for part in atom.parts]
            known = tuple(part for part in parts if part is not None)
            return Several(known, every=not atom.every) if len(known) == len(parts) else None
        case Quantified():
            claim = opposite(atom.claim)
            return None if claim is None else replace(atom, some=not atom.some, claim=claim)
        case Summation():
            return replace(atom, op=_OPPOSITE[atom.op])
        case RootCount():
            return None if atom.loose else replace(atom, op=_OPPOSITE[atom.op])
        case Law():
            return None


def substituted(atom: Atom, name: str, value: Expr) -> Atom:
    """Put ``value`` in the place of the free variable ``name``."""
    match atom:
        case Relation():
            return Relation(tuple(substitute(side, name, value) for side in atom.sides), atom.ops)
        case Congruence() | Rationality() | Primality() | Perfect():
            return replace(atom, expr=substitute(atom.expr, name, value))
        case Divides():
            divisor, expr = (substitute(part, name, value) for part in (atom.divisor, atom.expr))
            return replace(atom, divisor=divisor, expr=expr)
        case Several():
            return replace(atom, parts=tuple(substituted(part, name, value) for part in atom.parts))
        case Quantified():
            if name in {variable.name for variable in atom.variables}:
                return atom
            return replace(
                atom,
                claim=substituted(atom.claim, name, value),
                given=tuple(substituted(part, name, value) for part in atom.given),
                unsure=tuple(substituted(part, name, value) for part in atom.unsure),
            )
        case Summation():
            raise Unreadable("a sum whose end is replaced")
        case Extent() | Law() | RootCount():
            return atom
