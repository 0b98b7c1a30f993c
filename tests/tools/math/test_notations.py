"""Notations of books and countries, held against the plain ones."""

import pytest

from proofroute.tools.math import grade

EQUAL = [
    (r"\{x \mid x > 2\}", r"(2, \infty)"),
    (r"[2, \infty)", r"\{x \in \mathbb{R} : x \ge 2\}"),
    ("]0,1[", "(0,1)"),
    (r"\left]-\infty, 3\right]", r"x \le 3"),
    (r"(0,2)\setminus\{1\}", r"(0,1)\cup(1,2)"),
    (r"(1,2)\cap(0,5)", "(1,2)"),
    (r"\{1,3\}\cup\{2,4\}", r"\{1,2,3,4\}"),
    ("[[1,2],[3,4]]", r"\begin{pmatrix}1&2\\3&4\end{pmatrix}"),
    (r"\frac12\begin{pmatrix}1&2\\3&4\end{pmatrix}", r"\begin{bmatrix}0.5&1\\1.5&2\end{bmatrix}"),
    (r"\begin{vmatrix}1&2\\3&4\end{vmatrix}", "-2"),
    (r"A=\begin{pmatrix}1&2\\3&4\end{pmatrix}", r"\begin{pmatrix}1&2\\3&4\end{pmatrix}"),
    (r"\left[\begin{array}{cc}1&2\\3&4\end{array}\right]", r"\begin{pmatrix}1&2\\3&4\end{pmatrix}"),
    ("(x,y)=(1,2)", "(1,2)"),
    ("(1,2)", "(x, y) = (1, 2)"),
    ("(x,y)=(1,2)", "y=2, x=1"),
    ("(y,x)=(2,1)", "x=1, y=2"),
    ("1:2:3", "2:4:6"),
    ("a:b:c = 1:2:3", "1 : 2 : 3"),
    (r"1:\sqrt{3}", r"\sqrt3 : 3"),
    (r"{5 \choose 2}", "10"),
    ("1_000", "1000"),
    (r"33.3\%", r"\frac{1}{3}"),
    ("AC", "A, C"),
    (r"\text{(A), (C)}", "A and C"),
    ("3/4", r"\boxed{\frac{3}{4}\text{ or }0.75}"),
    ("42", r"\boxed 42"),
    (r"\frac12", r"\boxed\frac{1}{2}"),
    (r"1, 2, \ldots, n", r"1,2,\dots,n"),
    ("x＝3", "3"),
    ("（2，3）", "(2,3)"),
    ("2,3", "x=2 或 x=3"),
    ("1,2,3", "1、2、3"),
    ("5厘米", "5 cm"),
    ("12", "12个苹果"),
    ("BCD", "B、C、D"),
]
DIFFERENT = [
    (r"\{x \mid x\ge 2\}", r"(2,\infty)"),
    ("]0,1[", "[0,1]"),
    ("[0,1[", "]0,1]"),
    (r"(0,2)\setminus\{1\}", "(0,2)"),
    (r"\{\emptyset\}", r"\emptyset"),
    ("[[1,2],[3,4]]", r"\begin{pmatrix}1&3\\2&4\end{pmatrix}"),
    (r"\begin{vmatrix}1&2\\3&4\end{vmatrix}", "2"),
    ("(x,y)=(1,2)", "(2,1)"),
    ("(x,y)=(1,2)", "x=2, y=1"),
    ("(a,b,c)=(1,2,3)", "a=1, b=2, c=4"),
    ("1:2:3", "1:4:9"),
    ("1:2:3", "3:2:1"),
    ("AC", "A, B"),
    ("ABD", "A, B, C"),
    ("3/4", r"\frac{3}{4}\text{ or }0.7"),
    (r"1, 2, \ldots, n", r"1, 3, 5, \ldots, 2n-1"),
    ("5厘米", "5米"),
    ("42", r"\boxed 4"),
    ("33.3%", "0.34"),
]
UNDECIDED = [
    ("1, 2, ..., n", "1, 2, 3, ..., n"),
    ("C", "[1,2]"),
    ("C", "1, 2"),
    ("5", "x = 2, 3, ..."),
]


@pytest.mark.parametrize(("reference", "answer"), EQUAL)
def test_equal(reference: str, answer: str) -> None:
    assert grade(reference, answer).equal is True


@pytest.mark.parametrize(("reference", "answer"), DIFFERENT)
def test_different(reference: str, answer: str) -> None:
    assert grade(reference, answer).equal is False


@pytest.mark.parametrize(("reference", "answer"), UNDECIDED)
def test_undecided(reference: str, answer: str) -> None:
    assert grade(reference, answer).equal is None


WORDS = [
    ("150", "one hundred fifty", True),
    ("2300", "two thousand three hundred", True),
    ("500", "five hundred", True),
    ("1/2", "one half", True),
    ("2/3", "two-thirds", True),
    ("3/4", "three quarters", True),
    ("2.5", "two and a half", True),
    ("2.5", "two and a third", False),
    ("11", "eleven ways", True),
    ("3:2", "3 to 2", True),
    ("3:2", "2 to 3", False),
    ("68 °F", "20 °C", True),
    ("20 °C", "68 °F", True),
    ("68 °F", "21 °C", False),
    ("£5", "5 pounds", True),
    ("2 lbs", "2 pounds", True),
    ("2 lbs", "3 pounds", False),
    ("12 in.", "1 ft", True),
    ("5000", "5 x 10^3", True),
    ("ACD", "DCA", True),
    ("ACD", "AC", False),
    ("ACD", "ACDE", False),
    ("0", "none", None),
    (r"\{1\pm\sqrt{5},-2\}", r"-2, 1+\sqrt5, 1-\sqrt5", True),
    (r"\{1\pm\sqrt{5},-2\}", r"-2, 1+\sqrt5", False),
    ("x^2 > 4", "x<-2 or x>2", True),
    ("-2<x<2", "x^2<4", True),
    (r"x^2 \le 4", "(-2,2)", False),
    (r"\frac{1}{x} > 1", "(0,1)", True),
    (r"$x \neq 5$", "The solution is $x != 5$", True),
    ("0.5", "It happens with a probability of .5", True),
]


@pytest.mark.parametrize(("reference", "answer", "expected"), WORDS)
def test_words_and_inequalities(reference: str, answer: str, expected: bool | None) -> None:
    assert grade(reference, answer).equal is expected
