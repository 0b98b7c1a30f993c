"""The function that a question is about, wherever it is defined: before the question, in it, or behind it."""

from typing import Final

from proofroute.tools.math.algebra.real_sets import common_parts, united_parts
from proofroute.tools.math.algebra.sign_chart import break_points, holds_at, in_order, probes
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.build import neg
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.families.defined import defined_within
from proofroute.tools.math.forms.families.domain import conditions_of
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import INFINITY, Collection, Expr, Interval, Relation, Sym, variables

_SORT: Final = (
    r"(?:(?:real|rational|given|following|quadratic|cubic|polynomial|trigonometric|exponential|piecewise"
    r"|logarithmic|linear)\s+)*"
)
CURVE: Final = (
    rf"(?:the\s+|a\s+)?{_SORT}(?:(?:graph\s+of|curve|function|parabola|expression|line|equation|polynomial)"
    rf"\s*:?\s+)?(?:the\s+)?{_SORT}(?:(?:function|curve|equation)\s*:?\s+)?(?:(?:given|defined)\s+by\s+)?"
)
"""What a function is called before its formula."""
LEFT: Final = r"(?:(?:[a-zA-Z]\(\s*(?P<name>[a-zA-Z])\s*\)|y)\s*=\s*)?"
FUNCTION: Final = rf"{CURVE}\$*{LEFT}(?P<body>[^=]+?)\$*"
"""A function of one variable; :func:`function_of` reads it."""
_BRACKETS: Final = r"\$?(?P<interval>[\[(][^\[\]()]+,[^\[\]()]+[\])])\$?"
_BELOW: Final = r"\s*(?:<=?|≤|\\leq?)\s*"
_CHAIN: Final = rf"\$?(?P<chain>[^\s=$<>≤≥]{{1,30}}{_BELOW}[a-z]{_BELOW}[^=$<>≤≥]{{1,30}}?)\$?"
ON: Final = (
    r"(?:\s*,?\s+(?:(?:on|over|in|for\s+[a-z]\s+in)\s+(?:the\s+)?(?:(?:closed|open)\s+)?(?:interval\s+)?"
    rf"(?:from\s+)?{_BRACKETS}|(?:for|on|where|with)\s+{_CHAIN}))"
)
"""The interval on which it is looked at; :func:`interval_of` reads it."""


def in_dollars(text: str) -> str:
    """Mark what holds commands as a formula."""
    return f"${text.strip('$ ')}$" if "\\" in text else text.strip("$ ")


def function_of(text: str, givens: Givens, name: str | None = None) -> tuple[Expr, str]:
    """Read the formula of a function of one variable.

    Args:
        text: the formula, or the name of a function that was defined before.
        givens: what was defined.
        name: the variable, where it is named.

    Raises:
        Unreadable: it is none, holds another letter or can be read in two ways.
    """
    bare = text.strip("$ ")
    if bare in givens.functions:
        text = f"{bare}({name or 'x'})"
    body = givens.expression(in_dollars(text), [name] if name else ())
    free = variables(body)
    if name is None and len(free) == 1:
        (name,) = free
    if name is None or free != frozenset((name,)) or not is_plain(body) or is_modular(body):
        raise Unreadable(f"{text!r} is no function of one variable")
    return body, name


def domain_of(body: Expr, name: str, given: Interval | None = None) -> tuple[Interval, ...]:
    """Return where a function is real, on the interval that is given; disjoint intervals in rising order.

    Raises:
        Unreadable: it is not known.
    """
    conditions = conditions_of(body, name)
    points = in_order([point for item in conditions for point in break_points(item, name)])
    edges = [neg(INFINITY), *points, INFINITY]
    parts: list[Interval] = []
    for place, probe in enumerate(probes(points)):
        if all(holds_at(item, name, probe) for item in conditions):
            low = edges[(place + 1) // 2]
            inside = Interval(low, edges[place // 2 + 1], False, False)
            parts.append(Interval(low, low, True, True) if place % 2 else inside)
    united = united_parts(parts)
    if united is not None and given is not None:
        united = common_parts(united, [given])
    if not united:
        raise Unreadable("a function that is defined nowhere, or whose domain is not known")
    return united


def interval_of(found: dict[str, str | None], name: str) -> Interval | None:
    """Read the interval on which a function is looked at; None where none is given.

    Raises:
        Unreadable: it is none, or its ends are no numbers.
    """
    text = found.get("interval") or found.get("chain")
    if text is None:
        return None
    value = read_value(in_dollars(text), [name])
    match value:
        case Interval():
            given = value
        case Collection(kind="tuple", items=(low, high)) if isinstance(low, Expr) and isinstance(high, Expr):
            given = Interval(low, high, False, False)
        case Relation(sides=(low, Sym(), high), ops=(first, second)):
            given = Interval(low, high, first == "<=", second == "<=")
        case _:
            raise Unreadable(f"{text!r} is no interval")
    if variables(given.low, given.high):
        raise Unreadable("an interval with a letter")
    return given


__all__ = [
    "CURVE",
    "FUNCTION",
    "ON",
    "defined_within",
    "domain_of",
    "function_of",
    "in_dollars",
    "interval_of",
]
