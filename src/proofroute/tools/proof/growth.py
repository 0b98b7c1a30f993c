"""Inequalities with ``2^n`` or ``n!`` by induction: the growing terms become variables of their own.

From n to n + 1 the term ``c^n`` is multiplied by c and ``n!`` by n + 1. If real numbers that meet the
hypothesis always meet the conclusion after that step, the step holds in particular for the true values.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from proofroute.tools.math.build import mul, power, substitute
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Add, Call, Expr, Mul, Num, Pow, Relation, Sym, num, variables
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.polynomial import polynomial
from proofroute.tools.proof.residues import lowest
from proofroute.tools.proof.smt import decide_by_smt
from proofroute.tools.proof.statement import Atom, Statement, Variable, at_least
from proofroute.tools.proof.truth import holds_at

_LATER_STARTS: Final = (0, 1, 3)
_FACTORIAL: Final = "growing_factorial"


class Growing:
    """The growing terms of one claim: for each a variable, and what it is multiplied by in a step."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.steps: dict[str, Expr] = {}

    def rewritten(self, expr: Expr) -> Expr:
        """Put variables in the place of the growing terms.

        Raises:
            Unreadable: a term grows in another way.
        """
        if self.name not in variables(expr):
            return expr
        match expr:
            case Add():
                return Add(tuple(self.rewritten(term) for term in expr.terms))
            case Mul():
                return Mul(tuple(self.rewritten(factor) for factor in expr.factors))
            case Sym():
                return expr
            case Pow(exponent=Num()):
                return Pow(self.rewritten(expr.base), expr.exponent)
            case Pow(base=Num(value=base)) if base > 0:
                return self._exponential(base, expr.exponent)
            case Call(name="factorial", args=(Sym(name=name),)) if name == self.name:
                self.steps[_FACTORIAL] = Add((Sym(name), num(1)))
                return Sym(_FACTORIAL)
            case _:
                raise Unreadable("a term that grows in a way that is not known")

    def _exponential(self, base: Fraction, exponent: Expr) -> Expr:
        form = polynomial(exponent)
        rate = offset = 0
        for monomial, coefficient in form.terms:
            if monomial == ((self.name, 1),):
                rate = coefficient
            elif monomial == ():
                offset = coefficient
            else:
                raise Unreadable("an exponent that is not linear")
        if form.denominator != 1 or max(abs(rate), abs(offset)) > 20:
            raise Unreadable("an exponent with fractions, or a large one")
        step = base**rate
        name = f"growing_{step.numerator}_{step.denominator}"
        self.steps[name] = Num(step)
        return mul(power(Num(base), num(offset)), Sym(name)) if offset else Sym(name)


def prove_by_growth(assumptions: Sequence[Atom], claim: Relation, variable: Variable) -> Decision:
    """Prove an inequality for every whole number from where its variable starts, or leave it open.

    Raises:
        Unreadable: it is no such inequality.
        TooLarge: it goes beyond the bounds.
    """
    name = variable.name
    start = lowest(assumptions, name)
    if variable.sort != "integer" or start is None:
        return undecided("induction", f"It is not said from which whole number on {name} runs.")
    growing = Growing(name)
    here = Relation(tuple(growing.rewritten(side) for side in claim.sides), claim.ops)
    if not growing.steps:
        return undecided("induction", "Nothing in it grows.")
    there = Relation(tuple(stepped(side, name, growing) for side in here.sides), claim.ops)
    positive = [Relation((Sym(grown), num(0)), (">",)) for grown in growing.steps]
    for later in _LATER_STARTS:
        first = start + later
        step = Statement(
            variables=tuple(Variable(used, "real") for used in (name, *growing.steps)),
            given=(at_least(name, first), *positive, here),
            claim=there,
        )
        if not all(holds_at(claim, {name: Fraction(value)}) for value in range(start, first + 1)):
            return undecided("induction", f"The base could not be confirmed from {name} = {start} on.")
        if decide_by_smt(step).holds:
            return Decision(
                holds=True,
                method="induction",
                how=f"It holds for {name} = {start} to {first} by evaluation, and Z3 finds that the negation "
                f"of the step from {name} to {name} + 1 has no solution.",
            )
    return undecided("induction", "The induction step was not proved.")


def stepped(expr: Expr, name: str, growing: Growing) -> Expr:
    """Return a rewritten expression one step later, at ``name + 1``."""
    # All at once: the factor of a factorial is named in terms of the old variable.
    for grown, factor in growing.steps.items():
        expr = substitute(expr, grown, mul(Sym(f"{grown} old"), substitute(factor, name, Sym("n old"))))
    expr = substitute(expr, name, Add((Sym(name), num(1))))
    expr = substitute(expr, "n old", Sym(name))
    for grown in growing.steps:
        expr = substitute(expr, f"{grown} old", Sym(grown))
    return expr
