"""Judge the edges of the chains that a reply displays."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, product
from typing import Final

from proofroute.core import Json
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.order import order, within
from proofroute.tools.math.build import substituted
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.grading.expressions import shown_decimal
from proofroute.tools.math.steps.chains import chains_in
from proofroute.tools.math.steps.collected import is_collected
from proofroute.tools.math.steps.conditions import Conditions, conditions_in
from proofroute.tools.math.steps.outcome import Found, Outcome
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import (
    Call,
    Derivative,
    Expr,
    Integral,
    Num,
    Pow,
    RelationOp,
    Sym,
    variables,
    walk,
)
from proofroute.tools.reply import split_reasoning

MOST: Final = 80
"""Edges that are looked at."""
_LONGEST_REPLY: Final = 40_000
_LONGEST_TASK: Final = 4_000
_SECONDS: Final = 1.0
_TRIED: Final = (Fraction(17, 7), Fraction(-17, 7), Fraction(5, 11), Fraction(-5, 11))
_MOST_TRIED: Final = 16


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


def steps_of(content: str, given: str = "") -> tuple[Step, ...]:
    r"""Return the edges of the chains that a reply displays, in their order.

    An equation that may be a condition (``2x = 6``) is no step; an equality of numbers always is one.

    Args:
        content: the reply.
        given: what holds in all of it: the task, whose equations may be used.

    >>> [step.outcome for step in steps_of("$17*23 = 17*20 + 17*3 = 340 + 41 = 381$")]
    ['holds', 'broken', 'holds']
    >>> [step.outcome for step in steps_of("$x^3 = x(x + 1) = 2x + 1$", "Suppose x^2 = x + 1.")]
    ['holds', 'holds']
    """
    until = time.monotonic() + _SECONDS
    conditions = conditions_in(given[:_LONGEST_TASK])
    found: list[Step] = []
    for step in _steps(split_reasoning(content).content[:_LONGEST_REPLY], conditions):
        if step is not None:
            found.append(step)
        if len(found) >= MOST or time.monotonic() > until:
            break
    return tuple(found)


def _steps(content: str, conditions: Conditions) -> Iterator[Step | None]:
    for chain in chains_in(content):
        alone = len(chain.ops) == 1
        for (left, right), op in zip(pairwise(chain.sides), chain.ops, strict=True):
            if left is None or right is None:
                continue
            step = _step(left, op, right, conditions, alone=alone)
            if step is None and alone and op == "=":
                conditions.add(left, right)
            if step is not None and step.outcome == "broken" and chain.modular:
                step = Step(step.text, "open")
            yield step


def _step(left: Expr, op: RelationOp, right: Expr, conditions: Conditions, *, alone: bool) -> Step | None:
    if any(_is_open(part) for side in (left, right) for part in walk(side)):
        return None
    if variables(left, right):
        return _identity(left, op, right, conditions, alone=alone)
    text = f"{show(left)} {op} {show(right)}"
    try:
        if op in ("=", "!="):
            found = equal(left, right)
            if found.outcome == "undecided":
                return Step(text, "open")
            same = found.outcome == "equal"
            if op == "=" and not same and _is_rounded(left, right):
                return None  # a matter of rounding
            return Step(text, "holds" if same == (op == "=") else "broken")
        sign = order(left, right)
    except (Unreadable, TooLarge, Undefined):
        return Step(text, "open")
    if sign is None:
        return Step(text, "open")
    holds = {"<": sign < 0, "<=": sign <= 0, ">": sign > 0, ">=": sign >= 0}[op]
    return Step(text, "holds" if holds else "broken")


def _is_rounded(left: Expr, right: Expr) -> bool:
    """Tell whether decimals that may have been rounded account for the difference of two numbers."""
    if any(shown_decimal(side) for side in (left, right)):
        return True
    share = Fraction(0)
    for part in (*walk(left), *walk(right)):
        if isinstance(part, Num) and part.decimals and part.value:
            share += 1 / (abs(part.value) * 10**part.decimals)
    if not share:
        return False
    for one, other in ((left, right), (right, left)):
        value = rational_value(one)
        if value is not None:
            return within(other, value, abs(value) * share) is True
    return True


def _is_open(part: Expr) -> bool:
    return isinstance(part, Integral | Derivative) or (isinstance(part, Call) and part.name in ("pm", "log"))


def _identity(left: Expr, op: RelationOp, right: Expr, conditions: Conditions, *, alone: bool) -> Step | None:
    """Judge an equality with variables: an identity holds; what does not may be a condition."""
    if op != "=" or variables(left) != variables(right) or isinstance(left, Sym) or isinstance(right, Sym):
        return None
    text = f"{show(left)} = {show(right)}"
    found = equal(left, right)
    if found.outcome == "equal":
        return Step(text, "holds")
    if alone:
        return None
    if found.outcome == "undecided" or _holds_somewhere(left, right):
        return Step(text, "open")
    told = conditions.judge(left, right)
    if told is None:
        # Nobody writes one collected polynomial as another: two things are said to be equal.
        posed = is_collected(left) and is_collected(right)
        told = Found("open") if posed else Found("broken", found.counterexample)
    return Step(text, told.outcome, told.at)


def _holds_somewhere(left: Expr, right: Expr) -> bool:
    """Tell whether roots, moduli and the like make it right on a part of the numbers, which may be meant."""
    if not any(_has_pieces(part) for side in (left, right) for part in walk(side)):
        return False
    names = sorted(variables(left, right))
    for tried, values in enumerate(product(_TRIED, repeat=len(names))):
        if tried >= _MOST_TRIED:
            break
        point = {name: Num(value) for name, value in zip(names, values, strict=True)}
        try:
            found = equal(substituted(left, point), substituted(right, point))
        except (Unreadable, TooLarge, Undefined):
            continue
        if found.outcome == "equal":
            return True
    return False


def _has_pieces(part: Expr) -> bool:
    match part:
        case Call():
            return True
        case Pow(exponent=Num(value=value)):
            return value.denominator > 1
        case _:
            return isinstance(part, Pow) and bool(variables(part.exponent))
