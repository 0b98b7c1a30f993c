"""Areas, lengths, volumes and mean values that are integrals: read as the integral that each of them is."""

# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

from collections.abc import Iterator, Sequence
from typing import Final

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.order import order
from proofroute.tools.math.algebra.sign_chart import in_order, probes
from proofroute.tools.math.algebra.solutions import real_solutions
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.analysis.domain import continuous_on, sign_on
from proofroute.tools.math.analysis.integrate import antiderivative
from proofroute.tools.math.build import add, div, mul, neg, power, simplified, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families import Computed
from proofroute.tools.math.forms.families.graphs.function import (
    FUNCTION,
    ON,
    defined_within,
    function_of,
    interval_of,
)
from proofroute.tools.math.forms.kinds import DefiniteIntegral, Form
from proofroute.tools.math.forms.operands import ASK, value_of, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import HALF, ONE, ZERO, Call, Const, Expr, num, variables, walk

_BOUNDS: Final = (
    r"(?:\s*,?\s+(?:from|between|for|over)\s+\$?(?:(?P<by>[a-z])\s*=\s*)?(?P<low>[^=,]{1,30}?)\$?\s+(?:to|and)\s+"
    r"\$?(?:[a-z]\s*=\s*)?(?P<high>[^=,]{1,30}?)\$?)"
)
_OVER: Final = rf"(?:{ON}|{_BOUNDS})"
_REGION: Final = (
    r"(?:the\s+)?(?:exact\s+)?area\s+(?:of\s+the\s+)?(?:(?:bounded|finite|enclosed)\s+)?(?:region\s+)?"
    r"(?:(?:that\s+(?:is|lies)\s+)?(?:between|bounded\s+by|enclosed\s+by|enclosed\s+between|bounded\s+between))\s+"
)
_CURVES: Final = r"(?:the\s+)?(?:two\s+)?(?:(?:curves|graphs|parabolas|functions|lines|curve|graph|line|parabola)\s+)?(?:of\s+)?"
_BETWEEN: Final = whole_question(
    rf"{ASK}{_REGION}{_CURVES}\$?(?:y|[a-z]\(x\))\s*=\s*(?P<first>[^=]+?)\$?\s*,?\s+and\s+(?:the\s+)?"
    r"(?:(?:line|curve|parabola)\s+)?(?:\$?(?:y|[a-z]\(x\))\s*=\s*(?P<second>[^=]+?)\$?|\$?(?P<axis>x)\$?-?\s?axis)"
    rf"{_BOUNDS}?"
)
_INSIDE: Final = whole_question(
    rf"{ASK}{_REGION}{_CURVES}\$?(?:y|[a-z]\(x\))\s*=\s*(?P<first>[^=]+?)\$?\s*,?\s+and\s+(?:the\s+)?"
    rf"(?:(?:line|curve|parabola)\s+)?\$?(?:y|[a-z]\(x\))\s*=\s*(?P<second>[^=]+?)\$?{ON}"
)
_UNDER: Final = whole_question(
    rf"(?:{ASK}(?:area\s+(?:of\s+the\s+region\s+)?)|how\s+much\s+area\s+(?:lies|is)\s+)(?:under|below|beneath)\s+(?:the\s+)?{FUNCTION}"
    rf"(?:\s+(?:and\s+)?above\s+the\s+x-axis)?{_OVER}"
)
_LENGTH: Final = whole_question(
    rf"{ASK}(?:exact\s+)?(?:arc\s+length|length\s+of\s+the\s+(?:curve|arc)|arclength)\s+(?:(?:of|along)\s+)?{FUNCTION}{_OVER}"
)
_TURN: Final = r"(?:rotating|revolving|rotation\s+of|turning)"
_SOLID: Final = (
    rf"volume\s+(?:of\s+(?:the\s+)?(?:solid|revolution)(?:\s+of\s+revolution)?\s+)?(?:that\s+is\s+)?"
    rf"(?:(?:obtained|generated|formed|produced|created)\s+)?(?:by|when|from)\s+{_TURN}\s+"
    r"(?:the\s+)?(?:(?:region|area)\s+(?:under|below|bounded\s+by)\s+)?"
)
_AXIS: Final = r"\s*,?\s+(?:about|around)\s+the\s+\$?x\$?-?\s?axis"
_VOLUME: Final = (
    whole_question(rf"{ASK}{_SOLID}{FUNCTION}{_OVER}{_AXIS}"),
    whole_question(rf"{ASK}{_SOLID}{FUNCTION}{_AXIS}{_OVER}"),
    whole_question(
        rf"{ASK}volume\s+(?:of\s+the\s+solid\s+)?(?:(?:generated|formed|obtained|produced)\s+)?(?:when|if)\s+(?:the\s+)?"
        rf"(?:(?:region|area)\s+(?:under|below)\s+)?{FUNCTION}{_OVER}\s+is\s+(?:rotated|revolved|turned){_AXIS}"
    ),
)
_MEAN: Final = whole_question(rf"{ASK}(?:average|mean)(?:\s+value)?\s+(?:of|for)\s+{FUNCTION}{_OVER}")


