"""Bounds of sums by induction: where a bound grows by no less than the next term, it stays one.

A bound such as "less than 2" is too weak to be carried from n to n + 1; then a stronger one is, from which
something is taken off that is like the next term.
"""

import time
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from proofroute.tools.math.build import add, mul, neg, power
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Relation, RelationOp, Sym, num
from proofroute.tools.proof.atoms import Atom, Summation
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.growth import Growing, stepped
from proofroute.tools.proof.residues import lowest
from proofroute.tools.proof.smt import decide_by_smt
from proofroute.tools.proof.statement import Statement, Variable, at_least
from proofroute.tools.proof.truth import holds_at

_SECONDS: Final = 1.3
_LATER: Final = (0, 1, 2, 4)
_SHARES: Final = (Fraction(1), Fraction(2), Fraction(1, 2), Fraction(3), Fraction(1, 3))
_TRIED: Final = (0, 1, 2, 3, 5, 9, 30)
_WEAK: Final[dict[RelationOp, RelationOp]] = {"<": "<=", "<=": "<=", ">": ">=", ">=": ">="}


def prove_bound(statement: Statement, claim: Summation) -> Decision:
    """Prove a bound of a sum for every index from where it starts, or leave it open."""
    name, weak = claim.index, _WEAK.get(claim.op)
    low = lowest(statement.assumptions, name)
    start = claim.first if low is None else max(claim.first, low)
    if weak is None or statement.link == "iff":
        return undecided("induction", "It is no bound of a sum.")
    if low is not None and low < claim.first:
        return undecided("induction", f"Whether the sum that ends before {claim.first} counts is not clear.")
    deadline = time.monotonic() + _SECONDS
    for slack in _slacks(claim):
        for later in _LATER:
            first = start + later
            if time.monotonic() > deadline:
                return undecided("induction", "No bound that carries over was found in time.")
            if _carries_over(claim, slack, weak, start, first):
                shown = show(add(claim.total, neg(slack) if weak == "<=" else slack))
                how = (
                    f"It holds for {name} = {start} to {first} by evaluation; Z3 finds that the negation of "
                    f"the step from {name} to {name} + 1 has no solution, for the bound {shown}."
                )
                return Decision(holds=True, method="induction", how=how)
    return undecided("induction", "No bound that carries over from one index to the next was found.")


def _slacks(claim: Summation) -> Iterator[Expr]:
    """Yield what may be taken off a bound so that it carries over, the plainest first."""
    yield num(0)
    index = Sym(claim.index)
    for like in (claim.term, mul(index, claim.term), power(index, num(-1))):
        for share in _SHARES:
            yield mul(num(share), like)
    for share in _SHARES[:3]:
        yield mul(num(share), power(index, num(-2)))
        yield mul(num(share), add(index, num(1)), claim.term)


def _carries_over(claim: Summation, slack: Expr, weak: RelationOp, start: int, first: int) -> bool:
    name = claim.index
    bound = add(claim.total, neg(slack) if weak == "<=" else slack)
    # A strict bound may be met exactly where something positive was taken off.
    base = Summation(name, claim.first, claim.term, bound, claim.op)
    strict = holds_at(base, {name: Fraction(first)}) is True
    if (
        not strict
        and holds_at(Summation(name, claim.first, claim.term, bound, weak), {name: Fraction(first)})
        is not True
    ):
        return False
    if not all(holds_at(claim, {name: Fraction(value)}) for value in range(start, first + 1)):
        return False
    try:
        growing = Growing(name)
        term, here, off = (growing.rewritten(part) for part in (claim.term, bound, slack))
        following = stepped(here, name, growing)
        step = Relation((stepped(term, name, growing), add(following, neg(here))), (weak,))
        left = Relation((off, num(0)), (">=" if strict else ">",))
    except (Unreadable, TooLarge, Undefined):
        return False
    if slack == num(0):
        if not strict:
            return False
        needed = [step]
    else:
        needed = [step, left]
    if not growing.steps and not _plausible(needed, name, first):
        return False
    return all(_proved(part, name, first, list(growing.steps)) for part in needed)


def _plausible(needed: Sequence[Relation], name: str, first: int) -> bool:
    return all(holds_at(part, {name: Fraction(first + at)}) is True for part in needed for at in _TRIED)


def _proved(claim: Relation, name: str, first: int, grown: Sequence[str]) -> bool:
    positive: list[Atom] = [Relation((Sym(other), num(0)), (">",)) for other in grown]
    statement = Statement(
        variables=tuple(Variable(used, "real") for used in (name, *grown)),
        given=(at_least(name, first), *positive),
        claim=claim,
    )
    try:
        return decide_by_smt(statement).holds is True
    except (Unreadable, TooLarge, Undefined):
        return False
