"""Whether values of polynomials are always, or never, perfect squares or cubes."""

from collections.abc import Callable
from dataclasses import replace

import flint

from proofroute.tools.math.build import power
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Relation, Sym, num
from proofroute.tools.proof.atoms import Perfect, Variable
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.polynomial import polynomial
from proofroute.tools.proof.statement import Statement

_ROOT = "the root"


def prove_perfect(statement: Statement, claim: Perfect, prove: Callable[[Statement], Decision]) -> Decision:
    """Prove that an expression is always a perfect power, or never one, or leave it open.

    Raises:
        Unreadable: it is no polynomial over the integers.
        TooLarge: it goes beyond the bounds.
    """
    if any(variable.sort != "integer" for variable in statement.variables):
        return undecided("residues", "Perfect powers are decided for integers only.")
    if claim.negated:
        root = Variable(_ROOT, "integer")
        never = Relation((claim.expr, power(Sym(_ROOT), num(claim.exponent))), ("!=",))
        return prove(replace(statement, variables=(*statement.variables, root), claim=never))
    return _always(claim)


def _always(claim: Perfect) -> Decision:
    form = polynomial(claim.expr)
    names = tuple(sorted(form.variables))
    if form.denominator != 1 or form.exponentials or not names:
        raise Unreadable("it is no polynomial over the integers")
    context = flint.fmpz_mpoly_ctx.get(names, "lex")
    terms = {tuple(dict(monomial).get(name, 0) for name in names): value for monomial, value in form.terms}
    content, factors = context.from_dict(terms).factor()
    constant = int(content)
    root = int(flint.fmpz(abs(constant)).root(claim.exponent))
    whole = root**claim.exponent == abs(constant) and (constant >= 0 or claim.exponent % 2 == 1)
    if whole and all(int(times) % claim.exponent == 0 for _, times in factors):
        return Decision(
            holds=True, method="identity", how="It is a power of a polynomial with whole coefficients."
        )
    return undecided("identity", "It is no power of a polynomial, which does not settle its values.")
