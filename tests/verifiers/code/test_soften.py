import pytest

from proofroute.tools.code import Shown, ShownCall
from proofroute.verifiers.code.soften import softened
from proofroute.verifiers.code.trial import Result


@pytest.mark.parametrize(
    ("got", "expected", "outcomes"),
    [
        ("(1, 2)", "[1, 2]", ("undecided", "failed")),
        ("[(1, 2)]", "[[1, 2]]", ("undecided", "failed")),
        ("0.3333", "0.33", ("undecided", "undecided")),
        ("[0.30000000000000004, 1]", "[0.3, 1]", ("undecided", "undecided")),
        ("{'a': 0.3333}", "{'a': 0.33}", ("undecided", "undecided")),
        ("'4'", "4", ("undecided", "failed")),
        ("1", "True", ("undecided", "failed")),
        ("('Venus',)", "'Venus'", ("undecided", "failed")),
        ("('Venus',)", "'Earth'", ("failed", "failed")),
        ("(1, 2)", "1", ("failed", "failed")),
        ("['Venus']", "'Venus'", ("failed", "failed")),
        ("5", "4", ("failed", "failed")),
        ("4.1", "4", ("failed", "failed")),
        ("-0.33", "0.33", ("failed", "failed")),
        ("0.34", "0.33", ("failed", "failed")),
        ("[1, 2, 3]", "[1, 2]", ("failed", "failed")),
        ("{'b': 1}", "{'a': 1}", ("failed", "failed")),
        ("<object>", "4", ("failed", "failed")),
        ("None", "4", ("failed", "failed")),
        ("1" + "0" * 400, "1.5", ("failed", "failed")),
    ],
)
def test_what_a_failure_proves(got: str, expected: str, outcomes: tuple[str, str]) -> None:
    told = Result(outcome="failed", statement="No.", counterexample={"got": got, "expected": expected})
    for loose, outcome in zip((True, False), outcomes, strict=True):
        call = ShownCall(name="f", args=(), keywords=(), expected=expected, loose=loose)
        assert softened(told, Shown(start=0, text="", what=call), "", None).outcome == outcome


def test_a_comparison_whose_outcome_is_not_shown() -> None:
    told = Result(outcome="failed", statement="No.", counterexample={"got": "5", "expected": "4"})
    call = ShownCall(name="f", args=(), keywords=(), expected="4", loose=True, unsure=True)
    assert softened(told, Shown(start=0, text="", what=call), "", None).outcome == "undecided"
    passed = Result(outcome="passed", statement="Yes.")
    assert softened(passed, Shown(start=0, text="", what=call), "", None) == passed


def test_a_choice_that_the_prompt_leaves() -> None:
    told = Result(outcome="failed", statement="No.", counterexample={"got": "5", "expected": "4"})
    call = ShownCall(name="f", args=(), keywords=(), expected="4")
    result = softened(told, Shown(start=0, text="", what=call), "", "any order")
    assert result.outcome == "undecided"
    assert "any order" in result.statement
