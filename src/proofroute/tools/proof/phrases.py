"""Subjects in words: ``the product of two consecutive integers``, ``the square of any odd integer``."""

import re
from collections.abc import Iterable
from typing import Final

from proofroute.tools.math.build import add, mul, neg, power
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Call, Expr, Num, Relation, RelationOp, Sym, num
from proofroute.tools.proof.facts import DOMAIN, NAME, Facts, describe, fresh_name
from proofroute.tools.proof.fragments import expression
from proofroute.tools.proof.statement import Congruence

_COUNTS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ANY: Final = r"(?:an?|any|every|each|some arbitrary|all|another)"
_POWER: Final = r"(?:perfect (?:squares?|cubes?))"
_KIND: Final = rf"({_POWER}|{DOMAIN})"
_BOUNDED: Final = r"(?:\s*(<=|>=|!=|<|>)\s*(-?\d+))?"
_SEVERAL: Final = re.compile(
    r"the (sum|product|difference) (?:of|between) (?:the (squares|cubes|reciprocals) of )?(?:any |every )?"
    rf"(two|three|four|five|six) (consecutive )?{_KIND}"
)
_OF_TWO: Final = re.compile(
    r"the (sum|product|difference|quotient) (?:of|between) (.+?),? (?:and|with) (.+)", re.IGNORECASE
)
_RAISED: Final = re.compile(
    r"the (square|cube|fourth power|reciprocal|absolute value|square root|negative|double) of (.+)"
)
_ITS: Final = re.compile(r"its (?:own )?(square|cube|reciprocal|negative|square root|absolute value|double)")
_NAMED: Final = re.compile(rf"{_ANY} ({DOMAIN}) ({NAME}){_BOUNDED}")
_UNNAMED: Final = re.compile(rf"{_ANY} {_KIND}{_BOUNDED}")
_DIVIDED: Final = re.compile(
    rf"({_ANY} {_KIND}) (?:that (?:is|are) |which (?:is|are) )?(not )?divisible by (?:both )?"
    r"(\d{1,6}(?:(?:, (?:by )?\d{1,6}){0,3},? and (?:by )?\d{1,6})?)"
)
_OF_FORM: Final = re.compile(
    rf"({_ANY} {_KIND}) of the form (\d{{1,6}})\s*\*?\s*[a-z](?:\s*([+-])\s*(\d{{1,6}}))?"
)
_MORE: Final = re.compile(r"(the .+?) (plus|minus|increased by|decreased by) (one|two|three|four|\d{1,6})")
_MORE_THAN: Final = re.compile(r"(one|two|three|four|\d{1,6}) (more|less) than (the .+)")
_ONE: Final = {"one": 1, "two": 2, "three": 3, "four": 4}
_CONSECUTIVE: Final = re.compile(rf"(?:any |every |all )?(?:two )?consecutive {_KIND}")
_PAIR: Final = re.compile(rf"(?:any |every |all )?two (?:(distinct|different) )?({DOMAIN})")
_SAYS_NOTHING: Final = frozenset(("number", "numbers", "value", "values", "real", "reals"))


def subject(text: str, facts: Facts) -> Expr:
    """Read what a claim speaks of: an expression, or one in words, whose variables are then declared.

    Raises:
        Unreadable: it is neither.
        TooLarge: it goes beyond the reader's bounds.
    """
    facts.budget.spend()
    text = text.strip()
    if match := _NAMED.fullmatch(text):
        describe(facts, match[2], match[1])
        _bound(facts, match[2], match[3], match[4])
        return Sym(match[2])
    lowered = text[:1].lower() + text[1:]
    if match := _MORE.fullmatch(lowered):
        return add(
            subject(match[1], facts),
            num(_count(match[3]) * (1 if match[2] in ("plus", "increased by") else -1)),
        )
    if match := _SEVERAL.fullmatch(lowered):
        return _several(match, facts)
    if match := _RAISED.fullmatch(lowered):
        return _applied(match[1], subject(match[2], facts))
    if match := _OF_TWO.fullmatch(lowered):
        return _of_two(match, facts)
    if match := _UNNAMED.fullmatch(lowered):
        return _unnamed(match, facts)
    if match := _DIVIDED.fullmatch(lowered):
        expr = subject(match[1], facts)
        moduli = [int(digits) or 1 for digits in re.findall(r"\d+", match[4])]
        if match[3] is not None and len(moduli) > 1:
            raise Unreadable("not divisible by all, or by none of them")
        facts.given.extend(Congruence(expr, modulus, 0, match[3] is not None) for modulus in moduli)
        return expr
    if match := _OF_FORM.fullmatch(lowered):
        expr, modulus = subject(match[1], facts), int(match[3]) or 1
        facts.given.append(Congruence(expr, modulus, int((match[4] or "+") + (match[5] or "0")) % modulus))
        return expr
    if match := _MORE_THAN.fullmatch(lowered):
        return add(subject(match[3], facts), num(_count(match[1]) * (1 if match[2] == "more" else -1)))
    return expression(text, facts.sorts)


