"""Proofs in Coq, checked for real where Coq is installed."""

import pytest

from proofroute.tools.proof.formal import check_proof, coq_is_here
from proofroute.tools.proof.formal.coq import check_coq
from proofroute.tools.proof.formal.coq.check import axioms_in
from tests.tools.proof.formal.coq_texts import ADD_ZERO, FALSE, FORGED, PROVED, SUM

needs_coq = pytest.mark.skipif(
    not coq_is_here(), reason="coqc is not on this machine (Debian: apt install coq)"
)


@needs_coq
@pytest.mark.slow
@pytest.mark.parametrize("name", PROVED)
async def test_a_proof_of_the_tasks_statement_is_proved(name: str) -> None:
    statement, proof = PROVED[name]
    found = await check_coq(statement, proof)
    assert found.strength == "proved", found.how
    assert found.read_as is not None
    assert "rests on no axioms" in found.how
    assert "landlock" in found.layers


@needs_coq
@pytest.mark.slow
@pytest.mark.parametrize("name", FORGED)
async def test_a_forgery_proves_nothing(name: str) -> None:
    statement, proof = FORGED[name]
    found = await check_coq(statement, proof)
    assert found.strength == "none", found.how
    assert not found.false
    assert found.how


def allowed(_: object) -> None:
    """Object to nothing."""


@needs_coq
@pytest.mark.slow
@pytest.mark.parametrize("name", FORGED)
async def test_a_forgery_proves_nothing_by_the_checkers_alone(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not allowed in a text is a first hurdle; the checkers need none."""
    monkeypatch.setattr("proofroute.tools.proof.formal.coq.reply.objection", allowed)
    statement, proof = FORGED[name]
    found = await check_coq(statement, proof)
    assert found.strength == "none", found.how


NONE: frozenset[str] = frozenset()
CLOSED = "Closed under the global context"
ODD = f"cheat\n  : forall (Closed : nat -> Prop) (under the global context : nat),\n    {CLOSED}"


@pytest.mark.parametrize(
    ("printed", "axioms"),
    [
        (f"{CLOSED}\n", NONE),
        (f"true\n     : bool\n{CLOSED}\n", NONE),
        ("Axioms:\nclassic : forall P : Prop,\n  P \\/ ~ P\n", frozenset(("classic",))),
        (f"Axioms:\n{ODD}\n", frozenset(("cheat",))),
        (f"Axioms:\n{ODD.replace('    Closed', 'Closed')}\n", None),
        (f"x : {CLOSED}\n", None),
        ("", None),
    ],
)
def test_axioms_that_are_printed(printed: str, axioms: frozenset[str] | None) -> None:
    assert axioms_in(printed) == axioms


@needs_coq
async def test_what_is_wrong_is_said_with_its_place() -> None:
    found = await check_coq(ADD_ZERO, f"{ADD_ZERO}\nProof.\n  intro n.\n  reflexivity.\nQed.")
    assert "at `reflexivity`" in found.how
    assert "Unable to unify" in found.how


@needs_coq
async def test_a_proof_of_another_statement_says_so() -> None:
    found = await check_coq(FALSE, "Theorem nonsense : 1 = 1.\nProof. reflexivity. Qed.")
    assert "not the task's statement" in found.how
    assert '"1 = 1"' in found.how
    assert "roofroute" not in found.how


@needs_coq
@pytest.mark.slow
async def test_axioms_are_named() -> None:
    found = await check_coq(*FORGED["an axiom of the library"])
    assert "rests on what is not proved" in found.how
    assert "classic" in found.how


@needs_coq
@pytest.mark.slow
async def test_real_numbers_rest_on_the_axioms_of_the_library() -> None:
    proof = (
        "Require Import Reals Psatz.\nOpen Scope R_scope.\n"
        "Theorem t : forall x y : R, x * x + y * y >= 2 * x * y.\n"
        "Proof. intros. pose proof (Rle_0_sqr (x - y)). unfold Rsqr in *. lra. Qed."
    )
    found = await check_coq("forall x y : R, x * x + y * y >= 2 * x * y", proof)
    assert found.strength == "proved", found.how
    assert "axioms of Coq's real numbers" in found.how
    assert found.read_as is not None
    assert "Require Import Reals" in found.read_as


@needs_coq
async def test_a_formalisation_of_its_own_is_supported_only() -> None:
    found = await check_coq(None, f"{ADD_ZERO}\nProof. induction n; simpl; auto. Qed.")
    assert found.strength == "supported"
    assert "own formalisation" in found.how
    assert found.read_as == ADD_ZERO


@needs_coq
@pytest.mark.slow
@pytest.mark.parametrize("name", ["an axiom", "Admitted", "guard off", "Variable", "empty"])
async def test_a_forged_formalisation_of_its_own_is_not_even_supported(name: str) -> None:
    assert (await check_coq(None, FORGED[name][1])).strength == "none"


@needs_coq
@pytest.mark.slow
async def test_several_blocks_are_one_proof() -> None:
    blocks = [
        "Require Import Lia.",
        "Fixpoint sum (n : nat) : nat := match n with O => 0 | S k => n + sum k end.",
        "Theorem gauss : forall n : nat, 2 * sum n = n * (n + 1).\nProof. induction n; simpl in *; lia. Qed.",
    ]
    assert (await check_proof("coq", SUM, blocks)).strength == "proved"


@needs_coq
@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("Theorem a : forall n : nat, undefined n.", "does not read the task's statement"),
        ("Axiom f : nat. Theorem a : f = f.", "could not be read"),
        ("Section S. Variable n : nat. Theorem a : n = n.", "stands in a section"),
        ("Theorem a : 1 = 1. Proof. reflexivity. Qed. Definition b := 1.", "could not be read"),
        ("Theorem a := I.", "could not be read"),
    ],
)
async def test_a_statement_that_cannot_be_used_is_told(statement: str, why: str) -> None:
    found = await check_coq(statement, "Theorem a : 1 = 1.\nProof. reflexivity. Qed.")
    assert found.strength == "none"
    assert why in found.how


@needs_coq
@pytest.mark.slow
@pytest.mark.parametrize(
    "tactic",
    [
        "repeat (pose proof I).",
        "let x := eval vm_compute in (Nat.pow 2 40) in idtac.",
        'do 100000 idtac "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx".',
    ],
)
async def test_a_proof_without_end_is_ended(tactic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("proofroute.tools.proof.formal.coq.check._SECONDS", 2.0)
    found = await check_coq(FALSE, f"{FALSE}\nProof.\n{tactic}\nQed.")
    assert found.strength == "none"


async def test_without_coq_it_is_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    found = await check_coq(ADD_ZERO, f"{ADD_ZERO}\nProof. induction n; simpl; auto. Qed.")
    assert found.strength == "none"
    assert "not on this machine" in found.how
