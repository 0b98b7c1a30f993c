"""Replies of several lines: a line break or a bullet keeps values apart and is never an operator."""

import re
from itertools import pairwise
from typing import Final

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.answers.arrows import arrows_differ
from proofroute.tools.math.answers.dress import undress
from proofroute.tools.math.answers.places import is_value
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Call, Collection, Expr, Relation, Sym, Value, variables

_MOST: Final = 40
_LONGEST: Final = 200
_BULLET: Final = re.compile(r"\A\s*(?:([-*•·◦▪‣+–—])\s+|\(?\d{1,2}[.)]\s+|\(?[a-dA-D]\)\s+)(?=\S)")
_DISPLAY: Final = re.compile(
    r"\$\$.*?\$\$|\\\[.{0,3000}?\\\]|\\begin\s?\{.{0,3000}?\\end\s?\{\w+\*?\}|```", re.DOTALL
)
"""Formulas of several lines; of bounded length, as many that are never closed would be searched for long."""
_CONTINUED: Final = re.compile(r"\s*(?:=|\\approx|≈|\\Rightarrow|\\implies|⇒|=>|→|->|\\to\b)")
_ARROW: Final = re.compile(r"=>|→|⇒|\\(?:to|implies|Rightarrow|rightarrow)\b")
_GOES_ON: Final = re.compile(r"(?:[,;=]|\b(?:and|or)|\\\\)$")
_FENCE: Final = re.compile(r"```\w*")
_OPERATOR: Final = re.compile(r"[-+*/^×÷·−–—]\s|[*/^×÷·]")


def lines_of(content: str) -> list[str]:
    """Return the lines that are not empty; line breaks inside of displayed formulas do not count."""
    if len(content.splitlines()) < 2:
        return [] if not content.strip() or _FENCE.fullmatch(content.strip()) else [content.strip()]
    shown = _DISPLAY.sub(lambda match: " ".join(match.group().split()), content)
    return [
        line.strip() for line in shown.splitlines() if line.strip() and not _FENCE.fullmatch(line.strip())
    ]


def is_one_line(content: str) -> bool:
    r"""Tell whether the lines of a text go on from one another: by a sign of equality or a comma.

    >>> is_one_line("2 + 4\n= 6"), is_one_line("x = 2 or\nx = 3"), is_one_line("2\n-2")
    (True, True, False)
    """
    lines = lines_of(content)
    return all(_CONTINUED.match(line) or _GOES_ON.search(last) for last, line in pairwise(lines))


def without_bullets(lines: list[str]) -> list[str] | None:
    """Drop the bullets or numbers where every line has one; None where only some have."""
    marks = [_BULLET.match(line) for line in lines]
    if not any(marks):
        return lines
    if not all(marks):
        return None
    return [_BULLET.sub("", line, count=1).strip() for line in lines]


def listed_lines(content: str) -> str | None:
    r"""Return the values that stand in lines of their own as one list; None where they are none.

    >>> listed_lines("2\n-2"), listed_lines("* 2\n* 3"), listed_lines("x\n* 2")
    ('2 ; -2', '2 ; 3', None)
    """
    lines = lines_of(content)
    if not 1 < len(lines) <= _MOST or any(len(line) > _LONGEST for line in lines):
        return None
    if any(_CONTINUED.match(line) for line in lines):
        return None
    bare = without_bullets(lines)
    if bare is None or not all(_is_item(line) for line in bare):
        return None
    return " ; ".join(dict.fromkeys(line.rstrip(" ,;.") for line in bare))


def _is_item(line: str) -> bool:
    """Tell whether a line is one number, or what one variable is."""
    try:
        value = read_value(line)
    except (Unreadable, TooLarge):
        return False
    return _OPERATOR.match(line) is None and is_single(value)


def is_single(value: Value) -> bool:
    """Tell whether a value is a number, alone or as what a variable is."""
    match value:
        case Relation(sides=(Sym(), right), ops=("=",)):
            return not variables(right)
        case Relation() | Sym():
            return False
        case Collection(kind="list", items=(first, second)):
            # Both signs of one root.
            return is_single(first) and is_single(second)
        case Call(name="mod"):
            return False
        case _ if isinstance(value, Expr):
            return not variables(value)
        case _:
            return False


def contradicted(content: str, symbols: frozenset[str] = frozenset()) -> bool:
    r"""Tell whether a line of formulas holds an equality or an arrow between different numbers.

    >>> contradicted("2 + 4 = 7\n2 + 4 = 6"), contradicted("6 = 2 * 3")
    (True, False)
    """
    return any(
        len(line) <= _LONGEST
        and (("=" in line and _is_false(line, symbols)) or (_ARROW.search(line) is not None and _leaps(line)))
        for line in lines_of(content)[-_MOST:]
    )


def _leaps(line: str) -> bool:
    try:
        return arrows_differ(undress(line)[0], read_value)
    except (Unreadable, TooLarge):
        return False


def _is_false(line: str, symbols: frozenset[str]) -> bool:
    bare = _BULLET.sub("", line, count=1)
    if not is_value(bare):
        return False
    try:
        value = read_value(bare, symbols)
    except (Unreadable, TooLarge):
        return False
    return isinstance(value, Relation) and has_false_link(value)


def has_false_link(value: Relation) -> bool:
    """Tell whether two numbers of a chain of equalities differ beyond rounding."""
    if set(value.ops) != {"="}:
        return False
    numbers = [side for side in value.sides if not variables(side)]
    return any(
        equal(left, right).outcome == "different" and not _is_decimal(left, right)
        for left, right in pairwise(numbers)
    )


def _is_decimal(left: Expr, right: Expr) -> bool:
    # 1/3 = 0.333 is a matter of rounding, which is judged elsewhere.
    return any(getattr(side, "decimals", None) for side in (left, right))
