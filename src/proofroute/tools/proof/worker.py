"""The side of the worker: read a text again and decide its statement. Nothing but text and JSON passes."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final

from proofroute.core import Json, to_data
from proofroute.tools.proof.decide import decide
from proofroute.tools.proof.read import read_statement, read_task


def decide_bare(argument: Json) -> Json:
    """Decide a bare statement."""
    return _as_json(decide(read_statement(str(argument))))


def decide_task(argument: Json) -> Json:
    """Decide the statement of a task's text."""
    return _as_json(decide(read_task(str(argument)).statement))


def _as_json(decision: object) -> Json:
    return to_data(decision)


import_module("proofroute.tools.proof.smt")  # now, so that loading z3 is not a statement's time

HANDLERS: Final[Mapping[str, Callable[[Json], Json]]] = {"task": decide_task, "statement": decide_bare}
