"""Sums, differences and products of matrices, worked out where their cells are expressions."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from proofroute.tools.math.build import written_negative, written_product, written_sum
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Expr

Rows = Sequence[Sequence[Expr]]
_MATRIX: Final = re.compile(
    r"\\begin\s*\{(?P<kind>(?:small)?[pb]?matrix)\}(?:(?!\\begin).)*?\\end\s*\{(?P=kind)\}", re.DOTALL
)
_BETWEEN: Final = re.compile(
    r"\s*(?P<sign>[+-]?)\s*(?P<factor>[^+\-=]{0,40}?)\s*(?:\\cdot(?![A-Za-z])|\*)?\s*", re.DOTALL
)
_MAX_MATRICES: Final = 6
_MAX_SIDE: Final = 8


def worked_out(
    text: str, rows: Callable[[str], Rows], factor: Callable[[str], Expr | None]
) -> list[list[Expr]] | None:
    """Return the matrix that an expression of several matrices is; None where it is no such expression.

    Args:
        text: the text of the expression, a label taken off.
        rows: reads one matrix.
        factor: reads what a matrix is multiplied with; None for nothing.

    Raises:
        Unreadable: the matrices do not fit each other.
        TooLarge: there are too many of them, or they are too large.
    """
    found = list(_MATRIX.finditer(text))
    if len(found) < 2 or text[found[-1].end() :].strip():
        return None
    if len(found) > _MAX_MATRICES:
        raise TooLarge(f"{len(found)} matrices; the limit is {_MAX_MATRICES}")
    terms: list[list[list[Expr]]] = []
    end = 0
    for index, match in enumerate(found):
        between = _BETWEEN.fullmatch(text[end : match.start()])
        if between is None:
            return None
        end = match.end()
        value = [list(row) for row in rows(match.group())]
        if max(len(value), len(value[0])) > _MAX_SIDE:
            raise TooLarge(f"a matrix of more than {_MAX_SIDE} rows or columns")
        times = factor(between["factor"])
        if times is not None:
            value = [[written_product(times, cell) for cell in row] for row in value]
        if between["sign"] == "-":
            value = [[written_negative(cell) for cell in row] for row in value]
        if index and not between["sign"]:
            terms[-1] = _product(terms[-1], value)
        else:
            terms.append(value)
    return _sum(terms)


def _product(left: Rows, right: Rows) -> list[list[Expr]]:
    if len(left[0]) != len(right):
        raise Unreadable("a product of matrices that do not fit each other")
    return [
        [
            _added([written_product(first, second) for first, second in zip(row, column, strict=True)])
            for column in zip(*right, strict=True)
        ]
        for row in left
    ]


def _sum(terms: Sequence[Rows]) -> list[list[Expr]]:
    if len({(len(term), len(term[0])) for term in terms}) != 1:
        raise Unreadable("a sum of matrices of different sizes")
    return [[_added(list(cells)) for cells in zip(*rows, strict=True)] for rows in zip(*terms, strict=True)]


def _added(parts: list[Expr]) -> Expr:
    return parts[0] if len(parts) == 1 else written_sum(*parts)
