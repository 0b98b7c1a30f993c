"""Read the sentences that define letters before a question: ``Let a = 3``, ``Suppose 2*b + c = 4, b = c``."""

import re
from dataclasses import replace
from typing import Final

from proofroute.tools.math.algebra.linear import solve_linear
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.build import simplified
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.givens.given import NOTHING, Givens
from proofroute.tools.math.tree import Expr, Function, Num, variables

MAX_STATEMENTS: Final = 40
_END: Final = re.compile(r"(?<=[^.\s])[.;]\s+(?=\S)")
_DEFINES: Final = re.compile(r"(?:let|suppose|given|assume|define|set|if)\b", re.IGNORECASE)
_LEAD: Final = re.compile(r"(?:(?:let|suppose|given|assume|define|set)(?:\s+that)?)\s+", re.IGNORECASE)
_ORDERS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_FUNCTION: Final = re.compile(
    r"\$?(?P<name>[a-zA-Z])\(\s*(?P<args>[a-zA-Z](?:\s*,\s*[a-zA-Z]){0,3})\s*\)\s*(?:=|be|to be|as)\s*"
    r"(?:the\s+(?P<order>first|second|third|fourth|fifth)?\s*derivative\s+of\s+)?(?P<body>.+?)"
    r"(?:\s+(?:with respect to|wrt|w\.r\.t\.)\s+(?P<by>[a-zA-Z]))?\$?",
    re.DOTALL,
)
_VALUE: Final = re.compile(r"\$?(?P<name>[a-zA-Z])\s*(?:=|be|to be|as)\s+(?P<body>[^=]+?)\$?", re.DOTALL)
_AND: Final = re.compile(r"\s*(?:,\s*and\s|,|;|\band\b)\s*")
_LETTERS: Final = frozenset("ei")
"""Where numbers are supposed, these are numbers like any other."""


def read_givens(text: str) -> tuple[Givens, str] | None:
    """Read the definitions that stand before the question of ``text``.

    Returns:
        what is defined, and the question; None where a sentence before the question cannot be read, or
        where something is defined that has no value, or more than one.

    >>> givens, question = read_givens("Let f(x) = x^2. Suppose 3*a = 6. What is f(a)?")
    >>> question, givens.expression("f(a)")
    ('What is f(a)?', Pow(base=Num(value=Fraction(2, 1), decimals=None), \
exponent=Num(value=Fraction(2, 1), decimals=None)))
    """
    text = text.strip()
    sentences = _END.split(text)
    defining = 0
    while defining < len(sentences) - 1 and _LEAD.match(sentences[defining]):
        defining += 1
    if defining > MAX_STATEMENTS:
        return None
    givens = NOTHING
    try:
        for sentence in sentences[:defining]:
            found = _extended(givens, _LEAD.sub("", sentence, count=1).strip())
            if found is None:
                return None
            givens = found
    except (Unreadable, TooLarge, Undefined):
        return None
    ends = [0, *(match.end() for match in _END.finditer(text))]
    return givens, text[ends[defining] :]


def _extended(givens: Givens, said: str) -> Givens | None:
    function = _FUNCTION.fullmatch(said)
    if function is not None:
        return _with_function(givens, function)
    value = _VALUE.fullmatch(said)
    if value is not None and value["name"] not in givens.names:
        body = givens.expression(value["body"])
        if not variables(body):
            rational_value(body)  # raises where there is none
            return replace(givens, values={**givens.values, value["name"]: simplified(body)})
    return _supposed(givens, said)


def _with_function(givens: Givens, found: re.Match[str]) -> Givens | None:
    name, parameters = found["name"], tuple(re.split(r"\s*,\s*", found["args"]))
    by = found["by"] or parameters[0]
    derived = "derivative" in found.group().partition(found["body"])[0]
    if name in givens.names or len(set(parameters)) < len(parameters) or set(parameters) & givens.names:
        return None
    body = givens.expression(found["body"], parameters)
    if variables(body) - set(parameters) or by not in parameters or (found["by"] and not derived):
        return None
    if derived:
        body = differentiate(simplified(body), by, _ORDERS[found["order"] or "first"])
    return replace(givens, functions={**givens.functions, name: Function(parameters, body)})


def _supposed(givens: Givens, said: str) -> Givens | None:
    """Read equations: solved where they have one solution, else left for the question to ask about."""
    equations = [givens.relation(part, _LETTERS - givens.names) for part in _AND.split(said)]
    if any(equation.ops != ("=",) for equation in equations):
        return None
    unknowns = sorted(variables(*(side for equation in equations for side in equation.sides)))
    solved = solve_linear(equations, unknowns)
    if solved is None:
        return replace(givens, equations=(*givens.equations, *equations))
    values: dict[str, Expr] = {name: Num(value) for name, value in solved.items()}
    return replace(givens, values={**givens.values, **values})
