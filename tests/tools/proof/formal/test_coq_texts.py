"""Texts of Coq taken apart, and what they may hold; nothing here needs Coq."""

import pytest

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.proof.formal.coq.gate import objection
from proofroute.tools.proof.formal.coq.reply import read_proof
from proofroute.tools.proof.formal.coq.sentences import sentences_of, without_comments
from proofroute.tools.proof.formal.coq.statement import is_coq, read_coq
from tests.tools.proof.formal.coq_texts import ADD_ZERO, FORGED, PROVED, SUM, TREE


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("A. B.", ["A", "B"]),
        ("rewrite H.a in b. Qed.", ["rewrite H.a in b", "Qed"]),
        ("auto with a. { lia. } Qed.", ["auto with a", "{ lia", "} Qed"]),
        ('Notation "a . b" := x. B.', ['Notation "a . b" := x', "B"]),
        ('A "(* no". B.', ['A "(* no"', "B"]),
        ('(* "*)" Admitted. *) B.', ["B"]),
        ("(* (* *) A. *) B.", ["B"]),
        ("intros... B.", ["intros..", "B"]),
        ("a .. b. B.", ["a .. b", "B"]),
        ("A.\n  (* x *)  B\n C.", ["A", "B C"]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in sentences_of(text)] == sentences


@pytest.mark.parametrize("text", ["A. (* B.", 'A "b. C.', "A. B", "(* (* *) A."])
def test_what_has_no_end_is_not_read(text: str) -> None:
    with pytest.raises(Unreadable):
        sentences_of(text)


def test_a_long_text_is_not_read() -> None:
    with pytest.raises(TooLarge):
        sentences_of("A. " * 100_000)


def test_comments_become_blanks() -> None:
    assert without_comments("a(**)b(* (* c *) *)d") == "a b d"


@pytest.mark.parametrize("name", PROVED)
def test_a_proof_may_hold_what_proofs_hold(name: str) -> None:
    assert objection(sentences_of(PROVED[name][1])) is None


@pytest.mark.parametrize(
    "text",
    [
        "Set Implicit Arguments.",
        "Local Open Scope nat_scope.",
        "From Coq Require Import Lia Arith.PeanoNat.",
        "From Stdlib Require Import ZArith.",
        "Require Import Coq.Lists.List Lia.",
        "Section S. Context (A : Type). Variable x : A. End S.",
        "#[local] Hint Resolve le_n : core.",
        "#[global] Instance i : A := b.",
        "Add Parametric Morphism : f with signature a as b.",
        "1: { lia. } 2: lia.",
        "Declare Scope my.",
        'Tactic Notation "now_" tactic(t) := t; easy.',
        "Ltac Mine := auto. Mine.",
        "Fail Check x.",
        'Set Warnings "-all".',
    ],
)
def test_what_is_allowed(text: str) -> None:
    assert objection(sentences_of(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Axiom a : False.",
        "Local Axiom a : False.",
        "#[local] Axiom a : False.",
        "Time Axiom a : False.",
        "Variable a : False.",
        "Section S. End S. Variable a : False.",
        "Unset Guard Checking.",
        "Local Unset Guard Checking.",
        "#[bypass_check(guard)] Fixpoint f (n : nat) : False := f n.",
        "#[local, bypass_check(universes)] Definition a := Type.",
        "Set Universe Polymorphism.",
        "Primitive f := #int63_add.",
        "Module M. End M.",
        "Module Type M. End M.",
        "Include M.",
        "Declare Module M : T.",
        'Declare ML Module "x".',
        'Add LoadPath "/".',
        'Add ML Path "/".',
        'Load "x".',
        'Redirect "x" Print nat.',
        'Cd "/".',
        "Drop.",
        "Extraction nat.",
        "Recursive Extraction nat.",
        "Reset Initial.",
        "Register nat as x.",
        "Require Import mathcomp.ssreflect.ssrnat.",
        "From Equations Require Import Equations.",
        "Require Import ProofrouteTask.Task.",
        "Definition proofroute_statement := True.",
        "Lemma a : False. give_up. Qed.",
        "{ } Axiom a : False.",
        "- Axiom a : False.",
        "+Axiom a : False.",
        "Admit Obligations.",
        "Proof. Admitted.",
        "Conjecture a : False.",
        "Symbol a : nat.",
        'Ltac Redirect := idtac. Redirect "x" Print nat.',
        "Ltac Module := idtac. Module M. End M.",
        "Declare Instance i : A.",
    ],
)
def test_what_is_not_allowed(text: str) -> None:
    assert objection(sentences_of(text)) is not None


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (ADD_ZERO, "forall n : nat, n + 0 = n"),
        (
            "Lemma a {A : Type} (x : A) (f : A -> A) : f x = f x",
            "forall {A : Type} (x : A) (f : A -> A), f x = f x",
        ),
        ("forall n : nat, n = n", "forall n : nat, n = n"),
        ("Goal forall n : nat, n = n.", "forall n : nat, n = n"),
        (SUM, "forall n : nat, 2 * sum n = n * (n + 1)"),
        (TREE, "forall (t : tree), mirror (mirror t) = t"),
        (
            "Theorem a (n : nat) : exists m : nat, m = n. Proof. admit. Admitted.",
            "forall (n : nat), exists m : nat, m = n",
        ),
    ],
)
def test_what_a_statement_says(text: str, type_: str) -> None:
    assert read_coq(text).type == type_


def test_what_a_task_defines_is_not_defined_again() -> None:
    statement = read_coq(SUM)
    proof = read_proof(PROVED["definitions repeated"][1], statement)
    assert sum(line.startswith("Fixpoint sum") for line in proof.lines) == 0
    assert proof.candidates[0] == "gauss"


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        ("forall x : R, x = x", ("Require Import Reals", "Open Scope R_scope")),
        ("forall x : Z, x = x", ("Require Import ZArith", "Open Scope Z_scope")),
        ("forall (n : nat) (x : R), x = x", ("Require Import Reals",)),
        ("forall l : list nat, l = l", ("Require Import List", "Import ListNotations")),
        ("forall n : nat, n = n", ()),
        ("Require Import Arith. Theorem a : forall x : Z, x = x.", ("Require Import Arith",)),
    ],
)
def test_numbers_and_lists_are_loaded_where_a_statement_loads_nothing(
    text: str, loaded: tuple[str, ...]
) -> None:
    assert read_coq(text).before == loaded


@pytest.mark.parametrize(
    "text",
    [
        "Theorem: for all real x, x^2 >= 0.",
        "Theorem 1. For all n, n = n.",
        "Lemma about primes. There are many.",
        "For all real x, x^2 >= 0",
        "forall n, n = n",
        "x + 0 = x",
        "theorem a (n : Nat) : n + 0 = n",
        "∀ n : ℕ, n = n",
        "The set {x : x > 0} is not empty.",
    ],
)
def test_words_are_not_coq(text: str) -> None:
    assert not is_coq(text)


def test_forgeries_are_many() -> None:
    assert len(FORGED) >= 40
    assert len(PROVED) >= 12
