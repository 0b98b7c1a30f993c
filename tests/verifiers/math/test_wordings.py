"""Questions as pupils, teachers and examination boards word them, with replies that are right, wrong or unclear."""

# ruff: noqa: E501 - questions and replies as they are written

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

VERDICTS: list[tuple[str, str, str]] = [
    ("Does the integral of 1/x from 1 to infinity converge or diverge?", "It diverges.", "verified"),
    (
        "Does the integral of 1/x from 1 to infinity converge or diverge?",
        "Diverges, since ln x → ∞.",
        "verified",
    ),
    ("Does the integral of 1/x from 1 to infinity converge or diverge?", "It converges.", "refuted"),
    ("Does the integral of 1/x from 1 to infinity converge or diverge?", "converges to 1", "undecided"),
    (
        "Does the integral of 1/x from 1 to infinity converge or diverge?",
        "The integral diverges.",
        "verified",
    ),
    ("Does the improper integral $\\int_1^\\infty \\frac{1}{x^2} dx$ converge?", "Yes", "verified"),
    (
        "Does the improper integral $\\int_1^\\infty \\frac{1}{x^2} dx$ converge?",
        "Yes, it converges to 1.",
        "verified",
    ),
    ("Does the improper integral $\\int_1^\\infty \\frac{1}{x^2} dx$ converge?", "No", "refuted"),
    ("Does the improper integral $\\int_1^\\infty \\frac{1}{x^2} dx$ converge?", "It converges.", "verified"),
    (
        "Does the improper integral $\\int_1^\\infty \\frac{1}{x^2} dx$ converge?",
        "No, it diverges.",
        "refuted",
    ),
    ("Determine whether the integral of 1/sqrt(x) from 0 to 1 converges", "Yes", "undecided"),
    ("Determine whether the integral of 1/sqrt(x) from 0 to 1 converges", "It converges", "undecided"),
    ("Determine whether the integral of 1/sqrt(x) from 0 to 1 converges", "It diverges", "undecided"),
    ("Determine whether the integral of 1/x from -1 to 1 converges", "No, it diverges", "verified"),
    ("Determine whether the integral of 1/x from -1 to 1 converges", "Yes", "refuted"),
    ("Determine whether the integral of 1/x from -1 to 1 converges", "It converges to 0", "undecided"),
    ("Does the integral of e^(-x) from 0 to infinity converge?", "yes", "verified"),
    ("Does the integral of e^(-x) from 0 to infinity converge?", "no", "refuted"),
    ("Does the integral of x^2 from 0 to 1 converge?", "yes", "undecided"),
    ("Does the integral of x^2 from 0 to 1 converge?", "no", "undecided"),
    ("Is the integral of sin(x) from 0 to infinity convergent?", "No", "undecided"),
    ("Is the integral of sin(x) from 0 to infinity convergent?", "Yes", "undecided"),
    ("Does the series sum_{n=1}^infty 1/n converge?", "No, it diverges.", "verified"),
    ("Does the series sum_{n=1}^infty 1/n converge?", "It diverges.", "verified"),
    ("Does the series sum_{n=1}^infty 1/n converge?", "No", "verified"),
    ("Does the series sum_{n=1}^infty 1/n converge?", "Yes", "refuted"),
    ("Does the series sum_{n=1}^infty 1/n converge?", "The series diverges (harmonic series).", "undecided"),
    ("Does the series sum_{n=1}^infty 1/n converge?", "It converges to 2.", "undecided"),
    (
        "Find the greatest integer n such that n^2 < 200.",
        "Since 14^2 = 196 < 200 < 225 = 15^2, the greatest such integer is **14**.",
        "verified",
    ),
    ("Find the greatest integer n such that n^2 < 200.", "\\boxed{14}", "verified"),
    ("Find the greatest integer n such that n^2 < 200.", "n = 14", "verified"),
    ("Find the greatest integer n such that n^2 < 200.", "15", "refuted"),
    ("Find the greatest integer n such that n^2 < 200.", "13", "refuted"),
    ("Find the greatest integer n such that n^2 < 200.", "-14", "refuted"),
    ("Find the greatest integer n such that n^2 < 200.", "14.1", "refuted"),
    ("Find the greatest integer n such that n^2 < 200.", "196", "refuted"),
    ("What is the smallest positive integer n for which 2^n > 1000?", "10", "undecided"),
    ("What is the smallest positive integer n for which 2^n > 1000?", "9", "undecided"),
    ("What is the smallest positive integer n for which 2^n > 1000?", "11", "undecided"),
    ("What is the smallest positive integer n for which 2^n > 1000?", "n=10", "undecided"),
    ("What is the smallest positive integer n for which n^2 - 7n > 3?", "8", "verified"),
    ("What is the smallest positive integer n for which n^2 - 7n > 3?", "7", "refuted"),
    ("What is the smallest positive integer n for which n^2 - 7n > 3?", "-1", "refuted"),
    ("Find the smallest positive integer n such that n^2 > 200 is false.", "15", "undecided"),
    ("Find the smallest positive integer n such that n^2 > 200 is false.", "1", "undecided"),
    ("Find the largest negative integer x such that x^2 > 10", "-4", "verified"),
    ("Find the largest negative integer x such that x^2 > 10", "-3", "refuted"),
    ("Find the largest negative integer x such that x^2 > 10", "-5", "refuted"),
    ("Are the lines y = 2x + 3 and 4x - 2y = 7 parallel?", "Yes, both have slope 2.", "verified"),
    ("Are the lines y = 2x + 3 and 4x - 2y = 7 parallel?", "Yes", "verified"),
    ("Are the lines y = 2x + 3 and 4x - 2y = 7 parallel?", "No", "refuted"),
    ("Are the lines y = 2x + 3 and 4x - 2y = 7 parallel?", "No, they intersect.", "refuted"),
    ("Are the lines y = 2x + 3 and 4x - 2y = 7 parallel?", "The lines are parallel.", "verified"),
    ("Are the lines y = 2x + 3 and y = -x/2 + 1 perpendicular?", "Yes", "verified"),
    ("Are the lines y = 2x + 3 and y = -x/2 + 1 perpendicular?", "No", "refuted"),
    (
        "Are the lines y = 2x + 3 and y = -x/2 + 1 perpendicular?",
        "They are perpendicular since the product of slopes is -1.",
        "verified",
    ),
    ("Are the lines y = 2x + 3 and 2y = 4x + 6 parallel?", "Yes", "undecided"),
    ("Are the lines y = 2x + 3 and 2y = 4x + 6 parallel?", "No", "undecided"),
    ("Is the line y = 3x perpendicular to the line x + 3y = 1?", "Yes", "verified"),
    ("Is the line y = 3x perpendicular to the line x + 3y = 1?", "No", "refuted"),
    ("One root of x^2 - 7x + k = 0 is 3. Find k.", "k = 12", "verified"),
    ("One root of x^2 - 7x + k = 0 is 3. Find k.", "4", "refuted"),
    ("One root of x^2 - 7x + k = 0 is 3. Find k.", "9 - 21 + k = 0, k = 12", "undecided"),
    ("If 2 is a root of x^3 + kx - 4, find k", "-2", "verified"),
    ("If 2 is a root of x^3 + kx - 4, find k", "2", "refuted"),
    ("If x = 2 is a solution of x^2 + ax = 10, find the value of a.", "3", "verified"),
    ("If x = 2 is a solution of x^2 + ax = 10, find the value of a.", "2", "refuted"),
    ("Find the radius of convergence of the power series sum_{n=0}^infty x^n/n!.", "R = ∞", "verified"),
    ("Find the radius of convergence of the power series sum_{n=0}^infty x^n/n!.", "infinite", "undecided"),
    ("Find the radius of convergence of the power series sum_{n=0}^infty x^n/n!.", "\\infty", "verified"),
    ("Find the radius of convergence of the power series sum_{n=0}^infty x^n/n!.", "1", "refuted"),
    (
        "Find the radius of convergence of the power series sum_{n=0}^infty x^n/n!.",
        "By the ratio test, the limit is 0 for all x, so the radius of convergence is **infinite**.",
        "undecided",
    ),
    ("What is the radius of convergence of $\\sum_{n=1}^\\infty \\frac{x^n}{n 3^n}$?", "R = 3", "verified"),
    ("What is the radius of convergence of $\\sum_{n=1}^\\infty \\frac{x^n}{n 3^n}$?", "1/3", "refuted"),
    ("Solve the simultaneous equations:\n2x + y = 7\nx - y = 2", "x=3, y=1", "verified"),
    ("Solve the simultaneous equations:\n2x + y = 7\nx - y = 2", "(3,1)", "verified"),
    ("Solve the simultaneous equations:\n2x + y = 7\nx - y = 2", "x=1,y=3", "refuted"),
    (
        "Solve the following system of equations\nx + y + z = 6\n2x - y + z = 3\nx + 2y - z = 2",
        "x=1,y=2,z=3",
        "verified",
    ),
    (
        "Solve the following system of equations\nx + y + z = 6\n2x - y + z = 3\nx + 2y - z = 2",
        "(1,2,3)",
        "verified",
    ),
    (
        "Solve the following system of equations\nx + y + z = 6\n2x - y + z = 3\nx + 2y - z = 2",
        "(3,2,1)",
        "refuted",
    ),
    ("Can you tell me what the GCD of 252 and 198 is? Put your final answer in \\boxed{}.", "18", "verified"),
    (
        "Can you tell me what the GCD of 252 and 198 is? Put your final answer in \\boxed{}.",
        "\\boxed{9}",
        "refuted",
    ),
    ("Find the L.C.M. of 24, 36 and 40.", "360", "verified"),
    ("Find the L.C.M. of 24, 36 and 40.", "720", "refuted"),
    (
        "Hi! I'm stuck on my homework :( could you please help me solve 5x + 3 = 2x - 9? Thanks!",
        "x = -4",
        "verified",
    ),
    (
        "Hi! I'm stuck on my homework :( could you please help me solve 5x + 3 = 2x - 9? Thanks!",
        "4",
        "refuted",
    ),
    ("[2 marks] Work out the value of 27^{2/3}.", "9", "verified"),
    ("[2 marks] Work out the value of 27^{2/3}.", "(∛27)² = 3² = 9", "verified"),
    ("[2 marks] Work out the value of 27^{2/3}.", "3", "refuted"),
    ("Please calculate the following expression, write final result only: 2^10 - 10^2", "924", "verified"),
    (
        "Please calculate the following expression, write final result only: 2^10 - 10^2",
        "1024 - 100 = **924**",
        "verified",
    ),
    ("Please calculate the following expression, write final result only: 2^10 - 10^2", "925", "refuted"),
    ("Evaluate (1+i)^8 where i is the imaginary unit.", "16", "verified"),
    ("Evaluate (1+i)^8 where i is the imaginary unit.", "-16", "refuted"),
    ("Find φ(84), where φ is Euler's totient function.", "24", "verified"),
    ("Find φ(84), where φ is Euler's totient function.", "28", "refuted"),
    ("Write 0.00045 in standard form (scientific notation).", "$4.5 \\times 10^{-4}$", "verified"),
    ("Write 0.00045 in standard form (scientific notation).", "45 × 10^-5", "refuted"),
    ("Write 0.00045 in standard form (scientific notation).", "4.5 × 10^-3", "refuted"),
    (
        "Write the recurring decimal 0.272727... as a fraction in its lowest terms.",
        "\\frac{3}{11}",
        "verified",
    ),
    ("Write the recurring decimal 0.272727... as a fraction in its lowest terms.", "27/99", "refuted"),
    ("Write the recurring decimal 0.272727... as a fraction in its lowest terms.", "27/100", "refuted"),
    (
        "Let f(x) = x^2 - 4x + 3.\n(a) Find f(5).\n(b) Find the roots of f.\n(c) Find the minimum value of f.",
        "(a) 8\n(b) x = 1, 3\n(c) -1",
        "verified",
    ),
    (
        "Let f(x) = x^2 - 4x + 3.\n(a) Find f(5).\n(b) Find the roots of f.\n(c) Find the minimum value of f.",
        "(a) 8\n(b) x = 1\n(c) -1",
        "refuted",
    ),
    (
        "Let f(x) = x^2 - 4x + 3.\n(a) Find f(5).\n(b) Find the roots of f.\n(c) Find the minimum value of f.",
        "(a) 8\n(b) x = 1, 3\n(c) 2",
        "refuted",
    ),
    ("Let $a = (1,2,3)$ and $b=(4,5,6)$. Compute $a \\times b$.", "(-3, 6, -3)", "verified"),
    ("Let $a = (1,2,3)$ and $b=(4,5,6)$. Compute $a \\times b$.", "(3,-6,3)", "refuted"),
    ("Multiply: [[1,2],[3,4]] * [[0,1],[1,0]]", "[[2,1],[4,3]]", "verified"),
    ("Multiply: [[1,2],[3,4]] * [[0,1],[1,0]]", "[[3,4],[1,2]]", "refuted"),
    ("The hypotenuse of a right-angled triangle with legs 5 cm and 12 cm is how long?", "13 cm", "verified"),
    ("The hypotenuse of a right-angled triangle with legs 5 cm and 12 cm is how long?", "17 cm", "refuted"),
    ("The hypotenuse of a right-angled triangle with legs 5 cm and 12 cm is how long?", "13 m", "refuted"),
    ("Find the area of a circle of radius 7 cm. Leave your answer in terms of π.", "49π cm²", "verified"),
    ("Find the area of a circle of radius 7 cm. Leave your answer in terms of π.", "14π cm", "refuted"),
    ("Find the area of a circle of radius 7 cm. Leave your answer in terms of π.", "49π cm", "refuted"),
    (
        "Find the area of a circle of radius 7 cm. Leave your answer in terms of π.",
        "153.94 cm^2",
        "undecided",
    ),
    ("Determine the truth: is 2^31 - 1 divisible by 3?", "No", "verified"),
    ("Determine the truth: is 2^31 - 1 divisible by 3?", "Yes", "refuted"),
    ("Ques. If a+b=10 and ab=21, then find a^2+b^2.", "58", "verified"),
    ("Ques. If a+b=10 and ab=21, then find a^2+b^2.", "100", "refuted"),
]


