"""Matrices: by what defines an inverse and an eigenvalue, entry by entry, by elimination."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

INVERSE = "What is the inverse of $\\begin{pmatrix} 2 & 1 \\\\ 1 & 1 \\end{pmatrix}$?"
EIGEN = "Find the eigenvalues of [[2,1],[1,2]]"
A, B = "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}", "\\begin{pmatrix} 0 & 1 \\\\ 1 & 0 \\end{pmatrix}"
PRODUCT = f"Compute ${A} {B}$"
SINGULAR = "Find the inverse of the matrix [[1,2],[2,4]]."


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        ("Find the determinant of [[1,2],[3,4]].", "-2", "verified"),
        ("Find the determinant of [[1,2],[3,4]].", "2", "refuted"),
        ("Evaluate $\\begin{vmatrix} 1 & 2 \\\\ 3 & 4 \\end{vmatrix}$", "$1*4 - 2*3 = -2$", "verified"),
        (INVERSE, "$\\begin{pmatrix} 1 & -1 \\\\ -1 & 2 \\end{pmatrix}$", "verified"),
        (INVERSE, "[[1, -1], [-1, 2]]", "verified"),
        (INVERSE, "[[1, 1], [-1, 2]]", "refuted"),
        (INVERSE, "does not exist", "refuted"),
        (SINGULAR, "does not exist", "verified"),
        (SINGULAR, "[[1, -1], [-1, 2]]", "refuted"),
        (EIGEN, "1 and 3", "verified"),
        (EIGEN, "\\lambda_1 = 1, \\lambda_2 = 3", "verified"),
        (EIGEN, "1", "refuted"),
        (EIGEN, "1, 2", "refuted"),
        ("Find the eigenvalues of [[0,-1],[1,0]]", "i, -i", "verified"),
        (PRODUCT, "[[2, 1], [4, 3]]", "verified"),
        (PRODUCT, "$\\begin{bmatrix} 2 & 1 \\\\ 4 & 3 \\end{bmatrix}$", "verified"),
        (PRODUCT, "[[2, 1], [3, 4]]", "refuted"),
        (PRODUCT, "[[2, 1, 0], [4, 3, 0]]", "refuted"),
        ("What is the rank of the matrix [[1,2],[2,4]]?", "1", "verified"),
        ("What is the rank of the matrix [[1,2],[2,4]]?", "2", "refuted"),
    ],
)
def test_matrices(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize(
    "question",
    [
        INVERSE,
        EIGEN,
        PRODUCT,
        SINGULAR,
        "transpose of [[1,2,3],[4,5,6]]",
        "[[1,2],[3,4]] + [[1,1],[1,1]]",
        "Multiply [[1,2],[3,4]] by [[1],[1]]",
        "What is the determinant of [[2,0,1],[1,3,2],[0,1,4]]?",
        "Find the inverse of [[2,0,1],[1,3,2],[0,1,4]].",
    ],
)
def test_the_solver_is_verified_by_the_other_path(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "Find the determinant of [[1,2,3],[4,5,6]].",
        "Find the determinant of [[a,2],[3,4]].",
        "Multiply [[1,2],[3,4]] by [[1,2,3]]",
        "Find the determinant of the matrix.",
        "Find the determinant of [[1,2],[3,4]] and its trace.",
    ],
)
def test_what_is_not_certain_is_not_read(question: str) -> None:
    assert read_task(question) is None
