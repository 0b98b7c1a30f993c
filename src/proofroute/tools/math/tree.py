"""The small tree that mathematical text is read into: nothing else is ever evaluated."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, Literal, TypeAlias

ConstName = Literal["pi", "e", "i", "oo"]
RelationOp = Literal["=", "!=", "<", "<=", ">", ">="]
Grouping = Literal["set", "list", "tuple"]


@dataclass(frozen=True, slots=True)
class Num:
    """An exact rational number; ``decimals`` counts the digits shown after the point, if one was shown."""

    value: Fraction
    decimals: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Sym:
    """A variable."""

    name: str


@dataclass(frozen=True, slots=True)
class Const:
    """A named constant: pi, e, the imaginary unit, or infinity (only as a bound or a limit)."""

    name: ConstName


@dataclass(frozen=True, slots=True)
class Add:
    """A sum of two or more terms."""

    terms: "tuple[Expr, ...]"


@dataclass(frozen=True, slots=True)
class Mul:
    """A product of two or more factors."""

    factors: "tuple[Expr, ...]"


@dataclass(frozen=True, slots=True)
class Pow:
    """A power; quotients are powers with exponent -1, square roots with exponent 1/2."""

    base: "Expr"
    exponent: "Expr"


@dataclass(frozen=True, slots=True)
class Call:
    """A known function of its arguments; ``log`` is a logarithm whose base was not written."""

    name: str
    args: "tuple[Expr, ...]"


@dataclass(frozen=True, slots=True)
class Integral:
    """An integral, definite where it has bounds."""

    body: "Expr"
    variable: str
    bounds: "tuple[Expr, Expr] | None"


@dataclass(frozen=True, slots=True)
class Derivative:
    """The derivative of ``order`` with respect to a variable."""

    body: "Expr"
    variable: str
    order: int = 1


@dataclass(frozen=True, slots=True)
class Function:
    """What a letter stands for that is applied to arguments: ``f(x) = x^2 + 1``."""

    parameters: tuple[str, ...]
    body: "Expr"


Expr: TypeAlias = Num | Sym | Const | Add | Mul | Pow | Call | Integral | Derivative


@dataclass(frozen=True, slots=True)
class Relation:
    """A chain such as ``1 <= x < 2``: one more side than relation signs."""

    sides: tuple[Expr, ...]
    ops: tuple[RelationOp, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """Several values; a ``list`` is what was written with commas alone."""

    kind: Grouping
    items: "tuple[Value, ...]"


@dataclass(frozen=True, slots=True)
class Interval:
    """A real interval; a bound may be infinite."""

    low: Expr
    high: Expr
    low_closed: bool
    high_closed: bool


@dataclass(frozen=True, slots=True)
class Union:
    """A union of intervals and sets."""

    parts: "tuple[Value, ...]"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with a unit (``%``, ``°``, ``$``, ``cm`` ...)."""

    amount: Expr
    unit: str


@dataclass(frozen=True, slots=True)
class Word:
    """An answer in words (``no solution``, ``true``, a name), lower case."""

    text: str


Value: TypeAlias = Expr | Relation | Collection | Interval | Union | Quantity | Word

_LEAVES: Final = (Num, Sym, Const)
ZERO: Final = Num(Fraction(0))
ONE: Final = Num(Fraction(1))
MINUS_ONE: Final = Num(Fraction(-1))
HALF: Final = Num(Fraction(1, 2))
INFINITY: Final = Const("oo")
_SMALL: Final = {value: Num(Fraction(value)) for value in range(-100, 101)}


def num(value: int | Fraction) -> Num:
    """Return the number ``value``."""
    if isinstance(value, int):
        return _SMALL.get(value) or Num(Fraction(value))
    return Num(value)


def children(expr: Expr) -> tuple[Expr, ...]:
    """Return the direct parts of ``expr``."""
    match expr:
        case Add():
            return expr.terms
        case Mul():
            return expr.factors
        case Pow():
            return (expr.base, expr.exponent)
        case Call():
            return expr.args
        case Integral():
            return (expr.body, *(expr.bounds or ()))
        case Derivative():
            return (expr.body,)
        case Num() | Sym() | Const():
            return ()


def walk(expr: Expr) -> Iterator[Expr]:
    """Yield ``expr`` and all its parts."""
    stack = [expr]
    while stack:
        part = stack.pop()
        yield part
        if not isinstance(part, _LEAVES):
            stack.extend(children(part))


def variables(*exprs: Expr) -> frozenset[str]:
    """Return the names of the variables that occur.

    >>> sorted(variables(Add((Sym("x"), Mul((num(2), Sym("y")))))))
    ['x', 'y']
    """
    found: set[str] = set()
    stack = list(exprs)
    while stack:
        part = stack.pop()
        if isinstance(part, Sym):
            found.add(part.name)
        elif not isinstance(part, _LEAVES):
            stack.extend(children(part))
    return frozenset(found)
