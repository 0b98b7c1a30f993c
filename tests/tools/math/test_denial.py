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
]

GIVEN = {
    "Since x is not zero, the answer is 5.": "5",
    "The sum is not 3 but 5.": "5",
    "Wait, let me recompute. I made a mistake. The answer is \\boxed{5}.": "5",
    "There is no error in this: the answer is 5.": "5",
    "It cannot be negative, so the answer is 5.": "5",
    "\\boxed{5}": "5",
    "The answer is 5. I hope this helps!": "5",
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
