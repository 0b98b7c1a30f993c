"""Formal proofs in replies: which claims they pass, and how strongly."""

from importlib.util import find_spec

import pytest

from proofroute.core import Attempt, Evidence, Findings, Task, Verdict
from proofroute.tools.proof.formal import coq_is_here, lean_is_here
from proofroute.verifiers.combine import combine
from proofroute.verifiers.proof import proof_verifier

needs_coq = pytest.mark.skipif(not coq_is_here(), reason="coqc is not on this machine (apt install coq)")

ADD_ZERO = "Theorem add_zero : forall n : nat, n + 0 = n."
COQ = f"By induction.\n```coq\n{ADD_ZERO}\nProof. induction n; simpl; auto. Qed.\n```\nThat is all."
SQUARE = "(forall ((x Real)) (>= (* x x) 0.0))"
REFUTATION = "```smt2\n(declare-const x Real)\n(assert (not (>= (* x x) 0.0)))\n(check-sat)\n```"
BOTH = "proved" if find_spec("cvc5") else "checked"


async def findings(reply: str, prompt: str = "Prove it.", statement: str | None = None) -> Findings:
    task = Task(prompt=prompt, kind="proof", statement=statement)
    return await proof_verifier().verify(task, Attempt(model="scripted:test", content=reply))


async def verdict(reply: str, prompt: str = "Prove it.", statement: str | None = None) -> Verdict:
    return combine([await findings(reply, prompt, statement)])


def of(found: Findings, claim: str) -> Evidence:
    (evidence,) = [item for item in found.evidence if item.claim == claim]
    return evidence


@needs_coq
@pytest.mark.parametrize("statement", [ADD_ZERO, f"```coq\n{ADD_ZERO}\n```", "forall n : nat, n + 0 = n"])
async def test_a_proof_of_the_tasks_own_statement_passes_both(statement: str) -> None:
    found = await findings(COQ, statement=statement)
    told = combine([found])
    assert (told.status, told.assurance) == ("verified", "proved")
    assert of(found, "statement").check == of(found, "argument").check == "proof.coq"
    assert isinstance(found.answer, dict)
    assert found.answer["holds"] is True
    replay = of(found, "argument").replay
    assert isinstance(replay, dict)
    assert "seccomp" in str(replay["layers"])


@needs_coq
async def test_the_thinking_is_not_the_proof() -> None:
    told = await verdict(f"<think>{COQ}</think>I could not find one.", statement=ADD_ZERO)
    assert (told.status, told.assurance) == ("undecided", "none")


@needs_coq
@pytest.mark.parametrize(
    "reply",
    [
        "It is well known.",
        f"```coq\n{ADD_ZERO}\nProof. Admitted.\n```",
        "```coq\nTheorem add_zero : forall n : nat, n = n.\nProof. reflexivity. Qed.\n```",
        "```lean\ntheorem add_zero (n : Nat) : n + 0 = n := rfl\n```",
        REFUTATION,
        f"```python\nprint({ADD_ZERO!r})\n```",
    ],
)
async def test_what_is_no_proof_of_it_leaves_both_open(reply: str) -> None:
    found = await findings(reply, statement=ADD_ZERO)
    assert [item.outcome for item in found.evidence] == ["undecided", "undecided"]
    assert combine([found]).status == "undecided"


@needs_coq
async def test_a_proof_without_a_fence_is_read() -> None:
    told = await verdict(f"{ADD_ZERO}\nProof.\n  induction n; simpl; auto.\nQed.\n", statement=ADD_ZERO)
    assert (told.status, told.assurance) == ("verified", "proved")


@needs_coq
async def test_a_formalisation_of_words_supports_and_proves_neither() -> None:
    found = await findings(COQ, "Prove that right addition of nothing changes nothing.")
    told = combine([found])
    assert (told.status, told.assurance) == ("undecided", "supported")
    assert {item.assurance for item in found.evidence} == {"supported"}
    assert "own formalisation" in of(found, "argument").statement


@needs_coq
async def test_words_that_are_decided_keep_their_evidence() -> None:
    found = await findings(COQ, "Prove that n + 0 = n for all natural numbers n.")
    assert (of(found, "statement").outcome, of(found, "statement").assurance) == ("passed", "proved")
    assert (of(found, "argument").outcome, of(found, "argument").assurance) == ("passed", "supported")
    assert combine([found]).status == "undecided"


