"""Whether two numbers are equal or one is greater, and how people say yes and no."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

MORE = "Is -1 > 10/589?"
AT_LEAST = "Is 824325 greater than or equal to 824335?"
UNEQUAL = "Let k = -27. Are k and -28 non-equal?"
SAME = "Do 0.5 and 1/2 have the same value?"


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (MORE, "No, -1 is less than 10/589.", "verified"),
        (MORE, "No", "verified"),
        (MORE, "False", "verified"),
        (MORE, "Yes", "refuted"),
        (MORE, "Yes, -1 is greater than 10/589.", "refuted"),
        (
            MORE,
            ("-1 is negative and 10/589 is positive, so -1 < 10/589. Therefore, the statement is false."),
            "verified",
        ),
        (MORE, "No, because -1 is negative and 10/589 is positive.", "verified"),
        (MORE, "-1 is not greater than 10/589.", "verified"),
        (MORE, "The answer is False.", "verified"),
        (MORE, "\\boxed{\\text{False}}", "verified"),
        (MORE, "False, since -1 < 10/589.", "verified"),
        (MORE, "No. A negative number is never greater than a positive one.", "verified"),
        (MORE, "It's false.", "verified"),
        (MORE, "true", "refuted"),
        (AT_LEAST, "No, 824325 is less than 824335.", "verified"),
        (AT_LEAST, "Yes, 824325 is less than 824335.", "undecided"),
        (AT_LEAST, "No.", "verified"),
        (AT_LEAST, "824325 < 824335, so no.", "verified"),
        (AT_LEAST, "True", "refuted"),
        (UNEQUAL, "Yes, k and -28 are not equal.", "verified"),
        (UNEQUAL, "Yes, they are different.", "verified"),
        (UNEQUAL, "True", "verified"),
        (UNEQUAL, "No, they are equal.", "refuted"),
        (UNEQUAL, "Yes, k = -27 and -28 are not equal.", "verified"),
        (SAME, "Yes, 0.5 = 1/2.", "verified"),
        (SAME, "Yes, they are equal.", "verified"),
        (SAME, "They have the same value.", "verified"),
        (SAME, "No", "refuted"),
        (SAME, "True", "verified"),
        (MORE, "I'm not sure, maybe yes.", "undecided"),
        (MORE, "Yes and no.", "undecided"),
        (MORE, "Not true.", "undecided"),
        (MORE, "-1 > 10/589 is false.", "verified"),
        (MORE, "-1 > 10/589", "refuted"),
        (MORE, "-1 < 10/589", "verified"),
        (MORE, "10/589 > -1", "verified"),
        (MORE, "10/589 is greater than -1, so no.", "verified"),
        (MORE, "No: -1 < 0 < 10/589.", "verified"),
        (MORE, "no, -1 isn't greater than 10/589", "verified"),
        (MORE, "The claim is incorrect.", "verified"),
        (MORE, "The inequality -1 > 10/589 does not hold.", "verified"),
        (MORE, "That is false.", "verified"),
        (MORE, "Is -1 > 10/589? No.", "verified"),
        (MORE, "**No**", "verified"),
        (MORE, "No, it is not.", "verified"),
        (MORE, "Nope.", "verified"),
        (MORE, "Yes, it is.", "refuted"),
        (MORE, "The answer is no.", "verified"),
        (MORE, "The answer is Yes.", "refuted"),
        (MORE, "If -1 were positive, then yes.", "undecided"),
        (SAME, "0.5 and 1/2 have the same value.", "verified"),
        (SAME, "Yes. 1/2 = 0.5.", "verified"),
        (SAME, "No, they have different values.", "refuted"),
        (SAME, "They do not have the same value.", "refuted"),
        (SAME, "They are not equal.", "refuted"),
        (AT_LEAST, "No, since 824325 < 824335.", "verified"),
        (AT_LEAST, "824325 is not greater than or equal to 824335.", "verified"),
        (AT_LEAST, "824335 is greater.", "undecided"),
    ],
)
def test_replies(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Is 9.11 bigger than 9.9?", "False"),
        ("Is sqrt(2) > 1.4?", "True"),
        ("Is 1/3 equal to 0.33?", "False"),
        ("Is 0.999... equal to 1?", "True"),
        ("Are 4/6 and 10/15 equivalent fractions?", "True"),
        ("Does 0.5 equal 1/2?", "True"),
        ("True or false: 3/4 > 2/3", "True"),
        ("Is it true that 7/8 is less than 8/9?", "True"),
        ("Is -3 less than or equal to -3?", "True"),
        ("Is 2^10 larger than 10^3?", "True"),
        ("Is 3 at least 4?", "False"),
        ("Suppose 3*a = 6. Does 145 = a?", "False"),
        ("Let a = 2. Is 6 != a?", "True"),
    ],
)
def test_questions_are_solved_and_verified(question: str, answer: str) -> None:
    assert solved(question) == answer
    assert judged(question, answer).status == "verified"
    assert judged(question, "no" if answer == "True" else "yes").status == "refuted"


@pytest.mark.parametrize(
    "question",
    [
        "Is x > 3?",
        "Is 3 > 2 > 1?",
        "Is 5 better than 3?",
        "Is 5 greater than 3 and less than 4?",
        "Is i > 0?",
    ],
)
def test_what_is_not_certain_is_not_read(question: str) -> None:
    assert read_task(question) is None
