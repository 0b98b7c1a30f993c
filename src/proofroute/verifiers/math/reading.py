"""Find the answer in a reply and read it as what the form asks for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from proofroute.tools.math import FinalAnswer, final_answer, read_value
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.answers.lines import contradicted
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import (
    Add,
    Call,
    Collection,
    Const,
    Derivative,
    Expr,
    Integral,
    Mul,
    Num,
    Pow,
    Quantity,
    Relation,
    Sym,
    Value,
    variables,
)
from proofroute.verifiers.math.comparing import is_rounded
from proofroute.verifiers.math.doubt import is_sure, is_understood
from proofroute.verifiers.math.labels import is_other, is_plain, is_sum_apart
from proofroute.verifiers.math.wording import without_checks

_AMBIGUOUS: Final = re.compile(r"\d(?:,\d|\.\d{3}(?!\d))")
_DECIMAL_COMMA: Final = re.compile(r"(?<=\d),(?=\d)")
_GROUPING_POINT: Final = re.compile(r"(?<=\d)\.(?=\d{3}(?!\d))")
_PAIR: Final = re.compile(
    r"(?:[A-Za-z]+\s*[:=]\s*)?\(?(-?\d+)(?:\s+[-–−/|]\s+|\s*[–—|]\s*|\)\s*\()(-?\d+)\)?"
)
_OF_A_POINT: Final = re.compile(r"[a-z](?:_\d)?_of\s*-?\d+")
"""The name of a value of a function at one point, ``f(3)``: not what was asked for."""
_EXPRESSIONS = Num | Sym | Const | Add | Mul | Pow | Call


@dataclass(frozen=True, slots=True)
class Reading:
    """The answer of a reply: its text, what it was read as, or why it was not.

    Args:
        text: its words.
        value: what it was read as.
        problem: why it was not read.
        sure: the reply leaves no doubt that this is its answer. Where it holds other numbers too and
            does not mark one, the wrong one may have been taken: nothing is refuted then.
        understood: the words round it were understood. Where they are not, they may say anything of it:
            nothing is verified then either.
        rounded: it is said to be rounded or estimated.
        other: what it is where its comma marks the decimals, its points group the digits, or a dash or stroke
            keeps two values apart.
        contradicts: the reply holds an equality between different numbers.
    """

    text: str | None
    value: Value | None
    problem: str = ""
    sure: bool = True
    understood: bool = True
    rounded: bool = False
    other: Value | None = None
    contradicts: bool = False


def read_reply(
    content: str,
    question: str = "",
    symbols: Iterable[str] = (),
    *,
    several: bool = False,
    in_prose: bool = False,
) -> Reading:
    """Find the final answer in ``content`` and read it.

    Args:
        content: a model's reply without its chain of thought.
        question: what was asked; its numbers raise no doubt.
        symbols: letters that are variables in the question.
        several: whether an answer of several values may be asked for.
        in_prose: whether the question is told in words.
    """
    try:
        found = final_answer(content)
        plain = found is not None and _is_plain(found, question, several=several)
        if not plain:
            # The last thing said may be a check of the answer.
            earlier = final_answer(without_checks(content))
            if earlier is not None and _is_plain(earlier, question, several=several):
                found, plain = earlier, True
        if found is None:
            return Reading(None, None, "No final answer was found in the reply.")
        value = read_value(found.text, symbols)
        if found.rounded and isinstance(value, Num) and value.decimals is None:
            value = Num(value.value, 0)
        sure = is_sure(content, question, found, several=several, in_prose=in_prose)
        other = _other_reading(found.text, symbols)
        pair = _PAIR.fullmatch(found.text) if several else None
        if pair is not None:
            other = read_value(f"{pair[1]} ; {pair[2]}", symbols)
        contradicts = found.place != "box" and contradicted(without_checks(content), frozenset(symbols))
        return Reading(
            found.text,
            value,
            "",
            sure,
            plain,
            found.rounded,
            None if other == value else other,
            contradicts,
        )
    except (Unreadable, TooLarge) as error:
        return Reading(None, None, f"The answer could not be read: {error}.")


def _is_plain(found: FinalAnswer, question: str, *, several: bool) -> bool:
    if found.place == "box":
        return True
    if (several and is_sum_apart(found.before)) or is_other(found.before, question):
        return False
    return is_understood(found, question) and is_plain(found.text, question, several=several)


def _other_reading(text: str, symbols: Iterable[str]) -> Value | None:
    if not _AMBIGUOUS.search(text):
        return None
    grouped = _GROUPING_POINT.sub("", text)
    try:
        return read_value(_DECIMAL_COMMA.sub(".", grouped), symbols)
    except (Unreadable, TooLarge):
        return None


def as_expression(
    value: Value, asked: Expr | None = None, names: frozenset[str] = frozenset()
) -> Expr | None:
    """Return the one expression that ``value`` gives: itself, or what ``... =`` says it is.

    Args:
        value: the answer.
        asked: the expression in the question; an equation that starts with it says what it is.
        names: variables of the question. What holds no other is no name for the answer, so that an equation
            between such sides has to hold.
    """
    match value:
        case Relation(sides=(first, second), ops=("=",)) if first == asked:
            return as_expression(second)
        case Relation(sides=(Sym(name=name), *_)) if _OF_A_POINT.fullmatch(name):
            return None
        case Relation(sides=sides, ops=ops) if set(ops) == {"="}:
            return None if _contradicts_itself(sides, names) else as_expression(sides[-1])
        case Integral() | Derivative():
            return None
        case Quantity(amount=amount, unit="units" | "unit" | "square units" | "sq units" | "cubic units"):
            return amount
        case Call(name="pm" | "mod"):
            return None
        case _ if isinstance(value, _EXPRESSIONS):
            return value
        case _:
            return None


def _contradicts_itself(sides: tuple[Expr, ...], names: frozenset[str]) -> bool:
    """Tell whether two sides of a chain differ: ``2 + 3 = 4``, ``x^2 = 2x`` where x is asked about."""
    definite = [side for side in sides if isinstance(side, _EXPRESSIONS) and variables(side) <= names]
    return any(
        equal(left, right).outcome == "different" and not (is_rounded(right, left) or is_rounded(left, right))
        for left, right in pairwise(definite)
    )


def as_solutions(value: Value, variable: str) -> tuple[Expr, ...] | None:
    """Return the values that ``value`` gives to ``variable``; None if it is not such a list."""
    match value:
        case Collection(items=items, kind="set" | "list" as kind):
            if kind == "list":
                items = items[_steps_before(items, variable) :]
            found = [as_solutions(item, variable) for item in items]
            if None in found:
                return None
            return tuple(root for roots in found if roots is not None for root in roots)
        case Relation(sides=(Sym(name=name), right), ops=("=",)) if name.partition("_")[0] == variable:
            return as_solutions(right, variable)
        case Call(name="pm", args=(middle, offset)):
            return add(middle, offset), add(middle, neg(offset))
        case _:
            found_one = as_expression(value) if not isinstance(value, Relation) else None
            return None if found_one is None else (found_one,)


def _steps_before(items: tuple[Value, ...], variable: str) -> int:
    """Count the equations that a list of solutions starts with: ``9 - 21 + k = 0, k = 12``."""
    steps = 0
    for item in items[:-1]:
        match item:
            case Relation(sides=(Add() | Mul() | Pow(), *_), ops=ops) if set(ops) == {"="}:
                if variables(*item.sides) != frozenset((variable,)):
                    break
                steps += 1
            case _:
                break
    match items[steps] if items else None:
        case Relation(sides=(Sym(name=name), _)) if name.partition("_")[0] == variable:
            return steps
        case _:
            return 0
