"""Subjects in words: ``the product of two consecutive integers``, ``the square of any odd integer``."""

import re
from collections.abc import Iterable
from typing import Final

from proofroute.tools.math.build import add, mul, neg, power
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Expr, Sym, num
from proofroute.tools.proof.facts import DOMAIN, NAME, Facts, describe
from proofroute.tools.proof.fragments import expression
from proofroute.tools.proof.statement import Congruence

_COUNTS: Final = {"two": 2, "three": 3, "four": 4, "five": 5}
_NOUN: Final = r"(?:integers?|whole numbers?|natural numbers?|numbers?)"
_ANY: Final = r"(?:an?|any|every|each|some arbitrary)"
_SEVERAL: Final = re.compile(
    r"the (sum|product|difference) (?:of|between) (?:the (squares|cubes) of )?(?:any )?(two|three|four|five) "
    rf"(consecutive )?(?:positive )?(even |odd )?{_NOUN}"
)
_PAIR: Final = re.compile(
    rf"the (sum|product|difference) (?:of|between) {_ANY} (even |odd )?(?:{_NOUN} )?(?:and|with) (?:{_ANY} )?"
    rf"(even |odd )?{_NOUN}"
)
_OF_TWO: Final = re.compile(r"the (sum|product) of ([^,]+?) and ([^,]+)", re.IGNORECASE)
_RAISED: Final = re.compile(rf"the (square|cube|fourth power) of {_ANY} (even |odd )?{_NOUN}")
_NAMED: Final = re.compile(rf"{_ANY} ({DOMAIN}) ({NAME})")
_FRESH: Final = "nmkabcdpqrst"


def subject(text: str, facts: Facts) -> Expr:
    """Read what a claim speaks of: an expression, or one in words, whose variables are then declared.

    Raises:
        Unreadable: it is neither.
        TooLarge: it goes beyond the reader's bounds.
    """
    text = text.strip()
    if match := _NAMED.fullmatch(text):
        describe(facts, match[2], match[1])
        return Sym(match[2])
    lowered = text.lower()
    if match := _SEVERAL.fullmatch(lowered):
        return _several(match, facts)
    if match := _PAIR.fullmatch(lowered):
        if not (match[2] or match[3]):
            raise Unreadable("any numbers, of which nothing is said")
        return _combined(match[1], [_fresh(facts, match[2] or ""), _fresh(facts, match[3] or "")])
    if match := _OF_TWO.fullmatch(text):
        return _combined(
            match[1].lower(), [expression(match[2], facts.sorts), expression(match[3], facts.sorts)]
        )
    if match := _RAISED.fullmatch(lowered):
        exponent = {"square": 2, "cube": 3, "fourth power": 4}[match[1]]
        return power(_fresh(facts, match[2] or ""), num(exponent))
    return expression(text, facts.sorts)


def _several(match: re.Match[str], facts: Facts) -> Expr:
    operation, raised, count, consecutive, parity = match.groups()
    exponent = {"squares": 2, "cubes": 3}.get(raised, 1)
    if consecutive is None:
        if parity is None:
            # Of any two numbers nothing of interest holds: most likely a word was not understood.
            raise Unreadable("any numbers, of which nothing is said")
        several = [_fresh(facts, parity) for _ in range(_COUNTS[count])]
        return _combined(operation, [power(part, num(exponent)) for part in several])
    first = _fresh(facts, parity or "")
    step = 2 if parity else 1
    several = [add(first, num(step * at)) for at in range(_COUNTS[count])]
    return _combined(operation, [power(part, num(exponent)) for part in several])


def _combined(operation: str, parts: Iterable[Expr]) -> Expr:
    parts = list(parts)
    match operation:
        case "sum":
            return add(*parts)
        case "product":
            return mul(*parts)
        case _ if len(parts) == 2:
            return add(parts[1], neg(parts[0]))
        case _:
            raise Unreadable("a difference of more than two numbers")


def _fresh(facts: Facts, parity: str) -> Expr:
    name = next(letter for letter in _FRESH if letter not in facts.sorts)
    facts.declare([name], "integer")
    if parity:
        facts.given.append(Congruence(Sym(name), 2, int(parity.strip() == "odd")))
    return Sym(name)
