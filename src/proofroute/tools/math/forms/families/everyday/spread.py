"""Standard deviation and variance of listed numbers."""

import re
from typing import Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import add, div, neg, power
from proofroute.tools.math.forms.families.computed import Computed
from proofroute.tools.math.forms.families.computed.statistics import read_statistics
from proofroute.tools.math.forms.operands import ASK, listed_numbers, value_of, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import HALF, num

_NUMBER: Final = r"-?\d+(?:\.\d+)?"
_ITEMS: Final = (
    rf"[\[{{(]?\s*(?P<items>{_NUMBER}(?:\s*,\s*(?:and\s+)?{_NUMBER}|\s+and\s+{_NUMBER}){{1,99}})\s*[\]}})]?"
)
_QUESTION: Final = whole_question(
    rf"{ASK}(?P<which>population|sample)\s+(?P<what>standard\s+deviation|variance)\s+(?:of|for)\s+(?:the\s+)?(?:following\s+|given\s+)?"
    rf"(?:(?:data(?:\s+set)?|dataset|set|list|numbers|values|scores|sample)\s*:?\s+)?{_ITEMS}"
)
_TOLD: Final = whole_question(
    rf"(?:(?:the|her|his|my|their)\s+)?(?:[a-z]+'s\s+)?(?:(?:test|quiz|exam|math)\s+)?(?:scores|ages|heights|weights|numbers|values|grades|marks|temperatures|prices|data|times)"
    rf"\s+are\s+{_ITEMS}\s*[.;]\s+{ASK}(?P<kind>average|mean|median|mode|range)(?:\s+(?:score|age|height|weight|grade|value|mark|temperature|price|time))?"
)


def _mean(told: re.Match[str], givens: Givens) -> Computed | None:
    if told["kind"].lower() not in ("mean", "average"):
        return None
    numbers = [value_of(piece, givens) for piece in listed_numbers(told["items"])]
    return Computed("the mean", (div(add(*numbers), num(len(numbers))),))


def read_spread(question: str, givens: Givens) -> Posed | None:
    """Read a question for the standard deviation or variance of a population or a sample, or of told data."""
    told = _TOLD.match(question)
    if told is not None:
        return read_statistics(f"What is the {told['kind']} of {told['items']}", givens) or _mean(
            told, givens
        )
    match = _QUESTION.match(question)
    if match is None:
        return None
    found = [rational_value(value_of(piece, givens)) for piece in listed_numbers(match["items"])]
    numbers = [number for number in found if number is not None]
    if len(numbers) < max(len(found), 2):
        return None
    sample = match["which"].lower() == "sample"
    mean = div(add(*map(num, numbers)), num(len(numbers)))
    total = add(*(power(add(num(number), neg(mean)), num(2)) for number in numbers))
    variance = div(total, num(len(numbers) - (1 if sample else 0)))
    what = f"the {match['which'].lower()} {' '.join(match['what'].lower().split())}"
    return Computed(what, (variance if match["what"].lower() == "variance" else power(variance, HALF),))
