"""Which exceptions may be owed to the sandbox or to this version of Python, and not to the code."""

import builtins
import re
import sys
from typing import Any, Final

_LIMITED: Final = frozenset({"MemoryError", "OSError", "EOFError", "SystemExit", "SystemError"})
_THREADS: Final = re.compile(r"can't (?:start new|create) thread|can't allocate lock")
_NO_ATTRIBUTE: Final = re.compile(r"(?:partially initialized )?module '([\w.]+)' has no attribute '\w+'")
_NO_NAME: Final = re.compile(r"cannot import name '\w+' from (?:partially initialized module )?'([\w.]+)'")


def is_about_the_sandbox(told: dict[str, Any]) -> bool:
    """Tell whether an exception may come from what the sandbox, or this Python, does not give.

    Args:
        told: ``kinds``, the names of its classes, ``text``, and ``module`` of an import that failed.
    """
    kinds = [str(kind) for kind in told["kinds"]]
    if "MemoryError" in kinds or "OSError" in kinds or kinds[0] in _LIMITED:
        return True
    module = str(told.get("module") or "").partition(".")[0]
    if module and module not in sys.stdlib_module_names:
        return True
    return is_about_this_python(kinds[0], str(told["text"]))


def is_about_this_python(kind: str, text: str) -> bool:
    """Tell whether an exception may come from a library or a version of Python other than this one.

    >>> is_about_this_python("AttributeError", "module 'itertools' has no attribute 'batched'")
    True
    """
    if kind in ("RuntimeError", "error") and _THREADS.search(text):
        return True
    for pattern in (_NO_ATTRIBUTE, _NO_NAME):
        found = pattern.match(text)
        if found is not None:
            return found[1].partition(".")[0] in sys.stdlib_module_names
    return kind == "ModuleNotFoundError"


def plays_a_builtin(told: dict[str, Any]) -> bool:
    """Tell whether an exception is of the code's own class with the name of a builtin one."""
    return any(
        module != "builtins" and hasattr(builtins, str(kind))
        for kind, (module, _) in zip(told["kinds"], told.get("classes", ()), strict=False)
    )
