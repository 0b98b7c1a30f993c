"""What stands beside an answer: certainty, emphasis, equations that cannot be read, conditions."""

import pytest

from proofroute.tools.math import grade


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("42", "Answer: 42 CONFIDENCE: 0.9", True),
        ("42", "ANSWER: 42 (confidence 8/10)", True),
        ("43", "ANSWER: 42 with a 90% confidence", False),
        ("17", "ANSWER:\nCONFIDENCE: 0.3\n17", True),
        ("Paris", "ANSWER: Paris | confidence 0.8", True),
        ("12", "So x = 12, I'm 90% confident", True),
        ("7", "x = 8; confidence: high", False),
        ("0.9", "Confidence: 0.9", True),
        ("95%", "The interval has 95% confidence", None),
        ("Paris", "Answer: _Paris_", True),
        ("x_1 + y_1", "x_1 + y_1", True),
        ("42", "**`42`**.", True),
        ("Paris", "The answer is clear\nParis", True),
        ("5", "The answer is simple: 5", True),
    ],
)
def test_certainty_and_emphasis_are_no_part_of_an_answer(
    reference: str, answer: str, equal: bool | None
) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("114", "1/3p-3=114", None),
        ("p = 351", "1/3p-3=114", None),
        ("5", "so 2x-1/3y = 5", None),
        ("5", "P(X=2) = 5", True),
        ("12", "Therefore f(3) = 12", True),
        ("7", "the area A = 3 + 4 = 7", True),
    ],
)
def test_a_side_of_an_equation_that_cannot_be_read_is_no_answer(
    reference: str, answer: str, equal: bool | None
) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        (r"x \in \mathbb{R}, x \neq 2", r"\mathbb{R}\setminus\{2\}", True),
        (r"\mathbb{R}\setminus\{2\}", r"x \in \mathbb{R}, x \neq 3", False),
        (r"(1, \infty)", r"x \in \mathbb{R} \text{ and } x > 1", True),
        (r"(0,2)\cup(2,5)", r"x \in (0,5), x \neq 2", True),
        (r"(0,2)\cup(2,5)", r"x \in (0,5), x \neq 3", False),
        (r"[1,2]\cup[3,4]", r"x \in [1,2] \text{ or } [3,4]", True),
        (r"x\in\mathbb{R}", r"x\in\mathbb{R}, y\in\mathbb{R}", None),
        (r"\{x \mid x > 2\}", r"\{ y : y > 2\}", True),
        (r"\{x \mid x^2 > 4\}", r"\{t \mid t < -2 \text{ or } t > 2\}", True),
        (r"\{x \mid x > 2\}", r"\{ y : y > 3\}", False),
        ("x > 2", "y > 2", False),
    ],
)
def test_conditions_on_one_variable(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("x = y or x = -y", "|x| = |y|", None),
        ("x = 2 or x = 3", "x = 2", False),
        ("y = x/(2x - 1)", "1/x + 1/y = 2", None),
        ("y = x/(2x - 1)", "1/x + 1/y = 3", False),
        ("40 cups", "2.5 gal", True),
        ("4 cups", "1 quart", True),
        ("5 cups", "1 quart", False),
        ("1 tbsp", "3 tsp", True),
        ("1 cup", "240 mL", None),
        ("1 cup", "8 oz", None),
    ],
)
def test_what_is_the_same_but_for_its_edges_is_not_refuted(
    reference: str, answer: str, equal: bool | None
) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("2000000", "2 million", True),
        ("1.5 billion", "1,480,000,000", True),
        ("1.5 billion", "1.6 billion", False),
        ("3200000", "3.2 million people", True),
        ("2 million dollars", "$2000000", True),
        ("3000000", "2 million", False),
        ("2", "The population is 2 million.", None),
        ("2 million", "2", None),
        ("3 million", "2", False),
        ("12", "12 hundred thousand", None),
    ],
)
def test_scales_in_words(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("R1 + R2", "R2 + R1", True),
        ("V_1 = 3", "V1 = 3", True),
        ("x1^2", "x1*x1", True),
        ("x^2", "x2", None),
        ("2x", "x2", None),
        ("x1 + x2", "x1 - x2", None),
        ("-Ia*(R1+R2+R3)+Ib*R3=0", "Ia*(R1+R2+R3)-Ib*R3=0", True),
        ("0", "Ia*(R1+R2+R3)-Ib*R3=0", None),
        ("epsilon_0/2", "ε_0/2", True),
        ("epsilon_0", "epsilon_1", False),
        ("log_b(x)", "ln(x)/ln(b)", True),
        ("log_b(x)", "ln(b)/ln(x)", False),
        ("71/6", "+11 5/6", True),
        ("-71/6", "+11 5/6", False),
    ],
)
def test_names_with_numbers_and_letters_as_bases(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal
