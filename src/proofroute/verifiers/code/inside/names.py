"""The names that the tests see: stand-ins for the candidate's, and the library's own."""

import ast
import builtins
import sys
from typing import Any

from proofroute.verifiers.code.inside.codec import decode
from proofroute.verifiers.code.inside.remote import Line, Remote
from proofroute.verifiers.code.inside.survey import Survey


class Missing:
    """Stands in for an entry point that the code does not define."""

    def __init__(self, line: Line, why: str) -> None:
        self._line = line
        self._why = why

    def __call__(self, *_args: Any, **_kwargs: Any) -> Any:
        """Raise what the code itself would raise."""
        error = NameError(self._why)
        error.candidate = {"kinds": ["NameError"], "text": self._why, "line": None, "module": None}  # type: ignore[attr-defined]
        raise error


def gather_names(line: Line, told: dict[str, Any]) -> dict[str, Any]:
    """Make the stand-ins for the candidate's public names."""
    names: dict[str, Any] = {}
    for name, what in told.items():
        if name.startswith("__"):
            continue  # the code's own affair, and the judge's
        if "callable" in what:
            names[name] = Remote(line, what["callable"], name)
        elif "exception" in what:
            names[name] = line.exceptions[name] = line.exception_class(name, what["exception"][1:])
        elif "module" in what and what["module"].partition(".")[0] in sys.stdlib_module_names:
            names[name] = __import__(what["module"], fromlist=["*"])
        elif "value" in what:
            names[name] = decode(what["value"], line.remote)
    return names


def choose_names(names: dict[str, Any], found: Survey | None, entry_point: str | None) -> dict[str, Any]:
    """Keep what the tests may use: a builtin or a module of the library cannot be replaced under them."""
    if found is None:
        return names
    # `math.isclose` in a test means the library's, whatever the code calls by that name.
    bases = {
        node.value.id
        for node in ast.walk(found.tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    library = {
        name for name in bases if name in sys.stdlib_module_names and name in names and name != entry_point
    }
    # Only the entry point may replace a builtin: a false `abs` or `set` would turn every test.
    chosen = {
        name: value for name, value in names.items() if not hasattr(builtins, name) or name == entry_point
    }
    return {**chosen, **{name: __import__(name) for name in library}}
