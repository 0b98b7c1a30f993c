"""How the findings of several verifiers become one verdict.

A claim is as strong as its strongest passing evidence; the verdict is as strong as its weakest claim.
More checks never weaken an answer. Only deterministic evidence refutes.
"""

from collections.abc import Iterable, Sequence

from proofroute.core import (
    Assurance,
    Evidence,
    Findings,
    Status,
    Verdict,
    at_least,
    deterministic,
    strongest,
    weakest,
)


def combine(findings: Iterable[Findings]) -> Verdict:
    """Combine what verifiers found into one verdict.

    >>> combine([]).status
    'unchecked'
    """
    gathered = tuple(findings)
    evidence = tuple(item for found in gathered for item in found.evidence)
    stated = (claim for found in gathered for claim in found.claims)
    # Evidence for a claim that nobody stated still speaks of one.
    claims = tuple(dict.fromkeys((*stated, *(item.claim for item in evidence))))
    passed: dict[str, list[Assurance]] = {claim: [] for claim in claims}
    for item in evidence:
        if item.outcome == "passed":
            passed[item.claim].append(item.assurance)
    strengths: list[Assurance] = [strongest(assurances) for assurances in passed.values()]
    status = _status(strengths, evidence)
    assurance = _refuting_assurance(evidence) if status == "refuted" else weakest(strengths)
    return Verdict(status=status, assurance=assurance, claims=claims, evidence=evidence)


def _refuting_assurance(evidence: Sequence[Evidence]) -> Assurance:
    return strongest(item.assurance for item in evidence if _refutes(item))


def _refutes(item: Evidence) -> bool:
    return item.outcome == "failed" and deterministic(item.assurance)


def _status(strengths: Sequence[Assurance], evidence: Sequence[Evidence]) -> Status:
    if any(_refutes(item) for item in evidence):
        return "refuted"
    if not strengths:
        return "unchecked"
    if all(at_least(strength, "bounded") for strength in strengths):
        return "verified"
    return "undecided"
