"""How an expression is written: its terms, whether like ones are collected, what stands in brackets."""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd

from proofroute.tools.math.tree import Add, Expr, Mul, Num, Pow, Sym, variables


@dataclass(frozen=True, slots=True)
class Term:
    """A number times powers of letters.

    Args:
        coefficient: the number.
        exponents: the letters with what they are raised to, in order; never zero.
        tidy: there is one number at most above and below, in lowest terms, and each letter stands once.
    """

    coefficient: Fraction
    exponents: tuple[tuple[str, Fraction], ...]
    tidy: bool


def term_of(expr: Expr) -> Term | None:
    """Return ``expr`` as one term; None where it holds a sum or a function.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> term = term_of(read_expression("-3*x^2/4"))
    >>> term.coefficient, term.exponents, term.tidy
    (Fraction(-3, 4), (('x', Fraction(2, 1)),), True)
    >>> term_of(read_expression("2*3*x")).tidy, term_of(read_expression("2(x + 1)"))
    (False, None)
    """
    parts = _Parts()
    if not parts.gather(expr, Fraction(1)):
        return None
    numbers = [*parts.above, *parts.below]
    top, bottom = (_product(values) for values in (parts.above, parts.below))
    whole = all(value.denominator == 1 for value in numbers)
    lowest = not whole or gcd(top.numerator, bottom.numerator) == 1
    names = [name for name, _ in parts.letters]
    total: dict[str, Fraction] = {}
    for name, exponent in parts.letters:
        total[name] = total.get(name, Fraction(0)) + exponent
    tidy = (
        len(parts.above) <= 1
        and len(parts.below) <= (1 if whole else 0)
        and lowest
        and len(set(names)) == len(names)
        and not parts.untidy
    )
    found = tuple(sorted((name, exponent) for name, exponent in total.items() if exponent))
    return Term(top / bottom * parts.sign, found, tidy)


def _product(values: list[Fraction]) -> Fraction:
    total = Fraction(1)
    for value in values:
        total *= value
    return total


class _Parts:
    """The factors of a term while they are gathered."""

    def __init__(self) -> None:
        self.above: list[Fraction] = []
        self.below: list[Fraction] = []
        self.letters: list[tuple[str, Fraction]] = []
        self.sign = 1
        self.untidy = False

    def gather(self, expr: Expr, times: Fraction) -> bool:
        match expr:
            case Num(value=value):
                return self._number(value, times)
            case Sym(name=name):
                self.letters.append((name, times))
                return True
            case Mul(factors=factors):
                return (times.denominator == 1 or len(factors) == 1) and all(
                    self.gather(factor, times) for factor in factors
                )
            case Pow(base=base):
                exponent = plain_number(expr.exponent)
                if exponent is None:
                    return False
                # (x^2)^3 is to be worked out, the root of x^4 may stay.
                inner = plain_number(base.exponent) if isinstance(base, Pow) else None
                if inner is not None and exponent != -1:
                    lowest = gcd(inner.numerator, exponent.denominator) == 1
                    if exponent.numerator != 1 or inner.denominator != 1 or not lowest:
                        self.untidy = True
                if isinstance(base, Mul) and exponent != -1:
                    self.untidy = True
                return self.gather(base, times * exponent)
            case _:
                return False

    def _number(self, value: Fraction, times: Fraction) -> bool:
        if times not in (1, -1):
            # 2^3 is not worked out; a root is no rational number.
            self.untidy = True
            if times.denominator != 1 or abs(times) > 50 or (times < 0 and not value):
                return False
            value, times = value ** abs(int(times)), times / abs(times)
        if times < 0 and not value:
            return False
        if value < 0:
            self.sign, value = -self.sign, -value
        if value != 1 or times > 0:
            target = self.above if times > 0 else self.below
            if not (value == 1 and target is self.above):
                target.append(value)
        return True


def plain_number(expr: Expr) -> Fraction | None:
    """Return a number that is written as such or as a fraction."""
    match expr:
        case Num(value=value):
            return value
        case Mul(factors=(Num(value=top), Pow(base=Num(value=bottom), exponent=Num(value=power)))):
            return top / bottom if bottom and power == -1 else None
        case Mul(factors=(Num(value=sign), Mul() as rest)) if abs(sign) == 1:
            value_of_rest = plain_number(rest)
            return None if value_of_rest is None else sign * value_of_rest
        case _:
            return None


def terms_of(expr: Expr) -> list[Expr]:
    """Return what is added up in ``expr``; it alone where it is no sum."""
    return list(expr.terms) if isinstance(expr, Add) else [expr]


def is_expanded(expr: Expr) -> bool:
    """Tell whether ``expr`` is a sum of terms, none of which is a product or power of a sum."""
    return all(term_of(term) is not None for term in terms_of(expr))


def is_collected(expr: Expr) -> bool:
    """Tell whether ``expr`` is a sum of terms of which no two are alike, each as short as it can be.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> [is_collected(read_expression(text)) for text in ("x^2 - 3x + 2", "x + 2x", "2*3 + x", "x + 0")]
    [True, False, False, False]
    """
    found = [term_of(term) for term in terms_of(expr)]
    kept = [term for term in found if term is not None and term.tidy]
    if len(kept) < len(found):
        return False
    zeros = len(kept) > 1 and any(term.coefficient == 0 for term in kept)
    return not zeros and len({term.exponents for term in kept}) == len(kept)


def factors_of(expr: Expr) -> list[tuple[Expr, int]] | None:
    """Return what is multiplied in ``expr``, with whole exponents; None where one is no whole number.

    >>> from proofroute.tools.math.text.reader import read_expression
    >>> [times for _, times in factors_of(read_expression("2(x + 1)^3/(x - 1)"))]
    [1, 3, -1]
    """
    match expr:
        case Mul(factors=factors):
            found = [factors_of(factor) for factor in factors]
            kept = [part for part in found if part is not None]
            return [pair for part in kept for pair in part] if len(kept) == len(found) else None
        case Pow(base=base, exponent=Num(value=exponent)):
            inner = factors_of(base)
            if exponent.denominator != 1 or inner is None:
                return None
            return [(factor, times * int(exponent)) for factor, times in inner]
        case Pow() if variables(expr):
            return None
        case _:
            return [(expr, 1)]
