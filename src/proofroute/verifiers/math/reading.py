"""Find the answer in a reply and read it as what the form asks for."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from proofroute.tools.math import final_answer, read_value
from proofroute.tools.math.algebra.equality import equal
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
    Relation,
    Sym,
    Value,
    Word,
    variables,
)
from proofroute.verifiers.math.comparing import is_rounded
from proofroute.verifiers.math.doubt import is_sure

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
        boxed: it stands in a box.
    """

    text: str | None
    value: Value | None
    problem: str = ""
    sure: bool = True
    boxed: bool = False


def read_reply(content: str, question: str = "", symbols: Iterable[str] = ()) -> Reading:
    """Find the final answer in ``content`` and read it.

    Args:
        content: a model's reply without its chain of thought.
        question: what was asked; its numbers raise no doubt.
        symbols: letters that are variables in the question.
    """
    try:
        found = final_answer(content)
        if found is None:
            return Reading(None, None, "No final answer was found in the reply.")
        value = read_value(found.text, symbols)
        sure = is_sure(content, question, found)
        return Reading(found.text, value, sure=sure, boxed=found.place == "box")
    except (Unreadable, TooLarge) as error:
        return Reading(None, None, f"The answer could not be read: {error}.")


def as_expression(value: Value) -> Expr | None:
    """Return the one expression that ``value`` gives: itself, or what ``... =`` says it is."""
    match value:
        case Relation(sides=sides, ops=ops) if set(ops) == {"="}:
            return None if _contradicts_itself(sides) else as_expression(sides[-1])
        case Integral() | Derivative():
            return None
        case _ if isinstance(value, _EXPRESSIONS):
            return None if isinstance(value, Call) and value.name == "pm" else value
        case _:
            return None


def _contradicts_itself(sides: tuple[Expr, ...]) -> bool:
    """Tell whether two sides of a chain of equations are numbers that differ: ``2 + 3 = 4``."""
    constants = [side for side in sides if isinstance(side, _EXPRESSIONS) and not variables(side)]
    return any(
        equal(left, right).outcome == "different" and not (is_rounded(right, left) or is_rounded(left, right))
        for left, right in pairwise(constants)
    )


def as_solutions(value: Value, variable: str) -> tuple[Expr, ...] | None:
    """Return the values that ``value`` gives to ``variable``; None if it is not such a list."""
    match value:
        case Collection(items=items, kind="set" | "list"):
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


def says_none(value: Value) -> bool:
    """Tell whether the reply says that there is no solution."""
    if isinstance(value, Collection):
        return not value.items
    return isinstance(value, Word) and (value.text.startswith("no ") or "no solution" in value.text)


def says_real(value: Value) -> bool:
    """Tell whether the reply restricts itself to real solutions."""
    return isinstance(value, Word) and "real" in value.text.split()
