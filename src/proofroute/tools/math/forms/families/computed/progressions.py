"""Arithmetic and geometric sequences by their first term and step; Fibonacci numbers."""

import itertools
import re
from fractions import Fraction
from typing import Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import add, div, mul, neg, power
from proofroute.tools.math.forms.families.computed.posed import Computed
from proofroute.tools.math.forms.operands import ASK, NUMBER, ORDINAL, value_of, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import ONE, Expr, num

_LARGEST: Final = 2_000
_NTH: Final = r"(?P<nth>\d{1,4}(?:st|nd|rd|th)|" + "|".join(ORDINAL) + ")"
_KIND: Final = r"(?P<kind>arithmetic|geometric)\s+(?:sequence|progression|series)"
_FIRST: Final = (
    rf"(?:(?:the\s+|a\s+|its\s+)?(?:first|initial)\s+term\s*(?:is|of|=|a(?:_1|₁)?\s*=)?\s*"
    rf"(?P<first>{NUMBER}))"
)
_STEP: Final = (
    r"(?:(?:the\s+|a\s+|its\s+)?(?:(?:common\s+)?(?:difference|ratio)|common\s+(?:difference|ratio))\s*"
    rf"(?:is|of|=|[dr]\s*=)?\s*(?P<step>{NUMBER}))"
)
_AND: Final = r"\s*(?:,\s*and|,|and)\s*"
_WITH: Final = r"\s+(?:with|whose|where|if|that\s+has|having)\s+"
_COUNT: Final = r"(?P<count>\d{1,4}|ten|twenty)\s+terms"
_TERM: Final = whole_question(
    rf"{ASK}(?:value\s+of\s+(?:the\s+)?)?{_NTH}\s+term\s+(?:of|in)\s+(?:an?|the)\s+"
    rf"{_KIND}{_WITH}{_FIRST}{_AND}{_STEP}"
)
_SUMS: Final = (
    whole_question(
        rf"{ASK}sum\s+of\s+(?:the\s+)?first\s+{_COUNT}\s+(?:of|in)\s+(?:an?|the)\s+"
        rf"{_KIND}{_WITH}{_FIRST}{_AND}{_STEP}"
    ),
    whole_question(rf"{ASK}sum\s+of\s+(?:an?|the)\s+{_KIND}{_WITH}{_FIRST}{_AND}{_STEP}{_AND}{_COUNT}"),
)
_ENDLESS: Final = whole_question(
    rf"{ASK}sum\s+(?:of\s+|to\s+infinity\s+of\s+)(?:an?|the)\s+infinite\s+{_KIND}{_WITH}{_FIRST}{_AND}{_STEP}"
)
_TERMS: Final = (
    r"\$?(?P<terms>-?\d[\d./]*(?:\s*[,+]\s*-?\d[\d./]*){2,11})(?:\s*[,+]\s*(?:\.{3}|…|\\l?dots|\\cdots))?\$?"
)
_COMMON: Final = whole_question(
    rf"{ASK}common\s+(?P<which>difference|ratio)\s+(?:of|in|for)\s+(?:the\s+)?"
    rf"(?:(?:arithmetic|geometric)\s+)?(?:sequence|progression|series)?\s*:?\s*{_TERMS}"
)
_INFINITE: Final = whole_question(
    rf"{ASK}sum\s+of\s+(?:the\s+|this\s+)?(?:infinite\s+)?geometric\s+(?:series|progression)\s*:?\s*"
    r"\$?(?P<terms>\d[\d./]*(?:\s*[-+]\s*\d[\d./]*){2,11})\s*[-+]\s*(?:\.{3}|…|\\l?dots|\\cdots)\$?"
)
_FIBONACCI: Final = whole_question(
    rf"{ASK}{_NTH}\s+(?:fibonacci\s+number|term\s+of\s+the\s+fibonacci\s+sequence)"
)
_BETWEEN: Final = re.compile(r"\s*[,+]\s*")
_SIGNED: Final = re.compile(r"\s*([-+]?)\s*(\d[\d./]*)")


