"""Read one claim: a comparison, divisibility, parity, rationality, primality, the closed form of a sum."""

import re
from dataclasses import replace
from fractions import Fraction
from typing import Final

from proofroute.tools.math.build import power, written_negative
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Add, Num, Relation, RelationOp, Sym, num
from proofroute.tools.proof.facts import DOMAIN, NAMES, Facts, describe
from proofroute.tools.proof.fragments import expression, relation
from proofroute.tools.proof.phrases import subject
from proofroute.tools.proof.statement import (
    Atom,
    Congruence,
    Primality,
    Rationality,
    at_least,
    atom_variables,
)
from proofroute.tools.proof.sums import read_sum

_MAX_MODULUS: Final = 10**6
_FILLER: Final = re.compile(
    r"^(?:(?:the (?:number|integer|real number|expression|quantity|inequality|identity|equation|statement|"
    r"sum(?! of)|formula|value of)|we have|it (?:holds|is true) that|that|following|then)\s+)+",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(r"\s+(?:holds|is true|always holds|hold)$")
_BE: Final = (
    r"\s+(?:is|are|must be|has to be|will be)\s+"
    r"(?:(?:always|also|in fact|itself|necessarily|again)\s+)?"
)
_NUMBER_WORD: Final = r"(?:\s+(?:number|real number|real))?"
_WHOLE_WORD: Final = r"(?:\s+(?:number|integer|whole number|natural number))?"

_COMPARISONS: Final[tuple[tuple[str, str], ...]] = (
    (r"greater than or equal to|at least|no less than|not less than", ">="),
    (r"less than or equal to|at most|no more than|not greater than|no greater than", "<="),
    (r"strictly greater than|greater than|larger than|more than", ">"),
    (r"strictly less than|less than|smaller than", "<"),
    (r"not equal to|different from", "!="),
    (r"equal to|the same as", "="),
)
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
    text = _TAIL.sub("", _FILLER.sub("", text.strip(" ,:;"))).strip(" ,:;")
    text = re.sub(rf"^no ({DOMAIN}) ({NAMES}) satisf(?:y|ies) ", r"there is no \1 \2 with ", text)
    if text.startswith("there "):
        # Before all else: what follows "such that" is a claim of its own.
        absent = _none_exists(text, facts)
        if absent is None:
            raise Unreadable("a claim that something exists")
        return absent
    for read in (
        _sum,
        _rationality,
        _parity,
        _integrality,
        _divisible,
        _divides,
        _congruent,
        _remainder,
        _primality,
    ):
        found = read(text, facts)
        if found is not None:
            return found
    found = _unsolvable(text, facts) or _sign(text, facts)
    return found or relation(_with_signs(text), facts.sorts)


def _sum(text: str, facts: Facts) -> Atom | None:
    return read_sum(text, tuple(facts.sorts))


def _rationality(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(rf"(.+?){_BE}(?:an?\s+)?(not (?:an? )?|never )?(ir)?rational{_NUMBER_WORD}s?", text)
    if match is None:
        return None
    rational = (match[2] is None) == (match[3] is None)
    return Rationality(subject(match[1], facts), rational)


def _parity(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(rf"(.+?){_BE}(not |never )?(?:an?\s+)?(even|odd){_WHOLE_WORD}", text)
    if match is None:
        return None
    return Congruence(subject(match[1], facts), 2, int(match[3] == "odd"), match[2] is not None)


def _integrality(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(rf"(.+?){_BE}(not |never )?(?:an?\s+)(?:integer|whole number)", text)
    if match is None:
        return None
    return Congruence(subject(match[1], facts), 1, 0, match[2] is not None)


def _divisible(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(
        rf"(.+?){_BE}(not |never )?(?:exactly |evenly )?(?:divisible by|an? (?:integer )?multiple of) (\d+)",
        text,
    )
    if match is None:
        return None
    return Congruence(subject(match[1], facts), _modulus(match[3]), 0, match[2] is not None)


_DIVIDES: Final = re.compile(
    r"(\d+)\s*(?:(does not divide|never divides)|(?:always )?divides|"
    r"is (?:always )?a (?:divisor|factor) of|\|)\s*([^<>=]+)"
)
_CONGRUENT: Final = re.compile(
    r"(.+?)\s*(≡|≢|is congruent to|is not congruent to)\s*(.+?)\s*"
    r"(?:\(\s*mod(?:ulo)?\s+(\d+)\s*\)|,?\s*mod(?:ulo)?\s+(\d+))"
)


def _divides(text: str, facts: Facts) -> Atom | None:
    match = _DIVIDES.fullmatch(text)
    if match is None:
        return None
    return Congruence(subject(match[3], facts), _modulus(match[1]), 0, match[2] is not None)


def _congruent(text: str, facts: Facts) -> Atom | None:
    match = _CONGRUENT.fullmatch(text)
    if match is None:
        return None
    left, right = expression(match[1], facts.sorts), expression(match[3], facts.sorts)
    negated = match[2] in ("≢", "is not congruent to")
    modulus = _modulus(match[4] or match[5])
    if isinstance(right, Num) and right.value.denominator == 1:
        return Congruence(left, modulus, int(right.value) % modulus, negated)
    return Congruence(Add((left, written_negative(right))), modulus, 0, negated)


def _remainder(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(
        r"(.+?)\s+(?:always )?(?:leaves|has|gives) (?:a |the )?remainder (?:of )?(\d+) "
        r"(?:when divided by|on division by|upon division by|modulo) (\d+)",
        text,
    )
    if match is None or int(match[2][:9]) >= int(match[3][:9]):
        return None
    return Congruence(subject(match[1], facts), _modulus(match[3]), int(match[2]))


def _primality(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(rf"(.+?){_BE}(not )?(?:a\s+)?(prime|composite)(?: number)?", text)
    if match is None or (match[2] and match[3] == "composite"):
        return None
    expr = subject(match[1], facts)
    if match[2] is not None:
        return None  # 1 is neither: "not prime" is not "composite"
    return Primality(expr, match[3] == "prime")


_UNSOLVABLE: Final = re.compile(
    r"(?:the (?:equation|polynomial) )?(.+?) has no (real|integer|rational|positive integer) "
    r"(?:solutions?|roots?|zeros?)"
)


def _unsolvable(text: str, facts: Facts) -> Atom | None:
    match = _UNSOLVABLE.fullmatch(text)
    if match is None:
        return None
    written = match[1] if "=" in match[1] else f"{match[1]} = 0"
    equation = relation(written, facts.sorts)
    if equation.ops != ("=",):
        raise Unreadable("solutions of something that is no equation")
    names = sorted(atom_variables(equation))
    if any(name in facts.sorts for name in names):
        raise Unreadable("the variables of the equation are said to be something else")
    facts.declare(
        names, "integer" if "integer" in match[2] else "rational" if match[2] == "rational" else "real"
    )
    if match[2].startswith("positive"):
        facts.given.extend(at_least(name, 1) for name in names)
    return Relation(equation.sides, ("!=",))


_NONE_EXISTS: Final = re.compile(
    rf"there (?:is|are|exists?) no (?:pair of |pairs of )?({DOMAIN}) ({NAMES}),? "
    r"(?:such that|with|satisfying|for which) (.+)"
)
_NO_ROOT: Final = re.compile(
    r"there (?:is|exists) no (rational|integer|real)(?: number)? whose (square|cube) is (.+)"
)
_OPPOSITE: Final[dict[RelationOp, RelationOp]] = {
    "=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">",
}  # fmt: skip


def _none_exists(text: str, facts: Facts) -> Atom | None:
    if match := _NO_ROOT.fullmatch(text):
        describe(facts, "x", match[1])
        value = expression(match[3], ())
        return Relation((power(Sym("x"), num(2 if match[2] == "square" else 3)), value), ("!=",))
    whole = _NONE_EXISTS.fullmatch(text)
    if whole is None:
        return None
    describe(facts, whole[2], whole[1])
    found = read_claim(whole[3], facts)
    match found:
        case Relation(ops=(op,)):
            return Relation(found.sides, (_OPPOSITE[op],))
        case Congruence():
            return replace(found, negated=not found.negated)
        case _:
            raise Unreadable("the opposite of that claim")


def _sign(text: str, facts: Facts) -> Atom | None:
    words = "|".join(sorted(_SIGNS, key=len, reverse=True))
    match = re.fullmatch(rf"(.+?){_BE}({words})", text)
    if match is None:
        return None
    return Relation((subject(match[1], facts), Num(Fraction(0))), (_SIGNS[match[2]],))


def _with_signs(text: str) -> str:
    for words, sign in _COMPARISONS:
        text = re.sub(rf"{_BE}(?:{words})\s+", f" {sign} ", text)
    return re.sub(r"\s+(?:always )?equals\s+", " = ", text)


def _modulus(digits: str) -> int:
    value = int(digits[:9])
    if len(digits) > 7 or not 1 <= value <= _MAX_MODULUS:
        raise Unreadable(f"divisibility by {digits[:20]}")
    return value
