"""Hostile texts: each is answered within a bounded time, as a value, with no side effect."""

import time
from pathlib import Path

import pytest

from proofroute.tools.math import final_answer, grade

HOSTILE = {
    "tower": "9^9^9^9^9",
    "python tower": "9**9**9**9**9",
    "braced tower": "2^{2^{2^{2^{2^2}}}}",
    "high power of ten": "10^{10^{10}}",
    "huge float": "1e999999999",
    "huge factorial": "100000000!",
    "factorials of factorials": "((9!)!)!",
    "chain of factorials": "x" + "!" * 3_000,
    "huge binomial": r"\binom{1000000000}{500000000}",
    "open brackets": "(" * 100_000,
    "deep brackets": "(" * 5_000 + "1" + ")" * 5_000,
    "deep braces": "{" * 10_000,
    "deep fractions": r"\frac{" * 5_000,
    "digits": "1" * 100_000,
    "letters": "x" * 100_000,
    "long sum": "+".join(["x"] * 9_000),
    "many variables": "+".join(f"x_{n}" for n in range(2_500)),
    "long product": "*".join(f"(x+{n})" for n in range(1_500)),
    "high degree": "(x+1)^{100000}",
    "many terms": "(a+b+c+d+f+g+h)^{60}",
    "nested cubes": "1+2*(" * 59 + "x" + ")^3" * 59,
    "nested roots": r"\sqrt{1+" * 500 + "2" + "}" * 500,
    "nested sines": "sin(" * 59 + "x" + ")" * 59,
    "bars": "|" * 10_000,
    "large set": r"\{" + ",".join(map(str, range(5_000))) + r"\}",
    "set of expressions": r"\{" + ",".join(f"x+{n}" for n in range(2_000)) + r"\}",
    "nested boxes": r"\boxed{" * 10_000 + "1" + "}" * 10_000,
    "many boxes": r"\boxed{1}" * 20_000,
    "dollars": "$" * 100_000,
    "announcements": "answer is " * 20_000,
    "final announcements": "final answer " * 20_000,
    "nested text": r"\text{" * 10_000,
    "many unions": r"\cup".join(["[1,2]"] * 2_000),
    "long list": "1," * 10_000,
    "and and and": "and " * 5_000,
    "blanks": " " * 100_000,
    "import": "__import__('os').system('touch {path}')",
    "dunder": "().__class__.__bases__[0].__subclasses__()",
    "eval": "eval('1')",
    "exec": "exec(\"open('{path}', 'w')\")",
    "lambda": "(lambda: open('{path}', 'w'))()",
    "attribute": "x.__class__",
    "f-string": "f'{1}'",
    "zeros": "\x00" * 1_000,
    "lone surrogate": "\ud800",
    "right to left": "\u202e123",
    "nan": "nan",
    "infinity minus infinity": r"\infty-\infty",
    "zero over zero": "0/0",
    "zero to the zero": "0^0",
    "hidden division by zero": r"\frac{1}{x-x}",
    "sine of a huge number": r"\sin(10^{10^{9}})",
    "logarithm of zero": r"\log(0)",
    "signs": r"\pm" * 5_000,
    "chain of signs": "1" + r"\pm 1" * 5_000,
    "chain of inequalities": "1<" * 5_000 + "1",
    "chain of equations": "x=" * 5_000 + "1",
    "matrix": r"\begin{pmatrix}" + r"1&2\\" * 2_000 + r"\end{pmatrix}",
    "open matrices": r"\begin{pmatrix}" * 500,
    "long period": "0.(" + "1" * 1_990 + ")",
    "long number in a base": "z" * 1_990 + "_{36}",
    "huge power": "9" * 50 + "^{999999999}",
    "root of a long number": r"\sqrt{" + "9" * 1_999 + "}",
    "many roots": "+".join(rf"\sqrt{{{n}}}" for n in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31)),
    "lcm of many": "lcm(" + ",".join(map(str, range(1, 1_500))) + ")",
    "long sum of fractions": "1/2" * 3_000,
    "double exponential": "e^{e^{e^{e^{10}}}}",
    "minus signs": "-" * 5_000 + "1",
    "nested logarithms": r"\log_" * 3_000,
    "stars": "**" * 5_000,
    "think tags": "<think>" * 1_000,
    "closing tags": "</think>" * 1_000,
    "sentences": ". " * 20_000,
    "words": "a " * 40_000,
    "units": "5 " + "cm/" * 15,
    "times": "12:00:" * 3_000,
    "remainders": "7" + " mod 7" * 3_000,
    "members": "x in " * 3_000,
    "subscripts": "x_{" * 5_000,
    "long exponents": "2^" * 5_000 + "2",
}


# What takes longest, though within its bound.
LONG = (
    "long sum, long sum of fractions, long list, long product, chain of inequalities, many boxes, "
    "lcm of many, nested cubes, matrix, chain of equations, set of expressions, digits, members, words, "
    "root of a long number, large set, remainders, final announcements, announcements, open brackets, "
    "many unions, long exponents, many variables, deep brackets, and and and, "
)
CASES = [pytest.param(name, marks=pytest.mark.slow if f"{name}, " in LONG else ()) for name in HOSTILE]


@pytest.mark.parametrize("name", CASES)
def test_hostile_text_is_answered_in_time(name: str, tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    text = HOSTILE[name].replace("{path}", str(canary))
    for reference, answer in (("5", text), ("x = 2", text), (text, "5"), (text, text + "+1")):
        started = time.thread_time()
        found = grade(reference, answer)
        # Far above what it takes, far below what it would take without a bound.
        assert time.thread_time() - started < 20
        assert found.equal is not True or reference == "5"
    assert not canary.exists()


@pytest.mark.parametrize("name", CASES)
def test_looking_for_an_answer_is_quick(name: str) -> None:
    started = time.thread_time()
    final_answer(HOSTILE[name])
    assert time.thread_time() - started < 10


def test_power_towers_are_told_apart_or_left_open() -> None:
    assert grade("2^{1000000}", "2^{1000001}").equal is False
    assert grade("9^9^9^9", "9^9^9^8").equal is not True


def test_a_large_set_is_compared_whole() -> None:
    numbers = [str(n) for n in range(1_000)]
    forward = r"\{" + ", ".join(numbers) + r"\}"
    backward = r"\{" + ", ".join(reversed(numbers)) + r"\}"
    assert grade(forward, backward).equal is True
    assert grade(forward, backward.replace("999", "1001")).equal is False
