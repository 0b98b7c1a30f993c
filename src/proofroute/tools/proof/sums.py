r"""Read sums with an ellipsis or a sign: ``1 + 2 + ... + n = n(n+1)/2``, ``\sum_{k=1}^{n} k = ...``.

With an ellipsis the last term says what is added; the first terms must be its values at consecutive indices.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from proofroute.tools.math.build import substitute
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.reader import read_expression
from proofroute.tools.math.tree import Expr, Relation, RelationOp, Sym, variables
from proofroute.tools.proof.fragments import expression
from proofroute.tools.proof.statement import Summation
from proofroute.tools.proof.truth import holds_at

_FIRST_TRIED: Final = range(-3, 12)
_FIRST_TERMS: Final = {
    "positive integers": "n",
    "odd numbers": "2n - 1",
    "odd positive integers": "2n - 1",
    "positive odd integers": "2n - 1",
    "odd natural numbers": "2n - 1",
    "positive even integers": "2n",
    "squares": "n^2",
    "positive squares": "n^2",
    "perfect squares": "n^2",
    "cubes": "n^3",
    "positive cubes": "n^3",
}
_FIRST: Final = re.compile(
    rf"the sum of the (?:(squares|cubes) of the )?first ([nmk]) ({'|'.join(_FIRST_TERMS)}) "
    r"(?:is equal to|is|equals|=) (.+)"
)
_RAISED: Final = {None: "{}", "squares": "({})^2", "cubes": "({})^3"}
# Where the right side holds the sum of the first numbers again, its known value is put there.
_TRIANGULAR: Final = re.compile(r"\(\s*1\s*\+\s*2\s*(?:\+\s*3\s*)?\+\s*\.\.\.\s*\+\s*([a-z])\s*\)")
_SIGMA: Final = re.compile(
    r"(?:\\sum|∑|Σ)\s*(?:_\s*\{?\s*([a-z])\s*=\s*(\d)\s*\}?\s*\^\s*(?:\{\s*([a-z])\s*\}|([a-z])))\s*"
    r"([^<>=]+?)\s*(<=|>=|<|>|=)\s*([^<>=]+)"
)
_TOLD: Final = re.compile(
    r"the sum (?:of )?(?:the terms )?(.+?),? (?:for|from|over|as|where) ([a-z])"
    r"(?: (?:goes|runs|ranges|going|running))? ?"
    r"(?:from|=) ?(\d) (?:up )?to ([a-z])\s*((?:<=|>=|<|>|=) .+)"
)
_TURNED_SIGMA: Final = re.compile(r"([^<>=\\∑Σ]+?)\s*(<=|>=|<|>|=)\s*((?:\\sum|∑|Σ)[^<>]+)")
_COMPARISON: Final = re.compile(r"\s*(<=|>=|<|>|=)\s*")
_TURNED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}
_OPS: Final[dict[str, RelationOp]] = {"<": "<", "<=": "<=", ">": ">", ">=": ">=", "=": "="}


def read_sum(text: str, declared: Sequence[str]) -> Summation | None:
    """Read the closed form of a sum; None where there is no sum.

    Raises:
        Unreadable: the first terms do not fit the last one, or it is no such equation.
    """
    if match := _FIRST.fullmatch(text):
        name, total = match[2], expression(match[4], (*declared, match[2]))
        written = _RAISED[match[1]].format(_FIRST_TERMS[match[3]].replace("n", name))
        term = read_expression(written, (name,))
        if not variables(total) <= {name}:
            raise Unreadable("a sum over more than one variable")
        return Summation(name, 1, term, total)
    if match := _TOLD.fullmatch(text):
        text = f"\\sum_{{{match[2]}={match[3]}}}^{match[4]} ({match[1]}) {match[5]}"
    if match := _TURNED_SIGMA.fullmatch(text):
        text = f"{match[3]} {_TURNED[match[2]]} {match[1]}"
    if match := _SIGMA.fullmatch(text):
        return _sigma(match, declared)
    if "..." not in text:
        return None
    sides = _COMPARISON.split(text)
    if len(sides) != 3:
        raise Unreadable("a sum with an ellipsis that is no equation or bound")
    left, op, right = sides
    if "..." in right and "..." not in left and op in _TURNED:
        left, op, right = right, _TURNED[op], left
    right = _TRIANGULAR.sub(r"(\1(\1 + 1)/2)", right)
    if "..." in right:
        raise Unreadable("a sum with an ellipsis that is no equation or bound")
    pieces = re.split(r"\s*\+\s*\.\.\.\s*\+\s*", left.strip())
    if len(pieces) != 2:
        raise Unreadable("an ellipsis that is no sum")
    firsts = [expression(piece, declared) for piece in _terms(pieces[0])]
    last = expression(pieces[1], declared)
    total = expression(right, declared)
    names = variables(last)
    if (
        len(names) != 1
        or len(firsts) < 2
        or any(variables(term) for term in firsts)
        or not variables(total) <= names
    ):
        raise Unreadable("a sum with an ellipsis whose terms do not show what is added")
    (index,) = names
    return Summation(index, _first_index(firsts, last, index), last, total, _OPS[op])


def _terms(text: str) -> list[str]:
    """Split at plus signs outside brackets."""
    parts: list[str] = []
    depth = start = 0
    for at, sign in enumerate(text):
        depth += (sign in "([{") - (sign in ")]}")
        if sign == "+" and depth == 0:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]


def _first_index(firsts: Sequence[Expr], last: Expr, index: str) -> int:
    fitting = [first for first in _FIRST_TRIED if _fits(firsts, last, index, first)]
    if len(fitting) != 1:
        raise Unreadable("the first terms of the sum do not fit its last one")
    return fitting[0]


def _fits(firsts: Sequence[Expr], last: Expr, index: str, first: int) -> bool:
    return all(
        holds_at(Relation((last, term), ("=",)), {index: Fraction(first + count)}) is True
        for count, term in enumerate(firsts)
    )


def _sigma(match: re.Match[str], declared: Sequence[str]) -> Summation:
    dummy, first, name = match[1], int(match[2]), match[3] or match[4]
    known = (*declared, dummy, name)
    term, total = expression(match[5], known), expression(match[7], known)
    if (
        dummy == name
        or name in variables(term)
        or not variables(term) <= {dummy}
        or not variables(total) <= {name}
    ):
        raise Unreadable("a sum over more than one variable")
    if len(_terms(match[5].replace("-", "+"))) > 1:
        raise Unreadable("it is not clear where the term of the sum ends: write brackets")
    return Summation(name, first, substitute(term, dummy, Sym(name)), total, _OPS[match[6]])
