"""Questions for a parameter of a polynomial, put as the equation that it has to solve."""

import re
from typing import Final

from proofroute.tools.math.algebra.formula import by_powers
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import add, mul, neg, power, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.text.reader import read_expression, read_relation
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import ZERO, Expr, num, variables

_VALUE: Final = (
    r"(?:for\s+(?:what|which)|find|determine|what\s+is|what\s+are)\s+(?:all\s+)?(?:the\s+)?(?:possible\s+)?(?:real\s+)?"
    r"(?:values?\s+of\s+)?(?:the\s+(?:constant|number)\s+)?\$?(?P<k>[a-z])\$?\s*,?\s+"
    r"(?:does|do|will|such\s+that|so\s+that|for\s+which|if|given\s+that|when)\s+"
)
_POLYNOMIAL: Final = r"(?:the\s+)?(?:polynomial\s+)?(?:\$?[a-z]\(\s*[a-z]\s*\)\s*=\s*)?(?P<body>[^=?]+?)"
DOUBLE: Final = (
    rf"{_VALUE}(?:the\s+)?(?:quadratic\s+)?(?:equation\s+)?(?P<equation>[^=?]+=[^=?]+?)\s+(?:to\s+)?(?:have|has)\s+"
    r"(?:(?:exactly|only|just)\s+one\s+(?:distinct\s+)?(?:real\s+)?(?:solution|root)"
    r"|(?:two\s+)?(?:equal|identical|coincident)\s+(?:real\s+)?roots|a\s+(?:double|repeated)\s+(?:real\s+)?root)"
)
FACTOR: Final = rf"{_VALUE}\(?(?P<by>[^=?()]+?)\)?\s+is\s+a\s+factor\s+of\s+{_POLYNOMIAL}"
LEFT: Final = (
    rf"{_VALUE}(?:the\s+remainder\s+is\s+(?P<r>-?\d+)\s+when\s+{_POLYNOMIAL}\s+is\s+divided\s+by\s+\(?(?P<by>[^=?()]+?)\)?"
    r"|(?:the\s+)?(?:polynomial\s+)?(?:\$?[a-z]\(\s*[a-z]\s*\)\s*=\s*)?(?P<body2>[^=?]+?)\s+(?:leaves|has|gives)\s+(?:a\s+)?"
    r"remainder\s+(?:of\s+)?(?P<r2>-?\d+)\s+when\s+divided\s+by\s+\(?(?P<by2>[^=?()]+?)\)?)"
)
_NUMBER: Final = r"(?:\$?[a-z]\s*=\s*)?(?P<at{0}>-?\d+(?:/\d+)?)\$?"
_HOLDER: Final = (
    r"(?:the\s+)?(?:(?:quadratic|cubic)\s+)?(?:equation\s+|polynomial\s+|function\s+)?(?P<whole{0}>[^?;]+?)"
)
_KIND: Final = r"(?:root|solution|zero)"
_ASKS: Final = (
    r"(?:find|determine|what\s+is|calculate)\s+(?:the\s+value\s+of\s+)?(?:the\s+constant\s+)?"
    r"\$?(?P<k>[a-z])\$?"
)
ROOT: Final = (
    rf"(?:if\s+|given\s+that\s+)?(?:(?:one|a)\s+{_KIND}\s+of\s+{_HOLDER.format('1')}\s+is\s+{_NUMBER.format('1')}"
    rf"|{_NUMBER.format('2')}\s+is\s+(?:a|one)\s+{_KIND}\s+of\s+{_HOLDER.format('2')})\s*[.,;]\s*(?:then\s+)?{_ASKS}"
)


def of_root(match: re.Match[str]) -> str:
    """Say that a polynomial equation holds at the root that is known."""
    text, at = match["whole1"] or match["whole2"], match["at1"] or match["at2"]
    k = match["k"]
    try:
        if "=" in text:
            relation = read_relation(text.strip(" $"))
            whole = add(relation.sides[0], neg(relation.sides[-1]))
            if relation.ops != ("=",):
                return ""
        else:
            whole = read_expression(text.strip(" $"))
        others = variables(whole) - {k}
        if len(others) != 1 or by_powers(whole, next(iter(others))) is None:
            return ""
        return _asked(k, substitute(whole, next(iter(others)), read_expression(at)))
    except (Unreadable, Undefined, TooLarge):
        return ""


def of_double_root(match: re.Match[str]) -> str:
    """Say that the discriminant is zero; nothing where it is no quadratic equation for all parameters."""
    k = match["k"]
    try:
        relation = read_relation(match["equation"].strip(" $"))
        difference = add(relation.sides[0], neg(relation.sides[1]))
        others = variables(difference) - {k}
        parts = by_powers(difference, next(iter(others))) if len(others) == 1 else None
    except (Unreadable, Undefined, TooLarge):
        return ""
    if (
        parts is None
        or not {2} <= set(parts) <= {0, 1, 2}
        or variables(parts[2])
        or k not in variables(difference)
    ):
        return ""
    first, last = parts.get(1, ZERO), parts.get(0, ZERO)
    return _asked(k, add(power(first, num(2)), neg(mul(num(4), parts[2], last))))


def of_remainder(match: re.Match[str]) -> str:
    """Say that the polynomial has the remainder as its value at the zero of the divisor."""
    found = match.groupdict()
    body, by = found.get("body") or found.get("body2"), found.get("by") or found.get("by2")
    left = found.get("r") or found.get("r2") or "0"
    k = match["k"]
    try:
        whole, divisor = read_expression((body or "").strip(" $")), read_expression((by or "").strip(" $"))
        letters = variables(divisor)
        if len(letters) != 1 or variables(whole) != letters | {k} or k in letters:
            return ""
        (name,) = letters
        parts = by_powers(divisor, name)
        if parts is None or not {1} <= set(parts) <= {0, 1}:
            return ""
        slope, start = rational_value(parts[1]), rational_value(parts.get(0, ZERO))
        if slope is None or start is None or by_powers(whole, name) is None:
            return ""
        return _asked(k, add(substitute(whole, name, num(-start / slope)), num(-int(left))))
    except (Unreadable, Undefined, TooLarge):
        return ""


def _asked(k: str, zero: Expr) -> str:
    return f"Find all real values of {k} such that {show(zero)} = 0" if k in variables(zero) else ""
