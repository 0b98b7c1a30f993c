"""The numbers that a question in words is about: patterns that match them, and what they are."""

import re
from typing import Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.forms.clear import is_plain
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.names import FUNCTIONS
from proofroute.tools.math.tree import Expr, variables

_FUNCTIONS: Final = "|".join(sorted(FUNCTIONS, key=len, reverse=True))
OPERAND: Final = (
    r"(?:[^A-Za-z\\,;=?!]|\\[A-Za-z]+|\\(?![A-Za-z])|(?<=\d),(?=\d{3}(?!\d))|,(?=[^(),]{1,60}\))|(?<=[\w)])!"
    rf"|(?<![A-Za-z\\])(?:{_FUNCTIONS}|pi|[A-Za-z])(?![A-Za-z]))+?"
)
"""An expression of numbers, letters and functions, without a word."""
MAX_BITS: Final = 12_000
"""Of numbers that are written out: Python writes 4,300 digits."""
ITEMS: Final = r"(?P<items>[^=?;:]+\s+and\s+[^=?;:]+)"
"""Several of them, the last one after ``and``; :func:`listed_numbers` tells them apart."""
NUMBER: Final = r"\(?-?\d[\d,]*(?:\.\d+)?(?:/\d+)?\)?"
ATOM: Final = rf"(?:{NUMBER}|\$?(?<![A-Za-z])[A-Za-z](?![A-Za-z])(?:\([^()]{{1,60}}\))?\$?)"
"""What stays together between words: a number, a letter, a function of one thing."""
ASK: Final = (
    r"(?:(?:what(?:'s| is| are| would be| does)|find|calculate|compute|evaluate|determine|work out|state|"
    r"give(?: me)?|how much is|tell me|figure out)\s+)?"
    r"(?:the\s+)?(?:(?:exact\s+)?value\s+of\s+)?(?:the\s+)?"
)
NUMERAL: Final = {
    name: value
    for value, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
    )
}
"""Small numbers by their names."""
ORDINAL: Final = {
    name: value
    for value, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),  # noqa: SIM905
        start=1,
    )
}
_BETWEEN: Final = re.compile(r"\s*(?:,\s*and\s|,(?!\d{3}(?!\d))|,(?=\s)|\band\b|&)\s*")
_BOLD: Final = re.compile(r"\*\*(\d+)\*\*")
_AND: Final = re.compile(r"\band\b")
_GROUPED: Final = re.compile(r"\d,\d{3}(?!\d)")


def whole_question(pattern: str) -> re.Pattern[str]:
    """Return the pattern of a question of which no word is left over."""
    return re.compile(rf"^{pattern}$", re.IGNORECASE | re.DOTALL)


def whether(subject: str, predicate: str) -> re.Pattern[str]:
    """Return the pattern of a question whether something is so, asked or told to be found out."""
    return whole_question(
        rf"(?:is\s+{subject}\s+{predicate}"
        rf"|(?:check|determine|decide|find\s+out|tell\s+me|state|say|verify)\s+(?:whether|if)\s+(?:or\s+not\s+)?"
        rf"{_renamed(subject)}\s+is\s+{_renamed(predicate)})(?:\s+or\s+not)?"
    )


def _renamed(pattern: str) -> str:
    """Give the groups of a pattern that stands twice other names: theirs, and ``_2``."""
    return re.sub(r"\(\?P<(\w+)>", r"(?P<\1_2>", pattern)


def pieces_of(match: re.Match[str]) -> dict[str, str]:
    r"""Return what the groups of a pattern matched, by their names.

    >>> pieces_of(whether(r"(?P<n>\d+)", "odd").match("check if 7 is odd"))
    {'n': '7'}
    """
    return {name.removesuffix("_2"): text for name, text in match.groupdict().items() if text is not None}


def value_of(text: str, givens: Givens) -> Expr:
    """Read an expression of definite value.

    Raises:
        Unreadable: it is none, or one that can be read in two ways.
        TooLarge: it goes beyond the bounds.
    """
    found = givens.expression(text.strip())
    if variables(found) or not is_plain(found):
        raise Unreadable(f"{text!r} is no definite number")
    return found


def whole_number(text: str, givens: Givens) -> int:
    """Read an expression whose value is a whole number, and work it out.

    Raises:
        Unreadable: it is none.
        TooLarge: it goes beyond the bounds.
        Undefined: it has no value.
    """
    value = rational_value(value_of(text, givens))
    if value is None or value.denominator != 1:
        raise Unreadable(f"{text!r} is no whole number")
    if value.numerator.bit_length() > MAX_BITS:
        raise TooLarge("a number of too many digits")
    return int(value)


def bold_numbers_plain(text: str) -> str:
    """Drop the stars round bold numbers.

    >>> bold_numbers_plain("They are **2** and **3**.")
    'They are 2 and 3.'
    """
    return _BOLD.sub(r"\1", text)


def listed_numbers(text: str) -> list[str]:
    """Cut ``12, 18 and 30`` into its items.

    Raises:
        Unreadable: a comma may keep numbers apart, or the thousands of one; ``and`` stands in it twice.

    >>> listed_numbers("12, 18, and 30")
    ['12', '18', '30']
    """
    if _GROUPED.search(text) and len(_GROUPED.findall(text)) < text.count(","):
        raise Unreadable(f"{text!r} holds commas of two sorts")
    if len(_AND.findall(text)) > 1:
        raise Unreadable(f"{text!r} may be read in two ways")
    return [piece.strip() for piece in _BETWEEN.split(text.strip(" $"))]
