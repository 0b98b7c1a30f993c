"""Trees as terms of Z3: real and integer arithmetic with roots, quotients, and rounding down and up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from importlib import import_module
from typing import Any, Final

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Add, Call, Expr, Mul, Num, Pow, Relation, RelationOp, Sym
from proofroute.tools.proof.atoms import Atom, Congruence, Divides, Several, Sort
from proofroute.tools.proof.truth import steps, value_at

z3: Final[Any] = import_module("z3")  # its own annotations are of no use to a type checker

MAX_EXPONENT: Final = 24

Term = Any
"""A ``z3.ArithRef`` or ``z3.BoolRef``; z3 ships no types for them."""


@dataclass
class Encoder:
    """Turns trees into terms of Z3; gathers what defines them and where they are defined."""

    sorts: Mapping[str, Sort]
    whole: bool
    defining: list[Term] = field(default_factory=list[Term])
    defined: list[Term] = field(default_factory=list[Term])
    fresh: int = 0

    def variable(self, name: str) -> Term:
        """Return the variable ``name``; integers stay real where only a proof over the reals is tried."""
        if self.whole and self.sorts[name] == "integer":
            return z3.ToReal(z3.Int(f"v_{name}"))
        return z3.Real(f"v_{name}")

    def term(self, expr: Expr) -> Term:
        """Encode ``expr``.

        Raises:
            Unreadable: it has no encoding.
            TooLarge: an exponent is too large.
            Undefined: it holds a power of zero that has no value.
        """
        match expr:
            case Num():
                return z3.RealVal(str(expr.value))
            case Sym():
                return self.variable(expr.name)
            case Add():
                return z3.Sum([self.term(term) for term in expr.terms])
            case Mul():
                return z3.Product([self.term(factor) for factor in expr.factors])
            case Pow(base=Num(), exponent=Num(value=exponent)) if exponent.denominator == 1:
                return z3.RealVal(str(value_at(expr, {})))
            case Pow(exponent=Num(value=exponent)):
                return self._power(self.term(expr.base), exponent)
            case Call(name="abs", args=(arg,)):
                value = self.term(arg)
                return z3.If(value >= 0, value, -value)
            case Call(name="max" | "min", args=(first, second)):
                left, right = self.term(first), self.term(second)
                return z3.If((left >= right) if expr.name == "max" else (left <= right), left, right)
            case Call(name="floor", args=(arg,)) if self.whole:
                return self._floor(self.term(arg))
            case Call(name="ceil", args=(arg,)) if self.whole:
                return -self._floor(-self.term(arg))
            case Call(name="mod", args=(arg, Num(value=modulus))) if self.whole and modulus > 0:
                value = self.term(arg)
                return value - z3.RealVal(str(modulus)) * self._floor(value / z3.RealVal(str(modulus)))
            case _:
                raise Unreadable("it is no real arithmetic with roots")

    def _floor(self, value: Term) -> Term:
        self.fresh += 1
        whole = z3.ToReal(z3.Int(f"whole_{self.fresh}"))
        self.defining += [whole <= value, value < whole + 1]
        return whole

    def _power(self, base: Term, exponent: Fraction) -> Term:
        if exponent.denominator != 1:
            base = self._root(base, exponent.denominator)
        times = exponent.numerator
        if abs(times) > MAX_EXPONENT:
            raise TooLarge(f"the exponent {times}")
        if times <= 0:
            self.defined.append(base != 0)
        product = z3.Product([base] * abs(times)) if times else z3.RealVal(1)
        if times >= 0:
            return product
        quotient = self._fresh()
        self.defining.append(z3.Implies(product != 0, quotient * product == 1))
        return quotient

    def _root(self, base: Term, degree: int) -> Term:
        if degree > MAX_EXPONENT:
            raise TooLarge(f"a root of degree {degree}")
        root = self._fresh()
        self.defined.append(base >= 0)
        self.defining.append(z3.Implies(base >= 0, z3.And(root >= 0, z3.Product([root] * degree) == base)))
        return root

    def _fresh(self) -> Term:
        self.fresh += 1
        return z3.Real(f"aux_{self.fresh}")

    def atom(self, atom: Atom) -> Term:
        """Encode a comparison, or a congruence between integers."""
        match atom:
            case Relation():
                return z3.And([compared(op, self.term(a), self.term(b)) for a, op, b in steps(atom)])
            case Congruence() if self.whole:
                value = z3.ToInt(self.term(atom.expr))
                met = z3.And(
                    z3.IsInt(self.term(atom.expr)), value % atom.modulus == atom.residue % atom.modulus
                )
                return z3.Not(met) if atom.negated else met
            case Divides(divisor=Num(value=modulus)) if (
                self.whole and modulus.denominator == 1 and modulus > 0
            ):
                return self.atom(Congruence(atom.expr, int(modulus), 0, atom.negated))
            case Several():
                parts = [self.atom(part) for part in atom.parts]
                return z3.And(parts) if atom.every else z3.Or(parts)
            case _:
                raise Unreadable("it is no comparison")


def compared(op: RelationOp, left: Term, right: Term) -> Term:
    """Compare two terms."""
    match op:
        case "=":
            return left == right
        case "!=":
            return left != right
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right
