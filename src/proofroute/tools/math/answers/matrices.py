r"""Matrices and determinants as LaTeX writes them: ``A = \frac12 \begin{pmatrix}...\end{pmatrix}``."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from proofroute.tools.math.answers.dress import split_top
from proofroute.tools.math.answers.matrix_arithmetic import worked_out
from proofroute.tools.math.build import written_negative, written_product, written_sum
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Collection, Expr, Value

_ENVIRONMENT: Final = re.compile(
    r"(?P<before>(?:(?!\\begin).){0,80}?)"
    r"\\begin\s*\{(?P<kind>small(?:matrix)|[pbvBV]?matrix|array)\}(?:\s*\{[clr|\s]*\})?(?P<inside>.*)"
    r"\\end\s*\{(?P=kind)\}",
    re.DOTALL,
)
_LABEL: Final = re.compile(r"\s*(?:\\?[A-Za-z][A-Za-z0-9_{}^' \\-]{0,20}=\s*)")
_IN_BRACKETS: Final = re.compile(r"[(\[|]\s*(\\begin\s*\{(?:small)?(?:matrix|array)\}.*)[)\]|]", re.DOTALL)
_CELL: Final = re.compile("&")
_ROW: Final = re.compile(r"\\\\|\\cr(?![A-Za-z])")
_MAX_DETERMINANT: Final = 4

Read = Callable[[str], Value]


def matrix(text: str, read: Read) -> Value | None:
    """Return the matrix, its multiple or its determinant that ``text`` is; None where it is none of them.

    Args:
        text: the text of one value.
        read: reads a cell, or the factor before a matrix.

    Raises:
        Unreadable: its rows differ in length, or it is multiplied by what is no number.
    """
    if "\\begin" not in text:
        return None
    if (held := _IN_BRACKETS.fullmatch(text)) is not None and held[1].count("\\begin") == 1:
        bars = text.startswith("|")
        return _valued(held[1].replace("array", "vmatrix") if bars else held[1], read)
    if text.count("\\begin") > 1:
        return _several(text, read)
    return _valued(text, read)


def _several(text: str, read: Read) -> Value | None:
    found = worked_out(
        _LABEL.sub("", text, count=1) if _LABEL.match(text) else text,
        lambda piece: [_expressions(row) for row in _rows(piece, read)],
        lambda before: _factor(before, read),
    )
    return None if found is None else _shaped([tuple(row) for row in found])


def _rows(text: str, read: Read) -> list[tuple[Value, ...]]:
    match = _ENVIRONMENT.fullmatch(text.strip())
    if match is None or "\\begin" in match["inside"]:
        raise Unreadable("a matrix inside of a matrix")
    return _cells(match["inside"], read)


def _valued(text: str, read: Read) -> Value | None:
    match = _ENVIRONMENT.fullmatch(text.strip())
    if match is None or "\\begin" in match["inside"]:
        return None
    rows = _cells(match["inside"], read)
    before = _LABEL.sub("", match["before"], count=1).strip()
    factor = _factor(before, read)
    if match["kind"] == "vmatrix":
        found = determinant([_expressions(row) for row in rows])
        return found if factor is None else written_product(factor, found)
    if factor is not None:
        rows = [tuple(written_product(factor, cell) for cell in _expressions(row)) for row in rows]
    return _shaped(rows)


def _cells(inside: str, read: Read) -> list[tuple[Value, ...]]:
    rows = [
        tuple(read(cell) for _, cell in split_top(row.replace("\\hline", ""), _CELL))
        for _, row in split_top(inside, _ROW)
        if row.replace("\\hline", "").strip()
    ]
    if not rows or len({len(row) for row in rows}) != 1:
        raise Unreadable("a matrix whose rows differ in length")
    return rows


def _shaped(rows: Sequence[tuple[Value, ...]]) -> Value:
    if len(rows[0]) == 1:
        return Collection("tuple", tuple(row[0] for row in rows))
    return Collection("tuple", tuple(Collection("tuple", row) for row in rows))


def _factor(before: str, read: Read) -> Expr | None:
    before = re.sub(r"(?:\\cdot|\\times|\*)\s*$", "", before).strip()
    if not before:
        return None
    factor = read("-1" if before == "-" else before)
    if not isinstance(factor, Expr):
        raise Unreadable("a matrix multiplied by what is no number")
    return factor


def _expressions(row: Sequence[Value]) -> list[Expr]:
    cells = [cell for cell in row if isinstance(cell, Expr)]
    if len(cells) != len(row):
        raise Unreadable("a matrix of what are no numbers")
    return cells


def determinant(rows: Sequence[Sequence[Expr]]) -> Expr:
    """Return the determinant of a small matrix, expanded by its first row.

    Raises:
        Unreadable: it is not square, or too large.
    """
    if any(len(row) != len(rows) for row in rows) or len(rows) > _MAX_DETERMINANT:
        raise Unreadable("the determinant of a matrix that is not square, or large")
    if len(rows) == 1:
        return rows[0][0]
    terms: list[Expr] = []
    for column, cell in enumerate(rows[0]):
        minor = determinant([[*row[:column], *row[column + 1 :]] for row in rows[1:]])
        term = written_product(cell, minor)
        terms.append(written_negative(term) if column % 2 else term)
    return written_sum(*terms)