def read_progressions(question: str, givens: Givens) -> Computed | None:
    """Read a question about an arithmetic or geometric sequence."""
    fibonacci = _FIBONACCI.match(question)
    if fibonacci is not None:
        return _fibonacci(_ordinal(fibonacci["nth"]))
    common = _COMMON.match(question)
    if common is not None:
        return _common(common["which"].lower(), common["terms"], givens)
    infinite = _INFINITE.match(question)
    if infinite is not None:
        signed = [f"{sign}{size}" for sign, size in _SIGNED.findall(infinite["terms"])]
        terms = [value_of(text, givens) for text in signed]
        ratio = _ratio([_value(term) for term in terms])
        return None if ratio is None else _endless(terms[0], num(ratio))
    return _by_parameters(question, givens)


def _by_parameters(question: str, givens: Givens) -> Computed | None:
    match = next((found for phrase in (_TERM, _ENDLESS, *_SUMS) if (found := phrase.match(question))), None)
    if match is None:
        return None
    pieces = match.groupdict()
    first, step = value_of(pieces["first"], givens), value_of(pieces["step"], givens)
    arithmetic = pieces["kind"].lower() == "arithmetic"
    if ("difference" in question.lower()) != arithmetic or ("ratio" in question.lower()) == arithmetic:
        return None
    if "nth" in pieces:
        return _term(first, step, _ordinal(pieces["nth"]), arithmetic=arithmetic)
    if "count" not in pieces:
        return None if arithmetic else _endless(first, step)
    text = pieces["count"].lower()
    count = {"ten": 10, "twenty": 20}.get(text) or int(text)
    return _sum(first, step, count, arithmetic=arithmetic) if 0 < count <= _LARGEST else None


def _term(first: Expr, step: Expr, place: int, *, arithmetic: bool) -> Computed | None:
    if not 0 < place <= _LARGEST:
        return None
    steps = num(place - 1)
    value = add(first, mul(steps, step)) if arithmetic else mul(first, power(step, steps))
    return Computed(f"term {place} of the {_named(arithmetic)} sequence", (value,))


def _sum(first: Expr, step: Expr, count: int, *, arithmetic: bool) -> Computed | None:
    called = f"the sum of {count} terms of the {_named(arithmetic)} sequence"
    if arithmetic:
        last = add(first, mul(num(count - 1), step))
        return Computed(called, (mul(num(Fraction(count, 2)), add(first, last)),))
    if step == ONE:
        return None
    power_of_step = power(step, num(count))
    return Computed(called, (mul(first, div(add(power_of_step, num(-1)), add(step, num(-1)))),))


def _named(arithmetic: bool) -> str:
    return "arithmetic" if arithmetic else "geometric"


def _endless(first: Expr, ratio: Expr) -> Computed | None:
    if not -1 < _value(ratio) < 1:
        return None
    value = div(first, add(ONE, neg(ratio)))
    return Computed("the sum of all terms of the geometric sequence", (value,))


def _common(which: str, text: str, givens: Givens) -> Computed | None:
    terms = [value_of(piece, givens) for piece in _BETWEEN.split(text.strip())]
    values = [_value(term) for term in terms]
    if which == "difference":
        steps = {after - before for before, after in itertools.pairwise(values)}
        return Computed("the common difference", (add(terms[1], neg(terms[0])),)) if len(steps) == 1 else None
    return None if _ratio(values) is None else Computed("the common ratio", (div(terms[1], terms[0]),))


def _ratio(values: list[Fraction]) -> Fraction | None:
    if len(values) < 2 or 0 in values:
        return None
    ratios = {after / before for before, after in itertools.pairwise(values)}
    return ratios.pop() if len(ratios) == 1 else None


def _value(expr: Expr) -> Fraction:
    value = rational_value(expr)
    return Fraction(0) if value is None else value


def _ordinal(text: str) -> int:
    return ORDINAL[text.lower()] if text.lower() in ORDINAL else int(re.sub(r"\D", "", text))


def _fibonacci(place: int) -> Computed | None:
    if not 1 <= place <= _LARGEST:
        return None
    before, found = 0, 1
    for _ in range(place - 1):
        before, found = found, before + found
    return Computed(f"the Fibonacci number at place {place}, the first two being 1", (num(found),))
