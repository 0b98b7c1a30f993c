"""A specification beside an answer supports it; it never verifies and never refutes."""

import pytest

from proofroute.core import Task
from proofroute.router.prompts import opening
from tests.verifiers.math.families.support import judged

STORY = "A farmer has hens and pigs, 12 heads and 34 legs in all. How many pigs are there?"
SPEC = "unknown hens, pigs: natural\ngiven hens + pigs = 12\ngiven 2*hens + 4*pigs = 34\nask pigs"
SHARE = "Tom shares 10 litres of juice fairly among 3 friends. How many litres does each get?{}"


def reply(answer: str, spec: str, label: str = "spec") -> str:
    return f"Count the legs. The answer is \\boxed{{{answer}}}.\n\n```{label}\n{spec}\n```"


@pytest.mark.parametrize(
    ("answer", "spec", "assurance", "said"),
    [
        ("5", SPEC, "supported", "has the same value"),
        ("5 pigs", SPEC, "supported", "has the same value"),
        ("6", SPEC, "none", "gives 5, and the reply answers 6"),
        ("5", SPEC.replace("natural", "real"), "supported", "has the same value"),
        ("5", SPEC.replace("given hens + pigs = 12\n", ""), "none", "More than one value meets"),
        ("5", SPEC.replace("34", "33"), "none", "Nothing meets"),
        ("5", SPEC.replace("34", "2*17"), "supported", "It does not name 34"),
        ("5", "unknown pigs: natural\ngiven pigs = 12 - 7\nask pigs", "supported", "It does not name 34"),
        ("5", "unknown pigs: natural\ngiven pigs = 5\nask pigs", "none", "names no number of the task"),
        ("5", "unknown pigs: natural\ngiven pigs + 12 = 5 + 12\nask pigs", "none", "states its value"),
        ("5", "ask 5", "none", "names no number of the task"),
        ("12", "unknown heads: natural\ngiven heads = 12\nask heads", "none", "states its value"),
        ("5", "unknown pigs: animal\nask 34", "none", "could not be read"),
        ("5", "unknown pigs: natural\ngiven pigs\nask 34", "none", "could not be read"),
        ("5", '{"unknown": {"h": "natural", "p": "natural"}, "given": ["h+p=12", "2h+4p=34"], "ask": "p"}',
         "supported", "has the same value"),
    ],
)  # fmt: skip
def test_specifications(answer: str, spec: str, assurance: str, said: str) -> None:
    verdict = judged(STORY, reply(answer, spec))
    assert (verdict.status, verdict.assurance) == ("undecided", assurance)
    assert said in " ".join(item.statement for item in verdict.evidence)


def test_an_answer_without_a_box() -> None:
    verdict = judged(STORY, f"The answer is 5.\n\n```spec\n{SPEC}\n```")
    assert (verdict.status, verdict.assurance) == ("undecided", "supported")


@pytest.mark.parametrize(
    ("asked", "answer", "assurance"),
    [
        ("", "10/3", "supported"),
        ("", "3.33", "none"),
        (" Round to two decimal places.", "3.33", "supported"),
        (" Round to two decimal places.", "3.34", "none"),
    ],
)
def test_rounded_answers(asked: str, answer: str, assurance: str) -> None:
    spec = "unknown each: real\ngiven 3*each = 10\nask each"
    assert judged(SHARE.format(asked), reply(answer, spec)).assurance == assurance


def test_beside_a_program_each_speaks_for_itself() -> None:
    both = reply("5", SPEC.replace("34", "36")) + "\n\n```python\nprint((34 - 2 * 12) // 2)\n```"
    verdict = judged(STORY, both)
    assert (verdict.status, verdict.assurance) == ("undecided", "supported")
    assert "gives 6, and the reply answers 5" in " ".join(item.statement for item in verdict.evidence)


def test_a_question_that_is_read_needs_none() -> None:
    verdict = judged("What is 3*4 - 2?", reply("10", "ask 3*4"))
    assert verdict.status == "verified"
    assert all(item.check != "math.specification" for item in verdict.evidence)


@pytest.mark.parametrize("label", ["", "python", "text"])
def test_other_blocks_are_none(label: str) -> None:
    verdict = judged(STORY, reply("5", SPEC, label))
    assert all(item.check != "math.specification" for item in verdict.evidence)


@pytest.mark.parametrize(
    ("task", "asked"), [(Task(prompt=STORY), True), (Task(prompt="What is 3*4?"), False)]
)
def test_the_prompt_asks_for_one_where_the_question_is_not_read(task: Task, asked: bool) -> None:
    said = opening(task, "math")[-1].content
    assert ("```spec" in said, "```python" in said, "`ask count`" in said) == (asked, asked, asked)


HEADS = "unknown hens, pigs: natural\ngiven hens + pigs = 12\n{}\nask pigs"


@pytest.mark.parametrize(
    "given",
    [
        "given 2*pigs = 22",
        "given pigs + 34 = 45",
        "given hens = 1 and 34 = 34",
        "given 34 - 23 = pigs",
        "given pigs^3 = 1331",
        "given 2*pigs - 22 = 0*hens",
        "given pigs = 5 + 6",
        "given 2*hens = 2",
        "given pigs = hens + 10\ngiven hens*13 = 13",
    ],
)
def test_a_value_that_is_stated_otherwise_supports_nothing(given: str) -> None:
    verdict = judged(STORY, reply("11", HEADS.format(given)))
    assert (verdict.status, verdict.assurance) == ("undecided", "none")


@pytest.mark.parametrize(
    ("task", "answer", "spec"),
    [
        (
            "A coat of 80 dollars is sold 15% off in a shop. What does Ann, who buys it, pay?",
            "68",
            "unknown price: real\ngiven price = 0.85*80\nask price",
        ),
        (
            "Ann, who jogs, ran 2 km on each of 6 days. How many metres did she run, all in all?",
            "12000",
            "unknown a: natural\ngiven a = 6*2000\nask a",
        ),
        (
            "Ben's film, which was fun, took 2 hours and 15 minutes. For how many minutes did it run?",
            "135",
            "unknown a: natural\ngiven a = 2*60 + 15\nask a",
        ),
        (
            "Each of Kim's 4 pals gets a third of 21 figs. How many figs are that in all, as Kim sees it?",
            "28",
            "unknown each: natural\ngiven 3*each = 21\nask 4*each",
        ),
    ],
)
def test_numbers_that_need_not_be_said(task: str, answer: str, spec: str) -> None:
    verdict = judged(task, reply(answer, spec))
    assert (verdict.status, verdict.assurance) == ("undecided", "supported")
