"""The side of the worker: Z3 decides a script. Nothing but text passes."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final

from proofroute.core import Json

z3: Final[Any] = import_module("z3")
_MILLISECONDS: Final = 1_400


def decide(argument: Json) -> Json:
    """Return ``unsat``, ``sat`` or what keeps it from being decided."""
    solver = z3.Solver()
    solver.set("timeout", _MILLISECONDS)
    try:
        solver.from_string(str(argument))
    except z3.Z3Exception as error:
        return f"Z3 does not read it: {error}"
    return str(solver.check())


HANDLERS: Final[Mapping[str, Callable[[Json], Json]]] = {"decide": decide}
