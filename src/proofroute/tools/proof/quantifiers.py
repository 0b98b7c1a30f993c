"""Read claims that something exists: ``there exists n such that ..``, ``.. for some n``, ``not every ..``."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Relation, RelationOp, Sym, num
from proofroute.tools.proof.claims import read_claim
from proofroute.tools.proof.facts import DOMAIN, NAMES, Facts, describe, fresh_name, split_names
from proofroute.tools.proof.settle import Reading, typed
from proofroute.tools.proof.statement import Atom, Quantified, Several, opposite

Readings = Callable[[str, Facts], Iterator[Reading]]

_SETS: Final = {"R": "real number", "Z": "integer", "Q": "rational number", "N": "natural number"}
_MEMBER: Final = re.compile(rf"({NAMES})\s*∈\s*SET([RZQN])(?![\^_])")
_SOME: Final = r"(?:at least one |some |an? )?"
_WHOM: Final = rf"(?:({DOMAIN}) )?({NAMES})(?:\s*(<=|>=|!=|<|>)\s*(-?\d+))?"
_SUCH: Final = r",?\s+(?:such that|so that|with|for which|satisfying|where|that satisf(?:y|ies))\s+"
_THERE: Final = re.compile(rf"there (?:exists?|is|are) {_SOME}(?:pair of |pairs of )?{_WHOM}{_SUCH}(.+)")
_THERE_IS: Final = re.compile(rf"there (?:exists?|is|are) {_SOME}({DOMAIN}|perfect squares?|perfect cubes?)")
_THERE_ONE: Final = re.compile(
    rf"there (?:exists?|is|are) {_SOME}({DOMAIN}|perfect squares?|perfect cubes?)(\s*[<>]=?\s*-?\d+)? "
    r"(?:that|which) (?:(?:is|are) )?(?:also |both )?(.+)"
)
_PREFIX: Final = re.compile(
    rf"for (?:some|at least one|a certain) {_WHOM}\s*,?\s+(?:we have |it holds that )?(.+)"
)
_SUFFIX: Final = re.compile(rf"(.+?),?\s+for (?:some|at least one|a certain) {_WHOM}")
_NOT_EVERY: Final = re.compile(r"not (?:every|all|each) (.+)")
_SOME_ARE: Final = re.compile(r"(?:some|at least one) (.+)")
_MARK: Final = re.compile(r"\b(?:some|there|at least one|every|not all)\b")
_MOST: Final = 5
"""Quantifiers in one text: with more of them nobody states anything."""
_AND: Final = re.compile(r"\s*,\s*and\s+|\s+and\s+|\s*,\s*")


def existences(text: str, facts: Facts, readings: Readings) -> Iterator[Reading]:
    """Yield the ways to read ``text`` as a claim that something exists.

    Args:
        text: normalised text without what is quantified before it.
        facts: what is known of other variables.
        readings: reads the text behind "such that".
    """
    if len(_MARK.findall(text)) > _MOST:
        return
    text = _MEMBER.sub(lambda match: f"{_SETS[match[2]]} {match[1]}", text)
    for pattern, order in ((_THERE, (1, 2, 3, 4, 5)), (_PREFIX, (1, 2, 3, 4, 5)), (_SUFFIX, (2, 3, 4, 5, 1))):
        if match := pattern.fullmatch(text):
            domain, names, op, digits, body = (match[at] for at in order)
            yield from _some(domain or "", names, (op, digits), body, facts, readings)
    if match := _THERE_ONE.fullmatch(text):
        yield from _of_kind(f"every {match[1]}{match[2] or ''} is {match[3]}", facts, negated=False)
        yield from _of_kind(f"every {match[1]}{match[2] or ''} {match[3]}", facts, negated=False)
    elif match := _THERE_IS.fullmatch(text):
        yield from _bare(match[1], facts)
    if match := _NOT_EVERY.fullmatch(text):
        yield from _of_kind(f"every {match[1]}", facts, negated=True)
    elif match := _SOME_ARE.fullmatch(text):
        yield from _of_kind(f"every {match[1]}", facts, negated=False)


def _some(
    domain: str,
    names: str,
    bound: tuple[str | None, str | None],
    body: str,
    facts: Facts,
    readings: Readings,
) -> Iterator[Reading]:
    scope = Facts(dict(facts.sorts), budget=facts.budget)
    try:
        listed = split_names(names)
        if any(name in facts.sorts for name in listed):
            return
        describe(scope, names, domain)
        scope.declare(listed, None)
    except Unreadable:
        return
    if bound[0] is not None and bound[1] is not None:
        op: RelationOp = bound[0]  # type: ignore[assignment]
        scope.given.extend(Relation((Sym(name), num(int(bound[1][:9]))), (op,)) for name in listed)
    found = list(readings(body, Facts(dict(scope.sorts), budget=facts.budget)))
    found = found or list(_conjunction(body, scope))
    for reading in found:
        claim = _inner(reading, scope)
        if claim is not None:
            yield Reading(facts, _bound(listed, scope, claim))


def _conjunction(text: str, scope: Facts) -> Iterator[Reading]:
    """Read several claims that are joined: ``n > 2 and n^2 < 10``."""
    parts = _AND.split(re.sub(r"^both\s+", "", text))
    if not 2 <= len(parts) <= 5:
        return
    known = Facts(dict(scope.sorts), budget=scope.budget)
    try:
        atoms = tuple(read_claim(part, known) for part in parts)
    except Unreadable:
        return
    if known.sorts == scope.sorts and not known.given:
        yield Reading(known, Several(atoms, every=True))


def _inner(reading: Reading, scope: Facts) -> Atom | None:
    """Return what is said of the witness; None where it is said under an "if"."""
    if reading.hypothesis or reading.facts.unsure:
        new = set(reading.facts.sorts) - set(scope.sorts)
        if reading.hypothesis or not new:
            return None
    new = set(reading.facts.sorts) - set(scope.sorts)
    if new:
        variables, unsure = typed(new, reading.facts, [*reading.facts.given, reading.claim])
        more = (*reading.facts.unsure, *unsure)
        return Quantified(False, variables, reading.claim, tuple(reading.facts.given), more)
    atoms = (*reading.facts.given, reading.claim)
    return atoms[0] if len(atoms) == 1 else Several(atoms, every=True)


def _bound(names: list[str], scope: Facts, claim: Atom) -> Quantified:
    variables, unsure = typed(names, scope, [*scope.given, claim])
    return Quantified(True, variables, claim, tuple(scope.given), (*scope.unsure, *unsure))


def _of_kind(text: str, facts: Facts, *, negated: bool) -> Iterator[Reading]:
    """Read a claim about every member of a kind, and say it, or its opposite, of some."""
    known = Facts(dict(facts.sorts), budget=facts.budget)
    try:
        said = read_claim(text, known)
    except Unreadable:
        return
    claim = opposite(said) if negated else said
    new = sorted(set(known.sorts) - set(facts.sorts))
    if claim is None or not new:
        return
    yield Reading(facts, _bound(new, known, claim))


def _bare(kind: str, facts: Facts) -> Iterator[Reading]:
    """Read that there are members of a kind at all: ``there is an even prime``."""
    if len(kind.split()) < 2 or "perfect" in kind:
        return
    scope = Facts(dict(facts.sorts), budget=facts.budget)
    name = fresh_name(facts)
    try:
        describe(scope, name, kind)
    except Unreadable:
        return
    if len(scope.given) < 2:
        return
    *given, last = scope.given
    scope.given = given
    yield Reading(facts, _bound([name], scope, last))
