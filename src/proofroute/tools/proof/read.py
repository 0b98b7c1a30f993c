"""Read a task that asks for a proof: what is to be proved, and whether the asker says that it is true.

Every content word must be accounted for; a text that can be read as two different statements is not read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Call, Pow, Relation, Sym, variables, walk
from proofroute.tools.proof.claims import read_claim
from proofroute.tools.proof.conditions import read_conditions
from proofroute.tools.proof.facts import DOMAIN, NAMES, Facts
from proofroute.tools.proof.leads import (
    Stance,
    asks_for_proof,
    find_lead,
    is_about_style,
    may_state,
    unnamed,
    without_method,
)
from proofroute.tools.proof.normal import normalised
from proofroute.tools.proof.statement import (
    Atom,
    Congruence,
    Link,
    Primality,
    Sort,
    Statement,
    Summation,
    Variable,
    at_least,
    atom_expressions,
    atom_variables,
)
from proofroute.tools.proof.total import is_total


@dataclass(frozen=True, slots=True)
class Question:
    """What a task wants to be shown."""

    statement: Statement
    stance: Stance


_SETUP: Final = re.compile(r"(?:let|suppose|assume|given|for|here|where|if|consider)\b", re.IGNORECASE)
_THEN: Final = re.compile(r"^then,?\s+", re.IGNORECASE)
_SPLIT: Final = re.compile(r"(?<=[.?!])\s+(?=[A-Z\\(])")


def read_task(text: str) -> Question:
    """Read the text of a task.

    Raises:
        Unreadable: some of it is not accounted for, or it can be read in two ways.
        TooLarge: it is longer than any statement that is read.

    >>> from proofroute.tools.proof.statement import show_statement
    >>> show_statement(read_task("Show that n^3 - n is divisible by 6 for all integers n.").statement)
    'for all integer n: n^3 - n ≡ 0 (mod 6)'
    """
    sentences = [part for part in _SPLIT.split(normalised(text)) if not is_about_style(part)]
    leads: list[tuple[int, tuple[str, Stance, str]]] = [
        (at, lead) for at, part in enumerate(sentences) if (lead := find_lead(part)) is not None
    ]
    if not leads and sentences and not sentences[-1].endswith("?"):
        # A text that asks for nothing is what it states.
        leads = [(len(sentences) - 1, ("", "prove", _THEN.sub("", unnamed(sentences[-1]))))]
    if len(leads) != 1:
        raise Unreadable("there is not exactly one sentence that says what is to be proved")
    at, (before, stance, core) = leads[0]
    conditions = [*sentences[:at], before, *sentences[at + 1 :]]
    facts = Facts()
    for condition in conditions:
        body = re.sub(r"^(?:here|consider)\b,?\s*", "", _unpunctuated(condition), flags=re.IGNORECASE)
        if not body:
            continue
        if not _SETUP.match(_unpunctuated(condition)):
            raise Unreadable(f"not accounted for: {condition[:80]!r}")
        facts = read_conditions(re.sub(r",?\s+(?:then|and)$", "", body), facts, read_claim)
    return Question(_statement(core, facts), stance)


def read_statement(text: str) -> Statement:
    """Read a bare statement, without words that ask for its proof; errors as with :func:`read_task`."""
    return _statement(normalised(text), Facts())


def _unpunctuated(text: str) -> str:
    text = text.strip()
    text = re.sub(r"(?<=[a-z]{4})\s*!$", "", text)
    if text.endswith(("..", "!")):
        raise Unreadable("an ellipsis or an exclamation mark at the end")
    return text.rstrip(".?,:; ").strip()


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a statement, before its variables are settled."""

    facts: Facts
    claim: Atom
    hypothesis: tuple[Atom, ...] = ()
    link: Link = "implies"

    def key(self) -> object:
        given = frozenset((*self.facts.given,)), frozenset((*self.facts.unsure,))
        return given, frozenset(self.facts.sorts.items()), self.claim, self.hypothesis, self.link


def _statement(text: str, facts: Facts) -> Statement:
    text = _unpunctuated(text)
    text = without_method(text)
    text = re.sub(r"^(?:the )?irrationality of (.+)$", r"\1 is irrational", text, flags=re.IGNORECASE)
    text = re.sub(r"^[A-Z](?=[a-z]+\b)", lambda match: match[0].lower(), text)
    text = re.sub(rf"^(?:every|each|any|all) ({DOMAIN}) ({NAMES}) satisf(?:y|ies) ", r"for all \1 \2, ", text)
    found: dict[object, _Reading] = {}
    for reading in _readings(text, facts, 0):
        found.setdefault(reading.key(), reading)
    if not found:
        raise Unreadable(f"not a statement that the reader knows: {text[:120]!r}")
    if len(found) > 1:
        raise Unreadable("it can be read as two different statements")
    return _settled(*found.values())


_MAX_SEPARATORS: Final = 12
_PREFIX: Final = re.compile(
    r"(?:for|if|let|given|whenever|when|suppose|assume|every|any|all|provided)\b", re.IGNORECASE
)
_AFTER_PREFIX: Final = re.compile(
    r"\s*[,:;]\s*(?:then\s+|we have\s+(?:that\s+)?|it holds that\s+|one has\s+)?|"
    r"\s+(?:then|we have(?: that)?|it holds that)\s+|"
    r"\s+(?=the (?:number|integer|expression|inequality|quantity)\b)"
)
_BEFORE_SUFFIX: Final = re.compile(
    r",?\s+(?=(?:for|where|if|whenever|when|with|provided|given that|given)\b(?! and only if))", re.IGNORECASE
)
_NONE: Final = re.compile(
    r"(?:there (?:is|are|exists?) )?no\b.*\b(?:for (?:all|every|each|any)|whenever|if)\b"
)
_IFF: Final = re.compile(r",?\s+(?:if and only if|iff|exactly when|precisely when)\s+")
_IMPLIES: Final = re.compile(r",?\s+implies(?: that)?\s+")


