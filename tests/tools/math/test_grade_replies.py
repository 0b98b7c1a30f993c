"""Replies as people and models close them: choices, other languages, families, joined conditions."""

import pytest

from proofroute.tools.math import grade


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("D", "I think it's D", True),
        ("D", "I think it's (D).", True),
        ("A", "A is correct.", True),
        ("E", "I believe E is correct", True),
        ("C", "Answer: C is correct", True),
        ("C", "Between (A) and (C), (C) is better", True),
        ("B", "(A) 1\n(B) 2\n(C) 3\n(D) 4\nSo B is right", True),
        ("D", "The answer is D, it can't be A or B", True),
        ("D", "The answer is for sure D, it can't be A or B", True),
        ("D", "D. it can't be A or B", True),
        ("B", "It's not A because it doesn't make sense, therefore I think it's B", True),
        ("C", "réponse est C non A", True),
        ("B", "B不是 A", True),
        ("A", "B不是 A", False),
        ("A", "A, it can't be A", None),
        ("C", "The answer is not C", None),
        ("C", "It is not C, it is D", False),
        ("A", "A man is right", None),
    ],
)
def test_the_choice_that_a_reply_makes(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("3", "多 **3页**。", True),
        ("8722", "所以，他们赚了8722美元。", True),
        ("300", "水池中水将在300分钟内被放完。", True),
        ("3", "大约3万人", None),
        ("2", "3分之2", None),
        ("5", "答案不是5。", None),
        ("x > 2", "不等式的解为 x>2", True),
        ("92", "لذا، ناتج العملية 79 * 2 - 66 هو **92**.", True),
        ("67", "इसलिए, दुकान में अब 67 कमीजें हैं।", True),
        ("25%", "En conclusion, la probabilité est de **25%**.", True),
        ("new york city", "<answer>New York City!</answer>", True),
        ("120", "5!", True),
        (r"\frac{1}{2}", "$\frac{1}{2}$", True),
        (r"\frac{1}{3}", "$\frac{1}{2}$", False),
    ],
)
def test_other_languages_and_signs(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        (r"(-\infty,0)\cup[1,3]", "x<0 or x>=1 and x<=3", True),
        ("all real numbers", "x<0 or x>=1 and x<=3", False),
        ("x<0 or (x>=1 and x<=3)", "(x<0 or x>=1) and x<=3", True),
        (r"(1,5)\cup(7,\infty)", "x>1 and x<5 or x>7", True),
        (r"(1,5)\cup(7,\infty)", "x>1 and (x<5 or x>7)", True),
        (r"(1,5)\cup(7,\infty)", "x>1 and (x<5 or x>8)", False),
        ("a*b = 0", "a = 0 or b = 0", None),
        ("x = 5/2 or x = 4", "2x^2-13x+20=0 or x=4", None),
        ("x = 2 or x = 3", "x = 2 or x = 4", False),
        ("AB = 5 or AB = 6", "AB = 5", False),
    ],
)
def test_conditions_and_equations_that_are_joined(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("y = x^2 + C", "y = x^2", None),
        ("y = x^2 + C", "y = x^2 + D", True),
        ("f(x) = 2x^3 + c", "f(x) = 2x^3", None),
        ("F(x) = x^3/3 + C", "x^3/3", True),
        ("x^3/3 + C", "x^3/3", True),
        ("A(x) = x + 1", "x + 1", True),
        ("A(x) = x + 1", "A(x) = x + 2", False),
        ("sqrt(x-3)*sqrt(x-5)", "sqrt((x-3)*(x-5))", True),
        ("sqrt((x-3)*(x-5))", "sqrt(x-3)*sqrt(x-5)", None),
    ],
)
def test_families_and_domains(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal
