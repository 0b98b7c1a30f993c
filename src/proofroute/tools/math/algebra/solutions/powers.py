"""Equations with powers of constants: ``4^x - 2^x = 12``, ``2^x = 3^(x - 1)``."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from math import gcd, lcm
from typing import Final, TypeAlias

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.order import sign, simplest
from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.algebra.whole_numbers import prime_factors
from proofroute.tools.math.build import add, div, mul, neg, power
from proofroute.tools.math.tree import Add, Call, Const, Expr, Mul, Num, Pow, Sym, num, variables, walk

E: Final = Const("e")
LARGEST: Final = 40
"""Of the powers that logarithms and exponentials are brought to."""

HIDDEN: Final = "_u"
"""The variable that stands for a part."""

Candidates: TypeAlias = Callable[[Expr, str, int], list[Expr]]


class Open(Exception):
    """The solutions are not found by what is known here."""


def of_exponentials(expr: Expr, name: str, depth: int, candidates: Candidates) -> list[Expr] | None:
    """Write powers of one base, their exponents linear, as powers of one of them."""
    powers = [
        part
        for part in walk(expr)
        if isinstance(part, Pow) and name in variables(part.exponent) and not variables(part.base)
    ]
    if not powers or any(name in variables(part.base) for part in walk(expr) if isinstance(part, Pow)):
        return None
    base, exponents = _one_base(powers)
    if base is None:
        return _of_two_powers(expr, name)
    lines: dict[Expr, tuple[Fraction, Fraction]] = {}
    for part, times in zip(powers, exponents, strict=True):
        line = as_quotient(part.exponent, name)
        if line is None or len(line.bottom) != 1 or len(line.top) != 2:
            return None
        slope, start = (line.top[at] / line.bottom[0] * times for at in (1, 0))
        lines[part] = slope, start
    unit = lcm(*(slope.denominator for slope, _ in lines.values()))
    shared = gcd(*(int(slope * unit) for slope, _ in lines.values()))
    step = Fraction(shared, unit)
    if any(abs(slope / step) > LARGEST for slope, _ in lines.values()):
        raise Open
    covered: Expr = expr
    for raised, (slope, start) in lines.items():
        hidden = power(Sym(HIDDEN), num(slope / step))
        covered = replaced(covered, raised, mul(hidden, power(base, Num(start))) if start else hidden)
    if name in variables(covered):
        return None
    scale = logarithm(base)
    found: list[Expr] = []
    for root in candidates(covered, HIDDEN, depth - 1):
        above = sign(root)
        if above is None:
            raise Open
        if above > 0:
            found.append(simplest(div(logarithm(root), mul(Num(step), scale))))
    return found


def _of_two_powers(expr: Expr, name: str) -> list[Expr] | None:
    """Compare the logarithms of two products of powers."""
    if not isinstance(expr, Add) or len(expr.terms) != 2:
        return None
    slopes: list[Expr] = []
    starts: list[Expr] = []
    signs: list[int] = []
    for place, term in enumerate(expr.terms):
        turn, plus = num(1 - 2 * place), 1
        for factor in term.factors if isinstance(term, Mul) else (term,):
            if isinstance(factor, Num) and factor.value:
                plus *= 1 if factor.value > 0 else -1
                starts.append(mul(turn, logarithm(Num(abs(factor.value)))))
            elif isinstance(factor, Pow) and not variables(factor.base):
                line = as_quotient(factor.exponent, name)
                if line is None or len(line.bottom) != 1 or len(line.top) > 2:
                    return None
                start, slope = (*(value / line.bottom[0] for value in line.top), Fraction(0))[:2]
                slopes.append(mul(turn, Num(slope), logarithm(factor.base)))
                starts += [mul(turn, Num(start), logarithm(factor.base))] if start else []
            else:
                return None
        signs.append(plus)
    if signs[0] == signs[1]:
        return []
    scale = add(*slopes)
    return [simplest(div(neg(add(*starts)), scale))] if sign(scale) in (1, -1) else None


def logarithm(value: Expr) -> Expr:
    """Return the natural logarithm of a positive constant."""
    return num(1) if value == E else simplest(Call("ln", (value,)))


def _one_base(powers: list[Pow]) -> tuple[Expr | None, list[Fraction]]:
    """Return a base of which all bases are powers, and which ones; None where there is none."""
    if all(part.base == E for part in powers):
        return E, [Fraction(1)] * len(powers)
    vectors: list[dict[int, int]] = []
    for part in powers:
        value = rational_value(part.base)
        if value is None and part.base == E:
            return None, []
        if value is None or value <= 0 or value == 1:
            raise Open
        vector = dict(prime_factors(value.numerator)) if value.numerator > 1 else {}
        vector.update((prime, -times) for prime, times in _factors(value.denominator))
        vectors.append(vector)
    first = vectors[0]
    primes = sorted(first)
    divisor = gcd(*first.values())
    unit = {prime: first[prime] // divisor for prime in primes}
    if unit[primes[0]] < 0:
        unit = {prime: -times for prime, times in unit.items()}
    exponents: list[Fraction] = []
    for vector in vectors:
        if sorted(vector) != primes:
            return None, []
        times = Fraction(vector[primes[0]], unit[primes[0]])
        if any(vector[prime] != times * unit[prime] for prime in primes):
            return None, []
        exponents.append(times)
    value = Fraction(1)
    for prime, count in unit.items():
        value *= Fraction(prime) ** count
    return Num(value), exponents


def _factors(value: int) -> Iterator[tuple[int, int]]:
    return iter(prime_factors(value) if value > 1 else ())


def replaced(expr: Expr, old: Expr, new: Expr) -> Expr:
    """Put ``new`` in the place of the part ``old``, everywhere."""
    if expr == old:
        return new
    match expr:
        case Add():
            return add(*(replaced(term, old, new) for term in expr.terms))
        case Mul():
            return mul(*(replaced(factor, old, new) for factor in expr.factors))
        case Pow():
            return power(replaced(expr.base, old, new), replaced(expr.exponent, old, new))
        case Call():
            return Call(expr.name, tuple(replaced(arg, old, new) for arg in expr.args))
        case _:
            return expr
