"""Claims that an equation has a solution or none, and that numbers with some property exist or do not."""

import re
from collections.abc import Callable
from typing import Final

from proofroute.tools.math.build import power
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Relation, Sym, num
from proofroute.tools.proof.facts import DOMAIN, NAME, NAMES, Facts, describe
from proofroute.tools.proof.fragments import expression, relation
from proofroute.tools.proof.root_counts import NOUN, read_root_count
from proofroute.tools.proof.statement import (
    Atom,
    Quantified,
    Sort,
    Variable,
    at_least,
    atom_variables,
    opposite,
)

ReadAtom = Callable[[str, Facts], Atom]

_KIND: Final = r"(real|integer|integral|rational|positive integer|positive real|positive)"
_ROOTS: Final = r"(?:solutions?|roots?|zeros?)(?: at all)?"
_ONE_ROOT: Final = r"(?:solutions?|root|zero)"
_UNSOLVABLE: Final = re.compile(rf"{NOUN}(.+?) (?:has|have|admits?) no {_KIND} {_ROOTS}")
_SOLVABLE: Final = re.compile(
    rf"{NOUN}(.+?) (?:has|have|admits?) (?:at least one |an? |some )?"
    rf"{_KIND} {_ONE_ROOT}"
)
_IN_NUMBERS: Final = re.compile(
    r"(?:the equation )?(.+?) (?:has (no |a |at least one )?solutions?|is (not )?solvable) "
    r"(?:(?:in|over) (?:the )?(positive integers|integers|real numbers|reals|rational numbers|rationals)|"
    r"∈ SET([ZRQ]))"
)
_WHOSE: Final = re.compile(
    rf"there (?:is|exists) (no|an?) ({DOMAIN}) whose (square|cube) is (?:equal to )?(.+)"
)
_NONE_EXISTS: Final = re.compile(
    rf"there (?:is|are|exists?|do not exist|does not exist) (?:no|any|an?)? ?(?:pair of |pairs of )?"
    rf"({DOMAIN}) ({NAMES}),? (?:such that|with|satisfying|for which|that satisfy|that satisfies) (.+)"
)
_SATISFIES: Final = re.compile(
    rf"no ({DOMAIN})(?: ({NAME}))? (?:satisf(?:y|ies)|solves?)(?: the equation)? "
    r"(.+)"
)
_SAYS_NONE: Final = re.compile(r"there (?:(?:is|are|exists?) no\b|do(?:es)? not exist\b)")


def solutions(text: str, facts: Facts) -> Atom | None:
    """Read ``x^2 + 1 = 0 has no real solutions``, ``x^3 = 2 has a real root``; None where it is neither."""
    found = _solutions(text, facts)
    return read_root_count(text, facts) if found is None else found


def _solutions(text: str, facts: Facts) -> Atom | None:
    if match := _UNSOLVABLE.fullmatch(text):
        return _without(match[1], match[2], facts)
    if match := _SOLVABLE.fullmatch(text):
        return _with(match[1], match[2], facts)
    if match := _IN_NUMBERS.fullmatch(text):
        named = match[4] or {"Z": "integer", "R": "real", "Q": "rational"}[match[5]]
        kind = named.removesuffix(" numbers").removesuffix("s")
        none = match[3] is not None or (match[2] or "").strip() == "no"
        return (_without if none else _with)(match[1], kind, facts)
    return None


def _equation(written: str, facts: Facts) -> tuple[Relation, list[str]]:
    equation = relation(written if "=" in written else f"{written} = 0", facts.sorts)
    if equation.ops != ("=",):
        raise Unreadable("solutions of something that is no equation")
    names = sorted(atom_variables(equation))
    if any(name in facts.sorts for name in names):
        raise Unreadable("the variables of the equation are said to be something else")
    return equation, names


def _sort(kind: str) -> Sort:
    if "integ" in kind:
        return "integer"
    return "rational" if kind == "rational" else "real"


def _without(written: str, kind: str, facts: Facts) -> Atom:
    if kind == "positive":
        raise Unreadable("positive solutions, but of which kind is not said")
    equation, names = _equation(written, facts)
    facts.declare(names, _sort(kind))
    if kind.startswith("positive"):
        facts.given.extend(_positive(name, kind) for name in names)
    return Relation(equation.sides, ("!=",))


def _with(written: str, kind: str, facts: Facts) -> Atom:
    if kind == "positive":
        kind = "positive real"
    equation, names = _equation(written, facts)
    if not names:
        raise Unreadable("a solution of something without unknowns")
    bound = tuple(Variable(name, _sort(kind)) for name in names)
    given = tuple(_positive(name, kind) for name in names) if kind.startswith("positive") else ()
    return Quantified(some=True, variables=bound, claim=equation, given=given)


def _positive(name: str, kind: str) -> Relation:
    return at_least(name, 1) if "integ" in kind else Relation((Sym(name), num(0)), (">",))


def none_exists(text: str, facts: Facts, read_atom: ReadAtom) -> Atom | None:
    """Read that there is nothing of some kind; None where something else is said."""
    if match := _WHOSE.fullmatch(text):
        return _whose(match, facts)
    if match := _SATISFIES.fullmatch(text):
        name = match[2] or _only_name(match[3], facts)
        describe(facts, name, match[1])
        return _opposite(read_atom(match[3], facts))
    whole = _NONE_EXISTS.fullmatch(text)
    if whole is None or not _SAYS_NONE.match(text):
        return None
    describe(facts, whole[2], whole[1])
    return _opposite(read_atom(whole[3], facts))


def _whose(match: re.Match[str], facts: Facts) -> Atom:
    value = expression(match[4], ())
    scope = facts if match[1] == "no" else Facts(budget=facts.budget)
    describe(scope, "x", match[2])
    raised = Relation((power(Sym("x"), num(2 if match[3] == "square" else 3)), value), ("!=",))
    if match[1] == "no":
        return raised
    sort = scope.sorts["x"] or "real"
    found = Relation(raised.sides, ("=",))
    return Quantified(True, (Variable("x", sort),), found, tuple(scope.given), tuple(scope.unsure))


def _only_name(text: str, facts: Facts) -> str:
    names: set[str] = set(re.findall(r"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])", text))
    if len(names) != 1 or not names.isdisjoint(facts.sorts):
        raise Unreadable("which variable is meant is not said")
    return names.pop()


def _opposite(atom: Atom) -> Atom:
    found = opposite(atom)
    if found is None:
        raise Unreadable("the opposite of that claim")
    return found
