"""Equations of several letters as polynomials in one of them."""

from fractions import Fraction
from typing import Any

from proofroute.tools.math.algebra.normal import with_roots
from proofroute.tools.math.build import add, mul, power
from proofroute.tools.math.tree import Add, Call, Const, Expr, Mul, Num, Pow, Sym, num, variables, walk


def by_powers(difference: Expr, name: str) -> dict[int, Expr] | None:
    """Return what stands by each power of ``name`` in the numerator; None where it is no polynomial.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> from proofroute.tools.math.text.show import show
    >>> {at: show(part) for at, part in by_powers(read_expression("1/x - a/2"), "x").items()}
    {0: '1', 1: '-a/2'}
    """

    def compute(exact: Any) -> dict[int, Expr] | None:
        value = exact.convert(difference)
        letters: list[Expr | None] = []
        for key in exact.field.keys:
            plain: Expr | None = Sym(key.removeprefix("var ")) if key.startswith("var ") else None
            letters.append(Const("pi") if key == "pi" else plain)
        found: dict[int, list[Expr]] = {}
        for exponents, coefficient in sorted(value.top.to_dict().items()):
            degree = 0
            factors: list[Expr] = [Num(Fraction(int(coefficient.p), int(coefficient.q)))]
            for letter, times in zip(letters, exponents, strict=False):
                if not times:
                    continue
                if letter is None:
                    return None
                if letter == Sym(name):
                    degree = int(times)
                else:
                    factors.append(power(letter, num(int(times))))
            found.setdefault(degree, []).append(mul(*factors))
        return {degree: add(*terms) for degree, terms in sorted(found.items())}

    return with_roots(compute)


def branches(expr: Expr, name: str) -> int | None:
    """Count, of a letter that occurs once, how many real values it may have for one value of ``expr``.

    Returns:
        1 or 2; None where it occurs more than once or in what is not known.
    """
    if sum(part == Sym(name) for part in walk(expr)) != 1:
        return None
    match expr:
        case Sym():
            return 1
        case Add() | Mul():
            parts = expr.terms if isinstance(expr, Add) else expr.factors
            return branches(next(part for part in parts if name in variables(part)), name)
        case Pow(base=base, exponent=Num(value=value)) if value and name in variables(base):
            inner = branches(base, name)
            return 2 if inner is not None and value.numerator % 2 == 0 else inner
        case Pow(base=Const(name="e"), exponent=exponent):
            return branches(exponent, name)
        case Call(name="ln", args=(inner,)):
            return branches(inner, name)
        case _:
            return None
