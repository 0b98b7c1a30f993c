"""Statements and scripts in SMT-LIB: read, compared, decided by two solvers."""

from importlib.util import find_spec

import pytest

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.proof.formal import decide_statement, states_the_same
from proofroute.tools.proof.formal.smtlib import decide_own, is_smtlib, solvers
from proofroute.tools.proof.formal.smtlib.script import goal_of_statement, read_script

needs_cvc5 = pytest.mark.skipif(find_spec("cvc5") is None, reason="cvc5 is not installed")

SQUARE = "(forall ((x Real)) (>= (* x x) 0.0))"

TRUE = [
    SQUARE,
    "(forall ((x Real) (y Real)) (>= (+ (* x x) (* y y)) (* 2.0 x y)))",
    "(forall ((n Int)) (=> (> n 2) (> (* n n) (* 2 n))))",
    "(declare-const p Bool) (declare-const q Bool) (assert (= (not (and p q)) (or (not p) (not q))))",
    "(declare-sort U 0) (declare-fun f (U) U) (assert (forall ((x U) (y U)) (=> (= x y) (= (f x) (f y)))))",
    "(forall ((x (_ BitVec 8))) (= (bvnot (bvnot x)) x))",
    "(declare-const x Real) (assert (> x 1.0)) (assert (< (* x x) x)) (check-sat)",
    "(set-logic QF_LIA)(set-info :status unsat)(declare-fun n () Int)(assert (= (* 2 n) 7))(check-sat)(exit)",
    "(define-fun sq ((x Real)) Real (* x x)) (assert (forall ((x Real)) (=> (> x 1.0) (> (sq x) x))))",
    "; a comment\n(forall ((|x| Int)) (exists ((y Int)) (> y x)))",
]
FALSE = [
    "(forall ((x Real)) (> (* x x) 0.0))",
    "(forall ((n Int)) (> (* n n) n))",
    "(declare-const p Bool) (assert (or p (and p (not p))))",
    "(declare-const x Real) (assert (> x 1.0)) (check-sat)",
    "(exists ((n Int)) (= (* 2 n) 7))",
]
UNCLEAR = [
    "(declare-const x Real) (assert (> x 0.0)) (assert (> (* x x) 0.0))",
    "(declare-const x Real) (assert (not (> x 0.0)))",
    "(declare-const x Real) (push 1) (assert (> x 0.0)) (check-sat) (pop 1)",
    "(declare-const x Real) (assert (> x 0.0)) (check-sat) (assert (< x 0.0)) (check-sat)",
    "(set-info :status sat) (assert true) (check-sat)",
    "(define-fun-rec f ((x Int)) Int (+ 1 (f x))) (assert (= (f 0) 1))",
    "(assert (= 1 1)",
    "(set-logic QF_LIA)",
]


@needs_cvc5
@pytest.mark.parametrize("text", TRUE)
async def test_what_both_solvers_prove_is_proved(text: str) -> None:
    found = await decide_statement(text)
    assert found.strength == "proved", found.how
    assert "Z3: unsat, cvc5: unsat" in found.how


@pytest.mark.parametrize("text", FALSE)
async def test_a_false_statement_is_not_proved(text: str) -> None:
    found = await decide_statement(text)
    assert found.strength == "none"
    assert found.false or find_spec("cvc5") is None


@pytest.mark.parametrize("text", UNCLEAR)
async def test_what_is_not_clear_is_not_decided(text: str) -> None:
    found = await decide_statement(text)
    assert (found.strength, found.false) == ("none", False)
    assert "could not be read" in found.how


def absent(_: str) -> None:
    """Find no module."""


def present(_: str) -> object:
    """Find any module."""
    return object()


async def test_one_solver_alone_is_weaker_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solvers, "find_spec", absent)
    found = await decide_statement(SQUARE)
    assert found.strength == "checked"
    assert "cvc5 is not installed" in found.how


async def test_solvers_that_disagree_decide_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async def asked(worker: str, text: str) -> str:
        return "unsat" if worker == "z3_worker" else "sat"

    monkeypatch.setattr(solvers, "_asked", asked)
    monkeypatch.setattr(solvers, "find_spec", present)
    found = await decide_statement(SQUARE)
    assert (found.strength, found.false) == ("none", False)
    assert "Z3: unsat, cvc5: sat" in found.how


@pytest.mark.parametrize(
    "text",
    [
        (
            "(forall ((a Int) (b Int) (c Int)) (=> (and (> a 0) (> b 0) (> c 0)) "
            "(not (= (+ (* a a a) (* b b b)) (* c c c)))))"
        ),
        "(forall ((x Undefined)) (= x x))",
        "(forall ((x Real)) (= (frobnicate x) x))",
    ],
)
async def test_what_solvers_do_not_decide_is_open(text: str) -> None:
    found = await decide_statement(text)
    assert (found.strength, found.false) == ("none", False)


CUBE = "(declare-const x Real) (assert (=> (> x 1.0) (> (* x x x) 1.0)))"


