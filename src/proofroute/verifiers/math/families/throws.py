"""Check probabilities of dice and coins by going through all outcomes."""

from fractions import Fraction
from itertools import product
from typing import Final

from proofroute.core import Evidence
from proofroute.tools.math.forms.families import Throws
from proofroute.tools.math.tree import Num, Value
from proofroute.verifiers.math.families.chance import compare_chance
from proofroute.verifiers.math.scribe import Scribe

_PRIMES: Final = frozenset((2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31))


def check_throws(form: Throws, value: Value, text: str) -> list[Evidence] | None:
    """Count the outcomes that are meant among all of them."""
    scribe = Scribe("value", "math.counting", form.read_as)
    faces = (0, 1) if form.sides == 2 else tuple(range(1, form.sides + 1))
    meant = _meant(form)
    hits = sum(sum(outcome) in meant for outcome in product(faces, repeat=form.count))
    possible = form.sides**form.count
    because = f"{hits} of {possible} equally likely outcomes are meant."
    return compare_chance(scribe, Num(Fraction(hits, possible)), value, text, because)


def _meant(form: Throws) -> frozenset[int]:
    """Return the sums that are meant."""
    possible, value = range(form.sides * form.count + 1), form.value
    match form.comparison:
        case "=":
            kept = {value} & set(possible)
        case ">=":
            kept = set(possible[max(value, 0) :])
        case ">":
            kept = set(possible[max(value + 1, 0) :])
        case "<=":
            kept = set(possible[: value + 1])
        case "<":
            kept = set(possible[:value])
        case "even":
            kept = set(possible[::2])
        case "odd":
            kept = set(possible[1::2])
        case "prime":
            kept = set(possible) & _PRIMES
    return frozenset(kept)
