"""Read what is said of variables: domains, signs, parity, comparisons. Every word must be accounted for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Num, Relation, RelationOp, Sym
from proofroute.tools.proof.facts import DOMAIN, NAME, NAMES, Facts, describe, split_names
from proofroute.tools.proof.statement import Atom, Congruence, Sort, at_least, atom_variables

_ARTICLE: Final = (
    r"(?:(?:an?|the|any|every|each|all|both|some fixed|arbitrary|given|two|three|four|fixed)\s+)*"
)
_OPENING: Final = re.compile(
    r"(?:whenever|when|if|given that|given|provided that|provided|let|suppose that|suppose|assume that|"
    r"assume)\b\s*",
    re.IGNORECASE,
)
_CONNECTOR: Final = re.compile(
    r"(?:[,;:]|(?:and|with|where|such that|satisfying|for all|for every|for each|for any|for|all|every|each|"
    r"any|let|"
    r"we have)\b)\s*",
    re.IGNORECASE,
)
_SETS: Final[dict[str, Sort]] = {"R": "real", "Q": "rational", "Z": "integer", "N": "integer"}

_ORDERED: Final = re.compile(
    rf"\b(numbers|integers|reals|rationals) ({NAME})\s*(<=?|>=?|!=)\s*({NAME})"
    r"((?:\s*(?:<=?|>=?)\s*(?:[a-z]|-?\d+))*)(?=\s*(?:$|[,;:.]|and\b))"
)

_COMMAS: Final = frozenset({",", ";", ":"})
_SAYING: Final = frozenset({"with", "where", "such that", "satisfying"})

_ENDS: Final = r"(?=\s*(?:$|[,;:]|and\b|with\b|where\b|such\b|satisf))"
_TAIL: Final = r"(?=\s*(?:[<>=!]|(?:that is |that are |which is )?(?:not )?divisible\b))"
_ARTICLED: Final = re.compile(rf"{_ARTICLE}({DOMAIN})\s+({NAMES})(?:{_ENDS}|{_TAIL})")
_POSITIVE_MARK: Final = r"\^\s*\{?\s*[+*]\s*\}?|_\s*\{?\s*(?:\+|>\s*0|>=\s*(?:0|1))\s*\}?"
_MEMBER: Final = re.compile(rf"({NAMES})\s*∈\s*SET([RQZN])\s*({_POSITIVE_MARK})?{_ENDS}")
_BOUND: Final = r"(-?\d+(?:\.\d+|/\d+)?|[-+]?(?:∞|\\infty))"
_WITHIN: Final = re.compile(rf"({NAMES})\s*∈\s*([\[(])\s*{_BOUND}\s*,\s*{_BOUND}\s*([\])]){_ENDS}")
_VERB: Final = r"(?:(?:is|are|be|being|denote)\s+)?"
_SAID: Final = re.compile(
    rf"({NAMES})\s+(?:both\s+|all\s+)?{_VERB}(?:both\s+|all\s+)?{_ARTICLE}({DOMAIN})(?:{_ENDS}|{_TAIL})"
)
_COMPARED: Final = re.compile(rf"({NAMES})\s*(<=|>=|!=|<|>)\s*")
_BARE: Final = re.compile(rf"({NAMES}){_ENDS}")
# "m and n are multiples of 3" is said of both: m alone is no condition.
_LISTED: Final = re.compile(
    rf"(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+){NAMES}\s+"
    r"(?:both|all|each|must|(?!with\b|where\b|such\b|satisf|for\b|and\b|then\b|if\b|[a-z]+s\b)[a-z]{3,})\b"
)
_STOP: Final = re.compile(r"\s*,\s*|\s+and\s+|\s+with\s+|\s+where\s+|\s+such that\s+|\s*;\s*|$")


ReadAtom = Callable[[str, Facts], Atom]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a piece of the conditions stands.

    Args:
        quantified: they do not begin with a word such as "if".
        after_claim: they follow the claim, so an "and" may go on with the claim.
        pieces: how many pieces came before it.
        said: a word such as "with" came before, after which only conditions follow.
    """

    quantified: bool
    after_claim: bool
    pieces: int = 0
    said: bool = False


def read_conditions(text: str, facts: Facts, read_atom: ReadAtom, *, after_claim: bool = False) -> Facts:
    """Read all of ``text`` as conditions.

    Args:
        text: normalised text such as ``for all real numbers a and b with a > b``.
        facts: what is known already; left as it is.
        read_atom: reads a claim such as ``n^2 is even`` in the place of a condition.
        after_claim: the text follows a claim: in ``n^2 >= n for all integers n, and n is even`` the last
            words may be a second claim, and are no condition.

    Raises:
        Unreadable: some of it is no condition.
    """
    text = _ORDERED.sub(r"\1 \2, \4 with \2 \3 \4\5", text)
    opening = _OPENING.match(text.strip())
    body = text.strip()[opening.end() :] if opening else text.strip()
    place = _Place(quantified=opening is None, after_claim=after_claim, said=opening is not None)
    for found in _readings(body, facts, read_atom, place):
        return found
    raise Unreadable(f"not a condition that the reader knows: {text[:80]!r}")