@pytest.mark.parametrize(
    ("statement", "script"),
    [
        (SQUARE, f"(set-logic NRA)(assert (not {SQUARE}))(check-sat)"),
        (SQUARE, "(declare-const x Real)(assert (not (>= (* x x) 0)))(check-sat)(get-model)"),
        (SQUARE, "(declare-fun y () Real)\n(assert (< (* y y) 0.0)) ; squares\n(check-sat)"),
        (SQUARE, "(declare-const y Real)(assert (> 0 (* y y)))"),
        (SQUARE, "(declare-const x Real)(assert (! (< (* x x) 0) :named goal))(check-sat)(get-unsat-core)"),
        (CUBE, "(declare-const x Real)(assert (> x 1))(assert (<= (* x x x) 1))(check-sat)"),
        (CUBE, "(declare-const x Real)(assert (not (=> (> x 1.0) (> (* x x x) 1.0))))(check-sat)"),
        (CUBE, "(declare-const x Real)(assert (and (< 1 x) (>= 1 (* x x x))))(check-sat)"),
        (TRUE[6], TRUE[6]),
    ],
)
def test_a_script_may_say_the_same_in_other_forms(statement: str, script: str) -> None:
    assert states_the_same(statement, script) is None


@pytest.mark.parametrize(
    ("statement", "script"),
    [
        (SQUARE, "(assert false)(check-sat)"),
        (SQUARE, "(declare-const x Real)(assert (< (* x x) 0))(assert (= x 1))(check-sat)"),
        (SQUARE, "(declare-const x Int)(assert (< (* x x) 0))(check-sat)"),
        (SQUARE, "(declare-const x Real)(assert (! (< (* x x) 0) :named a))(assert (not a))(check-sat)"),
        (SQUARE, "(declare-const x Real)(assert (! false :named a))(check-sat)"),
        (SQUARE, "(declare-const x Real)(assert (< (* x x) (- 1)))(check-sat)"),
        (SQUARE, "(declare-const x Real)(declare-const y Real)(assert (< (* x y) 0))(check-sat)"),
        (SQUARE, f"(assert {SQUARE})(check-sat)"),
        (SQUARE, "(define-fun sq ((x Real)) Real 1.0)(declare-const x Real)(assert (< (sq x) 0))(check-sat)"),
        (CUBE, "(declare-const x Real)(assert (> x 2))(assert (<= (* x x x) 1))(check-sat)"),
        (CUBE, "(declare-const x Real)(assert (<= (* x x x) 1))(check-sat)"),
        (
            "(declare-const x Int)(declare-const y Int)(assert (> x y))",
            "(declare-const x Int)(declare-const y Int)(assert (<= y x))(check-sat)",
        ),
        (
            "(declare-const x Int)(declare-const y Int)(define-fun g () Int (+ x 1))(assert (> g x))",
            "(declare-const y Int)(declare-const x Int)(define-fun g () Int (+ x 1))(assert (<= g y))",
        ),
        (SQUARE, "(assert (not"),
    ],
)
def test_another_script_is_not_the_statement(statement: str, script: str) -> None:
    assert states_the_same(statement, script) is not None


async def test_a_script_of_its_own_is_supported_only() -> None:
    found = await decide_own("(declare-const x Real)(assert (> x 1))(assert (< (* x x) x))(check-sat)")
    assert found.strength == "supported"
    assert "own formalisation" in found.how


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("(declare-const x Real)(assert (> x 1))(check-sat)", "not found to be unsat"),
        (
            "(declare-const x Real)(assert (> x 1))(assert (< x 1))(assert (= x 5))(check-sat)",
            "about nothing",
        ),
        ("(assert (> x 1))(check-sat)", "not found to be unsat"),
        ("(check-sat)", "could not be read"),
    ],
)
async def test_a_script_that_shows_nothing_supports_nothing(script: str, why: str) -> None:
    found = await decide_own(script)
    assert found.strength == "none"
    assert why in found.how


@pytest.mark.parametrize(
    "text",
    [
        "(x + 1)^2 = x^2 + 2x + 1",
        "(a, b) is an interval",
        "forall n : nat, n = n",
        "(not true) is false",
        "",
        "(" * 500,
        "()",
    ],
)
def test_words_are_not_smtlib(text: str) -> None:
    assert not is_smtlib(text)


@pytest.mark.parametrize("text", TRUE)
def test_scripts_are_smtlib(text: str) -> None:
    assert is_smtlib(text)


@pytest.mark.parametrize(
    "command", ['(include "/etc/passwd")', "(eval 1)", "(reset)", "(check-sat-using smt)"]
)
def test_commands_that_do_more_are_refused(command: str) -> None:
    with pytest.raises(Unreadable):
        read_script(f"{command}(assert true)")


def test_options_never_reach_a_solver() -> None:
    script = read_script('(set-option :regular-output-channel "/tmp/x")(assert (= 1 1))')
    assert "channel" not in str(goal_of_statement(script))
