"""Equations with square roots: a product over all signs of the roots holds none of them."""

from itertools import product
from typing import Final

from proofroute.tools.math.build import mul, power, substituted
from proofroute.tools.math.tree import HALF, Add, Expr, Mul, Num, Pow, Sym, num, variables, walk

_MOST: Final = 3
_HIDDEN: Final = "_r"


def size(expr: Expr) -> int:
    """Return of how many parts a tree is."""
    return sum(1 for _ in walk(expr))


def without_square_roots(expr: Expr, name: str) -> Expr | None:
    """Return an expression that is zero wherever ``expr`` is; None where it holds no roots, or too many."""
    roots = {
        part.base
        for part in walk(expr)
        if isinstance(part, Pow)
        and isinstance(part.exponent, Num)
        and part.exponent.value.denominator == 2
        and name in variables(part)
    }
    if not roots or len(roots) > _MOST:
        return None
    bases = sorted(roots, key=size)
    hidden = {base: Sym(f"{_HIDDEN}{place}") for place, base in enumerate(bases)}
    covered = _with_roots_hidden(expr, hidden)
    factors: list[Expr] = []
    for signs in product((1, -1), repeat=len(bases)):
        values: dict[str, Expr] = {
            hidden[base].name: mul(num(plus), Pow(base, HALF))
            for plus, base in zip(signs, bases, strict=True)
        }
        factors.append(substituted(covered, values))
    return mul(*factors)


def _with_roots_hidden(expr: Expr, hidden: dict[Expr, Sym]) -> Expr:
    match expr:
        case Pow(base=base, exponent=Num(value=value)) if base in hidden and value.denominator == 2:
            return power(hidden[base], Num(value * 2))
        case Add():
            return Add(tuple(_with_roots_hidden(term, hidden) for term in expr.terms))
        case Mul():
            return Mul(tuple(_with_roots_hidden(factor, hidden) for factor in expr.factors))
        case Pow():
            return Pow(_with_roots_hidden(expr.base, hidden), expr.exponent)
        case _:
            return expr
