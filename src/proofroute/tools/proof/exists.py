"""Claims that something exists: by a witness, or by a proof that nothing is as it should be.

Under "for all x" a witness is a term in x; the claim fails where for one x nothing is as it should be.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import islice, product
from typing import TYPE_CHECKING, Final

from proofroute.tools.math.build import add, div, mul, neg, power, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Add, Call, Expr, Num, Relation, Sym, num, variables
from proofroute.tools.proof.atoms import (
    Atom,
    Congruence,
    Primality,
    Quantified,
    Several,
    Sort,
    opposite,
    substituted,
)
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.polynomial import polynomial
from proofroute.tools.proof.search import points
from proofroute.tools.proof.statement import Statement, show_atom
from proofroute.tools.proof.truth import holds_at

if TYPE_CHECKING:
    from proofroute.core import Json

Decide = Callable[[Statement], Decision]

_SECONDS: Final = 1.4
_MOST_TERMS: Final = 40
_MOST_POINTS: Final = 8
_TRIED: Final = 40


def decide_existence(statement: Statement, claim: Quantified, decide: Decide) -> Decision:
    """Decide a claim that begins with "for some" or, within, "for all".

    Args:
        statement: what is to be decided.
        claim: its claim.
        decide: decides a statement without such a claim.
    """
    if statement.link == "iff":
        return undecided("witness", "An equivalence with an existence is not decided.")
    if not statement.variables and not statement.assumptions:
        return _closed(claim, decide)
    if not claim.some:
        return decide(
            replace(
                statement,
                variables=(*statement.variables, *claim.variables),
                given=(*statement.given, *claim.given),
                unsure=(*statement.unsure, *claim.unsure),
                claim=claim.claim,
            )
        )
    if _is_beyond(claim):
        how = "There are infinitely many primes (Euclid), so one of them is larger than any given number."
        return Decision(holds=True, method="theorem", how=how)
    deadline = time.monotonic() + _SECONDS
    return _by_terms(statement, claim, decide, deadline) or _without_witness(
        statement, claim, decide, deadline
    )


def _is_beyond(claim: Quantified) -> bool:
    """Tell whether it says that some prime is larger than a number: nothing else is said of it."""
    match claim:
        case Quantified(
            variables=(one,), given=(Primality(expr=Sym(name=prime), prime=True, negated=False),)
        ):
            bound = claim.claim
            if not isinstance(bound, Relation) or len(bound.ops) != 1 or one.name != prime:
                return False
            larger, smaller = bound.sides if bound.ops[0] in (">", ">=") else bound.sides[::-1]
            return larger == Sym(prime) and bound.ops[0] not in ("=", "!=") and _is_value(smaller, prime)
        case _:
            return False


def _is_value(expr: Expr, apart: str) -> bool:
    """Tell whether ``expr`` is a number wherever its variables are: a polynomial without ``apart``."""
    try:
        polynomial(expr)
    except (Unreadable, TooLarge):
        return False
    return apart not in variables(expr)


def _closed(claim: Quantified, decide: Decide) -> Decision:
    if not claim.some:
        return decide(_as_statement(claim))
    denied = opposite(claim.claim)
    if denied is None:
        return undecided("witness", "The opposite of the claim cannot be written.")
    if isinstance(denied, Quantified):
        return _some_for_all(claim, denied, decide)
    found = decide(replace(_as_statement(claim), claim=denied))
    return _turned(claim, found)


def _as_statement(claim: Quantified) -> Statement:
    return Statement(variables=claim.variables, given=claim.given, unsure=claim.unsure, claim=claim.claim)


def _turned(claim: Quantified, found: Decision) -> Decision:
    if found.holds is None:
        return found
    if found.holds:
        how = f"There is none. {found.how}"
        shown: dict[str, Json] = {"fails": show_atom(claim), "because": found.how}
        return replace(found, holds=False, how=how, counterexample=shown)
    witness = found.counterexample.get("at") if isinstance(found.counterexample, dict) else None
    if isinstance(witness, dict):
        shown_at = ", ".join(f"{name} = {value}" for name, value in witness.items())
        how = f"It holds for {shown_at}, which was evaluated."
    else:
        how = found.how
    return Decision(holds=True, method="witness", how=how, counterexample=None)


def _some_for_all(claim: Quantified, denied: Quantified, decide: Decide) -> Decision:
    """Decide "for some y, for all x": try small y, then show that for every y some x is an exception."""
    deadline = time.monotonic() + _SECONDS
    inner = claim.claim
    if not isinstance(inner, Quantified):
        raise TypeError(f"no quantified claim: {inner!r}")
    whole = _as_statement(claim)
    for point in islice(points(whole), _MOST_POINTS):
        if time.monotonic() > deadline:
            break
        if not all(holds_at(atom, point) for atom in (*claim.given, *claim.unsure)):
            continue
        at: Atom = inner
        for name, value in point.items():
            at = substituted(at, name, Num(value))
        if isinstance(at, Quantified) and decide(_as_statement(at)).holds:
            shown = ", ".join(f"{name} = {value}" for name, value in point.items())
            return Decision(holds=True, method="witness", how=f"It holds for {shown}.")
    against = replace(whole, claim=denied)
    found = _by_terms(against, denied, decide, deadline + _SECONDS / 4)
    if found is None or not found.holds:
        return undecided("witness", "Neither a witness was found, nor an exception for every candidate.")
    names = ", ".join(variable.name for variable in claim.variables)
    how = f"There is none: for each {names} there is an exception. {found.how}"
    return Decision(
        holds=False,
        method="witness",
        how=how,
        counterexample={"fails": show_atom(claim), "because": found.how},
    )


def _by_terms(statement: Statement, claim: Quantified, decide: Decide, deadline: float) -> Decision | None:
    """Find terms in the outer variables that are as they should be wherever the conditions hold."""
    outer = [variable.name for variable in statement.variables]
    sorts: dict[str, Sort] = {variable.name: variable.sort for variable in statement.variables}
    solved = list(_solutions(claim))
    names = [variable.name for variable in claim.variables]
    choices: list[list[Expr]] = []
    for variable in claim.variables:
        own = [term for name, term in solved if name == variable.name]
        choices.append([*own, *_terms(outer)])
    tried = [
        point
        for point in islice(points(statement), _TRIED)
        if all(holds_at(atom, point) for atom in (*statement.assumptions, *statement.unsure))
    ]
    for chosen in islice(product(*choices), _MOST_TERMS * len(names)):
        if time.monotonic() > deadline:
            return None
        wholes = (
            Congruence(term, 1)
            for variable, term in zip(claim.variables, chosen, strict=True)
            if variable.sort == "integer" and not _is_whole(term, sorts)
        )
        wanted: Atom = Several((*claim.given, *claim.unsure, *wholes, claim.claim), every=True)
        for name, term in zip(names, chosen, strict=True):
            wanted = substituted(wanted, name, term)
        if not tried or not all(holds_at(wanted, point) for point in tried):
            continue
        if decide(replace(statement, claim=wanted)).holds:
            shown = ", ".join(f"{name} = {show(term)}" for name, term in zip(names, chosen, strict=True))
            return Decision(holds=True, method="witness", how=f"It holds with {shown}.")
    return None


def _is_whole(term: Expr, sorts: Mapping[str, Sort]) -> bool:
    if isinstance(term, Add):
        return all(_is_whole(part, sorts) for part in term.terms)
    if isinstance(term, Call) and term.name in ("floor", "ceil"):
        return True
    try:
        form = polynomial(term)
    except (Unreadable, TooLarge):
        return False
    return form.denominator == 1 and all(sorts[name] == "integer" for name in form.variables)


def _terms(outer: Sequence[str]) -> Iterator[Expr]:
    """Yield simple terms in the outer variables, the likeliest witnesses first."""
    symbols = [Sym(name) for name in outer]
    for symbol in symbols:
        yield from (symbol, neg(symbol), add(symbol, num(1)), add(symbol, num(-1)))
    if len(symbols) > 1:
        first, second = symbols[:2]
        yield from (
            div(add(first, second), num(2)),
            add(first, second),
            add(first, neg(second)),
            add(second, neg(first)),
        )
    yield from (num(0), num(1), num(-1), num(2))
    for symbol in symbols:
        half = div(symbol, num(2))
        yield from (half, mul(num(2), symbol), power(symbol, num(2)), power(symbol, num(-1)))
        yield from (
            add(power(symbol, num(2)), num(1)),
            add(neg(symbol), num(1)),
            add(mul(num(2), symbol), num(1)),
        )
        yield add(symbol, num(2))
    for symbol in symbols:
        yield add(Call("floor", (symbol,)), num(1))
        yield add(Call("floor", (power(symbol, num(-1)),)), num(1))
        yield Call("ceil", (symbol,))
        yield Call("floor", (symbol,))


def _solutions(claim: Quantified) -> Iterator[tuple[str, Expr]]:
    """Yield what an equation that is linear in an inner variable gives for it."""
    relation = claim.claim
    if not isinstance(relation, Relation) or relation.ops != ("=",):
        return
    difference = Add((relation.sides[0], neg(relation.sides[1])))
    for variable in claim.variables:
        name = variable.name
        try:
            constant = substitute(difference, name, num(0))
            slope = Add((substitute(difference, name, num(1)), neg(constant)))
            linear = add(difference, neg(constant), neg(mul(slope, Sym(name))))
            if not polynomial(linear).terms:
                yield name, _tidy(neg(constant), slope)
        except (Unreadable, TooLarge, Undefined):
            continue


def _tidy(top: Expr, bottom: Expr) -> Expr:
    form = polynomial(bottom)
    if len(form.terms) == 1 and form.terms[0][0] == ():
        return mul(num(Fraction(form.denominator, form.terms[0][1])), top)
    return div(top, bottom)


def _without_witness(statement: Statement, claim: Quantified, decide: Decide, deadline: float) -> Decision:
    denied = opposite(claim.claim)
    if denied is not None and not isinstance(denied, Quantified):
        for point in islice(points(statement), _MOST_POINTS):
            if time.monotonic() > deadline:
                break
            if not all(holds_at(atom, point) for atom in (*statement.assumptions, *statement.unsure)):
                continue
            if any(v.sort == "integer" and point[v.name].denominator != 1 for v in statement.variables):
                continue
            at: Atom = replace(claim, some=False, claim=denied)
            for name, value in point.items():
                at = substituted(at, name, Num(value))
            found = decide(_as_statement(at)) if isinstance(at, Quantified) else None
            if found is not None and found.holds:
                shown: dict[str, Json] = {name: str(value) for name, value in point.items()}
                where = ", ".join(f"{name} = {value}" for name, value in shown.items())
                return Decision(
                    holds=False,
                    method="witness",
                    how=f"It fails at {where}: there is nothing of that kind. {found.how}",
                    counterexample={"fails": show_atom(claim), "at": shown, "because": found.how},
                )
    return undecided("witness", "Neither a witness was found, nor a point that has none.")
