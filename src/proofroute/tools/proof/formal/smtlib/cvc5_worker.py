"""The side of the worker: cvc5 decides a script. Nothing but text passes."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final

from proofroute.core import Json

cvc5: Final[Any] = import_module("cvc5")  # an extra; only the worker of it fails where it is not there
_MILLISECONDS: Final = "1400"


def decide(argument: Json) -> Json:
    """Return ``unsat``, ``sat`` or what keeps it from being decided."""
    solver = cvc5.Solver()
    solver.setOption("tlimit-per", _MILLISECONDS)
    parser = cvc5.InputParser(solver)
    parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, str(argument), "script")
    symbols = parser.getSymbolManager()
    said = ""
    try:
        while not (command := parser.nextCommand()).isNull():
            said += str(command.invoke(solver, symbols))
    except RuntimeError as error:
        return f"cvc5 does not read it: {error}"
    said = said.strip()
    return "unknown" if said.startswith("unknown") else said


HANDLERS: Final[Mapping[str, Callable[[Json], Json]]] = {"decide": decide}
