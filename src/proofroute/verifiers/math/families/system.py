"""Check the solution of a linear system: it fits the other equations, and the rank leaves no other."""

from collections.abc import Sequence
from fractions import Fraction

import flint

from proofroute.core import Evidence
from proofroute.tools.math.algebra.linear import linear_row, solve_linear
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.forms.families import System
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Collection, Expr, Num, Relation, Sym, Value, variables
from proofroute.verifiers.math.comparing import is_rounded
from proofroute.verifiers.math.nothing import says_none
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe


def check_system(form: System, value: Value, text: str) -> list[Evidence] | None:
    """Put the given values in: what is left must have a solution, and no other values may fit."""
    del text
    scribe = Scribe("value", "math.system", form.read_as)
    if says_none(value):
        return [_without_solution(scribe, form)]
    given = _given(value, form.unknowns)
    if given is None:
        return None
    known = {name: _number(expr) for name, expr in given.items()}
    values = {name: number for name, number in known.items() if number is not None}
    if len(values) < len(known):
        return [scribe.undecided("A given value is no rational number.")]
    shown = ", ".join(f"{name} = {show(Num(number))}" for name, number in values.items())
    names = sorted(form.letters)
    rows = [linear_row(add(left, neg(right)), names) for left, right in (e.sides for e in form.equations)]
    kept = [row for row in rows if row is not None]
    if not _rest_is_solvable(kept, names, values):
        if _is_rounded(form, given):
            return [scribe.undecided(f"{shown} is a rounded solution; the exact one was asked for.")]
        return [scribe.failed("proved", f"{shown} does not satisfy the equations.", {"given": shown})]
    others = [place for place, name in enumerate(names) if name not in values]
    if _rank([row[:-1] for row in kept]) - _rank([[row[place] for place in others] for row in kept]) < len(
        values
    ):
        return [scribe.undecided(f"{shown} satisfies the equations, and so do other values.")]
    return [scribe.passed("proved", f"{shown} satisfies the equations, and the rank leaves no other value.")]


def _without_solution(scribe: Scribe, form: System) -> Evidence:
    """Compare the rank of the equations with that of their left sides."""
    names = sorted(form.letters)
    rows = [linear_row(add(left, neg(right)), names) for left, right in (e.sides for e in form.equations)]
    kept = [row for row in rows if row is not None]
    if _rank(kept) > _rank([row[:-1] for row in kept]):
        return scribe.passed("proved", "The equations contradict each other: the ranks differ.")
    return scribe.failed("proved", "The ranks are the same: there is a solution.", {"given": "no solution"})


def _given(value: Value, unknowns: Sequence[str]) -> dict[str, Expr] | None:
    """Return what the answer says of each unknown: by name, in their order, or of the only one."""
    items = value.items if isinstance(value, Collection) else (value,)
    named: dict[str, Expr] = {}
    plain: list[Expr] = []
    for item in items:
        match item:
            case Relation(sides=(Sym(name=name), *_), ops=ops) if set(ops) == {"="} and name not in named:
                found = as_expression(item)
                if found is None:
                    return None
                named[name] = found
            case _:
                found = as_expression(item)
                if found is None:
                    return None
                plain.append(found)
    if named and not plain:
        return {name: named[name] for name in unknowns} if set(unknowns) <= named.keys() else None
    if named or len(plain) != len(unknowns) or (len(plain) > 1 and not _is_in_order(value)):
        return None
    return dict(zip(unknowns, plain, strict=True))


def _is_in_order(value: Value) -> bool:
    return isinstance(value, Collection) and value.kind in ("tuple", "list")


def _number(expr: Expr) -> Fraction | None:
    return None if variables(expr) else rational_value(expr)


def _is_rounded(form: System, given: dict[str, Expr]) -> bool:
    exact = solve_linear(form.equations, sorted(form.letters))
    if exact is None:
        return False
    return all(
        _number(expr) == exact[name] or is_rounded(expr, Num(exact[name])) for name, expr in given.items()
    )


def _rest_is_solvable(
    rows: Sequence[Sequence[Fraction]], names: Sequence[str], values: dict[str, Fraction]
) -> bool:
    left = [[entry for entry, name in zip(row, names, strict=False) if name not in values] for row in rows]
    right = [
        row[-1]
        + sum((row[place] * values[name] for place, name in enumerate(names) if name in values), Fraction())
        for row in rows
    ]
    whole = [[*row, constant] for row, constant in zip(left, right, strict=True)]
    return _rank(whole) == _rank(left)


def _rank(rows: Sequence[Sequence[Fraction]]) -> int:
    if not rows or not rows[0]:
        return 0
    entries = [flint.fmpq(entry.numerator, entry.denominator) for row in rows for entry in row]
    return int(flint.fmpq_mat(len(rows), len(rows[0]), entries).rank())
