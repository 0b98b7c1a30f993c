"""Answers held against references: what is equal, what is not, and what stays undecided."""

import json
import threading

import pytest

from proofroute.tools.math import Grade, grade
from tests.support import data_path

EQUAL = [
    (r"\{x | x > 2\}", r"(2,\infty)"),
    ("x^2 + C", "x^2 + D"),
    ("f(x) = 2x", "f(t) = 2t"),
    ("6", "The answer is 6, not 7."),
    ("7", "**Answer:** 7 (not 8)"),
    ("5", "The answer is 5 because 2+3=5."),
    ("12 square units", "12 cm^2"),
    ("1010_2", "10"),
    (r"0.\overline{3}", "1/3"),
    ("1/3", r"0.\overline3"),
    ("1 km", "1000 m"),
    (r"e^{i\pi}", "-1"),
    ("-1", r"e^{i\pi}"),
    (r"x \in (1,2)", "1<x<2"),
    ("1<x<2", r"x\in(1,2)"),
    ("10{,}080", r"10,\!080"),
    ("58,500", "58500"),
    ("5", "x=5"),
    ("x=5", "5"),
    ("28%", "0.28"),
    ("0.28", "28%"),
    ("3.14", "3.14159"),
    ("3.14", r"\pi"),
    ("0.333", "1/3"),
    (r"\{1,2\}", r"\{2,1\}"),
    ("2,3", "3, 2"),
    ("x=2 or x=3", "x=3, x=2"),
    ("2, 3", r"\{2,3\}"),
    ("(1,2)", "1<x<2"),
    ("x>2", r"(2,\infty)"),
    ("x<1 or x>2", r"(-\infty,1)\cup(2,\infty)"),
    (r"x \ne 2", r"(-\infty,2)\cup(2,\infty)"),
    ("|x-3|<2", "(1,5)"),
    ("y=2x+3", "2x+3"),
    ("y=2x+3", "2x - y + 3 = 0"),
    ("2x+3", "f(x)=2x+3"),
    ("y = 2x", "x = y/2"),
    ("x^2+y^2=1", "2x^2+2y^2=2"),
    ("x^3/3 + C", "x^3/3"),
    (r"\ln(x)+C", r"\ln(2x)+C"),
    ("no solution", r"\emptyset"),
    ("No solutions", "no solution"),
    ("Evelyn", "evelyn"),
    (r"\text{(A)}", "A"),
    ("B", r"\textbf{(B)}\ 12"),
    ("12", r"\textbf{(B)}\ 12"),
    ("True", "yes"),
    ("1:2", "2:4"),
    ("$5", "5"),
    ("5 dollars", r"\$5.00"),
    ("5", "5 cm"),
    ("5 cm", "5"),
    (r"90^\circ", r"\frac{\pi}{2}"),
    ("3 hours", "180 minutes"),
    ("204_5", "54"),
    ("10", "1010_2"),
    (r"\frac{1}{2}", "0.5"),
    (r"2\frac{1}{2}", "5/2"),
    (r"-2\frac{1}{2}", "-5/2"),
    (r"1.5\times10^8", "150000000"),
    ("1.5e8", r"1.5 \times 10^8"),
    ("1 000 000", "1000000"),
    (r"\infty", "infinity"),
    (r"-\infty", "-oo"),
    (r"2 \pm \sqrt3", r"2+\sqrt3, 2-\sqrt3"),
    (r"x = \pm 2", "x=2 or x=-2"),
    (r"\begin{pmatrix}1\\2\end{pmatrix}", "(1,2)"),
    (r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", r"\begin{bmatrix}1&2\\3&4\end{bmatrix}"),
    ("x=2,y=3", "(2,3)"),
    ("y=3,x=2", "(2,3)"),
    ("x_1=2,x_2=3", "2, 3"),
    ("x_1=2,x_2=3", "3, 2"),
    ("m+n=33", "33"),
    ("33", "m+n=33"),
    ("7", "3+4=7"),
    (r"\frac{10}{3}", r"3\frac13"),
    ("seven", "7"),
    ("6!", "720"),
    (r"\log_2 8", "3"),
    (r"\sin 30^\circ", "1/2"),
    (r"\sqrt{50}", r"5\sqrt2"),
    (r"\frac{\sqrt2}{2}", r"\frac{1}{\sqrt2}"),
    ("(x+1)^2", "x^2+2x+1"),
    ("15 apples", "15"),
    ("15", "15 apples"),
    (r"12 \text{ square units}", "12"),
    ("0", "0.0"),
    ("0.5", "0.50"),
    ("0.50", "0.5"),
    (r"\frac{3}{4}", r"75\%"),
    ("a", "(a)"),
    ("A", "a"),
    ("2", "{2}"),
    ("3+4i", "4i+3"),
    ("2.0", "2"),
    (r"[0,1]\cup[1,2]", "[0,2]"),
    (r"(-\infty,\infty)", r"\mathbb{R}"),
    ("all real numbers", r"\mathbb{R}"),
    (r"x\le 3", r"3\ge x"),
    ("1", r"1\text{ hour}"),
    (r"\$1,234.50", "1234.5"),
    ("1234.5", "$1,234.50"),
    (r"\frac{1}{2},\frac{1}{3}", "1/3, 1/2"),
    ("2^{10}", "1024"),
    (r"\sqrt[3]{8}", "2"),
    (r"\tan^2(y)+1", r"\sec^2(y)"),
    ("9", "The answer is 9."),
    ("9", "9."),
    ("9", "**9**"),
    ("9", "x = 9"),
    ("9", r"Therefore, the answer is $\boxed{9}$."),
    ("-3", "−3"),
    (r"\text{Monday}", "on Monday"),
    (r"\pi", r"180^\circ"),
    ("0.1", "10%"),
    ("x+C", "x+C"),
    (r"\frac{a}{b}", "a/b"),
    ("xy", "yx"),
    ("2x=4", "x=2"),
    ("1 < x", "x > 1"),
    ("2:30 pm", "14:30"),
    (r"1/2 < x \leq 3", "(1/2, 3]"),
    (r"\frac{1}{2}x+3", r"\frac{x}{2}+3"),
    (r"\cos(2x)", r"1-2\sin^2 x"),
    (r"k\pi", r"\pi k"),
    ("n(n+1)/2", r"\frac{n^2+n}{2}"),
    ("e^{x+y}", "e^x e^y"),
    (r"\sqrt{x^2}", "|x|"),
    (r"3.0 \times 10^8 m/s", "3e8 m/s"),
    ("9.8", "9.81"),
    ("16386.17", r"\$16386.17"),
    (r"7\%", "0.07"),
]

DIFFERENT = [
    ("5", "five hundred"),
    ("x^2 + C", "x^3 + D"),
    ("f(x) = 2x", "f(t) = 3t"),
    ("f(x) = 2x", "g(t) = 2t"),
    ("7", "The answer is 6, not 7."),
    ("8", "**Answer:** 7 (not 8)"),
    ("|x|", "6+9i"),
    ("12\\%", "12 square units"),
    ("12 square units", "12 cm"),
    ("x \\in (1,2)", "1,2"),
    ("1/2004!", "1/2006!"),
    ("2^{-99}", "2^{-98}"),
    ("(1,2)", r"\{1,2\}"),
    ("5 cm", "5 m"),
    (r"5\text{ cm}^2", r"5\text{ cm}^3"),
    ("60 km/h", "60 mph"),
    (r"30^\circ", "30"),
    (r"10\%", "10"),
    ("1010_2", "1010_3"),
    ("1010_2", "1010"),
    (r"\sqrt{2}", "1.41421356"),
    ("x=2", "y=2"),
    ("123456789012345678901", "123456789012345678902"),
    (r"1-\frac1{\mathrm e}", r"1+\frac1{\mathrm e}"),
    ("3.14", "3.15"),
    ("1/3", "0.333"),
    ("(1,2)", "(2,1)"),
    ("x=2 or x=3", "x=2"),
    ("[1,2]", "(1,2)"),
    (r"x \ge 2", r"(2,\infty)"),
    ("y=2x+3", "y=2x+4"),
    ("x^2+y^2=1", "x^2+y^2=2"),
    ("x^3/3+C", "x^3/2+C"),
    ("(A)", "B"),
    ("True", "False"),
    ("12:00", "12:30"),
    ("5 cm", "6"),
    (r"\infty", r"-\infty"),
    (r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", r"\begin{bmatrix}1&2\\3&5\end{bmatrix}"),
    ("x=2,y=3", "x=3,y=2"),
    ("a^2+b=0", "0"),
    ("f(2)=2", "f(1)=1"),
    ("(x+1)^2", "x^2+2x+2"),
    ("x^2", "x^3"),
    ("3+4i", "3-4i"),
    ("2", "1.9999999"),
    (r"\{1,2,3\}", r"\{1,2\}"),
    ("1,2,2", "1,2"),
    (r"x\le 3", "x<3"),
    (r"\pi", "3.14159"),
    (r"2\pi", "6.28"),
    ("a+b+c", "a+b"),
    ("A+B+C", "A+B"),
    ("ab", "AB"),
    (r"\sqrt{x^2}", "x"),
    ("9.81", "9.8"),
]

UNDECIDED = [
    ("x^3/3", r"\frac{x^3}{3}+C"),
    ("5", "It is not 5."),
    ("5", "The answer is not 5."),
    ("5", "5 million"),
    ("2", "2 thirds"),
    ("5 m", "5"),
    ("1010", "1010_2"),
    ("100", "100 degrees"),
    ("x", "X"),
    ("(100,200)", "100200"),
    ("2.74", "2,74"),
    ("x^2=4", "x=2"),
    ("5 m/s", r"5 \frac{m}{s}"),
]

MIRRORED = [
    ("1 km", "1000 m", True),
    (r"e^{i\pi}", "-1", True),
    (r"x \in (1,2)", "1<x<2", True),
    ("(1,2)", "1<x<2", True),
    ("x=2", "y=2", False),
    ("x=5", "5", True),
    (r"\{1,2\}", "(1,2)", False),
    ("1/3", r"0.\overline{3}", True),
    ("2, 3", "x=2 or x=3", True),
    ("y=2x+3", "2x-y+3=0", True),
    ("60 km/h", "60 mph", False),
    ("x>2", r"(2,\infty)", True),
    ("no solution", r"\emptyset", True),
    (r"\frac{3}{4}", r"75\%", True),
]


@pytest.mark.parametrize(("reference", "answer"), EQUAL)
def test_equal(reference: str, answer: str) -> None:
    found = grade(reference, answer)
    assert found.equal is True, found
    assert found.assurance in ("proved", "bounded")


@pytest.mark.parametrize(("reference", "answer"), DIFFERENT)
def test_different(reference: str, answer: str) -> None:
    assert grade(reference, answer).equal is False


@pytest.mark.parametrize(("reference", "answer"), UNDECIDED)
def test_undecided_is_never_guessed(reference: str, answer: str) -> None:
    found = grade(reference, answer)
    assert found.equal is None
    assert found.assurance == "none"
    assert found.reason


@pytest.mark.parametrize(("left", "right", "equal"), MIRRORED)
def test_both_directions_agree(left: str, right: str, equal: bool) -> None:
    assert grade(left, right).equal is equal
    assert grade(right, left).equal is equal


@pytest.mark.parametrize("text", [reference for reference, _ in EQUAL + DIFFERENT])
def test_every_reference_meets_itself(text: str) -> None:
    assert grade(text, text).equal is True


def test_what_differs_comes_with_a_counterexample() -> None:
    found = grade("x^2", "x^3")
    assert isinstance(found.counterexample, dict)
    assert set(found.counterexample) == {"left", "right", "at"}


def test_the_answer_that_was_found_is_shown() -> None:
    found = grade("9", "First 3, then 6. The answer is $9$.")
    assert found.equal is True
    assert found.answer == "$9$"


def test_reasoning_is_no_answer() -> None:
    assert grade("9", "<think>It is \\boxed{9}.</think>").equal is None
    assert grade("9", "<think>It is \\boxed{9}.</think>So 8.").equal is False


def test_empty_texts_are_undecided() -> None:
    assert grade("", "").equal is None
    assert grade("5", " ").equal is None


def test_from_any_thread() -> None:
    found: list[Grade] = []
    threads = [
        threading.Thread(target=lambda: found.append(grade("sin(2x)", "2 sin(x) cos(x)"))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one.equal for one in found] == [True] * 4


def test_pairs_of_the_development_data() -> None:
    rows = [json.loads(line) for line in data_path("math/grade_pairs_dev.jsonl").read_text().splitlines()]
    wrong = [row["id"] for row in rows if grade(row["reference"], row["answer"]).equal is not row["expected"]]
    assert len(rows) == 60
    assert wrong == []
