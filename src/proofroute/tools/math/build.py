"""Put trees together: with plain numbers worked out, or exactly as they are written."""

from collections.abc import Mapping
from fractions import Fraction

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import (
    MINUS_ONE,
    ONE,
    ZERO,
    Add,
    Call,
    Const,
    Derivative,
    Expr,
    Integral,
    Mul,
    Num,
    Pow,
    Sym,
    variables,
    walk,
)


def add(*terms: Expr) -> Expr:
    """Return the sum, flattened, with zeros left out and plain numbers added up.

    >>> add(Sym("x"), ONE, ONE)
    Add(terms=(Sym(name='x'), Num(value=Fraction(2, 1), decimals=None)))
    """
    kept: list[Expr] = []
    total = Fraction(0)
    for term in terms:
        for part in term.terms if isinstance(term, Add) else (term,):
            if isinstance(part, Num):
                total += part.value
            else:
                kept.append(part)
    if total or not kept:
        kept.append(Num(total))
    return kept[0] if len(kept) == 1 else Add(tuple(kept))


def mul(*factors: Expr) -> Expr:
    """Return the product, flattened, with ones left out and plain numbers multiplied."""
    kept: list[Expr] = []
    total = Fraction(1)
    for factor in factors:
        for part in factor.factors if isinstance(factor, Mul) else (factor,):
            if isinstance(part, Num):
                total *= part.value
            else:
                _collect(kept, part)
    if total == 0 and all(_defined_everywhere(part) for part in kept):
        return ZERO
    if total != 1 or not kept:
        kept.insert(0, Num(total))
    return kept[0] if len(kept) == 1 else Mul(tuple(kept))


def _collect(factors: list[Expr], factor: Expr) -> None:
    """Append ``factor``, or add its exponent to that of an equal base: x * x is x^2.

    Exponents of different signs stay apart: x/x has no value at zero.
    """
    base, times = _base_and_exponent(factor)
    for index, other in enumerate(factors):
        other_base, other_times = _base_and_exponent(other)
        if base == other_base and times * other_times > 0:
            factors[index] = Pow(base, Num(times + other_times))
            return
    factors.append(factor)


def _base_and_exponent(factor: Expr) -> tuple[Expr, Fraction]:
    if isinstance(factor, Pow) and isinstance(factor.exponent, Num):
        value = factor.exponent.value
        if value.denominator == 1:
            return factor.base, value
    return factor, Fraction(1)


def neg(value: Expr) -> Expr:
    """Return ``-value``."""
    return mul(MINUS_ONE, value)


def div(top: Expr, bottom: Expr) -> Expr:
    """Return the quotient; one of two plain numbers is a plain number."""
    if isinstance(top, Num) and isinstance(bottom, Num) and bottom.value:
        return Num(top.value / bottom.value)
    return mul(top, power(bottom, MINUS_ONE))


def power(base: Expr, exponent: Expr) -> Expr:
    """Return the power; small ones of plain numbers are worked out."""
    if exponent == ONE:
        return base
    if exponent == ZERO and base != ZERO and _defined_everywhere(base):
        return ONE
    if isinstance(base, Num) and exponent == MINUS_ONE and base.value:
        return Num(1 / base.value)
    if isinstance(base, Pow) and exponent == MINUS_ONE and isinstance(base.exponent, Num):
        return power(base.base, Num(-base.exponent.value))
    return Pow(base, exponent)


def written_sum(*terms: Expr) -> Expr:
    """Return the sum as it is written, nothing worked out."""
    if len(terms) == 1:
        return terms[0]
    flat = [part for term in terms for part in (term.terms if isinstance(term, Add) else (term,))]
    return flat[0] if len(flat) == 1 else Add(tuple(flat))


def written_product(*factors: Expr) -> Expr:
    """Return the product as it is written, nothing worked out."""
    flat = [part for factor in factors for part in (factor.factors if isinstance(factor, Mul) else (factor,))]
    return flat[0] if len(flat) == 1 else Mul(tuple(flat))


def written_quotient(top: Expr, bottom: Expr) -> Expr:
    """Return the quotient as it is written, nothing worked out."""
    return written_product(top, Pow(bottom, MINUS_ONE))


def written_negative(value: Expr) -> Expr:
    """Return the negative as it is written; of a plain number, that number."""
    if isinstance(value, Num):
        return Num(-value.value, value.decimals)
    return written_product(MINUS_ONE, value)


def _defined_everywhere(expr: Expr) -> bool:
    # Only then may a factor be dropped: 0 * (1/0) is not 0.
    return all(isinstance(part, Num | Sym | Const | Add | Mul) for part in walk(expr))


def simplified(expr: Expr) -> Expr:
    """Return ``expr`` with sums and products flattened and plain numbers worked out."""
    match expr:
        case Add():
            return add(*(simplified(term) for term in expr.terms))
        case Mul():
            return mul(*(simplified(factor) for factor in expr.factors))
        case Pow():
            base, exponent = simplified(expr.base), simplified(expr.exponent)
            whole = isinstance(exponent, Num) and exponent.value.denominator == 1
            if whole and isinstance(base, Pow) and isinstance(base.exponent, Num):
                return power(base.base, mul(base.exponent, exponent))
            return power(base, exponent)
        case Call():
            return Call(expr.name, tuple(simplified(arg) for arg in expr.args))
        case Num() | Sym() | Const() | Integral() | Derivative():
            return expr


def substitute(expr: Expr, name: str, value: Expr) -> Expr:
    """Put ``value`` in the place of the variable ``name``, outside integrals and derivatives by it."""
    if name not in variables(expr):
        return expr
    match expr:
        case Sym():
            return value
        case Add():
            return add(*(substitute(term, name, value) for term in expr.terms))
        case Mul():
            return mul(*(substitute(factor, name, value) for factor in expr.factors))
        case Pow():
            return power(substitute(expr.base, name, value), substitute(expr.exponent, name, value))
        case Call():
            return Call(expr.name, tuple(substitute(arg, name, value) for arg in expr.args))
        case Integral() | Derivative() | Num() | Const():
            return expr


def substituted(expr: Expr, values: Mapping[str, Expr]) -> Expr:
    """Put values in the places of variables, all at once, and leave everything else as it is written.

    >>> substituted(Add((Sym("x"), Sym("y"))), {"x": Sym("y"), "y": ONE})
    Add(terms=(Sym(name='y'), Num(value=Fraction(1, 1), decimals=None)))
    """
    if not variables(expr) & values.keys():
        return expr
    match expr:
        case Sym(name=name):
            return values[name]
        case Add():
            return Add(tuple(substituted(term, values) for term in expr.terms))
        case Mul():
            return Mul(tuple(substituted(factor, values) for factor in expr.factors))
        case Pow():
            return Pow(substituted(expr.base, values), substituted(expr.exponent, values))
        case Call():
            return Call(expr.name, tuple(substituted(arg, values) for arg in expr.args))
        case Integral() | Derivative() | Num() | Const():
            raise Unreadable("a value for a letter that an integral or a derivative holds")
