"""A program beside an answer supports it; it never verifies and never refutes."""

import pytest

from proofroute.core import Task
from proofroute.router.prompts import opening
from tests.verifiers.math.families.support import judged

STORY = "Tom has 3 boxes with 4 apples each and eats 2 of them. How many apples are left?"


def reply(answer: str, code: str) -> str:
    return f"3*4 - 2 is what is left. The answer is \\boxed{{{answer}}}.\n\n```python\n{code}\n```"


@pytest.mark.parametrize(
    ("answer", "code", "assurance", "said"),
    [
        ("10", "apples = 3 * 4\nprint(apples - 2)", "supported", "works out the same"),
        ("10 apples", "print(3 * 4 - 2)", "supported", "works out the same"),
        ("11", "print(3 * 4 - 2)", "none", "prints 10, and the reply answers 11"),
        ("10", "print(10)", "none", ""),
        ("10", "print('about', 3 * 4 - 2)", "none", ""),
        ("10", "import os\nprint(1 / 0)", "none", "gives no value"),
        ("10", "while True: pass", "none", "gives no value"),
        ("10", "x = 3 *\nprint(x)", "none", ""),
    ],
)
def test_programs(answer: str, code: str, assurance: str, said: str) -> None:
    verdict = judged(STORY, reply(answer, code))
    assert (verdict.status, verdict.assurance) == ("undecided", assurance)
    assert said in " ".join(item.statement for item in verdict.evidence)


def test_a_question_that_is_read_needs_none() -> None:
    verdict = judged("What is 3*4 - 2?", reply("10", "print(11 * 1)"))
    assert verdict.status == "verified"
    assert all(item.check != "math.program" for item in verdict.evidence)


def test_only_where_nothing_else_can_check_a_program_is_asked_for() -> None:
    asked = opening(Task(prompt=STORY), "math")[-1].content
    assert "Python program" in asked
    for task in (Task(prompt="What is 17*23?"), Task(prompt=STORY, reference="10")):
        assert "Python program" not in opening(task, "math")[-1].content