def _readings(text: str, facts: Facts, depth: int) -> Iterator[_Reading]:
    facts.budget.spend()
    if depth > 3:
        return
    yield from _plain(text, facts)
    if _PREFIX.match(text):
        for match in list(_AFTER_PREFIX.finditer(text))[:_MAX_SEPARATORS]:
            known = _conditions(text[: match.start()], facts)
            if known is not None:
                yield from _readings(text[match.end() :], known, depth + 1)
    if _NONE.match(text):
        return  # "no n with nk = k for all k": what follows stands under the "no"
    for match in list(_BEFORE_SUFFIX.finditer(text))[:_MAX_SEPARATORS]:
        known = _conditions(text[match.end() :], facts, after_claim=True)
        if known is not None:
            yield from _readings(text[: match.start()], known, depth + 1)


def _plain(text: str, facts: Facts) -> Iterator[_Reading]:
    """Read text without quantifiers: a claim, an equivalence or an implication."""
    for pattern, link in ((_IFF, "iff"), (_IMPLIES, "implies")):
        parts = pattern.split(text)
        if len(parts) == 2:
            yield from _linked(parts[0], parts[1], facts, "iff" if link == "iff" else "implies")
            return
    known = facts.copy()
    try:
        claim = read_claim(text, known)
    except Unreadable:
        return
    yield _Reading(known, claim)


def _linked(left: str, right: str, facts: Facts, link: Link) -> Iterator[_Reading]:
    known = facts.copy()
    try:
        hypothesis = read_claim(left, known)
        if link == "implies":
            # As with "if": what it is said of is what the statement speaks of.
            known.declare(sorted(atom_variables(hypothesis)), None)
        claim = read_claim(right, known)
    except Unreadable:
        return
    yield _Reading(known, claim, (hypothesis,), link)


def _conditions(text: str, facts: Facts, *, after_claim: bool = False) -> Facts | None:
    try:
        return read_conditions(text, facts, read_claim, after_claim=after_claim)
    except Unreadable:
        return None


_WHOLE_LETTERS: Final = frozenset("ijklmnNM")


def _rests_on_more(claim: Atom, undeclared: set[str]) -> bool:
    """Tell whether a claim about undeclared variables looks as if something was said of them elsewhere.

    ``(a+b)^2 = a^2 + b^2`` has the same variables on both sides, ``a^2 + b^2 = c^2`` and ``x >= 2`` have not.
    """
    if isinstance(claim, Relation):
        return len({variables(side) & undeclared for side in claim.sides}) > 1
    if not isinstance(claim, Congruence | Primality):
        return False
    return len(undeclared) > 1 or (isinstance(claim.expr, Sym) and bool(undeclared))


def _counts(atom: Atom, name: str) -> bool:
    """Tell whether ``name`` stands in an exponent or under a factorial, where whole numbers are meant."""
    for expr in atom_expressions(atom):
        for part in walk(expr):
            if isinstance(part, Pow) and name in variables(part.exponent):
                return True
            if isinstance(part, Call) and part.name in ("factorial", "binomial") and name in variables(part):
                return True
    return False


def _settled(reading: _Reading) -> Statement:
    """Give every variable its domain, and say where the text leaves it open."""
    facts = reading.facts
    atoms: list[Atom] = [*facts.given, *reading.hypothesis, reading.claim]
    whole = any(isinstance(atom, Congruence | Primality | Summation) for atom in atoms)
    free: set[str] = set()
    for atom in atoms:
        free |= atom_variables(atom)
    settled: list[Variable] = []
    given, unsure = list(facts.given), list(facts.unsure)
    for name in sorted(free | set(facts.sorts)):
        sort: Sort | None = facts.sorts.get(name)
        if sort is None and (name not in facts.sorts or (name in _WHOLE_LETTERS and not whole)):
            # Nothing says what it is: only a positive whole number belongs to every domain it might have.
            unsure.append(at_least(name, 1))
            unsure.append(Congruence(Sym(name), 1))
        counts = any(_counts(atom, name) for atom in atoms)
        if counts and (whole or sort == "integer"):
            # Who writes 2^n among whole numbers does not think of 1/2.
            unsure.append(at_least(name, 0))
        counts = counts and name in _WHOLE_LETTERS
        settled.append(Variable(name, sort or ("integer" if whole or counts else "real"), sort is None))
    claim = reading.claim
    if isinstance(claim, Summation):
        # A sum that ends before it starts is not what the ellipsis means.
        (unsure if claim.index in facts.sorts else given).append(at_least(claim.index, claim.first))
    return Statement(
        variables=tuple(settled),
        given=tuple(given),
        unsure=tuple(unsure),
        hypothesis=reading.hypothesis,
        link=reading.link,
        claim=claim,
        where_defined=isinstance(claim, Relation)
        and not facts.sorts
        and not all(is_total(side) for side in claim.sides)
        and bool(settled),
        incomplete=_rests_on_more(claim, free - set(facts.sorts)),
    )


__all__ = ["Question", "Stance", "asks_for_proof", "may_state", "read_statement", "read_task"]
