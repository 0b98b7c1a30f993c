"""How evidence becomes a verdict: the rules of the design, one by one and as properties."""

from hypothesis import given
from hypothesis import strategies as st

from proofroute.core import (
    ASSURANCES,
    Assurance,
    Evidence,
    Findings,
    Outcome,
    Verdict,
    at_least,
    deterministic,
)
from proofroute.verifiers.combine import combine


def evidence(claim: str, outcome: Outcome, assurance: Assurance) -> Evidence:
    return Evidence(claim=claim, check="test", outcome=outcome, assurance=assurance, statement="")


def judge(*items: Evidence, claims: tuple[str, ...] = ()) -> Verdict:
    return combine([Findings(claims=claims, evidence=items)])


def test_no_claim_is_unchecked() -> None:
    assert judge() == Verdict(status="unchecked", assurance="none")


def test_weakest_claim_counts_and_strongest_evidence_of_a_claim_counts() -> None:
    verdict = judge(
        evidence("value", "passed", "bounded"),
        evidence("value", "passed", "proved"),
        evidence("form", "passed", "checked"),
    )
    assert (verdict.status, verdict.assurance) == ("verified", "checked")


def test_a_stated_claim_without_evidence_keeps_from_verified() -> None:
    verdict = judge(evidence("statement", "passed", "proved"), claims=("statement", "argument"))
    assert (verdict.status, verdict.assurance) == ("undecided", "none")


def test_what_a_model_vouches_for_is_undecided_at_supported() -> None:
    assert judge(evidence("value", "passed", "supported")).assurance == "supported"
    assert judge(evidence("value", "passed", "supported")).status == "undecided"


def test_only_deterministic_evidence_refutes() -> None:
    assert judge(evidence("value", "failed", "supported")).status == "undecided"
    assert judge(evidence("value", "failed", "checked")).status == "refuted"
    assert judge(evidence("value", "undecided", "none")).status == "undecided"


items = st.builds(
    evidence,
    st.sampled_from(["value", "form", "statement"]),
    st.sampled_from(["passed", "failed", "undecided"]),
    st.sampled_from(ASSURANCES),
)


@given(st.lists(items, max_size=6), items)
def test_more_checks_of_the_same_claims_never_weaken(found: list[Evidence], more: Evidence) -> None:
    before = judge(*found)
    after = judge(*found, more)
    if more.claim in before.claims and more.outcome != "failed" and before.status != "refuted":
        assert at_least(after.assurance, before.assurance)


@given(st.lists(items, max_size=6))
def test_verified_means_that_every_claim_passed_without_a_model(found: list[Evidence]) -> None:
    verdict = judge(*found)
    if verdict.status == "verified":
        for claim in verdict.claims:
            passing = [e for e in found if e.claim == claim and e.outcome == "passed"]
            assert any(deterministic(e.assurance) for e in passing)
        assert not any(e.outcome == "failed" and deterministic(e.assurance) for e in found)