@needs_coq
@pytest.mark.parametrize(
    "prompt",
    [
        "Prove that every group of order 7 is cyclic.",
        "Prove that sqrt(4) is irrational.",
        "Prove that n^2 + n is odd for all integers n.",
    ],
)
async def test_a_formalisation_of_something_else_supports_nothing(prompt: str) -> None:
    told = await verdict(COQ, prompt)
    assert told.assurance == "none"
    assert told.status == "undecided"


async def test_a_refutation_of_the_negation_passes_both() -> None:
    found = await findings(f"So:\n{REFUTATION}", statement=SQUARE)
    told = combine([found])
    assert (told.status, told.assurance) == ("verified", BOTH)
    assert of(found, "statement").check == "proof.smtlib"
    assert found.answer is not None


@pytest.mark.parametrize(
    "reply",
    ["A square is never negative.", REFUTATION.replace("0.0", "(- 1.0)"), "```smt2\n(assert false)\n```"],
)
async def test_a_statement_that_solvers_prove_leaves_another_argument_open(reply: str) -> None:
    found = await findings(reply, statement=SQUARE)
    assert (of(found, "statement").outcome, of(found, "statement").assurance) == ("passed", BOTH)
    assert of(found, "argument").outcome == "undecided"


@pytest.mark.parametrize("reply", [REFUTATION, "It is false: x = 0.", "```smt2\n(assert false)\n```"])
async def test_a_false_statement_is_never_passed(reply: str) -> None:
    found = await findings(reply, statement="(forall ((x Real)) (> (* x x) 0.0))")
    assert [item.outcome for item in found.evidence] == ["undecided", "undecided"]
    if find_spec("cvc5"):
        assert "The statement is false" in of(found, "statement").statement


async def test_a_script_of_its_own_supports_words() -> None:
    script = "```smt2\n(declare-const x Real)\n(assert (> x 1))\n(assert (< (* x x) x))\n(check-sat)\n```"
    told = await verdict(script, "Prove that a big number gets bigger when squared.")
    assert (told.status, told.assurance) == ("undecided", "supported")


async def test_without_a_checker_it_is_undecided_and_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    found = await findings(COQ, statement=ADD_ZERO)
    assert of(found, "argument").outcome == "undecided"
    assert "coqc" in of(found, "argument").statement


@pytest.mark.skipif(lean_is_here(), reason="lean is on this machine")
async def test_without_lean_it_is_undecided_and_says_why() -> None:
    reply = "```lean4\ntheorem a (n : Nat) : n + 0 = n := rfl\n```"
    found = await findings(reply, statement="theorem a (n : Nat) : n + 0 = n")
    assert "Lean is not on this machine" in of(found, "argument").statement


async def test_words_without_a_formal_proof_are_as_before() -> None:
    found = await findings("Both sides are equal.", statement="x + 0 = x for all real x")
    assert (of(found, "statement").outcome, of(found, "argument").outcome) == ("passed", "undecided")
    assert of(found, "argument").statement == "The argument itself was not checked."


@needs_coq
async def test_a_statement_of_the_prompt_is_the_tasks_own() -> None:
    told = await verdict(COQ, f"Prove the following theorem in Coq:\n```coq\n{ADD_ZERO}\n```")
    assert (told.status, told.assurance) == ("verified", "proved")


@needs_coq
async def test_a_statement_that_the_prompt_speaks_of_otherwise_is_words() -> None:
    told = await verdict(COQ, f"Prove the dual of this theorem in Coq:\n```coq\n{ADD_ZERO}\n```")
    assert told.status == "undecided"


@needs_coq
async def test_without_a_wall_nothing_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    found = await findings(COQ, statement=ADD_ZERO)
    assert [item.outcome for item in found.evidence] == ["undecided", "undecided"]
    assert "behind the wall" in of(found, "argument").statement


@needs_coq
async def test_a_formal_proof_of_something_else_takes_nothing_from_an_example() -> None:
    prompt, example = "Disprove that n^2 + n is odd for all integers n.", "Take n = 1: n^2 + n = 2 is even."
    alone, beside = await verdict(example, prompt), await verdict(f"{example}\n{COQ}", prompt)
    assert beside.status == alone.status
