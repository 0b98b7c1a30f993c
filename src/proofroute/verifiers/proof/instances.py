"""The points that a reply names, tried on the statement: is one of them a counterexample?"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice, product
from typing import Final

from proofroute.core import Json
from proofroute.tools.proof.decision import written_point
from proofroute.tools.proof.search import refuted_at
from proofroute.tools.proof.statement import Statement

_NUMBER: Final = (
    r"[-−]?\s?(?:\d{1,6}(?:\s?/\s?\d{1,6}|\.\d{1,6})?"
    r"|\\[dt]?frac\s*\{-?\d{1,6}\}\s*\{\d{1,6}\})"
)
_IS: Final = r"\s*(?:=|:=|→|\bis\b|\bequals\b|\bequal to\b|\bbeing\b|\bto\b|\bas\b)\s*"
_TUPLE: Final = re.compile(
    rf"\(\s*([A-Za-z](?:\s*,\s*[A-Za-z]){{1,5}})\s*\)\s*=\s*\(\s*({_NUMBER}(?:\s*,\s*{_NUMBER}){{1,5}})\s*\)"
)
_BARE: Final = re.compile(rf"(?<![\w.^]){_NUMBER}(?![\w.]\w)")
_MOST_VALUES: Final = 12
_MOST_POINTS: Final = 60


def named_points(reply: str, statement: Statement) -> Iterator[dict[str, Fraction]]:
    """Yield the points that ``reply`` names: ``n = 40``, ``a = b = 1``, ``(x, y) = (1, 2)``."""
    names = [variable.name for variable in statement.variables]
    values: dict[str, list[Fraction]] = {name: _assigned(reply, name) for name in names}
    for found in islice(_TUPLE.finditer(reply), _MOST_VALUES):
        listed = [name.strip() for name in found[1].split(",")]
        numbers = [_value(text) for text in found[2].split(",")]
        for name, value in zip(listed, numbers, strict=False):
            if name in values and value is not None:
                values[name].append(value)
    if names and all(values.values()):
        choices = [list(dict.fromkeys(values[name]))[:_MOST_VALUES] for name in names]
        for point in islice(product(*choices), _MOST_POINTS):
            yield dict(zip(names, point, strict=True))


def counterexample_in(reply: str, statement: Statement, *, only_named: bool) -> dict[str, Json] | None:
    """Return the first point named in ``reply`` where ``statement`` fails.

    Where it has one variable, every number that the reply holds is tried too, unless ``only_named``.
    """
    for point in named_points(reply, statement) if only_named else _candidates(reply, statement):
        if refuted_at(statement, point) is not None:
            return written_point(point)
    return None


def _candidates(reply: str, statement: Statement) -> Iterator[dict[str, Fraction]]:
    yield from named_points(reply, statement)
    if len(statement.variables) == 1:
        name = statement.variables[0].name
        for found in islice(_BARE.finditer(reply), _MOST_POINTS):
            value = _value(found[0])
            if value is not None:
                yield {name: value}


def _assigned(reply: str, name: str) -> list[Fraction]:
    pattern = (
        rf"(?<![A-Za-z\\]){re.escape(name)}(?![A-Za-z_]){_IS}(?:[A-Za-z]\s{{0,3}}=\s{{0,3}}){{0,4}}"
        rf"({_NUMBER})(?![\w^(]|\s*[*+^·×])"
    )
    values = (_value(found[1]) for found in islice(re.finditer(pattern, reply), _MOST_VALUES))
    return [value for value in values if value is not None]


def _value(text: str) -> Fraction | None:
    plain = re.sub(r"\\[dt]?frac\s*\{(-?\d+)\}\s*\{(\d+)\}", r"\1/\2", text)
    plain = plain.replace("−", "-").replace(" ", "")
    try:
        return Fraction(plain)
    except (ValueError, ZeroDivisionError):
        return None
