"""Matrices of numbers: determinant, inverse, transpose, trace, rank, eigenvalues, products and sums."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final, Literal

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Collection, Expr, Interval, Num, Value, variables

Kind = Literal[
    "determinant",
    "inverse",
    "transpose",
    "trace",
    "rank",
    "eigenvalues",
    "product",
    "sum",
    "difference",
    "power",
]
Rows = tuple[tuple[Fraction, ...], ...]

_MOST: Final = 12
_LARGEST_POWER: Final = 50
_TIMES: Final = ("*", "\\cdot", "\\times", "×", "·", "times", "")
_ASK: Final = (
    r"(?:(?:what\s+(?:is|are)|find|calculate|compute|evaluate|determine|give|work\s+out)\s+)?"
    r"(?:the\s+)?(?:all\s+)?(?:the\s+)?"
)
_LATEX: Final = r"\\begin\s*\{[pbvBV]?matrix\}.+?\\end\s*\{[pbvBV]?matrix\}"
_MATRIX: Final = rf"\$*\s*(?:{_LATEX}|\[\s*\[.+?\]\s*\]|\(\s*\(.+?\)\s*\))\s*\$*"
_KIND: Final = r"(?P<kind>determinant|inverse|transpose|trace|rank|eigen\s?values?)"
_SIZE: Final = r"(?:(?:square|\d\s*(?:x|×|\\times|by)\s*\d)\s+)?"
_SIGN: Final = r"(?P<sign>\*|\\cdot|\\times|×|·|\+|-|and|by|times|plus|minus|,)?"


def _whole(*parts: str) -> re.Pattern[str]:
    return re.compile(f"^{''.join(parts)}$", re.IGNORECASE | re.DOTALL)


_OF: Final = _whole(
    rf"{_ASK}{_KIND}\s+of\s+(?:the\s+)?(?:following\s+)?{_SIZE}(?:matrix\s*:?\s*)?(?:\$?[A-Z]\s*=\s*)?",
    rf"(?P<matrix>{_MATRIX})",
)
_DET: Final = _whole(rf"{_ASK}\$*\\?det\s*(?:\\left)?\s*\(?\s*(?P<matrix>{_MATRIX})\s*(?:\\right)?\s*\)?\$*")
_BARS: Final = _whole(rf"{_ASK}(?P<matrix>\$*\s*\\begin\s*\{{vmatrix\}}.+?\\end\s*\{{vmatrix\}}\s*\$*)")
_TWO: Final = _whole(
    rf"(?:multiply\s+|add\s+|{_ASK})(?:(?P<what>product|sum|difference)\s+(?:of\s+)?)?(?:the\s+)?",
    rf"(?:matri(?:x|ces)\s*:?\s*)?(?P<left>{_MATRIX})\s*{_SIGN}\s*(?:the\s+)?(?:matrix\s+)?(?P<right>{_MATRIX})",
)
_RAISED: Final = r"\s*\^\s*\{?\s*(?P<times>\d{1,2})\s*\}?\$?"
_POWERS: Final = (
    _whole(rf"{_ASK}(?P<matrix>{_MATRIX}){_RAISED}"),
    _whole(
        rf"(?:(?:let|if|given|for)\s+)?\$?(?P<name>[A-Z])\s*=\s*(?P<matrix>{_MATRIX})\s*[.,;:]\s*(?:then\s+)?",
        rf"{_ASK}\$?(?P=name){_RAISED}",
    ),
    _whole(
        rf"{_ASK}\$?(?P<name>[A-Z]){_RAISED}\s+(?:if|for|when|where)\s+\$?(?P=name)\s*=\s*(?P<matrix>{_MATRIX})"
    ),
)


@dataclass(frozen=True, slots=True)
class Matrix(Posed):
    """Something that is asked of one matrix, or of two.

    Args:
        kind: what is asked.
        first: the matrix, row by row.
        second: the other one of a product, sum or difference.
        times: the exponent of a power.
    """

    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "matrix matrices determinant det inverse transpose trace rank eigenvalue eigenvalues lambda row rows "
        "column columns entries diagonal cofactor expansion characteristic polynomial identity product sum "
        "singular invertible element elements"
    )

    kind: Kind
    first: Rows
    second: Rows | None = None
    times: int = 1

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        if self.kind == "power":
            return f"{_shown(self.first)} raised to the power {self.times}"
        shown = f"the {self.kind} of {_shown(self.first)}"
        return shown if self.second is None else f"{shown} and {_shown(self.second)}"


def _shown(rows: Rows) -> str:
    return "[" + ", ".join("[" + ", ".join(show(Num(entry)) for entry in row) + "]" for row in rows) + "]"


def read_matrix(question: str, givens: Givens) -> Matrix | None:
    """Read a question about matrices of rational numbers."""
    del givens
    match = _OF.match(question) or _DET.match(question) or _BARS.match(question)
    if match is not None:
        kind = match.groupdict().get("kind") or "determinant"
        rows = _read(match["matrix"])
        named: Kind = "eigenvalues" if kind.lower().startswith("eigen") else _kind(kind.lower())
        if len(rows) != len(rows[0]) and named not in ("transpose", "rank"):
            return None
        return Matrix(named, rows)
    for pattern in _POWERS:
        match = pattern.match(question)
        if match is not None:
            rows, times = _read(match["matrix"]), int(match["times"])
            fits = len(rows) == len(rows[0]) and 2 <= times <= _LARGEST_POWER
            return Matrix("power", rows, times=times) if fits else None
    match = _TWO.match(question)
    if match is None:
        return None
    return _of_two(question, match)


def _kind(name: str) -> Kind:
    kinds: dict[str, Kind] = {
        "determinant": "determinant", "inverse": "inverse", "transpose": "transpose", "trace": "trace",
        "rank": "rank",
    }  # fmt: skip
    return kinds[name]


def _of_two(question: str, match: re.Match[str]) -> Matrix | None:
    sign, what = (match["sign"] or "").lower(), (match["what"] or "").lower()
    start = question.lower()
    kind: Kind
    if start.startswith("add ") and sign not in ("and", "+", ","):
        return None
    if what == "sum" or sign in ("+", "plus") or start.startswith("add "):
        kind = "sum"
    elif sign in ("-", "minus"):
        kind = "difference"
    elif what == "product" or sign in _TIMES or start.startswith("multiply "):
        kind = "product"
    else:
        return None
    first, second = _read(match["left"]), _read(match["right"])
    fits = len(first[0]) == len(second) if kind == "product" else _size(first) == _size(second)
    return Matrix(kind, first, second) if fits else None


def _size(rows: Rows) -> tuple[int, int]:
    return len(rows), len(rows[0])


def _read(text: str) -> Rows:
    found = as_rows(read_value(text.replace("vmatrix", "pmatrix")))
    if found is None:
        raise Unreadable("no matrix of numbers")
    values = tuple(tuple(_entry(item) for item in row) for row in found)
    if len(values) > _MOST or len(values[0]) > _MOST:
        raise Unreadable("a matrix of too many rows or columns")
    return values


def _entry(expr: Expr) -> Fraction:
    value = None if variables(expr) else rational_value(expr)
    if value is None:
        raise Unreadable("an entry that is no rational number")
    return value


def as_rows(value: Value) -> tuple[tuple[Expr, ...], ...] | None:
    """Return the rows of a value that is a matrix; None for any other value."""
    if not isinstance(value, Collection) or value.kind != "tuple" or not value.items:
        return None
    rows: list[tuple[Expr, ...]] = []
    for item in value.items:
        match item:
            case Interval(low=low, high=high, low_closed=True, high_closed=True):
                rows.append((low, high))  # a row of two in square brackets
            case Collection(kind="tuple", items=entries) if all(isinstance(entry, Expr) for entry in entries):
                rows.append(tuple(entry for entry in entries if isinstance(entry, Expr)))
            case _ if isinstance(item, Expr):
                rows.append((item,))
            case _:
                return None
    return tuple(rows) if len({len(row) for row in rows}) == 1 else None