@pytest.mark.parametrize(("question", "reply", "status"), VERDICTS)
def test_verdicts(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize(
    "question",
    [
        "Are the lines y = 2x + 3 and 2y = 4x + 6 parallel?",
        "Are the lines y = x^2 and y = 2x parallel?",
        "Are the lines y = 2x, y = 3x and y = 2x + 1 parallel?",
        "Find the smallest positive integer n such that n^2 > 200 is false.",
        "Find the smallest integer n such that n^2 > 200.",
        "Find the greatest integer n such that n^2 < 200 or n > 50.",
        "Find the largest natural number n such that n^2 < 1.",
        "Does the integral of 1/x diverge?",
        "Does the integral of 1/x from 1 to infinity diverge quickly?",
        "If 3 is a root of x^2 - 7x + k = 0 and k > 5, find m.",
        "One root of x^2 - 7x + 12 = 0 is 3. Find k.",
        "Write 4.5 x 10^-4 and 3 in standard form.",
        "Calculate the following, write two results only: 2^10, 10^2",
        "Evaluate x + 1 where i is the imaginary unit.",
    ],
)
def test_unread(question: str) -> None:
    assert read_task(question) is None


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Find the greatest integer n such that n^2 < 200.", "14"),
        ("What is the smallest positive integer n for which n^2 - 7n > 3?", "8"),
        ("Does the integral of 1/x from 1 to infinity converge?", "It diverges."),
        ("Does the integral of 1/x^2 from 1 to infinity converge?", "It converges."),
        ("Are the lines y = 2x + 3 and 4x - 2y = 7 parallel?", "yes"),
    ],
)
def test_solved(question: str, answer: str) -> None:
    assert solved(question) == answer
