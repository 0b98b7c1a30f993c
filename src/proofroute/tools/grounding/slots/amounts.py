"""What the amounts of a document say of each other: net + tax = total, total + rounding, cash - change."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from proofroute.tools.grounding.numbers import read_number
from proofroute.tools.grounding.slots.labels import labels_of
from proofroute.tools.grounding.slots.lexicon import roles_of
from proofroute.tools.grounding.source import Source

_MONEY: Final = re.compile(
    r"(?<![\w.,/:-])(-?)(?:[A-Za-z]{0,3}[$€£¥₹]\s?|RM\s?|(?:USD|EUR|GBP|CHF)\s)?"
    r"([0-9]{1,3}(?:[.,' \u00a0\u202f][0-9]{3})+[.,][0-9]{2}|[0-9]{0,9}[.,][0-9]{2})(?![\w/:-]|[.,][0-9])"
)
_WHOLE: Final = re.compile(r"(?:[¥￥₩]\s?|円\s?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(?![\w.,]*[0-9])")
_MOST: Final = 400
_MOST_CHARS: Final = 60_000


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money in the source: size with sign, place, and the roles that sure labels give."""

    size: Fraction
    start: int
    end: int
    roles: frozenset[str]


def amounts_of(source: Source) -> tuple[Amount, ...]:
    """Return the amounts of a source in their order; empty where there are too many to compare."""
    if len(source.text) > _MOST_CHARS:
        return ()
    found: list[Amount] = []
    for match in sorted((*_MONEY.finditer(source.text), *_WHOLE.finditer(source.text)), key=_start):
        digits = match[match.lastindex or 0]
        text = re.sub(r"[ \u00a0\u202f]", "'", digits)
        size = read_number(text, source.mark) or read_number(text, "." if source.mark == "," else ",")
        if size is None:
            continue
        value = Fraction(size) * (-1 if match[1] == "-" else 1)
        found.append(Amount(value, match.start(), match.end(), _roles(source.text, *match.span())))
        if len(found) > _MOST:
            return ()
    return tuple(found)


def leads_to_total(amounts: tuple[Amount, ...], value: Fraction) -> str | None:
    """Say which law makes ``value`` the total of a document; None where none does."""
    if value <= 0:
        return None
    sizes = {item.size for item in amounts}
    taxes, roundings = set(_with_role(amounts, "tax")), set(_with_role(amounts, "rounding"))
    for tax in taxes:
        if value - tax in sizes and _plausible(tax, value - tax):
            return f"{_show(value - tax)} + {_show(tax)} (tax) = {_show(value)}"
    for rounding in roundings:
        for before in (value - rounding, value + rounding):
            if rounding and before in sizes and _is_rounded(value, before):
                return f"{_show(before)} rounded by {_show(rounding)} = {_show(value)}"
            if any(rounding and before - tax in sizes and _plausible(tax, before - tax) for tax in taxes):
                return f"net, tax and the rounding of {_show(rounding)} give {_show(value)}"
    for one, two, three in zip(amounts, amounts[1:], amounts[2:], strict=False):
        paid, change = two.size, three.size
        if one.size == value and paid - change == value > 0 and (change > 0 or "cash" in two.roles):
            return f"{_show(paid)} paid less {_show(change)} change = {_show(value)}"
    for paid in _with_role(amounts, "cash"):
        for change in _with_role(amounts, "change"):
            if paid - change == value > 0:
                return f"{_show(paid)} (cash) - {_show(change)} (change) = {_show(value)}"
    return None


def leads_beyond(amounts: tuple[Amount, ...], value: Fraction) -> str | None:
    """Say which law makes ``value`` a step before the total of a document; None where none does."""
    totals = set(_with_role(amounts, "total"))
    sizes = {item.size for item in amounts}
    for tax in _with_role(amounts, "tax"):
        if _plausible(tax, value) and value + tax in sizes:
            return f"{_show(value)} + {_show(tax)} (tax) = {_show(value + tax)}"
    for rounding in _with_role(amounts, "rounding"):
        for result in (value + rounding, value - rounding):
            if 0 < abs(rounding) < Fraction(1, 10) and result in sizes and _is_rounded(result, value):
                return f"{_show(value)} is rounded to {_show(result)}"
    for discount in _with_role(amounts, "discount"):
        result = value - abs(discount)
        if discount and result in totals and result != value:
            return f"{_show(value)} - {_show(abs(discount))} (discount) = {_show(result)}"
    return None


def _plausible(tax: Fraction, net: Fraction) -> bool:
    """Tell whether an amount may be the tax on another: a few percent up to a third."""
    return net > 0 and Fraction(1, 50) <= tax / net <= Fraction(1, 3)


def _is_rounded(result: Fraction, value: Fraction) -> bool:
    """Tell whether ``result`` is ``value`` rounded to coins of five."""
    return (result * 20).denominator == 1 and (value * 20).denominator > 1


def _with_role(amounts: tuple[Amount, ...], *roles: str) -> Iterator[Fraction]:
    wanted = set(roles)
    return (item.size for item in amounts if not wanted.isdisjoint(item.roles))


def _roles(text: str, start: int, end: int) -> frozenset[str]:
    """Name the roles in a sum of money that labels give, those that are sure first."""
    labels = labels_of(text, start, end)
    sure = [label for label in labels if label.sure] or [label for label in labels if label.where == "row"]
    return frozenset(role for label in sure for family, role in roles_of(label.text) if family == "money")


def _show(value: Fraction) -> str:
    return f"{float(value):.2f}"


def _start(found: re.Match[str]) -> int:
    return found.start()
