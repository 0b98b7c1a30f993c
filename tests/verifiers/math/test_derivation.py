"""Steps are reported beside the answer and decide nothing about it."""

from tests.verifiers.math.families.support import judged

RIGHT = "$17 \\cdot 23 = 17 \\cdot 20 + 17 \\cdot 3 = 340 + 51$. The answer is $\\boxed{391}$."


def test_steps_are_counted() -> None:
    verdict = judged("What is 17*23?", RIGHT)
    (told,) = (item for item in verdict.evidence if item.check == "math.derivation")
    assert verdict.status == "verified"
    assert (told.outcome, told.statement) == ("undecided", "2 of 2 displayed steps hold.")


def test_true_steps_do_not_make_an_answer_right() -> None:
    verdict = judged("What is 17*23?", RIGHT.replace("boxed{391}", "boxed{381}"))
    assert verdict.status == "refuted"


def test_the_first_broken_step_is_told() -> None:
    verdict = judged("Simplify (x+1)^2 - 1", "$(x+1)^2 - 1 = x^2 + 2x + 2 - 1 = x^2 + 2x + 1$")
    told = [item for item in verdict.evidence if item.check == "math.derivation"]
    assert all(item.outcome == "undecided" for item in told)
    verdict = judged("What is 17*23?", "$17*23 = 17*20 + 17*3 = 340 + 41 = 391$, so $\\boxed{391}$")
    (told_of,) = (item for item in verdict.evidence if item.check == "math.derivation")
    assert "the first that does not: 17*20 + 17*3 = 340 + 41" in told_of.statement


def test_the_steps_to_an_answer_of_an_unread_question_are_told() -> None:
    verdict = judged("Ann, who likes tea, has 17 boxes of 23 bags. How many?", RIGHT.replace("51", "41"))
    (told,) = (item for item in verdict.evidence if item.check == "math.derivation")
    assert verdict.status == "undecided"
    assert told.statement.startswith("1 of 2 displayed steps hold; the first that does not: ")


def test_the_equations_of_the_question_hold_in_each_step() -> None:
    verdict = judged("Solve 3x + 6 = x + 10.", "$3x + 6 = 3(x + 2) = x + 10$, so $x = 2$.")
    (told,) = (item for item in verdict.evidence if item.check == "math.derivation")
    assert told.statement == "2 of 2 displayed steps hold."
