"""Evidence and Verdict: what was checked, by what, how strongly, with what result."""

from dataclasses import dataclass

from proofroute.core.json import Json
from proofroute.core.kinds import Assurance, Outcome, Status


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` (inclusive) to ``end`` (exclusive) of a source text, and what stands there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What one check found about one claim.

    Args:
        claim: the claim that it speaks of, by name (``value``, ``statement``, ``/total``, ``test 2`` ...).
        check: the check's name, ``verifier.method`` (``math.antiderivative``).
        outcome: passed, failed or undecided.
        assurance: how strongly a pass or a failure speaks; ``none`` where undecided.
        statement: one sentence for people.
        read_as: the formal statement that was decided, as it was read from the task's own text.
        counterexample: what shows the failure (a point and both values, a failing call, a missing root).
        spans: the places in the source that ground a value.
        seconds: wall-clock time of the check.
        replay: what is needed beside task and answer to run the check again (a seed, a prime, a precision).
    """

    claim: str
    check: str
    outcome: Outcome
    assurance: Assurance
    statement: str
    read_as: str | None = None
    counterexample: Json = None
    spans: tuple[Span, ...] = ()
    seconds: float = 0.0
    replay: Json = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What one verifier says: the claims that an answer must meet, the evidence, and the answer it read.

    Args:
        claims: names of the claims, in the order to show them. Every claim weighs: one without passing
            evidence keeps the answer from being verified.
        evidence: what the checks found.
        answer: the typed answer as it was read from the reply, if it was.
    """

    claims: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    answer: Json = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What all evidence together says of an answer. Never a boolean: look at ``status`` and ``assurance``."""

    status: Status
    assurance: Assurance
    claims: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