def _count(text: str) -> int:
    return _ONE[text] if text in _ONE else int(text)


def consecutive(text: str, facts: Facts) -> tuple[Expr, Expr] | None:
    """Read ``any two consecutive integers``; None where it is something else."""
    match = _CONSECUTIVE.fullmatch(text.strip())
    if match is None:
        return _pair(text.strip(), facts)
    first, second = _consecutive(match[1], 2, facts)
    return first, second


def _pair(text: str, facts: Facts) -> tuple[Expr, Expr] | None:
    """Read ``any two odd numbers``; whether they have to differ may not be said."""
    match = _PAIR.fullmatch(text)
    if match is None or _is_silent(match[2]):
        return None
    first, second = _fresh(facts, match[2], "integer"), _fresh(facts, match[2], "integer")
    apart = Relation((first, second), ("!=",))
    (facts.given if match[1] else facts.unsure).append(apart)
    return first, second


def _bound(facts: Facts, name: str, op: str | None, digits: str | None) -> None:
    if op is not None and digits is not None:
        sign: RelationOp = op  # type: ignore[assignment]
        facts.given.append(Relation((Sym(name), num(int(digits[:9]))), (sign,)))


def _unnamed(match: re.Match[str], facts: Facts) -> Expr:
    kind, op, digits = match.groups()
    fresh = _fresh(facts, kind)
    if op is not None:
        if not isinstance(fresh, Sym):
            raise Unreadable("a bound on a power")
        _bound(facts, fresh.name, op, digits)
    return fresh


def _several(match: re.Match[str], facts: Facts) -> Expr:
    operation, raised, count, adjacent, kind = match.groups()
    if adjacent is None:
        if _is_silent(kind):
            # Of any two numbers nothing of interest holds: most likely a word was not understood.
            raise Unreadable("any numbers, of which nothing is said")
        several = [_fresh(facts, kind) for _ in range(_COUNTS[count])]
    else:
        several = _consecutive(kind, _COUNTS[count], facts)
    if raised is not None:
        several = [_applied(raised.removesuffix("s"), part) for part in several]
    return _combined(operation, several)


def _consecutive(kind: str, count: int, facts: Facts) -> list[Expr]:
    words = set(re.split(r"[\s-]+", kind))
    if words & {"prime", "primes", "rational", "rationals", "real", "reals", "irrational", "composite"}:
        raise Unreadable("consecutive numbers that do not follow each other by ones")
    if "perfect" in words:
        base = _fresh(facts, "integers")
        facts.given.append(Relation((base, num(0)), (">=",)))
        exponent = num(2 if "square" in kind else 3)
        return [power(add(base, num(at)), exponent) for at in range(count)]
    first = _fresh(facts, kind, sort="integer")
    step = 2 if words & {"even", "odd"} else 1
    return [first, *(add(first, num(step * at)) for at in range(1, count))]


def _is_silent(kind: str) -> bool:
    return set(re.split(r"[\s-]+", kind)) <= {"number", "numbers", "value", "values"}


def _of_two(match: re.Match[str], facts: Facts) -> Expr:
    first_text, second_text = match[2], match[3]
    silent = [
        found is not None and _is_silent(found[1])
        for found in (_UNNAMED.fullmatch(first_text), _UNNAMED.fullmatch(second_text))
    ]
    if all(silent):
        raise Unreadable("any numbers, of which nothing is said")
    first = subject(first_text, facts)
    its = _ITS.fullmatch(second_text)
    second = _applied(its[1], first) if its is not None else subject(second_text, facts)
    if match[1] == "quotient":
        return mul(first, power(second, num(-1)))
    if match[1] == "difference":
        return add(first, neg(second))
    return _combined(match[1], [first, second])


def _applied(operation: str, expr: Expr) -> Expr:
    match operation:
        case "square":
            return power(expr, num(2))
        case "cube":
            return power(expr, num(3))
        case "fourth power":
            return power(expr, num(4))
        case "reciprocal":
            return power(expr, num(-1))
        case "absolute value":
            return Call("abs", (expr,))
        case "square root":
            from fractions import Fraction

            return power(expr, Num(Fraction(1, 2)))
        case "double":
            return mul(num(2), expr)
        case _:
            return neg(expr)


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


def _fresh(facts: Facts, kind: str, sort: str = "") -> Expr:
    if "perfect" in kind:
        return power(_fresh(facts, "integers"), num(2 if "square" in kind else 3))
    if _is_silent(kind) and not sort:
        raise Unreadable("any number, of which nothing is said")
    name = fresh_name(facts)
    describe(facts, name, kind)
    if facts.sorts[name] is None:
        facts.declare([name], "integer" if sort else "real" if kind.startswith("real") else None)
    return Sym(name)