def read_regions(question: str, givens: Givens) -> Iterator[Form]:
    """Read a question for an area, a length, a volume of revolution or a mean value."""
    asked = defined_within(question)
    try:
        found = _single(asked, givens) or _two(asked, givens)
    except (Unreadable, TooLarge, Undefined):
        return
    if found is not None:
        yield found


def _single(question: str, givens: Givens) -> Form | None:
    for phrases, build in ((_UNDER, _area), (_LENGTH, _length), (_MEAN, _mean), (_VOLUME, _volume)):
        for phrase in phrases if isinstance(phrases, tuple) else (phrases,):
            match = phrase.match(question)
            if match is None:
                continue
            body, name = function_of(match["body"], givens, match["name"] or match["by"])
            low, high = _ends(match.groupdict(), name, givens)
            body = simplified(body)
            if order(low, high) != -1 or not continuous_on(body, name, low, high):
                return None
            integrand = build(body, name, low, high)
            return None if integrand is None else DefiniteIntegral(simplified(integrand), name, low, high)
    return None


def _ends(found: dict[str, str | None], name: str, givens: Givens) -> tuple[Expr, Expr]:
    interval = interval_of(found, name)
    if interval is not None:
        return interval.low, interval.high
    return value_of(found["low"] or "", givens), value_of(found["high"] or "", givens)


def _area(body: Expr, name: str, low: Expr, high: Expr) -> Expr | None:
    inside = _never_below(body, name, low, high)
    return body if inside else None


def _never_below(body: Expr, name: str, low: Expr, high: Expr) -> bool:
    if sign_on(body, name, low, high) in ("positive", "nonnegative"):
        return True
    zeros = real_solutions(body, ZERO, name)
    if zeros is None:
        return False
    points = in_order([low, high, *(at for at in zeros if order(low, at) == -1 and order(at, high) == -1)])
    return all(order(substitute(body, name, at), ZERO) in (0, 1) for at in probes(points)[1:-1])


def _length(body: Expr, name: str, low: Expr, high: Expr) -> Expr | None:
    steep = differentiate(body, name)
    for inner in dict.fromkeys(
        part.args[0]
        for part in walk(body)
        if isinstance(part, Call) and part.name in ("sin", "cos", "sec", "csc")
    ):
        for slope, length in (("tan", "cos"), ("cot", "sin")):
            # 1 + tan^2 is 1/cos^2.
            same = equal(power(steep, num(2)), power(Call(slope, (inner,)), num(2))).outcome == "equal"
            if same and sign_on(Call(length, (inner,)), name, low, high) == "positive":
                return power(Call(length, (inner,)), num(-1))
    return power(add(ONE, power(steep, num(2))), HALF)


def _mean(body: Expr, name: str, low: Expr, high: Expr) -> Expr | None:
    del name
    return div(body, simplified(add(high, neg(low))))


def _volume(body: Expr, name: str, low: Expr, high: Expr) -> Expr | None:
    del name, low, high
    return mul(Const("pi"), power(body, num(2)))


def _two(question: str, givens: Givens) -> Form | None:
    match = _BETWEEN.match(question) or _INSIDE.match(question)
    if match is None:
        return None
    found = match.groupdict()
    first = givens.expression(match["first"].strip("$ "), ["x"])
    second = ZERO if found.get("axis") else givens.expression((match["second"] or "").strip("$ "), ["x"])
    if variables(first, second) != frozenset("x"):
        return None
    difference = simplified(add(first, neg(second)))
    zeros = real_solutions(first, second, "x")
    if zeros is None:
        return None
    if found.get("low") or found.get("interval") or found.get("chain"):
        low, high = _ends(found, "x", givens)
    elif len(zeros) > 1:
        low, high = zeros[0], zeros[-1]
    else:
        return None
    if order(low, high) != -1 or not continuous_on(difference, "x", low, high):
        return None
    inside = [at for at in zeros if order(low, at) == -1 and order(at, high) == -1]
    points = [low, *inside, high]
    signs = [order(substitute(difference, "x", at), ZERO) for at in probes(in_order(points))[2:-1:2]]
    if inside:
        return _pieces(difference, points, signs)
    if signs[0] is None:
        return None
    upper = difference if signs[0] > 0 else simplified(neg(difference))
    return DefiniteIntegral(upper, "x", low, high)


def _pieces(difference: Expr, points: list[Expr], signs: Sequence[int | None]) -> Form | None:
    whole = antiderivative(difference, "x")
    if whole is None or any(sign is None for sign in signs) or len(signs) != len(points) - 1:
        return None
    if not continuous_on(whole, "x", points[0], points[-1]):
        return None
    heights = [substitute(whole, "x", at) for at in points]
    areas = [
        mul(num(sign), add(right, neg(left)))
        for sign, left, right in zip((s or 0 for s in signs), heights, heights[1:], strict=False)
    ]
    return Computed(
        "the area, piece by piece between the places where the curves meet", (add(*areas),), ("units",)
    )
