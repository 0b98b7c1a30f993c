"""Examples of standard input and output, judged as programming contests do."""

import math
from typing import Final

_LONGEST: Final = 500


def prints_alike(got: str, expected: str) -> bool | None:
    r"""Tell whether a program printed what is expected; None where only a convention could decide.

    Blanks at line ends and empty lines at the end do not count. The same words in another layout, and numbers
    that are the same at the precision that is expected, are what some judges accept and some do not.

    >>> prints_alike("1 2 \n\n", "1 2"), prints_alike("1\n2", "1 2"), prints_alike("0.34", "0.333")
    (True, None, False)
    >>> prints_alike("0.3333333", "0.333"), prints_alike("2.50", "2.5"), prints_alike("1.2", "1.24")
    (None, None, False)
    """
    if _lines(got) == _lines(expected):
        return True
    mine, theirs = got.split(), expected.split()
    return None if len(mine) == len(theirs) and all(map(_same_word, mine, theirs)) else False


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().split("\n")]


def _same_word(got: str, expected: str) -> bool:
    if got == expected:
        return True
    if len(expected) > 40 or len(got) > 40 or not (_is_decimal(got) or _is_decimal(expected)):
        return False
    digits = expected.partition(".")[2]
    try:
        mine, theirs = float(got), float(expected)
    except ValueError:
        return False
    shown = 0.5000001 * 10.0 ** -len(digits) if digits.isdecimal() else 0.0
    return math.isclose(mine, theirs, rel_tol=1e-6, abs_tol=max(shown, 1e-9))


def _is_decimal(word: str) -> bool:
    return any(mark in word for mark in ".eE")


def shorten(text: str) -> str:
    """Cut a text for a counterexample."""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + " ..."
