"""Read a task that asks for a proof: what is to be proved, and whether the asker says that it is true.

Every content word must be accounted for; a text that can be read as two different statements is not read.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.proof.claims import read_claim
from proofroute.tools.proof.comparisons import with_signs
from proofroute.tools.proof.conditions import read_conditions
from proofroute.tools.proof.facts import DOMAIN, NAMES, Facts
from proofroute.tools.proof.fragments import relation
from proofroute.tools.proof.laws import may_be_law, read_law
from proofroute.tools.proof.leads import (
    Stance,
    asks_for_proof,
    find_lead,
    is_about_style,
    may_state,
    unnamed,
    without_method,
    without_name,
    without_question,
)
from proofroute.tools.proof.normal import normalised
from proofroute.tools.proof.quantifiers import existences
from proofroute.tools.proof.settle import Reading, settled
from proofroute.tools.proof.statement import Atom, Link, Several, Statement, atom_variables, opposite


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
    text = without_question(normalised(text))
    sentences = [part for part in _SPLIT.split(text) if not is_about_style(part)]
    leads: list[tuple[int, tuple[str, Stance, str]]] = [
        (at, lead) for at, part in enumerate(sentences) if (lead := find_lead(part)) is not None
    ]
    if not leads and sentences and not sentences[-1].endswith("?"):
        # A text that asks for nothing is what it states.
        leads = [(len(sentences) - 1, ("", "prove", _THEN.sub("", unnamed(sentences[-1]))))]
    if len(leads) != 1:
        raise Unreadable("there is not exactly one sentence that says what is to be proved")
    at, (before, stance, core) = leads[0]
    conditions = [part for part in (*sentences[:at], before, *sentences[at + 1 :]) if part.strip()]
    law = _law(core, conditions)
    if law is not None:
        return Question(law, stance)
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
    text = normalised(text)
    return _law(text, ()) or _statement(text, Facts())


def _law(core: str, conditions: Sequence[str]) -> Statement | None:
    """Read a law of logic or of sets; None where it is something else."""
    if not any(may_be_law(part) for part in (core, *conditions)):
        return None
    try:
        law = read_law(without_method(_unpunctuated(core)), conditions)
    except (Unreadable, TooLarge):
        return None
    # Whether "x ∈ A implies x ∈ B" speaks of one x or of all is not said.
    return Statement(variables=(), claim=law, incomplete=law.mixes_elements)


def _unpunctuated(text: str) -> str:
    text = text.strip()
    text = re.sub(r"(?<=[a-z]{4})\s*!$", "", text)
    if text.endswith(("..", "!")):
        raise Unreadable("an ellipsis or an exclamation mark at the end")
    return text.rstrip(".?,:; ").strip()


def _statement(text: str, facts: Facts) -> Statement:
    text = _unpunctuated(text)
    text = without_name(without_method(text))
    text = re.sub(r"^(?:the )?irrationality of (.+)$", r"\1 is irrational", text, flags=re.IGNORECASE)
    text = re.sub(r"^[A-Z](?=[a-z]+\b)", lambda match: match[0].lower(), text)
    text = re.sub(rf"^(?:every|each|any|all) ({DOMAIN}) ({NAMES}) satisf(?:y|ies) ", r"for all \1 \2, ", text)
    text = _over_all(text, facts)
    found: dict[object, Reading] = {}
    for reading in _readings(text, facts, 0):
        found.setdefault(reading.key(), reading)
    if not found:
        raise Unreadable(f"not a statement that the reader knows: {text[:120]!r}")
    if len(found) > 1:
        raise Unreadable("it can be read as two different statements")
    statement = settled(*found.values())
    # "It is not prime for all n" may say that it is not always prime.
    return replace(statement, incomplete=True) if _NOT_FOR_ALL.search(text) else statement


def _over_all(text: str, facts: Facts) -> str:
    """Name the variables of ``a^2 + b^2 >= 2ab for all real numbers``, which are all that occur."""
    match = _ALL_NUMBERS.fullmatch(text)
    if match is None or facts.sorts:
        return text
    try:
        names = sorted(atom_variables(relation(with_signs(match[1]), ())))
    except (Unreadable, TooLarge):
        return text
    return f"{match[1]} for all {match[2]} {', '.join(names)}" if names else text


_ALL_NUMBERS: Final = re.compile(
    r"(.+?),?\s+for (?:all|any|every|arbitrary) "
    r"((?:positive |non-?negative |nonzero )?(?:real|rational) numbers?|"
    r"(?:positive |non-?negative )?(?:reals|integers|real values))"
)
_NOT_FOR_ALL: Final = re.compile(r"\b(?:not|never|no)\b.*\bfor (?:all|every|each)\b")
_MAX_SEPARATORS: Final = 12
_PREFIX: Final = re.compile(
    r"(?:for|if|let|given|whenever|when|suppose|assume|every|any|all|provided)\b", re.IGNORECASE
)
_AFTER_PREFIX: Final = re.compile(
    r"\s*[,:;]\s*(?:then\s+|we have\s+(?:that\s+)?|it holds that\s+|one has\s+)?|"
    r"\s+(?:then|we have(?: that)?|it holds that)\s+|"
    r"\s+(?=the (?:number|integer|expression|inequality|quantity)\b)|"
    r"\s+(?=there (?:exists?|is|are)\b)"
)
_BEFORE_SUFFIX: Final = re.compile(
    r",?\s+(?=(?:for|where|if|whenever|when|with|provided|given that|given)\b(?! and only if))", re.IGNORECASE
)
_NONE: Final = re.compile(
    r"(?:there (?:is|are|exists?) )?no\b.*\b(?:for (?:all|every|each|any)|whenever|if)\b"
)
_IFF: Final = re.compile(r",?\s+(?:if and only if|iff|exactly when|precisely when)\s+")
_UNLESS: Final = re.compile(r",?\s+unless\s+")
_ONLY_IF: Final = re.compile(r"(?<!\bif and)(?<!\bnot)(?<!\btrue),?\s+only (?:if|when)\s+")
_IMPLIES: Final = re.compile(r",?\s+implies(?: that)?\s+")


def _readings(text: str, facts: Facts, depth: int) -> Iterator[Reading]:
    facts.budget.spend()
    if depth > 3:
        return
    yield from _plain(text, facts)
    yield from existences(text, facts, lambda body, known: _readings(body, known, depth + 1))
    if (parts := _UNLESS.split(text)) and len(parts) == 2:
        yield from _unless(parts[0], parts[1], facts)
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


def _plain(text: str, facts: Facts) -> Iterator[Reading]:
    """Read text without quantifiers: a claim, an equivalence or an implication."""
    for pattern, link in ((_IFF, "iff"), (_ONLY_IF, "implies"), (_IMPLIES, "implies")):
        parts = pattern.split(text)
        if len(parts) == 2:
            yield from _linked(parts[0], parts[1], facts, "iff" if link == "iff" else "implies")
            return
    known = facts.copy()
    try:
        claim = read_claim(text, known)
    except Unreadable:
        return
    yield Reading(known, claim)


def _linked(left: str, right: str, facts: Facts, link: Link) -> Iterator[Reading]:
    known = facts.copy()
    try:
        hypothesis = _joined(left, known)
        right = _named(right, set(known.sorts) | atom_variables(hypothesis))
        if link == "implies":
            # As with "if": what it is said of is what the statement speaks of.
            known.declare(sorted(atom_variables(hypothesis)), None)
        claim = _joined(right, known) if link == "iff" else read_claim(right, known)
    except Unreadable:
        return
    yield Reading(known, claim, (hypothesis,), link)


def _named(text: str, names: AbstractSet[str]) -> str:
    """Say the name for "it" and "its square", where only one number was spoken of."""
    if len(names) != 1:
        return text
    (name,) = names
    for word, power in (("square", 2), ("cube", 3)):
        text = re.sub(rf"^its {word} (?=is |leaves |has )", f"{name}^{power} ", text)
    return re.sub(r"^it (?=is |has |leaves )", f"{name} ", text)


def _joined(text: str, facts: Facts) -> Atom:
    """Read one claim, or several that are joined by "and"."""
    parts = text.split(" and ")
    try:
        return read_claim(text, facts)
    except Unreadable:
        if not 2 <= len(parts) <= 4:
            raise
    return Several(tuple(read_claim(part, facts) for part in parts), every=True)


def _unless(text: str, exception: str, facts: Facts) -> Iterator[Reading]:
    known = facts.copy()
    try:
        excluded = opposite(read_claim(exception, known))
        if excluded is None:
            return
        known.declare(sorted(atom_variables(excluded)), None)
        known.given.append(excluded)
        yield Reading(known, read_claim(text, known))
    except Unreadable:
        return


def _conditions(text: str, facts: Facts, *, after_claim: bool = False) -> Facts | None:
    try:
        return read_conditions(text, facts, read_claim, after_claim=after_claim)
    except Unreadable:
        return None


__all__ = ["Question", "Stance", "asks_for_proof", "may_state", "read_statement", "read_task"]
