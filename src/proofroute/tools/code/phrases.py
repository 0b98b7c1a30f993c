"""Examples in sentences that name the arguments: "For lst = [1, 2] the output should be 3."."""

import ast
import re
from typing import Final

from proofroute.tools.code.literals import literal_end, read_literal
from proofroute.tools.code.shown import Shown, ShownCall
from proofroute.tools.code.signature import Signature

_OPENED: Final = re.compile(
    r"(?:^[ \t>*+•-]*(?:\d+[.)][ \t]*)?|[.:;][ \t]+)(?:for|given|with|when|if)[ \t]+"
    r"(?=[`*]*[A-Za-z_]\w*[ \t]*=[^=])",
    re.IGNORECASE | re.MULTILINE,
)
_BOUND: Final = re.compile(
    r"(?:[ \t]*,?[ \t]*(?:and[ \t]+)?)[`*]*(?P<name>[A-Za-z_]\w*)[`*]*[ \t]*=(?!=)[ \t]*"
)
_TOLD: Final = re.compile(
    r"""[`*]*[ \t]*(?:
      =+>|[-–]+>|→|➞
    | [,:;]?[ \t]*(?:then[ \t]+)?(?:the[ \t]+|your[ \t]+)?(?:expected[ \t]+)?
      (?:output|result|answer|function|program|it|(?:return(?:ed)?[ \t]+)?value)
      [ \t]+(?:(?:should|must|would|will|shall)[ \t]+(?:be|return|equal)|is|returns|equals)
    | [,:;]?[ \t]*(?:it[ \t]+)?(?:should[ \t]+|must[ \t]+)?returns?
    )[ \t]*:?[ \t]*[`*]*""",
    re.VERBOSE | re.IGNORECASE,
)
_ENDS: Final = re.compile(
    r"[`*]*[ \t]*(?:[.,;!]?[ \t]*(?:$|\n)|[.;][ \t]+[A-Z`]|,?[ \t]+(?:because|since)\b)"
)
_MOST: Final = 100


def phrased_examples(text: str, asked: Signature | None) -> list[Shown]:
    """Read the sentences of a text that give each parameter of ``asked`` its value, and say what comes out.

    >>> asked = Signature("f", ("a", "b"))
    >>> [shown.text for shown in phrased_examples('For a = 1, b = "x" the output should be 3.', asked)]
    ['For a = 1, b = "x" the output should be 3']
    >>> phrased_examples("For a = 1 the output should be 3.", asked)
    []
    """
    if asked is None or not asked.parameters:
        return []
    found: list[Shown] = []
    for number, opened in enumerate(_OPENED.finditer(text)):
        if number >= _MOST:
            break
        shown = _read(text, opened.end(), asked.name, asked.parameters)
        if shown is not None:
            start = opened.start() + len(opened[0]) - len(opened[0].lstrip(" \t>*+•-.:;0123456789)\n"))
            end, what = shown
            found.append(Shown(start=start, text=text[start:end], what=what))
    return found


def _read(text: str, start: int, name: str, wants: tuple[str, ...]) -> tuple[int, ShownCall] | None:
    values: dict[str, str] = {}
    place = start
    while bound := _BOUND.match(text, place):
        given = _value(text, bound.end())
        if given is None or bound["name"] in values:
            return None
        place, values[bound["name"]] = given[0], ast.unparse(given[1])
    told = _TOLD.match(text, place)
    if told is None or set(values) != set(wants):
        return None
    expected = _value(text, told.end())
    if expected is None or not _ENDS.match(text, expected[0]):
        return None
    what = ShownCall(
        name=name,
        args=tuple(values[want] for want in wants),
        keywords=wants,
        expected=ast.unparse(expected[1]),
        loose=True,
        named=True,
    )
    return expected[0], what


def _value(text: str, start: int) -> tuple[int, ast.expr] | None:
    end = literal_end(text, start)
    node = read_literal(text[start:end], json_words=True) if end is not None else None
    return None if end is None or node is None else (end, node)
