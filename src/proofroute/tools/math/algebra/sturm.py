"""Count the real roots of a polynomial by Sturm's theorem, without finding them."""

from itertools import pairwise

from proofroute.tools.math.algebra.polynomial import Coefficients, squarefree


def sturm_count(coefficients: Coefficients) -> int:
    """Return how many different real roots there are.

    >>> from fractions import Fraction
    >>> sturm_count(tuple(map(Fraction, (1, -3, 0, 1)))), sturm_count(tuple(map(Fraction, (1, 0, 1))))
    (3, 0)
    """
    poly = squarefree(coefficients)
    if poly.degree() < 1:
        return 0
    chain = [poly, poly.derivative()]
    while chain[-1].degree() > 0:
        # Both are multiplied by a positive number, so that the remainder has whole coefficients.
        lead = abs(int(chain[-1][chain[-1].degree()]))
        rest = (chain[-2] * lead ** (chain[-2].degree() - chain[-1].degree() + 1)) % chain[-1]
        if rest.degree() < 0:
            break
        chain.append(-(rest // abs(rest.content())))
    ends = [
        [int(part[part.degree()]) * (-1 if side < 0 and part.degree() % 2 else 1) for part in chain]
        for side in (-1, 1)
    ]
    return _changes(ends[0]) - _changes(ends[1])


def _changes(values: list[int]) -> int:
    signs = [value > 0 for value in values if value]
    return sum(first != second for first, second in pairwise(signs))
