"""Read one claim: a comparison, divisibility, parity, rationality, primality, the closed form of a sum."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Num, Relation, RelationOp, variables
from proofroute.tools.proof.comparisons import BE, with_signs
from proofroute.tools.proof.extents import read_extent
from proofroute.tools.proof.facts import NAMES, Facts, split_names
from proofroute.tools.proof.fragments import expression, relation
from proofroute.tools.proof.number_claims import READERS
from proofroute.tools.proof.phrases import subject
from proofroute.tools.proof.solutions import none_exists, solutions
from proofroute.tools.proof.statement import (
    Atom,
    Congruence,
    Divides,
    Perfect,
    Primality,
    Several,
    opposite,
)

_LONGEST: Final = 500
_EACH: Final = re.compile(
    rf"(?:both )?({NAMES}) (?:are|must be) (?:(?:both|all|each) )?"
    r"(divisible by \d+|multiples of \d+|(?:ir)?rational|positive|negative|non-?negative|"
    r"prime|equal to -?\d+)"
)
_NO: Final = re.compile(r"no (.+)")
_ONLY: Final = re.compile(r"the only (.+?) is (?:the number )?(.+)")
_EITHER: Final = re.compile(r",?\s+or\s+")
_AND: Final = re.compile(r"(?<!,)\s+and\s+")
_ONE_OF: Final = re.compile(
    r"at least one (?:of|among) (?:the (?:numbers|integers) )?(.+?) (?:is|must be) (.+)"
)
_VALUES: Final = re.compile(
    r"(?:the value of )?([^=<>]+?)\s*(?:=|(?<=[\w)\]⌋]) (?:is|equals|is equal to|is always))\s*(?:either )?"
    r"(-?\d+(?:, -?\d+)*,? or -?\d+)"
)
_FILLER: Final = re.compile(
    r"^(?:(?:the (?:number|integer|real number|expression|quantity|inequality|identity|equation|statement|"
    r"sum(?! of)|formula|value of)|we have|it (?:holds|is true) that|that|following|then)\s+)+",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(r"\s+(?:holds|is true|always holds|hold)$")
_SIGNS: Final[dict[str, RelationOp]] = {
    "positive": ">",
    "strictly positive": ">",
    "negative": "<",
    "nonnegative": ">=",
    "non-negative": ">=",
    "nonzero": "!=",
    "non-zero": "!=",
    "not zero": "!=",
    "never zero": "!=",
    "never negative": ">=",
    "not negative": ">=",
}


def read_claim(text: str, facts: Facts) -> Atom:
    """Read a claim of which every word is accounted for.

    Args:
        text: normalised text without its quantifiers and conditions.
        facts: the variables that were declared.

    Raises:
        Unreadable: it is no such claim, or it can be read in two ways.
        TooLarge: it goes beyond the reader's bounds.
    """
    facts.budget.spend()
    if len(text) > _LONGEST:
        raise Unreadable("a claim that is too long")
    text = _TAIL.sub("", _FILLER.sub("", text.strip(" ,:;"))).strip(" ,:;")
    absent = none_exists(text, facts, read_claim)
    if absent is not None:
        return absent
    if text.startswith("there "):
        # Before all else: what follows "such that" is a claim of its own.
        extent = read_extent(text)
        if extent is None:
            raise Unreadable("a claim that something exists")
        return extent
    if match := _ONLY.fullmatch(text):
        return Relation((subject(f"every {match[1]}", facts), subject(match[2], facts)), ("=",))
    if match := _NO.fullmatch(text):
        return _none_is(match[1], facts)
    if (each := _each(text, facts)) is not None:
        return each
    if _ONE_OF.fullmatch(text):
        found = _either(text, facts)
        if found is not None:
            return found
    for read in READERS:
        found = _tried(read, text, facts)
        if found is not None:
            return found
    found = read_extent(text) or solutions(text, facts) or _sign(text, facts)
    if found is not None:
        return found
    try:
        return relation(with_signs(text), facts.sorts)
    except Unreadable:
        for read in (_compared, _either, _both):
            if (found := _attempted(read, text, facts)) is not None:
                return found
        raise


def _tried(read: Callable[[str, Facts], Atom | None], text: str, facts: Facts) -> Atom | None:
    """Read with ``read``; where it fails half-way, nothing of what it noted stays."""
    known = facts.copy()
    try:
        found = read(text, known)
    except Unreadable:
        if _EITHER.search(text) is None and _AND.search(text) is None:
            raise
        return None
    if found is not None:
        facts.take(known)
    return found


def _attempted(read: Callable[[str, Facts], Atom | None], text: str, facts: Facts) -> Atom | None:
    """Read with ``read``; where that fails nothing stays of what it noted."""
    known = facts.copy()
    try:
        found = read(text, known)
    except Unreadable:
        return None
    if found is not None:
        facts.take(known)
    return found


def _none_is(rest: str, facts: Facts) -> Atom:
    """Read ``no perfect square leaves remainder 2 ..``: every one does the opposite."""
    if match := re.fullmatch(
        r"(prime|perfect square|perfect cube)s?(?: number)?s? (?:is|are|has|have) (?:of )?the form (.+)", rest
    ):
        expr = expression(match[2], facts.sorts)
        facts.declare(sorted(variables(expr)), "integer")
        if match[1] == "prime":
            return Primality(expr, prime=True, negated=True)
        return Perfect(expr, 2 if match[1].endswith("square") else 3, negated=True)
    found = opposite(read_claim(f"every {rest}", facts))
    if found is None:
        raise Unreadable("the opposite of that claim")
    return found


def _compared(text: str, facts: Facts) -> Atom | None:
    """Read a comparison of subjects in words: ``the sum of x and its reciprocal >= 2``."""
    parts = re.split(r"\s*(>=|<=|!=|<|>|=)\s*", with_signs(text))
    if len(parts) != 3:
        return None
    op: RelationOp = parts[1]  # type: ignore[assignment]
    return Relation((subject(parts[0], facts), subject(parts[2], facts)), (op,))


def _each(text: str, facts: Facts) -> Atom | None:
    """Read ``m and n are divisible by 5``: it is said of each of them."""
    match = _EACH.fullmatch(text)
    if match is None:
        return None
    names = split_names(match[1])
    parts = tuple(
        read_claim(f"{name} is {match[2].replace('multiples', 'a multiple')}", facts) for name in names
    )
    return Several(parts, every=True) if len(parts) > 1 else None


def _either(text: str, facts: Facts) -> Atom | None:
    if match := _ONE_OF.fullmatch(text):
        subjects = re.split(r",\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+", match[1])
        parts = [f"{one} is {match[2]}" for one in subjects]
    elif match := _VALUES.fullmatch(text):
        parts = [f"{match[1]} = {value}" for value in re.findall(r"-?\d+", match[2])]
    else:
        parts = _EITHER.split(re.sub(r"^either\s+", "", text))
    if not 2 <= len(parts) <= 4 or (_AND.search(text) and not match):
        return None
    return Several(tuple(read_claim(part, facts) for part in parts), every=False)


def _both(text: str, facts: Facts) -> Atom | None:
    """Read ``3 divides a and 3 divides b``: claims of their own, each of them whole."""
    parts = _AND.split(re.sub(r"^both\s+", "", text))
    if not 2 <= len(parts) <= 4 or _EITHER.search(text):
        return None
    claims = tuple(read_claim(part, facts) for part in parts)
    if not all(isinstance(claim, Relation | Congruence | Divides | Primality | Perfect) for claim in claims):
        return None
    return Several(claims, every=True)


def _sign(text: str, facts: Facts) -> Atom | None:
    words = "|".join(sorted(_SIGNS, key=len, reverse=True))
    match = re.fullmatch(rf"(.+?){BE}({words})", text)
    if match is None:
        return None
    return Relation((subject(match[1], facts), Num(Fraction(0))), (_SIGNS[match[2]],))
