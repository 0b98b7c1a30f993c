"""Cases that compare a number with bounds, or two numbers with each other: do they leave a gap?"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from fractions import Fraction
from functools import cache
from typing import Final

_SIGNS: Final = {
    "≥": ">=", "⩾": ">=", "\\geq": ">=", "\\ge": ">=", "≤": "<=", "⩽": "<=", "\\leq": "<=", "\\le": "<=",
    "\\gt": ">", "\\lt": "<",
}  # fmt: skip
_OP: Final = r"(>=|<=|>|<|=|≥|≤|⩾|⩽|\\geq?(?![a-z])|\\leq?(?![a-z])|\\[gl]t(?![a-z]))"
_NUMBER: Final = r"(-?\d{1,6}(?:/\d{1,4}|\.\d{1,4})?)(?![\w/]|\.\d)"
_WORDS: Final = {
    "positive": (">", 0), "negative": ("<", 0), "nonnegative": (">=", 0), "non-negative": (">=", 0),
    "nonpositive": ("<=", 0), "non-positive": ("<=", 0), "zero": ("=", 0),
}  # fmt: skip
_FLIPPED: Final = {">": "<", "<": ">", ">=": "<=", "<=": ">=", "=": "="}

Condition = tuple[tuple[str, Fraction], ...]
"""Comparisons with numbers that hold together."""


def split_by_order(reply: str, head: str, whole: AbstractSet[str]) -> str:
    """Say whether cases such as ``x >= 0`` and ``x < 0`` leave a gap; empty where there are none.

    Args:
        reply: an argument without the signs of formatting.
        head: a pattern of the words that begin a case.
        whole: variables that are whole numbers.
    """
    return _between_letters(reply, head) or _with_numbers(reply, head, whole)


@cache
def _patterns(head: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    letter = r"(?<![A-Za-z\\])([a-z])"
    return (
        re.compile(rf"{head}{letter}\s*{_OP}\s*([a-z])(?![A-Za-z(]|\s*[-+*/^=<>≤≥])", re.IGNORECASE),
        re.compile(
            rf"{head}(?:{_NUMBER}\s*{_OP}\s*)?{letter}\s*"
            rf"(?:{_OP}\s*{_NUMBER}|(?:is|=) ({'|'.join(_WORDS)})\b)",
            re.IGNORECASE,
        ),
    )


def _between_letters(reply: str, head: str) -> str:
    found: dict[tuple[str, str], set[str]] = {}
    for match in _patterns(head)[0].finditer(reply):
        left, sign, right = match[1], _SIGNS.get(match[2], match[2]), match[3]
        if left > right:
            left, right, sign = right, left, _FLIPPED[sign]
        found.setdefault((left, right), set()).update(sign)
    for (left, right), seen in found.items():
        missing = [sign for sign in "><=" if sign not in seen]
        if not missing:
            return f"Its cases by the order of {left} and {right} cover all real numbers."
        if len(seen) > 1 or len(found) == 1:
            shown = " and ".join(f"{left} {sign} {right}" for sign in missing)
            return f"Its cases by the order of {left} and {right} do not show {shown}."
    return ""


def _with_numbers(reply: str, head: str, whole: AbstractSet[str]) -> str:
    found: dict[str, list[Condition]] = {}
    for match in _patterns(head)[1].finditer(reply):
        low, first, name, sign, high, word = match.groups()
        parts: list[tuple[str, Fraction]] = []
        if low is not None and first is not None:
            parts.append((_FLIPPED[_SIGNS.get(first, first)], Fraction(low)))
        if word is not None:
            op, bound = _WORDS[word.lower()]
            parts.append((op, Fraction(bound)))
        else:
            parts.append((_SIGNS.get(sign, sign), Fraction(high)))
        found.setdefault(name, []).append(tuple(parts))
    for name, conditions in found.items():
        if len(conditions) < 2:
            continue
        gap = _gap(conditions, whole=name in whole)
        numbers = "integers" if name in whole else "real numbers"
        bounds = {bound for condition in conditions for _, bound in condition}
        how = f"the sign of {name}" if bounds == {0} else f"the size of {name}"
        if gap is None:
            return f"Its cases by {how} cover all {numbers}."
        return f"Its cases by {how} do not show {name} {gap}."
    return ""


def _gap(conditions: Iterable[Condition], *, whole: bool) -> str | None:
    """Return where no condition holds; None where there is always one."""
    conditions = list(conditions)
    bounds = sorted({bound for condition in conditions for _, bound in condition})
    samples: list[tuple[Fraction, str]] = []
    for at, bound in enumerate(bounds):
        samples.append((bound, f"= {bound}"))
        if at + 1 < len(bounds):
            following = bounds[at + 1]
            inside = Fraction(bound.__floor__() + 1) if whole else (bound + following) / 2
            if inside < following:
                samples.append((inside, f"between {bound} and {following}"))
    samples += [(bounds[0] - 1, f"< {bounds[0]}"), (bounds[-1] + 1, f"> {bounds[-1]}")]
    order = sorted(samples, key=lambda sample: not sample[1].startswith("="))
    for value, shown in order:
        if whole and value.denominator != 1:
            continue
        if not any(all(_holds(value, op, bound) for op, bound in condition) for condition in conditions):
            return shown
    return None


def _holds(value: Fraction, op: str, bound: Fraction) -> bool:
    match op:
        case ">":
            return value > bound
        case ">=":
            return value >= bound
        case "<":
            return value < bound
        case "<=":
            return value <= bound
        case _:
            return value == bound
