"""Goals taken apart: constants in place of outer quantifiers, and a list of plain assertions.

Every step keeps whether the goal has a model. What is flat goes to the solvers; two flat goals with the same
normal form say the same, whatever their constants are called.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from proofroute.tools.proof.formal.smtlib.script import Goal, names_in
from proofroute.tools.proof.formal.smtlib.sexpr import Sexpr, atoms, written

Normal: TypeAlias = tuple[frozenset[str], tuple[str, ...], frozenset[str]]
"""Declarations, the sorts of the constants, assertions."""

_MOST_STEPS: Final = 5_000
_TURNED: Final = {">": "<", ">=": "<="}
_WHOLE: Final = re.compile(r"(\d+)\.0+")
_BINDERS: Final = ("forall", "exists", "let")
_ODD: Final = frozenset(("match", "lambda", "par", "choice", "set.comprehension"))
"""Other words that bind names: what holds them is compared as it stands."""
_MOST_OPENED: Final = 50


def flat(goal: Goal) -> Goal:
    """Take a goal apart.

    >>> from proofroute.tools.proof.formal.smtlib.script import goal_of_statement, read_script
    >>> goal = flat(goal_of_statement(read_script("(forall ((x Real)) (=> (> x 1.0) (> x 0.0)))")))
    >>> [written(part) for part in (*goal.declarations, *goal.asserts)]
    ['(declare-const x Real)', '(> x 1.0)', '(not (> x 0.0))']
    """
    declarations = list(goal.declarations)
    asserts: list[Sexpr] = []
    waiting = list(reversed(goal.asserts))
    steps = quantifiers = 0
    while waiting:
        term = waiting.pop()
        steps += 1
        parts = _parts(term) if steps < _MOST_STEPS else None
        if parts is not None:
            waiting.extend(reversed(parts))
            continue
        opened = _opened(term) if quantifiers < _MOST_OPENED else None
        # A name that stands elsewhere too would be mixed up with the constant.
        if opened is None or {name for name, _ in opened[0]} & atoms((*declarations, *asserts, *waiting)):
            asserts.append(term)
            continue
        quantifiers += 1
        variables, body = opened
        declarations += [("declare-const", name, sort) for name, sort in variables]
        waiting.append(body)
    return Goal(declarations=tuple(declarations), asserts=tuple(asserts))


def _parts(term: Sexpr) -> list[Sexpr] | None:
    """Return assertions that together say what ``term`` says; None where it is one already."""
    match term:
        case ("and", _, *_):
            return list(term[1:])
        case ("!", inner, ":named", str(_)):
            return [inner]
        case ("not", ("not", inner)):
            return [inner]
        case ("not", ("=>", first, *more, last)):
            return [first, *more, ("not", last)]
        case ("not", ("or", _, *_) as inner):
            return [("not", part) for part in inner[1:]]
        case _:
            return None


def _opened(term: Sexpr) -> tuple[list[tuple[str, Sexpr]], Sexpr] | None:
    """Return the variables of an outer quantifier that may become constants, and what it is said of."""
    match term:
        case ("exists", (*bound,), body):
            inner = body
        case ("not", ("forall", (*bound,), body)):
            inner = ("not", body)
        case _:
            return None
    variables: list[tuple[str, Sexpr]] = []
    for variable in bound:
        match variable:
            case (str(name), sort):
                variables.append((name, sort))
            case _:
                return None
    names = [name for name, _ in variables]
    return (variables, inner) if len(names) == len(set(names)) else None


def _declared(declaration: Sexpr) -> tuple[str, Sexpr] | None:
    match declaration:
        case ("declare-const", str(name), sort) | ("declare-fun", str(name), (), sort):
            return name, sort
        case _:
            return None


def same_goal(first: Goal, second: Goal) -> bool:
    """Tell whether two goals say the same, as far as their forms show."""
    if names_in(first) & _ODD:
        return first == second
    return any(one == other for one, other in zip(_normal_forms(first), _normal_forms(second), strict=False))


def _normal_forms(goal: Goal) -> Iterator[Normal]:
    """Yield the normal form of a goal by the names of its constants, then by their order."""
    apart = flat(goal)
    constants = [found for part in apart.declarations if (found := _declared(part))]
    others = frozenset(written(part) for part in apart.declarations if not _declared(part))
    namings = [{name: name for name, _ in constants}]
    if not others:  # a definition may speak of a constant by its name
        # No atom that was read can look like that.
        namings.append({name: f'c"{place}"' for place, (name, _) in enumerate(constants)})
    for names in namings:
        asserts = frozenset(written(_plain(term, names)) for term in apart.asserts)
        sorts = [f"{names[name]} {written(sort)}" for name, sort in constants]
        yield others, tuple(sorted(sorts)), asserts


def _plain(term: Sexpr, names: Mapping[str, str]) -> Sexpr:
    """Rename constants, and write comparisons one way round."""
    if isinstance(term, str):
        whole = _WHOLE.fullmatch(term)
        return whole[1] if whole else names.get(term, term)
    match term:
        case (str(head), (*bound,), body) if head in _BINDERS:
            inner = {name: new for name, new in names.items() if name not in _bound(tuple(bound))}
            if head == "let":
                bound = [_let(pair, names) for pair in bound]
            return (head, tuple(bound), _plain(body, inner))
        case ("not", (str(op), left, right)) if op in ("<", "<=", ">", ">="):
            turned = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}[op]
            return _plain((turned, left, right), names)
        case (str(op), left, right) if op in _TURNED:
            return (_TURNED[op], _plain(right, names), _plain(left, names))
        case ("=", left, right):
            return ("=", *sorted((_plain(left, names), _plain(right, names)), key=written))
        case ("distinct", left, right):
            return ("not", _plain(("=", left, right), names))
        case _:
            return tuple(_plain(part, names) for part in term)


def _let(pair: Sexpr, names: Mapping[str, str]) -> Sexpr:
    match pair:
        case (str(name), value):
            return (name, _plain(value, names))
        case _:
            return pair


def _bound(bound: tuple[Sexpr, ...]) -> set[str]:
    return {part[0] for part in bound if isinstance(part, tuple) and part and isinstance(part[0], str)}
