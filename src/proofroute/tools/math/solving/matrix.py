"""Answer questions about matrices by elimination over the rationals."""

from collections.abc import Sequence
from fractions import Fraction

from proofroute.tools.math.algebra.polynomial import Coefficients
from proofroute.tools.math.algebra.roots import radical_roots
from proofroute.tools.math.forms.families import Matrix
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Num

_Rows = Sequence[Sequence[Fraction]]


def solve_matrix(form: Matrix) -> str | None:
    """Return the answer, matrices as rows in brackets."""
    rows, other = form.first, form.second or ()
    match form.kind:
        case "determinant":
            return show(Num(_determinant(rows)))
        case "trace":
            return show(Num(sum((row[place] for place, row in enumerate(rows)), Fraction())))
        case "rank":
            return str(_rank(rows))
        case "transpose":
            return _written(list(zip(*rows, strict=True)))
        case "inverse":
            return _inverse(rows)
        case "eigenvalues":
            roots = radical_roots(_characteristic(rows))
            return None if roots is None else ", ".join(map(show, roots))
        case "power":
            found = rows
            for _ in range(form.times - 1):
                columns = list(zip(*rows, strict=True))
                found = tuple(tuple(_dot(row, column) for column in columns) for row in found)
            return _written(found)
        case "product":
            columns = list(zip(*other, strict=True))
            return _written([[_dot(row, column) for column in columns] for row in rows])
        case _:
            sign = 1 if form.kind == "sum" else -1
            both = zip(rows, other, strict=True)
            return _written(
                [[a + sign * b for a, b in zip(row, second, strict=True)] for row, second in both]
            )


def _dot(row: Sequence[Fraction], column: Sequence[Fraction]) -> Fraction:
    return sum((a * b for a, b in zip(row, column, strict=True)), Fraction())


def _written(rows: _Rows) -> str:
    return "[" + ", ".join("[" + ", ".join(show(Num(entry)) for entry in row) + "]" for row in rows) + "]"


def _reduced(rows: _Rows, width: int) -> tuple[list[list[Fraction]], Fraction, int]:
    """Eliminate in the first ``width`` columns; return the rows, the product of the pivots, the rank."""
    work = [list(row) for row in rows]
    product, rank = Fraction(1), 0
    for column in range(width):
        pivot = next((place for place in range(rank, len(work)) if work[place][column]), None)
        if pivot is None:
            product = Fraction()
            continue
        if pivot != rank:
            work[rank], work[pivot] = work[pivot], work[rank]
            product = -product
        product *= work[rank][column]
        work[rank] = [entry / work[rank][column] for entry in work[rank]]
        for place, row in enumerate(work):
            if place != rank and row[column]:
                work[place] = [a - row[column] * b for a, b in zip(row, work[rank], strict=True)]
        rank += 1
    return work, product, rank


def _determinant(rows: _Rows) -> Fraction:
    return _reduced(rows, len(rows))[1]


def _rank(rows: _Rows) -> int:
    return _reduced(rows, len(rows[0]))[2]


def _inverse(rows: _Rows) -> str:
    size = len(rows)
    wide = [[*row, *(Fraction(place == other) for other in range(size))] for place, row in enumerate(rows)]
    work, _, rank = _reduced(wide, size)
    return _written([row[size:] for row in work]) if rank == size else "does not exist"


def _characteristic(rows: _Rows) -> Coefficients:
    """Return the characteristic polynomial by Faddeev and LeVerrier, the constant first."""
    size = len(rows)
    identity = [[Fraction(a == b) for b in range(size)] for a in range(size)]
    current, found = [list(row) for row in identity], [Fraction(1)]
    for step in range(1, size + 1):
        columns = list(zip(*current, strict=True))
        moved = [[_dot(row, column) for column in columns] for row in rows]
        factor = -sum((moved[place][place] for place in range(size)), Fraction()) / step
        found.append(factor)
        current = [
            [a + factor * b for a, b in zip(row, unit, strict=True)]
            for row, unit in zip(moved, identity, strict=True)
        ]
    return tuple(reversed(found))
