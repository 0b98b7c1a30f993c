"""Statements in Coq with proofs of them, and forgeries that must not pass for one."""

ADD_ZERO = "Theorem add_zero : forall n : nat, n + 0 = n."
ADD_COMM = "Theorem add_comm : forall n m : nat, n + m = m + n."
FALSE = "Theorem nonsense : 0 = 1."
SUM = """\
Fixpoint sum (n : nat) : nat := match n with O => 0 | S k => n + sum k end.
Theorem gauss : forall n : nat, 2 * sum n = n * (n + 1)."""
TREE = """\
Inductive tree : Set := leaf | node (l r : tree).
Fixpoint mirror (t : tree) : tree := match t with leaf => leaf | node l r => node (mirror r) (mirror l) end.
Theorem mirror_mirror (t : tree) : mirror (mirror t) = t. Proof. Admitted."""

PROVED = {
    "induction": (
        ADD_ZERO,
        (
            f"{ADD_ZERO}\nProof.\n  induction n as [| n IH].\n  - reflexivity.\n"
            "  - simpl. rewrite IH. reflexivity.\nQed."
        ),
    ),
    "a later name of the library": (
        ADD_COMM,
        f"From Stdlib Require Import Lia.\n{ADD_COMM}\nProof. intros n m. lia. Qed.",
    ),
    "lia": (ADD_COMM, f"Require Import Lia.\n{ADD_COMM}\nProof. intros n m. lia. Qed."),
    "term": (ADD_ZERO, f"{ADD_ZERO}\nProof (fun n => eq_sym (plus_n_O n))."),
    "lemma first": (
        ADD_COMM,
        (
            "Lemma zero : forall m, m = m + 0.\nProof. induction m; simpl; congruence. Qed.\n"
            "Lemma succ : forall n m, S (m + n) = m + S n.\n"
            "Proof. induction m; simpl; congruence. Qed.\n"
            f"{ADD_COMM}\nProof.\n  induction n as [|n IH]; intro m; simpl.\n  {{ apply zero. }}\n"
            "  { rewrite IH. apply succ. }\nQed."
        ),
    ),
    "proof alone": (ADD_ZERO, "Proof.\n  induction n; simpl; auto.\nQed."),
    "proof alone with its library": (
        ADD_COMM,
        "From Coq Require Import Lia.\nProof. intros. lia. Qed.",
    ),
    "own name": (ADD_ZERO, "Lemma mine (k : nat) : k + 0 = k.\nProof. induction k; simpl; auto. Qed."),
    "no name": (
        "forall P Q : Prop, P /\\ Q -> Q /\\ P",
        "Goal forall P Q : Prop, P /\\ Q -> Q /\\ P.\nProof. tauto. Qed.",
    ),
    "definitions repeated": (
        SUM,
        (f"Require Import Arith Lia.\n(* as given *)\n{SUM}\nProof. induction n; simpl in *; lia. Qed."),
    ),
    "definitions left out": (
        SUM,
        (
            "Require Import Lia.\nTheorem gauss : forall n, 2 * sum n = n * (n + 1).\n"
            "Proof. induction n; simpl in *; lia. Qed."
        ),
    ),
    "inductive type written otherwise": (
        TREE,
        (
            "Inductive tree : Set :=\n  | leaf : tree\n  | node : tree -> tree -> tree.\n"
            "Fixpoint mirror (t : tree) : tree :=\n  match t with\n  | leaf => leaf\n"
            "  | node a b => node (mirror b) (mirror a)\n  end.\n"
            "Theorem mirror_mirror (t : tree) : mirror (mirror t) = t.\n"
            "Proof. induction t; simpl; [reflexivity | congruence]. Qed."
        ),
    ),
    "inductive type": (
        TREE,
        (
            "Theorem mirror_mirror (t : tree) : mirror (mirror t) = t.\n"
            "Proof. induction t; simpl; [reflexivity | congruence]. Qed."
        ),
    ),
    "integers": (
        "forall x y : Z, (x - y) * (x + y) = x * x - y * y",
        (
            "Require Import ZArith.\nOpen Scope Z_scope.\n"
            "Theorem t : forall x y : Z, (x - y) * (x + y) = x * x - y * y.\nProof. intros. ring. Qed."
        ),
    ),
    "lists": (
        "Require Import List.\nTheorem rev2 : forall (A : Type) (l : list A), rev (rev l) = l.",
        (
            "Require Import List.\nImport ListNotations.\n"
            "Theorem rev2 : forall (A : Type) (l : list A), rev (rev l) = l.\n"
            "Proof. exact rev_involutive. Qed."
        ),
    ),
    "implicit argument": (
        "Theorem trans {A : Type} (x y z : A) : x = y -> y = z -> x = z.",
        (
            "Theorem trans {A : Type} (x y z : A) : x = y -> y = z -> x = z.\n"
            "Proof. intros -> ->. reflexivity. Qed."
        ),
    ),
    "section and tactic of its own": (
        ADD_ZERO,
        (
            "Ltac Easy := simpl; auto.\nSection S.\nVariable k : nat.\nHypothesis H : k + 0 = k.\n"
            "Lemma step : S k + 0 = S k.\nProof. Easy. Qed.\nEnd S.\n"
            f"{ADD_ZERO}\nProof. induction n; [ Easy | apply step; assumption ]. Qed."
        ),
    ),
    "ends in Defined": (ADD_ZERO, f"{ADD_ZERO}\nProof.\n  induction n; simpl;\n  auto.\nDefined."),
    "comments": (
        ADD_ZERO,
        (
            f'(* a (* nested *) "*)" one. *)\n{ADD_ZERO} (* Admitted. *)\n'
            "Proof. (* by *) induction n; simpl; auto. Qed."
        ),
    ),
    "exists": (
        "Theorem root : exists n : nat, n * n = 49.",
        "Theorem root : exists n : nat, n * n = 49.\nProof. exists 7. reflexivity. Qed.",
    ),
}

