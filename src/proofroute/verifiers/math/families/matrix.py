"""Check matrices by what defines them: A X = 1 for an inverse, det(A - x) = 0 for an eigenvalue."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import flint

from proofroute.core import Evidence
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.polynomial import squarefree
from proofroute.tools.math.answers.words import meaning
from proofroute.tools.math.build import add, mul
from proofroute.tools.math.forms.families import Matrix
from proofroute.tools.math.forms.families.matrix import Rows, as_rows
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Collection, Expr, Num, Pow, Relation, Sym, Value, Word, num, variables
from proofroute.verifiers.math.comparing import compare
from proofroute.verifiers.math.reading import as_expression, as_solutions
from proofroute.verifiers.math.scribe import Scribe

_NO_INVERSE = frozenset(("does not exist", "not invertible", "singular", "no inverse", "undefined", "none"))


def check_matrix(form: Matrix, value: Value, text: str) -> list[Evidence] | None:
    """Check what a reply says of the matrices."""
    del text
    scribe = Scribe("value", f"math.{form.kind}", form.read_as)
    match form.kind:
        case "determinant" | "trace" | "rank":
            given = as_expression(value)
            return None if given is None else [_number(scribe, form, given)]
        case "eigenvalues":
            return _eigenvalues(scribe, form, value)
        case _:
            return _matrix(scribe, form, value)


def _number(scribe: Scribe, form: Matrix, given: Expr) -> Evidence:
    matrix = _flint(form.first)
    match form.kind:
        case "determinant":
            found, because = matrix.det(), "The determinant by elimination over the rationals."
        case "rank":
            found, because = flint.fmpq(matrix.rank()), "The rank by elimination over the rationals."
        case _:
            found = sum((matrix[place, place] for place in range(len(form.first))), flint.fmpq(0))
            because = "The sum of the diagonal."
    return compare(scribe, Num(Fraction(int(found.p), int(found.q))), given, because, "proved")


def _flint(rows: Rows) -> Any:
    entries = [flint.fmpq(entry.numerator, entry.denominator) for row in rows for entry in row]
    return flint.fmpq_mat(len(rows), len(rows[0]), entries)


def _eigenvalues(scribe: Scribe, form: Matrix, value: Value) -> list[Evidence] | None:
    items = value.items if isinstance(value, Collection) else (value,)
    given: list[Expr] = []
    for item in items:
        # They carry names of their own: lambda_1 = 2.
        bare = item.sides[-1] if isinstance(item, Relation) and isinstance(item.sides[0], Sym) else item
        roots = as_solutions(bare, "x")
        if roots is None or any(variables(root) for root in roots):
            return None
        given += roots
    polynomial = _flint(form.first).charpoly()
    coefficients = tuple(
        Fraction(int(polynomial[power].p), int(polynomial[power].q))
        for power in range(polynomial.degree() + 1)
    )
    distinct: list[Expr] = []
    for root in given:
        total = add(*(mul(Num(c), Pow(root, num(n)) if n else num(1)) for n, c in enumerate(coefficients)))
        found = equal(total, num(0)).outcome
        if found == "different":
            shown = show(root)
            return [
                scribe.failed(
                    "proved", f"{shown} is no root of the characteristic polynomial.", {"given": shown}
                )
            ]
        if found == "undecided":
            return [scribe.undecided(f"Whether {show(root)} is an eigenvalue is open.")]
        if all(equal(root, other).outcome == "different" for other in distinct):
            distinct.append(root)
    count = int(squarefree(coefficients).degree())
    if len(distinct) < count:
        text = f"There are {count} different eigenvalues; {len(distinct)} were given."
        return [scribe.failed("proved", text, {"given": len(distinct), "count": count})]
    return [scribe.passed("proved", f"Each is a root of the characteristic polynomial, which has {count}.")]


def _matrix(scribe: Scribe, form: Matrix, value: Value) -> list[Evidence] | None:
    first = _flint(form.first)
    if isinstance(value, Word):
        if form.kind != "inverse" or (meaning(value.text) or value.text) not in _NO_INVERSE:
            return None
        if first.det() == 0:
            return [scribe.passed("proved", "The determinant is 0, so there is no inverse.")]
        return [
            scribe.failed("proved", "The determinant is not 0: there is an inverse.", {"given": value.text})
        ]
    if isinstance(value, Relation):
        return None
    given = as_rows(value)
    if given is None or any(variables(entry) for row in given for entry in row):
        return None
    if form.kind == "inverse":
        return [_inverse(scribe, form.first, given)]
    second = None if form.second is None else _flint(form.second)
    right = first**form.times if form.kind == "power" else first.transpose() if second is None else None
    if second is not None:
        right = (
            first * second
            if form.kind == "product"
            else first + second
            if form.kind == "sum"
            else first - second
        )
    return [_entries(scribe, right, given)]


def _entries(scribe: Scribe, right: Any, given: Sequence[Sequence[Expr]]) -> Evidence:
    if (right.nrows(), right.ncols()) != (len(given), len(given[0])):
        text = f"It has {right.nrows()} rows and {right.ncols()} columns."
        return scribe.failed("proved", text, {"rows": len(given), "columns": len(given[0])})
    for row, entries in enumerate(given):
        for column, entry in enumerate(entries):
            exact = Num(Fraction(int(right[row, column].p), int(right[row, column].q)))
            found = compare(scribe, exact, entry, f"Row {row + 1}, column {column + 1}.", "proved")
            if found.outcome != "passed":
                return found
    return scribe.passed("proved", "Every entry is right.")


def _inverse(scribe: Scribe, rows: Rows, given: Sequence[Sequence[Expr]]) -> Evidence:
    size = len(rows)
    if (len(given), len(given[0])) != (size, size):
        return scribe.failed("proved", "An inverse has the size of its matrix.", {"rows": len(given)})
    for row in range(size):
        for column in range(size):
            entry = add(*(mul(Num(rows[row][place]), given[place][column]) for place in range(size)))
            found = equal(entry, num(1 if row == column else 0)).outcome
            if found == "undecided":
                return scribe.undecided("An entry of the product could not be decided.")
            if found == "different":
                shown = f"row {row + 1}, column {column + 1} of the product with it is {show(entry)}"
                return scribe.failed(
                    "proved", f"It is no inverse: {shown}.", {"row": row + 1, "column": column + 1}
                )
    return scribe.passed("proved", "The product with the matrix is the identity.")
