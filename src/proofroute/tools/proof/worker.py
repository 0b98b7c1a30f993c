"""The side of the worker: read a text again and decide its statement. Nothing but text and JSON passes."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final

from proofroute.core import Json, to_data
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.reader import read_expression
from proofroute.tools.proof.decide import decide
from proofroute.tools.proof.read import read_statement, read_task
from proofroute.tools.proof.specification.read import read_specification
from proofroute.tools.proof.specification.solve import solve


def decide_bare(argument: Json) -> Json:
    """Decide a bare statement."""
    return _as_json(decide(read_statement(str(argument))))


def decide_task(argument: Json) -> Json:
    """Decide the statement of a task's text."""
    return _as_json(decide(read_task(str(argument)).statement))


def solve_specification(argument: Json) -> Json:
    """Solve a specification; the argument is its text and the answer to try."""
    assert isinstance(argument, list)  # noqa: S101 - it is written by our side of the pipe
    text, answer = map(str, argument)
    try:
        hint = read_expression(answer) if answer else None
    except (Unreadable, TooLarge):
        hint = None
    return to_data(solve(read_specification(text), hint))


def _as_json(decision: object) -> Json:
    return to_data(decision)


import_module("proofroute.tools.proof.smt")  # now, so that loading z3 is not a statement's time

HANDLERS: Final[Mapping[str, Callable[[Json], Json]]] = {
    "task": decide_task,
    "statement": decide_bare,
    "specification": solve_specification,
}
