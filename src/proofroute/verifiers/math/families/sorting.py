"""Check an order of numbers: they are those of the question, and each stands right beside the next."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from proofroute.core import Evidence, Json
from proofroute.tools.math.algebra.order import order
from proofroute.tools.math.answers.dress import undress
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.forms.families import Sorting
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Collection, Expr, Interval, Relation, Value
from proofroute.verifiers.math.families.named import named, rounds_one
from proofroute.verifiers.math.scribe import Scribe

_UP: Final = frozenset(("<", "<="))
_BETWEEN: Final = re.compile(r"\s*(?:,\s*(?:and\s|then\s)?|;|\band\b|\bthen\b|→|->)\s*")


def check_sorting(form: Sorting, value: Value, text: str) -> list[Evidence] | None:
    """Compare neighbours; the numbers themselves are counted."""
    scribe = Scribe("value", "math.sorting", form.read_as)
    given = _in_order(form, value)
    if given is None or not _is_permutation(form, given):
        # A comma without a blank may have been read as one that groups digits.
        apart = _apart(form, text)
        given = apart if apart is not None and (given is None or _is_permutation(form, apart)) else given
    if given is None:
        return None
    shown = ", ".join(map(show, given))
    if not _is_permutation(form, given):
        if any(rounds_one(number, form.options) and not _is_there(form, number) for number in given):
            return [scribe.undecided(f"{shown} holds numbers that may be rounded.")]
        return [scribe.failed("proved", f"{shown} are not the numbers of the question.", {"given": shown})]
    if isinstance(value, Relation) and (set(value.ops) <= _UP) == form.descending:
        return [scribe.undecided("The chain of inequalities runs the other way.")]
    wrong = 1 if not form.descending else -1
    for left, right in pairwise(given):
        if order(left, right) == wrong:
            counterexample: Json = {"given": shown, "pair": f"{show(left)}, {show(right)}"}
            return [
                scribe.failed("proved", f"{show(left)} must not stand before {show(right)}.", counterexample)
            ]
    return [scribe.passed("proved", "The numbers are those of the question, and each pair is in order.")]


def _in_order(form: Sorting, value: Value) -> list[Expr] | None:
    match value:
        case Relation(sides=sides, ops=ops) if set(ops) <= _UP or set(ops) <= {">", ">="}:
            return _numbers(form, sides)
        case Collection(items=items):
            return _numbers(form, items)
        case Interval(low=low, high=high, low_closed=True, high_closed=True):
            return _numbers(form, (low, high))
        case _:
            return None


def _apart(form: Sorting, text: str) -> list[Expr] | None:
    pieces = _BETWEEN.split(undress(text)[0].strip(" []{}().⦃⦄"))
    names = [option.name for option in form.options if option.name.isalpha()]
    try:
        return _numbers(form, [read_value(piece, names) for piece in pieces])
    except (Unreadable, TooLarge):
        return None


def _numbers(form: Sorting, items: Sequence[Value]) -> list[Expr] | None:
    found = [named(item, form.options) for item in items]
    numbers = [number for number in found if number is not None]
    return numbers if len(numbers) == len(items) > 1 else None


def _is_permutation(form: Sorting, given: Sequence[Expr]) -> bool:
    left = list(given)
    for option in form.options:
        at = next((at for at, number in enumerate(left) if order(number, option.value) == 0), None)
        if at is None:
            return False
        del left[at]
    return not left


def _is_there(form: Sorting, number: Expr) -> bool:
    return any(order(number, option.value) == 0 for option in form.options)
