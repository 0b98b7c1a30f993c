"""How many whole numbers of a range a number divides, and how often a root is one."""

import re
from fractions import Fraction
from typing import Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.families.computed.posed import Computed
from proofroute.tools.math.forms.operands import NUMERAL, value_of, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import num, variables

_NUMBERS: Final = r"(?:positive\s+)?(?:integers|numbers|whole\s+numbers|natural\s+numbers)"
_POSITIVE: Final = r"(?:positive\s+(?:integers|numbers)|(?:whole\s+|natural\s+)?numbers)"
_DIVIDED: Final = r"(?:(?:exactly\s+|evenly\s+)?divisible\s+by|multiples\s+of)\s+(?P<by>\d{1,9})"
_ARE: Final = r"(?:(?:that\s+|which\s+)?are\s+|are\s+there\s+(?:that\s+are\s+)?)?"
_N: Final = r"\d{1,3}(?:,\d{3})+|\d{1,12}"
_QUESTIONS: Final = (
    whole_question(rf"how\s+many\s+(?P<digits>\d|[a-z]+)[-\s]digit\s+{_POSITIVE}\s+{_ARE}{_DIVIDED}"),
    whole_question(
        rf"how\s+many\s+{_NUMBERS}\s+(?P<way>from|between)\s+(?P<low>{_N})\s+(?:to|and)\s+(?P<high>{_N})"
        rf"(?P<ends>,?\s+inclusive|\s+\(inclusive\))?,?\s+{_ARE}{_DIVIDED}"
    ),
)
_TIMES: Final = whole_question(
    r"(?:what\s+is|find|determine|state|give)\s+the\s+multiplicity\s+of\s+(?:the\s+)?(?:root|zero)\s+"
    r"\$?(?:(?P<name>[a-z])\s*=\s*)?(?P<at>-?\d+(?:/\d+)?)\$?\s+(?:of|for|in)\s+(?:the\s+)?"
    r"(?:polynomial\s+|function\s+)?\$?(?:[a-z]\(\s*[a-z]\s*\)\s*=\s*)?(?P<body>[^=?]+?)\$?(?:\s*=\s*0)?\$?"
)
_MOST_DIGITS: Final = 12


def read_multiples(question: str, givens: Givens) -> Computed | None:
    """Read a question for such a number."""
    for phrase in _QUESTIONS:
        match = phrase.match(question)
        if match is not None:
            return _count(match)
    match = _TIMES.match(question)
    return None if match is None else _multiplicity(match, givens)


def _count(match: re.Match[str]) -> Computed | None:
    found = match.groupdict()
    by = int(found["by"])
    if found.get("digits") is not None:
        word = found["digits"].lower()
        digits = int(word) if word.isdecimal() else NUMERAL.get(word)
        if digits is None or not 1 < digits <= _MOST_DIGITS:
            return None  # whether zero has one digit is not said
        low, high = 10 ** (digits - 1), 10**digits - 1
    else:
        low, high = (int(found[name].replace(",", "")) for name in ("low", "high"))
    if by == 0 or low > high:
        return None
    open_ends = found.get("way") == "between" and found["ends"] is None
    if open_ends and (low % by == 0 or high % by == 0):
        return None  # whether the ends count is not said
    count = high // by - (low - 1) // by
    return Computed(f"how many multiples of {by} there are from {low} to {high}", (num(count),))


def _multiplicity(match: re.Match[str], givens: Givens) -> Computed | None:
    body, at = givens.expression(match["body"].strip(" $")), rational_value(value_of(match["at"], givens))
    names = variables(body)
    if at is None or len(names) != 1 or match["name"] not in (None, *names):
        return None
    (name,) = names
    quotient = as_quotient(body, name) if is_plain(body) and not is_modular(body) else None
    if quotient is None or len(quotient.bottom) != 1 or not quotient.top:
        return None
    times, left = 0, [Fraction(value) for value in quotient.top]
    while len(left) > 1:
        left, rest = _divided(left, at)
        if rest:
            break
        times += 1
    if not times:
        return None  # it is no root
    return Computed(f"how often {name} = {at} is a root of {show(body)}", (num(times),))


def _divided(coefficients: list[Fraction], at: Fraction) -> tuple[list[Fraction], Fraction]:
    """Divide a polynomial, lowest coefficient first, by the variable less ``at``."""
    carried = Fraction(0)
    found: list[Fraction] = []
    for coefficient in reversed(coefficients):
        carried = coefficient + carried * at
        found.append(carried)
    return found[-2::-1], found[-1]
