"""Calls with their values in running text: ``f(2) -> 4``, ``f([1]) == 3``, ``f(2) returns 4``."""

import ast
import re
from collections.abc import Collection
from typing import Final

from proofroute.tools.code.literals import (
    balanced_end,
    is_literal,
    literal_end,
    parse_expression,
    read_literal,
)
from proofroute.tools.code.shown import Shown, ShownCall, shown_call

_CONNECTOR: Final = re.compile(
    r"""[`*"']{0,3}[ \t]*
    (?:(?P<note>\#|//)[ \t]*(?:=+>|[-–]+>|→|==?
            |(?:(?:[Ee]xpected[ ])?[Oo]utput|[Rr]eturns?|[Rr]esult|[Ee]xpected)
            (?:[ ]?:|[ ](?=[-\[({'"\d.TFN]))|[Ss]hould[ ](?:return|be))?
     |={1,3}>|[-–—]{1,2}>|→|➞|➜|⟹|⟶|⇒|==|=|≡
     |,?[ ]?(?:should|must|would|will|shall)(?:[ ]|[ ]?\n[ \t]*)(?:return|be|equal|give|yield|evaluate[ ]to)
     |:?[ ]?returns?(?:[ ]the[ ](?:value|list|string|number|integer))?
     |,?[ ]the[ ](?:output|result|answer|value)[ ](?:(?:should|must|would|will)[ ]be|is)
     |gives|yields|evaluates[ ]to|is[ ]equal[ ]to|equals|is)
    [ \t]*(?P<quote>[`*]{0,3})[ \t]*""",
    re.VERBOSE,
)
_AFTER: Final = r"""
    [`*]{{0,3}}(?:
      [ \t]*[.,;!)\]]?[ \t]*(?:$|\n)
    | [ \t]*[.;][ \t]+(?=[A-Z`(]|{names})
    | [ \t]*(?:\#|//)
    | [ \t]*,?[ \t]+(?:and[ \t]+|&[ \t]+)?[`*]{{0,3}}(?:{names})\(
    | ,[ \t]*[`*]{{0,3}}(?:{names})\(
    | [ \t]*,?[ \t]+\(?(?:because|since)\b
    | [ \t]*\((?:because|since)\b
    )"""
_HYPOTHETICAL: Final = re.compile(
    r"\b(?:if|when|unless|suppose|supposing|assum\w+|let|not|never|while|until|except|whether"
    r"|return(?=[ \t]*$)|def|class|assert|import|lambda|elif|cannot|without|instead)\b|n't\b|>>>|~~",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(r"(?:^|[\s.,:;`'\"*•–—>]|(?<![\w\])])\()$")
_OPERATOR: Final = re.compile(r"(?:[-+/%&|^~!<=@]|\*\*|\S[ \t]+[*>])[ \t]*$")
_SUM: Final = re.compile(r"(?P<sum>[-+*() \d]{1,60}?)[ \t]*=[ \t]*(?=[-+]?\d)")
_LARGEST: Final = 10**9
_MOST: Final = 200


def prose_examples(text: str, names: Collection[str]) -> list[Shown]:
    """Read the calls of ``names`` in a text that have their value beside them.

    >>> [shown.text for shown in prose_examples("For example, f(2) -> 4 and f([1, 2]) == 3.", ["f"])]
    ['f(2) -> 4', 'f([1, 2]) == 3']
    >>> prose_examples("f(2) -> 4 or 5; f(3) != 2; f(n) = 2; f(1) = [1, ..., 3]", ["f"])
    []
    """
    if not names:
        return []
    listed = "|".join(map(re.escape, sorted(names)))
    after = re.compile(_AFTER.format(names=listed), re.VERBOSE)
    found: list[Shown] = []
    for number, opened in enumerate(re.finditer(rf"(?<![\w.])(?:Solution\(\)\.)?(?:{listed})\(", text)):
        if number >= _MOST:
            break
        shown = _read(text, opened.start(), opened.end() - 1, after)
        if shown is not None:
            found.append(shown)
    return found


def _read(text: str, start: int, bracket: int, after: re.Pattern[str]) -> Shown | None:
    line = text[text.rfind("\n", 0, start) + 1 : start]
    clause = re.split(r"(?<=[.;!?])\s", line)[-1]
    printed = re.search(r"(?:^|[\s`])print\($", line) is not None
    if printed:
        line = clause = line[: -len("print(")]
    assigned = re.fullmatch(r"[ \t>*`-]*[A-Za-z_]\w*[ \t]*=[ \t]*", line) is not None
    if _HYPOTHETICAL.search(clause) or not (printed or _BEFORE.search(line)):
        return None
    bullet = re.fullmatch(r"[ \t>#*+•–—-]*(?:\d+[.)])?[ \t]*", line) is not None
    if not (bullet or assigned) and _OPERATOR.search(line):
        return None
    end = balanced_end(text, bracket)
    if end is None:
        return None
    call = parse_expression(text[start:end])
    if printed:
        if text[end : end + 1] != ")":
            return None
        end += 1
    connected = _CONNECTOR.match(text, end)
    if connected is None or not isinstance(call, ast.Call):
        return None
    if (printed or assigned) and not connected["note"]:
        return None
    begin = _behind_sum(text, connected.end())
    last = literal_end(text, begin)
    if last is None or not after.match(text, last):
        return None
    word = text[begin:last]
    expected = read_literal(word, json_words=True)
    values = (*call.args, *(item.value for item in call.keywords))
    if expected is None or not all(map(is_literal, values)):
        return None
    if printed and ast.unparse(expected) != word:
        return None
    if printed and not isinstance(expected, ast.Constant):
        return None
    what: ShownCall | None = shown_call(call, expected, loose=True)
    return None if what is None else Shown(start=start, text=text[start:last], what=what)


def _behind_sum(text: str, start: int) -> int:
    """Return where the value of ``19 - 5 - 6 = 8`` begins; ``start`` where nothing is."""
    reckoned = _SUM.match(text, start)
    if reckoned is None:
        return start
    end = literal_end(text, reckoned.end())
    node, told = (
        parse_expression(part) for part in (reckoned["sum"], text[reckoned.end() : end] if end else "")
    )
    if node is None or told is None or _reckon(node) is None or _reckon(node) != _reckon(told):
        return start
    return reckoned.end()


def _reckon(node: ast.expr) -> int | None:
    match node:
        case ast.Constant(value=int(value)) if abs(value) < _LARGEST:
            return value
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            inner = _reckon(operand)
            return None if inner is None else -inner
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() | ast.Mult() as operator, right=right):
            one, other = _reckon(left), _reckon(right)
            if one is None or other is None:
                return None
            match operator:
                case ast.Add():
                    return one + other
                case ast.Sub():
                    return one - other
                case _:
                    return one * other
        case _:
            return None
