r"""What an answer says of the integer that it runs over: ``k \in \mathbb{Z}``, ``for any integer n``."""

import re
from typing import Final

from proofroute.tools.math.build import substituted
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Collection, Expr, Quantity, Relation, Sym, Value, variables

PARAMETER: Final = "k_integer"
"""The name that the parameter gets, whatever it was called."""

_INTEGERS: Final = r"(?:\\(?:mathbb|mathbf|Bbb)\s*\{?\s*Z\s*\}?|ℤ|Z\b|(?:the\s+)?integers?\b)"
_SAID: Final = re.compile(
    r"(?P<value>.*\S)\s*(?:[,;]|(?=\()|\s(?=where|for|with))\s*\(?\s*(?:where|for|with)?\s*"
    r"(?:(?:any|all|every|some|each|an)\s+)?"
    rf"(?:integers?\s+(?P<first>[a-z])|(?P<second>[a-z])\s*(?:\\in|∈|is\s+an?|is\s+any|in|an)\s*{_INTEGERS})\s*\)?",
    re.DOTALL,
)


def without_parameter(text: str) -> tuple[str, str] | None:
    r"""Cut off what says that a letter is any integer.

    >>> without_parameter("k\\pi, k \\in \\mathbb{Z}"), without_parameter("2n for any integer n")
    (('k\\pi', 'k'), ('2n', 'n'))
    """
    match = _SAID.fullmatch(text) if "\\in" in text or "integer" in text or "ℤ" in text else None
    return None if match is None else (match["value"], match["first"] or match["second"])


def renamed(value: Value, letter: str) -> Value:
    """Give the parameter its one name.

    Raises:
        Unreadable: it does not occur, or in what is no number.
    """
    match value:
        case Collection():
            return Collection(value.kind, tuple(renamed(item, letter) for item in value.items))
        case Relation():
            return Relation(tuple(_renamed(side, letter) for side in value.sides), value.ops)
        case Quantity():
            return Quantity(_renamed(value.amount, letter), value.unit)
        case _ if isinstance(value, Expr) and letter in variables(value):
            return _renamed(value, letter)
        case _:
            raise Unreadable(f"an integer {letter} that does not occur")


def _renamed(expr: Expr, letter: str) -> Expr:
    return substituted(expr, {letter: Sym(PARAMETER)})
