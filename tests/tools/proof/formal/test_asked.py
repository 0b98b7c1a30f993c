"""Formal statements in prompts, and formal blocks in replies."""

import pytest

from proofroute.tools.proof.formal import asked_statement, formal_blocks, language_of

COQ = "```coq\nTheorem a : forall n : nat, n + 0 = n.\n```"
LEAN = "```lean4\ntheorem a (n : Nat) : n + 0 = n := by\n  sorry\n```"
SMTLIB = "```smt2\n(forall ((x Real)) (>= (* x x) 0.0))\n```"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        (f"Prove the following theorem in Coq:\n{COQ}", "coq"),
        (f"{COQ}\nCan you prove this, please?", "coq"),
        (f"Please give me a complete, machine-checkable proof in Lean 4.\n\n{LEAN}", "lean"),
        (f"Show that the following formula is valid, using an SMT solver.\n{SMTLIB}", "smtlib"),
    ],
)
def test_a_block_that_is_to_be_proved_is_the_statement(question: str, language: str) -> None:
    found = asked_statement(question)
    assert found is not None
    assert found[0] == language


@pytest.mark.parametrize(
    "question",
    [
        f"Disprove the following theorem:\n{COQ}",
        f"Prove the negation of the following theorem:\n{COQ}",
        f"Prove that the following is false:\n{COQ}",
        f"Prove that this cannot be proved:\n{COQ}",
        f"Prove the following for n > 3:\n{COQ}",
        f"Explain the proof of\n{COQ}",
        f"Translate the proof to Lean:\n{COQ}",
        f"{COQ}",
        f"What is this?\n{COQ}",
        f"Prove one of these:\n{COQ}\n{COQ}",
        "Prove this:\n```python\nassert 1 == 1\n```",
        "Prove this:\n```\nTheorem a : 1 = 1.\n```",
        "Prove this:\n```coq\nDefinition a := 1.\n```",
        "Prove this:\n```coq\n(forall ((x Real)) (>= (* x x) 0.0))\n```",
        "Prove that sqrt(2) is irrational.",
    ],
)
def test_a_block_that_is_asked_about_otherwise_is_not(question: str) -> None:
    assert asked_statement(question) is None


@pytest.mark.parametrize(
    ("reply", "languages"),
    [
        (f"So:\n{COQ}\nDone.", ["coq"]),
        (f"{LEAN}\n{COQ}", ["lean", "coq"]),
        ("```Coq\nTheorem a : 1 = 1.\nProof. reflexivity. Qed.", ["coq"]),
        ("```v\nQed.\n```", ["coq"]),
        ("```SMT-LIB\n(assert false)\n```", ["smtlib"]),
        ("(assert false)\n(check-sat)", ["smtlib"]),
        ("Theorem a : 1 = 1.\nProof. reflexivity.\nQed.\n", ["coq"]),
        ("The result is clear. Qed.", []),
        ("\n" * 50_000 + "Proof", []),
        ("```python\nprint()\n```", []),
        ("", []),
    ],
)
def test_formal_blocks_of_a_reply(reply: str, languages: list[str]) -> None:
    assert [language for language, _ in formal_blocks(reply)] == languages


def test_a_statement_may_stand_in_a_fence() -> None:
    assert [language_of(text) for text in (COQ, LEAN, SMTLIB)] == ["coq", "lean", "smtlib"]
