"""Closed forms of sums by exact induction: the base is evaluated, the step is an identity."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final

from proofroute.tools.math.algebra.normal import is_zero
from proofroute.tools.math.build import add, mul, substitute, written_negative
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.tree import Add, Call, Const, Expr, Mul, Num, Pow, Sym, num, walk
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.polynomial import polynomial
from proofroute.tools.proof.residues import lowest
from proofroute.tools.proof.roots import rational_roots
from proofroute.tools.proof.statement import Atom, Summation
from proofroute.tools.proof.truth import holds_at

_FACTORIAL: Final = "the factorial"
_MAX_APART: Final = 8


def prove_sum(assumptions: Sequence[Atom], claim: Summation) -> Decision:
    """Prove a closed form for every index from where it starts, or leave it open.

    Raises:
        Undefined: something divides by zero.
        TooLarge: something goes beyond the bounds.
    """
    name = claim.index
    low = lowest(assumptions, name)
    start = claim.first if low is None else max(claim.first, low)
    if low is not None and not all(
        holds_at(claim, {name: Fraction(value)}) for value in range(max(low, claim.first - 5), claim.first)
    ):
        return undecided("induction", f"Whether the sum that ends before {claim.first} counts is not clear.")
    for part in (claim.term, claim.total):
        if not _is_defined_from(part, name, start):
            return undecided("induction", f"It may not be defined for every {name} from {start} on.")
    if holds_at(claim, {name: Fraction(start)}) is not True:
        return undecided("induction", f"The base, {name} = {start}, could not be confirmed.")
    following = add(Sym(name), num(1))
    gain = Add((substitute(claim.total, name, following), written_negative(claim.total)))
    step = Add((gain, written_negative(substitute(claim.term, name, following))))
    if is_zero(_with_one_factorial(step, name)) is not True:
        return undecided("induction", "The induction step was not found to be an identity.")
    return Decision(
        holds=True,
        method="induction",
        how=f"It holds for {name} = {start} by evaluation, and the step from {name} to {name} + 1 is an "
        "identity.",
    )


def _is_defined_from(expr: Expr, name: str, start: int) -> bool:
    for part in walk(expr):
        match part:
            case Call(name="factorial", args=(arg,)):
                if not _is_natural_from(arg, name, start):
                    return False
            case Call() | Const("oo") | Const("i"):
                return False
            case Pow(exponent=Num(value=exponent)) if exponent.denominator == 1:
                if exponent <= 0 and not _is_never_zero(part.base, name, start):
                    return False
            case Pow(base=Num(value=base)):
                if base == 0 or (base < 0 and not _is_whole(part.exponent)):
                    return False
            case Pow():
                return False
            case _:
                continue
    return True


def _is_whole(exponent: Expr) -> bool:
    try:
        return polynomial(exponent).denominator == 1
    except (Unreadable, TooLarge, Undefined):
        return False


def _with_one_factorial(expr: Expr, name: str) -> Expr:
    """Write ``(n + 2)!`` as ``(n + 2)(n + 1) n!`` and the smallest factorial as a variable."""
    offsets = {
        part: _offset(part.args[0], name)
        for part in walk(expr)
        if isinstance(part, Call) and part.name == "factorial"
    }
    known = [offset for offset in offsets.values() if offset is not None]
    if not known or len(known) < len(offsets) or max(known) - min(known) > _MAX_APART:
        return expr
    least = min(known)
    values: dict[Expr, Expr] = {
        part: mul(*(add(Sym(name), num(at)) for at in range(least + 1, offset + 1)), Sym(_FACTORIAL))
        for part, offset in offsets.items()
        if offset is not None
    }
    return _replaced(expr, values)


def _replaced(expr: Expr, values: Mapping[Expr, Expr]) -> Expr:
    if expr in values:
        return values[expr]
    match expr:
        case Add():
            return Add(tuple(_replaced(term, values) for term in expr.terms))
        case Mul():
            return Mul(tuple(_replaced(factor, values) for factor in expr.factors))
        case Pow():
            return Pow(_replaced(expr.base, values), _replaced(expr.exponent, values))
        case _:
            return expr


def _offset(expr: Expr, name: str) -> int | None:
    """Return c where ``expr`` is ``name + c``."""
    try:
        form = polynomial(add(expr, written_negative(Sym(name))))
    except (Unreadable, TooLarge):
        return None
    if form.denominator != 1 or any(monomial for monomial, _ in form.terms):
        return None
    return sum(value for _, value in form.terms)


def _is_natural_from(expr: Expr, name: str, start: int) -> bool:
    offset = _offset(expr, name)
    return offset is not None and start + offset >= 0


def _is_never_zero(expr: Expr, name: str, start: int) -> bool:
    match expr:
        case Num():
            return expr.value != 0
        case Mul():
            return all(_is_never_zero(factor, name, start) for factor in expr.factors)
        case Pow():
            return _is_never_zero(expr.base, name, start)
        case _:
            return not _has_root_from(expr, name, start)


def _has_root_from(expr: Expr, name: str, start: int) -> bool:
    try:
        return any(root >= start for root in rational_roots(expr, name))
    except (Unreadable, TooLarge):
        return True