FORGED = {
    "Admitted": (FALSE, f"{FALSE}\nProof. Admitted."),
    "admit": (FALSE, f"{FALSE}\nProof. admit. Qed."),
    "an axiom": (FALSE, f"Axiom cheat : 0 = 1.\n{FALSE}\nProof. exact cheat. Qed."),
    "an axiom after a bullet": (FALSE, f"-Axiom cheat : 0 = 1.\n{FALSE}\nProof. exact cheat. Qed."),
    "an axiom in a brace": (FALSE, f"{{ }} Axiom cheat : 0 = 1.\n{FALSE}\nProof. exact cheat. Qed."),
    "Parameter": (FALSE, f"Parameter cheat : False.\n{FALSE}\nProof. destruct cheat. Qed."),
    "Variable": (FALSE, f"Variable cheat : False.\n{FALSE}\nProof. destruct cheat. Qed."),
    "Context": (FALSE, f"Context (cheat : False).\n{FALSE}\nProof. destruct cheat. Qed."),
    "Hypothesis after a section": (
        FALSE,
        f"Section S.\nEnd S.\nHypothesis cheat : False.\n{FALSE}\nProof. destruct cheat. Qed.",
    ),
    "hypothesis in a section": (
        FALSE,
        f"Section S.\nHypothesis cheat : False.\n{FALSE}\nProof. destruct cheat. Qed.\nEnd S.",
    ),
    "changed statement": (FALSE, "Theorem nonsense : 1 = 1.\nProof. reflexivity. Qed."),
    "weaker statement": (
        ADD_COMM,
        (
            "Theorem add_comm : forall n m : nat, n = m -> n + m = m + n.\n"
            "Proof. intros; subst; reflexivity. Qed."
        ),
    ),
    "instance of the statement": (ADD_COMM, "Theorem add_comm : 1 + 2 = 2 + 1.\nProof. reflexivity. Qed."),
    "nat of its own": (
        FALSE,
        (
            "Inductive nat : Set := O | S (n : nat).\nDefinition zero := O.\n"
            'Notation "0" := O. Notation "1" := O.\nTheorem nonsense : 0 = 1.\n'
            "Proof. reflexivity. Qed."
        ),
    ),
    "plus of its own": (
        "Theorem two : 1 + 1 = 3.",
        (
            'Definition plus (a b : nat) := 3.\nInfix "+" := plus.\n'
            "Theorem two : 1 + 1 = 3.\nProof. reflexivity. Qed."
        ),
    ),
    "equality of its own": (
        FALSE,
        (
            'Inductive eq (A : Type) (x y : A) : Prop := yes.\nNotation "x = y" := (eq _ x y).\n'
            "Theorem nonsense : 0 = 1.\nProof. constructor. Qed."
        ),
    ),
    "notation of True": (
        FALSE,
        'Notation "x = y" := True (at level 70).\nTheorem nonsense : 0 = 1.\nProof. exact I. Qed.',
    ),
    "definition of the task again": (
        SUM.replace("n * (n + 1)", "7"),
        (
            "Fixpoint sum (n : nat) : nat := match n with O => 0 | S k => 0 end.\n"
            "Definition two := 2.\n"
            "Theorem gauss : forall n : nat, 0 * sum n = 0.\nProof. reflexivity. Qed."
        ),
    ),
    "type of the task again": (
        TREE.replace("= t.", "= leaf."),
        (
            "Inductive tree : Set := leaf.\nDefinition mirror (t : tree) := t.\n"
            "Theorem mirror_mirror (t : tree) : mirror (mirror t) = leaf.\n"
            "Proof. destruct t. reflexivity. Qed."
        ),
    ),
    "guard off": (
        FALSE,
        (f"Unset Guard Checking.\nFixpoint f (n : nat) : 0 = 1 := f n.\n{FALSE}\nProof. exact (f 0). Qed."),
    ),
    "guard off by an attribute": (
        FALSE,
        (f"#[bypass_check(guard)] Fixpoint f (n : nat) : 0 = 1 := f n.\n{FALSE}\nProof. exact (f 0). Qed."),
    ),
    "guard off by other attributes": (
        FALSE,
        (
            f"#[ local , bypass_check(guard) ] Fixpoint f (n : nat) : 0 = 1 := f n.\n{FALSE}\n"
            "Proof. exact (f 0). Qed."
        ),
    ),
    "universes off": (FALSE, f"Unset Universe Checking.\n{FALSE}\nProof. Qed."),
    "positivity off": (
        FALSE,
        (
            "Unset Positivity Checking.\nInductive bad := mk (f : bad -> False).\n"
            "Definition no (b : bad) : False := match b with mk f => f b end.\n"
            f"{FALSE}\nProof. destruct (no (mk no)). Qed."
        ),
    ),
    "an endless function": (
        FALSE,
        f"Fixpoint f (n : nat) : 0 = 1 := f n.\n{FALSE}\nProof. exact (f 0). Qed.",
    ),
    "empty": (FALSE, ""),
    "empty proof": (FALSE, f"{FALSE}\nProof. Qed."),
    "aborted": (FALSE, f"{FALSE}\nProof. Abort."),
    "no end": (ADD_ZERO, f"{ADD_ZERO}\nProof. induction n; simpl; auto."),
    "comment that is not closed": (FALSE, f"{FALSE}\nProof. (* Qed."),
    "string that hides the end of a comment": (
        FALSE,
        f'(* " *) Axiom cheat : 0 = 1. (* " *)\n{FALSE}\nProof. exact cheat. Qed.',
    ),
    "comment that hides nothing": (
        FALSE,
        f"Definition s := tt. (* (* *) *) Axiom cheat : 0 = 1.\n{FALSE}\nProof. exact cheat. Qed.",
    ),
    "blanks that are none": (
        FALSE,
        f"Definition s := tt.\u00a0Axiom cheat : 0 = 1.\n{FALSE}\nProof. exact cheat. Qed.",
    ),
    "two dots": (FALSE, f"Definition s := 1.. Axiom cheat : 0 = 1.\n{FALSE}\nProof. exact cheat. Qed."),
    "two theorems of one name": (
        FALSE,
        f"Theorem nonsense : 1 = 1.\nProof. reflexivity. Qed.\n{FALSE}\nProof. reflexivity. Qed.",
    ),
    "a module of the same name": (
        FALSE,
        "Module nonsense.\nTheorem nonsense : True.\nProof. exact I. Qed.\nEnd nonsense.",
    ),
    "a module like ours": (
        FALSE,
        (
            "Module Task.\nDefinition proofroute_statement := True.\nEnd Task.\n"
            "Theorem t : True.\nProof. exact I. Qed."
        ),
    ),
    "a module type with a parameter": (
        FALSE,
        (
            "Module Type M.\nParameter cheat : 0 = 1.\nEnd M.\nDeclare Module N : M.\n"
            f"{FALSE}\nProof. exact N.cheat. Qed."
        ),
    ),
    "an axiom that ends like what is closed": (
        FALSE,
        (
            "Axiom cheat : forall (Closed : nat -> nat -> nat -> nat -> Prop) "
            "(under the global context : nat), "
            "Closed under the global context.\n"
            f"{FALSE}\nProof. exact (cheat (fun _ _ _ _ => 0 = 1) 0 0 0 0). Qed."
        ),
    ),
    "prints that it is closed": (
        FALSE,
        (
            "Theorem t : True.\n"
            'Proof. idtac "Closed under the global context". exact I. Qed.\nPrint Assumptions t.'
        ),
    ),
    "our own names": (FALSE, "Definition proofroute_checked := I.\nTheorem t : True.\nProof. exact I. Qed."),
    "loads a file": (FALSE, 'Load "/etc/passwd".\nTheorem t : True.\nProof. exact I. Qed.'),
    "writes a file": (FALSE, 'Redirect "Task" Print nat.\nTheorem t : True.\nProof. exact I. Qed.'),
    "loads a plugin": (FALSE, 'Declare ML Module "coq-core.plugins.extraction".\n' + f"{FALSE}\nProof. Qed."),
    "extracts": (FALSE, f'Require Import Extraction.\nExtraction "x.ml" plus.\n{FALSE}\nProof. Qed.'),
    "another library": (FALSE, f"From mathcomp Require Import ssreflect.\n{FALSE}\nProof. Qed."),
    "an axiom of the library": (
        "Theorem em : forall P : Prop, P \\/ ~ P.",
        ("Require Import Classical.\nTheorem em : forall P : Prop, P \\/ ~ P.\nProof. exact classic. Qed."),
    ),
    "an inconsistency by an option": (
        FALSE,
        f"Set Universe Polymorphism.\nUnset Strict Universe Declaration.\n{FALSE}\nProof. Qed.",
    ),
    "obligations admitted": (
        FALSE,
        "Require Import Program.\nProgram Definition nonsense : 0 = 1 := _.\nAdmit Obligations.",
    ),
    "coercion to the statement": (
        FALSE,
        (
            "Definition wrap (b : bool) : Prop := True.\nCoercion wrap : bool >-> Sortclass.\n"
            "Theorem nonsense : true.\nProof. exact I. Qed."
        ),
    ),
}
