"""Proofs in Lean 4: what can be told without Lean, its messages, and its absence."""

import json
from pathlib import Path

import pytest

from proofroute.core import Execution
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.proof.formal.lean.check import check_lean, joined, lean_is_here, problem_in
from proofroute.tools.proof.formal.lean.gate import objection, plain_lean
from proofroute.tools.proof.formal.lean.statement import is_lean, read_lean

STATEMENT = "theorem add_zero' (n : Nat) : n + 0 = n := by sorry"
PROOF = "theorem add_zero' (n : Nat) : n + 0 = n := by\n  rfl\n"
FALSE = "theorem nonsense : 0 = 1"

needs_lean = pytest.mark.skipif(not lean_is_here(), reason="lean is not on this machine")


@needs_lean
async def test_a_proof_is_proved() -> None:
    found = await check_lean(STATEMENT, PROOF)
    assert found.strength == "proved", found.how


FORGED = [
    f"{FALSE} := by sorry",
    f"{FALSE} := sorry",
    f"axiom cheat : 0 = 1\n{FALSE} := cheat",
    f"{FALSE} := by admit",
    f"{FALSE} := by native_decide",
    f'macro "rfl" : tactic => `(tactic| sorry)\n{FALSE} := by rfl',
    f'notation a " = " b => True\n{FALSE} := trivial',
    f'local infix:50 " = " => fun _ _ => True\n{FALSE} := trivial',
    f"set_option debug.skipKernelTC true\n{FALSE} := by decide",
    f"run_cmd Lean.Elab.Command.elabCommand default\n{FALSE} := by decide",
    f"#eval 1\n{FALSE} := by decide",
    "theorem t : True := trivial\n#print axioms t",
    f"unsafe def f : 0 = 1 := f\n{FALSE} := f",
    f"@[implemented_by g] def f := 1\n{FALSE} := by decide",
    f"partial def f (n : Nat) : 0 = 1 := f n\n{FALSE} := f 0",
    f"opaque f : 0 = 1\n{FALSE} := f",
    f"instance : Add Nat := ⟨fun _ _ => 0⟩\n{FALSE} := rfl",
    "def proofroute_statement : Prop := True\ntheorem t : True := trivial",
    "import Evil\ntheorem t : True := trivial",
    "open Lean Elab in\ntheorem t : True := trivial",
    "theorem t : True := trivial /- unclosed",
    "  axiom cheat : 0 = 1",
    "",
]


@pytest.mark.parametrize("proof", FORGED)
def test_a_forgery_is_not_run(proof: str) -> None:
    with pytest.raises(Unreadable):
        joined(read_lean(FALSE), proof)


@pytest.mark.parametrize(
    "proof",
    [
        PROOF,
        (
            "-- by induction\ntheorem add_zero' (n : Nat) : n + 0 = n := by\n  induction n with\n"
            "  | zero => rfl\n"
            "  | succ n ih => simp\n"
        ),
        "/- sorry -/\ntheorem add_zero' : ∀ n : Nat, n + 0 = n := fun _ => rfl",
        "open Nat\nlemma a (n : Nat) : n = n := rfl\ntheorem add_zero' (n : Nat) : n + 0 = n := by simp",
    ],
)
def test_a_plain_proof_is_run(proof: str) -> None:
    assert objection(plain_lean(proof)) is None
    text, own, _ = joined(read_lean(STATEMENT), proof)
    lines = text.splitlines()
    assert lines[own - 1] == "theorem proofroute_checked : _root_.proofroute_statement := @add_zero'"
    assert lines[own] == "#print axioms proofroute_checked"
    assert lines[0] == "def proofroute_statement : Prop := ∀ (n : Nat), n + 0 = n"


def run_of(*messages: tuple[str, int, str], code: int = 0) -> Execution:
    lines = [
        json.dumps({"severity": severity, "pos": {"line": line, "column": 0}, "data": text})
        for severity, line, text in messages
    ]
    return Execution(
        end="exited", exit_code=code, stdout="\n".join(lines), stderr="", seconds=0.1, layers=("process",)
    )


DEPENDS = "'proofroute_checked' depends on axioms:"
CLOSED = "'proofroute_checked' does not depend on any axioms"


@pytest.mark.parametrize(
    "done",
    [
        run_of(("information", 9, CLOSED)),
        run_of(("warning", 2, "unused variable"), ("information", 9, CLOSED)),
        run_of(
            (
                "information",
                9,
                "'proofroute_checked' depends on axioms: [propext, Classical.choice, Quot.sound]",
            )
        ),
    ],
)
def test_messages_of_a_proof(done: Execution) -> None:
    assert problem_in(done, 8) is None


@pytest.mark.parametrize(
    "done",
    [
        run_of(),
        run_of(("information", 3, CLOSED)),
        run_of(("information", 9, CLOSED), code=1),
        run_of(("error", 3, "type mismatch"), ("information", 9, CLOSED)),
        run_of(("warning", 3, "declaration uses 'sorry'"), ("information", 9, CLOSED)),
        run_of(("information", 9, "'proofroute_checked' depends on axioms: [sorryAx]")),
        run_of(("information", 9, "'proofroute_checked' depends on axioms: [propext, cheat]")),
        run_of(("information", 9, "'proofroute_checked' depends on axioms: [Lean.ofReduceBool]")),
        run_of(("information", 9, CLOSED), ("information", 10, CLOSED)),
        Execution(end="timeout", exit_code=None, stdout="", stderr="", seconds=1.0, layers=()),
        Execution(end="exited", exit_code=0, stdout=CLOSED, stderr="", seconds=1.0, layers=()),
    ],
)
def test_messages_that_prove_nothing(done: Execution) -> None:
    assert problem_in(done, 8) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (STATEMENT, True),
        ("import Mathlib\n\ntheorem a : ∃ n : ℕ, n = n := by\n  sorry", True),
        ("lemma a {α : Type} (x : α) : x = x", True),
        ("Theorem a : forall n : nat, n = n.", False),
        ("theorem foo : 1 = 1 := rfl", False),
        ("theorem: every even number is a sum", False),
        ("The theorem a holds", False),
    ],
)
def test_what_is_lean(text: str, expected: bool) -> None:
    assert is_lean(text) is expected


async def test_without_lean_it_is_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    found = await check_lean(STATEMENT, PROOF)
    assert found.strength == "none"
    assert "not on this machine" in found.how


def stand_in(folder: Path, said: str) -> None:
    tool = folder / "bin" / "lean"
    tool.parent.mkdir()
    tool.write_text(
        f'#!/bin/sh\nif [ "$1" = --print-prefix ]; then echo {folder}; exit; fi\n'
        f"grep -n proofroute_checked Check.lean >/dev/null || exit 3\ncat <<'END'\n{said}\nEND\n"
    )
    tool.chmod(0o755)


@pytest.mark.parametrize(("text", "strength"), [(CLOSED, "proved"), ("depends on axioms: [cheat]", "none")])
async def test_a_toolchain_is_run_behind_the_wall(
    text: str, strength: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {"severity": "information", "pos": {"line": 99, "column": 0}, "data": f"proofroute_checked {text}"}
    stand_in(tmp_path, json.dumps(said))
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    found = await check_lean(STATEMENT, PROOF)
    assert found.strength == strength, found.how