def _readings(text: str, facts: Facts, read_atom: ReadAtom, place: _Place) -> Iterator[Facts]:
    facts.budget.spend()
    rest, joints = _after_connectors(text)
    if not rest:
        yield facts
        return
    only_new = place.pieces > 0 and _goes_on_with_claim(joints, place)
    said = place.said or not _SAYING.isdisjoint(joints)
    after = replace(place, pieces=place.pieces + 1, said=said)
    for alternative in (_articled, _member, _within, _said, _compared, _bare):
        try:
            found = alternative(rest, facts)
        except Unreadable:
            continue
        if found is not None and not (only_new and found[1].sorts.keys() == facts.sorts.keys()):
            # "For x > 0 and x < 1": a first comparison shows that comparisons are conditions here.
            shown = place.pieces == 0 and re.search("[<>=]", rest.removesuffix(found[0])) is not None
            follows = replace(after, said=after.said or shown)
            yield from _readings(found[0].strip(), found[1], read_atom, follows)
    if not only_new:
        for remaining, grown in _claimed(rest, facts, read_atom):
            yield from _readings(remaining.strip(), grown, read_atom, after)
    if (match := _BARE.match(rest)) and not _LISTED.match(rest, match.end()):
        grown = facts.copy()
        grown.declare(split_names(match[1]), None)
        yield from _readings(rest[match.end() :].strip(), grown, read_atom, after)


def _goes_on_with_claim(joints: tuple[str, ...], place: _Place) -> bool:
    """Tell whether what follows these connectors may be a claim and no condition."""
    if place.quantified and set(joints) <= _COMMAS:
        # "For all real x, x > 5, x^2 > 25": after a mere comma such a comparison may belong to the claim.
        return True
    if not place.after_claim or not _SAYING.isdisjoint(joints):
        return False
    if not set(joints) <= _COMMAS | {"and"}:
        return False
    return not place.said or (joints[:1] in ((",",), (";",)) and place.pieces < 2)


def _after_connectors(text: str) -> tuple[str, tuple[str, ...]]:
    """Drop connecting words, and tell which they were."""
    joints: list[str] = []
    while match := _CONNECTOR.match(text):
        joints.append(match[0].strip().lower())
        text = text[match.end() :]
    return text, tuple(joints)


_Found = tuple[str, Facts] | None


def _articled(text: str, facts: Facts) -> _Found:
    match = _ARTICLED.match(text)
    if match is None:
        return None
    return _with_comparison(text[match.end() :], match[2], _described(facts, match[2], match[1]))


def _said(text: str, facts: Facts) -> _Found:
    match = _SAID.match(text)
    if match is None:
        return None
    return _with_comparison(text[match.end() :], match[1], _described(facts, match[1], match[2]))


def _compared(text: str, facts: Facts) -> _Found:
    match = _COMPARED.match(text)
    return _with_comparison(text[match.end(1) :], match[1], facts.copy()) if match else None


def _bare(text: str, facts: Facts) -> _Found:
    match = _BARE.match(text)
    if match is None or _LISTED.match(text, match.end()):
        return None
    grown = facts.copy()
    grown.declare(split_names(match[1]), None)
    return text[match.end() :], grown


def _claimed(text: str, facts: Facts, read_atom: ReadAtom) -> Iterator[tuple[str, Facts]]:
    for stop in _STOP.finditer(text):
        grown = facts.copy()
        try:
            atom = read_atom(text[: stop.start()], grown)
        except Unreadable:
            continue
        grown.given.append(atom)
        grown.declare(sorted(atom_variables(atom)), None)
        yield text[stop.start() :], grown


_DIVISIBLE_AFTER: Final = re.compile(
    rf"\s*(?:that is |that are |which is )?(not )?divisible by ([1-9]\d{{0,5}}){_ENDS}"
)
_NUMBER_AFTER: Final = re.compile(rf"\s*(<=|>=|!=|<|>)\s*(-?\d+(?:\.\d+)?(?:/\d+)?){_ENDS}")


def _with_comparison(text: str, names: str, facts: Facts) -> tuple[str, Facts]:
    """Read ``> 0`` after a list of names: it is said of each of them."""
    if divided := _DIVISIBLE_AFTER.match(text):
        for name in split_names(names):
            facts.declare([name], "integer")
            facts.given.append(Congruence(Sym(name), int(divided[2]), 0, divided[1] is not None))
        return text[divided.end() :], facts
    match = _NUMBER_AFTER.match(text)
    if match is None:
        if re.match(r"\s*[<>=!]", text):
            raise Unreadable("a comparison that is not with a number")
        return text, facts
    op: RelationOp = match[1]  # type: ignore[assignment]
    for name in split_names(names):
        facts.declare([name], None)
        facts.given.append(Relation((Sym(name), Num(Fraction(match[2]))), (op,)))
    return text[match.end() :], facts


def _member(text: str, facts: Facts) -> _Found:
    match = _MEMBER.match(text)
    if match is None:
        return None
    grown = facts.copy()
    listed, letter, mark = split_names(match[1]), match[2], match[3] or ""
    grown.declare(listed, _SETS[letter])
    for name in listed:
        if "*" in mark:
            grown.given.append(Relation((Sym(name), Num(Fraction(0))), ("!=",)))
        elif ">=" in mark:
            grown.given.append(at_least(name, 1 if "1" in mark else 0))
        elif mark:
            grown.given.append(Relation((Sym(name), Num(Fraction(0))), (">",)))
        if letter == "N":
            grown.given.append(at_least(name, 0))
            grown.unsure.append(at_least(name, 1))
    return text[match.end() :], grown


def _within(text: str, facts: Facts) -> _Found:
    match = _WITHIN.match(text)
    if match is None:
        return None
    grown = facts.copy()
    listed = split_names(match[1])
    grown.declare(listed, "real")
    for name in listed:
        for bound, closed, sign in ((match[3], match[2] == "[", ">"), (match[4], match[5] == "]", "<")):
            if bound[-1] in "∞y":
                continue
            op: RelationOp = ">=" if sign == ">" else "<="
            if not closed:
                op = ">" if sign == ">" else "<"
            grown.given.append(Relation((Sym(name), Num(Fraction(bound))), (op,)))
    return text[match.end() :], grown


def _described(facts: Facts, names: str, words: str) -> Facts:
    grown = facts.copy()
    describe(grown, names, words)
    return grown
