"""Check the solutions of congruences: each is put in, and all residues are tried or counted."""

from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Final

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.congruences import MAX_TRIED, by_trial, count_linear, residues_of
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.numbers.congruent import Congruent
from proofroute.tools.math.tree import Call, Collection, Expr, Quantity, Value, variables
from proofroute.verifiers.math.families.numbers.given import number_given
from proofroute.verifiers.math.nothing import says_none
from proofroute.verifiers.math.reading import as_solutions
from proofroute.verifiers.math.scribe import Scribe

_ANY: Final = "k_integer"
_LARGEST: Final = 10**9


@dataclass(frozen=True, slots=True)
class _Class:
    """All numbers ``start + step k``; of a number that stands alone the step is none."""

    start: Fraction
    step: Fraction | None


def check_congruent(form: Congruent, value: Value, text: str) -> list[Evidence] | None:
    """Put the given numbers in; then see whether others solve the congruences, too."""
    del text
    scribe = Scribe("value", "math.congruence", form.read_as)
    if form.want == "least":
        return _least(scribe, form, value)
    modulus = lcm(*(condition.modulus for condition in form.conditions))
    if says_none(value):
        return [_none(scribe, form, modulus)]
    given = _classes(value, form.name)
    if given is None:
        return None
    whole = lcm(modulus, *(int(one.step) for one in given if one.step and one.step.denominator == 1))
    modulus = whole if whole <= MAX_TRIED else modulus
    found: set[int] = set()
    for one in given:
        residues = _residues(one, form, modulus)
        if residues is None:
            return _open(scribe, form, one, modulus)
        for residue in residues:
            wrong = next((item for item in form.conditions if not item.holds(residue)), None)
            if wrong is not None:
                said: Json = {"given": str(residue), "modulus": str(wrong.modulus)}
                return [scribe.failed("proved", f"{residue} does not solve {form.called}.", said)]
        found.update(residues)
    return [_whole(scribe, form, found, modulus)]


def _least(scribe: Scribe, form: Congruent, value: Value) -> list[Evidence] | None:
    while isinstance(value, Collection) and len(value.items) == 1:
        value = value.items[0]
    number = number_given(scribe, value)
    if number is None or isinstance(number, Evidence):
        return None if number is None else [number]
    shown = str(number)
    if number.denominator != 1 or number <= form.above:
        return [scribe.failed("proved", f"{shown} is not among these numbers.", {"given": shown})]
    wrong = next((item for item in form.conditions if not item.holds(int(number))), None)
    if wrong is not None:
        said: Json = {"given": shown, "modulus": str(wrong.modulus)}
        return [scribe.failed("proved", f"{shown} does not solve {form.called}.", said)]
    modulus = lcm(*(condition.modulus for condition in form.conditions))
    tried = by_trial(form.conditions, modulus)
    if tried is None:
        if count_linear(form.conditions, modulus) == 1 and number <= form.above + modulus:
            return [scribe.passed("proved", f"It solves them, and just one in {modulus} numbers does.")]
        return [scribe.undecided("Whether a smaller number solves them is open.")]
    first = min((value - form.above - 1) % modulus + form.above + 1 for value in tried)
    if first < number:
        return [scribe.failed("proved", f"{first} is smaller.", {"given": shown, "smaller": str(first)})]
    return [scribe.passed("proved", "It solves them, and no smaller number does: all were tried.")]


def _none(scribe: Scribe, form: Congruent, modulus: int) -> Evidence:
    tried = by_trial(form.conditions, modulus)
    if tried is None:
        return scribe.undecided("There are too many residues to be tried.")
    if tried:
        said: Json = {"given": "no solution", "solves": str(tried[0])}
        return scribe.failed("proved", f"{tried[0]} is a solution.", said)
    return scribe.passed("proved", "All residues were tried: none is a solution.")


def _residues(one: _Class, form: Congruent, modulus: int) -> tuple[int, ...] | None:
    if one.step is not None:
        return residues_of(one.start, one.step, modulus)
    own = lcm(*(condition.modulus for condition in form.conditions))
    if one.start.denominator == 1 and 0 <= one.start < own:
        return residues_of(one.start, Fraction(own), modulus)
    return None


def _open(scribe: Scribe, form: Congruent, one: _Class, modulus: int) -> list[Evidence]:
    whole = one.start.denominator == 1 and (one.step is None or one.step.denominator == 1)
    steps = (0,) if one.step is None else (0, 1)
    for step in steps if whole else ():
        value = int(one.start + step * (one.step or 0))
        wrong = next((item for item in form.conditions if not item.holds(value)), None)
        if wrong is not None and abs(value) < _LARGEST**6:
            said: Json = {"given": str(value), "modulus": str(wrong.modulus)}
            return [scribe.failed("proved", f"{value} does not solve {form.called}.", said)]
    return [scribe.undecided(f"It was not given as residues by {modulus}.")]


def _whole(scribe: Scribe, form: Congruent, found: set[int], modulus: int) -> Evidence:
    tried = by_trial(form.conditions, modulus)
    if tried is not None:
        left = sorted(set(tried) - found)
        if left:
            said: Json = {"missing": str(left[0]), "modulus": str(modulus)}
            return scribe.failed("proved", f"{left[0]} is a solution, too, and is missing.", said)
        return scribe.passed("proved", f"All {modulus} residues were tried: these are the solutions.")
    many = count_linear(form.conditions, modulus)
    if many is None:
        return scribe.undecided("There are too many residues to be tried.")
    if many > len(found):
        said = {"given": str(len(found)), "solutions": str(many)}
        return scribe.failed("proved", f"There are {many} solutions by {modulus}.", said)
    return scribe.passed("proved", f"They solve it, and there are no more than {many} by {modulus}.")


def _classes(value: Value, name: str) -> list[_Class] | None:
    if isinstance(value, Quantity):
        return None
    items = value.items if isinstance(value, Collection) and value.kind != "tuple" else (value,)
    found: list[_Class] = []
    for item in items:
        for expr in as_solutions(item, name) or ((item,) if isinstance(item, Call) else ()):
            one = _class(expr)
            if one is None:
                return None
            found.append(one)
    return found if len(found) >= len(items) else None


def _class(expr: Expr) -> _Class | None:
    try:
        if isinstance(expr, Call) and expr.name == "mod" and len(expr.args) == 2:
            start, step = (rational_value(part) for part in expr.args)
            return None if start is None or step is None else _Class(start, step)
        letters = variables(expr)
        if not letters:
            start = rational_value(expr)
            return None if start is None else _Class(start, None)
        if letters != frozenset((_ANY,)):
            return None
        line = as_quotient(expr, _ANY)
        if line is None or len(line.top) != 2 or len(line.bottom) != 1:
            return None
        return _Class(line.top[0] / line.bottom[0], line.top[1] / line.bottom[0])
    except (Unreadable, Undefined, TooLarge):
        return None
