"""Statements with floors and ceilings of real numbers, in which whole parts are taken out of them.

Every real number is a whole one and a rest in [0, 1). Whole multiples of whole numbers may be taken out of a
floor; what stays in it is bounded, so that a solver has few cases left.
"""

from dataclasses import replace
from fractions import Fraction

from proofroute.tools.math.build import add, mul, neg, substitute
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Add, Call, Expr, Mul, Num, Pow, Relation, Sym, num, variables, walk
from proofroute.tools.proof.atoms import Atom, Several, Variable, atom_expressions
from proofroute.tools.proof.polynomial import polynomial
from proofroute.tools.proof.statement import Statement


def with_parts(statement: Statement) -> Statement | None:
    """Return an equivalent statement with smaller floors; None where there is nothing to be taken apart."""
    rounded = _rounded_names(statement)
    apart = [v.name for v in statement.variables if v.sort == "real" and v.name in rounded]
    if not apart or statement.link == "iff":
        return None
    whole = {v.name for v in statement.variables if v.sort == "integer"} | {f"{name} whole" for name in apart}
    kept = tuple(variable for variable in statement.variables if variable.name not in apart)
    parts = tuple(
        part
        for name in apart
        for part in (Variable(f"{name} whole", "integer"), Variable(f"{name} rest", "real"))
    )
    rests: tuple[Atom, ...] = tuple(
        Relation((num(0), Sym(f"{name} rest"), num(1)), ("<=", "<")) for name in apart
    )
    try:
        return replace(
            statement,
            variables=(*kept, *parts),
            given=(*rests, *(_taken_apart(atom, apart, whole) for atom in statement.assumptions)),
            hypothesis=(),
            unsure=(),
            claim=_taken_apart(statement.claim, apart, whole),
        )
    except (Unreadable, TooLarge):
        return None


def _rounded_names(statement: Statement) -> frozenset[str]:
    atoms = (*statement.assumptions, statement.claim)
    return frozenset[str]().union(
        *(
            variables(part)
            for atom in atoms
            for expr in atom_expressions(atom)
            for part in walk(expr)
            if isinstance(part, Call) and part.name in ("floor", "ceil")
        )
    )


def _taken_apart(atom: Atom, apart: list[str], whole: set[str]) -> Atom:
    match atom:
        case Relation():
            return Relation(tuple(_expr(side, apart, whole) for side in atom.sides), atom.ops)
        case Several():
            return replace(atom, parts=tuple(_taken_apart(part, apart, whole) for part in atom.parts))
        case _:
            raise Unreadable("it is no comparison")


def _expr(expr: Expr, apart: list[str], whole: set[str]) -> Expr:
    for name in apart:
        expr = substitute(expr, name, Add((Sym(f"{name} whole"), Sym(f"{name} rest"))))
    return _outside(expr, whole)


def _outside(expr: Expr, whole: set[str]) -> Expr:
    """Take whole multiples of whole numbers out of the floors of ``expr``."""
    match expr:
        case Add():
            return Add(tuple(_outside(term, whole) for term in expr.terms))
        case Mul():
            return Mul(tuple(_outside(factor, whole) for factor in expr.factors))
        case Pow():
            return Pow(_outside(expr.base, whole), expr.exponent)
        case Call(name="ceil", args=(arg,)):
            return neg(_outside(Call("floor", (neg(arg),)), whole))
        case Call(name="floor", args=(arg,)):
            return _floor(arg, whole)
        case Call():
            return Call(expr.name, tuple(_outside(arg, whole) for arg in expr.args))
        case _:
            return expr


def _floor(arg: Expr, whole: set[str]) -> Expr:
    form = polynomial(arg)
    taken: list[Expr] = []
    left: list[Expr] = []
    for monomial, coefficient in form.terms:
        value = Fraction(coefficient, form.denominator)
        names = [name for name, _ in monomial]
        if len(monomial) > 1 or any(not isinstance(name, str) or times != 1 for name, times in monomial):
            raise Unreadable("a floor of something that is not linear")
        term = mul(num(value), *(Sym(str(name)) for name in names))
        is_whole = value.denominator == 1 and all(name in whole for name in names)
        (taken if is_whole else left).append(term)
    inside = add(*left) if left else num(0)
    if isinstance(inside, Num):
        return add(*taken, num(inside.value.__floor__()))
    return add(*taken, Call("floor", (inside,)))
