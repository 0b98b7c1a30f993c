"""The steps of a derivation: every displayed equality or inequality is an edge between two expressions."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from proofroute.core import Json
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.order import order
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.grading.expressions import shown_decimal
from proofroute.tools.math.text.reader import read_expression
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import (
    Call,
    Derivative,
    Expr,
    Integral,
    Relation,
    RelationOp,
    Sym,
    variables,
    walk,
)
from proofroute.tools.reply import split_reasoning

MOST: Final = 80
"""Edges that are looked at."""
_LONGEST_REPLY: Final = 40_000
_LONGEST: Final = 400
_SECONDS: Final = 1.0
_SHOWN: Final = re.compile(
    r"\$\$(?P<a>.+?)\$\$|\\\[(?P<b>.+?)\\\]|\\\((?P<c>.+?)\\\)|(?<!\\)\$(?P<d>[^$]+?)(?<!\\)\$", re.DOTALL
)
_ENVIRONMENT: Final = re.compile(r"\\(?:begin|end)\s*\{\w+\*?\}|&|\\(?:nonumber|displaystyle)(?![A-Za-z])")
_BREAK: Final = re.compile(
    r"\\\\(?:\[[^\]]*\])?|\n|\\q?quad|\\(?:Right|Long|right)\w*arrow|\\(?:implies|iff|therefore|to)(?![A-Za-z])|⇒|→|;"
    r"|,(?=\s|\\)|\\text\s*\{[^}]*\}"
)
_FORMULA: Final = re.compile(r"[-+*/^=<>≤≥()\[\]{}.\d\sa-zA-Z√π²³·×÷!|]+")
_WORD: Final = re.compile(r"[A-Za-z]{2,}")
_KNOWN_WORDS: Final = frozenset(("sin", "cos", "tan", "ln", "log", "exp", "sqrt", "pi", "mod", "gcd", "lcm"))
_GOES_ON: Final = re.compile(r"\s*(?:=|≤|≥|<|>|\\l?eq?(?![a-z])|\\ge?q?(?![a-z]))")
_SIGNS: Final[dict[str, RelationOp]] = {
    "=": "=", "<": "<", ">": ">", "<=": "<=", ">=": ">=", "≤": "<=", "≥": ">=", "\\le": "<=", "\\leq": "<=",
    "\\ge": ">=", "\\geq": ">=", "\\lt": "<", "\\gt": ">",
}  # fmt: skip
_SIGN: Final = re.compile(r"\\(?:leq?|geq?|lt|gt)(?![A-Za-z])|[<>]=|[=<>≤≥]")

Outcome = Literal["holds", "broken", "open"]


@dataclass(frozen=True, slots=True)
class Step:
    """One edge: what it says, and whether it holds.

    Args:
        text: both sides and the sign between them.
        outcome: ``open`` where it could not be decided, or may be a condition and no identity.
        at: a point where both sides differ, and their values there; None where they hold no variable.
    """

    text: str
    outcome: Outcome
    at: Json = None


def steps_of(content: str) -> tuple[Step, ...]:
    r"""Return the edges of the chains that a reply displays, in their order.

    An equation that may be a condition (``2x = 6``) is no step; an equality of numbers always is one.

    >>> [step.outcome for step in steps_of("$17*23 = 17*20 + 17*3 = 340 + 41 = 381$")]
    ['holds', 'broken', 'holds']
    """
    until = time.monotonic() + _SECONDS
    found: list[Step] = []
    for chain in _chains(split_reasoning(content).content[:_LONGEST_REPLY]):
        for (left, right), op in zip(pairwise(chain.sides), chain.ops, strict=True):
            if len(found) >= MOST or time.monotonic() > until:
                return tuple(found)
            step = _step(left, op, right, in_chain=len(chain.sides) > 2)
            if step is not None:
                found.append(step)
    return tuple(found)


def _chains(content: str) -> Iterator[Relation]:
    for text in _formulas(content):
        sides: list[Expr] = []
        ops: list[RelationOp] = []
        for piece, sign in _sides(text):
            try:
                side = read_expression(f"${piece}$")
            except (Unreadable, TooLarge):
                # What cannot be read breaks the chain in two.
                if len(sides) > 1:
                    yield Relation(tuple(sides), tuple(ops[: len(sides) - 1]))
                sides, ops = [], []
                continue
            sides.append(side)
            if sign is not None:
                ops.append(sign)
        if len(sides) > 1:
            yield Relation(tuple(sides), tuple(ops[: len(sides) - 1]))


def _sides(text: str) -> Iterator[tuple[str, RelationOp | None]]:
    start = 0
    for match in _SIGN.finditer(text):
        yield text[start : match.start()], _SIGNS[match.group().strip()]
        start = match.end()
    yield text[start:], None


def _formulas(content: str) -> Iterator[str]:
    shown = [next(filter(None, match.groups())) for match in _SHOWN.finditer(content)]
    plain = [line for line in _SHOWN.sub(" \n ", content).splitlines() if "=" in line and _is_formula(line)]
    for block in (*shown, *plain):
        kept = ""
        for piece in _BREAK.split(_ENVIRONMENT.sub(" ", block)):
            # In aligned lines a chain goes on at the start of the next one.
            if _GOES_ON.match(piece) and kept:
                kept += piece
            else:
                if _is_chain(kept):
                    yield kept.strip()
                kept = piece
        if _is_chain(kept):
            yield kept.strip()


def _is_formula(line: str) -> bool:
    words = _WORD.findall(line)
    return _FORMULA.fullmatch(line) is not None and all(word in _KNOWN_WORDS for word in words)


def _is_chain(text: str) -> bool:
    return 2 < len(text) <= _LONGEST and _SIGN.search(text) is not None


def _step(left: Expr, op: RelationOp, right: Expr, *, in_chain: bool) -> Step | None:
    names = variables(left), variables(right)
    if any(_is_open(part) for side in (left, right) for part in walk(side)):
        return None
    if names[0] or names[1]:
        return _identity(left, op, right, in_chain=in_chain)
    text = f"{show(left)} {op} {show(right)}"
    try:
        if op in ("=", "!="):
            found = equal(left, right)
            if found.outcome == "undecided":
                return Step(text, "open")
            same = found.outcome == "equal"
            if op == "=" and not same and any(shown_decimal(side) for side in (left, right)):
                return None  # a matter of rounding
            return Step(text, "holds" if same == (op == "=") else "broken")
        sign = order(left, right)
    except (Unreadable, TooLarge, Undefined):
        return Step(text, "open")
    if sign is None:
        return Step(text, "open")
    holds = {"<": sign < 0, "<=": sign <= 0, ">": sign > 0, ">=": sign >= 0}[op]
    return Step(text, "holds" if holds else "broken")


def _is_open(part: Expr) -> bool:
    return isinstance(part, Integral | Derivative) or (isinstance(part, Call) and part.name in ("pm", "log"))


def _identity(left: Expr, op: RelationOp, right: Expr, *, in_chain: bool) -> Step | None:
    """Judge an equality with variables: an identity holds; what does not may be a condition."""
    if op != "=" or variables(left) != variables(right) or isinstance(left, Sym) or isinstance(right, Sym):
        return None
    text = f"{show(left)} = {show(right)}"
    found = equal(left, right)
    if found.outcome == "equal":
        return Step(text, "holds")
    if not in_chain:
        return None
    return Step(text, "broken" if found.outcome == "different" else "open", found.counterexample)
