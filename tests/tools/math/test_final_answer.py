"""The final answer in a whole reply, and none where there is none."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.tools.math import final_answer, grade
from tests.support import data_path


@pytest.mark.parametrize(
    ("reply", "text", "place"),
    [
        (r"So it is $\boxed{\frac{1}{2}}$.", r"\frac{1}{2}", "box"),
        (r"First \boxed{3}. But then \boxed{4}.", "4", "box"),
        (r"\boxed{1},\boxed{2},\boxed{3}", "1, 2, 3", "box"),
        (r"$x = \boxed{1}$ and $y = \boxed{2}$", "x = 1, y = 2", "box"),
        (r"\boxed{\text{Evelyn}} is our answer.", r"\text{Evelyn}", "box"),
        (r"\fbox{7}", "7", "box"),
        (r"\boxed 5", "5", "box"),
        (
            r"We had \boxed{200}. Final Answer: The final answer is $10,455$. I hope it is correct.",
            "$10,455$",
            "stated",
        ),
        ("The answer is 5.", "5", "stated"),
        ("the answer is: $x^2$", "$x^2$", "stated"),
        ("Long prose here.\n\n**Answer:** 42", "42", "stated"),
        ("Answer $9$", "$9$", "stated"),
        ("work\n#### 72", "72", "stated"),
        ("The final answer is 3.14. I hope it is correct.", "3.14", "stated"),
        ("9", "9", "whole"),
        ("x = 2 or x = 3", "x = 2 or x = 3", "whole"),
        ("x^3/3 + C", "x^3/3 + C", "whole"),
        ("no solution", "no solution", "whole"),
        ("It all adds up: with **9** of them we are done.", "9", "bold"),
        ("We find\n\\[ m + n = 10 + 23 = 33. \\]", "m + n = 10 + 23 = 33.", "display"),
        (r"Therefore $x \geq 5$ is the solution.", r"x \geq 5", "sentence"),
        ("There are 12 ways to do it.", "12", "sentence"),
        ("The error increases by 100%.", "100%", "sentence"),
        ("The number is not 10 which is 1,000.99€", "1,000.99€", "sentence"),
        ("<think>It is 4.</think>It is 5.", "5", "sentence"),
    ],
)
def test_found(reply: str, text: str, place: str) -> None:
    found = final_answer(reply)
    assert found is not None
    assert (found.text, found.place) == (text, place)


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "I do not know.",
        "<think>The answer is 5.",
        "<think>The answer is 5.</think>",
        r"<think>\boxed{5}</think>I could not find it.",
        r"It follows that \boxed{12",
        "Either 3 or 4 of them, or 5 if you count the last one as well.",
        "The answer is not known.",
        r"\sqrt{" * 99 + "2" + "}" * 99,
    ],
)
def test_none_is_made_up(reply: str) -> None:
    assert final_answer(reply) is None


@given(st.text(max_size=60), st.integers(0, 9999))
def test_a_box_at_the_end_is_found_after_any_text(before: str, number: int) -> None:
    if "\\" in before or "final" in before.lower() or "<" in before:
        return
    found = final_answer(f"{before}\nIt is $\\boxed{{{number}}}$.")
    assert found is not None
    assert found.text == str(number)


@given(st.text(alphabet=r"ab1 .,$\boxed{}[]()*answer:is=" + "\n", max_size=120))
def test_any_reply_is_searched(reply: str) -> None:
    found = final_answer(reply)
    assert found is None or found.text


def test_real_completions() -> None:
    rows = [json.loads(line) for line in data_path("r1/aime_2024_r1_dev.jsonl").read_text().splitlines()]
    grades: list[bool | None] = []
    for row in rows:
        completion = row["raw_completion"]
        found = final_answer(completion)
        without_opening = final_answer(completion.replace("<think>", "", 1))
        assert found is not None
        assert found == without_opening
        assert found.text.isdigit()
        grades.append(grade(row["reference"], completion).equal)
    assert (grades.count(True), grades.count(False)) == (7, 3)


@pytest.mark.parametrize(
    "reply",
    [r"\frac{1}{2}", "x = 2 or x = 3", "12 cm", "5%", "$5$", "- 9", "-9", r"\boxed{5}", r"\approx 3",
     "3 -- 4", "so 5", "about 5", "* 5", "5, rounded", "x_", r"\sout{4} 5", "no", "A", "5!", "f(x) = 2"],
)  # fmt: skip
def test_a_reply_alone_and_on_a_line_of_its_own_are_the_same(reply: str) -> None:
    # A line break keeps the first from being told at a glance.
    assert final_answer(reply) == final_answer(f"<think>\n</think>\n{reply}")


@pytest.mark.parametrize(
    "reply",
    ["\\boxed{5}^2", "$\\boxed{5} + 1$", "x = \\boxed{1}/2", "\\boxed{3}\\cdot 2", "$\\boxed{7} - 1$"],
)
def test_a_box_that_is_a_part_of_a_formula_is_no_answer(reply: str) -> None:
    assert final_answer(reply) is None


@pytest.mark.parametrize(
    "reply",
    [
        "$\\boxed{5}^\\circ$",
        "$\\boxed{5}$ - as required",
        "$\\boxed{5} = 10/2$",
        "**\\boxed{5}**",
        "\\boxed{5}!",
        "\\boxed{5}\n- 3 and 2 make it",
        "\\boxed{5}\n+ 1 point for the unit",
    ],
)
def test_what_stands_after_a_box_without_changing_it(reply: str) -> None:
    found = final_answer(reply)
    assert found is not None
    assert found.text == "5"
