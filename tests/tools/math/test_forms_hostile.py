"""Long texts of one sort are read or refused in bounded time: no pattern tries all ways to cut them."""

import signal
import types

import pytest

from proofroute.tools.math.forms import read_task
from proofroute.tools.math.forms.several import read_parts

STARTS = [
    "",
    "Solve ",
    "What is the sum of ",
    "Find the ",
    "Let f(x) = ",
    "Suppose ",
    "Sort ",
    "Is ",
    "Convert ",
    "Find the median of ",
    "How many 3-digit numbers can be formed from the digits ",
    "Find the domain of ",
    "Find the equation of the line through (",
    "A rectangle has ",
    "What are the gcd and lcm of ",
    "How many days are there between ",
    "Solve the system: x^2 + y^2 = 25, ",
    "Find the points of intersection of the line ",
    "Solve 3x ≡ 4 (mod 7), ",
    "What is the smallest positive integer that leaves a remainder of ",
    "Solve sin x = 1/2 for 0 ≤ x ",
    "How many solutions does ",
    "How many integers satisfy ",
    "Make t the subject of ",
    "Divide x^2 by ",
    "If r and s are the roots of ",
    "Solve log(x) ",
]
PIECES = [
    "= ",
    "1, ",
    "x ",
    "(",
    "[[",
    "1 + ",
    "and ",
    "$",
    "\\frac{",
    "y' ",
    "< ",
    "{a: 1, ",
    "\n",
    ". ",
    "1 1 ",
    "1 and ",
    "(a) ",
    "1 1/2 ",
    "≡ 1 (mod 7) ",
    "x = 1, ",
    "x = y and ",
    "for x ",
]


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("piece", PIECES)
def test_it_comes_to_an_end(start: str, piece: str) -> None:
    def too_long(number: int, frame: types.FrameType | None) -> None:
        raise AssertionError(f"it hangs: {number} {frame}")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(20)
    try:
        text = (start + piece * 2_000)[:1_990]
        if read_task(text) is None:
            read_parts(text)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
