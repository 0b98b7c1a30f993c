"""Claims about whole and rational numbers: divisibility, residues, parity, primality, rationality."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from proofroute.tools.math.build import add, power, written_negative
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Add, Call, Expr, Num, Relation, Sym, num, variables
from proofroute.tools.proof.comparisons import BE, with_signs
from proofroute.tools.proof.facts import Facts, fresh_name
from proofroute.tools.proof.fragments import expression
from proofroute.tools.proof.phrases import consecutive, subject
from proofroute.tools.proof.statement import (
    Atom,
    Congruence,
    Divides,
    Perfect,
    Primality,
    Quantified,
    Rationality,
    Several,
    Variable,
)
from proofroute.tools.proof.sums import read_sum

_MAX_MODULUS: Final = 10**6
_NUMBER_WORD: Final = r"(?:\s+(?:numbers?|real number|real))?"
_WHOLE_WORD: Final = r"(?:\s+(?:numbers?|integers?|whole number|natural number))?"
_NOT: Final = r"(not |never )?"
_DIVIDES: Final = re.compile(
    r"(\d+)\s*(?:(does not divide|never divides)|(?:always )?divides|"
    r"is (?:always )?a (?:divisor|factor) of|\|)\s*([^<>=]+)"
)
_DIVIDES_ANY: Final = re.compile(
    r"([^<>=|]+?)\s*(?:(does not divide|never divides)\s+|(?:always )?divides\s+|"
    r"is (?:always )?a (?:divisor|factor) of\s+|\|)\s*([^<>=|]+)"
)
_LISTED: Final = re.compile(
    r"(?:(?:both|either|all of|each of|any of) )?(?:by )?\d+(?:, (?:by )?\d+){0,4},? (and|or) (?:by )?\d+"
)
_CONGRUENT: Final = re.compile(
    r"(.+?)\s*(≡|≢|(?:is|are) (?:always )?congruent to|is not congruent to|is never congruent to)\s*"
    r"(?:either )?(.+?)\s*(?:\(\s*mod(?:ulo)?\s+(\d+|[a-z])\s*\)|,?\s*mod(?:ulo)?\s+(\d+|[a-z]))"
)
_OR: Final = re.compile(r"\s*(?:,\s*or|\bor|,)\s+")
_POWERS: Final = {"square": 2, "squares": 2, "cube": 3, "cubes": 3}
_COUNTS: Final = {"two": 2, "three": 3, "four": 4}


def _sum(text: str, facts: Facts) -> Atom | None:
    return read_sum(with_signs(text), tuple(facts.sorts))


def _rationality(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(rf"(.+?){BE}(?:an?\s+)?(not (?:an? )?|never )?(ir)?rational{_NUMBER_WORD}s?", text)
    if match is None:
        return None
    rational = (match[2] is None) == (match[3] is None)
    return Rationality(subject(match[1], facts), rational)


def _parity(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(rf"(.+?){BE}{_NOT}(?:an?\s+)?(even|odd){_WHOLE_WORD}", text)
    if match is None:
        return None
    parity = int(match[3] == "odd")
    if pair := re.fullmatch(r"(?:both )?([a-zA-Z]) and ([a-zA-Z])", match[1]):
        if match[2] is not None:
            raise Unreadable("not both, or neither of them")
        parts = [Congruence(subject(name, facts), 2, parity) for name in pair.groups()]
        return Several(tuple(parts), every=True)
    return Congruence(subject(match[1], facts), 2, parity, match[2] is not None)


def _integrality(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(rf"(.+?){BE}{_NOT}(?:an?\s+)(?:integer|whole number)", text)
    if match is None:
        return None
    return Congruence(subject(match[1], facts), 1, 0, match[2] is not None)


def _divisible(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(
        rf"(.+?){BE}{_NOT}(?:exactly |evenly )?(?:divisible by|(?:an? )?(?:integer )?multiples? of) (.+)",
        text,
    )
    if match is None:
        return None
    negated = match[2] is not None
    if match[3].isdigit():
        return Congruence(subject(match[1], facts), _modulus(match[3]), 0, negated)
    if listed := _LISTED.fullmatch(match[3]):
        if negated:
            raise Unreadable("not all, or none of them")
        expr = subject(match[1], facts)
        moduli = re.findall(r"\d+", match[3])
        parts = [Congruence(expr, _modulus(digits), 0) for digits in moduli]
        return Several(tuple(parts), every=listed[1] == "and")
    expr, divisor = subject(match[1], facts), expression(match[3], facts.sorts)
    return Divides(divisor, expr, negated)


def _divides(text: str, facts: Facts) -> Atom | None:
    match = _DIVIDES.fullmatch(text)
    if match is not None:
        return Congruence(subject(match[3], facts), _modulus(match[1]), 0, match[2] is not None)
    match = _DIVIDES_ANY.fullmatch(text)
    if match is None:
        return None
    divisor, expr = expression(match[1], facts.sorts), subject(match[3], facts)
    return Divides(divisor, expr, match[2] is not None)


def _congruent(text: str, facts: Facts) -> Atom | None:
    match = _CONGRUENT.fullmatch(text)
    if match is None:
        return None
    left, negated = subject(match[1], facts), match[2] == "≢" or "not" in match[2] or "never" in match[2]
    written_modulus = match[4] or match[5]
    written = re.sub(r"^(?:±|\\pm)\s*(\d+)$", r"\1 or -\1", match[3])
    rights = [expression(part, facts.sorts) for part in _OR.split(written)]
    parts: tuple[Atom, ...]
    if written_modulus.isdigit():
        modulus = _modulus(written_modulus)
        parts = tuple(_same_residue(left, right, modulus, negated=negated) for right in rights)
    else:
        divisor = expression(written_modulus, facts.sorts)
        parts = tuple(Divides(divisor, Add((left, written_negative(right))), negated) for right in rights)
    return parts[0] if len(parts) == 1 else Several(parts, every=negated)


def _same_residue(left: Expr, right: Expr, modulus: int, *, negated: bool) -> Atom:
    if isinstance(right, Num) and right.value.denominator == 1:
        return Congruence(left, modulus, int(right.value) % modulus, negated)
    return Congruence(Add((left, written_negative(right))), modulus, 0, negated)


def _remainder(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(
        r"(.+?)\s+(?:(?:always )?(leaves?|has|have|gives?)|(never leaves|does not leave)) (?:a |the )?"
        r"remainder (?:of )?(?:either )?(\d+(?:(?:,| or|, or) \d+)*) "
        r"(?:when (?:it is )?divided by|on division by|upon division by|modulo) (\d+)",
        text,
    )
    if match is None:
        return None
    rests = [int(digits[:9]) for digits in re.findall(r"\d+", match[4])]
    if max(rests) >= int(match[5][:9]):
        return None
    left, modulus, negated = subject(match[1], facts), _modulus(match[5]), match[3] is not None
    parts = tuple(Congruence(left, modulus, rest, negated) for rest in rests)
    return parts[0] if len(parts) == 1 else Several(parts, every=negated)


def _last_digit(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(
        r"(.+?) and (.+?) (?:always )?(?:have the same|end (?:in|with) the same) (?:last |units? )?digit",
        text,
    )
    if match is None:
        return None
    left, right = subject(match[1], facts), subject(match[2], facts)
    facts.given.extend(Relation((side, num(0)), (">=",)) for side in (left, right))
    return Congruence(Add((left, written_negative(right))), 10)


def _linear_form(text: str, facts: Facts) -> Atom | None:
    """Read ``is of the form 4k + 1 or 4k + 3``, which is a claim about remainders."""
    match = re.fullmatch(rf"(.+?)(?:{BE}|\s+)(?:of|has|have|in) the form (.+)", text)
    if match is None:
        return None
    left = subject(match[1], facts)
    parts = tuple(_of_form(left, form, facts) for form in _OR.split(match[2]))
    return parts[0] if len(parts) == 1 else Several(parts, every=False)


def _of_form(left: Expr, text: str, facts: Facts) -> Congruence:
    match = re.fullmatch(r"(\d+)\s*\*?\s*([a-z])(?:\s*([+-])\s*(\d+))?", text.strip())
    if match is None or match[2] in facts.sorts or Sym(match[2]) == left:
        raise Unreadable(f"the form {text[:40]!r}")
    modulus = _modulus(match[1])
    return Congruence(left, modulus, int((match[3] or "+") + (match[4] or "0")[:7]) % modulus)


def _primality(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(rf"(.+?){BE}{_NOT}(?:an?\s+)?(prime|composite)s?(?: numbers?)?", text)
    if match is None:
        return None
    return Primality(subject(match[1], facts), match[3] == "prime", match[2] is not None)


def _perfect(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(rf"(.+?){BE}{_NOT}(?:an? )?(?:perfect )?(squares?|cubes?)(?: of an integer)?", text)
    if match is None:
        return None
    return Perfect(subject(match[1], facts), _POWERS[match[3]], match[2] is not None)


def _sum_of_powers(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(
        rf"(.+?)(?:{BE}(not |never )?|\s+can(not| not| never|'t)? be (?:written|expressed|represented) as )"
        r"(?:the |an? )?(sum|difference) of "
        r"(two|three|four) (?:perfect |integer )?(squares|cubes)",
        text,
    )
    if match is None or (match[4] == "difference" and match[5] != "two"):
        return None
    expr, count = subject(match[1], facts), _COUNTS[match[5]]
    names = list(_new_names(facts, count))
    powers = [power(Sym(name), num(_POWERS[match[6]])) for name in names]
    total = add(*powers) if match[4] == "sum" else Add((powers[0], written_negative(powers[1])))
    bound = tuple(Variable(name, "integer") for name in names)
    some = match[2] is None and match[3] is None
    return Quantified(some=some, variables=bound, claim=Relation((expr, total), ("=" if some else "!=",)))


def _new_names(facts: Facts, count: int) -> Iterator[str]:
    known = facts.copy()
    for _ in range(count):
        name = fresh_name(known, "uvwz")
        known.declare([name], "integer")
        yield name


def _coprime(text: str, facts: Facts) -> Atom | None:
    match = re.fullmatch(
        rf"(.+?){BE}{_NOT}(?:coprime|relatively prime|mutually prime)(?: to each other)?", text
    )
    if match is None:
        return None
    both = consecutive(match[1], facts)
    if both is None:
        left, joint, right = match[1].partition(" and ")
        if not joint:
            return None
        both = subject(left, facts), subject(right, facts)
    facts.declare(sorted(variables(*both)), "integer")
    return Relation((Call("gcd", both), num(1)), ("!=" if match[2] else "=",))


def _modulus(digits: str) -> int:
    value = int(digits[:9])
    if len(digits) > 7 or not 1 <= value <= _MAX_MODULUS:
        raise Unreadable(f"divisibility by {digits[:20]}")
    return value


READERS: Final[tuple[Callable[[str, Facts], Atom | None], ...]] = (
    _sum,
    _rationality,
    _parity,
    _integrality,
    _divisible,
    _divides,
    _congruent,
    _remainder,
    _last_digit,
    _sum_of_powers,
    _linear_form,
    _coprime,
    _primality,
    _perfect,
)
