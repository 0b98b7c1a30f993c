"""Check which number was chosen: against each of the others by itself; nothing is sorted."""

import re
from typing import Final

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.order import order, sign
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.forms.families import Choice
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Relation, Value, Word
from proofroute.verifiers.math.families.named import meanings, named, rounds_one
from proofroute.verifiers.math.scribe import Scribe

_EQUAL: Final = re.compile(
    r"(?:neither|both|(?:they are )?(?:both )?(?:equal|the same|same|equivalent)|they are equal)",
    re.IGNORECASE,
)


def check_choice(form: Choice, value: Value, text: str) -> list[Evidence] | None:
    """Hold the number that the answer names against each of the others."""
    scribe = Scribe("value", "math.choice", form.read_as)
    if isinstance(value, Word) and _EQUAL.fullmatch(value.text):
        return [_equal(form, scribe)]
    if isinstance(value, Relation) and "=" not in value.ops:
        found = _of_two(form, value)
        return None if found is None else [_judged(form, scribe, found)]
    meant = meanings(value, text, form.options)
    if not meant:
        return None
    judged = [_judged(form, scribe, given) for given in meant]
    if len({item.outcome for item in judged}) > 1:
        return [scribe.undecided(f"{text!r} is the letter of one of the numbers and the name of another.")]
    return judged[:1]


def _equal(form: Choice, scribe: Scribe) -> Evidence:
    first, *rest = form.options
    if form.target is not None or len(rest) != 1:
        return scribe.undecided("One of several numbers was asked for.")
    if order(first.value, rest[0].value) == 0:
        return scribe.passed("proved", "The two numbers are equal.")
    return scribe.failed("proved", "The two numbers are not equal.", {"given": "equal"})


def _of_two(form: Choice, value: Relation) -> Expr | None:
    """Return the number that ``a > b`` names as the greater one, or the smaller, if it holds."""
    sides = [named(side, form.options) for side in value.sides]
    if len(form.options) != 2 or form.target is not None or len(sides) != 2:
        return None
    first, second = sides
    if first is None or second is None or value.ops[0] not in ("<", ">"):
        return None
    held = (order(first, second) == 1) if value.ops[0] == ">" else (order(first, second) == -1)
    known = all(any(order(side, option.value) == 0 for side in (first, second)) for option in form.options)
    greater, smaller = (first, second) if value.ops[0] == ">" else (second, first)
    if not known or not held:
        return None
    return greater if (form.sort == "big") == (form.rank == 1) else smaller


def _judged(form: Choice, scribe: Scribe, given: Expr) -> Evidence:
    shown = show(given)
    if not any(order(given, option.value) == 0 for option in form.options):
        if rounds_one(given, form.options):
            return scribe.undecided(f"{shown} is one of the numbers only as it is rounded.")
        return scribe.failed("proved", f"{shown} is none of the numbers.", {"given": shown})
    return _closest(form, scribe, given) if form.target is not None else _ranked(form, scribe, given)


def _closest(form: Choice, scribe: Scribe, given: Expr) -> Evidence:
    shown, others = show(given), [option for option in form.options if order(given, option.value) != 0]
    distances = [(option, order(_distance(form, option.value), _distance(form, given))) for option in others]
    for option, compared in distances:
        if compared == -1:
            counterexample: Json = {"given": shown, "closer": option.name}
            return scribe.failed("proved", f"{shown} is not the closest.", counterexample)
    if any(compared != 1 for _, compared in distances):
        return scribe.undecided(f"Another number may be as close as {shown}.")
    return scribe.passed("proved", f"Each of the other numbers is farther away than {shown}.")


def _distance(form: Choice, value: Expr) -> Expr:
    difference = add(value, neg(form.target)) if form.target is not None else value
    return neg(difference) if sign(difference) == -1 else difference


def _ranked(form: Choice, scribe: Scribe, given: Expr) -> Evidence:
    """Count how many of the numbers come before the given one."""
    shown, beyond = show(given), 1 if form.sort == "big" else -1
    before = [option for option in form.options if order(option.value, given) == beyond]
    same = sum(order(option.value, given) == 0 for option in form.options)
    distinct = sum(
        all(order(option.value, other.value) != 0 for other in before[:at])
        for at, option in enumerate(before)
    )
    word = "greater" if beyond == 1 else "smaller"
    fits = len(before) < form.rank <= len(before) + same, distinct + 1 == form.rank
    if same == len(form.options) == 2:
        return scribe.undecided("The two numbers are equal: none of them is greater.")
    if fits == (True, True):
        return scribe.passed("proved", f"{len(before)} of the numbers are {word} than {shown}.")
    if any(fits):
        return scribe.undecided("Some of the numbers are equal, and it is not clear how they count.")
    counterexample: Json = {
        "given": shown,
        word: ", ".join(option.name for option in before),
        "asked": form.rank,
    }
    return scribe.failed("proved", f"{len(before)} of the numbers are {word} than {shown}.", counterexample)
