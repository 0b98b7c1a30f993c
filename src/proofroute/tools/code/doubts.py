"""Doubt of code that answers the examples it was shown and nothing near them."""

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from proofroute.tools.code.habits import Values
from proofroute.tools.code.literals import literal_value, read_literal
from proofroute.tools.code.pool import is_everyday, pool
from proofroute.tools.code.rows import Row
from proofroute.tools.code.shapes import compares_order, gives_only_literals, hides
from proofroute.tools.code.tables import form
from proofroute.tools.code.written import written

_FEWEST: Final = 4
_KNOWN: Final = 0.8
_NEARLY_ALL: Final = 0.9


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of one call.

    Args:
        call: the call.
        values: its arguments.
        end: it returned, it raised, or nobody can tell.
        text: what it returned, as Python text, or what it raised.
    """

    call: str
    values: Values
    end: Literal["value", "raised", "unknown"]
    text: str

    @property
    def value(self) -> tuple[object, ...]:
        """Return what it returned: one value; none where that is not plain."""
        node = read_literal(self.text) if self.end == "value" else None
        return () if node is None else (literal_value(node),)


def may_know(tree: ast.Module, called: Sequence[Row]) -> bool:
    """Tell whether code may hold the examples: where it does not, there is nothing to doubt."""
    if any(not row.answers for row in called):
        return True
    seen = [Seen("", row.values, "value", written(row.answers[0])) for row in called]
    words = all(isinstance(value, str) for row in called for value in row.values)
    return _holds(tree, seen, [row.answers[0] for row in called], words=words)


def doubt(tree: ast.Module, shown: Sequence[Seen], near: Sequence[Seen]) -> str | None:
    """Say in a sentence what the code does on other inputs; None where there is no reason to doubt it.

    It must answer (nearly) all inputs that are near to the examples in a way that no shown answer is like,
    and its text must hold the answers or the inputs: right code may reject what is near, and has neither.

    Args:
        tree: the code.
        shown: what comes of the examples that were shown.
        near: what comes of inputs near to those.
    """
    known = [item for item in near if item.end != "unknown"]
    answers = [item.value[0] for item in shown if item.value]
    if not answers or len(answers) < len(shown) or len(known) < max(_FEWEST, _KNOWN * len(near)):
        return None
    words = all(isinstance(value, str) for item in known for value in item.values)
    if not _holds(tree, shown, answers, words=words):
        return None
    return (
        _void(answers, known)
        or _echo(shown, known)
        or _constant(answers, known)
        or _closed(tree, shown, answers, known)
    )


def _holds(tree: ast.Module, shown: Sequence[Seen], answers: list[object], *, words: bool) -> bool:
    """Tell whether code holds the answers or the inputs of the examples, or hides what it holds."""
    held = pool(tree)
    wanted = {form(answer) for answer in answers if not is_everyday(answer)}
    if (wanted and wanted <= held) or hides(tree):
        return True
    # Words of a language, or numbers of a notation, stand in right code too.
    if not words and all(any(form(value) in held for value in item.values) for item in shown):
        return True
    return not wanted and gives_only_literals(tree)


def _void(answers: list[object], near: list[Seen]) -> str | None:
    types = {_type(answer) for answer in answers}
    void = [
        item for item in near if item.end == "raised" or (item.value and _type(item.value[0]) not in types)
    ]
    if len(void) < _NEARLY_ALL * len(near):
        return None
    first = _shortest(void)
    what = f"raises {first.text}" if first.end == "raised" else f"gives {first.text}"
    return f"it has no such answer to {len(void)} of {len(near)} inputs near them: {first.call} {what}"


def _echo(shown: Sequence[Seen], near: list[Seen]) -> str | None:
    other = [item for item in shown if not _is_echo(item)]
    if not other or any(_is_echo(item) and not is_everyday(item.value[0]) for item in shown):
        return None
    if not any(all(_is_echo(item, place) for item in near) for place in range(len(near[0].values))):
        return None
    first = _shortest(near)
    return f"it gives back all {len(near)} inputs near them as they are: {first.call} gives {first.text}"


def _constant(answers: list[object], near: list[Seen]) -> str | None:
    told = [item for item in near if item.value]
    forms = {form(item.value[0]) for item in told}
    raised = sum(item.end == "raised" for item in near)
    if len(forms) != 1 or len(told) + raised < len(near):
        return None
    different = {form(answer) for answer in answers}
    if forms <= different and (len(different) < 2 or _are_labels(answers)):
        return None
    if all(map(is_everyday, answers)):
        return None  # what is rare, such as a prime, may have none of its kind near it
    first = _shortest(told)
    return f"it has one answer to all {len(near)} inputs near them, if any: {first.call} gives {first.text}"


def _closed(tree: ast.Module, shown: Sequence[Seen], answers: list[object], near: list[Seen]) -> str | None:
    """Nothing but the answers shown comes of other inputs, and one answer for the rest."""
    different = {form(answer) for answer in answers}
    telling = {form(answer) for answer in answers if not is_everyday(answer)}
    if len(different) < len(shown) or len(telling) < 2 or not (hides(tree) or gives_only_literals(tree)):
        return None
    if any(_is_echo(item) and not is_everyday(item.value[0]) for item in shown):
        return None  # it chooses among its arguments
    made = all(map(_is_made_of_input, shown))
    if not made and (compares_order(tree) or all(isinstance(answer, str) for answer in answers)):
        return None  # classes, by their bounds or by their names
    rest = {form(item.value[0]) for item in near if item.value and not _is_echo(item)} - different
    if len(rest) > 1 or any(item.end == "value" and not item.value for item in near):
        return None
    first = _shortest(near)
    what = f"raises {first.text}" if first.end == "raised" else f"gives {first.text}"
    return (
        f"it has no other answers to {len(near)} inputs near them, but for one at most: {first.call} {what}"
    )


def _are_labels(answers: list[object]) -> bool:
    return all(isinstance(answer, str) or is_everyday(answer) for answer in answers)


def _is_made_of_input(item: Seen) -> bool:
    """Tell whether an answer is text, or a list, of the parts of its input."""
    letters = {letter.casefold() for value in item.values for letter in str(value)}
    answer = item.value[0]
    return type(answer) in (str, list) and {letter.casefold() for letter in str(answer)} <= letters


def _is_echo(item: Seen, place: int | None = None) -> bool:
    values = item.values if place is None else item.values[place : place + 1]
    return bool(item.value) and form(item.value[0]) in map(form, values)


def _type(value: object) -> type:
    return float if type(value) is int else type(value)


def _shortest(items: Sequence[Seen]) -> Seen:
    return min(items, key=lambda item: (len(item.call), item.call))
