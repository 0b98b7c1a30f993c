r"""Real numbers without single ones: ``x \ne 2, -2``, ``all real numbers except 3``, and half of the line."""

import re
from collections.abc import Callable
from typing import Final

from proofroute.tools.math.answers.assembled import reals
from proofroute.tools.math.build import written_negative
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import INFINITY, ZERO, Collection, Expr, Interval, Relation, Sym, Union, Value

_HALF_NAMES: Final = r"(?P<which>positive|negative|non-?\s?negative|non-?\s?positive|non-?\s?zero)"
_EXCEPT: Final = re.compile(
    rf"(?:the\s+set\s+of\s+)?(?:(?:all|any|every|the)\s+)?(?:{_HALF_NAMES}\s+)?(?:real\s+(?:numbers?|values?)|reals?)"
    r"(?:\s+(?P<name>[a-z]))?\s*,?\s+(?:except|but|other\s+than|excluding|besides|not\s+equal\s+to|without"
    r"|not\s+including)(?:\s+(?:for|when|where))?\s+(?P<points>.{1,80})",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(r"(?<![A-Za-z\\])([a-z])\s*(?:=|\\neq?(?![A-Za-z])|≠)")
_HALF: Final = re.compile(
    r"(?:the\s+set\s+of\s+)?(?:(?:all|any|every|the)\s+)?"
    rf"{_HALF_NAMES}\s+(?:real\s+(?:numbers?|values?)|reals?)(?:\s+[a-z])?",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    r"\\(?:mathbb|mathbf|Bbb)\s*\{?\s*R\s*\}?\s*(?:\^\s*\{?\s*(?P<sign>[+-])\s*\}?"
    r"|_\s*\{?\s*(?P<order>>|<|≥|≤|\\geq?|\\leq?|>=|<=)\s*0\s*\}?)"
)
_LOWEST: Final = written_negative(INFINITY)
_ABOVE: Final = Interval(ZERO, INFINITY, False, False)
_BELOW: Final = Interval(_LOWEST, ZERO, False, False)
_HALVES: Final[dict[str, Interval | Union]] = {
    "positive": _ABOVE,
    "negative": _BELOW,
    "nonnegative": Interval(ZERO, INFINITY, True, False),
    "nonpositive": Interval(_LOWEST, ZERO, False, True),
    "nonzero": Union((_BELOW, _ABOVE)),
}
_NAMES: Final = {
    "+": "positive", "-": "negative", ">": "positive", "<": "negative", "≥": "nonnegative",
    ">=": "nonnegative", "\\ge": "nonnegative", "\\geq": "nonnegative", "≤": "nonpositive",
    "<=": "nonpositive", "\\le": "nonpositive", "\\leq": "nonpositive",
}  # fmt: skip


def real_numbers(text: str, read: Callable[[str], Value]) -> Value | None:
    """Return the set of real numbers that words or a sign at the ``R`` name; None where they name none.

    Args:
        text: an answer without its dressing.
        read: reads the numbers that are left out.
    """
    if "eal" not in text and "R" not in text:
        return None
    if (signed := _SIGNED.fullmatch(text)) is not None:
        return _HALVES[_NAMES[signed["sign"] or signed["order"]]]
    if (half := _HALF.fullmatch(text)) is not None:
        return _half(half["which"])
    but = _EXCEPT.fullmatch(text)
    if but is None or len({but["name"], *_LABEL.findall(but["points"])} - {None}) > 1:
        return None
    from proofroute.tools.math.algebra.set_operations import difference

    try:
        return difference(
            _half(but["which"]) if but["which"] else reals(), _points(read(_LABEL.sub("", but["points"])))
        )
    except Unreadable:
        return None


def _half(which: str) -> Interval | Union:
    return _HALVES[re.sub(r"[-\s]", "", which.lower())]


def _points(found: Value) -> Value:
    several = isinstance(found, Collection) and found.kind == "list"
    return Collection("set", found.items) if isinstance(found, Collection) and several else found


def without_each(value: Value) -> Value | None:
    """Return what is left where one unknown is none of several values; None for anything else.

    A comma, ``and`` and ``or`` all leave each of them out: nobody means the whole line.
    """
    match value:
        case Collection("list", (Relation((Sym() as name, _), ("!=",)) as first, *rest)) if rest:
            conditions: list[Value] = [first]
            for item in rest:
                if isinstance(item, Relation) and item.ops == ("!=",) and item.sides[0] == name:
                    conditions.append(item)
                elif isinstance(item, Expr):
                    conditions.append(Relation((name, item), ("!=",)))
                else:
                    return None
        case _:
            return None
    from proofroute.tools.math.algebra.real_sets import joined

    return joined(conditions, ())
