"""Examples of standard input and output, judged as programming contests do."""

from typing import Final

_LONGEST: Final = 500


def prints_alike(got: str, expected: str) -> bool:
    r"""Tell whether a program printed what is expected.

    Blanks at line ends and empty lines at the end do not count, nor does the kind of blank between words. A
    number that is expected with decimals is met at the precision that it shows.

    >>> prints_alike("1  2\n", "1 2"), prints_alike("0.3333333", "0.333"), prints_alike("0.34", "0.333")
    (True, True, False)
    """
    if [line.rstrip() for line in got.rstrip().split("\n")] == [
        line.rstrip() for line in expected.rstrip().split("\n")
    ]:
        return True
    mine, theirs = got.split(), expected.split()
    return len(mine) == len(theirs) and all(map(_same_word, mine, theirs))


def _same_word(got: str, expected: str) -> bool:
    if got == expected:
        return True
    digits = expected.partition(".")[2]
    if not digits.isdecimal() or len(expected) > 40 or len(got) > 40:
        return False
    try:
        return abs(float(got) - float(expected)) <= 0.5000001 * 10.0 ** -len(digits)
    except ValueError:
        return False


def shorten(text: str) -> str:
    """Cut a text for a counterexample."""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + " ..."
