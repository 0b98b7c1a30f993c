"""An answer that is denied, refused or taken back is none."""

import pytest

from proofroute.tools.math import final_answer

DENIED = [
    "It is false that the answer is 4.",
    "It is not true that 2+2=4.",
    "The answer cannot be 4.",
    "No one would claim it is 4.",
    "Incorrect: 4",
    "Wrong answer: 4",
    "A common mistake is 4.",
    "Final answer: 4. Correction: 5.",
    "Final answer: 4. Oops, I meant 5.",
    "**Answer:** 4\n\nHmm, rechecking: 2+2 = 5. So it is five.",
    "\\boxed{4}. Sorry, that is wrong; I don't know.",
    "Final answer: 4. Just kidding.",
    "I can't tell; version 4",
    "I refuse. Ticket 4",
    "I cannot answer before step 4",
    "The result is not 4.",
    "\\boxed{4} is wrong, it should be something else.",
    "\\boxed{4}\n\nThe answer is 5.",
    "I doubt that it is 4",
    "(many people wrongly say 4)",
    "It may be 4",
    "It might well be 4.",
    "It could be 4.",
    "Probably 4?",
    "It is most likely 4.",
    "I guess 4",
    "~~4~~",
    "Answer: <del>4</del>",
    "<!-- The answer is 4 -->",
    "!= 4",
    "≠ 4",
    "The answer is $\\neq 4$.",
    "My friend's answer is 4",
    "ChatGPT says: 4",
    "According to Bob the answer is 4.",
    "The student claims the answer is 4.",
    "The claim that the answer is 4 is false",
    "It is not the case that it's 4",
    "4? No, 8.",
    "Is it 4?",
    "Let us suppose the answer is 4.",
    "If the answer is 4 then we are done",
    "I used to think it was 4",
    "It was thought to be 4.",
    "The answer is 4 (incorrect).",
    "The answer is 4, which is false.",
    "The answer is 4, but I disagree.",
    "The answer is 4. Actually, it is 27.",
    "The answer is 4 ❌",
    "Contrary to popular belief it's 4",
    "A common wrong answer:\n\n4",
]

GIVEN = {
    "Since x is not zero, the answer is 5.": "5",
    "The sum is not 3 but 5.": "5",
    "Wait, let me recompute. I made a mistake. The answer is \\boxed{5}.": "5",
    "There is no error in this: the answer is 5.": "5",
    "It cannot be negative, so the answer is 5.": "5",
    "\\boxed{5}": "5",
    "The answer is 5. I hope this helps!": "5",
    "Answer: ~~9~~ 5": "5",
    "There is no doubt that the answer is 5.": "5",
    "According to the power rule the answer is 5.": "5",
    "We can say that the answer is 5.": "5",
    "The theorem says that it is 5.": "5",
    "I first thought of 9. Then I computed it: the answer is 5.": "5",
    "Here's your answer: 5": "5",
    "There were 5 apples.": "5",
    "\\boxed{5}\n\nThe answer is 5.0.": "5",
    "If we integrate, we get 5.": "5",
}


@pytest.mark.parametrize("reply", DENIED)
def test_is_no_answer(reply: str) -> None:
    found = final_answer(reply)
    assert found is None or found.text != "4"


@pytest.mark.parametrize(("reply", "answer"), GIVEN.items())
def test_is_an_answer(reply: str, answer: str) -> None:
    found = final_answer(reply)
    assert found is not None
    assert found.text == answer


@pytest.mark.parametrize(
    "reply",
    [
        "ten to the power of 4",
        "The answer differs from 4",
        "It is half of $4$",
        "It is under 4",
        "It is at least 4",
        "There are more than 4",
        "It is 4 squared",
        "The answer is the square root of 4",
        "The cube of 4",
        "one less than 4",
        "It is 4 or 10.",
        "The answer is 4 + something",
        "It is 4-ish",
        "The answer exceeds 4",
        "It is 4!",
        "The values are 4, ...",
        "The answer is 4 remainder 1",
        "It is over 4",
        "4 thousand",
    ],
)
def test_a_number_within_a_phrase_is_not_the_answer(reply: str) -> None:
    found = final_answer(reply)
    assert found is None or found.text not in ("4", "$4$")


@pytest.mark.parametrize(
    ("reply", "text"),
    [
        ("That makes a total of 4.", "4"),
        ("The length of the side is 4.", "4"),
        ("It leaves a remainder of 4.", "4"),
        ("It comes to 4.", "4"),
        ("The answer is **4**!", "4"),
        ("x => 4", "x => 4"),
    ],
)
def test_what_does_not_change_a_number(reply: str, text: str) -> None:
    found = final_answer(reply)
    assert found is not None
    assert found.text.strip("* ") == text


@pytest.mark.parametrize(
    ("reply", "rounded"),
    [
        ("It is about 3.14.", True),
        ("≈ 3.14", True),
        ("The answer is approximately $3.14$.", True),
        ("The answer is 3.14 (to 2 d.p.)", True),
        ("The answer is 3.14, rounded to two places.", True),
        ("The answer is 3.14.", False),
        ("Let us think about it. The answer is 3.14.", False),
    ],
)
def test_what_is_said_to_be_rounded(reply: str, rounded: bool) -> None:
    found = final_answer(reply)
    assert found is not None
    assert found.rounded is rounded


@pytest.mark.parametrize(
    ("reply", "text"),
    [
        ('{"answer": [2, 3]}', "2, 3"),
        ('{"x1": 2, "x2": 3}', "x1 = 2, x2 = 3"),
        ('```json\n{"answer": 4, "steps": 3}\n```', "4"),
        ('{"a": [2, {"b": 3}]}', None),
        ('{"first": 2, "second": 3}', None),
        ('{"answer": null}', None),
    ],
)
def test_a_reply_in_json(reply: str, text: str | None) -> None:
    found = final_answer(reply)
    assert (found and found.text) == text
